import GradWorksheet

/// What `array.dtype` answers.
final class DTypeObject: HostObject {
  let dtype: DType
  private unowned let numpy: Numpy

  init(_ dtype: DType, _ numpy: Numpy) {
    self.dtype = dtype
    self.numpy = numpy
    super.init(typeName: "numpy.dtype")
  }

  override var description: String { "dtype('\(dtype.symbol)')" }

  override func str(_ machine: Machine) throws(Failure) -> String { dtype.name }

  override func attribute(_ name: String, _ machine: Machine) throws(Failure) -> Object? {
    switch name {
    case "name": machine.string(dtype.name)
    case "itemsize": .int(dtype == .object ? 8 : dtype.size)
    case "kind":
      machine.string(
        dtype.isInteger
          ? (dtype.isSigned ? "i" : "u") : dtype == .bool ? "b" : dtype == .object ? "O" : "f")
    default: nil
    }
  }

  override func compare(
    _ op: ComparisonOperator, _ left: Object, _ right: Object, _ machine: Machine
  ) throws(Failure) -> Object? {
    guard op == .equal || op == .notEqual else { return nil }
    var other = right
    if case .host(let host) = right, host === self { other = left }
    guard let named = numpy.named(other) else { return .bool(op == .notEqual) }
    return .bool((named == dtype) == (op == .equal))
  }

  override func key(_ machine: Machine) throws(Failure) -> Object? { machine.string(dtype.name) }
}

extension Numpy {
  /// The types that NumPy has and worksheets lack.
  static let missingTypes = [
    "float16", "complex64", "complex128", "float128", "longdouble", "str_",
  ]

  /// Integers of other widths, by all their names.
  static let otherIntegers: [String: DType] = [
    "int8": .int8, "i1": .int8, "byte": .int8, "uint8": .uint8, "u1": .uint8, "ubyte": .uint8,
    "int16": .int16, "i2": .int16, "short": .int16, "uint16": .uint16, "u2": .uint16,
    "ushort": .uint16, "int32": .int32, "i4": .int32, "intc": .int32, "uint32": .uint32,
    "u4": .uint32, "uintc": .uint32, "uint64": .uint64, "u8": .uint64, "uint": .uint64,
    "intp": .int64, "longlong": .int64, "long": .int64,
  ]

  /// The element type that an object names; nil where it names none that worksheets have.
  func named(_ object: Object) -> DType? {
    let name: String
    switch object {
    case .type(let type): name = type.name
    case .classObject(let type): name = type.name == "object" ? "object" : ""
    case .string(let string): name = string.text
    case .host(let host): return (host as? DTypeObject)?.dtype
    default: return nil
    }
    switch name {
    case "float", "float64", "numpy.float64", "f8", "d", "<f8", "double": return .float64
    case "float32", "numpy.float32", "f4", "f", "<f4", "single": return .float32
    case "int", "int64", "numpy.int64", "i8", "<i8", "l": return .int64
    case "bool", "numpy.bool", "?": return .bool
    case "object", "O", "numpy.object_", "Value": return .object
    default:
      let short = name.split(separator: ".").last.map(String.init) ?? name
      return Self.otherIntegers[short]
    }
  }

  /// The type of an argument `dtype=`; nil where none was given.
  func dtype(_ object: Object, _ machine: borrowing Machine) throws(Failure) -> DType? {
    switch object {
    case .none, .undefined: return nil
    default: break
    }
    if let dtype = named(object) { return dtype }
    let name: String
    switch object {
    case .type(let type): name = type.name
    case .string(let string): name = string.text
    default:
      var machine = copy machine
      var hint: String?
      if case .int = object {
        hint =
          "lengths stand in a tuple and numbers in a list: np.zeros((2, 3)), np.array([1, 2, 3])"
      }
      throw .type("Cannot interpret '\(try machine.repr(object))' as a data type", hint: hint)
    }
    let short = String(name.split(separator: ".").last ?? "")
    if Self.missingTypes.contains(short) || Self.missingTypes.contains(name) {
      throw .type(
        "the data type '\(short)' is not in worksheets",
        hint: "float64, float32, int64, uint8 and its kind, bool and object are")
    }
    throw .type(
      "data type '\(name)' not understood",
      hint: "worksheets have float64, float32, int64, uint8 and its kind, bool and object")
  }

  /// `np.float64` and its kind: types that make scalars.
  func types() -> [(String, Object)] {
    func type(_ dtype: DType) -> Object {
      .type(
        TypeObject("numpy.\(dtype.name)") {
          [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
          let given = try Parameters(dtype.name, [("x", .int(0))]).bind(arguments)
          if case .string = given[0] {
            throw .type("np.\(dtype.name) takes no strings in worksheets", hint: "float(...) does")
          }
          let array = try self.array(given[0], of: dtype.name, &machine)
          if case .int = given[0] { try fit(array, dtype) }
          return try cast(array, to: dtype, &machine).result
        })
    }
    var types: [(String, Object)] = [
      ("float64", type(.float64)), ("double", type(.float64)), ("float32", type(.float32)),
      ("single", type(.float32)), ("int64", type(.int64)), ("int_", type(.int64)),
      ("bool_", type(.bool)), ("bool", type(.bool)),
      ("object_", .type(TypeObject("numpy.object_", construct: nil))),
      ("ndarray", .type(TypeObject("numpy.ndarray", construct: nil))),
    ]
    for (name, dtype) in Self.otherIntegers where name.count > 2 {
      types.append((name, type(dtype)))
    }
    for name in Self.missingTypes {
      types.append((name, .type(TypeObject("numpy.\(name)", construct: nil))))
    }
    return types
  }
}
