extension Graph {
  /// Where layers stand along the edges, and the way that every edge takes.
  struct Routes {
    let grid: Grid
    let edges: [Edge]
    let lengths: [Double]
    let breadths: [Double]
    /// The middle of every slot.
    let across: [Double]
    /// Where every node begins.
    let starts: [Double]
    /// Where every layer begins and ends.
    private let layers: [(start: Double, end: Double)]
    /// Where every edge ends, counted from the middle of its node.
    private let ports: [Double]
    /// How long and how broad the whole picture is.
    let length: Double
    let breadth: Double
    /// What stands free around everything.
    let margin: Double

    /// Places the layers of a grid.
    init(
      grid: Grid, edges: [Edge], lengths: [Double], breadths: [Double], across: [Double]
    ) {
      self.grid = grid
      self.edges = edges
      self.lengths = lengths
      self.breadths = breadths
      let lanes = grid.entries.count { $0 == nil }
      // Edges that go around everything run above it.
      margin = 6 + (lanes > 0 ? 30 : 0)
      ports = Routes.ports(grid: grid, edges: edges, breadths: breadths, across: across)
      // The steepest edge between two layers decides how far apart they are.
      var rises = [Double](repeating: 0, count: grid.layers.count)
      for slot in grid.layerOf.indices {
        for other in grid.before[slot] {
          let layer = grid.layerOf[slot]
          rises[layer] = max(rises[layer], abs(across[slot] - across[other]))
        }
      }
      var layers: [(start: Double, end: Double)] = []
      var starts = [Double](repeating: 0, count: lengths.count)
      var along = 6.0
      for (layer, slots) in grid.layers.enumerated() {
        if layer > 0 { along += min(140, 38 + rises[layer] * 0.1) }
        let longest = slots.map { grid.isBend($0) ? 0 : lengths[$0] }.max() ?? 0
        layers.append((along, along + longest))
        for slot in slots where !grid.isBend(slot) {
          starts[slot] = along + (longest - lengths[slot]) / 2
        }
        along += longest
      }
      self.layers = layers
      self.starts = starts
      length = along + 6
      var broadest = 0.0
      for (slot, middle) in across.enumerated() {
        broadest = max(broadest, middle + (slot < breadths.count ? breadths[slot] / 2 : 1))
      }
      breadth = broadest + margin + 6
      self.across = across.map { [margin] in $0 + margin }
    }

    /// Spreads the edges that end at a node over its side, in the order in which they come.
    private static func ports(
      grid: Grid, edges: [Edge], breadths: [Double], across: [Double]
    ) -> [Double] {
      var ports = [Double](repeating: 0, count: edges.count)
      var first = 0
      while first < edges.count {
        let node = edges[first].to
        var end = first
        while end < edges.count, edges[end].to == node { end += 1 }
        /// Where an edge comes from, counted from the node's middle.
        func origin(_ edge: Int) -> Double {
          // Edges that go around everything come from above.
          grid.entries[edge].map { across[$0] - across[node] } ?? -.infinity
        }
        let sorted = (first..<end).sorted { (origin($0), $0) < (origin($1), $1) }
        let spread = spread(sorted.map(origin), limit: breadths[node] / 2 - 5)
        for (edge, port) in zip(sorted, spread) { ports[edge] = port }
        first = end
      }
      return ports
    }

    /// Places for edges that come from given places, in order: apart from each other, and straight
    /// where that is possible.
    private static func spread(_ origins: [Double], limit: Double) -> [Double] {
      let step = 8.0
      // Too many for the side of a node all end in its middle.
      let half = Double(origins.count - 1) / 2 * step
      guard half <= limit else { return origins.map { _ in 0 } }
      let band = min(limit, max(half, 6))
      var isStraight = origins.map { abs($0) <= band }
      var places = origins.map { min(max($0, -band), band) }
      for rank in places.indices.dropFirst() {
        let least = places[rank - 1] + step
        guard places[rank] < least, !isStraight[rank] || isStraight[rank - 1] else { continue }
        places[rank] = least
        isStraight[rank] = false
      }
      for rank in places.indices.dropLast().reversed() {
        places[rank] = min(places[rank], places[rank + 1] - step)
      }
      if let first = places.first, let last = places.last, first >= -limit, last <= limit {
        return places
      }
      return places.indices.map { Double($0) * step - half }
    }

    // MARK: Paths

    /// The edges as path data.
    func paths(isRightward: Bool) -> [String] {
      edges.indices.map { edge in
        var pen = Pen(isRightward: isRightward)
        let (from, to) = (edges[edge].from, edges[edge].to)
        let target = across[to] + ports[edge]
        pen.move(starts[from] + lengths[from], across[from])
        if let entry = grid.entries[edge] {
          for bend in bends(from: from, to: entry) {
            let layer = layers[grid.layerOf[bend]]
            pen.line(layers[grid.layerOf[bend] - 1].end, pen.across)
            pen.curve(layer.start, across[bend])
          }
        } else {
          // Up behind the node, over everything, and down before the other one.
          let lane = 6.0 + Double(from % 4) * 5
          let (left, right) = (layers[grid.layerOf[from]].end, layers[grid.layerOf[to]].start)
          pen.line(left, pen.across)
          pen.curve(left + 30, lane)
          pen.line(right - 30, lane)
        }
        let layer = grid.layerOf[to]
        if grid.entries[edge] != nil { pen.line(layers[layer - 1].end, pen.across) }
        pen.curve(layers[layer].start, target)
        pen.line(starts[to], target)
        pen.arrow()
        return pen.path
      }
    }

    /// Where the arrows of the edges point.
    var ends: [(along: Double, across: Double)] {
      edges.indices.map { edge in
        (starts[edges[edge].to], across[edges[edge].to] + ports[edge])
      }
    }

    /// The bends of an edge on the way to its last one, in order.
    private func bends(from: Int, to entry: Int) -> [Int] {
      var bends: [Int] = []
      var slot = entry
      while slot != from, let previous = grid.before[slot].first {
        bends.append(slot)
        slot = previous
      }
      return bends.reversed()
    }
  }
}
