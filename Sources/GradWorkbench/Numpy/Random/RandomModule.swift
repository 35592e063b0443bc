import GradNumbers
import GradWorksheet

// The module `numpy.random`.
extension Numpy {
  /// What it holds: the methods of one generator as functions, and the type of others.
  func randomMembers() -> [String: Object] {
    var members: [String: Object] = [:]
    for method in RandomObject.methods {
      members[method.name] = .native(
        NativeFunction(method.name) {
          [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
          try method.call(random, arguments, &machine)
        })
    }
    for name in RandomObject.missing {
      members[name] = .native(
        NativeFunction(name) { (_: inout Machine, _: Arguments) throws(Failure) -> Object in
          throw RandomObject.refusal(name)
        })
    }
    members["RandomState"] = .type(
      TypeObject("numpy.random.mtrand.RandomState") {
        [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
        let state = RandomObject(self)
        _ = try state.call(method: "seed", arguments, &machine)
        return .host(state)
      })
    members["default_rng"] = .native(
      NativeFunction("default_rng") {
        [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
        let given = try Parameters("default_rng", [("seed", Object.none)]).bind(arguments)
        if case .host(let host) = given[0], host is GeneratorObject { return given[0] }
        return .host(GeneratorObject(try seedWords(given[0], &machine), self))
      })
    members["Generator"] = .type(
      TypeObject("numpy.random._generator.Generator", construct: nil))
    return members
  }
}
