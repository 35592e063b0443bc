import GradNumbers
import ScalarGrad

/// The curvature of a network: a loss's matrix of second derivatives, and its eigenvalues.
///
/// The network 1-190-1 has 571 parameters; it fits 128 points of sin(5πx)/(5πx) in mean squared error.
/// One node is recorded per operation, as in workload M.
enum Curvature {
  private static let width = 190
  private static let points = 128

  /// Times the matrix and its eigenvalues for the activations tanh and relu.
  static func measure(repeats: Int) -> [Measurement] {
    [("tanh", { $0.tanh() }), ("relu", { $0.relu() })].flatMap {
      measure(activation: $0, $1, repeats: repeats)
    }
  }

  private static func measure(
    activation name: String, _ activation: (Value) -> Value, repeats: Int
  ) -> [Measurement] {
    Tape.scope {
      var random = SplitMix64(seed: 571)
      let parameters = (0..<3 * width + 1).map { _ in Value(random.uniform(-1, 1)) }
      let loss = loss(parameters, activation)
      var matrix: [Double] = []
      var values: [Double] = []
      var product: [Double] = []
      for _ in 0..<repeats {
        var rows: [[Double]] = []
        matrix.append(seconds { rows = hessian(of: loss, wrt: parameters).rows })
        var eigenvalues: [Double] = []
        values.append(
          seconds {
            do {
              eigenvalues = try SymmetricEigen.values(of: rows)
            } catch { fatalError("\(error)") }
          })
        let ones = [Double](repeating: 1, count: parameters.count)
        product.append(
          seconds { _ = hessianVectorProduct(of: loss, wrt: parameters, vector: ones) })
        // The eigenvalues add up to the trace: both have n² roundings of the largest at most.
        let trace = rows.indices.reduce(0) { $0 + rows[$1][$1] }
        let sum = eigenvalues.reduce(0, +)
        guard (trace - sum).magnitude <= 1e-9 * SymmetricEigen.frobeniusNorm(of: rows) else {
          fatalError("the eigenvalues add up to \(sum), and the trace is \(trace)")
        }
      }
      return [
        Measurement(name: "hessian 1-190-1 \(name)", unit: "s", repeats: matrix),
        Measurement(name: "eigenvalues 1-190-1 \(name)", unit: "s", repeats: values),
        Measurement(
          name: "hessian · vector 1-190-1 \(name)", unit: "ms", repeats: product.map { $0 * 1e3 }),
      ]
    }
  }

  /// The mean squared error of Σ vⱼ·activation(wⱼx + bⱼ) + c.
  private static func loss(_ parameters: [Value], _ activation: (Value) -> Value) -> Value {
    let (w, b) = (parameters[..<width], parameters[width..<2 * width])
    let v = parameters[(2 * width)..<(3 * width)]
    var total = Value(0)
    for point in 0..<points {
      let x = 0.01 + 0.99 * Double(point) / Double(points - 1)
      let target = Double.sin(5 * .pi * x) / (5 * .pi * x)
      var output = parameters[3 * width]
      for j in 0..<width {
        output = output + v[2 * width + j] * activation(w[j] * x + b[width + j])
      }
      let error = output - target
      total = total + error * error
    }
    return total / Double(points)
  }
}
