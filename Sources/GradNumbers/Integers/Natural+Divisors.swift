extension Natural {
  /// The greatest common divisor; that of 0 and a number is the number.
  ///
  /// D. H. Lehmer's way (Knuth, volume 2, section 4.5.2, algorithm L): many steps of Euclid's
  /// algorithm are taken on the leading bits alone, as long as these decide the quotients, and then
  /// carried out on the long numbers at once.
  static func greatestCommonDivisor<E: Error>(
    _ a: Natural, _ b: Natural, _ spend: (Int) throws(E) -> Void
  ) throws(E) -> Natural {
    var (a, b) = a >= b ? (a, b) : (b, a)
    while b.limbs.count > 1 {
      let steps = LehmerSteps(a, b)
      if steps.count == 0 {
        (a, b) = (b, try a.quotientAndRemainder(dividingBy: b, spend).remainder)
      } else {
        try spend(4 * a.limbs.count)
        (a, b) = steps.taken(on: a, b)
      }
    }
    guard let small = b.limb, small != 0 else { return a }
    return Natural(euclid(small, a.quotientAndRemainder(dividingBy: small).remainder))
  }

  private static func euclid(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// The largest whole number whose square is not larger.
  func squareRoot<E: Error>(_ spend: (Int) throws(E) -> Void) throws(E) -> Natural {
    if isZero { return self }
    // Newton's steps go down to the root from any start above it.
    var root = Natural(1) << ((bitWidth + 1) / 2)
    while true {
      let next = (root + (try quotientAndRemainder(dividingBy: root, spend).quotient)) >> 1
      if next >= root { return root }
      root = next
    }
  }
}

/// Steps of Euclid's algorithm that the leading bits of two numbers decide, a >= b.
private struct LehmerSteps {
  /// How many steps.
  private(set) var count = 0
  // After them the numbers are A·a - B·b and D·b - C·a; with the roles of a and b exchanged after
  // an odd count. None of the four is negative.
  private var (a, b, c, d) = (1, 0, 0, 1)

  /// Takes 62 bits, x0 >= y0, so that no step overflows an `Int`, which this shows.
  ///
  /// - A step exchanges dx + by and cx + ay, which begin as x0 and y0; so both stay at most x0 < 2^62.
  /// - The quotient q is at least the floor of x/y, since a >= 1 and c >= 0; so the rest is below y, and
  ///   x >= y stays. A step is taken only where the new c is at most the new y, and another only
  ///   where it is less: c < y.
  /// - The new c is b + qd >= d, the new a; so a <= c < y after a step, and before the first
  ///   a = 1 and c = 0. Either way a - 1 < y.
  /// - q <= x + a - 1, as the divisor y - c is at least 1.
  ///
  /// Hence x + (a - 1) < 2x < 2^63. With c(a - 1) <= y(a - 1), qc <= cx + ay - y <= x0 - y, which
  /// bounds the new d, a + qc; and qy = q(y - c) + qc <= (x + a - 1) + (x0 - y) < x + x0 < 2^63. Last,
  /// b + qd <= (by + dx) + d(a - 1) < x0 + dx <= 2·x0 < 2^63.
  init(_ first: Natural, _ second: Natural) {
    let shift = first.bitWidth - 62
    var (x, y) = (Int((first >> shift).limb ?? 0), Int((second >> shift).limb ?? 0))
    // The true quotient lies between those of x + a over y - c and of x - b over y + d; G. Collins'
    // condition, as CPython has it, asks for less: that the step leaves more than it is unsure of.
    while y != c {
      let quotient = (x + (a - 1)) / (y - c)
      let factor = b + quotient * d
      let rest = x - quotient * y
      if factor > rest { break }
      (x, y) = (y, rest)
      (a, b, c, d) = (d, c, factor, a + quotient * c)
      count += 1
    }
  }

  /// The two numbers after the steps.
  func taken(on first: Natural, _ second: Natural) -> (Natural, Natural) {
    let (p, q) = count % 2 == 1 ? (second, first) : (first, second)
    return (
      p.difference(times: UInt64(a), minus: q, times: UInt64(b)),
      q.difference(times: UInt64(d), minus: p, times: UInt64(c))
    )
  }
}

extension Natural {
  /// x times the first factor minus y times the second, which is not negative.
  fileprivate func difference(times a: UInt64, minus other: Natural, times b: UInt64) -> Natural {
    let count = Swift.max(limbs.count, other.limbs.count)
    var result: [UInt64] = []
    result.reserveCapacity(count)
    var (up, down): (UInt64, UInt64) = (0, 0)
    for i in 0..<count {
      let plus = a.multipliedFullWidth(by: i < limbs.count ? limbs[i] : 0)
      let minus = b.multipliedFullWidth(by: i < other.limbs.count ? other.limbs[i] : 0)
      let (high, first) = plus.low.addingReportingOverflow(up)
      let (low, second) = minus.low.addingReportingOverflow(down)
      let (limb, borrows) = high.subtractingReportingOverflow(low)
      result.append(limb)
      up = plus.high &+ (first ? 1 : 0)
      down = minus.high &+ (second ? 1 : 0) &+ (borrows ? 1 : 0)
    }
    precondition(up == down, "the leading bits led to a negative remainder")
    return Natural(limbs: result)
  }
}
