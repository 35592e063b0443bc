/// NumPy's functions of one element.
enum UnaryFunction: String, CaseIterable {
  case negative, positive, absolute, fabs, sign, square, sqrt, reciprocal, cbrt
  case exp, exp2, expm1, log, log2, log10, log1p
  case sin, cos, tan, arcsin, arccos, arctan, sinh, cosh, tanh, arcsinh, arccosh, arctanh
  case floor, ceil, trunc, rint
  case isnan, isinf, isfinite, signbit
  case logicalNot = "logical_not"
  case invert
  case degrees, radians

  /// Whether integers are converted to floats first.
  var isFloating: Bool {
    switch self {
    case .negative, .positive, .absolute, .sign, .square, .floor, .ceil, .trunc, .isnan, .isinf,
      .isfinite, .logicalNot, .invert, .reciprocal, .signbit:
      false
    default: true
    }
  }

  /// Whether the results are booleans.
  var isTest: Bool {
    switch self {
    case .isnan, .isinf, .isfinite, .signbit, .logicalNot: true
    default: false
    }
  }
}
