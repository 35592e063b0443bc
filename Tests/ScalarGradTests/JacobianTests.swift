import GradNumbers
import ScalarGrad
import Testing

@Suite struct JacobianTests {
  /// diag(p) - p pᵀ, whether the rows go back or the columns go forward.
  @Test func `The softmax by its scores`() {
    Tape.scope {
      let scores = [Value(1), Value(-0.5), Value(2)]
      let total = logSumExp(scores)
      let p = scores.map { ($0 - total).exp() }
      let rows = jacobian(of: p, wrt: scores)
      let columns = jacobian(of: p + p, wrt: scores)
      for i in 0..<3 {
        for j in 0..<3 {
          let expected = (i == j ? p[i].data : 0) - p[i].data * p[j].data
          #expect((rows[i][j] - expected).magnitude <= 8 * 0x1p-53)
          #expect((columns[i][j] - rows[i][j]).magnitude <= 8 * 0x1p-53)
          #expect(columns[i + 3][j] == columns[i][j])
        }
      }
    }
  }

  @Test(arguments: [(1, 7), (7, 1), (5, 5), (9, 6), (6, 9)])
  func `A matrix is its own Jacobian, for any number of rows and columns`(m: Int, n: Int) {
    Tape.scope {
      let matrix = (0..<m).map { i in (0..<n).map { Double(10 * i + $0 + 1) } }
      let x = (0..<n).map { Value(Double($0)) }
      let y = matrix.map { dot($0, x) }
      #expect(jacobian(of: y, wrt: x) == matrix)
      let direction = (0..<n).map { Double($0 * $0 - 3) }
      for (row, result) in zip(matrix, y) {
        let expected = zip(row, direction).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(directionalDerivative(of: result, wrt: x, along: direction) == expected)
      }
    }
  }

  @Test func `A row is the gradient`() {
    Tape.scope {
      let x = [Value(0.3), Value(1.7)]
      let y = [(x[0] * x[1]).sin(), (x[0] / x[1]).exp(), x[1] ** 3]
      let h = x[0] * x[1]
      for variables in [x, [x[1], h, x[0]], [y[0]]] {
        let rows = jacobian(of: y, wrt: variables)
        for (row, result) in zip(rows, y) {
          for (a, b) in zip(row, gradient(of: result, wrt: variables)) {
            #expect(a.isClose(to: b, ulps: 2))
          }
        }
      }
    }
  }

  @Test func `Results that are variables, constants or nothing`() {
    Tape.scope {
      let (x, y) = (Value(1), Value(2))
      let z = x * y
      #expect(jacobian(of: [x, z, y], wrt: [x, z]) == [[1, 0], [2, 1], [0, 0]])
      #expect(jacobian(of: [], wrt: [x]) == [])
      #expect(jacobian(of: [x], wrt: []) == [[]])
      #expect(jacobian(of: [z, z], wrt: [y]) == [[1], [1]])
    }
  }
}
