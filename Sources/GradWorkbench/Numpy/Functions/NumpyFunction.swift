import GradWorksheet

/// A function of NumPy's, as a worksheet calls it.
struct NumpyFunction {
  typealias Body = (Numpy) -> ([Object], inout Machine) throws(Failure) -> Object

  let name: String
  /// The parameters in NumPy's order; `undefined` is the default of what was not given.
  let parameters: [(name: String, default: Object?)]
  let body: Body
  /// Whether arrays have it as a method, with themselves in front.
  var isMethod = false

  init(
    _ name: String, _ parameters: [(name: String, default: Object?)], method: Bool = false,
    _ body: @escaping Body
  ) {
    self.name = name
    self.parameters = parameters
    self.body = body
    isMethod = method
  }

  /// Calls it with the arguments of a call.
  func call(
    _ numpy: Numpy, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object {
    var given = try Parameters(name, parameters).bind(arguments)
    var out = Object.none
    for (place, parameter) in parameters.enumerated() where given[place].isGiven {
      switch parameter.name {
      case "out":
        out = given[place]
        given[place] = .none
      case "initial", "where":
        throw .type("\(name)() takes no argument '\(parameter.name)' in worksheets")
      default: break
      }
    }
    if out.isGiven { return try numpy.deliver(try body(numpy)(given, &machine), out, &machine) }
    return try body(numpy)(given, &machine)
  }

  /// The function as an object of the language.
  func object(_ numpy: Numpy) -> Object {
    .native(
      NativeFunction(name) {
        [numpy] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
        try call(numpy, arguments, &machine)
      })
  }
}

extension Numpy {
  /// An argument that must be an array or something like it.
  func array(
    _ object: Object, of function: String, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    try argument(object, of: function, &machine).array
  }

  /// Whether a flag such as `keepdims` is set.
  func flag(_ object: Object, _ machine: borrowing Machine) throws(Failure) -> Bool {
    if case .undefined = object { return false }
    // A copy will do: what it asks may not change the worksheet's variables.
    var machine = copy machine
    return try machine.truth(object)
  }

  /// A shape: an integer, or a tuple or list of integers.
  func shape(_ object: Object, _ machine: borrowing Machine) throws(Failure) -> [Int] {
    let items: [Object]
    switch object {
    case .tuple(let tuple): items = tuple.elements
    case .list(let list): items = list.elements
    case .host(let host):
      if let array = host as? ArrayObject, array.rank == 1 {
        items = array.plainItems
      } else {
        items = [object]
      }
    default: items = [object]
    }
    var shape: [Int] = []
    for item in items { shape.append(try integer(item, machine)) }
    return shape
  }

  /// A float argument.
  func double(
    _ object: Object, _ name: String, _ machine: borrowing Machine
  ) throws(Failure) -> Double {
    switch plain(object) {
    case .float(let number): return number
    case .int(let number): return Double(number)
    case .bool(let flag): return flag ? 1 : 0
    case let other:
      throw .type("\(name) must be a number, not '\(machine.typeName(other))'")
    }
  }
}
