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

  /// Draws places in a population with these probabilities: what `choice` does with `p`.
  ///
  /// - Parameters:
  ///   - count: How many; without replacement no more than there are probabilities above 0.
  ///   - probabilities: One for each place; their sum is 1.
  ///   - replacing: Whether a place can be chosen more than once.
  /// - Returns: The places, from 0.
  public mutating func choice(
    _ count: Int, probabilities: [Double], replacing: Bool
  ) -> [Int] {
    if replacing {
      let sums = Self.shares(probabilities)
      return (0..<count).map { _ in Self.place(of: uniform(), in: sums) }
    }
    var probabilities = probabilities
    var found: [Int] = []
    while found.count < count {
      let draws = (found.count..<count).map { _ in uniform() }
      for place in found { probabilities[place] = 0 }
      let sums = Self.shares(probabilities)
      var seen: Set<Int> = []
      found += draws.map { Self.place(of: $0, in: sums) }.filter { seen.insert($0).inserted }
    }
    return found
  }

  /// The running sums of the probabilities, divided by the last.
  private static func shares(_ probabilities: [Double]) -> [Double] {
    var sum = 0.0
    let sums = probabilities.map {
      sum += $0
      return sum
    }
    return sums.map { $0 / sum }
  }

  /// How many of the sums are at most the draw.
  private static func place(of draw: Double, in sums: [Double]) -> Int {
    var (low, high) = (0, sums.count)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] <= draw { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
