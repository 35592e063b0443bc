import GradWorksheet

/// One of NumPy's functions of elements, such as `np.add`: it can be called, and has methods of its own.
final class UniversalFunction: HostObject {
  enum Kind {
    case unary(UnaryFunction)
    case binary(BinaryFunction)
  }

  let name: String
  let kind: Kind
  unowned let numpy: Numpy

  init(_ name: String, _ kind: Kind, _ numpy: Numpy) {
    self.name = name
    self.kind = kind
    self.numpy = numpy
    super.init(typeName: "numpy.ufunc")
  }

  override var description: String { "<ufunc '\(ownName)'>" }

  /// The name that it has in NumPy, whatever it was called by.
  private var ownName: String {
    switch kind {
    case .unary(let function): function.rawValue
    case .binary(let function): function.rawValue
    }
  }

  override func attribute(_ name: String, _ machine: Machine) throws(Failure) -> Object? {
    switch name {
    case "__name__": return machine.string(ownName)
    case "nin": if case .unary = kind { return .int(1) } else { return .int(2) }
    case "nout": return .int(1)
    default: return nil
    }
  }

  override var isCallable: Bool { true }

  override func call(_ arguments: Arguments, _ machine: inout Machine) throws(Failure) -> Object {
    try refuse(arguments)
    switch kind {
    case .unary(let function):
      let given = try Parameters(
        name, [("x", nil), ("out", Object.none), ("where", Object.none), ("dtype", Object.none)]
      ).bind(arguments)
      var x = try numpy.argument(given[0], of: name, &machine)
      if let dtype = try numpy.dtype(given[3], machine) {
        x = Operand(array: try numpy.cast(x.array, to: dtype, &machine))
      }
      let result = try numpy.apply(function, x, &machine)
      return try deliver(result, given[1], given[2], &machine)
    case .binary(let function):
      if arguments.positional.count == 2, arguments.keywords.isEmpty,
        let result = try numpy.sideBySide(
          function, arguments.positional[0], arguments.positional[1], &machine)
      {
        return result
      }
      let given = try Parameters(
        name,
        [
          ("x1", nil), ("x2", nil), ("out", Object.none), ("where", Object.none),
          ("dtype", Object.none),
        ]
      ).bind(arguments)
      var x = try numpy.argument(given[0], of: name, &machine)
      var y = try numpy.argument(given[1], of: name, &machine)
      if let dtype = try numpy.dtype(given[4], machine) {
        x = Operand(array: try numpy.cast(x.array, to: dtype, &machine))
        y = Operand(array: try numpy.cast(y.array, to: dtype, &machine))
      }
      let result = try numpy.apply(function, x, y, &machine)
      return try deliver(result, given[2], given[3], &machine)
    }
  }

  /// NumPy's errors of what it cannot take at all.
  private func refuse(_ arguments: Arguments) throws(Failure) {
    var least = 1
    if case .binary = kind { least = 2 }
    let count = arguments.positional.count
    if count < least || count > least + 1 {
      throw .type(
        "\(ownName)() takes from \(least) to \(least + 1) positional arguments but \(count) "
          + (count == 1 ? "was given" : "were given"))
    }
    guard case .unary(let function) = kind else { return }
    switch arguments.positional[0] {
    case .none where !function.isTest:
      throw .type(
        "loop of ufunc does not support argument 0 of type NoneType which has no callable \(ownName) "
          + "method")
    case .string, .none:
      throw .type(
        "ufunc '\(ownName)' not supported for the input types, and the inputs could not be safely "
          + "coerced to any supported types according to the casting rule ''safe''")
    default: break
    }
  }

  /// Hands the result over; where `where=` is false, what was in `out=` stays.
  private func deliver(
    _ result: ArrayObject, _ out: Object, _ mask: Object, _ machine: inout Machine
  ) throws(Failure) -> Object {
    guard mask.isGiven else { return try numpy.deliver(result.result, out, &machine) }
    // NumPy leaves what it finds in memory where there is no `out=`.
    let old: Object = out.isGiven ? .host(try numpy.target(out)) : .int(0)
    guard let choose = numpy.functions["where"] else { return .none }
    let chosen = try choose.body(numpy)([mask, .host(result), old], &machine)
    return try numpy.deliver(chosen, out, &machine)
  }

  // MARK: Methods

  override func hasMethod(_ name: String) -> Bool {
    switch kind {
    case .unary: name == "at"
    case .binary: ["at", "reduce", "accumulate", "outer"].contains(name)
    }
  }

  override func call(
    method name: String, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    switch (name, kind) {
    case ("at", .unary(let function)):
      let given = try Parameters("at", [("a", nil), ("indices", nil)]).bind(arguments)
      let target = try numpy.target(given[0])
      let part = try numpy.array(try target.read(given[1], &machine), of: "at", &machine)
      let result = try numpy.apply(function, Operand(array: part), &machine)
      try target.write(given[1], .host(result), &machine)
      return Object.none
    case ("at", .binary(let function)):
      let given = try Parameters("at", [("a", nil), ("indices", nil), ("b", nil)]).bind(arguments)
      guard case .host(let host) = given[0], let target = host as? ArrayObject else {
        throw .type("first operand must be array")
      }
      try numpy.change(
        target, at: given[1], function,
        try numpy.argument(given[2], of: self.name, &machine), &machine)
      return Object.none
    case ("reduce", .binary(let function)):
      let given = try Parameters(
        "reduce",
        [
          ("array", nil), ("axis", .int(0)), ("dtype", Object.none), ("out", Object.none),
          ("keepdims", .bool(false)),
        ]
      ).bind(arguments)
      return try numpy.deliver(try numpy.reduce(function, given, &machine), given[3], &machine)
    case ("accumulate", .binary(let function)):
      let given = try Parameters("accumulate", [("array", nil), ("axis", .int(0))]).bind(arguments)
      return try numpy.accumulate(function, given, &machine)
    case ("outer", .binary(let function)):
      let given = try Parameters("outer", [("A", nil), ("B", nil)]).bind(arguments)
      let a = try numpy.array(given[0], of: "outer", &machine)
      let b = try numpy.array(given[1], of: "outer", &machine)
      let rows = a.reshaped(a.shape + b.shape.map { _ in 1 })
      return try numpy.apply(function, Operand(array: rows), Operand(array: b), &machine).result
    default: return nil
    }
  }
}
