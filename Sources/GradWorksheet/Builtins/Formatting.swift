// `format(object, spec)`.

extension Machine {
  /// What `format(object, spec)` and `f"{object:spec}"` give.
  public mutating func format(_ object: Object, spec: String) throws(Failure) -> String {
    if case .instance(let instance) = object {
      guard let member = instance.type.find("__format__"), !member.isNone else {
        return try formatPlainly(instance, spec: spec)
      }
      let answer = try special("__format__", instance, string(spec)) ?? .none
      guard case .string(let text) = answer else {
        throw .type("__format__ must return a str, not \(typeName(answer))")
      }
      return text.text
    }
    if spec.isEmpty { return try str(object) }
    if case .host(let host) = object, let text = try host.format(spec, self) { return text }
    let object = try plain(object)
    let typeName = typeName(object)
    switch object {
    case .string(let string):
      let spec = try FormatSpec(spec, typeName: typeName, isNumber: false)
      try reserveMemory(spec.width, of: 4)
      return try spec.format(string.text, count: string.count)
    case .bool, .int, .big:
      let spec = try FormatSpec(spec, typeName: typeName, isNumber: true)
      try reserveMemory(spec.width, of: 4)
      return try spec.format(whole: object, typeName, self)
    case .float(let value):
      let spec = try FormatSpec(spec, typeName: typeName, isNumber: true)
      try reserveMemory(spec.width, of: 4)
      return try spec.format(value, typeName, self)
    default:
      throw .type(
        "unsupported format string passed to \(typeName).__format__", hint: advice(on: object))
    }
  }

  /// `format(instance, spec)` of a class that leaves it to `object`.
  mutating func formatPlainly(
    _ instance: InstanceObject, spec: String
  ) throws(Failure) -> String {
    if spec.isEmpty { return try str(.instance(instance)) }
    throw .type("unsupported format string passed to \(instance.type.name).__format__")
  }
}
