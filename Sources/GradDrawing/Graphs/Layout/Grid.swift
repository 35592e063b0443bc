extension Graph {
  /// The nodes of a graph in layers, with a bend in every layer that an edge passes on its way.
  ///
  /// The edges that leave a node share their bends: a weight that is used in twenty layers sends one
  /// line through them, from which twenty branch off.
  struct Grid {
    /// The layers, each with its slots in order.
    var layers: [[Int]]
    /// The place of every slot in its layer.
    var places: [Int]
    /// The slots that lead to a slot, of the layer before; a bend has one.
    let before: [[Int]]
    /// The slots that a slot leads to, of the layer behind.
    let after: [[Int]]
    /// The layer of every slot.
    let layerOf: [Int]
    /// The slot through which an edge reaches the node that it leads to; nil where it has no bends
    /// and goes around everything.
    let entries: [Int?]
    /// How many nodes there are; they have the first slots, and bends the others.
    let nodeCount: Int

    /// More bends than this make a picture that nobody can read, and that takes long to draw.
    private static let bendLimit = 30_000
    /// The same for the lengths of all edges, in layers.
    private static let lengthLimit = 500_000

    /// Puts bends into the edges.
    ///
    /// - Parameters:
    ///   - layers: The layer of every node.
    ///   - edges: The edges, by the node that they lead to.
    init(layers: [Int], edges: [Edge]) {
      nodeCount = layers.count
      let longest = Grid.longest(layers: layers, edges: edges)
      var layerOf = layers
      var before = [[Int]](repeating: [], count: layers.count)
      var after = before
      /// The bends of every node, from the layer behind it on.
      var trunks = before
      var entries: [Int?] = []
      for edge in edges {
        let span = layers[edge.to] - layers[edge.from]
        guard span <= longest else {
          entries.append(nil)
          continue
        }
        while trunks[edge.from].count < span - 1 {
          let bend = layerOf.count
          let previous = trunks[edge.from].last ?? edge.from
          layerOf.append(layerOf[previous] + 1)
          before.append([previous])
          after.append([])
          after[previous].append(bend)
          trunks[edge.from].append(bend)
        }
        let entry = span == 1 ? edge.from : trunks[edge.from][span - 2]
        entries.append(entry)
        before[edge.to].append(entry)
        after[entry].append(edge.to)
      }
      self.before = before
      self.after = after
      self.layerOf = layerOf
      self.entries = entries
      self.layers = []
      places = [Int](repeating: 0, count: layerOf.count)
      self.layers = firstOrder()
      for layer in self.layers.indices { number(layer) }
    }

    func isBend(_ slot: Int) -> Bool { slot >= nodeCount }

    /// Brings the places of a layer up to date.
    mutating func number(_ layer: Int) {
      for (place, slot) in layers[layer].enumerated() { places[slot] = place }
    }

    /// The length in layers up to which edges get bends.
    private static func longest(layers: [Int], edges: [Edge]) -> Int {
      let highest = layers.max() ?? 0
      var spans = [Int](repeating: 0, count: highest + 1)
      for edge in edges { spans[layers[edge.to] - layers[edge.from]] += 1 }
      var (bends, length, longest) = (0, 0, 0)
      for (span, count) in spans.enumerated() {
        bends += count * max(0, span - 1)
        length += count * span
        // Edges of one node share bends, so that they are counted too often here.
        if bends > bendLimit, Grid.bends(layers: layers, edges: edges, longest: span) > bendLimit {
          break
        }
        if length > lengthLimit { break }
        longest = span
      }
      return longest
    }

    /// How many bends there are if edges up to a length get some.
    private static func bends(layers: [Int], edges: [Edge], longest: Int) -> Int {
      var trunks = [Int](repeating: 0, count: layers.count)
      for edge in edges {
        let span = layers[edge.to] - layers[edge.from]
        if span <= longest { trunks[edge.from] = max(trunks[edge.from], span - 1) }
      }
      return trunks.reduce(0, +)
    }

    /// The slots in the order in which one meets them from the result on, operands from left to
    /// right: no crossings in a tree, and operands from top to bottom as they are written.
    private func firstOrder() -> [[Int]] {
      var layers = [[Int]](repeating: [], count: (layerOf.max() ?? -1) + 1)
      var isMet = [Bool](repeating: false, count: layerOf.count)
      for start in (0..<nodeCount).reversed() where !isMet[start] {
        var stack = [start]
        isMet[start] = true
        while let slot = stack.popLast() {
          layers[layerOf[slot]].append(slot)
          for next in before[slot].reversed() where !isMet[next] {
            isMet[next] = true
            stack.append(next)
          }
        }
      }
      return layers
    }
  }
}
