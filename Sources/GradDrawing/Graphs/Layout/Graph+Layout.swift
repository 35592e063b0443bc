extension Graph {
  /// Where the nodes and the edges of a graph stand in a picture.
  ///
  /// A layered layout, after K. Sugiyama, S. Tagawa and M. Toda ("Methods for visual understanding
  /// of hierarchical system structures", 1981): layers, an order in each with few crossings, and
  /// coordinates that keep long edges straight. Edges bend only between layers, where no nodes are,
  /// so that none runs through a node.
  struct Layout {
    typealias Point = (x: Double, y: Double)

    let width: Double
    let height: Double
    /// The upper left corners of the nodes.
    let corners: [Point]
    /// The edges as path data.
    let paths: [String]
    /// Where the arrows of the edges point.
    let ends: [Point]

    /// Lays out nodes of given sizes.
    ///
    /// - Parameters:
    ///   - sizes: The sizes of the nodes.
    ///   - edges: The edges, by the node that they lead to.
    ///   - direction: Which way the picture is read.
    init(sizes: [(width: Double, height: Double)], edges: [Edge], direction: Direction) {
      guard !sizes.isEmpty else {
        (width, height, corners, paths, ends) = (0, 0, [], [], [])
        return
      }
      let isRightward = direction == .rightward
      // From here on there is a way along the edges and one across.
      let lengths = sizes.map { isRightward ? $0.width : $0.height }
      let breadths = sizes.map { isRightward ? $0.height : $0.width }
      var grid = Grid(
        layers: Graph.layers(count: sizes.count, edges: edges), edges: edges)
      grid.reduceCrossings()
      let across = Alignment(grid, breadths: breadths).centers
      let routes = Routes(
        grid: grid, edges: edges, lengths: lengths, breadths: breadths, across: across)
      func point(_ along: Double, _ across: Double) -> Point {
        isRightward ? (along, across) : (across, along)
      }
      corners = sizes.indices.map { node in
        point(
          routes.starts[node], across[node] - breadths[node] / 2 + routes.margin)
      }
      paths = routes.paths(isRightward: isRightward)
      ends = routes.ends.map { point($0.along, $0.across) }
      (width, height) = point(routes.length, routes.breadth)
    }
  }
}
