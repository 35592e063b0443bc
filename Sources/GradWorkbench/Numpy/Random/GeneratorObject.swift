import GradNumbers
import GradWorksheet

/// NumPy's `Generator`, which `np.random.default_rng(seed)` gives.
final class GeneratorObject: HostObject {
  var generator: ModernRandom
  unowned let numpy: Numpy

  init(_ seed: [UInt32], _ numpy: Numpy) {
    self.numpy = numpy
    generator = ModernRandom(seed: seed)
    super.init(typeName: "numpy.random._generator.Generator")
  }

  override var description: String { "Generator(PCG64)" }

  override var memberNames: [String] { Array(Self.parameters.keys) }

  override func hasMethod(_ name: String) -> Bool {
    Self.parameters[name] != nil || Self.missing.contains(name)
  }

  /// The methods and their parameters.
  static var parameters: [String: [(name: String, default: Object?)]] {
    let none = Object.none
    return [
      "random": [("size", none), ("dtype", none)],
      "standard_normal": [("size", none), ("dtype", none)],
      "normal": [("loc", .float(0)), ("scale", .float(1)), ("size", none)],
      "uniform": [("low", .float(0)), ("high", .float(1)), ("size", none)],
      "integers": [
        ("low", nil), ("high", none), ("size", none), ("dtype", none), ("endpoint", .bool(false)),
      ],
      "permutation": [("x", nil), ("axis", .int(0))],
      "shuffle": [("x", nil), ("axis", .int(0))],
      "choice": [
        ("a", nil), ("size", none), ("replace", .bool(true)), ("p", none), ("axis", .int(0)),
        ("shuffle", .bool(true)),
      ],
      "binomial": [("n", nil), ("p", nil), ("size", none)],
      "multinomial": [("n", nil), ("pvals", nil), ("size", none)],
    ]
  }

  /// Methods that NumPy has and worksheets lack.
  private static let missing: Set = [
    "beta", "chisquare", "dirichlet", "exponential", "gamma", "geometric", "gumbel", "laplace",
    "lognormal", "multivariate_normal", "permuted", "poisson", "spawn", "standard_exponential",
    "standard_gamma", "standard_t", "triangular",
  ]

  override func call(
    method name: String, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    if Self.missing.contains(name) {
      throw Failure(
        "NotImplementedError", "Generator.\(name) is not in worksheets",
        hint: "random, uniform, normal, integers, choice, permutation, shuffle and binomial are")
    }
    guard let parameters = Self.parameters[name] else { return nil }
    let given = try Parameters(name, parameters).bind(arguments)
    switch name {
    case "random": return try random(given, &machine)
    case "standard_normal":
      try refuseSingle(given[1], machine)
      return try floats(given[0], &machine) { $0.normal() }
    case "normal":
      let mean = try numpy.double(given[0], "loc", machine)
      let deviation = try numpy.double(given[1], "scale", machine)
      if deviation < 0 { throw .value("scale < 0") }
      return try floats(given[2], &machine) { mean + deviation * $0.normal() }
    case "uniform":
      let low = try numpy.double(given[0], "low", machine)
      let high = try numpy.double(given[1], "high", machine)
      if high < low { throw .value("high - low < 0") }
      return try floats(given[2], &machine) { $0.uniform(low, high) }
    case "integers": return try integers(given, &machine)
    case "permutation": return try permutation(given, &machine)
    case "shuffle": return try shuffle(given, &machine)
    case "choice": return try choice(given, &machine)
    case "binomial":
      return asScalar(try numpy.binomial(given, &machine) { generator.binomial($0, $1) })
    default: return try numpy.multinomial(given, &machine) { generator.multinomial($0, $1) }
    }
  }

  /// Single integers of this generator are NumPy's own.
  private func asScalar(_ object: Object) -> Object {
    if case .int(let number) = object { return .host(ScalarObject(.int64(number), numpy)) }
    return object
  }

  // MARK: Floats

  private func random(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    if try numpy.dtype(given[1], machine) == .float32 {
      let shape = given[0].isGiven ? try numpy.shape(given[0], machine) : []
      let count = try numpy.count(shape, of: .float32, &machine)
      try machine.spend(count &* 64)
      let numbers = (0..<count).map { _ in generator.uniformFloat() }
      return ArrayObject(Buffer(numbers), shape, numpy).result
    }
    return try floats(given[0], &machine) { $0.uniform() }
  }

  private func refuseSingle(
    _ dtype: Object, _ machine: borrowing Machine
  ) throws(Failure) {
    if try numpy.dtype(dtype, machine) == .float32 {
      throw Failure(
        "NotImplementedError", "standard_normal draws floats of 64 bits in worksheets",
        hint: "write .astype(np.float32) behind it")
    }
  }

  private func floats(
    _ size: Object, _ machine: inout Machine, _ next: (inout ModernRandom) -> Double
  ) throws(Failure) -> Object {
    if !size.isGiven { return .float(next(&generator)) }
    return .host(
      try numpy.drawn(try numpy.shape(size, machine), from: &generator, &machine, next))
  }

  // MARK: Integers, orders and choices

  private func integers(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    var (low, high) = (0, try numpy.integer(given[0], machine))
    if given[1].isGiven { (low, high) = (high, try numpy.integer(given[1], machine)) }
    if !(try machine.truth(given[4])) {
      guard low < high else { throw .value(given[1].isGiven ? "low >= high" : "high <= 0") }
      high -= 1
    } else if low > high {
      throw .value("low > high")
    }
    let shape = given[2].isGiven ? try numpy.shape(given[2], machine) : []
    let count = try numpy.count(shape, of: .int64, &machine)
    try machine.spend(count &* 32)
    let numbers = (0..<count).map { _ in generator.integer(from: low, through: high) }
    let array = ArrayObject(Buffer(numbers), shape, numpy)
    return given[2].isGiven ? .host(array) : array.result
  }

  private func permutation(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    if case .int(let count) = numpy.plain(given[0]) {
      _ = try numpy.count([max(count, 0)], of: .int64, &machine)
      try machine.spend(max(count, 0) &* 32)
      var order = Array(0..<max(count, 0))
      generator.shuffle(&order)
      return .host(ArrayObject(Buffer(order), [order.count], numpy))
    }
    let array = try numpy.array(given[0], of: "random.permutation", &machine)
    if array.rank == 0 { throw axisError(0, 0) }
    let axis = try numpy.axis(given[1], of: array.rank, machine)
    try machine.spend(array.count &* 32)
    var order = Array(0..<array.shape[axis])
    generator.shuffle(&order)
    return .host(try array.taken(order, axis: axis))
  }

  private func shuffle(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    switch given[0] {
    case .list(let list):
      try machine.spend(list.elements.count &* 32)
      list.change { generator.shuffle(&$0) }
    case .host(let host):
      guard let array = host as? ArrayObject else { break }
      let axis = try numpy.axis(given[1], of: array.rank, machine)
      try machine.spend(array.count &* 32)
      var order = Array(0..<array.shape[axis])
      generator.shuffle(&order)
      array.assign(try array.taken(order, axis: axis))
    default:
      throw .type("object of type '\(machine.typeName(given[0]))' has no len()")
    }
    return .none
  }

  private func choice(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    var population: ArrayObject?
    var size = 0
    var axis = 0
    if case .int(let count) = numpy.plain(given[0]) {
      size = count
    } else {
      let array = try numpy.array(given[0], of: "random.choice", &machine)
      guard array.rank > 0 else {
        throw .value("a must be a sequence or an integer, not \(machine.typeName(given[0]))")
      }
      axis = try numpy.axis(given[4], of: array.rank, machine)
      population = array
      size = array.shape[axis]
    }
    let shape = given[1].isGiven ? try numpy.shape(given[1], machine) : []
    let count = try numpy.count(shape, of: .int64, &machine)
    if size <= 0, count > 0 {
      throw .value(
        population == nil
          ? "a must be a positive integer unless no samples are taken"
          : "a cannot be empty unless no samples are taken")
    }
    let replacing = try machine.truth(given[2])
    if !replacing, count > size {
      throw .value(
        "Cannot take a larger sample than population when replace is False")
    }
    try machine.reserveMemory(max(size, 0), of: 8)
    try machine.spend((count + max(size, 0)) &* 32)
    let places: [Int]
    if given[3].isGiven {
      let shares = try numpy.probabilities(given[3], size, count, replacing, &machine)
      places = generator.choice(count, probabilities: shares, replacing: replacing)
    } else {
      places = generator.choice(
        count, of: size, replacing: replacing, shuffling: try machine.truth(given[5]))
    }
    guard let population else {
      let array = ArrayObject(Buffer(places), shape, numpy)
      return given[1].isGiven ? .host(array) : array.result
    }
    var final = population.shape
    final.replaceSubrange(axis...axis, with: shape)
    return try population.taken(places, axis: axis).reshaped(final).result
  }
}

extension Numpy {
  /// A seed in words of 32 bits: a number from 0 up, or a row of them; 0 for none.
  func seedWords(_ object: Object, _ machine: inout Machine) throws(Failure) -> [UInt32] {
    let negative = Failure.value("expected non-negative integer")
    try machine.spend(64)
    switch plain(object) {
    case .none, .undefined: return []
    case .bool(let flag): return [flag ? 1 : 0]
    case .int(let number):
      if number < 0 { throw negative }
      let (low, high) = (
        UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number >> 32)
      )
      return high == 0 ? [low] : [low, high]
    case .list(let list):
      return try seedWords(of: list.elements, &machine)
    case .tuple(let tuple):
      return try seedWords(of: tuple.elements, &machine)
    case let other:
      throw .type(
        "SeedSequence expects int or sequence of ints for entropy not \(try machine.repr(other))",
        hint: "a seed below 2**63 is best")
    }
  }

  private func seedWords(of items: [Object], _ machine: inout Machine) throws(Failure) -> [UInt32] {
    // A list may hold itself.
    try machine.nested { (machine: inout Machine) throws(Failure) in
      var words: [UInt32] = []
      for item in items {
        words += try seedWords(item, &machine)
        try machine.reserveMemory(words.count, of: 4)
      }
      return words
    }
  }
}
