import ArrayGrad
import GradNumbers

/// Functions of floats that NumPy does not take from the C library as they are.
enum FloatFunctions {
  /// The quotient rounded down and what is left, as Python has them; nan and infinities by C's rules.
  static func divided(_ a: Double, _ b: Double) -> (quotient: Double, rest: Double) {
    var rest = a.truncatingRemainder(dividingBy: b)
    if b == 0 { return (a / b, rest) }
    var quotient = (a - rest) / b
    if rest != 0 {
      if (b < 0) != (rest < 0) {
        rest += b
        quotient -= 1
      }
    } else {
      rest = b.sign == .minus ? -0.0 : 0
    }
    if quotient != 0 {
      let whole = quotient.rounded(.down)
      quotient = quotient - whole > 0.5 ? whole + 1 : whole
    } else {
      quotient = (a / b).sign == .minus ? -0.0 : 0
    }
    return (quotient, rest)
  }

  /// x to the power y; a square and a root as such.
  static func power(_ x: Double, _ y: Double) -> Double {
    if y == 2 { return x * x }
    if y == 0.5 { return x == -.infinity ? .infinity : x.squareRoot() }
    return Double.pow(x, y)
  }

  /// log(exp(x) + exp(y)).
  static func logAddExp(_ x: Double, _ y: Double) -> Double {
    if x == y { return x + Double.log(2) }
    let difference = x - y
    if difference > 0 { return x + Double.log1p(Double.exp(-difference)) }
    if difference <= 0 { return y + Double.log1p(Double.exp(difference)) }
    return difference
  }
}

extension Numpy {
  /// A function of pairs of floats.
  func floating<E: ArrayItem & ArrayElement>(
    _ function: BinaryFunction, _ shape: [Int], _ a: Elements<E>, _ b: Elements<E>
  ) -> [E] {
    switch function {
    case .add: Elementwise.pairs(shape, a, b, .add)
    case .subtract: Elementwise.pairs(shape, a, b, .subtract)
    case .multiply: Elementwise.pairs(shape, a, b, .multiply)
    case .divide: Elementwise.pairs(shape, a, b, .divide)
    case .maximum: Elementwise.pairs(shape, a, b, .maximum)
    case .minimum: Elementwise.pairs(shape, a, b, .minimum)
    case .fmax: Elementwise.pairs(shape, a, b, zero: 0) { $0 >= $1 || $1 != $1 ? $0 : $1 }
    case .fmin: Elementwise.pairs(shape, a, b, zero: 0) { $0 <= $1 || $1 != $1 ? $0 : $1 }
    case .copysign:
      Elementwise.pairs(shape, a, b, zero: 0) { E(signOf: $1, magnitudeOf: $0) }
    case .fmod: Elementwise.pairs(shape, a, b, zero: 0) { $0.truncatingRemainder(dividingBy: $1) }
    default: wide(function, shape, a, b)
    }
  }

  /// The functions that are computed in 64 bits.
  private func wide<E: ArrayItem & ArrayElement>(
    _ function: BinaryFunction, _ shape: [Int], _ a: Elements<E>, _ b: Elements<E>
  ) -> [E] {
    func each(_ f: (Double, Double) -> Double) -> [E] {
      Elementwise.pairs(shape, a, b, zero: 0) { E(f(Double($0), Double($1))) }
    }
    switch function {
    case .floorDivide: return each { FloatFunctions.divided($0, $1).quotient }
    case .remainder: return each { FloatFunctions.divided($0, $1).rest }
    case .power: return each(FloatFunctions.power)
    case .arctan2: return each { Double.atan2($0, $1) }
    case .hypot: return each { Double.hypot($0, $1) }
    default: return each(FloatFunctions.logAddExp)
    }
  }
}
