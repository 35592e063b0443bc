package import ScalarGrad

// The rules in words, for whoever asks for a hint.
extension Op {
  /// The derivative by the operand at a position, in words.
  package func words(by position: Int) -> String {
    let first = position == 0
    switch self {
    case .leaf, .constant: return "a number from outside depends on nothing"
    case .negate: return "a minus sign turns every change round"
    case .add, .sum: return "a sum changes by as much as each of its terms does"
    case .subtract:
      return first
        ? "a difference changes by as much as its first term does"
        : "a difference falls by as much as its second term rises"
    case .multiply: return "the derivative of a product by one factor is the other factor"
    case .divide:
      return first
        ? "a quotient is a product with one over the denominator, and that is the other factor"
        : "one over v has the derivative minus one over v squared; the numerator stays as a factor"
    case .power:
      return first
        ? "the exponent comes down as a factor, and the new exponent is one less"
        : "the power itself, times the logarithm of its base"
    case .mean: return "a mean shares every change among all its terms"
    case .dot: return "each number of a dot product is multiplied by its partner in the other list"
    case .logSumExp: return "the derivatives of logsumexp are the softmax of its operands"
    case .exp: return "exp is its own derivative"
    case .expm1: return "the 1 that is taken away does not change: what is left is exp"
    case .log: return "the derivative of log is one over its operand"
    case .log1p: return "as of log: one over what the logarithm is taken of, which is 1 more"
    case .sqrt: return "one over twice the root"
    case .sin: return "the derivative of sin is cos"
    case .cos: return "the derivative of cos is minus sin"
    case .tan: return "one more than the square of the tangent"
    case .asin: return "one over the root of 1 minus the square"
    case .acos: return "minus one over the root of 1 minus the square"
    case .atan: return "one over 1 plus the square"
    case .sinh: return "the derivative of sinh is cosh"
    case .cosh: return "the derivative of cosh is sinh, without a minus"
    case .tanh: return "one minus the square of the result"
    case .sigmoid: return "the result times one minus the result"
    case .softplus: return "the derivative of softplus is sigmoid"
    case .relu: return "a relu passes everything on above 0 and nothing below; at 0 we take 0"
    case .gelu: return "by the rule of products: Phi(z), and z times its density phi(z)"
    case .silu: return "by the rule of products: sigmoid, and z times its derivative"
    case .abs: return "the sign of the operand; at 0 we take 0"
    case .maximum: return "the larger one passes everything on, the smaller one nothing"
    case .minimum: return "the smaller one passes everything on, the larger one nothing"
    case .hypot: return "the operand over the result"
    case .atan2:
      return "the other operand over the sum of both squares, with a minus for the second"
    case .leakyRelu:
      return first
        ? "1 above 0, and the slope at and below it"
        : "by the slope: nothing above 0, and the operand at and below it"
    case .elu:
      return first
        ? "1 above 0; at and below it the derivative of alpha*(exp(x) - 1)"
        : "by alpha: nothing above 0, and exp(x) - 1 at and below it"
    }
  }

  /// What one practises who has trouble with the derivative by the operand at a position.
  package func practice(by position: Int) -> String {
    switch self {
    case .negate: "the minus sign"
    case .add: "sums"
    case .subtract: "differences"
    case .multiply: "products"
    case .divide: position == 0 ? "quotients by the numerator" : "quotients by the denominator"
    case .power: position == 0 ? "powers" : "powers by the exponent"
    case .dot: "dot products"
    case .sum, .mean, .maximum, .minimum: "\(self)"
    default: symbol
    }
  }
}
