/// The functions and types that every worksheet can call by name.
enum Builtins {
  /// All of them in a fixed order, so that the compiler can number them.
  static func builtins(heap: Heap, _ classes: ClassTable) -> [(name: String, value: Object)] {
    let types = TypeRegistry()
    var all: [(name: String, value: Object)] = (functions + classFunctions).map {
      ($0.name, .native($0))
    }
    all.append((name: "type", value: .type(types.typeOfTypes())))
    for type in constructors() + descriptors + setTypes {
      types.add(type)
      all.append((name: type.name, value: .type(type)))
    }
    all.append((name: "object", value: .classObject(classes.object)))
    all.append((name: "NotImplemented", value: .instance(classes.notImplemented)))
    for name in classes.errorNames {
      if let type = classes.errors[name] { all.append((name: name, value: .classObject(type))) }
    }
    return all
  }

  /// The functions; a new array of new objects, since worksheets share nothing.
  private static var functions: [NativeFunction] {
    [
      NativeFunction("abs", single: abs),
      NativeFunction("all", single: all),
      NativeFunction("any", single: any),
      NativeFunction("ascii", single: ascii),
      NativeFunction("bin", single: bin),
      NativeFunction("callable", single: callable),
      NativeFunction("chr", single: chr),
      NativeFunction("divmod", divmod),
      NativeFunction("format", format),
      NativeFunction("getattr", getattr),
      NativeFunction("hasattr", hasattr),
      NativeFunction("hex", single: hex),
      NativeFunction("input", input),
      NativeFunction("isinstance", isinstance),
      NativeFunction("iter", iter),
      NativeFunction("len", single: len),
      NativeFunction("max", max),
      NativeFunction("min", min),
      NativeFunction("next", next),
      NativeFunction("oct", single: oct),
      NativeFunction("ord", single: ord),
      NativeFunction("pow", pow),
      NativeFunction("print", print),
      NativeFunction("repr", single: repr),
      NativeFunction("round", round),
      NativeFunction("sorted", sorted),
      NativeFunction("sum", sum),
    ]
  }

  private static func constructors() -> [TypeObject] {
    [
      TypeObject("bool", single: toBool, construct: bool),
      TypeObject("dict", construct: dict),
      TypeObject("enumerate", construct: enumerate),
      TypeObject("filter", construct: filter),
      TypeObject("float", single: toFloat, construct: float),
      TypeObject("int", single: toInt, construct: int),
      TypeObject("list", single: toList, construct: list),
      TypeObject("map", construct: map),
      TypeObject("range", single: toRange, construct: range),
      TypeObject("reversed", single: toReversed, construct: reversed),
      TypeObject("slice", construct: slice),
      TypeObject("str", single: toStr, construct: str),
      TypeObject("tuple", single: toTuple, construct: tuple),
      TypeObject("zip", construct: zip),
    ]
  }
}

/// The types that `type(x)` answers with: one object for each name.
private final class TypeRegistry {
  private var types: [String: TypeObject] = [:]

  func add(_ type: TypeObject) { types[type.name] = type }

  /// `type` itself.
  ///
  /// Types without a name in the language (`NoneType`, the host's) are made when they
  /// are asked for; types are compared by name, so that the host's own object is equal to ours.
  func typeOfTypes() -> TypeObject {
    // The registry would hold `type` and `type` the registry; so `type` is found by its name alone.
    let single: NativeFunction.Single = {
      [self] (machine: inout Machine, object: Object) throws(Failure) -> Object in
      if case .host(let host) = object { return .type(machine.type(of: host)) }
      if case .instance(let instance) = object { return .classObject(instance.type) }
      return .type(type(machine.typeName(object)))
    }
    return TypeObject("type", single: single) {
      (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
      guard arguments.count == 1, arguments.keywords.isEmpty else {
        throw .type("type() takes 1 or 3 arguments")
      }
      return try single(&machine, arguments.positional[0])
    }
  }

  private func type(_ name: String) -> TypeObject {
    if let type = types[name] { return type }
    let type = TypeObject(name, construct: nil)
    types[name] = type
    return type
  }
}
