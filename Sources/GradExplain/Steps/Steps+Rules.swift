import ScalarGrad

// The rules of the backward pass in symbols, and with numbers put in.
extension Steps {
  /// The rules of a node by each of its operands; their number may be a million.
  static func rules(of view: NodeView, _ names: [String]) -> [Rule] {
    let expression = view.expression(names)
    let uses = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var seen: [String: Int] = [:]
    return names.enumerated().map { position, name in
      let slope = "d(\(expression))/d\(name)"
      let symbols = view.op.derivative(by: position, names)
      let rule = "\(slope) = \(symbols)"
      // Of b + b each b has a slope of its own; d(b+b)/db is their sum.
      guard let count = uses[name], count > 1 else { return (slope, symbols, rule) }
      let place = (seen[name] ?? 0) + 1
      seen[name] = place
      let use = "by the \(ordinal(place)) \(name)"
      return ("\(slope) \(use)", symbols, "\(rule), \(use)")
    }
  }

  /// The left side of a rule, its right side, and the whole.
  typealias Rule = (slope: String, symbols: String, text: String)

  private static func ordinal(_ number: Int) -> String {
    switch number {
    case 1: "first"
    case 2: "second"
    case 3: "third"
    default: "\(number)th"
    }
  }
}

extension Steps.Operation {
  /// The derivative by an operand with numbers put in, such as `exp(-2.0)` or `-1.0/3.0**2`.
  ///
  /// - Parameters:
  ///   - position: Which of the operands.
  ///   - value: The result of the operation.
  /// - Returns: The right side of the rule.
  func rule(by position: Int, value: Double) -> String {
    let own = operands[position].value
    switch op {
    // The operands may be a million, and one or two of them are in the rule.
    case .mean: return "1/\(operands.count)"
    case .dot:
      let half = operands.count / 2
      return operands[position < half ? position + half : position - half].value.description
    case .logSumExp:
      return "exp(\(own) - \(value < 0 ? "(\(value))" : "\(value)"))"
    case .sum: return "1"
    default: break
    }
    let names = operands.map { $0.value < 0 ? "(\($0.value))" : "\($0.value)" }
    var text = op.derivative(by: position, names)
    for name in names where name.hasPrefix("(") {
      // exp(-2.0), not exp((-2.0)); and a number alone needs no brackets.
      text =
        text == name ? String(name.dropFirst().dropLast()) : text.replacing("(\(name))", with: name)
    }
    return text
  }
}
