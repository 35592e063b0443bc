import ScalarGrad

/// The quantities of a derivation, with the formulas that compute them.
///
/// A reader thinks in the quantities that the worksheet names. A result without a name stands inside
/// the formula of whatever uses it, as long as it is used once and the formula stays short; otherwise
/// it is a quantity of its own. So `z = w*x + b` is one formula and not two.
struct Formulas {
  /// What is known of a node.
  struct Node {
    let step: Steps.Forward
    /// Whether it is a quantity of its own.
    var isShown = true
    /// Its name; or its formula, where it stands inside another.
    var text: TeX
    /// Its number; or its formula on numbers, where it stands inside another.
    var numbers: TeX
    /// Its operands in a formula, and as plain numbers; without any for a number from outside.
    var operands = TeXOperands([])
    var values = TeXOperands([])
    /// Where it is used: by which node, and as which operand.
    var uses: [Place] = []

    /// Its formula.
    var formula: TeX { step.operation?.op.formula(operands) ?? text }
  }

  /// An operand of a node.
  struct Place: Hashable {
    let user: Int
    let position: Int
  }

  /// The nodes by their positions in the graph; nil for plain numbers.
  private(set) var nodes: [Node?]

  /// A formula that is wider than this does not stand inside another.
  private static let widest = 56

  /// Reads the formulas from the forward steps.
  init(_ steps: Steps, isOver: () -> Bool) throws(Steps.Stop) {
    nodes = Array(repeating: nil, count: (steps.forward.map(\.node).max() ?? 0) + 1)
    let root = steps.forward.last?.node
    for step in steps.forward {
      let number = TeX.number(step.value, step.exact)
      nodes[step.node] = Node(step: step, text: .name(step.name), numbers: number)
      for (position, operand) in (step.operation?.operands ?? []).enumerated() {
        if let node = operand.node {
          nodes[node]?.uses.append(Place(user: step.node, position: position))
        }
      }
    }
    for step in steps.forward where step.operation != nil {
      if isOver() { throw .over }
      read(step)
      if step.node != root { hide(step) }
    }
  }

  /// Puts a step's operands into its formula; the widest are quantities of their own where the formula
  /// would be too wide.
  private mutating func read(_ step: Steps.Forward) {
    guard let operation = step.operation else { return }
    let plain = operation.operands.map { TeX.number($0.value, $0.exact) }
    nodes[step.node]?.values = TeXOperands(plain)
    let inside = operation.operands.compactMap { operand in
      operand.node.flatMap { nodes[$0]?.isShown == false ? $0 : nil }
    }.sorted { width(of: $0) < width(of: $1) }
    for hidden in inside.indices.reversed() {
      let used = operation.operands.map { operand in operand.node.flatMap { nodes[$0] } }
      let operands = operands(used, plain)
      nodes[step.node]?.operands = operands
      if let node = nodes[step.node],
        max(node.formula.width, numbers(of: node)?.width ?? 0) <= MathText.rowWidth
      {
        return
      }
      show(inside[hidden])
    }
    let used = operation.operands.map { operand in operand.node.flatMap { nodes[$0] } }
    let operands = operands(used, plain)
    nodes[step.node]?.operands = operands
  }

  private func operands(_ used: [Node?], _ plain: [TeX]) -> TeXOperands {
    TeXOperands(
      zip(used, plain).map { $0?.text ?? $1 },
      names: used.map { node in node.flatMap { $0.isShown ? $0.step.name : nil } })
  }

  private func width(of node: Int) -> Int {
    nodes[node].map { max($0.text.width, $0.numbers.width) } ?? 0
  }

  /// Makes a node a quantity of its own.
  private mutating func show(_ node: Int) {
    guard let step = nodes[node]?.step else { return }
    nodes[node]?.isShown = true
    nodes[node]?.text = .name(step.name)
    nodes[node]?.numbers = .number(step.value, step.exact)
  }

  /// Lets a result without a name stand inside the formula that uses it, if it is short.
  private mutating func hide(_ step: Steps.Forward) {
    guard NameParts(step.name)?.line != nil, let node = nodes[step.node], node.uses.count == 1,
      !isInLongList(node.uses[0]), let numbers = numbers(of: node)
    else { return }
    let formula = node.formula
    if formula.width > Formulas.widest || numbers.width > Formulas.widest { return }
    nodes[step.node]?.isShown = false
    nodes[step.node]?.text = formula
    nodes[step.node]?.numbers = numbers
  }

  /// Of a long list only a few operands are written.
  private func isInLongList(_ place: Place) -> Bool {
    guard let operation = nodes[place.user]?.step.operation else { return false }
    return operation.op.arity == .list && operation.operands.count > TeXOperands.longest
  }

  /// A node that is known to be there.
  subscript(node: Int) -> Node? { node < nodes.count ? nodes[node] : nil }

  /// A quantity's formula with the numbers put in; nil where they are too many to be of help.
  func numbers(of node: Node) -> TeX? {
    guard let operation = node.step.operation,
      operation.op.arity != .list || operation.operands.count <= TeXOperands.longest
    else { return nil }
    return operation.op.formula(
      TeXOperands(
        operation.operands.map { operand in
          operand.node.flatMap { nodes[$0]?.numbers }
            ?? TeX.number(operand.value, operand.exact)
        }))
  }

  // MARK: Slopes

  /// The way from a use of a quantity up to the quantity whose formula it stands in: the operations,
  /// the outermost first.
  func way(from place: Place) -> [Place] {
    var way = [place]
    while let node = nodes[way[0].user], !node.isShown, let next = node.uses.first {
      way.insert(next, at: 0)
    }
    return way
  }

  /// The slope of an operation by one of its operands.
  func slope(at place: Place) -> TeX {
    guard let node = nodes[place.user], let operation = node.step.operation else { return TeX(0) }
    return operation.op.slope(
      by: place.position, node.operands, exponent: operation.plainExponent)
  }

  /// The same with the numbers put in.
  func numbers(at place: Place) -> TeX {
    guard let node = nodes[place.user], let operation = node.step.operation else { return TeX(0) }
    let result = TeX.number(node.step.value, node.step.exact)
    return operation.op.slope(by: place.position, node.values, ofResult: result)
      ?? operation.op.slope(by: place.position, node.values, exponent: operation.plainExponent)
  }
}

extension Steps.Operation {
  /// The second operand, where it is a plain number.
  var plainExponent: Double? {
    operands.count > 1 && operands[1].node == nil ? operands[1].value : nil
  }
}
