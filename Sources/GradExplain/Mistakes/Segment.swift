import GradNumbers

/// The part of a recording between a claim and the claims nearer the loss.
///
/// A mistake is a property of a segment, not of a node: homework writes its formulas out, and skips
/// steps. So the segment is swept again with one thing changed, and what comes out at the claim is
/// compared with what the student has.
///
/// Within the segment a node goes by its place, the newest first, and an edge by its number, those of
/// one node together.
struct Segment {
  /// The nodes from the newest to the oldest: what depends on the claim, up to the first claimed nodes.
  let nodes: [UInt32]
  /// The claim's nodes, in the order of its numbers.
  let targets: [UInt32]
  /// The claim's nodes by their places; nil for those that the roots do not depend on.
  let targetPlaces: [Int?]
  /// What is derived, one for each sweep.
  ///
  /// One sweep serves a derivative of the loss; that of a list needs one for each of its numbers.
  let roots: [UInt32]
  /// Whether sweep k is only asked about target k, as for the slopes of an activation.
  let isDiagonal: Bool
  /// What claimed nodes pass on, by place: the ends of the segment.
  let carried: [Double?]
  /// The place of each node from the first on; -1 for those outside.
  private let places: [Int32]
  private let first: UInt32
  private let isTarget: [Bool]
  /// The edges within the segment: where those of a place begin, and where each leads.
  private(set) var edges = Edges()
  /// How often each node is used within the segment, by its place.
  private let useCounts: [Int32]

  /// The edges whose ends are both in the segment.
  struct Edges {
    /// Where the edges of each place begin, and at the end how many there are.
    var starts: [Int] = []
    /// The place of the operand.
    var operands: [Int32] = []
    /// The derivative by it.
    var slopes: [Double] = []
  }

  /// What is done otherwise in a sweep.
  struct Variant {
    /// Which of several contributions is kept, the first that arrives being the newest consumer's.
    enum Pick: Hashable { case first, last, number(Int) }

    /// Nodes that pass something else, or to others, than the rules say.
    var edges: [UInt32: [(operand: UInt32, slope: Double)]] = [:]
    /// The slopes of all edges of the segment, where they are others.
    var slopes: [Double]?
    /// Nodes whose derivative is another one, whatever arrives.
    var adjoints: [UInt32: Double] = [:]
    /// Which contribution the nodes in `picked` keep.
    var pick: Pick?
    var picked: Set<UInt32> = []
  }

  /// Finds the segment.
  ///
  /// - Parameters:
  ///   - targets: The nodes of the claim.
  ///   - roots: What is derived, one for each sweep.
  ///   - carried: What claimed nodes pass on.
  ///   - slopes: The local derivatives.
  ///   - isDiagonal: Whether each sweep is only asked about one target.
  init(
    _ targets: [UInt32], roots: [UInt32], carried: [UInt32: Double] = [:], slopes: SlopeTable,
    isDiagonal: Bool = false
  ) {
    self.isDiagonal = isDiagonal
    self.targets = targets
    self.roots = roots
    let last = roots.max() ?? 0
    let first = targets.min() ?? 0
    self.first = first
    let span = targets.isEmpty || first > last ? 0 : Int(last - first) + 1
    var isOwn = [Bool](repeating: false, count: span)
    for node in targets where node <= last { isOwn[Int(node - first)] = true }
    // A claimed node is part of the segment, and nothing beyond it; but where the claim itself holds
    // several steps, such as the states of a loop, the way goes on.
    var isOpen = isOwn
    var isEnd = [Bool](repeating: false, count: span)
    for node in carried.keys where node >= first && node <= last { isEnd[Int(node - first)] = true }
    var nodes: [UInt32] = []
    for place in 0..<span {
      let node = first + UInt32(place)
      if !isOwn[place] {
        let isReached = slopes[node].contains {
          $0.operand >= first && isOpen[Int($0.operand - first)]
        }
        if !isReached { continue }
        isOpen[place] = !isEnd[place]
      }
      nodes.append(node)
    }
    nodes.reverse()
    self.nodes = nodes
    var places = [Int32](repeating: -1, count: span)
    for (place, node) in nodes.enumerated() { places[Int(node - first)] = Int32(place) }
    self.places = places
    targetPlaces = targets.map { $0 <= last ? Int(places[Int($0 - first)]) : nil }
    isTarget = nodes.map { isOwn[Int($0 - first)] }
    var useCounts = [Int32](repeating: 0, count: nodes.count)
    edges.starts.reserveCapacity(nodes.count + 1)
    for node in nodes {
      edges.starts.append(edges.operands.count)
      for edge in slopes[node] where edge.operand >= first {
        let place = places[Int(edge.operand - first)]
        if place < 0 { continue }
        useCounts[Int(place)] += 1
        edges.operands.append(place)
        edges.slopes.append(edge.slope.value)
      }
    }
    edges.starts.append(edges.operands.count)
    self.useCounts = useCounts
    self.carried = nodes.map { isEnd[Int($0 - first)] ? carried[$0] : nil }
  }

  /// How much work a sweep is.
  var size: Int { (nodes.count + edges.operands.count) * roots.count }

  /// The place of a node; nil where it is outside.
  func place(of node: UInt32) -> Int? {
    guard node >= first, Int(node - first) < places.count else { return nil }
    let place = places[Int(node - first)]
    return place < 0 ? nil : Int(place)
  }

  /// Whether a node lies strictly before the ends: what it passes on is part of the segment.
  func contains(_ node: UInt32) -> Bool { place(of: node) != nil }

  /// Whether what a node holds is given from outside: it was claimed, or is the root.
  func isGiven(_ node: UInt32) -> Bool {
    roots.contains(node) || place(of: node).map { carried[$0] != nil } == true
  }

  /// Whether a node is one of the claim's.
  func isTarget(_ node: UInt32) -> Bool { place(of: node).map { isTarget[$0] } ?? false }

  /// Whether an edge leads to one of the claim's nodes.
  func isTarget(operandOf edge: Int) -> Bool { isTarget[Int(edges.operands[edge])] }

  /// The edges of a node within the segment, by their numbers.
  func edges(at place: Int) -> Range<Int> { edges.starts[place]..<edges.starts[place + 1] }

  /// How often a node is used within the segment.
  func uses(of node: UInt32) -> Int { place(of: node).map { Int(useCounts[$0]) } ?? 0 }
}
