import GradWorksheet

// What NumPy has for its warnings. Worksheets print none: a division by 0 gives inf or nan in silence.
extension Numpy {
  static var warnings: [NumpyFunction] {
    let parameters = errorKinds.map { (name: $0, default: Optional(Object.none)) }
    return [
      NumpyFunction("seterr", parameters) { numpy in
        { (given: [Object], machine: inout Machine) throws(Failure) -> Object in
          let before = numpy.errorStates
          numpy.errorStates = try numpy.errorStates(given)
          return try numpy.states(before, &machine)
        }
      },
      NumpyFunction("geterr", []) { numpy in
        { (_: [Object], machine: inout Machine) throws(Failure) -> Object in
          try numpy.states(numpy.errorStates, &machine)
        }
      },
    ]
  }

  /// What is done about each kind of floating-point error, as NumPy has it at first.
  static let firstErrorStates = ["warn", "warn", "ignore", "warn"]

  /// The parameters of `seterr` and `errstate`: all, and each kind.
  private static let errorKinds = ["all", "divide", "over", "under", "invalid"]

  /// The states that the arguments of `seterr` set.
  ///
  /// Nothing depends on them, so that all are taken that keep NumPy going.
  private func errorStates(_ given: [Object]) throws(Failure) -> [String] {
    var states = errorStates
    for (place, object) in given.enumerated() where object.isGiven {
      guard case .string(let word) = object else {
        throw .type("an error state is a string such as 'ignore'")
      }
      switch word.text {
      case "ignore", "warn", "print", "log": break
      case "raise", "call":
        throw Failure(
          "NotImplementedError", "worksheets do not raise NumPy's floating-point errors",
          hint: "np.isfinite(a).all() finds what is wrong")
      default:
        throw .value("'\(word.text)' is no error state", hint: "'ignore' and 'warn' are")
      }
      if place == 0 {
        states = Array(repeating: word.text, count: states.count)
      } else {
        states[place - 1] = word.text
      }
    }
    return states
  }

  private func states(_ states: [String], _ machine: inout Machine) throws(Failure) -> Object {
    var entries: [(key: Object, value: Object)] = []
    for (kind, state) in zip(Self.errorKinds.dropFirst(), states) {
      entries.append((machine.string(kind), machine.string(state)))
    }
    return try machine.dict(entries)
  }

  /// `np.errstate`: the same for the lines of a `with`.
  var errorContext: NativeFunction {
    NativeFunction("errstate") {
      [self] (_: inout Machine, arguments: Arguments) throws(Failure) -> Object in
      let none = Object.none
      if !arguments.positional.isEmpty {
        throw .type(
          "errstate() takes 1 positional argument but \(arguments.positional.count + 1) were given",
          hint: "np.errstate(all='ignore')")
      }
      let given = try Parameters("errstate", Self.errorKinds.map { ($0, none) }).bind(arguments)
      let inside = try errorStates(given)
      return .host(Context("numpy.errstate", \.errorStates, inside, self))
    }
  }
}
