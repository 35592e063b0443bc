/// The decimal logarithm of a positive finite number.
///
/// To place points this module needs no C library: log x = e·log 2 + log m with m in [√½, √2), and
/// log m = 2·artanh t with t = (m − 1)/(m + 1), |t| < 0.172. The first term left out, t^25/25, is
/// below 10^-20.
func log10(_ x: Double) -> Double {
  var exponent = Double(x.exponent)
  var significand = x.significand
  if significand > 1.4142135623730951 {
    significand /= 2
    exponent += 1
  }
  let t = (significand - 1) / (significand + 1)
  let square = t * t
  var sum = 0.0
  for power in stride(from: 23, through: 1, by: -2) { sum = sum * square + 1 / Double(power) }
  return exponent * 0.3010299956639812 + 2 * t * sum * 0.4342944819032518
}

/// The largest n with 10^n <= x, for a positive finite number.
func decade(_ x: Double) -> Int {
  // The logarithm may round up to a whole number that x does not reach.
  let guess = Int(log10(x).rounded())
  return x < Decimal(digits: 1, exponent: guess).double ? guess - 1 : guess
}
