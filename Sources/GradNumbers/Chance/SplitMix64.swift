/// The generator SplitMix64: small, fast, and the same numbers everywhere from the same seed.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA
/// 2014; the constants are those of S. Vigna's public-domain `splitmix64.c`. Not for secrets.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator whose numbers follow from the seed alone.
  public init(seed: UInt64) {
    state = seed
  }

  /// Returns the next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z &>> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z &>> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z &>> 31)
  }

  /// Returns a double in [0, 1): one of the 2^53 multiples of 2^-53, each as likely as any other.
  public mutating func uniform() -> Double {
    Double(next() &>> 11) * 0x1p-53
  }

  /// Returns a double in [low, high); rounding may return `high` where the range is very wide.
  public mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * uniform()
  }

  /// Returns a normally distributed double.
  ///
  /// Marsaglia's polar method (SIAM Review 6, 1964). The second number of each pair is dropped, so
  /// that a generator's state is its 64 bits and nothing else.
  public mutating func normal(mean: Double = 0, deviation: Double = 1) -> Double {
    while true {
      let u = uniform(-1, 1)
      let v = uniform(-1, 1)
      let s = u * u + v * v
      if s > 0 && s < 1 {
        return mean + deviation * (u * Double.sqrt(-2 * Double.log(s) / s))
      }
    }
  }

  /// Returns an integer in 0..<bound, each as likely as any other.
  ///
  /// Written out here, because the standard library does not promise to keep its own method, and
  /// a seed in a lesson must mean the same order next year. (D. Lemire, ACM TOMACS 29, 2019.)
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "an integer below \(bound) does not exist")
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// Shuffles the elements in place (Fisher and Yates, from the last element down).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    var last = elements.count - 1
    while last > 0 {
      elements.swapAt(last, integer(below: last + 1))
      last -= 1
    }
  }
}
