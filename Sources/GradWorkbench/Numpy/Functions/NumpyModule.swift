import GradWorksheet

// The module `numpy`.
extension Numpy {
  /// The functions with parameters of their own.
  static var allFunctions: [NumpyFunction] {
    creation + ranges + shapes + reductions + joining + choices + sorting + algebra + walks + limits
      + padding + alongAxis + sets + turning + grids + tensors + quantiles
      + numerics + applying + warnings + elementFunctions
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
    members["fft"] = .module(
      ModuleObject(
        "numpy.fft",
        members: Self.transforms.reduce(into: [:]) { $0[$1] = unsupported("fft.\($1)") }))
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
    members["errstate"] = .native(errorContext)
    members["linalg"] = .module(ModuleObject("numpy.linalg", members: linalg(machine)))
    let exceptions = Self.errors(machine)
    members["exceptions"] = .module(ModuleObject("numpy.exceptions", members: exceptions))
    var tests: [String: Object] = [:]
    for function in Self.testing { tests[function.name] = function.object(self) }
    members["testing"] = .module(ModuleObject("numpy.testing", members: tests))
    members["random"] = .module(ModuleObject("numpy.random", members: randomMembers()))
    return members
  }

  /// What `numpy.linalg` holds.
  func linalg(_ machine: borrowing Machine) -> [String: Object] {
    var members: [String: Object] = [:]
    for function in Self.norms { members[function.name] = function.object(self) }
    for function in Self.linear + Self.eigenvalues {
      members[function.name] = function.object(self)
    }
    members["LinAlgError"] = machine.hostError(
      "numpy.linalg.LinAlgError", deriving: ["ValueError"])
    return members
  }

  /// What `numpy.exceptions` holds, and the classes of what arrays cannot do.
  private static func errors(_ machine: borrowing Machine) -> [String: Object] {
    for name in ["_UFuncNoLoopError", "_UFuncOutputCastingError"] {
      _ = machine.hostError("numpy._core._exceptions.\(name)", deriving: ["TypeError"])
    }
    return [
      "AxisError": machine.hostError(
        "numpy.exceptions.AxisError", deriving: ["ValueError", "IndexError"])
    ]
  }

  /// Functions that course code might call and worksheets lack.
  static let unsupported: Set = [
    "load", "save", "savez", "loadtxt", "savetxt", "genfromtxt", "fromfile", "frombuffer",
    "fromiter", "fft", "datetime64", "matrix", "asmatrix", "memmap",
  ]

  /// What `numpy.fft` would hold.
  private static let transforms = [
    "fft", "ifft", "rfft", "irfft", "fft2", "ifft2", "fftn", "ifftn", "fftfreq", "rfftfreq",
    "fftshift", "ifftshift",
  ]

  private func unsupported(_ name: String) -> Object {
    .native(
      NativeFunction(name) { (_: inout Machine, _: Arguments) throws(Failure) -> Object in
        let hint =
          switch name {
          case "matrix", "asmatrix": "np.array makes the same of it, and A @ B is the product"
          case "load", "loadtxt", "genfromtxt", "fromfile", "memmap":
            "worksheets read no files: write the data as lists"
          case "save", "savez", "savetxt": "worksheets write no files: print what is to be kept"
          default:
            "worksheets have a part of NumPy: arrays, arithmetic, products, reductions, shapes"
          }
        throw Failure("NotImplementedError", "np.\(name) is not in worksheets", hint: hint)
      })
  }
}
