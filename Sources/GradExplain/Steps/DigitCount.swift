import GradNumbers

extension BigInteger {
  /// How many decimal digits it has without its sign, which are not printed for that; 0 has one.
  var digitCount: Int {
    let bits = bitWidth
    guard bits > 0 else { return 1 }
    // log10 of the first 64 bits, and of the power of two behind them.
    let behind = max(0, bits - 64)
    let first = Double((magnitude >> behind).description) ?? 1
    let logarithm = (Double.log(first) + Double(behind) * Double.log(2)) / Double.log(10)
    // So near to a power of ten the logarithm does not tell on which side of it the number is.
    let power = logarithm.rounded()
    if abs(logarithm - power) < 1e-9 {
      return magnitude >= BigInteger(10).power(UInt(power)) ? Int(power) + 1 : Int(power)
    }
    return Int(logarithm.rounded(.down)) + 1
  }
}
