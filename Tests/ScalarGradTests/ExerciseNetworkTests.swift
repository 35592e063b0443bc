import GradNumbers
import GradTestSupport
import ScalarGrad
import Testing

// The hand network 2-3-2 and the three-layer ReLU network of the homework.
@Suite struct ExerciseNetworkTests {
  /// x·W + b for weights whose rows are the inputs.
  private func affine(_ x: [Value], _ w: [[Value]], _ b: [Value]) -> [Value] {
    b.indices.map { column in
      var z = x[0] * w[0][column]
      for row in x.indices.dropFirst() { z = z + x[row] * w[row][column] }
      return z + b[column]
    }
  }

  private func values(_ rows: [[Double]]) -> [[Value]] { rows.map { $0.map { Value($0) } } }

  private struct HandNetwork {
    let x = [Value(1), Value(-1)]
    let w1: [[Value]]
    let b1 = (0..<3).map { _ in Value(0) }
    let w2: [[Value]]
    let b2 = (0..<2).map { _ in Value(0) }
  }

  private func hand(_ second: [[Double]]) -> HandNetwork {
    HandNetwork(w1: values([[1, 1, 1], [-1, -1, -1]]), w2: values(second))
  }

  /// Exact: the digits are those of 1/(1 + exp(-z)), one ulp below the correctly rounded sigmoid(2).
  @Test func `The hand network gives the published digits`() {
    Tape.scope {
      let n = hand([[1, 1], [-1, -1], [-1, -1]])
      let z1 = affine(n.x, n.w1, n.b1)
      let a1 = z1.map { $0.sigmoid() }
      let z2 = affine(a1, n.w2, n.b2)
      let a2 = softmax(z2)
      let loss = -log(a2[0])
      #expect(z1.map(\.data) == [2, 2, 2])
      #expect(a1.map(\.data) == [0.8807970779778823, 0.8807970779778823, 0.8807970779778823])
      #expect(z2.map(\.data) == [-0.8807970779778823, -0.8807970779778823])
      #expect(a2.map(\.data) == [0.5, 0.5])
      #expect(loss.data == 0.6931471805599453)
      // A criterion that ignores the target has the loss 2 ln 2, and the gradient 2 · 1/2 - 1 = 0.
      let criterion = -log(a2[0]) - log(a2[1])
      #expect(criterion.data == 1.3862943611198906)
      #expect(gradient(of: criterion, wrt: z2) == [0, 0])
      #expect(gradient(of: criterion, wrt: n.w2.flatMap { $0 }) == [0, 0, 0, 0, 0, 0])

      for l in [crossEntropy(z2, target: 0), loss] {
        Tape.current.zeroGradients()
        l.backward()
        #expect(z2.map(\.grad) == [-0.5, 0.5])
        #expect(n.b2.map(\.grad) == [-0.5, 0.5])
        for row in n.w2 {
          #expect(row.map(\.grad) == [-0.44039853898894116, 0.44039853898894116])
        }
        #expect(a1.map(\.grad) == [0, 0, 0])
        #expect(z1.map(\.grad) == [0, 0, 0])
        #expect(n.b1.map(\.grad) == [0, 0, 0])
        #expect(n.x.map(\.grad) == [0, 0])
        // 0.0 and -0.0, as printed by the report.
        #expect(n.w1[0].allSatisfy { $0.grad == 0 && $0.grad?.sign == .plus })
        #expect(n.w1[1].allSatisfy { $0.grad == 0 && $0.grad?.sign == .minus })
      }
    }
  }

  @Test(arguments: [(0, 1.0), (1, -1.0)])
  func `The asymmetric hand network`(target: Int, sign: Double) {
    // mpmath: sigmoid'(2) = 0.10499358540350651735; a(1 - a) in doubles is 0.10499358540350662.
    let slope = 0.10499358540350662
    Tape.scope {
      let n = hand([[1, -1], [-1, 1], [-1, -1]])
      let z1 = affine(n.x, n.w1, n.b1)
      let a1 = z1.map { $0.sigmoid() }
      let z2 = affine(a1, n.w2, n.b2)
      #expect(softmax(z2).map(\.data) == [0.5, 0.5])
      crossEntropy(z2, target: target).backward()
      #expect(a1.map(\.grad) == [-sign, sign, 0])
      #expect(z1.map(\.grad) == [-sign * slope, sign * slope, 0])
      #expect(n.w1[0].map(\.grad) == [-sign * slope, sign * slope, 0])
      #expect(n.w1[1].map(\.grad) == [sign * slope, -sign * slope, 0])
      // The rounding of a(1 - a) against the true slope: 1 - a loses three bits.
      #expect(slope.isClose(to: 0.10499358540350651735, ulps: 8))
    }
  }

  /// Small integers and powers of two: every number is exact.
  @Test func `The three-layer ReLU network, exactly`() {
    Tape.scope {
      let x = values([[1, 2], [-1, 3]])
      let y = [1.0, -2]
      let w0 = values([[1, -2, 1], [2, 1, -1]])
      let b0 = [Value(0), Value(1), Value(0)]
      let w1 = values([[1, -1], [2, 1], [1, 3]])
      let b1 = [Value(-1), Value(1)]
      let w2 = values([[2], [-3]])
      let b2 = [Value(1)]
      var total = Value(0)
      var outputs: [Value] = []
      var (hidden1, hidden2): ([[Value]], [[Value]]) = ([], [])
      for (sample, target) in zip(x, y) {
        let z1 = affine(sample, w0, b0)
        let z2 = affine(z1.map { $0.relu() }, w1, b1)
        let output = affine(z2.map { $0.relu() }, w2, b2)[0]
        hidden1.append(z1)
        hidden2.append(z2)
        outputs.append(output)
        total = total + squaredError(output, target)
      }
      let j = total / 4
      #expect(hidden1.map { $0.map(\.data) } == [[5, 1, -1], [5, 6, -4]])
      #expect(hidden2.map { $0.map(\.data) } == [[6, -3], [16, 2]])
      #expect(outputs.map(\.data) == [13, 27])
      #expect(j.data == 246.25 && (2 * j).data == 492.5)
      j.backward()
      #expect(w2.map { $0.map(\.grad) } == [[268], [29]])
      #expect(b2.map(\.grad) == [20.5])
      #expect(w1.map { $0.map(\.grad) } == [[205, -217.5], [186, -261], [0, 0]])
      #expect(b1.map(\.grad) == [41, -43.5])
      #expect(w0.map { $0.map(\.grad) } == [[-60.5, 9.5, 0], [241.5, 91.5, 0]])
      #expect(b0.map(\.grad) == [84.5, 38.5, 0])
      // Per sample the numbers are before the division by N = 2.
      #expect(outputs.map { ($0.grad ?? 0) * 2 } == [12, 29])
      #expect(hidden2.map { $0.map { ($0.grad ?? 0) * 2 } } == [[24, 0], [58, -87]])
      #expect(hidden1.map { $0.map { ($0.grad ?? 0) * 2 } } == [[24, 48, 0], [145, 29, 0]])
      #expect(x.map { $0.map { ($0.grad ?? 0) * 2 } } == [[-72, 96], [87, 319]])
    }
  }
}
