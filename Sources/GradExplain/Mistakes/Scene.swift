import GradNumbers
import ScalarGrad

/// A recording as the search for mistakes sees it: values, right derivatives, and what its nodes mean.
///
/// It is made once for a loss, at the recorded values or at others, and serves all claims.
struct Scene {
  let tape: Tape
  let root: UInt32
  /// The value of every node up to the root.
  let values: [Double]
  let slopes: SlopeTable
  /// The derivative of the root by every node, 0 where it does not depend on it.
  let truth: [Double]
  let surroundings: Surroundings
  /// Activations, by the node of their output.
  private(set) var activations: [UInt32: Activation] = [:]
  /// Scores that go through a softmax together.
  private(set) var scoreGroups: [ScoreGroup] = []
  /// Losses that take rows by labels, where one number of each row was meant.
  private(set) var pickedRows: [PickedRows] = []
  /// By what numbers samples may have been averaged.
  private(set) var counts = SampleCounts()
  /// Convolution kernels, by the places of their variables.
  private(set) var kernels: [Int: Kernel] = [:]
  /// Which variable a leaf stands in, and where.
  let homes: Homes

  private var distances: [UInt8] = []

  /// Reads a recording.
  ///
  /// - Parameters:
  ///   - judges: What is derived: the loss, or each number of a list.
  ///   - claimed: The claimed nodes.
  ///   - surroundings: What the worksheet says about its numbers.
  ///   - known: The local derivatives, where the judge needed them too.
  init(
    _ judges: [Judge], claimed: [UInt32] = [], _ surroundings: Surroundings,
    slopes known: SlopeTable? = nil
  ) {
    let judge = judges.max { $0.root < $1.root } ?? judges[0]
    let reached = judges.map { $0.reached(with: claimed) }
    let isReached = { (node: UInt32) in
      reached.contains { Int(node) < $0.count && $0[Int(node)] }
    }
    tape = judge.tape
    root = judge.root
    values = judge.values.map(\.value)
    slopes =
      known ?? SlopeTable(tape: tape, root: root, values: judge.values, where: isReached)
    truth = (0...root).map { judge.expected($0).value }
    self.surroundings = surroundings
    homes = Homes(surroundings, root: root)
    distances = Activation.exponentialDistances(tape, root: root, where: isReached)
    for node in 0...root where isReached(node) {
      if let activation = Activation(at: node, in: self) { activations[node] = activation }
    }
    scoreGroups = ScoreGroup.all(in: self, where: isReached)
    counts = SampleCounts(self, where: isReached)
    kernels = Kernel.all(in: self)
    if judges.count == 1 { pickedRows = PickedRows.all(in: self, judge.values) }
  }

  /// How many steps a node stands above an exponential, as in `Activation.exponentialDistances`.
  func exponentialDistance(of node: UInt32) -> Int { Int(distances[Int(node)]) }

  func op(_ node: UInt32) -> Op { tape.op(at: node) }

  func value(_ node: UInt32) -> Double { values[Int(node)] }

  /// A product of two factors within a node, of a multiplication or of a dot product.
  struct Product {
    /// The factor that the derivative is by.
    let factor: UInt32
    /// The other factor; nil for a number.
    let partner: UInt32?
    /// The other factor's value.
    let partnerValue: Double
  }

  /// Whether a node is a product of two factors, or the sum of such.
  func isProduct(_ node: UInt32) -> Bool {
    let op = op(node)
    return op == .multiply || op == .dot
  }

  /// What is squared in a node, by multiplication with itself or by a power.
  func square(_ node: UInt32) -> UInt32? {
    guard op(node) == .multiply || op(node) == .power else { return nil }
    let operands = tape.node(at: node).operands
    guard operands.count == 2, case .node(let base) = operands[0] else { return nil }
    switch op(node) {
    case .multiply: return operands[1] == .node(base) ? base : nil
    case .power:
      if case .constant(2) = operands[1] { return base }
      return nil
    default: return nil
    }
  }

  /// The nodes that a sum adds up, through sums within it; the node itself where it is no sum.
  ///
  /// nil for a term that is subtracted or constant.
  func terms(of node: UInt32, limit: Int = 10_000) -> [UInt32]? {
    var terms: [UInt32] = []
    var open = [node]
    while let next = open.popLast() {
      guard terms.count + open.count <= limit else { return nil }
      switch op(next) {
      case .add, .sum:
        for operand in tape.node(at: next).operands.reversed() {
          guard case .node(let node) = operand else { return nil }
          open.append(node)
        }
      default: terms.append(next)
      }
    }
    return terms
  }
}
