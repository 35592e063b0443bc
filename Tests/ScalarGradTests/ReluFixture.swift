import GradNumbers
import ScalarGrad

/// The three-layer ReLU network of the homework on its two samples, recorded on the current tape.
struct ReluFixture {
  let x = values([[1, 2], [-1, 3]])
  let w0 = values([[1, -2, 1], [2, 1, -1]])
  let b0 = [Value(0), Value(1), Value(0)]
  let w1 = values([[1, -1], [2, 1], [1, 3]])
  let b1 = [Value(-1), Value(1)]
  let w2 = values([[2], [-3]])
  let b2 = [Value(1)]
  /// J = 1/(2N) Σ (f - y)².
  let loss: Value

  init() {
    var total = Value(0)
    for (sample, target) in zip(x, [1.0, -2]) {
      let a1 = ReluFixture.affine(sample, w0, b0).map { $0.relu() }
      let a2 = ReluFixture.affine(a1, w1, b1).map { $0.relu() }
      total = total + squaredError(ReluFixture.affine(a2, w2, b2)[0], target)
    }
    loss = total / 4
  }

  /// The parameters in the order W0, b0, W1, b1, W2, b2, row by row.
  var parameters: [Value] {
    w0.flatMap { $0 } + b0 + w1.flatMap { $0 } + b1 + w2.flatMap { $0 } + b2
  }

  /// Their derivatives, and then those by the inputs, which the loss has halved.
  static let gradients: [Rational] =
    [-60.5, 9.5, 0, 241.5, 91.5, 0] + [84.5, 38.5, 0]
    + [205, -217.5, 186, -261, 0, 0] + [41, -43.5] + [268, 29] + [20.5]
    + [-36, 48, 43.5, 159.5]

  private static func values(_ rows: [[Double]]) -> [[Value]] { rows.map { $0.map { Value($0) } } }

  /// x·W + b for weights whose rows are the inputs.
  private static func affine(_ x: [Value], _ w: [[Value]], _ b: [Value]) -> [Value] {
    b.indices.map { column in
      var z = x[0] * w[0][column]
      for row in x.indices.dropFirst() { z = z + x[row] * w[row][column] }
      return z + b[column]
    }
  }
}
