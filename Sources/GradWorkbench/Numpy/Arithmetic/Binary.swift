import ArrayGrad
import GradWorksheet

extension Numpy {
  /// A function of two operands, element by element.
  func apply(
    _ function: BinaryFunction, _ a: Operand, _ b: Operand, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    let shape = try Broadcasting.common([a.shape, b.shape])
    let size = try count(shape, of: .float64, &machine)
    try machine.spend(size &* 4)
    if a.dtype == .object || b.dtype == .object {
      return try objects(function, shape, a.array, b.array, &machine)
    }
    let arrays = [a.array, b.array].filter { $0.rank > 0 }
    if let order = MemoryOrder.order(shape, arrays.map { $0.broadcast(to: shape) }) {
      var (x, y) = (a, b)
      if a.array.rank > 0 { x = Operand(array: a.array.laid(on: shape, in: order)) }
      if b.array.rank > 0 { y = Operand(array: b.array.laid(on: shape, in: order)) }
      return try apply(function, x, y, &machine).transposed(MemoryOrder.inverse(order))
    }
    let common = try self.common(function, a, b)
    let dtype = try inner(function, common)
    let result: Buffer
    switch dtype.storage {
    case .float64:
      result = floats(
        function, shape, try elements(a, shape, Double.self, &machine),
        try elements(b, shape, Double.self, &machine))
    case .float32:
      result = floats(
        function, shape, try elements(a, shape, Float.self, &machine),
        try elements(b, shape, Float.self, &machine))
    case .int64:
      result = try integers(
        function, shape, try elements(a, shape, Int.self, &machine),
        try elements(b, shape, Int.self, &machine)
      ).typed(dtype)
    default:
      result = Buffer(
        flags(
          function, shape, try elements(a, shape, Bool.self, &machine),
          try elements(b, shape, Bool.self, &machine)))
    }
    return ArrayObject(result, shape, self)
  }

  /// The type in which the operands of a function meet; a number of Python's must fit it, unless it is
  /// only compared.
  private func common(
    _ function: BinaryFunction, _ a: Operand, _ b: Operand
  ) throws(Failure) -> DType {
    let common = self.common(a, b)
    guard common.isInteger, common != .int64, a.isWeak != b.isWeak else { return common }
    let weak = a.isWeak ? a.array : b.array
    guard weak.dtype == .int64 else { return common }
    if function.kind == .comparison { return .int64 }
    try fit(weak, common)
    return common
  }

  /// The type in which a function computes.
  private func inner(_ function: BinaryFunction, _ common: DType) throws(Failure) -> DType {
    switch function.kind {
    case .floating: return common.isFloat ? common : .float64
    case .comparison: return common
    case .logical: return .bool
    case .bits:
      if common.isFloat { throw unfit(function) }
      return common == .bool && (function == .leftShift || function == .rightShift)
        ? .int64 : common
    case .arithmetic:
      if common == .bool, function == .subtract {
        throw .type(
          "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` "
            + "operator, or the logical_xor function instead.")
      }
      switch function {
      case .floorDivide, .remainder, .fmod, .power: return common == .bool ? .int64 : common
      default: return common
      }
    }
  }

  private func unfit(_ function: BinaryFunction) -> Failure {
    .type(
      "ufunc '\(function.name)' not supported for the input types, and the inputs could not be safely "
        + "coerced to any supported types according to the casting rule ''safe''")
  }

  /// The elements of an operand as those of a type.
  func elements<E: ArrayItem>(
    _ operand: Operand, _ shape: [Int], _ type: E.Type, _ machine: inout Machine
  ) throws(Failure) -> Elements<E> {
    let array = try cast(operand.array, to: E.dtype, &machine)
    return Elements(items: E.items(of: array.buffer), layout: array.broadcast(to: shape))
  }

  private func floats<E: ArrayItem & ArrayElement>(
    _ function: BinaryFunction, _ shape: [Int], _ a: Elements<E>, _ b: Elements<E>
  ) -> Buffer {
    if function.kind == .comparison { return Buffer(compared(function, shape, a, b)) }
    return E.buffer(floating(function, shape, a, b), self)
  }

  private func compared<E: ArrayItem & Comparable>(
    _ function: BinaryFunction, _ shape: [Int], _ a: Elements<E>, _ b: Elements<E>
  ) -> [Bool] {
    switch function {
    case .less: Elementwise.pairs(shape, a, b, zero: false) { $0 < $1 }
    case .lessEqual: Elementwise.pairs(shape, a, b, zero: false) { $0 <= $1 }
    case .greater: Elementwise.pairs(shape, a, b, zero: false) { $0 > $1 }
    case .greaterEqual: Elementwise.pairs(shape, a, b, zero: false) { $0 >= $1 }
    case .equal: Elementwise.pairs(shape, a, b, zero: false) { $0 == $1 }
    default: Elementwise.pairs(shape, a, b, zero: false) { $0 != $1 }
    }
  }

  private func integers(
    _ function: BinaryFunction, _ shape: [Int], _ a: Elements<Int>, _ b: Elements<Int>
  ) throws(Failure) -> Buffer {
    if function.kind == .comparison { return Buffer(compared(function, shape, a, b)) }
    if function == .power, !shape.contains(0), let negative = b.items.first(where: { $0 < 0 }),
      negative < 0
    {
      throw .value("Integers to negative integer powers are not allowed.")
    }
    return Buffer(
      Elementwise.pairs(shape, a, b, zero: 0) { IntegerFunctions.value(function, $0, $1) })
  }

  private func flags(
    _ function: BinaryFunction, _ shape: [Int], _ a: Elements<Bool>, _ b: Elements<Bool>
  ) -> [Bool] {
    func each(_ f: (Bool, Bool) -> Bool) -> [Bool] {
      Elementwise.pairs(shape, a, b, zero: false, f)
    }
    switch function {
    case .add, .maximum, .fmax, .logicalOr, .bitwiseOr: return each { $0 || $1 }
    case .multiply, .minimum, .fmin, .logicalAnd, .bitwiseAnd: return each { $0 && $1 }
    case .less: return each { !$0 && $1 }
    case .lessEqual: return each { !$0 || $1 }
    case .greater: return each { $0 && !$1 }
    case .greaterEqual: return each { $0 || !$1 }
    case .equal: return each { $0 == $1 }
    default: return each { $0 != $1 }
    }
  }
}

/// Functions of integers of 64 bits, which wrap around as NumPy's do.
enum IntegerFunctions {
  static func value(_ function: BinaryFunction, _ a: Int, _ b: Int) -> Int {
    switch function {
    case .add: a &+ b
    case .subtract: a &- b
    case .multiply: a &* b
    case .floorDivide: divided(a, b).quotient
    case .remainder: divided(a, b).rest
    case .fmod: b == 0 || b == -1 ? 0 : a % b
    case .power: power(a, b)
    case .maximum, .fmax: max(a, b)
    case .minimum, .fmin: min(a, b)
    case .bitwiseAnd: a & b
    case .bitwiseOr: a | b
    case .bitwiseXor: a ^ b
    case .leftShift: b >= 0 && b < 64 ? a << b : 0
    default: b >= 0 && b < 64 ? a >> b : (a < 0 ? -1 : 0)
    }
  }

  /// The quotient rounded down and what is left; by 0 both are 0.
  private static func divided(_ a: Int, _ b: Int) -> (quotient: Int, rest: Int) {
    if b == 0 { return (0, 0) }
    if b == -1 { return (0 &- a, 0) }
    let (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
    return rest != 0 && (rest < 0) != (b < 0) ? (quotient - 1, rest + b) : (quotient, rest)
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    var (result, square, left) = (1, base, exponent)
    while left > 0 {
      if left & 1 == 1 { result = result &* square }
      square = square &* square
      left >>= 1
    }
    return result
  }
}
