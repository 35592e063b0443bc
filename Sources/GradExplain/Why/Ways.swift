import GradNumbers
import ScalarGrad

/// The nodes between values with names, read from a recording.
///
/// A way leads from a value through nameless nodes to the next value with a name, or to the loss.
/// Nothing here recurses on the depth of the graph: the nodes of a stretch are collected with a stack
/// and then looked at in the order in which they were recorded.
struct Ways {
  let tape: Tape
  let judge: Judge
  let names: NodeNames
  let formula: Formula
  private let isNamed: [Bool]
  /// The nodes that use each node, one after the other, among those that the loss depends on.
  private var consumers: [UInt32] = []
  private var starts: [Int] = []

  /// The stretch of nameless nodes behind a value.
  struct Stretch {
    /// Where it begins.
    let start: UInt32
    /// Its nodes and its ends, in the order of the recording.
    let nodes: [UInt32]
    /// The derivative of each by the start.
    let slopes: [UInt32: Double]
    /// The values with names, or the loss, at which it ends.
    let ends: [UInt32]
  }

  /// Reads a recording.
  ///
  /// - Parameters:
  ///   - tape: The recording.
  ///   - root: The loss.
  ///   - held: What a variable calls a node; ways end at these and at labels.
  ///   - given: What the worksheet calls a node, names of functions' locals among them.
  /// - Throws: Where a leaf was assigned after the loss had used it.
  init(
    tape: Tape, root: UInt32, held: [UInt32: String], given: (UInt32) -> String?
  ) throws(TapeError) {
    judge = try Judge(tape: tape, root: root)
    self.tape = tape
    var isNamed = [Bool](repeating: false, count: Int(root) + 1)
    var counts = [Int](repeating: 0, count: Int(root) + 2)
    var nodes: [UInt32] = []
    for index in 0...root {
      isNamed[Int(index)] = tape.label(of: index) != nil || held[index] != nil
      guard judge.reaches(index) else { continue }
      nodes.append(index)
      for operand in Ways.operands(of: index, on: tape) { counts[Int(operand) + 1] += 1 }
    }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    starts = counts
    consumers = [UInt32](repeating: 0, count: counts.last ?? 0)
    var next = counts
    for index in nodes {
      for operand in Ways.operands(of: index, on: tape) {
        consumers[next[Int(operand)]] = index
        next[Int(operand)] += 1
      }
    }
    self.isNamed = isNamed
    let names = NodeNames(nodes, on: tape) { held[$0] ?? given($0) }
    self.names = names
    formula = Formula(tape: tape, names: names) { Int($0) < isNamed.count && isNamed[Int($0)] }
  }

  /// The nodes that one is computed from, each once.
  private static func operands(of node: UInt32, on tape: Tape) -> [UInt32] {
    let all = tape.node(at: node).operands.compactMap { operand -> UInt32? in
      if case .node(let node) = operand { node } else { nil }
    }
    if all.count < 2 || (all.count == 2 && all[0] != all[1]) { return all }
    return Set(all).sorted()
  }

  /// Whether ways end at a node.
  func isEnd(_ node: UInt32) -> Bool { node == judge.root || isNamed[Int(node)] }

  /// Whether the derivative by a node is 0, or no more than rounding leaves of 0.
  func isZero(_ node: UInt32) -> Bool { Ways.isZero(judge.expected(node)) }

  static func isZero(_ derivative: Magnitude) -> Bool {
    derivative.value == 0
      || (derivative.magnitude.isFinite
        && abs(derivative.value) <= Rounding.tolerance(of: derivative))
  }

  /// The stretch behind a node; nil where it holds more nodes than there is room for.
  ///
  /// What was looked at is taken off the room.
  func stretch(from start: UInt32, room: inout Int) -> Stretch? {
    guard judge.reaches(start) else { return nil }
    var found: Set<UInt32> = []
    var stack = [start]
    while let node = stack.popLast() {
      if node != start && isEnd(node) { continue }
      for consumer in consumers[starts[Int(node)]..<starts[Int(node) + 1]]
      where found.insert(consumer).inserted {
        room -= 1
        stack.append(consumer)
      }
      if room < 0 { return nil }
    }
    let nodes = found.sorted()
    var slopes: [UInt32: Double] = [start: 1]
    var ends: [UInt32] = []
    for node in nodes {
      slopes[node] = edges(into: node, from: start, slopes).reduce(0) { $0 + $1.local * $1.slope }
      if isEnd(node) { ends.append(node) }
    }
    return Stretch(start: start, nodes: nodes, slopes: slopes, ends: ends)
  }

  /// A step from one node of a stretch to another.
  struct Edge {
    let from: UInt32
    let position: Int
    /// The derivative of the one by the other.
    let local: Double
    /// The derivative of the earlier one by the start of the stretch.
    let slope: Double
  }

  private func edges(
    into node: UInt32, from start: UInt32, _ slopes: [UInt32: Double]
  ) -> [Edge] {
    var edges: [Edge] = []
    var locals: [Double]?
    for (position, operand) in tape.node(at: node).operands.enumerated() {
      // A value with a name is the end of a way, and no part of another one.
      guard case .node(let from) = operand, let slope = slopes[from], from == start || !isEnd(from)
      else { continue }
      let known = locals ?? tape.locals(at: node)
      locals = known
      // As in the engine's sweep: nothing passes through an infinite slope from a zero.
      let local = slope == 0 && !known[position].isFinite ? 0 : known[position]
      edges.append(Edge(from: from, position: position, local: local, slope: slope))
    }
    return edges
  }

  /// The steps into a node from the nodes of a stretch that ways lead through.
  func edges(into node: UInt32, of stretch: Stretch) -> [Edge] {
    edges(into: node, from: stretch.start, stretch.slopes)
  }

  /// The nodes of a stretch that lie before one of its ends, the end last.
  func nodes(before end: UInt32, of stretch: Stretch) -> [UInt32] {
    var wanted: Set<UInt32> = [end]
    var kept: [UInt32] = []
    for node in stretch.nodes.reversed() where wanted.contains(node) {
      kept.append(node)
      for edge in edges(into: node, of: stretch) { wanted.insert(edge.from) }
    }
    return kept.reversed()
  }
}
