/// NumPy's `RandomState`, which stands behind `np.random.seed`, number for number as NumPy keeps it.
///
/// NumPy promises that this generator's numbers never change ("legacy"); which numbers a call takes is
/// part of the promise.
public struct LegacyRandom: Sendable, Equatable {
  /// The generator behind it.
  public internal(set) var generator: MersenneTwister
  /// The second of the pair that ``normal()`` has made, where it waits.
  public private(set) var waitingNormal: Double?

  /// Seeds with one number, as `np.random.seed(42)` does.
  public init(seed: UInt32) { generator = MersenneTwister(seed: seed) }

  /// Seeds with several numbers, as `np.random.seed([1, 2])` does.
  public init(seeds: [UInt32]) { generator = MersenneTwister(key: seeds) }

  /// Returns a double in [0, 1): `rand`, `random_sample`, `random`.
  public mutating func uniform() -> Double { generator.uniform() }

  /// Returns a double in [low, high).
  public mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * generator.uniform()
  }

  /// Returns a number of the standard normal distribution: `randn`, `standard_normal`.
  ///
  /// Marsaglia's polar method, of whose pairs the second number is given first.
  public mutating func normal() -> Double {
    if let number = waitingNormal {
      waitingNormal = nil
      return number
    }
    while true {
      let x = 2 * generator.uniform() - 1
      let y = 2 * generator.uniform() - 1
      let square = x * x + y * y
      if square >= 1 || square == 0 { continue }
      let factor = libmSqrt(-2 * libmLog(square) / square)
      waitingNormal = factor * x
      return factor * y
    }
  }

  /// Returns a number of the normal distribution.
  public mutating func normal(mean: Double, deviation: Double) -> Double {
    mean + deviation * normal()
  }

  /// Returns a number of the exponential distribution with scale 1.
  public mutating func exponential() -> Double { -libmLog(1 - generator.uniform()) }

  /// Returns an integer in 0...most: 32 bits are taken where they suffice, and thrown away where
  /// those that count say too much.
  public mutating func integer(upTo most: UInt64) -> UInt64 {
    if most == 0 { return 0 }
    let mask = UInt64.max >> UInt64(most.leadingZeroBitCount)
    while true {
      let number = most <= UInt64(UInt32.max) ? UInt64(generator.next32()) : generator.next()
      if number & mask <= most { return number & mask }
    }
  }

  /// Returns an integer in low..<high, as `randint` does for 64 and for 32 bits; low is below high.
  public mutating func integer(from low: Int, below high: Int) -> Int {
    low &+ Int(bitPattern: UInt(integer(upTo: UInt64(UInt(bitPattern: high &- 1 &- low)))))
  }
}
