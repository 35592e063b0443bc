package import GradNumbers
package import ScalarGrad

/// What derivatives may be where functions have kinks on the way.
///
/// At a kink a function has no derivative, and what a program gives there is a convention: relu'(0) is
/// 0 for most and 1/2 for some. Two readings of the recording tell which numbers are a fair answer:
///
/// - ``slope(along:)`` is the derivative of the root along a direction, to one side. It is carried
///   forward from the nodes that move, and at a kink the branch is taken that they move to. A kink
///   that is reached twice thus goes the same way twice: maximum(a, a) has the slope 1 to both sides,
///   and relu(x) - relu(x) the slope 0.
/// - ``conventions`` are reverse sweeps in which every kink of a kind has the same slope.
package struct Kinks {
  /// The kinds of kinks; one convention holds for all of a kind.
  enum Kind: Int, CaseIterable { case relu, abs, tie }

  private struct Kink {
    let kind: Kind
    let op: Op
    let operands: [NodeView.Operand]
    /// For leaky relu and elu, the slope below zero.
    let below: Magnitude
  }

  private let root: UInt32
  private let kinks: [UInt32: Kink]
  /// The operands of all nodes that the root depends on, with the slopes by the rules.
  private let slopes: SlopeTable
  /// How many nodes the sweeps to one side may still look at: a list of thousands of numbers at a
  /// kink far down a long recording would take minutes.
  private var room: Int

  /// The derivatives under each combination of the usual conventions.
  ///
  /// These are: the slope on the left of relu's kink, the one on the right, or their mean; likewise
  /// for abs; and for a tie all to the first, all to the second, or one half to each. Only what is
  /// claimed is kept: there may be 27 of them, and the recording may be long.
  package private(set) var conventions: [[UInt32: Magnitude]] = []

  /// Reads a recording; nil where no node that the root depends on is at a kink.
  ///
  /// - Parameters:
  ///   - tape: The recording.
  ///   - root: What is derived.
  ///   - nodes: What it is derived by.
  ///   - values: The value of every node up to the root, with its magnitude.
  ///   - room: How many nodes the sweeps to one side may look at, all together.
  ///   - reached: Whether the root depends on each node.
  package init?(
    tape: Tape, root: UInt32, by nodes: Set<UInt32>, values: [Magnitude], room: Int = 1 << 24,
    reached: (UInt32) -> Bool
  ) {
    self.root = root
    self.room = room
    var kinks: [UInt32: Kink] = [:]
    for index in 0...root where reached(index) {
      // Sums have no kink, and thousands of operands.
      if tape.op(at: index).arity == .list { continue }
      if let kink = Kinks.kink(tape.node(at: index), values) { kinks[index] = kink }
    }
    if kinks.isEmpty { return nil }
    self.kinks = kinks
    slopes = SlopeTable(tape: tape, root: root, values: values, where: reached)
    conventions = choices.map { choice in
      let all = adjoints(choice)
      var kept: [UInt32: Magnitude] = [:]
      for node in nodes where node <= root { kept[node] = all[Int(node)] }
      return kept
    }
  }

  // MARK: Kinks

  /// A number that is 0 up to a few units of rounding of its terms is at a kink too.
  ///
  /// 0.1 + 0.2 - 0.3 is 0 for the student, and 2^-54 in doubles. Each of the few operations that make
  /// such a number rounds by one unit of its terms at most, and so does each literal; eight units are
  /// enough for them. What counts as rounding of a claim is far more and would be wrong here: it
  /// would take numbers that are on one side by any account for kinks.
  static func isZero(_ x: Magnitude) -> Bool {
    x.value == 0 || (x.magnitude.isFinite && abs(x.value) <= 8 * 0x1p-53 * x.magnitude)
  }

  private static func kink(_ node: NodeView, _ values: [Magnitude]) -> Kink? {
    let kind: Kind
    switch node.op {
    case .relu, .leakyRelu, .elu: kind = .relu
    case .abs: kind = .abs
    case .maximum, .minimum: kind = .tie
    default: return nil
    }
    let u = SlopeTable.number(node.operands[0], values)
    let v = node.operands.count > 1 ? SlopeTable.number(node.operands[1], values) : 0
    guard isZero(kind == .tie ? u - v : u) else { return nil }
    return Kink(kind: kind, op: node.op, operands: node.operands, below: v)
  }

  // MARK: To one side

  /// The derivative of the root along a direction, to the side where the direction points.
  ///
  /// - Parameter direction: How far each node moves, beyond what it is moved by others.
  /// - Returns: The slope; nil where the sweeps have looked at too many nodes already.
  package mutating func slope(along direction: [UInt32: Double]) -> Magnitude? {
    guard let first = direction.keys.min(), first <= root else { return 0 }
    room -= Int(root - first) + 1
    if room < 0 { return nil }
    // Nothing before the first moves.
    var moves = [Magnitude](repeating: 0, count: Int(root - first) + 1)
    func moved(_ node: UInt32) -> Magnitude { node < first ? 0 : moves[Int(node - first)] }
    for index in first...root {
      var move: Magnitude = 0
      if let kink = kinks[index] {
        let given = kink.operands.map { operand -> Magnitude in
          guard case .node(let node) = operand else { return 0 }
          return moved(node)
        }
        move = Kinks.moved(kink, given)
      } else {
        for edge in slopes[index] {
          let given = moved(edge.operand)
          if given.magnitude != 0 { move = move + SlopeTable.product(given, edge.slope) }
        }
      }
      if let own = direction[index] { move = move + Magnitude(own) }
      moves[Int(index - first)] = move
    }
    return moved(root)
  }

  private static func moved(_ kink: Kink, _ given: [Magnitude]) -> Magnitude {
    let u = given[0]
    switch kink.op {
    case .abs: return u < 0 ? -u : u
    case .maximum: return u < given[1] ? given[1] : u
    case .minimum: return given[1] < u ? given[1] : u
    case .leakyRelu, .elu: return 0 < u ? u : SlopeTable.product(u, kink.below)
    default: return 0 < u ? u : 0
    }
  }

  // MARK: Conventions

  /// Every combination of a share for each kind that occurs: 0, 1/2 or 1 of the way from the left
  /// slope to the right one, or of a tie to the first operand.
  private var choices: [[Double]] {
    let present = Set(kinks.values.map(\.kind))
    var choices: [[Double]] = [[]]
    for kind in Kind.allCases {
      let shares = present.contains(kind) ? [0, 0.5, 1] : [0]
      choices = choices.flatMap { choice in shares.map { choice + [$0] } }
    }
    return choices
  }

  private func adjoints(_ shares: [Double]) -> [Magnitude?] {
    var adjoints = [Magnitude?](repeating: nil, count: Int(root) + 1)
    adjoints[Int(root)] = 1
    func add(_ operand: UInt32, _ term: Magnitude) {
      adjoints[Int(operand)] = adjoints[Int(operand)].map { $0 + term } ?? term
    }
    for index in (0...root).reversed() {
      guard let upstream = adjoints[Int(index)] else { continue }
      if let kink = kinks[index] {
        let share = Magnitude(shares[kink.kind.rawValue])
        for (position, operand) in kink.operands.enumerated() {
          guard case .node(let node) = operand else { continue }
          let slope: Magnitude
          switch kink.op {
          case .abs: slope = 2 * share - 1
          case .maximum, .minimum: slope = position == 0 ? share : 1 - share
          case .leakyRelu, .elu:
            slope = position == 0 ? share + (1 - share) * kink.below : 0
          default: slope = share
          }
          add(node, SlopeTable.product(upstream, Magnitude(slope.value)))
        }
      } else {
        for edge in slopes[index] {
          add(edge.operand, SlopeTable.product(upstream, edge.slope))
        }
      }
    }
    return adjoints
  }
}
