/// NumPy's `Generator`, which `np.random.default_rng` gives, number for number as NumPy 2 has it.
///
/// Unlike the legacy generator, NumPy promises its numbers for a version only.
public struct ModernRandom: Sendable, Equatable {
  private var generator: PCG64

  /// Creates the generator of a seed.
  ///
  /// - Parameter words: The seed in words of 32 bits, the lowest first.
  public init(seed words: [UInt32]) { generator = PCG64(SeedSequence(words)) }

  /// Returns a double in [0, 1).
  public mutating func uniform() -> Double { generator.uniform() }

  /// Returns a double in [low, high).
  public mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * generator.uniform()
  }

  /// Returns a float of 32 bits in [0, 1).
  public mutating func uniformFloat() -> Float { Float(generator.next32() >> 8) * 0x1p-24 }

  /// Returns a number of the standard normal distribution.
  public mutating func normal() -> Double {
    let layers = Ziggurat.layers
    while true {
      var bits = generator.next()
      let layer = Int(bits & 0xff)
      bits >>= 8
      let isNegative = bits & 1 == 1
      let size = bits >> 1 & 0x000f_ffff_ffff_ffff
      let x = (isNegative ? -1 : 1) * (Double(size) * layers.width[layer])
      if size < layers.sure[layer] { return x }
      if layer == 0 {
        while true {
          let beyond = -(1 / Ziggurat.tail) * libmLog1p(-generator.uniform())
          let height = -libmLog1p(-generator.uniform())
          if height + height > beyond * beyond {
            return size >> 8 & 1 == 1 ? -(Ziggurat.tail + beyond) : Ziggurat.tail + beyond
          }
        }
      }
      let (above, below) = (layers.height[layer - 1], layers.height[layer])
      if (above - below) * generator.uniform() + below < libmExp(-0.5 * x * x) { return x }
    }
  }

  /// Returns an integer in 0...most, each as likely as any other: Lemire's method.
  public mutating func integer(upTo most: UInt64) -> UInt64 {
    if most == 0 { return 0 }
    if most < UInt64(UInt32.max) {
      let count = UInt32(truncatingIfNeeded: most) + 1
      var product = generator.next32().multipliedFullWidth(by: count)
      if product.low < count {
        let threshold = (UInt32.max - UInt32(truncatingIfNeeded: most)) % count
        while product.low < threshold {
          product = generator.next32().multipliedFullWidth(by: count)
        }
      }
      return UInt64(product.high)
    }
    if most == UInt64(UInt32.max) { return UInt64(generator.next32()) }
    if most == .max { return generator.next() }
    let count = most + 1
    var product = generator.next().multipliedFullWidth(by: count)
    if product.low < count {
      let threshold = (UInt64.max - most) % count
      while product.low < threshold {
        product = generator.next().multipliedFullWidth(by: count)
      }
    }
    return product.high
  }

  /// Returns an integer in 0...most by throwing away what is too large, as `shuffle` does.
  public mutating func interval(upTo most: UInt64) -> UInt64 {
    if most == 0 { return 0 }
    let mask = UInt64.max >> UInt64(most.leadingZeroBitCount)
    while true {
      let number = most <= UInt64(UInt32.max) ? UInt64(generator.next32()) : generator.next()
      if number & mask <= most { return number & mask }
    }
  }

  /// Returns an integer in low...high.
  public mutating func integer(from low: Int, through high: Int) -> Int {
    low &+ Int(bitPattern: UInt(integer(upTo: UInt64(UInt(bitPattern: high &- low)))))
  }

  /// Shuffles elements in place, from the last down.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    var last = elements.count - 1
    while last > 0 {
      elements.swapAt(last, Int(interval(upTo: UInt64(last))))
      last -= 1
    }
  }

  /// Draws places in a population, each as likely as any other: what `choice` does without `p`.
  ///
  /// - Parameters:
  ///   - count: How many; without replacement no more than the population has.
  ///   - population: How many there are to choose from; above 0 where `count` is.
  ///   - replacing: Whether a place can be chosen more than once.
  ///   - shuffling: Whether the order of those chosen is random too.
  /// - Returns: The places, from 0.
  public mutating func choice(
    _ count: Int, of population: Int, replacing: Bool, shuffling: Bool = true
  ) -> [Int] {
    if replacing { return (0..<count).map { _ in integer(from: 0, through: population - 1) } }
    if population > 10_000, count > population / (shuffling ? 50 : 20) {
      var places = Array(0..<population)
      mix(&places, downTo: max(population - count, 1))
      return Array(places.suffix(count))
    }
    // Floyd's method: each place that is taken already gives way to the last one allowed.
    var taken: Set<Int> = []
    var places: [Int] = []
    places.reserveCapacity(count)
    for last in population - count..<population {
      let place = integer(from: 0, through: last)
      places.append(taken.insert(place).inserted ? place : last)
      if places[places.count - 1] == last { taken.insert(last) }
    }
    if shuffling { mix(&places, downTo: 1) }
    return places
  }

  /// Shuffles from the last element down to one, with integers that ``integer(upTo:)`` draws.
  private mutating func mix(_ places: inout [Int], downTo first: Int) {
    var last = places.count - 1
    while last >= first {
      places.swapAt(last, Int(integer(upTo: UInt64(last))))
      last -= 1
    }
  }
}

extension ModernRandom: UniformSource {}
extension LegacyRandom: UniformSource {}
