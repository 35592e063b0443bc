import ScalarGrad

/// What stands in the way on one stretch of nameless nodes: a relu that is off, a factor that is 0, a
/// function at its end.
struct Obstacles {
  let ways: Ways

  /// The obstacles between a value and one of the ends of its stretch, each once.
  func between(_ stretch: Ways.Stretch, _ end: UInt32) -> [Why.Reason] {
    var reasons: [Why.Reason] = []
    func add(_ reason: Why.Reason) {
      if !reasons.contains(reason) && reasons.count < 4 { reasons.append(reason) }
    }
    let nodes = ways.nodes(before: end, of: stretch)
    if let reason = saturation(of: end, by: stretch) { add(reason) }
    for node in nodes {
      if let reason = saturation(at: node) { add(reason) }
    }
    let isSaturated = !reasons.isEmpty
    for node in nodes {
      for edge in ways.edges(into: node, of: stretch) where edge.slope != 0 {
        guard let reason = obstacle(at: node, edge, of: stretch) else { continue }
        // Of a sigmoid written out that is at its end, exp is flat too, which says no more.
        if isSaturated, case .flat = reason { continue }
        add(reason)
      }
    }
    if reasons.isEmpty, stretch.slopes[end] == 0, let reason = cancellation(stretch, nodes) {
      add(reason)
    }
    return reasons
  }

  /// Why nothing, or little, passes a single step.
  private func obstacle(
    at node: UInt32, _ edge: Ways.Edge, of stretch: Ways.Stretch
  ) -> Why.Reason? {
    let view = ways.tape.node(at: node)
    let (tape, formula) = (ways.tape, ways.formula)
    let (name, value) = (formula[edge.from], tape.primal(edge.from))
    switch view.op {
    case .relu, .leakyRelu, .elu:
      guard edge.position == 0 else { break }
      if value < 0, view.op != .elu || abs(edge.local) < 0.01 {
        return .off(function: view.op.symbol, input: name, value: value, slope: edge.local)
      }
      if value == 0, edge.local == 0 { return .kink(function: view.op.symbol, input: name) }
      return nil
    case .abs: return value == 0 ? .kink(function: "abs", input: name) : nil
    case .maximum, .minimum:
      guard edge.local == 0 else { return nil }
      let other = view.operands[1 - edge.position]
      let number = number(other)
      // relu written as maximum(0, z).
      if view.op == .maximum, case .constant(0) = other {
        return .off(function: "maximum with 0", input: name, value: value, slope: 0)
      }
      return .otherTaken(
        function: view.op.symbol, this: name, value: value, other: text(other), otherValue: number)
    default: break
    }
    guard edge.local == 0 else { return nil }
    // So that entries of a list have the same reason in the same words.
    let it = edge.from == stretch.start ? "it" : name
    switch view.op {
    case .multiply: return factor(view.operands[1 - edge.position], of: it, view)
    case .dot:
      let half = view.operands.count / 2
      let partner = edge.position < half ? edge.position + half : edge.position - half
      return factor(view.operands[partner], of: it, view)
    case .divide where edge.position == 1: return factor(view.operands[0], of: "1/(\(name))", view)
    default: return .flat(function: view.op.symbol, input: name, value: value)
    }
  }

  private func number(_ operand: NodeView.Operand) -> Double {
    switch operand {
    case .constant(let number): number
    case .node(let node): ways.tape.primal(node)
    }
  }

  private func text(_ operand: NodeView.Operand) -> String {
    switch operand {
    case .constant(let number): ShortDigits.text(number)
    case .node(let node): ways.formula[node]
    }
  }

  private func factor(_ operand: NodeView.Operand, of name: String, _ view: NodeView) -> Why.Reason
  {
    var isNumber = true
    var off: (input: String, value: Double)?
    if case .node(let node) = operand, ways.tape.op(at: node) != .constant {
      isNumber = false
      let maker = ways.tape.node(at: node)
      if maker.op == .relu, case .node(let input) = maker.operands[0], ways.tape.primal(input) < 0 {
        off = (ways.formula[input], ways.tape.primal(input))
      }
    }
    return .zeroFactor(
      text(operand), of: name, isNumber: isNumber, line: ways.tape.line(of: view.index),
      offInput: off?.input, offValue: off?.value ?? 0)
  }

  /// Slopes that are not 0 and take each other away before the end, as in x - x.
  private func cancellation(_ stretch: Ways.Stretch, _ nodes: [UInt32]) -> Why.Reason? {
    for node in nodes where stretch.slopes[node] == 0 {
      let terms = ways.edges(into: node, of: stretch).filter { $0.local * $0.slope != 0 }
      guard terms.count > 1 else { continue }
      let start = ways.formula[stretch.start]
      return .cancel(
        Why.Cancellation(
          terms.map { edge in
            let from = ways.formula[edge.from]
            let text = from == start ? "d\(from)" : "d(\(from))/d\(start)"
            return Why.Cancellation.Term(text: text, amount: edge.local * edge.slope)
          }))
    }
    return nil
  }

  // MARK: Saturation

  /// The slope below which sigmoid counts as saturated; its largest is 1/4.
  static let sigmoidSlope = 0.01
  /// The slope below which tanh does; its largest is 1.
  static let tanhSlope = 0.04

  /// A sigmoid or tanh, called by its name or written out, whose result is this node.
  ///
  /// One that is written out is known by its numbers: some node shortly before it is the u of which
  /// this one is the sigmoid or tanh.
  private func saturation(at node: UInt32) -> Why.Reason? {
    let view = ways.tape.node(at: node)
    let a = view.primal
    switch view.op {
    case .sigmoid, .tanh:
      guard case .node(let input) = view.operands[0] else { return nil }
      return saturation(view.op, node, input)
    case .divide, .power, .subtract, .add:
      // A sum that is 1 may be any function of a large u that goes to 1.
      let isSum = view.op == .subtract || view.op == .add
      let isSigmoid = !isSum && a >= 0 && a <= 1 && a * (1 - a) < Obstacles.sigmoidSlope
      let isTanh = abs(a) <= 1 && 1 - a * a < Obstacles.tanhSlope && !(isSum && abs(a) == 1)
      // What only passes a sigmoid on, as a - 0, is none itself.
      let isPassedOn = view.operands.contains { agrees(a, number($0)) && number($0) != 1 }
      guard isSigmoid || isTanh, !isPassedOn else { return nil }
      for input in ancestors(of: node) {
        let u = ways.tape.primal(input)
        // Near its end a sigmoid of u is exp(-|u|) away from it, and tanh twice exp(-2|u|).
        if isSigmoid, abs(u) > 4, agrees(a, sigmoid(u)) { return saturation(.sigmoid, node, input) }
        if isTanh, abs(u) > 2, agrees(a, hyperbolicTangent(u)) {
          return saturation(.tanh, node, input)
        }
      }
      return nil
    default: return nil
    }
  }

  private func saturation(_ op: Op, _ node: UInt32, _ input: UInt32) -> Why.Reason? {
    let a = ways.tape.primal(node)
    let slope = op == .tanh ? 1 - a * a : a * (1 - a)
    guard slope < (op == .tanh ? Obstacles.tanhSlope : Obstacles.sigmoidSlope) else { return nil }
    return .saturated(
      function: op.symbol, output: ways.formula[node], outputValue: a, input: ways.formula[input],
      inputValue: ways.tape.primal(input), slope: slope)
  }

  /// A whole stretch that has the slope of a sigmoid and is none: a softmax by its own score.
  private func saturation(of end: UInt32, by stretch: Ways.Stretch) -> Why.Reason? {
    let a = ways.tape.primal(end)
    let slope = a * (1 - a)
    guard a >= 0, a <= 1, slope < Obstacles.sigmoidSlope, let local = stretch.slopes[end],
      abs(local - slope) <= 1e-9 * slope + 1e-300, ways.tape.node(at: end).op == .divide,
      !agrees(a, sigmoid(ways.tape.primal(stretch.start)))
    else { return nil }
    return .saturated(
      function: "softmax", output: ways.formula[end], outputValue: a,
      input: ways.formula[stretch.start], inputValue: ways.tape.primal(stretch.start), slope: slope)
  }

  private func agrees(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-13 * max(abs(a), abs(b))
  }

  /// The nodes shortly before one, nearest first; names do not stop the search.
  private func ancestors(of node: UInt32) -> [UInt32] {
    var found: [UInt32] = []
    var layer = [node]
    for _ in 0..<5 {
      var next: [UInt32] = []
      for node in layer {
        let view = ways.tape.node(at: node)
        guard view.operands.count <= 2 else { continue }
        for case .node(let operand) in view.operands where !found.contains(operand) {
          found.append(operand)
          next.append(operand)
        }
      }
      layer = next
      if found.count > 24 { break }
    }
    return found
  }

  private func sigmoid(_ u: Double) -> Double { Rules.value(.sigmoid, u) }
  private func hyperbolicTangent(_ u: Double) -> Double { Rules.value(.tanh, u) }
}
