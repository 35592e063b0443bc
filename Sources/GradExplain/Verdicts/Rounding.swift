package import GradNumbers

/// What counts as rounding when two right programs differ.
///
/// A claim is right where it differs from the derivative by at most `units` · 2^-53 · S. S is the
/// sum of the magnitudes of all terms that make up the derivative, carried by the same sweep
/// (`Magnitude`), so a claim of 0.0 is right where the terms are ±0.25 and 1e-17 is left of them.
///
/// Why 2^13 units. Every operation of the student's own arithmetic rounds by one unit of its result
/// or, where it calls a function of the C library, by two: a path of some hundreds of operations
/// needs some hundreds of units. The other need is a formula that cancels where the recording does
/// not: with a sigmoid written out as 1/(1 + exp(-z)) no term of the recording cancels, but the
/// student's a·(1 - a) loses the digits that a shares with 1. At z = 8, where the slope is down to
/// 0.0003, that is 3,000 units; 1 - a² of a tanh at 4.5 loses 2,000. 2^13 units are 9.1e-13 of S: a
/// thousandth of a difference of 1e-9, and far below what any mistake of the catalogue makes.
package enum Rounding {
  /// How many units of rounding of S a right claim may be away.
  package static let units = 8192.0

  /// The difference that is still rounding.
  ///
  /// Where S is not finite (it overflowed, or a slope on the way is infinite) it says nothing, and
  /// the derivative's own magnitude takes its place.
  package static func tolerance(of expected: Magnitude) -> Double {
    let own = abs(expected.value)
    let size = expected.magnitude.isFinite ? max(expected.magnitude, own) : own
    // Below the normal range rounding is absolute.
    return units * (0x1p-53 * size + .leastNonzeroMagnitude)
  }

  /// Whether a claim differs from the derivative by rounding at most.
  ///
  /// nan is right where the derivative is nan, an infinity where it is the same infinity.
  package static func isWithin(_ claim: Double, of expected: Magnitude) -> Bool {
    excess(of: claim, over: expected) <= 1
  }

  /// The difference as a multiple of what is still rounding: at most 1 for a right claim.
  package static func excess(of claim: Double, over expected: Magnitude) -> Double {
    let value = expected.value
    if claim == value || (claim.isNaN && value.isNaN) { return 0 }
    guard claim.isFinite, value.isFinite else { return .infinity }
    // Halves, so that the difference of two numbers near the largest double stays finite.
    return abs(claim / 2 - value / 2) / (tolerance(of: expected) / 2)
  }
}
