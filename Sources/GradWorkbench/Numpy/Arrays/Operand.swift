import GradWorksheet

/// What an operation of NumPy's works on: an array, or a number as an array without axes.
struct Operand {
  let array: ArrayObject
  /// Whether it is a number of Python's own, which takes the type of the other operand.
  var isWeak = false

  var dtype: DType { array.dtype }
  var shape: [Int] { array.shape }
}

extension Numpy {
  /// An object as an operand; nil for what NumPy would only take as an object, such as a string.
  func operand(_ object: Object, _ machine: inout Machine) throws(Failure) -> Operand? {
    switch object {
    case .host(let host):
      if let array = host as? ArrayObject { return Operand(array: array) }
      if let scalar = host as? ScalarObject { return Operand(array: scalar.array) }
      return nil
    case .float(let number): return Operand(array: array(number), isWeak: true)
    case .int(let number):
      return Operand(array: ArrayObject(Buffer([number]), [], self), isWeak: true)
    case .bool(let flag): return Operand(array: ArrayObject(Buffer([flag]), [], self), isWeak: true)
    case .foreign: return Operand(array: ArrayObject(Buffer([object], self), [], self))
    case .big:
      throw Failure("OverflowError", "Python int too large to convert to C long")
    case .list, .tuple, .range: return Operand(array: try read(object, &machine))
    default: return nil
    }
  }

  /// An argument of a function that must be something like an array.
  func argument(
    _ object: Object, of function: String, _ machine: inout Machine
  ) throws(Failure) -> Operand {
    if let operand = try operand(object, &machine) { return operand }
    throw .type(
      "np.\(function) takes arrays, numbers and lists of them, not '\(machine.typeName(object))'")
  }

  /// An array without axes.
  func array(_ number: Double) -> ArrayObject { ArrayObject(Buffer([number]), [], self) }

  /// The type in which two operands meet.
  func common(_ a: Operand, _ b: Operand) -> DType {
    if a.isWeak == b.isWeak { return .common(a.dtype, b.dtype) }
    let (weak, strong) = a.isWeak ? (a.dtype, b.dtype) : (b.dtype, a.dtype)
    return common(weak: weak, strong)
  }

  /// The type in which a number of Python's own meets an array.
  func common(weak: DType, _ strong: DType) -> DType {
    if weak == .int64, strong.isInteger { return strong }
    return switch (weak, strong) {
    case (.float64, .float32): .float32
    case (.int64, .float32): .float32
    default: .common(weak, strong)
    }
  }
}
