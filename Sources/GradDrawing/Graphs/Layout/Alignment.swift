extension Graph {
  /// Where every slot of a grid stands across the layers.
  ///
  /// After U. Brandes and B. Köpf ("Fast and simple horizontal coordinate assignment", 2002): slots
  /// are lined up with the middle one of their neighbours, from either end and from either side,
  /// and of the four results the mean of the middle two is taken.
  struct Alignment {
    private let grid: Grid
    private let breadths: [Double]
    /// For every slot those before it whose segment crosses one between two bends, and gives way.
    private let yielding: [Int: Set<Int>]

    /// Looks at a grid.
    init(_ grid: Grid, breadths: [Double]) {
      self.grid = grid
      self.breadths = breadths
      yielding = grid.yielding
    }

    /// The middle of every slot; the least edge of all is at 0.
    var centers: [Double] {
      var results: [[Double]] = []
      for (fromFirst, fromLow) in [(true, true), (true, false), (false, true), (false, false)] {
        let blocks = blocks(fromFirst: fromFirst, fromLow: fromLow)
        results.append(coordinates(of: blocks, fromLow: fromLow))
      }
      return straightened(balanced(results))
    }

    private func breadth(_ slot: Int) -> Double { slot < breadths.count ? breadths[slot] : 2 }

    /// How far apart the middles of two neighbours of a layer must be.
    private func distance(_ a: Int, _ b: Int) -> Double {
      let gap: Double =
        switch (grid.isBend(a), grid.isBend(b)) {
        case (false, false): 20
        case (true, true): 12
        default: 14
        }
      return (breadth(a) + breadth(b)) / 2 + gap
    }

    // MARK: Blocks

    /// Slots that get the same coordinate, each known by the first that was looked at.
    private func blocks(fromFirst: Bool, fromLow: Bool) -> [Int] {
      var block = Array(0..<grid.layerOf.count)
      var isTaken = [Bool](repeating: false, count: block.count)
      let order = fromFirst ? grid.layers : grid.layers.reversed()
      for layer in order {
        // The place behind which neighbours are free; lines between layers must not cross.
        var free = fromLow ? -1 : Int.max
        for slot in fromLow ? layer : layer.reversed() {
          for neighbor in middle(of: slot, fromFirst: fromFirst, fromLow: fromLow) {
            let place = grid.places[neighbor]
            guard !isTaken[neighbor], fromLow ? place > free : place < free,
              !yields(slot, neighbor, fromFirst: fromFirst)
            else { continue }
            block[slot] = block[neighbor]
            isTaken[neighbor] = true
            free = place
            break
          }
        }
      }
      return block
    }

    /// The middle one of a slot's neighbours, or the middle two, the better one first.
    private func middle(of slot: Int, fromFirst: Bool, fromLow: Bool) -> [Int] {
      let neighbors = fromFirst ? grid.before[slot] : grid.after[slot]
      guard neighbors.count > 1 else { return neighbors }
      // A bend goes on straight, whatever branches off.
      if grid.isBend(slot), let bend = neighbors.first(where: grid.isBend) { return [bend] }
      let sorted = neighbors.sorted { grid.places[$0] < grid.places[$1] }
      let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
      return low == high ? [low] : fromLow ? [low, high] : [high, low]
    }

    private func yields(_ slot: Int, _ neighbor: Int, fromFirst: Bool) -> Bool {
      let (to, from) = fromFirst ? (slot, neighbor) : (neighbor, slot)
      return yielding[to]?.contains(from) == true
    }

    // MARK: Coordinates

    /// Coordinates of blocks as near to one side as their distances allow, and then as near to each
    /// other.
    private func coordinates(of block: [Int], fromLow: Bool) -> [Double] {
      // Which blocks stand beside which, seen from the side that they are pushed to.
      var next = [[(block: Int, distance: Double)]](repeating: [], count: block.count)
      var waits = [Int](repeating: 0, count: block.count)
      for layer in grid.layers {
        for (a, b) in zip(layer, layer.dropFirst()) {
          let (near, far) = fromLow ? (block[a], block[b]) : (block[b], block[a])
          next[near].append((far, distance(a, b)))
          waits[far] += 1
        }
      }
      var coordinates = [Double](repeating: 0, count: block.count)
      var order = block.indices.filter { block[$0] == $0 && waits[$0] == 0 }
      var read = 0
      while read < order.count {
        let near = order[read]
        read += 1
        for (far, distance) in next[near] {
          coordinates[far] = max(coordinates[far], coordinates[near] + distance)
          waits[far] -= 1
          if waits[far] == 0 { order.append(far) }
        }
      }
      // Whatever has room behind it moves up to what follows.
      for near in order.reversed() {
        let limit = next[near].map { coordinates[$0.block] - $0.distance }.min()
        if let limit { coordinates[near] = max(coordinates[near], limit) }
      }
      return block.map { fromLow ? coordinates[$0] : -coordinates[$0] }
    }

    /// The mean of the middle two of four results, which are first brought to the same place.
    private func balanced(_ results: [[Double]]) -> [Double] {
      let ends = results.map { result in
        var (low, high) = (Double.infinity, -Double.infinity)
        for (slot, center) in result.enumerated() {
          low = min(low, center - breadth(slot) / 2)
          high = max(high, center + breadth(slot) / 2)
        }
        return (low: low, high: high)
      }
      let narrowest = ends.min { $0.high - $0.low < $1.high - $1.low } ?? (0, 0)
      // The second and the fourth were pushed to the high side.
      let shifts = ends.enumerated().map { index, end in
        index % 2 == 0 ? narrowest.low - end.low : narrowest.high - end.high
      }
      var centers = [Double](repeating: 0, count: grid.layerOf.count)
      var least = Double.infinity
      for slot in centers.indices {
        let four = results.indices.map { results[$0][slot] + shifts[$0] }.sorted()
        centers[slot] = (four[1] + four[2]) / 2
        least = min(least, centers[slot] - breadth(slot) / 2)
      }
      return centers.map { $0 - least }
    }

    /// Moves bends in line with the ones before or behind them, as far as their neighbours let them.
    private func straightened(_ centers: [Double]) -> [Double] {
      var centers = centers
      func move(_ place: Int, of layer: [Int], to wanted: Double) {
        let slot = layer[place]
        let low = place == 0 ? 0 : centers[layer[place - 1]] + distance(layer[place - 1], slot)
        let high =
          place == layer.count - 1
          ? .infinity : centers[layer[place + 1]] - distance(slot, layer[place + 1])
        centers[slot] = min(max(wanted, low), high)
      }
      for layer in grid.layers {
        for (place, slot) in layer.enumerated() where grid.isBend(slot) {
          if let before = grid.before[slot].first { move(place, of: layer, to: centers[before]) }
        }
      }
      for layer in grid.layers.reversed() {
        for (place, slot) in layer.enumerated() where grid.isBend(slot) {
          guard let before = grid.before[slot].first, abs(centers[before] - centers[slot]) > 0.5,
            let next = grid.after[slot].first(where: grid.isBend) ?? grid.after[slot].first
          else { continue }
          move(place, of: layer, to: centers[next])
        }
      }
      return centers
    }
  }
}
