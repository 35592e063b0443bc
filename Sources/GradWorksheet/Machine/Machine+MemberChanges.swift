// Setting and deleting attributes of instances and classes.

extension Machine {
  /// `instance.name = value` at a place of the text.
  mutating func setAttribute(
    _ site: AttributeSite, of instance: InstanceObject, to value: Object
  ) throws(Failure) {
    if let shape = instance.shape, site.changes == heap.methodChanges, site.shape === shape,
      site.place >= 0, !site.isIntercepted
    {
      instance.values[site.place] = value
      return
    }
    try setAttribute(site.name, of: instance, to: value)
    remember(site, instance)
  }

  /// `instance.name = value`.
  mutating func setAttribute(
    _ name: String, of instance: InstanceObject, to value: Object
  ) throws(Failure) {
    if let setter = instance.type.find("__setattr__"), setter.isFunction {
      _ = try heldCall(setter, Arguments([.instance(instance), string(name), value]))
      return
    }
    try setDirectly(name, of: instance, to: value)
  }

  /// The same without asking `__setattr__`.
  mutating func setDirectly(
    _ name: String, of instance: InstanceObject, to value: Object
  ) throws(Failure) {
    if case .descriptor(let descriptor)? = instance.type.find(name), descriptor.kind == .property {
      guard !descriptor.parts[1].isNone else {
        throw Failure(
          "AttributeError", "property '\(name)' of '\(instance.type.name)' object has no setter")
      }
      _ = try heldCall(descriptor.parts[1], Arguments([.instance(instance), value]))
      return
    }
    if name == "__class__" {
      throw .type("an object of a worksheet keeps its class")
    }
    if name == "__dict__", instance.type.slots == nil {
      guard case .dict(let dict) = value else {
        throw .type("__dict__ must be set to a dictionary, not a '\(typeName(value))'")
      }
      _ = instance.asDict()
      instance.dict = dict
      return
    }
    if let error = instance.error {
      switch name {
      case "args":
        error.arguments = try items(of: value)
        return
      case "__cause__":
        error.cause = value
        return
      case "__context__":
        error.context = value
        return
      case "__traceback__": return
      default: break
      }
    }
    if let slots = instance.type.slots, !slots.contains(name) {
      if instance.type.find(name) != nil {
        throw Failure(
          "AttributeError", "'\(instance.type.name)' object attribute '\(name)' is read-only")
      }
      throw missing(name, instance)
    }
    if instance.type === classes.object || instance === classes.notImplemented {
      throw missing(name, instance)
    }
    instance.setOwn(name, to: value)
    if heap.bytes > heap.limit { throw .memory(limit: heap.limit) }
  }

  /// `Class.name = value`.
  func setAttribute(_ name: String, of type: ClassObject, to value: Object) throws(Failure) {
    guard type.isOwn else {
      throw .type("cannot set '\(name)' attribute of immutable type '\(type.name)'")
    }
    type.set(name, to: value)
  }

  /// `del object.name`.
  mutating func deleteAttribute(_ object: Object, _ name: String) throws(Failure) {
    switch object {
    case .instance(let instance):
      if let deleter = instance.type.find("__delattr__"), deleter.isFunction {
        _ = try heldCall(deleter, Arguments([object, string(name)]))
        return
      }
      if case .descriptor(let descriptor)? = instance.type.find(name),
        descriptor.kind == .property
      {
        guard !descriptor.parts[2].isNone else {
          throw Failure(
            "AttributeError",
            "property '\(name)' of '\(instance.type.name)' object has no deleter")
        }
        _ = try heldCall(descriptor.parts[2], Arguments([object]))
      } else if !instance.removeOwn(name) {
        throw missing(name, instance)
      }
    case .classObject(let type):
      guard type.isOwn else {
        throw .type("cannot set '\(name)' attribute of immutable type '\(type.name)'")
      }
      guard type.remove(name) else {
        throw Failure(
          "AttributeError", "type object '\(type.name)' has no attribute '\(name)'")
      }
    default:
      // No other object of the language lets go of an attribute.
      _ = try namedAttribute(name, of: object)
      throw Failure(
        "AttributeError", "'\(typeName(object))' object attribute '\(name)' is read-only")
    }
  }
}
