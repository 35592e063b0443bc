import GradWorksheet

// Functions about how arrays are printed.
extension Numpy {
  /// `set_printoptions`, `array2string` and their kind.
  var printingFunctions: [(String, NativeFunction)] {
    [
      (
        "set_printoptions",
        NativeFunction("set_printoptions") {
          [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
          printing = try printOptions("set_printoptions", arguments, machine)
          return .none
        }
      ),
      (
        "printoptions",
        NativeFunction("printoptions") {
          [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
          let inside = try printOptions("printoptions", arguments, machine)
          return .host(
            Context("contextlib._GeneratorContextManager", \.printing, inside, self))
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
      (
        "array2string",
        NativeFunction("array2string") {
          [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
          try arrayString(arguments, &machine)
        }
      ),
    ]
  }

  /// The options of now with those that a call gives.
  private func printOptions(
    _ function: String, _ arguments: Arguments, _ machine: borrowing Machine
  ) throws(Failure) -> PrintOptions {
    let names = ["precision", "threshold", "edgeitems", "linewidth", "suppress", "formatter"]
    let given = try Parameters(function, names.map { ($0, Object.none) }).bind(arguments)
    let before = printing
    defer { printing = before }
    try setPrinting(given, machine)
    return printing
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
    // No array has more elements, and twice as many can still be counted.
    options.edgeItems = min(options.edgeItems, .max / 4)
    printing = options
  }

  /// `np.array2string`: an array as it is printed, under options of its own.
  private func arrayString(
    _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object {
    let none = Object.none
    let given = try Parameters(
      "array2string",
      [
        ("a", nil), ("max_line_width", none), ("precision", none), ("suppress_small", none),
        ("separator", none), ("prefix", none), ("threshold", none), ("edgeitems", none),
      ]
    ).bind(arguments)
    let array = try array(given[0], of: "array2string", &machine)
    let before = printing
    try setPrinting([given[2], given[6], given[7], given[1], given[3], none], machine)
    var separator = " "
    if case .string(let string) = given[4] { separator = string.text }
    var prefix = ""
    if case .string(let string) = given[5] { prefix = string.text }
    defer { printing = before }
    if array.rank == 0 { return machine.string(try array.arrayText(machine)) }
    return machine.string(
      try ArrayText.text(array, separator: separator, prefix: prefix, closing: 0, machine))
  }
}
