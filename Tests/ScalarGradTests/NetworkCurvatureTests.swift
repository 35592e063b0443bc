import GradNumbers
import ScalarGrad
import Testing

/// The network 1-190-1 on 128 points of sin(5πx)/(5πx), 571 parameters, as `bench` times it.
@Suite struct NetworkCurvatureTests {
  private let width = 190
  private let points = 128

  /// The mean squared error of Σ vⱼ·activation(wⱼx + bⱼ) + c.
  private func loss(_ p: [Value], _ activation: (Value) -> Value) -> Value {
    let v = Array(p[(2 * width)..<(3 * width)])
    var errors: [Value] = []
    for point in 0..<points {
      let x = 0.01 + 0.99 * Double(point) / Double(points - 1)
      let hidden = (0..<width).map { activation(p[$0] * x + p[width + $0]) }
      let target = Double.sin(5 * .pi * x) / (5 * .pi * x)
      let error = dot(v, hidden) + p[3 * width] - target
      errors.append(error * error)
    }
    return mean(errors)
  }

  /// How many eigenvalues can be told from 0, and the matrix against differences of gradients.
  ///
  /// A central difference of gradients with the step h along a direction of length 1 is off by h²/6 times
  /// the fourth derivative, and by the gradients' rounding over h: 1e-10·10² and 1e-14/1e-5 here, of
  /// entries up to 30. Kinks of relus in between would add jumps; the direction is short enough to meet
  /// none for this seed.
  @Test(arguments: [true, false])
  func `571 parameters: symmetric, and what differences of gradients say`(tanh: Bool) throws {
    try Tape.scope { () throws in
      var random = SplitMix64(seed: 571)
      let parameters = (0..<3 * width + 1).map { _ in Value(random.uniform(-1, 1)) }
      let activation: (Value) -> Value = tanh ? { $0.tanh() } : { $0.relu() }
      let loss = loss(parameters, activation)
      let hessian = hessian(of: loss, wrt: parameters)
      let norm = SymmetricEigen.frobeniusNorm(of: hessian.rows)
      #expect(hessian.count == 571)
      // 128 terms with a rounding each, of the largest entry.
      #expect(hessian.asymmetry <= 128 * 0x1p-53 * norm)
      #expect(hessian.asymmetry <= hessian.rounding && hessian.rounding <= 1e-9 * norm)

      let point = parameters.map(\.data)
      for _ in 0..<2 {
        var direction = point.map { _ in random.normal() }
        let length = direction.reduce(0) { Double.hypot($0, $1) }
        direction = direction.map { $0 / length }
        let product = hessianVectorProduct(of: loss, wrt: parameters, vector: direction)
        let step = tanh ? 1e-5 : 1e-7
        func slopes(_ step: Double) -> [Double] {
          Tape.scope {
            let moved = zip(point, direction).map { Value($0 + step * $1) }
            return gradient(of: self.loss(moved, activation), wrt: moved)
          }
        }
        let (above, below) = (slopes(step), slopes(-step))
        for k in parameters.indices {
          let difference = (above[k] - below[k]) / (2 * step)
          #expect((product[k] - difference).magnitude <= 1e-6, "\(k)")
          var sum = 0.0
          for (h, d) in zip(hessian.rows[k], direction) { sum += h * d }
          // Both within the matrix's rounding, and 571 terms added up.
          #expect((product[k] - sum).magnitude <= hessian.rounding + 571 * 0x1p-53 * norm)
        }
      }

      let values = try hessian.eigenvalues()
      let trace = (0..<571).reduce(0) { $0 + hessian[$1, $1] }
      #expect(
        (values.reduce(0, +) - trace).magnitude <= 571
          * SymmetricEigen.backwardError(of: hessian.rows))
      // Of relus, each of the 190 units bends only where its outer weight moves together with the two
      // others, and each of the 128 points adds one direction: 571 - 2·190 - 128 are flat at least.
      let inertia = Inertia(eigenvalues: values, threshold: hessian.rounding)
      #expect(inertia.positive > 0 && inertia.negative > 0)
      if !tanh { #expect(inertia.zero >= 63) }
    }
  }
}
