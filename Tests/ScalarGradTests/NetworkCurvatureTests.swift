import Foundation
import GradNumbers
import ScalarGrad
import Testing

/// The network 1-190-1 on 128 points of sin(5πx)/(5πx), 571 parameters, as `bench` times it; a small
/// one of the same kind in a short run, since a build for debugging takes half a minute for it.
@Suite struct NetworkCurvatureTests {
  private static let isLong = ProcessInfo.processInfo.environment["GRADUAL_LONG"] != nil
  private let width = isLong ? 190 : 40
  private let points = isLong ? 128 : 24

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
  func `A network bends symmetrically, and as differences of its gradients say`(tanh: Bool) throws {
    try Tape.scope { () throws in
      var random = SplitMix64(seed: 571)
      let parameters = (0..<3 * width + 1).map { _ in Value(random.uniform(-1, 1)) }
      let activation: (Value) -> Value = tanh ? { $0.tanh() } : { $0.relu() }
      let loss = loss(parameters, activation)
      let hessian = hessian(of: loss, wrt: parameters)
      let norm = SymmetricEigen.frobeniusNorm(of: hessian.rows)
      let count = 3 * width + 1
      #expect(hessian.count == count)
      // As many terms as points, with a rounding each, of the largest entry.
      #expect(hessian.asymmetry <= Double(points) * 0x1p-53 * norm)
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
          // Both within the matrix's rounding, and the terms added up.
          let tolerance = hessian.rounding + Double(count) * 0x1p-53 * norm
          #expect((product[k] - sum).magnitude <= tolerance)
        }
      }

      let values = try hessian.eigenvalues()
      let trace = (0..<count).reduce(0) { $0 + hessian[$1, $1] }
      let error = Double(count) * SymmetricEigen.backwardError(of: hessian.rows)
      #expect((values.reduce(0, +) - trace).magnitude <= error)
      // Of relus, each unit bends only where its outer weight moves together with the two others, and
      // each point adds one direction: the rest is flat. For 571 parameters it is 63 at least.
      let inertia = Inertia(eigenvalues: values, threshold: hessian.rounding)
      #expect(inertia.positive > 0 && inertia.negative > 0)
      if !tanh { #expect(inertia.zero >= count - 2 * width - points) }
    }
  }
}
