/// A whole number from 0 up, of any size: the magnitude of a `BigInteger`.
///
/// The limbs are digits of base 2^64, the lowest first, and the highest is not 0, so that equal
/// numbers have equal limbs; zero has none.
struct Natural: Hashable, Sendable {
  /// The digits of base 2^64, lowest first.
  private(set) var limbs: [UInt64]

  /// The number of these limbs; zeros at the high end are dropped.
  init(limbs: [UInt64]) {
    self.limbs = limbs
    trim()
  }

  init(_ limb: UInt64) {
    limbs = limb == 0 ? [] : [limb]
  }

  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }

  static let zero = Natural(limbs: [])

  var isZero: Bool { limbs.isEmpty }

  /// The value, if one limb holds it.
  var limb: UInt64? { limbs.count > 1 ? nil : limbs.first ?? 0 }

  /// How many bits the number takes: 0 for zero.
  var bitWidth: Int {
    guard let top = limbs.last else { return 0 }
    return limbs.count * 64 - top.leadingZeroBitCount
  }

  /// How many of the lowest bits are 0; of zero none.
  var trailingZeroBits: Int {
    guard let first = limbs.firstIndex(where: { $0 != 0 }) else { return 0 }
    return first * 64 + limbs[first].trailingZeroBitCount
  }

  /// Whether the bit of this weight is set.
  func bit(_ position: Int) -> Bool {
    let index = position >> 6
    return index < limbs.count && limbs[index] >> UInt64(position & 63) & 1 == 1
  }
}

extension Natural: Comparable {
  static func < (a: Natural, b: Natural) -> Bool {
    if a.limbs.count != b.limbs.count { return a.limbs.count < b.limbs.count }
    var i = a.limbs.count
    while i > 0 {
      i -= 1
      if a.limbs[i] != b.limbs[i] { return a.limbs[i] < b.limbs[i] }
    }
    return false
  }
}

// MARK: Sums, differences and shifts

extension Natural {
  static func + (a: Natural, b: Natural) -> Natural {
    let (long, short) = a.limbs.count >= b.limbs.count ? (a, b) : (b, a)
    var sum = long
    sum.add(short, at: 0)
    return sum
  }

  /// Adds a number times 2^(64·offset).
  mutating func add(_ other: Natural, at offset: Int) {
    if other.isZero { return }
    let end = offset + other.limbs.count
    if limbs.count < end { limbs.append(contentsOf: repeatElement(0, count: end - limbs.count)) }
    var carry: UInt64 = 0
    for i in 0..<other.limbs.count {
      let (partial, first) = limbs[offset + i].addingReportingOverflow(other.limbs[i])
      let (sum, second) = partial.addingReportingOverflow(carry)
      limbs[offset + i] = sum
      carry = first || second ? 1 : 0
    }
    var i = end
    while carry != 0 {
      if i == limbs.count { limbs.append(0) }
      let (sum, overflows) = limbs[i].addingReportingOverflow(1)
      limbs[i] = sum
      carry = overflows ? 1 : 0
      i += 1
    }
  }

  /// The difference from a number that is not larger.
  static func - (a: Natural, b: Natural) -> Natural {
    var limbs = a.limbs
    var borrow: UInt64 = 0
    for i in 0..<b.limbs.count {
      let (partial, first) = limbs[i].subtractingReportingOverflow(b.limbs[i])
      let (difference, second) = partial.subtractingReportingOverflow(borrow)
      limbs[i] = difference
      borrow = first || second ? 1 : 0
    }
    var i = b.limbs.count
    while borrow != 0 {
      precondition(i < limbs.count, "the difference of these naturals is negative")
      let (difference, overflows) = limbs[i].subtractingReportingOverflow(1)
      limbs[i] = difference
      borrow = overflows ? 1 : 0
      i += 1
    }
    return Natural(limbs: limbs)
  }

  static func << (a: Natural, bits: Int) -> Natural {
    if a.isZero || bits == 0 { return a }
    let (whole, part) = (bits >> 6, UInt64(bits & 63))
    var limbs = [UInt64](repeating: 0, count: whole)
    limbs.reserveCapacity(whole + a.limbs.count + 1)
    if part == 0 { return Natural(limbs: limbs + a.limbs) }
    var carry: UInt64 = 0
    for limb in a.limbs {
      limbs.append(limb << part | carry)
      carry = limb >> (64 - part)
    }
    limbs.append(carry)
    return Natural(limbs: limbs)
  }

  static func >> (a: Natural, bits: Int) -> Natural {
    let (whole, part) = (bits >> 6, UInt64(bits & 63))
    if whole >= a.limbs.count { return .zero }
    if part == 0 { return Natural(limbs: Array(a.limbs[whole...])) }
    var limbs: [UInt64] = []
    limbs.reserveCapacity(a.limbs.count - whole)
    for i in whole..<a.limbs.count {
      let above = i + 1 < a.limbs.count ? a.limbs[i + 1] : 0
      limbs.append(a.limbs[i] >> part | above << (64 - part))
    }
    return Natural(limbs: limbs)
  }

  /// The number of the lowest limbs, and that of the others.
  func split(at count: Int) -> (low: Natural, high: Natural) {
    if count >= limbs.count { return (self, .zero) }
    return (Natural(limbs: Array(limbs[..<count])), Natural(limbs: Array(limbs[count...])))
  }
}
