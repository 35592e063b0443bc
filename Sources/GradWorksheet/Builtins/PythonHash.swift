import GradNumbers

/// CPython's hashes, where they are the same in every run: those of numbers and of tuples and
/// frozensets of numbers.
enum PythonHash {
  /// 2^61 - 1: numbers are hashed by their remainder.
  private static let modulus = (1 << 61) - 1

  /// The hash of an object; nil where CPython's depends on an address or on a random seed.
  static func of(_ object: Object) -> Int? {
    of(object, depth: 0)
  }

  private static func of(_ object: Object, depth: Int) -> Int? {
    switch object {
    case .bool(let value): return value ? 1 : 0
    case .int(let value): return of(value)
    case .big(let big): return of(big.value)
    case .float(let value): return of(value)
    case .tuple(let tuple):
      guard depth < 50, tuple.items.count < 1000 else { return nil }
      var hashes: [Int] = []
      for item in tuple.items {
        guard let hash = of(item, depth: depth + 1) else { return nil }
        hashes.append(hash)
      }
      return ofTuple(hashes)
    case .set(let set) where set.isFrozen:
      guard depth < 50, set.count < 1000 else { return nil }
      var hashes: [Int] = []
      for case let entry? in set.dict.entries {
        guard let hash = of(entry.key, depth: depth + 1) else { return nil }
        hashes.append(hash)
      }
      return ofSet(hashes)
    default: return nil
    }
  }

  static func of(_ value: Int) -> Int {
    let hash = Int(value.magnitude % UInt(modulus))
    return fixed(value < 0 ? -hash : hash)
  }

  private static func of(_ value: BigInteger) -> Int? {
    let (_, rest) = (value.isNegative ? -value : value)
      .quotientAndRemainder(dividingBy: BigInteger(modulus))
    guard let hash = Int(exactly: rest) else { return nil }
    return fixed(value.isNegative ? -hash : hash)
  }

  private static func of(_ value: Double) -> Int? {
    if value.isNaN { return nil }
    if value.isInfinite { return value > 0 ? 314_159 : -314_159 }
    var exponent = value == 0 ? 0 : Int(value.exponent) + 1
    var fraction = value == 0 ? 0 : value.magnitude.significand / 2
    var hash: UInt = 0
    let modulus = UInt(Self.modulus)
    while fraction != 0 {
      hash = ((hash << 28) & modulus) | hash >> 33
      fraction *= 268_435_456
      exponent -= 28
      let digits = UInt(fraction)
      fraction -= Double(digits)
      hash += digits
      if hash >= modulus { hash -= modulus }
    }
    let shift = exponent >= 0 ? exponent % 61 : 60 - ((-1 - exponent) % 61)
    hash = ((hash << UInt(shift)) & modulus) | hash >> UInt(61 - shift)
    return fixed(value < 0 ? -Int(hash) : Int(hash))
  }

  private static func ofTuple(_ hashes: [Int]) -> Int {
    let (prime1, prime2, prime5): (UInt, UInt, UInt) = (
      11_400_714_785_074_694_791, 14_029_467_366_897_019_727, 2_870_177_450_012_600_261
    )
    var sum = prime5
    for hash in hashes {
      sum &+= UInt(bitPattern: hash) &* prime2
      sum = sum << 31 | sum >> 33
      sum = sum &* prime1
    }
    sum &+= UInt(hashes.count) ^ (prime5 ^ 3_527_539)
    return sum == .max ? 1_546_275_796 : Int(bitPattern: sum)
  }

  private static func ofSet(_ hashes: [Int]) -> Int {
    var hash: UInt = 0
    for item in hashes {
      let bits = UInt(bitPattern: item)
      hash ^= ((bits ^ 89_869_747) ^ (bits << 16)) &* 3_644_798_167
    }
    hash ^= (UInt(hashes.count) + 1) &* 1_927_868_237
    hash ^= hash >> 11 ^ hash >> 25
    hash = hash &* 69_069 &+ 907_133_923
    return hash == .max ? 590_923_713 : Int(bitPattern: hash)
  }

  /// -1 is what a failed call answers in C.
  private static func fixed(_ hash: Int) -> Int { hash == -1 ? -2 : hash }
}
