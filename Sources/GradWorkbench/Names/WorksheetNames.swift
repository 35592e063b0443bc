import GradWorksheet
import ScalarGrad

/// The names that every worksheet finds: `Value`, `values`, the operations as functions, and what
/// asks for derivatives.
///
/// A worksheet that binds one of them itself, such as `def sigmoid(z)`, uses its own from there on.
/// The functions take Values or numbers, and answer a number where they were given nothing else.
struct WorksheetNames {
  let host: ValueHost

  /// All names with what they stand for, but for `check`, which belongs to the session.
  var all: [(name: String, value: Object)] {
    var names: [(name: String, value: Object)] = [("Value", value)]
    // In alphabetical order: dictionaries have another one in every run. abs() is Python's own.
    let operations = ValueHost.unaryOperations.sorted { $0.key < $1.key }
    for (name, op) in operations where name != "abs" {
      names.append((name, .native(unary(name, op))))
    }
    names += (functions + curvature + [digits]).map { ($0.name, .native($0)) }
    return names
  }

  private var functions: [NativeFunction] {
    [
      binary("maximum", .maximum, "a", "b"), binary("minimum", .minimum, "a", "b"),
      binary("leaky_relu", .leakyRelu, "x", "slope", default: 0.01),
      binary("elu", .elu, "x", "alpha", default: 1),
      values, label, gradient, zeroGradients,
      mean, dot, logSumExp, softmax, logSoftmax, crossEntropy, squaredError, hinge,
    ]
  }

  // MARK: Making Values

  /// `Value(2.0)`, with micrograd's parameter names and a label.
  var value: Object {
    .type(
      TypeObject("Value") { [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
        let label = Object.none
        let given = try Parameters("Value", [("data", nil), ("label", label)]).bind(arguments)
        guard let number = host.plainNumber(given[0]) else {
          try host.refuseHuge(given[0])
          throw .type(
            "Value() takes a number, not '\(machine.typeName(given[0]))'",
            hint: "values(...) makes Values of nested lists of numbers")
        }
        let leaf = try host.leaf(number, line: machine.line)
        if case .foreign(let bits) = leaf, case .string = given[1] {
          try host.setLabel(given[1], of: UInt32(truncatingIfNeeded: bits))
        }
        return leaf
      })
  }

  /// `values([[1, 2], [3, 4]])`: every number in nested lists becomes a Value.
  private var values: NativeFunction {
    NativeFunction("values") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("values", [("numbers", nil)]).bind(arguments)
      return try host.leaves(of: given[0], machine: &machine) { object, typeName throws(Failure) in
        throw .type("values() takes numbers in nested lists, not '\(typeName)'")
      }
    }
  }

  /// `label(v, "v")` names a Value in messages, steps and drawings, and gives it back.
  private var label: NativeFunction {
    NativeFunction("label") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("label", [("value", nil), ("name", nil)]).bind(arguments)
      guard case .foreign(let bits) = given[0] else {
        throw .type("label() takes a Value, not '\(machine.typeName(given[0]))'")
      }
      try host.setLabel(given[1], of: UInt32(truncatingIfNeeded: bits))
      return given[0]
    }
  }

  // MARK: Operations

  private func unary(_ name: String, _ op: Op) -> NativeFunction {
    NativeFunction(name) {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters(name, [("x", nil)]).bind(arguments)
      if case .host(let held) = given[0], let array = held as? ArrayObject {
        return .host(try array.numpy.each(of: array, named: name, op, &machine))
      }
      let x = try host.operand(given[0], of: name, machine)
      return try host.record(op, x, line: machine.line)
    }
  }

  private func binary(
    _ name: String, _ op: Op, _ first: String, _ second: String, default: Double? = nil
  ) -> NativeFunction {
    let other = `default`.map { Object.float($0) }
    return NativeFunction(name) {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters(name, [(first, nil), (second, other)]).bind(arguments)
      let x = try host.operand(given[0], of: name, machine)
      let y = try host.operand(given[1], of: name, machine)
      return try host.record(op, x, y, line: machine.line)
    }
  }
}

extension ValueHost {
  /// An argument that must be a Value or a number.
  func operand(
    _ object: Object, of function: String, _ machine: borrowing Machine
  ) throws(Failure) -> Operand {
    if let operand = operand(object) { return operand }
    try refuseHuge(object)
    throw .type(
      "\(function)() takes a Value or a number, not '\(machine.typeName(object))'",
      hint: "for a list, write [\(function)(v) for v in values]")
  }

  /// Nested lists with a new Value in place of every number; Values stay, and `reject` answers for
  /// anything else.
  func leaves(
    of object: Object, machine: inout Machine, depth: Int = 0,
    reject: (Object, String) throws(Failure) -> Object
  ) throws(Failure) -> Object {
    switch object {
    case .foreign: return object
    case .int, .big, .float:
      guard case .number(let number)? = operand(object) else {
        try refuseHuge(object)
        return object
      }
      return try leaf(number, line: machine.line)
    case .list(let list):
      return machine.list(
        try leaves(ofAll: list.elements, machine: &machine, depth: depth, reject: reject))
    case .tuple(let tuple):
      return machine.tuple(
        try leaves(ofAll: tuple.elements, machine: &machine, depth: depth, reject: reject))
    case .dict(let dict):
      return try leaves(ofDict: dict, machine: &machine, depth: depth, reject: reject)
    case .instance(let instance):
      return try leaves(ofInstance: instance, machine: &machine, depth: depth)
    case .host(let held):
      if let array = held as? ArrayObject {
        return .host(try array.numpy.leaves(of: array, line: machine.line))
      }
      if let scalar = held as? ScalarObject, case .number(let number)? = operand(scalar.plain) {
        return try leaf(number, line: machine.line)
      }
      return try reject(object, machine.typeName(object))
    default: return try reject(object, machine.typeName(object))
    }
  }

  // The steps stand in functions of their own: a list may be nested deeply, and each level wants room
  // for what one function keeps.

  @inline(never)
  private func leaves(
    ofDict dict: DictObject, machine: inout Machine, depth: Int,
    reject: (Object, String) throws(Failure) -> Object
  ) throws(Failure) -> Object {
    guard depth < 200 else { throw .value("the dicts are nested more than 200 deep") }
    var entries: [(key: Object, value: Object)] = []
    for (key, value) in dict.elements {
      // An integer is a size there.
      if case .int = value {
        entries.append((key, value))
      } else {
        let made = try leaves(of: value, machine: &machine, depth: depth + 1, reject: reject)
        entries.append((key, made))
      }
    }
    return try machine.dict(entries)
  }

  @inline(never)
  private func leaves(
    ofInstance instance: InstanceObject, machine: inout Machine, depth: Int
  ) throws(Failure) -> Object {
    // Objects may know each other.
    if depth == 0 { instancesWithLeaves = [] }
    guard instancesWithLeaves.insert(ObjectIdentifier(instance)).inserted else {
      return .instance(instance)
    }
    for (name, value) in instance.elements {
      if case .int = value { continue }
      let made = try leaves(of: value, machine: &machine, depth: depth + 1) {
        (object, _) throws(Failure) in object
      }
      machine.set(name, of: instance, to: made)
    }
    return .instance(instance)
  }

  private func leaves(
    ofAll objects: [Object], machine: inout Machine, depth: Int,
    reject: (Object, String) throws(Failure) -> Object
  ) throws(Failure) -> [Object] {
    // A list may hold itself.
    guard depth < 200 else { throw .value("the lists are nested more than 200 deep") }
    var made: [Object] = []
    made.reserveCapacity(objects.count)
    for object in objects {
      made.append(try leaves(of: object, machine: &machine, depth: depth + 1, reject: reject))
    }
    return made
  }

  /// `--leaves`: what is assigned to such a name becomes Values, if it is made of numbers.
  ///
  /// Everything else is left as it is, since the name may be used for other things too.
  func leaf(_ object: Object, line: Int32, _ machine: inout Machine) throws(Failure) -> Object {
    try leaves(of: object, machine: &machine) { (object, _) throws(Failure) in object }
  }
}
