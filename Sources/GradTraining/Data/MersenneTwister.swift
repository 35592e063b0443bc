import GradNumbers

/// NumPy's old generator, `RandomState`, with the seed and the numbers that published data sets
/// come from.
///
/// Nothing new is drawn from it: SplitMix64 is ours. Source: M. Matsumoto, T. Nishimura, "Mersenne
/// twister", ACM TOMACS 8, 1998, with the seeding of 2002.
struct MersenneTwister {
  private var state: [UInt32]
  private var next = 624
  private var spare: Double?

  init(seed: UInt32) {
    state = [seed]
    state.reserveCapacity(624)
    for i in 1..<624 {
      let last = state[i - 1]
      state.append(1_812_433_253 &* (last ^ last >> 30) &+ UInt32(i))
    }
  }

  /// The next 32 bits.
  mutating func bits() -> UInt32 {
    if next == 624 { refill() }
    var y = state[next]
    next += 1
    y ^= y >> 11
    y ^= y << 7 & 0x9d2c_5680
    y ^= y << 15 & 0xefc6_0000
    return y ^ y >> 18
  }

  private mutating func refill() {
    for i in 0..<624 {
      let y = state[i] & 0x8000_0000 | state[(i + 1) % 624] & 0x7fff_ffff
      state[i] = state[(i + 397) % 624] ^ y >> 1 ^ (y & 1 == 0 ? 0 : 0x9908_b0df)
    }
    next = 0
  }

  /// A double in [0, 1) from 53 bits.
  mutating func uniform() -> Double {
    let high = Double(bits() >> 5)
    let low = Double(bits() >> 6)
    return (high * 67_108_864 + low) / 9_007_199_254_740_992
  }

  /// A normal number by the polar method, which makes two and keeps one for the next call.
  mutating func normal() -> Double {
    if let spare {
      self.spare = nil
      return spare
    }
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let r = x * x + y * y
      if r < 1, r != 0 {
        let factor = (-2 * Double.log(r) / r).squareRoot()
        spare = factor * x
        return factor * y
      }
    }
  }
}
