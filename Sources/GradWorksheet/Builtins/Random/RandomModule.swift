import GradNumbers

/// The module `random`, number for number as in CPython 3.11.
///
/// Worksheets have no clock and no entropy: where CPython would seed from these (a program that never
/// calls `seed`, `seed()`, `Random()`), the generator begins as after `seed(0)`, so that every run of
/// a worksheet is the same.
enum RandomModule {
  /// The members of the module around its hidden generator, and what takes that back to its start.
  static func make(_ shared: RandomObject) -> (members: [String: Object], startAnew: () -> Void) {
    var members: [String: Object] = ["Random": .type(RandomObject.randomType)]
    for method in RandomMethod.allCases {
      members[method.rawValue] = .native(
        NativeFunction(method.rawValue) {
          (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
          try shared.call(method, arguments, &machine)
        })
    }
    return (members, { shared.random = RandomObject.start })
  }
}

/// The methods of a generator, which are the functions of the module too.
enum RandomMethod: String, CaseIterable {
  case betavariate, choice, choices, expovariate, gammavariate, gauss, getrandbits, getstate
  case lognormvariate, normalvariate, paretovariate, randint, random, randrange, sample, seed
  case setstate, shuffle, triangular, uniform, weibullvariate
}

/// A generator: `random.Random(seed)`, and the one behind the module's functions.
final class RandomObject: HostObject {
  var random = RandomObject.start

  /// Where a generator begins that nobody has seeded.
  static let start = PythonRandom(seed: 0)

  init() { super.init(typeName: "Random") }

  static var randomType: TypeObject {
    TypeObject("Random", module: "random") {
      (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
      let object = RandomObject()
      let bound = try Signature("Random.__init__", ["x"], required: 0).bind(arguments)
      object.random = try seeded(by: bound[0] ?? .none, machine)
      return .host(object)
    }
  }

  override var type: TypeObject? { Self.randomType }
  override var description: String { "<random.Random object>" }

  override var memberNames: [String] { RandomMethod.allCases.map(\.rawValue) }

  override func hasMethod(_ name: String) -> Bool { RandomMethod(rawValue: name) != nil }

  override func call(
    method name: String, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    guard let method = RandomMethod(rawValue: name) else { return nil }
    return try call(method, arguments, &machine)
  }

  func call(
    _ method: RandomMethod, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object {
    switch method {
    case .random:
      try arguments.nothing("Random.random")
      return .float(random.random())
    case .getrandbits: return try getrandbits(arguments, machine)
    case .seed, .getstate, .setstate: return try state(method, arguments, machine)
    case .randint, .randrange: return try wholeNumber(method, arguments, &machine)
    case .choice, .choices, .sample, .shuffle:
      return try sequence(method, arguments, &machine)
    default: return try distribution(method, arguments, &machine)
    }
  }

  private func getrandbits(
    _ arguments: Arguments, _ machine: Machine
  ) throws(Failure) -> Object {
    let count = try machine.integer(arguments.one("Random.getrandbits"), as: "C int")
    if count < 0 { throw .value("number of bits must be non-negative") }
    try machine.heap.reserve(bits: 4 &* min(count, .max / 8))
    return random.bits(count).object(machine.heap)
  }

  // MARK: Seeds and states

  private static func seeded(by seed: Object, _ machine: Machine) throws(Failure) -> PythonRandom {
    switch seed {
    case .none: return start
    // A nan is an object that no other is equal to; it is as good as none.
    case .float(let number): return PythonRandom(hashOf: number) ?? start
    case .string(let text):
      try machine.heap.reserve(text.text.utf8.count * 4)
      return PythonRandom(seed: text.text)
    case .host(let host):
      if host.isInstance(of: "float"), let number = try machine.number(of: host) {
        return try seeded(by: number, machine)
      }
    default: if let number = seed.bigInteger { return PythonRandom(seed: number) }
    }
    throw .type(
      "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
  }

  private func state(
    _ method: RandomMethod, _ arguments: Arguments, _ machine: Machine
  ) throws(Failure) -> Object {
    switch method {
    case .seed:
      let bound = try Signature("Random.seed", ["a", "version"], required: 0).bind(arguments)
      if case .string? = bound[0], let version = bound[1], version.wholeNumber != 2 {
        throw .value("worksheets know version 2 of seeds only")
      }
      random = try Self.seeded(by: bound[0] ?? .none, machine)
      return .none
    case .getstate:
      _ = try Signature("Random.getstate", []).bind(arguments)
      let (words, used) = random.generator.state
      let waiting: Object = random.waitingGauss.map { .float($0) } ?? .none
      return machine.tuple([
        .int(3), machine.tuple(words.map { .int(Int($0)) } + [.int(used)]), waiting,
      ])
    default:
      let bound = try Signature("Random.setstate", ["state"]).bind(arguments)
      guard case .tuple(let parts)? = bound[0], parts.items.count == 3,
        parts.items[0].wholeNumber == 3, case .tuple(let numbers) = parts.items[1],
        let last = numbers.items.last?.wholeNumber,
        let generator = MersenneTwister(
          words: numbers.items.dropLast().compactMap { $0.wholeNumber }
            .compactMap { UInt32(exactly: $0) }, used: last)
      else { throw .value("this is no state that getstate() has given") }
      var waiting: Double?
      if case .float(let number) = parts.items[2] { waiting = number }
      random = PythonRandom(generator: generator, waitingGauss: waiting)
      return .none
    }
  }
}
