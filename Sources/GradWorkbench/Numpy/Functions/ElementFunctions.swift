import GradNumbers
import GradWorksheet

// Functions of elements that are no universal functions here, and questions about them.
extension Numpy {
  static var elementFunctions: [NumpyFunction] {
    [
      NumpyFunction("heaviside", [("x1", nil), ("x2", nil)], Numpy.makeStep),
      NumpyFunction("float_power", [("x1", nil), ("x2", nil)], Numpy.makeFloatPower),
      NumpyFunction("sinc", [("x", nil)], Numpy.makeSinc),
      NumpyFunction("isscalar", [("element", nil)], Numpy.makeIsScalar),
      NumpyFunction("isposinf", [("x", nil)], Numpy.makeIsPositiveInfinity),
      NumpyFunction("isneginf", [("x", nil)], Numpy.makeIsNegativeInfinity),
    ]
  }

  private func makeStep(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let x = try array(given[0], of: "heaviside", &machine)
    let y = try array(given[1], of: "heaviside", &machine)
    let shape = try Broadcasting.common([x.shape, y.shape])
    let left = try elements(Operand(array: x), shape, Double.self, &machine)
    let right = try elements(Operand(array: y), shape, Double.self, &machine)
    let numbers = Elementwise.pairs(shape, left, right, zero: 0.0) {
      $0.isNaN ? $0 : $0 == 0 ? $1 : $0 < 0 ? 0 : 1
    }
    return ArrayObject(Buffer(numbers), shape, self).result
  }

  private func makeFloatPower(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    var operands: [Operand] = []
    for object in given {
      let array = try array(object, of: "float_power", &machine)
      operands.append(
        Operand(array: array.dtype == .object ? array : try cast(array, to: .float64, &machine)))
    }
    return try apply(.power, operands[0], operands[1], &machine).result
  }

  private func makeSinc(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let x = try array(given[0], of: "sinc", &machine)
    let found = try numbers(given[0], "sinc", &machine).map { number -> Double in
      let angle = Double.pi * (number == 0 ? 0x1p-52 : number)
      return Double.sin(angle) / angle
    }
    return ArrayObject(Buffer(found), x.shape, self).result
  }

  private func makeIsScalar(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    switch given[0] {
    case .int, .float, .bool, .big, .string: return .bool(true)
    case .host(let host): return .bool(host is ScalarObject)
    default: return .bool(false)
    }
  }

  private func makeIsPositiveInfinity(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    try pair(.equal, given[0], .float(.infinity), &machine)
  }

  private func makeIsNegativeInfinity(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    try pair(.equal, given[0], .float(-.infinity), &machine)
  }
}
