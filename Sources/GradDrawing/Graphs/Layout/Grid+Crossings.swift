extension Graph.Grid {
  /// Orders the slots of the layers so that few edges cross.
  ///
  /// Layer by layer, forwards and backwards in turn, slots are sorted by the mean place of their
  /// neighbours; then neighbours change places where that is better. The best order seen is kept.
  mutating func reduceCrossings() {
    var least = crossings
    var best = layers
    var idle = 0
    var round = 0
    while least > 0, idle < 4, round < 24 {
      sweep(isForward: round % 2 == 0, isBiased: round % 4 < 2)
      transpose()
      let count = crossings
      if count < least {
        (least, best, idle) = (count, layers, 0)
      } else {
        idle += 1
      }
      round += 1
    }
    layers = best
    turn()
    for layer in layers.indices { number(layer) }
  }

  /// Turns the picture over where most neighbours stand against the order of their recording: what
  /// comes first in the worksheet is looked for at the top.
  private mutating func turn() {
    var balance = 0
    for layer in layers {
      let nodes = layer.filter { !isBend($0) }
      for (a, b) in zip(nodes, nodes.dropFirst()) { balance += a < b ? 1 : -1 }
    }
    if balance < 0 { layers = layers.map { $0.reversed() } }
  }

  /// How many pairs of edges cross.
  var crossings: Int {
    layers.indices.dropFirst().reduce(0) { $0 + crossings(before: $1) }
  }

  /// How many pairs of edges cross on the way to a layer.
  private func crossings(before layer: Int) -> Int {
    // Edges in the order of one end; each crosses those before it that end behind it. The counts
    // are kept in a tree of sums (P. Fenwick, 1994).
    let width = layers[layer - 1].count
    var sums = [Int](repeating: 0, count: width + 1)
    var (count, total) = (0, 0)
    for slot in layers[layer] {
      let ends = before[slot].map { places[$0] }
      for end in ends {
        var (index, upTo) = (end + 1, 0)
        while index > 0 {
          upTo += sums[index]
          index -= index & -index
        }
        total += count - upTo
      }
      for end in ends {
        var index = end + 1
        while index <= width {
          sums[index] += 1
          index += index & -index
        }
      }
      count += ends.count
    }
    return total
  }

  // MARK: Sorting

  /// Sorts every layer by the neighbours in the one that was sorted before it.
  private mutating func sweep(isForward: Bool, isBiased: Bool) {
    let order = isForward ? Array(layers.indices) : layers.indices.reversed()
    for layer in order.dropFirst() {
      sort(layer, by: isForward ? before : after, isBiased: isBiased)
    }
  }

  /// Sorts a layer by the mean place of neighbours; a slot without any keeps its place.
  private mutating func sort(_ layer: Int, by neighbors: [[Int]], isBiased: Bool) {
    var movable: [(key: Double, tie: Int, slot: Int)] = []
    for (place, slot) in layers[layer].enumerated() where !neighbors[slot].isEmpty {
      let sum = neighbors[slot].reduce(0) { $0 + places[$1] }
      movable.append(
        (Double(sum) / Double(neighbors[slot].count), isBiased ? -place : place, slot))
    }
    movable.sort { ($0.key, $0.tie) < ($1.key, $1.tie) }
    var next = 0
    for (place, slot) in layers[layer].enumerated() where !neighbors[slot].isEmpty {
      layers[layer][place] = movable[next].slot
      next += 1
    }
    number(layer)
  }

  /// Lets neighbours change places as long as that takes crossings away, a few times at most.
  private mutating func transpose() {
    for _ in 0..<4 {
      var isBetter = false
      for layer in layers.indices where layers[layer].count > 1 {
        let earlier = layers[layer].map { slot in before[slot].map { places[$0] }.sorted() }
        let later = layers[layer].map { slot in after[slot].map { places[$0] }.sorted() }
        // Positions in the layer as it was, which the lists above are kept by.
        var order = Array(layers[layer].indices)
        for place in 1..<order.count {
          let (a, b) = (order[place - 1], order[place])
          let kept =
            Self.crossings(earlier[a], earlier[b]) + Self.crossings(later[a], later[b])
          guard kept > 0 else { continue }
          let changed =
            Self.crossings(earlier[b], earlier[a]) + Self.crossings(later[b], later[a])
          if changed < kept {
            order.swapAt(place - 1, place)
            isBetter = true
          }
        }
        layers[layer] = order.map { layers[layer][$0] }
        number(layer)
      }
      if !isBetter { return }
    }
  }

  /// How many edges of two slots cross, given the sorted places of the ends of the upper and of the
  /// lower one.
  private static func crossings(_ upper: [Int], _ lower: [Int]) -> Int {
    var (count, passed) = (0, 0)
    for end in upper {
      while passed < lower.count, lower[passed] < end { passed += 1 }
      count += passed
    }
    return count
  }

  // MARK: Long edges

  /// For every slot those before it from which a segment crosses one between two bends.
  ///
  /// Long edges are to be straight; what crosses them is bent instead.
  var yielding: [Int: Set<Int>] {
    var yielding: [Int: Set<Int>] = [:]
    for layer in layers.indices.dropFirst() {
      let slots = layers[layer]
      var (low, done) = (0, 0)
      for (place, slot) in slots.enumerated() {
        let inner = isBend(slot) ? before[slot].first(where: isBend) : nil
        guard inner != nil || place == slots.count - 1 else { continue }
        let high = inner.map { places[$0] } ?? layers[layer - 1].count
        while done <= place {
          for other in before[slots[done]] {
            // Two segments between bends may cross as well; neither yields then.
            let isInner = isBend(slots[done]) && isBend(other)
            let crosses = places[other] < low || places[other] > high
            if crosses, !isInner { yielding[slots[done], default: []].insert(other) }
          }
          done += 1
        }
        low = high
      }
    }
    return yielding
  }
}
