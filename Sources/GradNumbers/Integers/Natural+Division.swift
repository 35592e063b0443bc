extension Natural {
  /// The quotient and the remainder; the divisor is not 0.
  func quotientAndRemainder(
    dividingBy divisor: Natural
  ) -> (quotient: Natural, remainder: Natural) {
    quotientAndRemainder(dividingBy: divisor) { _ in }
  }

  /// The quotient and the remainder by one limb, which is not 0.
  func quotientAndRemainder(dividingBy divisor: UInt64) -> (quotient: Natural, remainder: UInt64) {
    var quotient = limbs
    var remainder: UInt64 = 0
    var i = limbs.count
    while i > 0 {
      i -= 1
      (quotient[i], remainder) = divisor.dividingFullWidth((remainder, limbs[i]))
    }
    return (Natural(limbs: quotient), remainder)
  }

  /// The quotient and the remainder; the divisor is not 0.
  ///
  /// Algorithm D of D. Knuth, "The Art of Computer Programming", volume 2, section 4.3.1.
  func quotientAndRemainder<E: Error>(
    dividingBy divisor: Natural, _ spend: (Int) throws(E) -> Void
  ) throws(E) -> (quotient: Natural, remainder: Natural) {
    precondition(!divisor.isZero, "division of an integer by zero")
    if self < divisor { return (.zero, self) }
    if let limb = divisor.limb {
      let (quotient, remainder) = quotientAndRemainder(dividingBy: limb)
      return (quotient, Natural(remainder))
    }
    // With the highest bit of the divisor set, an estimate from its two highest limbs is at most
    // one too large.
    let n = divisor.limbs.count
    let shift = divisor.limbs[n - 1].leadingZeroBitCount
    let v = (divisor << shift).limbs
    var u = (self << shift).limbs
    while u.count <= limbs.count { u.append(0) }
    var quotient = [UInt64](repeating: 0, count: limbs.count - n + 1)
    var j = quotient.count
    while j > 0 {
      j -= 1
      try spend(n)
      let estimate = Natural.estimate(u[j + n], u[j + n - 1], u[j + n - 2], v[n - 1], v[n - 2])
      quotient[j] = Natural.subtract(v, times: estimate, from: &u, at: j)
    }
    return (Natural(limbs: quotient), Natural(limbs: u) >> shift)
  }

  /// A digit of a quotient, from the three highest limbs of what is left and two of the divisor.
  private static func estimate(
    _ u2: UInt64, _ u1: UInt64, _ u0: UInt64, _ v1: UInt64, _ v0: UInt64
  ) -> UInt64 {
    var digit = UInt64.max
    // What u2·B + u1 - digit·v1 leaves; from B on the digit needs no correction.
    var rest: UInt64
    var exceeds: Bool
    if u2 >= v1 {
      (rest, exceeds) = u1.addingReportingOverflow(v1)
    } else {
      (digit, rest) = v1.dividingFullWidth((u2, u1))
      exceeds = false
    }
    while !exceeds {
      let (high, low) = digit.multipliedFullWidth(by: v0)
      if high < rest || (high == rest && low <= u0) { break }
      digit -= 1
      (rest, exceeds) = rest.addingReportingOverflow(v1)
    }
    return digit
  }

  /// Subtracts v·digit from the limbs of u from j on, and gives the digit that was right.
  ///
  /// Where that was one too much, v is added back.
  private static func subtract(
    _ v: [UInt64], times digit: UInt64, from u: inout [UInt64], at j: Int
  ) -> UInt64 {
    var carry: UInt64 = 0
    for i in 0..<v.count {
      let (high, low) = digit.multipliedFullWidth(by: v[i])
      let (product, overflows) = low.addingReportingOverflow(carry)
      let (difference, borrows) = u[i + j].subtractingReportingOverflow(product)
      u[i + j] = difference
      carry = high &+ (overflows ? 1 : 0) &+ (borrows ? 1 : 0)
    }
    let (top, isNegative) = u[j + v.count].subtractingReportingOverflow(carry)
    u[j + v.count] = top
    if !isNegative { return digit }
    carry = 0
    for i in 0..<v.count {
      let (partial, first) = u[i + j].addingReportingOverflow(v[i])
      let (sum, second) = partial.addingReportingOverflow(carry)
      u[i + j] = sum
      carry = first || second ? 1 : 0
    }
    u[j + v.count] &+= carry
    return digit - 1
  }
}
