import ScalarGrad

// Operations and their derivatives as textbooks write them.
//
// The same rules as in Rules.swift, in formulas for a reader: the tests compute every formula and hold
// it against the engine and against difference quotients.
extension Op {
  /// The operation on its operands: `a \cdot b`, `\tanh(z)`.
  ///
  /// - Parameter u: The operands; of dot the first vector and then the second.
  /// - Returns: The formula.
  func formula(_ u: TeXOperands) -> TeX {
    let (a, b) = (u[0], u[1])
    switch self {
    case .leaf, .constant: return a
    case .negate: return -a
    case .exp: return .exp(a)
    case .log: return .function("\\ln", a)
    case .log1p: return .function("\\ln", TeX(1) + a)
    case .expm1: return .exp(a) - TeX(1)
    case .sqrt: return .root(a)
    case .sin: return .function("\\sin", a)
    case .cos: return .function("\\cos", a)
    case .tan: return .function("\\tan", a)
    case .asin: return .function("\\arcsin", a)
    case .acos: return .function("\\arccos", a)
    case .atan: return .function("\\arctan", a)
    case .sinh: return .function("\\sinh", a)
    case .cosh: return .function("\\cosh", a)
    case .tanh: return .function("\\tanh", a)
    case .sigmoid: return .function("\\sigma", a)
    case .softplus: return .function("\\ln", TeX(1) + .exp(a))
    case .relu: return .function("\\mathrm{ReLU}", a)
    case .gelu: return a * .function("\\Phi", a)
    case .silu: return a * .function("\\sigma", a)
    case .abs: return .magnitude(a)
    case .add: return a + b
    case .subtract: return a - b
    case .multiply: return a * b
    case .divide: return a / b
    case .power: return a.power(b)
    case .atan2: return .function("\\mathrm{atan2}", a, b)
    case .hypot: return .root(a.power(TeX(2)) + b.power(TeX(2)))
    case .maximum: return .function("\\max", a, b)
    case .minimum: return .function("\\min", a, b)
    case .leakyRelu:
      return .function("\\max", TeX(0), a) + b * .function("\\min", TeX(0), a)
    case .elu:
      return .function("\\max", TeX(0), a) + b
        * (.exp(.function("\\min", TeX(0), a)) - TeX(1))
    case .sum: return u.total { $0 }
    case .mean: return TeX(1) / TeX(u.count) * u.total { $0 }
    case .dot: return u.pairTotal { $0 * $1 }
    case .logSumExp: return .function("\\ln", u.total { .exp($0) })
    }
  }

  /// The derivative of the operation by one of its operands.
  ///
  /// - Parameters:
  ///   - position: Which operand.
  ///   - u: The operands.
  ///   - exponent: The second operand where it is a number, which makes `2 \cdot x` of a square.
  /// - Returns: The formula.
  func slope(by position: Int, _ u: TeXOperands, exponent: Double? = nil) -> TeX {
    let (a, b) = (u[0], u[1])
    let (zero, one, two) = (TeX(0), TeX(1), TeX(2))
    let (own, isFirst) = (u[position], position == 0)
    let other = isFirst ? b : a
    func sigma(_ z: TeX) -> TeX { .function("\\sigma", z) }
    switch self {
    case .leaf, .constant: return zero
    case .negate: return TeX(-1)
    case .exp, .expm1: return .exp(a)
    case .log: return one / a
    case .log1p: return one / (one + a)
    case .sqrt: return one / (two * .root(a))
    case .sin: return .function("\\cos", a)
    case .cos: return -.function("\\sin", a)
    case .tan: return one + .function("\\tan^{2}", a)
    case .asin: return one / .root(one - a.power(two))
    case .acos: return -(one / .root(one - a.power(two)))
    case .atan: return one / (one + a.power(two))
    case .sinh: return .function("\\cosh", a)
    case .cosh: return .function("\\sinh", a)
    case .tanh: return one - .function("\\tanh^{2}", a)
    case .sigmoid: return sigma(a) * (one - sigma(a))
    case .softplus: return sigma(a)
    case .relu: return .indicator(a, ">", zero)
    case .gelu: return .function("\\Phi", a) + a * .function("\\varphi", a)
    case .silu: return sigma(a) * (one + a * (one - sigma(a)))
    case .abs: return .function("\\mathrm{sgn}", a)
    case .add: return one
    case .subtract: return isFirst ? one : TeX(-1)
    case .multiply: return other
    case .divide: return isFirst ? one / b : -(a / b.power(two))
    case .power: return isFirst ? Op.powerSlope(a, b, exponent) : a.power(b) * .function("\\ln", a)
    case .atan2:
      let squares = a.power(two) + b.power(two)
      return isFirst ? b / squares : -(a / squares)
    case .hypot: return own / .root(a.power(two) + b.power(two))
    case .maximum, .minimum:
      return .indicator(own, self == .maximum ? ">" : "<", other) + one.halved
        * .indicator(own, "=", other)
    case .leakyRelu:
      return isFirst
        ? .indicator(a, ">", zero) + b * .indicator(a, "\\le", zero)
        : a * .indicator(a, "\\le", zero)
    case .elu:
      return isFirst
        ? .indicator(a, ">", zero) + b * .exp(a) * .indicator(a, "\\le", zero)
        : (.exp(a) - one) * .indicator(a, "\\le", zero)
    case .sum: return one
    case .mean: return one / TeX(u.count)
    case .dot:
      let half = u.count / 2
      return u[position < half ? position + half : position - half]
    case .logSumExp: return .exp(own) / u.total { .exp($0) }
    }
  }

  /// The derivative by the base of a power: `2 \cdot x`, `n \cdot x^{n - 1}`.
  private static func powerSlope(_ a: TeX, _ b: TeX, _ exponent: Double?) -> TeX {
    guard let exponent, exponent.isFinite else { return b * a.power(b - TeX(1)) }
    switch exponent {
    case 0: return TeX(0)
    case 1: return TeX(1)
    case 2: return TeX(2) * a
    default: return b * a.power(.number(exponent - 1))
    }
  }

  /// The same derivative by the result, which is how it is computed by hand; nil where that is no
  /// shorter.
  func slope(by position: Int, _ u: TeXOperands, ofResult y: TeX) -> TeX? {
    switch self {
    case .exp: y
    case .sqrt: TeX(1) / (TeX(2) * y)
    case .tan: TeX(1) + y.power(TeX(2))
    case .tanh: TeX(1) - y.power(TeX(2))
    case .sigmoid: y * (TeX(1) - y)
    case .hypot: u[position] / y
    case .logSumExp: .exp(u[position] - y)
    default: nil
    }
  }
}

extension TeX {
  /// Half of it, where it is 1.
  fileprivate var halved: TeX { TeX("\\tfrac{\(text)}{2}", .power) }
}
