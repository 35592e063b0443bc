// What NumPy's `RandomState` does with sequences, and with integers of few bits.
extension LegacyRandom {
  /// Draws integers in low..<high as `randint` does for dtypes of 8 or 16 bits, which share what 32
  /// bits of the generator hold.
  ///
  /// - Parameters:
  ///   - bits: 8 or 16, or 1 for booleans.
  ///   - low: The least.
  ///   - high: One more than the largest; above `low`.
  ///   - count: How many.
  /// - Returns: The integers.
  public mutating func integers(
    bits: Int, from low: Int, below high: Int, count: Int
  ) -> [Int] {
    let most = UInt32(truncatingIfNeeded: high - 1 - low)
    if most == 0 { return Array(repeating: low, count: count) }
    let mask = UInt32.max >> UInt32(most.leadingZeroBitCount)
    var word: UInt32 = 0
    var left = 0
    var results: [Int] = []
    results.reserveCapacity(count)
    while results.count < count {
      if left == 0 {
        word = generator.next32()
        left = 32 / bits
      } else {
        word >>= UInt32(bits)
      }
      left -= 1
      let number = word & mask
      if number <= most { results.append(low + Int(number)) }
    }
    return results
  }

  /// Shuffles elements in place, from the last down.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    var last = elements.count - 1
    while last > 0 {
      elements.swapAt(last, Int(integer(upTo: UInt64(last))))
      last -= 1
    }
  }

  /// Returns the numbers below `count` in a random order: `permutation(count)`.
  public mutating func permutation(_ count: Int) -> [Int] {
    var numbers = Array(0..<max(count, 0))
    shuffle(&numbers)
    return numbers
  }

  /// Draws places in a population, each as likely as any other: what `choice` does without `p`.
  ///
  /// - Parameters:
  ///   - count: How many; without replacement no more than the population has.
  ///   - population: How many there are to choose from; above 0 where `count` is.
  ///   - replacing: Whether a place can be chosen more than once.
  /// - Returns: The places, from 0.
  public mutating func choice(_ count: Int, of population: Int, replacing: Bool) -> [Int] {
    if replacing { return (0..<count).map { _ in integer(from: 0, below: population) } }
    return Array(permutation(population).prefix(count))
  }
}
