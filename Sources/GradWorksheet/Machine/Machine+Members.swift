// Attributes of instances and classes.

extension Machine {
  /// `instance.name` at a place of the text, which remembers where it was found.
  mutating func attribute(
    _ site: AttributeSite, of instance: InstanceObject
  ) throws(Failure) -> Object {
    if let shape = instance.shape, site.changes == heap.methodChanges, site.shape === shape {
      if site.place >= 0 { return instance.values[site.place] }
      return .method(
        BoundMethod(
          .instance(instance), site.name, function: site.function.map { .function($0) }, heap))
    }
    remember(site, instance)
    return try attribute(site.name, of: instance)
  }

  /// The function of the class that a call of a method at this place runs; nil for whatever is not
  /// simply that.
  mutating func method(_ site: AttributeSite, of instance: InstanceObject) -> FunctionObject? {
    guard let shape = instance.shape else { return nil }
    if site.changes != heap.methodChanges || site.shape !== shape { remember(site, instance) }
    return site.place < 0 && site.shape === shape ? site.function : nil
  }

  func remember(_ site: AttributeSite, _ instance: InstanceObject) {
    site.shape = nil
    site.function = nil
    guard let shape = instance.shape else { return }
    let member = instance.type.find(site.name)
    if case .descriptor(let descriptor)? = member, descriptor.kind == .property { return }
    if let place = shape.places[site.name] {
      site.place = place
    } else if case .function(let function)? = member {
      site.place = -1
      site.function = function
    } else {
      return
    }
    site.shape = shape
    site.changes = heap.methodChanges
    site.isIntercepted = instance.type.find("__setattr__")?.isFunction ?? false
  }

  /// `instance.name`.
  mutating func attribute(
    _ name: String, of instance: InstanceObject
  ) throws(Failure) -> Object {
    do throws(Failure) {
      if let value = try found(name, instance) { return value }
      throw missing(name, instance)
    } catch {
      guard error.type == "AttributeError", let fallback = instance.type.find("__getattr__") else {
        throw error
      }
      return try heldCall(fallback, Arguments([.instance(instance), string(name)]))
    }
  }

  private mutating func found(
    _ name: String, _ instance: InstanceObject
  ) throws(Failure) -> Object? {
    let member = instance.type.find(name)
    if case .descriptor(let descriptor)? = member, descriptor.kind == .property {
      return try bound(name, .descriptor(descriptor), to: .instance(instance), instance.type)
    }
    if let own = instance.own(name) { return own }
    switch name {
    case "__class__": return .classObject(instance.type)
    case "__dict__": return instance.type.slots == nil ? .dict(instance.asDict()) : nil
    case "__module__":
      if member == nil { return string(instance.type.moduleName) }
    default:
      if let error = instance.error, let value = attribute(name, of: error) { return value }
    }
    guard let member else { return nil }
    return try bound(name, member, to: .instance(instance), instance.type)
  }

  private func attribute(_ name: String, of error: ErrorState) -> Object? {
    switch name {
    case "args": tuple(error.arguments)
    case "__cause__": error.cause
    case "__context__": error.context
    case "__traceback__": Object.none
    default: nil
    }
  }

  /// A member of a class as an attribute of one of its instances, or of the class itself.
  mutating func bound(
    _ name: String, _ member: Object, to receiver: Object, _ type: ClassObject
  ) throws(Failure) -> Object {
    switch member {
    case .function: return .method(BoundMethod(receiver, name, function: member, heap))
    case .native(let native) where native.isMethod:
      return .method(BoundMethod(receiver, name, function: member, heap))
    case .descriptor(let descriptor):
      switch descriptor.kind {
      case .staticMethod: return descriptor.parts[0]
      case .classMethod:
        return .method(
          BoundMethod(.classObject(type), name, function: descriptor.parts[0], heap))
      case .property:
        guard !descriptor.parts[0].isNone else {
          throw Failure(
            "AttributeError", "property '\(name)' of '\(type.name)' object has no getter")
        }
        return try heldCall(descriptor.parts[0], Arguments([receiver]))
      }
    default: return member
    }
  }

  /// The error of an attribute that an instance has not.
  func missing(_ name: String, _ instance: InstanceObject) -> Failure {
    Failure(
      "AttributeError", "'\(instance.type.name)' object has no attribute '\(name)'",
      hint: suggestion(
        for: name,
        among: instance.ownNames
          + instance.type.line.flatMap(\.order).filter { !$0.hasPrefix("__") }))
  }

  // MARK: Classes

  /// `Class.name`.
  mutating func attribute(_ name: String, of type: ClassObject) throws(Failure) -> Object {
    switch name {
    case "__name__": return string(type.name)
    case "__qualname__": return string(type.qualifiedName)
    case "__module__": return string(type.moduleName)
    case "__bases__": return tuple(type.bases.map { .classObject($0) })
    case "__base__": return type.bases.first.map { .classObject($0) } ?? .none
    case "__mro__": return tuple(type.line.map { .classObject($0) })
    case "mro":
      let line = type.line
      return .native(
        NativeFunction("mro") { (machine: inout Machine, _: Arguments) throws(Failure) in
          machine.list(line.map { .classObject($0) })
        })
    case "__dict__": return .dict(membersAsDict(type))
    case "__class__":
      return value(ofBuiltin: "type") ?? .none
    default: break
    }
    guard let member = type.find(name) else {
      throw Failure(
        "AttributeError", "type object '\(type.name)' has no attribute '\(name)'",
        hint: suggestion(
          for: name, among: type.line.flatMap(\.order).filter { !$0.hasPrefix("__") }))
    }
    guard case .descriptor(let descriptor) = member, descriptor.kind != .property else {
      return member
    }
    return try bound(name, member, to: .none, type)
  }

  /// A builtin whatever the worksheet has made of its name.
  func value(ofBuiltin name: String) -> Object? {
    names.find(name).flatMap { $0 < builtins.count ? builtins[$0] : nil }
  }

  private func membersAsDict(_ type: ClassObject) -> DictObject {
    let dict = DictObject(heap)
    for name in type.order {
      dict.set(string(name), hash: .text(name), to: type.members[name] ?? .none)
    }
    return dict
  }

  /// `super().name`.
  mutating func attribute(_ name: String, of parent: SuperObject) throws(Failure) -> Object {
    if let type = parent.type, let member = type.find(name, after: parent.start) {
      if case .classObject = parent.receiver, !member.isDescriptor { return member }
      return try bound(name, member, to: parent.receiver, type)
    }
    throw Failure("AttributeError", "'super' object has no attribute '\(name)'")
  }
}
