import GradDrawing
package import ScalarGrad

/// The forward and the backward pass of a loss, step by step, as data.
///
/// Only nodes that the loss depends on are there. Names, rules and numbers are what a reader sees;
/// what makes text of them is `narration`.
///
/// Where exact steps were asked for, fractions stand beside the doubles: every number from outside is
/// then the decimal that was written, and what has no exact value is a refusal.
public struct Steps: Sendable {
  /// A node being computed.
  public struct Forward: Sendable {
    /// Its position in the graph of the loss, as a drawing has it.
    public let node: Int
    /// What the node is called.
    public let name: String
    /// The line of the worksheet that recorded it; 0 if none is known.
    public let line: Int
    /// The operation on the names of its operands, such as `a*b`; nil for a number from outside.
    public let expression: String?
    /// The same with the operands' numbers, such as `2.0*(-3.0)`; nil where that is no help.
    public let numbers: String?
    /// The result.
    public let value: Double
    /// The same as a fraction; nil where no exact steps were asked for.
    public let exact: Figure?
    /// What is computed, and from what; nil for a number from outside.
    package let operation: Operation?
  }

  /// What a node computes.
  package struct Operation: Sendable {
    /// The operation itself.
    package let op: Op
    /// What it is done to, from left to right.
    package let operands: [Operand]
  }

  /// What an operation is done to.
  package struct Operand: Sendable {
    /// The node's position in the graph of the loss; nil for a plain number.
    package let node: Int?
    /// The number.
    package let value: Double
    /// The same as a fraction; nil where no exact steps were asked for.
    package let exact: Figure?
  }

  /// What a node passes back to one of its operands.
  public struct Contribution: Sendable {
    /// The operand's position in the graph of the loss.
    public let node: Int
    /// The operand's name.
    public let operand: String
    /// Which of the node's operands it is, plain numbers among them.
    public let position: Int
    /// The rule in symbols: `d(a*b)/da = b`.
    public let rule: String
    /// What the rule is about: `d(a*b)/da`, and in `b + b`: `d(b+b)/db by the first b`.
    public let slope: String
    /// The right side of the rule: `b`.
    public let symbols: String
    /// The same with the operands' numbers put in: `-3.0`.
    public let numbers: String
    /// The derivative of the loss by the node.
    public let upstream: Double
    /// The derivative of the node by the operand.
    public let local: Double
    /// The product of the two.
    public let amount: Double
    /// What the operand had before; nil for its first contribution.
    public let before: Double?
    /// What the operand has now.
    public let sum: Double
    /// The same in fractions; nil where no exact steps were asked for.
    public let exact: Fractions?
  }

  /// The numbers of a contribution in fractions.
  public struct Fractions: Sendable {
    /// The derivative of the loss by the node.
    public let upstream: Figure
    /// The derivative of the node by the operand.
    public let local: Figure
    /// The product of the two.
    public let amount: Figure
    /// What the operand had before; nil for its first contribution.
    public let before: Figure?
    /// What the operand has now.
    public let sum: Figure
  }

  /// A node whose derivative is complete, and what it passes back.
  public struct Backward: Sendable {
    /// Its position in the graph of the loss.
    public let node: Int
    /// What the node is called.
    public let name: String
    /// The line of the worksheet that recorded it; 0 if none is known.
    public let line: Int
    /// The operation on the names of its operands.
    public let expression: String
    /// The derivative of the loss by it.
    public let adjoint: Double
    /// The same as a fraction; nil where no exact steps were asked for.
    public let exact: Figure?
    /// What it passes back to each operand, from left to right.
    public let contributions: [Contribution]
    /// What it was computed by, and from what.
    package let operation: Operation
    /// The derivatives by each of the operands, plain numbers among them.
    package let locals: [Double]
    /// The result.
    package let value: Double
  }

  /// What the loss is called.
  public let loss: String
  /// The value of the loss.
  public let value: Double
  /// The nodes as they were computed.
  public let forward: [Forward]
  /// The nodes that pass something back, from the loss to the leaves.
  public let backward: [Backward]
  /// What exact steps have to say besides: which node has no exact value, and why.
  public let notes: [String]
  /// Whether fractions stand beside the doubles.
  public let isExact: Bool

  /// Why there are no steps.
  package enum Stop: Error {
    /// The recording cannot be derived.
    case tape(TapeError)
    /// Somebody asked to stop, or the time is up.
    case over
  }

  /// Reads the steps from a recording.
  ///
  /// - Parameters:
  ///   - tape: The recording.
  ///   - root: The loss.
  ///   - exact: Whether to carry out both passes in fractions too, where they are not too many.
  ///   - isOver: Whether to stop; asked before each node of a pass.
  ///   - name: What the worksheet calls a node, if anything.
  /// - Throws: Where a leaf was assigned after the loss had used it, or it was to stop.
  package init(
    tape: Tape, root: UInt32, exact: Bool = false, isOver: () -> Bool = { false },
    name: (UInt32) -> String?
  ) throws(Stop) {
    do { _ = try tape.gradient(of: root, wrt: []) } catch { throw .tape(error) }
    func tick() throws(Stop) { if isOver() { throw .over } }
    let nodes = Graph.nodes(below: root, on: tape)
    let positions = Dictionary(uniqueKeysWithValues: zip(nodes, 0...))
    let names = NodeNames(nodes, on: tape, given: name)
    isExact = exact && Steps.operandCount(nodes, on: tape) <= ExactPass.operandLimit
    let pass = isExact ? try ExactPass(nodes, on: tape, tick: tick) : nil
    loss = names[root]
    value = tape.primal(root)
    forward = try nodes.filter { tape.op(at: $0) != .constant }.map { node throws(Stop) in
      try tick()
      return Steps.forward(tape.node(at: node), positions, on: tape, names, pass)
    }

    var notes = ExactNotes(tape, names, pass)
    var sums: [UInt32: Double] = [root: 1]
    var fractions: [UInt32: Figure] = [root: Figure(1)]
    var backward: [Backward] = []
    for node in nodes.reversed() where tape.op(at: node).arity != .none {
      try tick()
      let view = tape.node(at: node)
      let adjoint = sums[node] ?? 0
      let operands = view.operandNames { names[$0] }
      let rules = Steps.rules(of: view, operands)
      let exactLocals = pass?.locals(of: view)
      guard let operation = Steps.operation(of: view, on: tape, positions, pass) else { continue }
      let locals = tape.locals(at: node)
      var contributions: [Contribution] = []
      for (position, local) in locals.enumerated() {
        guard case .node(let operand) = view.operands[position], tape.op(at: operand) != .constant
        else { continue }
        // As in the engine's sweep: nothing passes through an infinite slope from a zero.
        let amount = adjoint == 0 && !local.isFinite ? 0 : adjoint * local
        let before = sums[operand]
        let sum = before.map { $0 + amount } ?? amount
        sums[operand] = sum
        var exact: Fractions?
        if let upstream = fractions[node], let local = exactLocals?[position] {
          let isNothing = upstream.vanishes && !(local.isExact || local.decimal.isFinite)
          let amount = isNothing ? Figure(0) : upstream * local
          let before = fractions[operand]
          let sum = before.map { $0 + amount } ?? amount
          exact = Fractions(
            upstream: upstream, local: local, amount: amount, before: before, sum: sum)
          fractions[operand] = sum
          notes.look(at: exact, of: view, by: position)
        }
        contributions.append(
          Contribution(
            node: positions[operand] ?? 0, operand: names[operand], position: position,
            rule: rules[position].text, slope: rules[position].slope,
            symbols: rules[position].symbols,
            numbers: operation.rule(by: position, value: view.primal), upstream: adjoint,
            local: local, amount: amount,
            before: before, sum: sum,
            exact: exact))
      }
      backward.append(
        Backward(
          node: positions[node] ?? 0, name: names[node], line: tape.line(of: node),
          expression: view.expression(operands), adjoint: adjoint,
          exact: exact ? fractions[node] ?? Figure(0) : nil, contributions: contributions,
          operation: operation, locals: locals, value: view.primal))
    }
    self.backward = backward
    self.notes = exact && !isExact ? [Steps.tooMany] : notes.texts
  }

  /// Some of the steps of others.
  init(_ steps: Steps, forward: [Forward], backward: [Backward]) {
    (loss, value, isExact, notes) = (steps.loss, steps.value, steps.isExact, steps.notes)
    (self.forward, self.backward) = (forward, backward)
  }

  /// What is said where fractions were asked for and are too many.
  private static let tooMany =
    "no fractions: the operations have more than \(ExactPass.operandLimit) operands, which is too many "
    + "for them; all numbers are decimals"

  private static func operandCount(_ nodes: [UInt32], on tape: Tape) -> Int {
    nodes.reduce(0) { $0 + tape.node(at: $1).operands.count }
  }

  private static func forward(
    _ view: NodeView, _ positions: [UInt32: Int], on tape: Tape, _ names: NodeNames,
    _ pass: ExactPass?
  ) -> Forward {
    let operands = view.operandNames { names[$0] }
    var numbers: String?
    let exact = pass?.values[view.index]
    if let pass, view.op.arity == .one || view.op.arity == .two {
      numbers = Steps.numbers(of: view, pass)
    } else if view.op.arity == .one || view.op.arity == .two {
      let values = view.operands.enumerated().map { position, operand in
        let value =
          switch operand {
          case .node(let index): tape.primal(index)
          case .constant(let constant): constant
          }
        // 2.0*(-3.0), (-2.0)**2.0, -(-3.0): a sign that follows another sign, or is raised.
        let bare = !(view.op.isInfix || view.op == .negate) || (position == 0 && view.op != .power)
        return value < 0 && !(bare && view.op != .negate) ? "(\(value))" : "\(value)"
      }
      numbers = view.op.expression(values)
      // Of -(2.0) the result says it all.
      if numbers == view.primal.description { numbers = nil }
    }
    return Forward(
      node: positions[view.index] ?? 0, name: names[view.index], line: tape.line(of: view.index),
      expression: view.op.arity == .none ? nil : view.expression(operands),
      numbers: numbers, value: view.primal, exact: exact,
      operation: operation(of: view, on: tape, positions, pass))
  }

  private static func operation(
    of view: NodeView, on tape: Tape, _ positions: [UInt32: Int], _ pass: ExactPass?
  ) -> Operation? {
    if view.op.arity == .none { return nil }
    let figures = pass?.operands(of: view)
    return Operation(
      op: view.op,
      operands: view.operands.enumerated().map { position, operand in
        let exact = figures?[position]
        switch operand {
        case .constant(let value): return Operand(node: nil, value: value, exact: exact)
        case .node(let node):
          return Operand(
            node: tape.op(at: node) == .constant ? nil : positions[node],
            value: tape.primal(node), exact: exact)
        }
      })
  }

  /// The operation on its operands' fractions; nil where that is no help.
  private static func numbers(of view: NodeView, _ pass: ExactPass) -> String? {
    let needsBrackets = view.op.isInfix || view.op == .negate
    let operands = pass.operands(of: view).map { needsBrackets ? $0.factor : $0.text }
    let text = view.op.expression(operands)
    return text == pass.values[view.index]?.text ? nil : text
  }
}
