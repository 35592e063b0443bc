import ArrayGrad
import GradTraining
import Testing

@Suite("Activations")
struct ActivationTests {
  /// How far number i may be off, with u the unit of rounding: a few roundings of a few u each.
  ///
  /// A slope of sigmoid and tanh is computed from the output, as by hand: its error is a few u of 1, not of itself. The
  /// tail of gelu takes e^(-x²/2), which makes a rounding of x²/2 one of x² u; its slope Φ + x·φ is a sum in which
  /// much may cancel, and |x·φ| ≤ |slope| + Φ with Φ = value / x. The slope of silu takes x·(1 - s).
  private func tolerance(_ index: Int, _ i: Int, slope: Bool, unit u: Double) -> Double {
    let (activation, values, slopes) = activationTable[index]
    let x = activationPoints[i]
    let size = abs(slope ? slopes[i] : values[i])
    switch activation {
    case .sigmoid where slope, .tanh where slope: return 4 * u
    case .gelu:
      let share = slope && x != 0 ? abs(values[i] / x) : 0
      return (4 + x * x) * u * (size + 2 * share)
    case .silu where slope: return (4 + abs(x)) * u * size
    default: return 4 * u * size
    }
  }

  @Test("Values are those of the formulas", arguments: activationTable.indices)
  func values(_ index: Int) {
    let (activation, expected, _) = activationTable[index]
    let y = activate(NDArray(activationPoints), by: activation).elements
    for (i, x) in activationPoints.enumerated() {
      let room = tolerance(index, i, slope: false, unit: Double.ulpOfOne)
      #expect(abs(y[i] - expected[i]) <= room, "\(activation) of \(x)")
    }
  }

  @Test("Slopes are those of the formulas", arguments: activationTable.indices)
  func slopes(_ index: Int) {
    let (activation, _, expected) = activationTable[index]
    let x = NDArray(activationPoints)
    // Three, so that a slope that forgets dy is found.
    let dy = NDArray(repeating: 3.0, shape: x.shape)
    let dx = activateBackward(x, dy: dy, by: activation).elements
    for (i, x) in activationPoints.enumerated() {
      let room = tolerance(index, i, slope: true, unit: Double.ulpOfOne)
      #expect(abs(dx[i] / 3 - expected[i]) <= room, "slope of \(activation) at \(x)")
    }
  }

  /// The table's numbers, rounded to Float; u = 2⁻²³, and the same argument.
  @Test("Floats follow the doubles", arguments: activationTable.indices)
  func floats(_ index: Int) {
    let (activation, values, slopes) = activationTable[index]
    let x = NDArray(activationPoints.map { Float($0) })
    let y = activate(x, by: activation).elements
    let dx = activateBackward(x, dy: NDArray(repeating: 1, shape: x.shape), by: activation).elements
    for i in activationPoints.indices {
      let value = tolerance(index, i, slope: false, unit: Double(Float.ulpOfOne))
      let slope = tolerance(index, i, slope: true, unit: Double(Float.ulpOfOne))
      // What is below the smallest normal float is rounded to a multiple of the smallest one.
      let smallest = Double(Float.leastNonzeroMagnitude)
      #expect(abs(Double(y[i]) - values[i]) <= value + smallest, "\(activation), number \(i)")
      #expect(abs(Double(dx[i]) - slopes[i]) <= slope + smallest, "\(activation), slope \(i)")
    }
  }

  @Test("nan stays nan, and what is infinite keeps its limit")
  func specials() {
    let x = NDArray<Double>([.nan, .infinity, -.infinity])
    let limits: [(Activation, Double, Double)] = [
      (.sigmoid, 1, 0), (.tanh, 1, -1), (.relu, .infinity, 0),
      (.leakyRelu, .infinity, -.infinity), (.elu, .infinity, -1), (.softplus, .infinity, 0),
    ]
    for (activation, above, below) in limits {
      let y = activate(x, by: activation).elements
      #expect(y[0].isNaN, "\(activation)")
      #expect(y[1] == above, "\(activation)")
      #expect(y[2] == below, "\(activation)")
    }
    #expect(activate(x, by: .gelu).elements[0].isNaN)
    #expect(activate(x, by: .silu).elements[0].isNaN)
  }
}
