/// How NumPy's `default_rng` spreads a seed over the state of a generator (`SeedSequence`).
///
/// Source: M. E. O'Neill, "Developing a seed_seq alternative", 2015, in the form that NumPy documents:
/// a pool of four words into which all words of the seed are mixed, each into each.
public struct SeedSequence: Sendable, Equatable {
  private static let size = 4
  private var pool: [UInt32]

  /// Creates the sequence of a seed.
  ///
  /// - Parameter words: The seed in words of 32 bits, the lowest first; none for 0.
  public init(_ words: [UInt32]) {
    var constant: UInt32 = 0x43b0_d7e5
    func hashed(_ word: UInt32) -> UInt32 {
      var word = word ^ constant
      constant = constant &* 0x931e_8875
      word = word &* constant
      return word ^ word >> 16
    }
    func mixed(_ a: UInt32, _ b: UInt32) -> UInt32 {
      let word = 0xca01_f9dd &* a &- 0x4973_f715 &* b
      return word ^ word >> 16
    }
    var pool = (0..<Self.size).map { hashed($0 < words.count ? words[$0] : 0) }
    for source in pool.indices {
      for target in pool.indices where source != target {
        pool[target] = mixed(pool[target], hashed(pool[source]))
      }
    }
    for word in words.dropFirst(Self.size) {
      for target in pool.indices { pool[target] = mixed(pool[target], hashed(word)) }
    }
    self.pool = pool
  }

  /// Returns words of 64 bits for a generator's state.
  ///
  /// - Parameter count: How many.
  /// - Returns: The words.
  public func state(_ count: Int) -> [UInt64] {
    var constant: UInt32 = 0x8b51_f9dd
    let words = (0..<2 * count).map { index in
      var word = pool[index % Self.size] ^ constant
      constant = constant &* 0x58f3_8ded
      word = word &* constant
      return UInt64(word ^ word >> 16)
    }
    return (0..<count).map { words[2 * $0] | words[2 * $0 + 1] << 32 }
  }
}
