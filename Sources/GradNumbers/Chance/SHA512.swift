/// The hash SHA-512 (FIPS 180-4), by which Python turns a text into the seed of its generator.
enum SHA512 {
  /// The 64 bytes of the hash.
  static func hash(_ message: [UInt8]) -> [UInt8] {
    var state = initial
    var bytes = message + [0x80]
    bytes += repeatElement(0, count: (240 - bytes.count % 128) % 128 + 8)
    bytes += word(UInt64(message.count) * 8)
    for start in stride(from: 0, to: bytes.count, by: 128) {
      compress(bytes[start..<(start + 128)], into: &state)
    }
    return state.flatMap(word)
  }

  private static func word(_ value: UInt64) -> [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> UInt64($0)) }
  }

  private static func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt64]) {
    var schedule: [UInt64] = stride(from: block.startIndex, to: block.endIndex, by: 8).map {
      block[$0..<($0 + 8)].reduce(0) { $0 << 8 | UInt64($1) }
    }
    for index in 16..<80 {
      let (early, late) = (schedule[index - 15], schedule[index - 2])
      let small = turned(early, 1) ^ turned(early, 8) ^ early >> 7
      let large = turned(late, 19) ^ turned(late, 61) ^ late >> 6
      schedule.append(schedule[index - 16] &+ small &+ schedule[index - 7] &+ large)
    }
    var s = state
    for index in 0..<80 {
      let mixed = turned(s[4], 14) ^ turned(s[4], 18) ^ turned(s[4], 41)
      let chosen = s[4] & s[5] ^ ~s[4] & s[6]
      let first = s[7] &+ mixed &+ chosen &+ constants[index] &+ schedule[index]
      let spread = turned(s[0], 28) ^ turned(s[0], 34) ^ turned(s[0], 39)
      let majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]
      s = [first &+ spread &+ majority, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
    }
    for index in 0..<8 { state[index] &+= s[index] }
  }

  private static func turned(_ value: UInt64, _ count: UInt64) -> UInt64 {
    value >> count | value << (64 - count)
  }

  /// The first 64 bits behind the point of the square roots of the first eight primes.
  private static let initial: [UInt64] = primes.prefix(8).map { prime in
    fraction(of: prime) { $0 * $0 }
  }

  /// The first 64 bits behind the point of the cube roots of the first eighty primes.
  private static let constants: [UInt64] = primes.map { prime in
    fraction(of: prime) { $0 * $0 * $0 }
  }

  private static let primes: [Int] = (2...409).filter { number in
    !(2..<number).contains { number.isMultiple(of: $0) }
  }

  /// The lower 64 bits of the largest integer whose power is at most the prime times the power of
  /// 2^64.
  private static func fraction(of prime: Int, power: (BigInteger) -> BigInteger) -> UInt64 {
    let target = BigInteger(prime) * power(BigInteger.one << 64)
    var root = BigInteger.zero
    for bit in stride(from: 68, through: 0, by: -1) {
      let next = root + BigInteger.one << bit
      if power(next) <= target { root = next }
    }
    return root.absolute.limbs.first ?? 0
  }
}
