/// A derivative as differences show it, in the units of whoever asked.
struct Slope {
  /// The derivative.
  let value: Double
  /// How far the true one may be.
  let estimate: Double
  /// The smallest step in it.
  let step: Double
  /// The deviation of the function's noise that was reckoned with, and the largest value seen.
  let noise, size: Double
  /// Where the differences come from.
  let sides: Ladder.Sides

  /// Whether a number may be the derivative, if it is itself rounded by as much as `room`.
  func admits(_ claimed: Double, room: Double) -> Bool {
    claimed.isFinite && (claimed - value).magnitude <= estimate + room
  }

  /// Whether the estimate is too wide to be worth a verdict: above 1 % of the numbers that it is to
  /// tell apart, and above 10^-4 of the function itself.
  func isVague(for claimed: Double, scale: Double) -> Bool {
    size > 0 && estimate * scale > 1e-4 * size
      && estimate > 0.01 * max(claimed.magnitude, value.magnitude)
  }

  /// The slope of a function in other units.
  func scaled(by factor: Double) -> Slope {
    Slope(
      value: value * factor, estimate: estimate * factor.magnitude, step: step / factor.magnitude,
      noise: noise, size: size, sides: sides)
  }
}
