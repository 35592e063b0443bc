// Methods of the built-in types: who has which, and what a call runs.

extension MethodName {
  static let ofStrings: Set<MethodName> = [
    .capitalize, .casefold, .center, .count, .endswith, .expandtabs, .find, .format, .index,
    .isalnum, .isalpha, .isascii, .isdecimal, .isdigit, .isidentifier, .islower, .isnumeric,
    .isprintable, .isspace, .istitle, .isupper, .join, .ljust, .lower, .lstrip, .partition,
    .removeprefix, .removesuffix, .replace, .rfind, .rindex, .rjust, .rpartition, .rsplit,
    .rstrip, .split, .splitlines, .startswith, .strip, .swapcase, .title, .upper, .zfill,
  ]
  static let ofLists: Set<MethodName> = [
    .append, .clear, .copy, .count, .extend, .index, .insert, .pop, .remove, .reverse, .sort,
  ]
  static let ofDicts: Set<MethodName> = [
    .clear, .copy, .fromkeys, .get, .items, .keys, .pop, .popitem, .setdefault, .update, .values,
  ]
  static let ofSequences: Set<MethodName> = [.count, .index]
  static let ofIntegers: Set<MethodName> = [
    .as_integer_ratio, .bit_count, .bit_length, .conjugate,
  ]
  static let ofFrozenSets: Set<MethodName> = [
    .copy, .difference, .intersection, .isdisjoint, .issubset, .issuperset, .symmetric_difference,
    .union,
  ]
  static let ofSets = ofFrozenSets.union([
    .add, .clear, .difference_update, .discard, .intersection_update, .pop, .remove,
    .symmetric_difference_update, .update,
  ])
  static let ofFloats: Set<MethodName> = [.as_integer_ratio, .conjugate, .is_integer]

  /// The methods of a type by its name.
  static func of(_ typeName: String) -> Set<MethodName> {
    switch typeName {
    case "str": ofStrings
    case "list": ofLists
    case "dict": ofDicts
    case "tuple", "range": ofSequences
    case "int", "bool": ofIntegers
    case "float": ofFloats
    case "set": ofSets
    case "frozenset": ofFrozenSets
    default: []
    }
  }
}

extension Machine {
  /// Whether `receiver.method` exists.
  func hasMethod(_ method: MethodName, _ receiver: Object) -> Bool {
    if case .type(let type) = receiver { return MethodName.of(type.name).contains(method) }
    return MethodName.of(typeName(receiver)).contains(method)
  }

  /// `receiver.method(argument)`, for the calls that loops are full of.
  mutating func callMethod(
    _ method: MethodName, on receiver: Object, single argument: Object
  ) throws(Failure) -> Object {
    switch (receiver, method) {
    case (.list(let list), .append):
      list.append(argument)
      return .none
    case (.dict(let dict), .get): return dict[try key(argument, in: dict)] ?? .none
    default: return try callMethod(method, on: receiver, Arguments([argument]))
    }
  }

  /// `receiver.method(arguments)`.
  mutating func callMethod(
    _ method: MethodName, on receiver: Object, _ arguments: Arguments
  ) throws(Failure) -> Object {
    switch receiver {
    case .list(let list): return try listMethod(method, list, arguments)
    case .dict(let dict): return try dictMethod(method, dict, arguments)
    case .string(let string): return try stringMethod(method, string, arguments)
    case .tuple(let tuple): return try sequenceMethod(method, tuple.items, receiver, arguments)
    case .range(let range): return try rangeMethod(method, range, arguments)
    case .int, .bool, .big: return try integerMethod(method, receiver, arguments)
    case .float(let number): return try floatMethod(method, number, arguments)
    case .set(let set): return try setMethod(method, set, arguments)
    case .type(let type): return try unboundMethod(method, type, arguments)
    default: throw noMethod(method, receiver)
    }
  }

  func noMethod(_ method: MethodName, _ receiver: Object) -> Failure {
    if case .type(let type) = receiver {
      return Failure(
        "AttributeError", "type object '\(type.name)' has no attribute '\(method.name)'")
    }
    return Failure(
      "AttributeError", "'\(typeName(receiver))' object has no attribute '\(method.name)'")
  }

  /// `str.upper(text)`: the method of a type called with its object in front.
  private mutating func unboundMethod(
    _ method: MethodName, _ type: TypeObject, _ arguments: Arguments
  ) throws(Failure) -> Object {
    guard MethodName.of(type.name).contains(method) else { throw noMethod(method, .type(type)) }
    if method == .fromkeys {
      return try dictMethod(.fromkeys, DictObject(heap), arguments)
    }
    guard let receiver = arguments[0] else {
      throw .type("unbound method \(type.name).\(method.name)() needs an argument")
    }
    let actual = typeName(receiver)
    guard actual == type.name || (actual == "bool" && type.name == "int") else {
      throw .type(
        "descriptor '\(method.name)' for '\(type.name)' objects doesn't apply to "
          + "a '\(actual)' object")
    }
    let rest = Arguments(Array(arguments.positional.dropFirst()), keywords: arguments.keywords)
    return try callMethod(method, on: receiver, rest)
  }

  /// An attribute asked for by a text: `getattr` and the fields of `str.format`.
  mutating func namedAttribute(_ name: String, of object: Object) throws(Failure) -> Object {
    switch object {
    case .foreign(let bits):
      if let host {
        guard let member = host.member(name) else { break }
        return try host.attribute(member, of: bits) ?? .method(BoundMethod(object, name, heap))
      }
    case .module(let module):
      if let member = module.members[name] { return member }
      throw Failure("AttributeError", "module '\(module.name)' has no attribute '\(name)'")
    case .int, .bool, .big:
      switch name {
      case "real", "numerator": return try unary(.plus, object)
      case "imag": return .int(0)
      case "denominator": return .int(1)
      default: break
      }
    case .float:
      if name == "real" { return object }
      if name == "imag" { return .float(0) }
    case .range(let range):
      switch name {
      case "start": return .int(range.start)
      case "stop": return .int(range.stop)
      case "step": return .int(range.step)
      default: break
      }
    case .host(let host): return try attribute(name, of: host)
    case .instance(let instance): return try attribute(name, of: instance)
    case .classObject(let type): return try attribute(name, of: type)
    case .parent(let parent): return try attribute(name, of: parent)
    case .descriptor(let descriptor): return try attribute(name, of: descriptor)
    case .method(let method) where method.function != nil:
      return try attribute(name, of: method)
    case .type(let type):
      if let value = attribute(name, of: type) { return value }
    case .function(let function) where name == "__name__": return string(function.code.name)
    case .native(let native) where name == "__name__": return string(native.name)
    default: break
    }
    if let method = MethodName(name), hasMethod(method, object) {
      return .method(BoundMethod(object, name, heap))
    }
    if case .type(let type) = object {
      throw Failure("AttributeError", "type object '\(type.name)' has no attribute '\(name)'")
    }
    throw Failure("AttributeError", "'\(typeName(object))' object has no attribute '\(name)'")
  }
}
