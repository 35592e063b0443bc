extension Op {
  /// The operation as it is written: the infix sign, or the name of the function.
  package var symbol: String {
    switch self {
    case .leaf: "leaf"
    case .constant: "constant"
    case .negate, .subtract: "-"
    case .add: "+"
    case .multiply: "*"
    case .divide: "/"
    case .power: "**"
    case .leakyRelu: "leaky_relu"
    case .logSumExp: "logsumexp"
    default: "\(self)"
    }
  }

  /// Whether the operation is written between its operands.
  package var isInfix: Bool {
    switch self {
    case .add, .subtract, .multiply, .divide, .power: true
    default: false
    }
  }

  /// The operation on named operands, as it would be written: `a*b`, `exp(a)`, `sum(a, b, c)`.
  ///
  /// Operands are not put into brackets: they are names of nodes, not expressions.
  package func expression(_ names: [String]) -> String {
    if self == .negate { return "-\(names.first ?? "")" }
    if isInfix && names.count == 2 { return "\(names[0])\(symbol)\(names[1])" }
    return "\(symbol)(\(names.joined(separator: ", ")))"
  }

  /// The derivative by the operand at a position, in symbols: `d(a*b)/da = b`.
  ///
  /// The same rules as in Rules.swift, line for line, in words for a reader. The operands' names
  /// come in; a name that stands twice (as in `a*a`) is still told apart by its position.
  package func rule(by position: Int, _ names: [String]) -> String {
    let name = position < names.count ? names[position] : "?"
    return "d(\(expression(names)))/d\(name) = \(derivative(by: position, names))"
  }

  /// The right-hand side of a rule in symbols.
  package func derivative(by position: Int, _ names: [String]) -> String {
    let u = names.first ?? "?"
    let v = names.count > 1 ? names[1] : "?"
    let name = position < names.count ? names[position] : "?"
    let first = position == 0
    switch self {
    case .leaf, .constant: return "0"
    case .negate: return "-1"
    case .exp: return "exp(\(u))"
    case .log: return "1/\(u)"
    case .log1p: return "1/(1 + \(u))"
    case .expm1: return "exp(\(u))"
    case .sqrt: return "1/(2*sqrt(\(u)))"
    case .sin: return "cos(\(u))"
    case .cos: return "-sin(\(u))"
    case .tan: return "1 + tan(\(u))**2"
    case .asin: return "1/sqrt(1 - \(u)**2)"
    case .acos: return "-1/sqrt(1 - \(u)**2)"
    case .atan: return "1/(1 + \(u)**2)"
    case .sinh: return "cosh(\(u))"
    case .cosh: return "sinh(\(u))"
    case .tanh: return "1 - tanh(\(u))**2"
    case .sigmoid: return "s*(1 - s) with s = sigmoid(\(u))"
    case .softplus: return "sigmoid(\(u))"
    case .relu: return "1 if \(u) > 0 else 0"
    case .gelu: return "Phi(\(u)) + \(u)*phi(\(u))"
    case .silu: return "s*(1 + \(u)*(1 - s)) with s = sigmoid(\(u))"
    case .abs: return "sign of \(u)"
    case .add: return "1"
    case .subtract: return first ? "1" : "-1"
    case .multiply: return first ? v : u
    case .divide: return first ? "1/\(v)" : "-\(u)/\(v)**2"
    case .power: return first ? "\(v)*\(u)**(\(v) - 1)" : "\(u)**\(v)*log(\(u))"
    case .atan2:
      return first ? "\(v)/(\(u)**2 + \(v)**2)" : "-\(u)/(\(u)**2 + \(v)**2)"
    case .hypot: return "\(name)/hypot(\(u), \(v))"
    case .maximum:
      let other = first ? v : u
      return "1 if \(name) > \(other), 1/2 if equal, else 0"
    case .minimum:
      let other = first ? v : u
      return "1 if \(name) < \(other), 1/2 if equal, else 0"
    case .leakyRelu: return first ? "1 if \(u) > 0 else \(v)" : "0 if \(u) > 0 else \(u)"
    case .elu:
      return first ? "1 if \(u) > 0 else \(v)*exp(\(u))" : "0 if \(u) > 0 else exp(\(u)) - 1"
    case .sum: return "1"
    case .mean: return "1/\(names.count)"
    case .dot:
      let n = names.count / 2
      let partner = position < n ? position + n : position - n
      return partner >= 0 && partner < names.count ? names[partner] : "?"
    case .logSumExp: return "exp(\(name) - logsumexp)"
    }
  }
}
