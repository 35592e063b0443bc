/// The generator MT19937, whose numbers those of Python's `random` and of NumPy's `RandomState` are.
///
/// Source: M. Matsumoto, T. Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform
/// pseudo-random number generator", ACM TOMACS 8, 1998, and the authors' two ways of seeding it
/// (2002). Not for secrets.
public struct MersenneTwister: RandomNumberGenerator, Sendable, Equatable {
  static let size = 624
  private static let offset = 397

  private var words: [UInt32]
  /// Which of the words comes next; all are used up at the start.
  private var next_ = MersenneTwister.size

  /// Creates the generator that one number of 32 bits determines (`init_genrand`).
  public init(seed: UInt32) {
    words = Self.words(from: seed)
  }

  /// Creates the generator that a key of any length determines (`init_by_array`).
  ///
  /// - Parameter key: The key; an empty one is taken for `[0]`.
  public init(key: [UInt32]) {
    let key = key.isEmpty ? [0] : key
    words = Self.words(from: 19_650_218)
    let last = Self.size - 1
    var place = 1
    var part = 0
    func mixed(_ factor: UInt32) -> UInt32 {
      let before = words[place - 1]
      return words[place] ^ ((before ^ before >> 30) &* factor)
    }
    // The first word takes part as the one before the second, so it follows the last.
    func goOn() {
      place += 1
      if place > last {
        words[0] = words[last]
        place = 1
      }
    }
    for _ in 0..<max(Self.size, key.count) {
      words[place] = mixed(1_664_525) &+ key[part] &+ UInt32(truncatingIfNeeded: part)
      goOn()
      part = (part + 1) % key.count
    }
    for _ in 0..<last {
      words[place] = mixed(1_566_083_941) &- UInt32(truncatingIfNeeded: place)
      goOn()
    }
    words[0] = 0x8000_0000
  }

  private static func words(from seed: UInt32) -> [UInt32] {
    var words = [seed]
    words.reserveCapacity(size)
    for index in 1..<size {
      let before = words[index - 1]
      words.append((before ^ before >> 30) &* 1_812_433_253 &+ UInt32(index))
    }
    return words
  }

  /// Continues from a state that was read off a generator: its words, and how many of them are used
  /// up; nil where that is no state.
  public init?(words: [UInt32], used: Int) {
    guard words.count == Self.size, (0...Self.size).contains(used) else { return nil }
    self.words = words
    next_ = used
  }

  /// The words of its state and how many of them are used up.
  public var state: (words: [UInt32], used: Int) { (words, next_) }

  /// Returns the next 32 bits.
  public mutating func next32() -> UInt32 {
    if next_ == Self.size { twist() }
    var word = words[next_]
    next_ += 1
    word ^= word >> 11
    word ^= word << 7 & 0x9d2c_5680
    word ^= word << 15 & 0xefc6_0000
    return word ^ word >> 18
  }

  /// Returns the next 64 bits, the upper half first.
  public mutating func next() -> UInt64 {
    let high = UInt64(next32())
    return high << 32 | UInt64(next32())
  }

  /// Returns a double in [0, 1): one of the 2^53 multiples of 2^-53.
  public mutating func uniform() -> Double {
    let high = next32() >> 5
    let low = next32() >> 6
    return (Double(high) * 0x1p26 + Double(low)) * 0x1p-53
  }

  /// Makes the next 624 words of the recurrence.
  private mutating func twist() {
    for index in 0..<Self.size {
      let following = words[index + 1 == Self.size ? 0 : index + 1]
      let far = index + Self.offset
      let joined = words[index] & 0x8000_0000 | following & 0x7fff_ffff
      words[index] =
        words[far < Self.size ? far : far - Self.size] ^ joined >> 1
        ^ (following & 1 == 0 ? 0 : 0x9908_b0df)
    }
    next_ = 0
  }
}
