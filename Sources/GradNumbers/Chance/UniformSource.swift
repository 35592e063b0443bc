/// A generator of NumPy's, old or new: what both make of uniform numbers in the same way.
public protocol UniformSource {
  /// Returns a double in [0, 1).
  mutating func uniform() -> Double
}

extension UniformSource {
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

  /// Draws how often something happens in so many trials: `binomial`, by inversion.
  ///
  /// - Parameters:
  ///   - trials: How many trials, at least 0; trials times the smaller of the two probabilities is
  ///     at most 30.
  ///   - probability: How likely it is in each, from 0 to 1.
  /// - Returns: The number.
  public mutating func binomial(_ trials: Int, _ probability: Double) -> Int {
    if trials == 0 || probability == 0 { return 0 }
    if probability > 0.5 { return trials - rarer(trials, 1 - probability) }
    return rarer(trials, probability)
  }

  private mutating func rarer(_ trials: Int, _ probability: Double) -> Int {
    let count = Double(trials)
    let other = 1 - probability
    let none = libmExp(count * libmLog1p(-probability))
    let mean = count * probability
    let bound = Int(min(count, mean + 10 * libmSqrt(mean * other + 1)))
    var found = 0
    var share = none
    var draw = uniform()
    while draw > share {
      found += 1
      if found > bound {
        found = 0
        share = none
        draw = uniform()
      } else {
        draw -= share
        share = (Double(trials - found + 1) * probability * share) / (Double(found) * other)
      }
    }
    return found
  }

  /// Draws how often each of some things happens in so many trials: `multinomial`.
  ///
  /// - Parameters:
  ///   - trials: How many trials, as few as ``binomial(_:_:)`` wants them.
  ///   - probabilities: One for each thing; their sum is 1.
  /// - Returns: The numbers, whose sum is that of the trials.
  public mutating func multinomial(_ trials: Int, _ probabilities: [Double]) -> [Int] {
    var counts = probabilities.map { _ in 0 }
    var (left, share) = (trials, 1.0)
    for place in probabilities.indices.dropLast() {
      counts[place] = binomial(left, probabilities[place] / share)
      left -= counts[place]
      if left <= 0 { break }
      share -= probabilities[place]
    }
    if left > 0, let last = counts.indices.last { counts[last] = left }
    return counts
  }
}
