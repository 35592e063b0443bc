// The distributions of Python's `random` beside the uniform and the normal one.
extension PythonRandom {
  /// Returns a number whose distances to the next are those of rare events with this rate, times it.
  public mutating func exponential() -> Double { -libmLog(1 - random()) }

  /// Returns a number of the gamma distribution with scale 1; the shape is above 0.
  ///
  /// R. Cheng, Applied Statistics 26, 1977, for shapes above 1; J. Ahrens and U. Dieter's algorithm GS,
  /// Computing 12, 1974, for those below.
  public mutating func gamma(shape: Double) -> Double {
    if shape == 1 { return exponential() }
    return shape > 1 ? gammaAboveOne(shape) : gammaBelowOne(shape)
  }

  private mutating func gammaAboveOne(_ shape: Double) -> Double {
    let root = libmSqrt(2 * shape - 1)
    let base = shape - libmLog(4)
    let factor = shape + root
    while true {
      let first = random()
      guard first > 1e-7, first < 0.9999999 else { continue }
      let second = 1 - random()
      let odds = libmLog(first / (1 - first)) / root
      let number = shape * libmExp(odds)
      let product = first * first * second
      let bound = base + factor * odds - number
      if bound + (1 + libmLog(4.5)) - 4.5 * product >= 0 || bound >= libmLog(product) {
        return number
      }
    }
  }

  private mutating func gammaBelowOne(_ shape: Double) -> Double {
    let e = 0x1.5bf0a8b145769p+1
    while true {
      let total = (e + shape) / e
      let point = total * random()
      let number =
        point <= 1 ? libmPow(point, 1 / shape) : -libmLog((total - point) / shape)
      let test = random()
      if point > 1 ? test <= libmPow(number, shape - 1) : test <= libmExp(-number) {
        return number
      }
    }
  }

  /// Returns a number of the beta distribution; both shapes are above 0.
  public mutating func beta(_ first: Double, _ second: Double) -> Double {
    let number = gamma(shape: first)
    return number == 0 ? 0 : number / (number + gamma(shape: second))
  }

  /// Returns a number of the triangular distribution between two ends, most likely near the mode; nil
  /// is the middle.
  public mutating func triangular(low: Double, high: Double, mode: Double?) -> Double {
    let draw = random()
    if mode != nil, high == low { return low }
    let share = mode.map { ($0 - low) / (high - low) } ?? 0.5
    if draw > share {
      return high + (low - high) * libmSqrt((1 - draw) * (1 - share))
    }
    return low + (high - low) * libmSqrt(draw * share)
  }
}
