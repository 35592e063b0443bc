import GradWorksheet

// The module `numpy`.
extension Numpy {
  /// The functions with parameters of their own.
  static var allFunctions: [NumpyFunction] {
    creation + ranges + shapes + reductions + joining + choices + sorting + algebra + walks + limits
      + padding + alongAxis + sets + turning + grids + tensors + quantiles
      + numerics + applying
  }

  /// The methods of arrays: the functions that are methods too, and what only arrays have.
  static var allMethods: [NumpyFunction] { allFunctions.filter(\.isMethod) + ownMethods }

  /// What the module holds.
  func members(_ machine: borrowing Machine) -> [String: Object] {
    var members: [String: Object] = [
      "pi": .float(.pi), "e": .float(2.718281828459045), "inf": .float(.infinity),
      "nan": .float(.nan), "newaxis": .none, "__version__": machine.string("2.4"),
      "True_": .host(ScalarObject(.bool(true), self)),
      "False_": .host(ScalarObject(.bool(false), self)),
      "euler_gamma": .float(0.5772156649015329),
    ]
    for name in Self.unsupported { members[name] = unsupported(name) }
    for function in functions.values { members[function.name] = function.object(self) }
    for (name, function) in universalFunctions() { members[name] = function }
    for (name, type) in types() { members[name] = type }
    for (name, function) in printingFunctions { members[name] = .native(function) }
    members["einsum"] = .native(einsum)
    members["ndindex"] = .native(indexWalk)
    for function in gridFunctions { members[function.name] = .native(function) }
    members["mgrid"] = .host(GridObject(isOpen: false, self))
    members["ogrid"] = .host(GridObject(isOpen: true, self))
    members["s_"] = .host(IndexMaker())
    members["r_"] = .host(IndexJoiner(columns: false, self))
    members["c_"] = .host(IndexJoiner(columns: true, self))
    members["linalg"] = .module(ModuleObject("numpy.linalg", members: linalg()))
    members["random"] = .module(ModuleObject("numpy.random", members: randomMembers()))
    return members
  }

  /// What `numpy.linalg` holds.
  func linalg() -> [String: Object] {
    var members: [String: Object] = [:]
    for function in Self.norms { members[function.name] = function.object(self) }
    for function in Self.linear + Self.eigenvalues {
      members[function.name] = function.object(self)
    }
    members["LinAlgError"] = .type(TypeObject("numpy.linalg.LinAlgError", construct: nil))
    return members
  }

  /// Functions that course code might call and worksheets lack.
  static let unsupported: Set = [
    "load", "save", "savez", "loadtxt", "savetxt", "genfromtxt", "fromfile", "frombuffer",
    "fromiter", "fft", "errstate", "lexsort", "testing", "datetime64",
  ]

  private func unsupported(_ name: String) -> Object {
    .native(
      NativeFunction(name) { (_: inout Machine, _: Arguments) throws(Failure) -> Object in
        throw Failure(
          "NotImplementedError", "np.\(name) is not in worksheets",
          hint: "worksheets have a part of NumPy: arrays, arithmetic, products, reductions, shapes")
      })
  }

  /// `set_printoptions`, `array2string` and their kind.
  private var printingFunctions: [(String, NativeFunction)] {
    [
      (
        "set_printoptions",
        NativeFunction("set_printoptions") {
          [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
          let none = Object.none
          let given = try Parameters(
            "set_printoptions",
            [
              ("precision", none), ("threshold", none), ("edgeitems", none), ("linewidth", none),
              ("suppress", none), ("formatter", none),
            ]
          ).bind(arguments)
          try setPrinting(given, machine)
          return .none
        }
      ),
      (
        "array_repr",
        NativeFunction("array_repr") {
          [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
          let given = try Parameters("array_repr", [("arr", nil)]).bind(arguments)
          return machine.string(try array(given[0], of: "array_repr", &machine).arrayRepr(machine))
        }
      ),
      (
        "array_str",
        NativeFunction("array_str") {
          [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
          let given = try Parameters("array_str", [("a", nil)]).bind(arguments)
          return machine.string(try array(given[0], of: "array_str", &machine).arrayText(machine))
        }
      ),
    ]
  }

  private func setPrinting(_ given: [Object], _ machine: borrowing Machine) throws(Failure) {
    var options = printing
    func count(_ object: Object, _ place: WritableKeyPath<PrintOptions, Int>) throws(Failure) {
      if case .none = object { return }
      // An infinity is what people write for "all".
      if case .float(let number) = plain(object), number == .infinity {
        options[keyPath: place] = .max
        return
      }
      let number = try integer(object, machine)
      if number < 0 { throw .value("print options are numbers from 0 up, not \(number)") }
      options[keyPath: place] = number
    }
    try count(given[0], \.precision)
    try count(given[1], \.threshold)
    try count(given[2], \.edgeItems)
    try count(given[3], \.lineWidth)
    // Any more digits than floats have are zeros that are trimmed.
    options.precision = min(options.precision, 1000)
    if case .none = given[4] {} else { options.suppress = try flag(given[4], machine) }
    if case .none = given[5] {
    } else {
      throw .type("set_printoptions() takes no formatter in worksheets")
    }
    printing = options
  }
}
