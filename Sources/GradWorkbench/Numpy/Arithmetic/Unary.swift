import ArrayGrad
import GradNumbers
import GradWorksheet

extension Numpy {
  /// A function of each element.
  func apply(
    _ function: UnaryFunction, _ operand: Operand, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    let array = operand.array
    if let order = array.memoryOrder {
      let result = try apply(function, Operand(array: array.transposed(order)), &machine)
      return result.transposed(MemoryOrder.inverse(order))
    }
    try reserve(array.count, of: .float64, &machine)
    try machine.spend(array.count &* (function.isFloating ? 16 : 4))
    let result: Buffer
    switch array.dtype.storage {
    case .float64 where function == .invert, .float32 where function == .invert:
      throw .type(
        "ufunc 'invert' not supported for the input types, and the inputs could not be safely coerced "
          + "to any supported types according to the casting rule ''safe''")
    case .object: result = Buffer(try objects(function, array.items(), &machine), self)
    case .float64: result = floats(function, array.items(Double.self))
    case .float32: result = floats(function, array.items(Float.self))
    case .int64:
      if function.isFloating {
        switch array.dtype.size {
        case 1: throw tooNarrow(function, "integers of 8 bits")
        case 2: result = floats(function, array.floats)
        default: result = floats(function, array.doubles)
        }
      } else {
        result = integers(function, array.items()).typed(array.dtype)
      }
    case .bool: result = try flags(function, array)
    }
    return ArrayObject(result, array.shape, self)
  }

  private func floats<E: ArrayItem & ArrayElement>(
    _ function: UnaryFunction, _ items: [E]
  ) -> Buffer {
    switch function {
    case .isnan: return Buffer(items.map { $0 != $0 })
    case .isinf: return Buffer(items.map { $0.isInfinite })
    case .isfinite: return Buffer(items.map { $0.isFinite })
    case .signbit: return Buffer(items.map { $0.sign == .minus })
    case .logicalNot: return Buffer(items.map { $0 == 0 })
    default: return E.buffer(numbers(function, items), self)
    }
  }

  private func numbers<E: ArrayItem & ArrayElement>(
    _ function: UnaryFunction, _ items: [E]
  ) -> [E] {
    switch function {
    case .negative: return items.map { -$0 }
    case .positive: return items
    case .absolute, .fabs: return items.map { $0.magnitude }
    case .sign: return items.map { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 == 0 ? 0 : $0 }
    case .square: return items.map { $0 * $0 }
    case .sqrt: return items.map { $0.squareRoot() }
    case .reciprocal: return items.map { 1 / $0 }
    case .floor: return items.map { $0.rounded(.down) }
    case .ceil: return items.map { $0.rounded(.up) }
    case .trunc: return items.map { $0.rounded(.towardZero) }
    case .rint: return items.map { $0.rounded(.toNearestOrEven) }
    default:
      let f = function.value
      return items.map { E(f(Double($0))) }
    }
  }

  private func integers(_ function: UnaryFunction, _ items: [Int]) -> Buffer {
    switch function {
    case .negative: Buffer(items.map { 0 &- $0 })
    case .absolute: Buffer(items.map { $0 < 0 ? 0 &- $0 : $0 })
    case .sign: Buffer(items.map { $0.signum() })
    case .square: Buffer(items.map { $0 &* $0 })
    case .invert: Buffer(items.map { ~$0 })
    case .reciprocal: Buffer(items.map { $0 == 1 || $0 == -1 ? $0 : 0 })
    case .isnan, .isinf: Buffer(items.map { _ in false })
    case .isfinite: Buffer(items.map { _ in true })
    case .signbit: Buffer(items.map { $0 < 0 })
    case .logicalNot: Buffer(items.map { $0 == 0 })
    default: Buffer(items)
    }
  }

  private func flags(
    _ function: UnaryFunction, _ array: ArrayObject
  ) throws(Failure) -> Buffer {
    let items = array.items(Bool.self)
    switch function {
    case .logicalNot, .invert: return Buffer(items.map { !$0 })
    case .isnan, .isinf, .signbit: return Buffer(items.map { _ in false })
    case .isfinite: return Buffer(items.map { _ in true })
    case .absolute, .floor, .ceil, .trunc: return Buffer(items)
    case .negative:
      throw .type(
        "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the "
          + "logical_not function instead.")
    case .positive, .sign:
      throw .type(
        "ufunc '\(function.rawValue)' did not contain a loop with signature matching types "
          + "<class 'numpy.dtypes.BoolDType'> -> None")
    default:
      throw tooNarrow(function, "booleans")
    }
  }

  private func tooNarrow(_ function: UnaryFunction, _ elements: String) -> Failure {
    .type(
      "np.\(function.rawValue) of \(elements) is a float of 16 bits in NumPy, which worksheets lack",
      hint: "write .astype(float) behind the array")
  }
}

extension UnaryFunction {
  /// The function on floats of 64 bits.
  var value: (Double) -> Double {
    switch self {
    case .exp: Double.exp
    case .exp2: { Double.pow(2, $0) }
    case .expm1: Double.expm1
    case .log: Double.log
    case .log2: FloatFunctions.log2
    case .log10: FloatFunctions.log10
    case .log1p: Double.log1p
    case .sin: Double.sin
    case .cos: Double.cos
    case .tan: Double.tan
    case .arcsin: Double.asin
    case .arccos: Double.acos
    case .arctan: Double.atan
    case .sinh: Double.sinh
    case .cosh: Double.cosh
    case .tanh: Double.tanh
    case .arcsinh:
      { x in
        let y = x.magnitude
        let root = (y * y + 1).squareRoot()
        let value = y > 1e8 ? Double.log(y) + Double.log(2) : Double.log1p(y + y * y / (1 + root))
        return x.sign == .minus ? -value : value
      }
    case .arccosh: { Double.log($0 + ($0 * $0 - 1).squareRoot()) }
    case .arctanh: { 0.5 * Double.log1p(2 * $0 / (1 - $0)) }
    case .cbrt: { x in x.sign == .minus ? -Double.pow(-x, 1.0 / 3) : Double.pow(x, 1.0 / 3) }
    case .degrees: { $0 * (180 / Double.pi) }
    case .radians: { $0 * (Double.pi / 180) }
    default: { $0 }
    }
  }
}

extension FloatFunctions {
  /// The logarithm to base 2, exact for powers of 2.
  static func log2(_ x: Double) -> Double {
    if x.isFinite, x > 0, x.significand == 1 { return Double(x.exponent) }
    return Double.log(x) / Double.log(2)
  }

  /// The logarithm to base 10, exact for powers of 10.
  static func log10(_ x: Double) -> Double {
    let value = Double.log(x) / Double.log(10)
    let whole = value.rounded()
    return value.isFinite && Double.pow(10, whole) == x ? whole : value
  }
}
