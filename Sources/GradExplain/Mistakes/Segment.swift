import GradNumbers

/// The part of a recording between a claim and the claims nearer the loss.
///
/// A mistake is a property of a segment, not of a node: homework writes its formulas out, and skips
/// steps. So the segment is swept again with one thing changed, and what comes out at the claim is
/// compared with what the student has.
struct Segment {
  /// The nodes from the newest to the oldest: what depends on the claim, up to the first claimed nodes.
  let nodes: [UInt32]
  /// The place of each node among them.
  let places: [UInt32: Int]
  /// The claim's nodes, in the order of its numbers.
  let targets: [UInt32]
  /// For each sweep, what the ends of the segment bring along: 1 at the root, or a claimed number.
  ///
  /// One sweep serves a derivative of the loss; that of a list needs one for each of its numbers.
  private let seeds: [[UInt32: Double]]
  private let roots: [UInt32]
  /// Whether sweep k is only asked about target k, as for the slopes of an activation.
  private let isDiagonal: Bool
  private let slopes: SlopeTable
  /// How often each node is used within the segment, by its place.
  private let useCounts: [Int]

  /// What is done otherwise in a sweep.
  struct Variant {
    /// Which of several contributions is kept, the first that arrives being the newest consumer's.
    enum Pick: Hashable { case first, last, number(Int) }

    /// Nodes that pass something else, or to others, than the rules say.
    var edges: [UInt32: [(operand: UInt32, slope: Double)]] = [:]
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
    self.slopes = slopes
    self.roots = roots
    let own = Set(targets)
    let last = roots.max() ?? 0
    var inside: Set<UInt32> = []
    // A claimed node is part of the segment, and nothing beyond it; but where the claim itself holds
    // several steps, such as the states of a loop, the way goes on.
    func isEnd(_ node: UInt32) -> Bool { carried[node] != nil && !own.contains(node) }
    var nodes: [UInt32] = []
    if let first = targets.min(), first <= last {
      for node in first...last {
        let isReached = slopes[node].contains { inside.contains($0.operand) && !isEnd($0.operand) }
        if own.contains(node) || isReached {
          inside.insert(node)
          nodes.append(node)
        }
      }
    }
    self.nodes = nodes.reversed()
    var places: [UInt32: Int] = [:]
    for (place, node) in self.nodes.enumerated() { places[node] = place }
    self.places = places
    // For all at once: a list of thousands of nodes asks for each of them.
    var useCounts = [Int](repeating: 0, count: nodes.count)
    for node in nodes {
      for edge in slopes[node] { if let place = places[edge.operand] { useCounts[place] += 1 } }
    }
    self.useCounts = useCounts
    seeds = roots.map { root in
      var seeds: [UInt32: Double] = [:]
      for node in nodes { if let number = carried[node] { seeds[node] = number } }
      if seeds[root] == nil { seeds[root] = 1 }
      return seeds
    }
  }

  /// How much work a sweep is.
  var size: Int { nodes.count * seeds.count }

  /// Whether a node lies strictly before the ends: what it passes on is part of the segment.
  func contains(_ node: UInt32) -> Bool { places[node] != nil }

  /// Whether what a node holds is given from outside: it was claimed, or is the root.
  func isGiven(_ node: UInt32) -> Bool { seeds.contains { $0[node] != nil } }

  /// What comes out at the claim, sweep by sweep.
  func predict(_ variant: Variant = Variant()) -> [Double] {
    var numbers: [Double] = []
    for (turn, (root, seed)) in zip(roots, seeds).enumerated() {
      var sums = [Double](repeating: -0.0, count: nodes.count)
      if let place = places[root] { sums[place] = 1 }
      var arrivals = variant.pick == nil ? [] : [Int](repeating: 0, count: nodes.count)
      for (place, node) in nodes.enumerated() {
        if let number = variant.adjoints[node] { sums[place] = number }
        let adjoint = seed[node] ?? sums[place]
        func pass(_ operand: UInt32, _ slope: Double) {
          guard let target = places[operand], target > place else { return }
          let amount = adjoint == 0 && !slope.isFinite ? 0 : adjoint * slope
          guard let pick = variant.pick, variant.picked.contains(operand) else {
            sums[target] += amount
            return
          }
          let turn = arrivals[target]
          arrivals[target] += 1
          switch pick {
          case .first: if turn == 0 { sums[target] = amount }
          case .last: sums[target] = amount
          case .number(let number): if turn == number { sums[target] = amount }
          }
        }
        if let edges = variant.edges[node] {
          for edge in edges { pass(edge.operand, edge.slope) }
        } else {
          for edge in slopes[node] { pass(edge.operand, edge.slope.value) }
        }
      }
      // What arrived, not what was claimed there.
      let asked = isDiagonal ? targets[turn...turn] : targets[...]
      numbers += asked.map { target in places[target].map { sums[$0] + 0 } ?? 0 }
    }
    return numbers
  }

  /// How often a node is used within the segment.
  func uses(of node: UInt32) -> Int { places[node].map { useCounts[$0] } ?? 0 }
}
