import GradWorksheet

/// What a name of NumPy's means: a line on what it does, and how derivatives go back through it.
///
/// How a function is called is read from the function itself, so that the two cannot differ.
struct NumpyHelp {
  let name: String
  /// What it does, in a sentence or two.
  let text: String
  /// How derivatives go back through it; nil where none do, or where it takes no Values.
  ///
  /// `dY` is the derivative of the loss by the result, `dA` that by an argument.
  let derivative: String?

  init(_ name: String, _ text: String, derivative: String? = nil) {
    self.name = name
    self.text = text
    self.derivative = derivative
  }

  /// What is said below the signature.
  var lines: String { derivative.map { "\(text)\nDerivative: \($0)" } ?? text }

  // MARK: Look-up

  /// What is known of a member of a module of NumPy's: of `sum` of `numpy`, `randn` of `numpy.random`.
  static func entry(_ name: String, of module: String) -> NumpyHelp? {
    switch module {
    case "numpy": members[name] ?? integerType(name)
    case "numpy.random": randomMembers[name]
    case "numpy.linalg": linalgMembers[name]
    case "numpy.testing": testingMembers[name]
    case "numpy.random.Generator": generatorMembers[name] ?? randomMembers[name]
    default: nil
    }
  }

  /// What is known of something behind the dot of an array.
  static func attribute(_ name: String) -> NumpyHelp? { arrayMembers[name] ?? members[name] }

  /// Whether worksheets refuse a member of a module, which NumPy has.
  static func isRefused(_ name: String, of module: String) -> Bool {
    switch module {
    case "numpy": Numpy.unsupported.contains(name) || Numpy.missingTypes.contains(name)
    case "numpy.random": RandomObject.missing.contains(name)
    default: false
    }
  }

  /// A type of integers of another size.
  private static func integerType(_ name: String) -> NumpyHelp? {
    guard let dtype = Numpy.otherIntegers[name] else { return nil }
    return NumpyHelp(
      name,
      "Integers of \(dtype.size * 8) bits, from \(dtype.text(dtype.integers.lowerBound)) to "
        + "\(dtype.text(dtype.integers.upperBound)); what goes beyond wraps around.")
  }

  private static let members = table(
    making + shapes + turning + reductions + numbers + choices + places + algebra + tensors
      + elements + comparisons + constants + checks)
  private static let randomMembers = table(random)
  private static let testingMembers = table(testing)
  private static let generatorMembers = table(generator)
  private static let linalgMembers = table(linalg)
  private static let arrayMembers = table(attributes)

  private static func table(_ entries: [NumpyHelp]) -> [String: NumpyHelp] {
    Dictionary(entries.map { ($0.name, $0) }) { first, _ in first }
  }
}
