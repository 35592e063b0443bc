/// The generator PCG64 (XSL-RR with 128 bits of state), which stands behind NumPy's `default_rng`.
///
/// Source: M. E. O'Neill, "PCG: a family of simple fast space-efficient statistically good algorithms
/// for random number generation", 2014. Not for secrets.
public struct PCG64: RandomNumberGenerator, Sendable, Equatable {
  /// A number of 128 bits; Swift's own wants newer systems than the package.
  private struct Wide: Equatable {
    var high: UInt64
    var low: UInt64

    static func + (a: Wide, b: Wide) -> Wide {
      let (low, carry) = a.low.addingReportingOverflow(b.low)
      return Wide(high: a.high &+ b.high &+ (carry ? 1 : 0), low: low)
    }

    static func * (a: Wide, b: Wide) -> Wide {
      let (high, low) = a.low.multipliedFullWidth(by: b.low)
      return Wide(high: high &+ a.high &* b.low &+ a.low &* b.high, low: low)
    }
  }

  private static let factor = Wide(high: 2_549_297_995_355_413_924, low: 4_865_540_595_714_422_341)

  private var state = Wide(high: 0, low: 0)
  private let increment: Wide
  /// The upper half of a number whose lower half was taken.
  private var half: UInt32?

  /// Creates the generator that a seed determines.
  ///
  /// - Parameter seed: The seed.
  public init(_ seed: SeedSequence) {
    let words = seed.state(4)
    increment = Wide(high: words[2] << 1 | words[3] >> 63, low: words[3] << 1 | 1)
    step()
    state = state + Wide(high: words[0], low: words[1])
    step()
  }

  private mutating func step() { state = state * Self.factor + increment }

  /// Returns the next 64 bits.
  public mutating func next() -> UInt64 {
    step()
    let word = state.high ^ state.low
    let turn = state.high >> 58
    return word >> turn | word << ((64 - turn) & 63)
  }

  /// Returns the next 32 bits: of each number the lower half, then the upper one.
  public mutating func next32() -> UInt32 {
    if let upper = half {
      half = nil
      return upper
    }
    let word = next()
    half = UInt32(truncatingIfNeeded: word >> 32)
    return UInt32(truncatingIfNeeded: word)
  }

  /// Returns a double in [0, 1): one of the 2^53 multiples of 2^-53.
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }
}
