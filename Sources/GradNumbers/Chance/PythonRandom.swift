/// Python's `random.Random`, number for number as CPython 3.11 has it.
///
/// The distributions follow the documentation of Python's module and the papers that it names; in
/// which order they take numbers off the generator is part of what programs with a seed rely on.
public struct PythonRandom: Sendable, Equatable {
  /// The generator behind it.
  public private(set) var generator: MersenneTwister
  /// The second of the pair that ``gauss()`` has made, where it waits.
  public private(set) var waitingGauss: Double?

  /// Seeds with an integer; its sign does not count.
  public init(seed: BigInteger) {
    generator = MersenneTwister(
      key: seed.absolute.limbs.flatMap { [UInt32(truncatingIfNeeded: $0), UInt32($0 >> 32)] }
        .withoutLeadingZeros)
  }

  /// Seeds with a text.
  public init(seed text: String) {
    let bytes = Array(text.utf8)
    self.init(bigEndian: bytes + SHA512.hash(bytes))
  }

  /// Seeds with a float, which counts by its hash; nil for a nan, whose hash is that of an object.
  public init?(hashOf number: Double) {
    if number.isNaN { return nil }
    self.init(seed: BigInteger(UInt64(bitPattern: Int64(PythonRandom.hash(number)))))
  }

  /// Continues from a state that was read off a generator.
  public init(generator: MersenneTwister, waitingGauss: Double?) {
    self.generator = generator
    self.waitingGauss = waitingGauss
  }

  private init(bigEndian bytes: [UInt8]) {
    var key: [UInt32] = []
    var end = bytes.count
    while end > 0 {
      let start = max(0, end - 4)
      key.append(bytes[start..<end].reduce(0) { $0 << 8 | UInt32($1) })
      end = start
    }
    generator = MersenneTwister(key: key.withoutLeadingZeros)
  }

  /// Python's `hash` of a float: the number modulo 2^61 - 1.
  private static func hash(_ number: Double) -> Int {
    if number.isInfinite { return number < 0 ? -314_159 : 314_159 }
    let modulus = 1 << 61 - 1
    let significand = Int(number.magnitude.significandBitPattern | (number.isNormal ? 1 << 52 : 0))
    // A double is an integer times a power of 2, and 2^61 is 1 here.
    let exponent = number == 0 ? 0 : Int(max(number.exponentBitPattern, 1)) - 1075
    let shift = ((exponent % 61) + 61) % 61
    let product = UInt(significand).multipliedFullWidth(by: 1 << UInt(shift))
    let rest = Int(UInt(modulus).dividingFullWidth(product).remainder)
    return number < 0 ? -rest : rest
  }

  // MARK: Numbers

  /// Returns a double in [0, 1).
  public mutating func random() -> Double { generator.uniform() }

  /// Returns an integer of at most so many bits.
  public mutating func bits(_ count: Int) -> BigInteger {
    if count <= 0 { return .zero }
    var words: [UInt32] = []
    var left = count
    while left > 0 {
      let word = generator.next32()
      words.append(left < 32 ? word >> (32 - UInt32(left)) : word)
      left -= 32
    }
    if words.count % 2 == 1 { words.append(0) }
    let limbs = stride(from: 0, to: words.count, by: 2).map {
      UInt64(words[$0]) | UInt64(words[$0 + 1]) << 32
    }
    return BigInteger(Natural(limbs: limbs))
  }

  /// Returns an integer in 0..<bound, each as likely as any other; the bound is above 0.
  public mutating func integer(below bound: BigInteger) -> BigInteger {
    if let small = Int(exactly: bound) { return BigInteger(integer(below: small)) }
    while true {
      let number = bits(bound.bitWidth)
      if number < bound { return number }
    }
  }

  /// Returns an integer in 0..<bound, each as likely as any other; the bound is above 0.
  public mutating func integer(below bound: Int) -> Int {
    let width = Int.bitWidth - bound.leadingZeroBitCount
    while true {
      var number = UInt64(generator.next32() >> (32 - UInt32(min(width, 32))))
      if width > 32 { number |= UInt64(generator.next32() >> (64 - UInt32(width))) << 32 }
      if number < UInt64(bound) { return Int(number) }
    }
  }

  // MARK: Normal numbers

  /// Returns a number of the standard normal distribution; every second call takes what the one
  /// before has left.
  public mutating func gauss() -> Double {
    if let number = waitingGauss {
      waitingGauss = nil
      return number
    }
    let angle = random() * (2 * .pi)
    let radius = libmSqrt(-2 * libmLog(1 - random()))
    waitingGauss = libmSin(angle) * radius
    return libmCos(angle) * radius
  }

  /// Returns a number of the standard normal distribution by the ratio of two uniform ones.
  ///
  /// A. Kinderman, J. Monahan, ACM TOMS 3, 1977.
  public mutating func normal() -> Double {
    while true {
      let first = random()
      let second = 1 - random()
      let number = Self.normalScale * (first - 0.5) / second
      if number * number / 4 <= -libmLog(second) { return number }
    }
  }

  private static let normalScale = 4 * libmExp(-0.5) / libmSqrt(2)
}

extension [UInt32] {
  /// The words of a number, the lowest first, without zeros behind the highest; `[0]` for 0.
  fileprivate var withoutLeadingZeros: [UInt32] {
    var words = self
    while words.count > 1, words.last == 0 { words.removeLast() }
    return words.isEmpty ? [0] : words
  }
}
