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
    members["RandomState"] = .type(
      TypeObject("numpy.random.mtrand.RandomState") {
        [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
        let state = RandomObject(self)
        _ = try state.call(method: "seed", arguments, &machine)
        return .host(state)
      })
    members["default_rng"] = .native(
      NativeFunction("default_rng") { (_: inout Machine, _: Arguments) throws(Failure) -> Object in
        throw Failure(
          "NotImplementedError", "np.random.default_rng is not in worksheets",
          hint: "np.random.seed(...) and np.random.RandomState(...) give NumPy's legacy numbers")
      })
    return members
  }
}
