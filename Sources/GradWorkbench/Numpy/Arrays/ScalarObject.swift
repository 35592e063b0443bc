import GradWorksheet

/// One number out of an array: NumPy's `float64` and its kind.
///
/// It is no plain number of Python's: it prints with its type inside a list, it keeps its 32 bits, and
/// it divides by zero without an error.
final class ScalarObject: HostObject {
  /// The number with its type.
  enum Number {
    case float64(Double)
    case float32(Float)
    case int64(Int)
    /// An integer of another width.
    case integer(Int, DType)
    case bool(Bool)
  }

  let number: Number
  unowned let numpy: Numpy

  init(_ number: Number, _ numpy: Numpy) {
    self.number = number
    self.numpy = numpy
    super.init(typeName: "numpy.\(number.dtype.name)")
  }

  override func repr(_ machine: Machine) throws(Failure) -> String { number.repr }

  override func str(_ machine: Machine) throws(Failure) -> String { number.text }

  override func number(_ machine: Machine) throws(Failure) -> Object? { plain }

  override var index: Int? {
    switch number {
    case .int64(let value), .integer(let value, _): value
    default: nil
    }
  }

  /// NumPy's float64 is one of Python's floats.
  override func isInstance(of type: String) -> Bool {
    type == typeName || (type == "float" && number.dtype == .float64)
  }

  override func truth(_ machine: Machine) throws(Failure) -> Bool {
    var machine = machine
    return try machine.truth(plain)
  }

  override func key(_ machine: Machine) throws(Failure) -> Object? { plain }

  override func function(
    _ name: String, _ arguments: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object? {
    if name == "round", arguments.count < 2 { return nil }
    return try numpy.builtin(name, arguments, &machine)
  }

  override func attribute(_ name: String, _ machine: Machine) throws(Failure) -> Object? {
    name == "T" || name == "real" ? .host(self) : try array.ownAttribute(name, machine)
  }

  override func item(_ index: Object, _ machine: inout Machine) throws(Failure) -> Object {
    switch index {
    case .ellipsis, .none: return try array.read(index, &machine)
    case .tuple(let tuple):
      let areOpen = tuple.elements.allSatisfy {
        switch $0 {
        case .ellipsis, .none: true
        default: false
        }
      }
      if areOpen { return try array.read(index, &machine) }
    default: break
    }
    throw Failure("IndexError", "invalid index to scalar variable.")
  }

  override func hasMethod(_ name: String) -> Bool { numpy.methods[name] != nil }

  override func call(
    method name: String, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    if ["copy", "squeeze", "transpose"].contains(name), arguments.positional.isEmpty {
      return .host(self)
    }
    return try numpy.call(name, .host(self), arguments, &machine)
  }

  override func binary(
    _ op: BinaryOperator, _ left: Object, _ right: Object, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    try numpy.operate(op, left, right, &machine)
  }

  override func unary(_ op: UnaryOperator, _ machine: inout Machine) throws(Failure) -> Object? {
    try numpy.operate(op, array, &machine)
  }

  override func compare(
    _ op: ComparisonOperator, _ left: Object, _ right: Object, _ machine: Machine
  ) throws(Failure) -> Object? {
    try numpy.compare(op, left, right, machine)
  }

  /// The number as Python has it.
  var plain: Object {
    switch number {
    case .float64(let value): .float(value)
    case .float32(let value): .float(Double(value))
    case .int64(let value), .integer(let value, _): .int(value)
    case .bool(let value): .bool(value)
    }
  }

  /// An array without axes that holds it.
  var array: ArrayObject {
    switch number {
    case .float64(let value): ArrayObject(Buffer([value]), [], numpy)
    case .float32(let value): ArrayObject(Buffer([value]), [], numpy)
    case .int64(let value): ArrayObject(Buffer([value]), [], numpy)
    case .integer(let value, let dtype): ArrayObject(Buffer(kept: [value], dtype), [], numpy)
    case .bool(let value): ArrayObject(Buffer([value]), [], numpy)
    }
  }
}

extension ScalarObject.Number {
  var dtype: DType {
    switch self {
    case .float64: .float64
    case .float32: .float32
    case .int64: .int64
    case .integer(_, let dtype): dtype
    case .bool: .bool
    }
  }
}

extension Buffer {
  /// The element at a place, as worksheets see it.
  func element(at place: Int, _ numpy: Numpy) -> Object {
    switch dtype.storage {
    case .float64: .host(ScalarObject(.float64(doubles[place]), numpy))
    case .float32: .host(ScalarObject(.float32(floats[place]), numpy))
    case .int64:
      .host(
        ScalarObject(
          dtype == .int64 ? .int64(integers[place]) : .integer(integers[place], dtype), numpy))
    case .bool: .host(ScalarObject(.bool(flags[place]), numpy))
    case .object: objects[place]
    }
  }

  /// The element at a place, as Python's own numbers.
  func plain(at place: Int) -> Object {
    switch dtype.storage {
    case .float64: .float(doubles[place])
    case .float32: .float(Double(floats[place]))
    case .int64: .int(integers[place])
    case .bool: .bool(flags[place])
    case .object: objects[place]
    }
  }
}

extension ArrayObject {
  /// The array, or its element where it has no axes: what functions of NumPy's answer.
  var result: Object {
    rank == 0 ? buffer.element(at: layout.offset, numpy) : .host(self)
  }

  /// The elements in order, as Python's own numbers and objects.
  var plainItems: [Object] {
    switch dtype.storage {
    case .float64: items(Double.self).map { .float($0) }
    case .float32: items(Float.self).map { .float(Double($0)) }
    case .int64: items(Int.self).map { .int($0) }
    case .bool: items(Bool.self).map { .bool($0) }
    case .object: items(Object.self)
    }
  }
}
