import GradNumbers
import GradWorksheet

/// NumPy's `RandomState`, and the one that stands behind `np.random`.
final class RandomObject: HostObject {
  var generator: LegacyRandom
  unowned let numpy: Numpy

  /// Where a generator begins that nobody has seeded.
  static let unseeded = LegacyRandom(seed: 0)

  init(_ numpy: Numpy) {
    self.numpy = numpy
    generator = RandomObject.unseeded
    super.init(typeName: "numpy.random.mtrand.RandomState")
  }

  override var description: String { "RandomState(MT19937)" }

  override var memberNames: [String] { Self.methods.map(\.name) }

  override func hasMethod(_ name: String) -> Bool {
    Self.methods.contains { $0.name == name } || Self.missing.contains(name)
  }

  /// Methods that NumPy has and worksheets lack.
  static let missing: Set = [
    "beta", "chisquare", "dirichlet", "gamma", "geometric", "get_state", "gumbel", "laplace",
    "lognormal", "multivariate_normal", "poisson", "set_state", "standard_exponential",
    "standard_gamma", "standard_t", "triangular",
  ]

  /// The error of one of them.
  static func refusal(_ name: String) -> Failure {
    Failure(
      "NotImplementedError", "np.random.\(name) is not in worksheets",
      hint: "rand, randn, normal, uniform, randint, choice, permutation, shuffle and binomial are")
  }

  override func call(
    method name: String, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    if Self.missing.contains(name) { throw Self.refusal(name) }
    guard let method = Self.methods.first(where: { $0.name == name }) else { return nil }
    return try method.call(self, arguments, &machine)
  }

  /// A method, as a worksheet calls it.
  struct Method {
    let name: String
    /// The parameters; none for what takes any number of lengths.
    let parameters: [(name: String, default: Object?)]?
    let body: (RandomObject) -> ([Object], inout Machine) throws(Failure) -> Object

    func call(
      _ random: RandomObject, _ arguments: Arguments, _ machine: inout Machine
    ) throws(Failure) -> Object {
      guard let parameters else {
        return try body(random)(arguments.positional, &machine)
      }
      return try body(random)(try Parameters(name, parameters).bind(arguments), &machine)
    }
  }

  static var methods: [Method] {
    let none = Object.none
    let sized: [(name: String, default: Object?)] = [("size", none)]
    return [
      Method(name: "seed", parameters: [("seed", none)], body: RandomObject.seed),
      Method(name: "rand", parameters: nil, body: RandomObject.rand),
      Method(name: "randn", parameters: nil, body: RandomObject.randn),
      Method(name: "random", parameters: sized, body: RandomObject.random),
      Method(name: "random_sample", parameters: sized, body: RandomObject.random),
      Method(name: "ranf", parameters: sized, body: RandomObject.random),
      Method(name: "sample", parameters: sized, body: RandomObject.random),
      Method(name: "standard_normal", parameters: sized, body: RandomObject.standardNormal),
      Method(
        name: "normal", parameters: [("loc", .float(0)), ("scale", .float(1)), ("size", none)],
        body: RandomObject.normal),
      Method(
        name: "uniform", parameters: [("low", .float(0)), ("high", .float(1)), ("size", none)],
        body: RandomObject.uniform),
      Method(
        name: "exponential", parameters: [("scale", .float(1)), ("size", none)],
        body: RandomObject.exponential),
      Method(
        name: "randint",
        parameters: [("low", nil), ("high", none), ("size", none), ("dtype", none)],
        body: RandomObject.randint),
      Method(name: "permutation", parameters: [("x", nil)], body: RandomObject.permutation),
      Method(name: "shuffle", parameters: [("x", nil)], body: RandomObject.shuffle),
      Method(
        name: "choice",
        parameters: [("a", nil), ("size", none), ("replace", .bool(true)), ("p", none)],
        body: RandomObject.choice),
      Method(
        name: "binomial", parameters: [("n", nil), ("p", nil), ("size", none)],
        body: RandomObject.binomial),
      Method(
        name: "multinomial", parameters: [("n", nil), ("pvals", nil), ("size", none)],
        body: RandomObject.multinomial),
    ]
  }

  // MARK: Seeds

  /// Begins again with a seed: a number or a row of numbers.
  private func seed(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    if case .none = given[0] {
      generator = RandomObject.unseeded
      return .none
    }
    if case .string(let text) = given[0] {
      throw .type(
        "Cannot cast scalar from dtype('<U\(text.text.unicodeScalars.count)') to dtype('int64') according "
          + "to the rule 'safe'")
    }
    let array = try numpy.array(given[0], of: "random.seed", &machine)
    if array.count == 0 { throw .value("Seed must be non-empty") }
    guard array.dtype.isInteger || array.dtype == .bool else {
      throw .type(
        "Cannot cast \(array.rank == 0 ? "scalar" : "array data") from dtype('\(array.dtype.symbol)') "
          + "to dtype('int64') according to the rule 'safe'")
    }
    var seeds: [UInt32] = []
    for number in array.integers {
      guard let seed = UInt32(exactly: number) else {
        throw .value("Seed must be between 0 and 2**32 - 1")
      }
      seeds.append(seed)
    }
    generator = array.rank == 0 ? LegacyRandom(seed: seeds[0]) : LegacyRandom(seeds: seeds)
    return .none
  }

  // MARK: Floats

  /// A float for no size, else an array of floats.
  private func floats(
    _ size: Object, _ machine: inout Machine, _ next: (inout LegacyRandom) -> Double
  ) throws(Failure) -> Object {
    if case .none = size { return .float(next(&generator)) }
    return try floats(try numpy.shape(size, machine), &machine, next)
  }

  private func floats(
    _ shape: [Int], _ machine: inout Machine, _ next: (inout LegacyRandom) -> Double
  ) throws(Failure) -> Object {
    .host(try numpy.drawn(shape, from: &generator, &machine, next))
  }

  private func lengths(_ given: [Object], _ machine: borrowing Machine) throws(Failure) -> [Int] {
    var lengths: [Int] = []
    for object in given {
      if case .tuple = object {
        throw .type(
          "'tuple' object cannot be interpreted as an integer",
          hint: "rand and randn take the lengths one by one: randn(2, 3)")
      }
      lengths.append(try numpy.integer(object, machine))
    }
    return lengths
  }

  private func rand(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    if given.isEmpty { return .float(generator.uniform()) }
    return try floats(try lengths(given, machine), &machine) { $0.uniform() }
  }

  private func randn(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    if given.isEmpty { return .float(generator.normal()) }
    return try floats(try lengths(given, machine), &machine) { $0.normal() }
  }

  private func random(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try floats(given[0], &machine) { $0.uniform() }
  }

  private func standardNormal(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    try floats(given[0], &machine) { $0.normal() }
  }

  private func normal(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let mean = try numpy.double(given[0], "loc", machine)
    let deviation = try numpy.double(given[1], "scale", machine)
    if deviation < 0 { throw .value("scale < 0") }
    return try floats(given[2], &machine) { $0.normal(mean: mean, deviation: deviation) }
  }

  private func uniform(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let low = try numpy.double(given[0], "low", machine)
    let high = try numpy.double(given[1], "high", machine)
    return try floats(given[2], &machine) { $0.uniform(low, high) }
  }

  private func exponential(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let scale = try numpy.double(given[0], "scale", machine)
    if scale < 0 { throw .value("scale < 0") }
    return try floats(given[1], &machine) { scale * $0.exponential() }
  }

  private func binomial(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try numpy.binomial(given, &machine) { generator.binomial($0, $1) }
  }

  private func multinomial(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try numpy.multinomial(given, &machine) { generator.multinomial($0, $1) }
  }
}
