/// Where an attribute is asked for: its name, the built-in method and the host's member of that
/// name, and the module member found here last, so that `math.exp` in a loop is looked up once.
final class AttributeSite {
  let name: String
  let method: MethodName?
  let hostMember: Int?
  var module: ModuleObject?
  var member = Object.undefined
  /// The shape of the instance seen last, and when that was.
  var shape: Shape?
  var changes = -1
  /// Where its attribute of this name is; -1 where it is the method below.
  var place = -1
  var function: FunctionObject?
  /// Whether its class has a `__setattr__`.
  var isIntercepted = false

  init(_ name: String, host: (any ForeignValues)?) {
    self.name = name
    method = MethodName(name)
    hostMember = host?.member(name)
  }
}
