import GradWorksheet

/// `np.finfo(float)` and `np.iinfo(int)`: what numbers a type holds.
final class NumberLimits: HostObject {
  private let members: [(name: String, value: Object)]
  private let dtype: DType

  init(floats dtype: DType, _ numpy: Numpy) {
    self.dtype = dtype
    let isSingle = dtype == .float32
    func number(_ double: Double, _ float: Float) -> Object {
      .host(ScalarObject(isSingle ? .float32(float) : .float64(double), numpy))
    }
    members = [
      ("eps", number(.ulpOfOne, .ulpOfOne)),
      ("epsneg", number(.ulpOfOne / 2, .ulpOfOne / 2)),
      ("max", number(.greatestFiniteMagnitude, .greatestFiniteMagnitude)),
      ("min", number(-.greatestFiniteMagnitude, -.greatestFiniteMagnitude)),
      ("tiny", number(.leastNormalMagnitude, .leastNormalMagnitude)),
      ("smallest_normal", number(.leastNormalMagnitude, .leastNormalMagnitude)),
      ("smallest_subnormal", number(.leastNonzeroMagnitude, .leastNonzeroMagnitude)),
      ("resolution", number(1e-15, 1e-6)),
      ("bits", .int(isSingle ? 32 : 64)), ("precision", .int(isSingle ? 6 : 15)),
      ("nmant", .int(isSingle ? 23 : 52)), ("dtype", .host(DTypeObject(dtype, numpy))),
    ]
    super.init(typeName: "numpy.finfo")
  }

  init(integers dtype: DType, _ numpy: Numpy) {
    self.dtype = dtype
    members = [
      ("max", .int(dtype.integers.upperBound)), ("min", .int(dtype.integers.lowerBound)),
      ("bits", .int(dtype.size * 8)), ("dtype", .host(DTypeObject(dtype, numpy))),
    ]
    super.init(typeName: "numpy.iinfo")
  }

  override func attribute(_ name: String, _ machine: Machine) throws(Failure) -> Object? {
    members.first { $0.name == name }?.value
  }
}

extension Numpy {
  static var limits: [NumpyFunction] {
    [
      NumpyFunction("finfo", [("dtype", nil)], Numpy.makeFloatLimits),
      NumpyFunction("iinfo", [("type", nil)], Numpy.makeIntegerLimits),
    ]
  }

  /// The type that is meant by a type, by its name, by an array or by a number.
  private func meant(_ object: Object, _ machine: inout Machine) throws(Failure) -> DType {
    switch object {
    case .float, .int, .bool: return try array(object, of: "finfo", &machine).dtype
    case .host(let host):
      if let array = host as? ArrayObject { return array.dtype }
      if let scalar = host as? ScalarObject { return scalar.number.dtype }
    default: break
    }
    return try dtype(object, machine) ?? .float64
  }

  private func makeFloatLimits(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let dtype = try meant(given[0], &machine)
    guard dtype.isFloat else {
      throw .value(
        "data type <class 'numpy.\(dtype.name)'> not inexact", hint: "np.iinfo has integers")
    }
    return .host(NumberLimits(floats: dtype, self))
  }

  private func makeIntegerLimits(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let dtype = try meant(given[0], &machine)
    guard dtype.isInteger else {
      let kind = dtype == .bool ? "b" : dtype == .object ? "O" : "f"
      throw .value("Invalid integer data type '\(kind)'.", hint: "np.finfo has floats")
    }
    return .host(NumberLimits(integers: dtype, self))
  }
}
