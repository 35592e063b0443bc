/// The methods of `object` and of the classes of errors, which classes of the worksheet inherit.
enum ObjectMethods {
  private typealias Body = (inout Machine, InstanceObject, Arguments) throws(Failure) -> Object

  /// A method that gets an instance.
  private static func method(
    _ name: String, of type: String, _ body: @escaping Body
  ) -> (String, NativeFunction) {
    let function = NativeFunction(method: name) {
      (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
      guard let first = arguments.positional.first else {
        throw .type("unbound method \(type).\(name)() needs an argument")
      }
      guard case .instance(let instance) = first else {
        throw .type(
          "descriptor '\(name)' requires a '\(type)' object but received a "
            + "'\(machine.typeName(first))'")
      }
      return try body(
        &machine, instance,
        Arguments(Array(arguments.positional.dropFirst()), keywords: arguments.keywords))
    }
    return (name, function)
  }

  private static func name(_ object: Object, _ machine: Machine) throws(Failure) -> String {
    guard case .string(let text) = object else {
      throw .type("attribute name must be string, not '\(machine.typeName(object))'")
    }
    return text.text
  }

  /// Those of `object`.
  static var ofObject: [(String, NativeFunction)] {
    [
      method("__init__", of: "object") { _, instance, arguments throws(Failure) in
        if arguments.count + arguments.keywords.count > 0 {
          throw .type(
            instance.type.find("__init__")?.isFunction ?? false
              ? "object.__init__() takes exactly one argument (the instance to initialize)"
              : "\(instance.type.name).__init__() takes exactly one argument (the instance to initialize)"
          )
        }
        return .none
      },
      (
        "__new__",
        NativeFunction("__new__") {
          (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
          guard case .classObject(let type)? = arguments.positional.first else {
            throw .type("object.__new__(X): X is not a type object")
          }
          let instance = InstanceObject(type, machine.heap)
          instance.error?.arguments = Array(arguments.positional.dropFirst())
          return .instance(instance)
        }
      ),
      method("__repr__", of: "object") { machine, instance, _ throws(Failure) in
        machine.string("<\(instance.type.fullName) object at \(Place.of(instance))>")
      },
      method("__str__", of: "object") { machine, instance, _ throws(Failure) in
        // Whoever asked looks whether it is a text.
        try machine.special("__repr__", instance) ?? .none
      },
      method("__format__", of: "object") { machine, instance, arguments throws(Failure) in
        machine.string(
          try machine.formatPlainly(instance, spec: try name(arguments.one("__format__"), machine)))
      },
      method("__eq__", of: "object") { machine, instance, arguments throws(Failure) in
        if case .instance(let other) = try arguments.one("__eq__"), other === instance {
          return .bool(true)
        }
        return .instance(machine.classes.notImplemented)
      },
      method("__ne__", of: "object") { machine, instance, arguments throws(Failure) in
        if case .instance(let other) = try arguments.one("__ne__"), other === instance {
          return .bool(false)
        }
        return .instance(machine.classes.notImplemented)
      },
      method("__hash__", of: "object") { _, instance, _ throws(Failure) in
        .int(Int(bitPattern: ObjectIdentifier(instance)) >> 4)
      },
      method("__setattr__", of: "object") { machine, instance, arguments throws(Failure) in
        try arguments.between(2, 2, "__setattr__")
        try machine.setDirectly(
          try name(arguments.positional[0], machine), of: instance, to: arguments.positional[1])
        return .none
      },
      method("__delattr__", of: "object") { machine, instance, arguments throws(Failure) in
        let name = try name(arguments.one("__delattr__"), machine)
        if !instance.removeOwn(name) { throw machine.missing(name, instance) }
        return .none
      },
    ]
  }

  /// Those of errors.
  static var ofErrors: [(String, NativeFunction)] {
    [
      method("__init__", of: "BaseException") { _, instance, arguments throws(Failure) in
        if !arguments.keywords.isEmpty {
          throw .type("\(instance.type.name)() takes no keyword arguments")
        }
        instance.error?.arguments = arguments.positional
        return .none
      },
      method("__str__", of: "BaseException") { machine, instance, _ throws(Failure) in
        let arguments = instance.error?.arguments ?? []
        if arguments.isEmpty { return machine.string("") }
        if arguments.count == 1 { return machine.string(try machine.str(arguments[0])) }
        return machine.string(try machine.repr(machine.tuple(arguments)))
      },
      method("__repr__", of: "BaseException") { machine, instance, _ throws(Failure) in
        let arguments = instance.error?.arguments ?? []
        let text =
          arguments.count == 1
          ? "(" + (try machine.repr(arguments[0])) + ")"
          : try machine.repr(machine.tuple(arguments))
        return machine.string(instance.type.name + text)
      },
      method("with_traceback", of: "BaseException") { _, instance, _ throws(Failure) in
        .instance(instance)
      },
      method("add_note", of: "BaseException") { _, _, _ throws(Failure) in .none },
    ]
  }

  /// `KeyError` shows its key as it is written.
  static var keyErrorText: NativeFunction {
    method("__str__", of: "KeyError") {
      machine, instance, _ throws(Failure) in
      let arguments = instance.error?.arguments ?? []
      if arguments.isEmpty { return machine.string("") }
      return machine.string(
        arguments.count == 1
          ? try machine.repr(arguments[0]) : try machine.repr(machine.tuple(arguments)))
    }.1
  }

  static var notImplemented: NativeFunction {
    method("__repr__", of: "NotImplementedType") {
      machine, _, _ throws(Failure) in
      machine.string("NotImplemented")
    }.1
  }
}

/// Where an object is, as CPython shows it.
enum Place {
  static func of(_ object: AnyObject) -> String {
    let digits = String(UInt(bitPattern: ObjectIdentifier(object)), radix: 16)
    return "0x" + String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits
  }
}
