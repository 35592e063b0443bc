// The sweeps of a segment: the whole of it, or no more than a few of the claim's numbers need.
extension Segment {
  /// What leads to a few numbers of a claim.
  ///
  /// A claim of a matrix has a hundred thousand numbers, and most guesses are refuted by any of them.
  struct Part {
    /// The numbers, by their places in the claim.
    let numbers: [Int]
    /// The places of the nodes in the segment, the newest first.
    fileprivate let places: [Int]
    /// Where the edges of each begin, and at the end how many there are.
    fileprivate let starts: [Int]
    /// The numbers of the edges in the segment.
    fileprivate let edges: [Int]
  }

  /// What leads to numbers of the claim.
  func part(_ numbers: [Int]) -> Part {
    var isWanted = [Bool](repeating: false, count: nodes.count)
    for number in numbers { if let place = targetPlaces[number] { isWanted[place] = true } }
    // From the oldest to the newest: a node is wanted where an operand is.
    var all: [(place: Int, edges: [Int])] = []
    for place in nodes.indices.reversed() {
      let wanted = edges(at: place).filter { isWanted[Int(edges.operands[$0])] }
      if !wanted.isEmpty { isWanted[place] = true }
      if isWanted[place] { all.append((place, wanted)) }
    }
    all.reverse()
    var starts = [0]
    for node in all { starts.append(starts[starts.count - 1] + node.edges.count) }
    return Part(
      numbers: numbers, places: all.map(\.place), starts: starts, edges: all.flatMap(\.edges))
  }

  /// What comes out at the claim, sweep by sweep.
  func predict(_ variant: Variant = Variant()) -> [Double] {
    let change = Change(variant, in: self)
    var numbers: [Double] = []
    for (turn, root) in roots.enumerated() {
      var sweep = Sweep(self, change, root: root)
      for place in nodes.indices {
        sweep.enter(place)
        if sweep.isSpent { continue }
        for edge in edges(at: place) { sweep.pass(edge) }
      }
      // What arrived, not what was claimed there.
      let asked = isDiagonal ? targetPlaces[turn...turn] : targetPlaces[...]
      numbers += asked.map { $0.map { sweep.sums[$0] + 0 } ?? 0 }
    }
    return numbers
  }

  /// What comes out at a part of the claim, where there is one root.
  func predict(_ variant: Variant, at part: Part) -> [Double] {
    let change = Change(variant, in: self)
    var sweep = Sweep(self, change, root: roots.first ?? 0)
    for (number, place) in part.places.enumerated() {
      sweep.enter(place)
      if sweep.isSpent { continue }
      for edge in part.edges[part.starts[number]..<part.starts[number + 1]] { sweep.pass(edge) }
    }
    return part.numbers.map { number in targetPlaces[number].map { sweep.sums[$0] + 0 } ?? 0 }
  }

  /// A variant by places.
  private struct Change {
    var edges: [Int: [(operand: Int, slope: Double)]] = [:]
    var adjoints: [Int: Double] = [:]
    var slopes: [Double]
    var pick: Variant.Pick?
    var isPicked: [Bool] = []

    init(_ variant: Variant, in segment: Segment) {
      slopes = variant.slopes ?? segment.edges.slopes
      for (node, edges) in variant.edges {
        guard let place = segment.place(of: node) else { continue }
        self.edges[place] = edges.compactMap { edge in
          segment.place(of: edge.operand).map { ($0, edge.slope) }
        }
      }
      for (node, adjoint) in variant.adjoints {
        if let place = segment.place(of: node) { adjoints[place] = adjoint }
      }
      pick = variant.pick
      if pick == nil { return }
      isPicked = [Bool](repeating: false, count: segment.nodes.count)
      for node in variant.picked {
        if let place = segment.place(of: node) { isPicked[place] = true }
      }
    }
  }

  /// One sweep from a root.
  private struct Sweep {
    let segment: Segment
    let change: Change
    let root: Int?
    var sums: [Double]
    private var arrivals: [Int32]
    private var place = 0
    private var adjoint = 0.0
    /// Whether the place passes on nothing, or has passed it on.
    private(set) var isSpent = false

    init(_ segment: Segment, _ change: Change, root: UInt32) {
      self.segment = segment
      self.change = change
      self.root = segment.place(of: root)
      sums = [Double](repeating: -0.0, count: segment.nodes.count)
      if let place = self.root { sums[place] = 1 }
      arrivals = change.pick == nil ? [] : [Int32](repeating: 0, count: segment.nodes.count)
    }

    /// Comes to a place.
    mutating func enter(_ place: Int) {
      self.place = place
      if !change.adjoints.isEmpty, let number = change.adjoints[place] { sums[place] = number }
      adjoint = segment.carried[place] ?? (place == root ? 1 : sums[place])
      isSpent = adjoint == 0 && change.pick == nil
      guard !isSpent, !change.edges.isEmpty, let edges = change.edges[place] else { return }
      for edge in edges { pass(edge.slope, to: edge.operand) }
      isSpent = true
    }

    mutating func pass(_ edge: Int) {
      pass(change.slopes[edge], to: Int(segment.edges.operands[edge]))
    }

    private mutating func pass(_ slope: Double, to target: Int) {
      guard target > place else { return }
      // Nothing passes through an infinite slope from a zero.
      let amount = adjoint == 0 && !slope.isFinite ? 0 : adjoint * slope
      guard let pick = change.pick, change.isPicked[target] else {
        sums[target] += amount
        return
      }
      let turn = arrivals[target]
      arrivals[target] += 1
      switch pick {
      case .first: if turn == 0 { sums[target] = amount }
      case .last: sums[target] = amount
      case .number(let number): if Int(turn) == number { sums[target] = amount }
      }
    }
  }
}
