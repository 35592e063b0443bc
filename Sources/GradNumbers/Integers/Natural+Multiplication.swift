extension Natural {
  /// From how many limbs of the smaller factor on three products of halves cost less than four.
  private static let karatsuba = 40

  /// How many limbs are multiplied by a short factor at once: some microseconds' work.
  private static let longest = 1 << 9

  static func * (a: Natural, b: Natural) -> Natural { product(a, b) { _ in } }

  /// The product; `spend` hears of so many products of limbs before they are made, and may stop it.
  static func product<E: Error>(
    _ a: Natural, _ b: Natural, _ spend: (Int) throws(E) -> Void
  ) throws(E) -> Natural {
    let (long, short) = a.limbs.count >= b.limbs.count ? (a, b) : (b, a)
    if short.isZero { return .zero }
    if short.limbs.count < karatsuba {
      if long.limbs.count > longest {
        return try long.timesPiecewise(short, pieces: longest, spend)
      }
      try spend(long.limbs.count * short.limbs.count)
      return long.timesDigitByDigit(short)
    }
    // Factors of unlike size: the longer is cut into pieces of the size of the shorter.
    if long.limbs.count >= 2 * short.limbs.count {
      return try long.timesPiecewise(short, pieces: short.limbs.count, spend)
    }

    // (a1·B + a0)(b1·B + b0), with the middle from (a1 + a0)(b1 + b0).
    // (A. Karatsuba, Y. Ofman, 1962.)
    let half = (long.limbs.count + 1) / 2
    let (a0, a1) = long.split(at: half)
    let (b0, b1) = short.split(at: half)
    let low = try product(a0, b0, spend)
    let high = try product(a1, b1, spend)
    let middle = try product(a0 + a1, b0 + b1, spend) - low - high
    var limbs = low.limbs
    limbs.append(contentsOf: repeatElement(0, count: 2 * half - limbs.count))
    var product = Natural(limbs: limbs + high.limbs)
    product.add(middle, at: half)
    return product
  }

  private func timesDigitByDigit(_ other: Natural) -> Natural {
    let (a, b) = (limbs, other.limbs)
    var product = [UInt64](repeating: 0, count: a.count + b.count)
    for j in 0..<b.count {
      let factor = b[j]
      var carry: UInt64 = 0
      for i in 0..<a.count {
        let (high, low) = factor.multipliedFullWidth(by: a[i])
        let (partial, first) = product[i + j].addingReportingOverflow(low)
        let (sum, second) = partial.addingReportingOverflow(carry)
        product[i + j] = sum
        // The whole is at most (2^64 - 1)² + 2 (2^64 - 1) = 2^128 - 1, so that this cannot overflow.
        carry = high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
      }
      product[j + a.count] = carry
    }
    return Natural(limbs: product)
  }

  private func timesPiecewise<E: Error>(
    _ short: Natural, pieces size: Int, _ spend: (Int) throws(E) -> Void
  ) throws(E) -> Natural {
    var product = Natural.zero
    var start = 0
    while start < limbs.count {
      let end = Swift.min(start + size, limbs.count)
      let piece = Natural(limbs: Array(limbs[start..<end]))
      product.add(try Natural.product(piece, short, spend), at: start)
      start = end
    }
    return product
  }

  /// The power, by squaring; 0 to the power 0 is 1.
  func power<E: Error>(
    _ exponent: UInt, _ spend: (Int) throws(E) -> Void
  ) throws(E) -> Natural {
    // A power of two only moves the bits of the rest.
    let zeros = trailingZeroBits
    let odd = self >> zeros
    var result = Natural(1)
    if odd.limb != 1 {
      for position in stride(from: exponent.bitWidth - exponent.leadingZeroBitCount, to: 0, by: -1)
      {
        result = try Natural.product(result, result, spend)
        if exponent >> UInt(position - 1) & 1 == 1 {
          result = try Natural.product(result, odd, spend)
        }
      }
    }
    return result << (zeros * Int(exponent))
  }
}
