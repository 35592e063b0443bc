import GradNumbers
import GradTestSupport
import ScalarGrad
import Testing

// The softmax exercises of the homework. Expected numbers are fractions derived by hand and decimals of
// mpmath with 30 digits; the tolerances are for exp and log (1 ulp each) and a handful of roundings.
@Suite struct ExerciseSoftmaxTests {
  /// o = (0, ln 2, ln 3) gives y = (1/6, 1/3, 1/2).
  private func scores() -> [Value] {
    // log(2) and log(3) as the nearest doubles.
    [Value(0), Value(0.6931471805599453), Value(1.0986122886681098)]
  }

  private func values(_ numbers: [Double]) -> [Value] { numbers.map { Value($0) } }

  @Test func `The softmax of 0, ln 2, ln 3 is 1/6, 1/3, 1/2`() {
    Tape.scope {
      let sixths: [Double] = [1, 2, 3]
      for (y, sixth) in zip(softmax(scores()), sixths) {
        #expect(y.data.isClose(to: Double(sixth / 6), ulps: 4))
      }
    }
  }

  @Test func `The Jacobian is y(delta - y), and its rows add up to 0`() {
    let thirtySixths: [[Double]] = [[5, -2, -3], [-2, 8, -6], [-3, -6, 9]]
    let expected = thirtySixths.map { row in row.map { (x: Double) -> Double in x / 36 } }
    Tape.scope {
      let o = scores()
      for (y, row) in zip(softmax(o), expected) {
        let jacobian = gradient(of: y, wrt: o)
        #expect(zip(jacobian, row).allSatisfy { $0.isClose(to: $1, ulps: 8) })
        #expect(jacobian.reduce(0, +).magnitude <= 0x1p-53)
      }
    }
  }

  /// The target, the gradient in sixths, and the loss: ln 6, ln 3, ln 2.
  private static let classes: [(Int, [Double], Double)] = [
    (0, [-5, 2, 3], 1.791759469228055), (1, [1, -4, 3], 1.0986122886681098),
    (2, [1, 2, -3], 0.6931471805599453),
  ]

  @Test(arguments: classes)
  func `The cross-entropy's gradient is y minus one-hot`(
    target: Int, sixths: [Double], loss: Double
  ) {
    Tape.scope {
      let o = scores()
      let y = softmax(o)
      for l in [crossEntropy(o, target: target), -log(y[target])] {
        #expect(l.data.isClose(to: loss, ulps: 4))
        for (g, sixth) in zip(gradient(of: l, wrt: o), sixths) {
          #expect(g.isClose(to: Double(sixth / 6), ulps: 8))
        }
      }
      // By the probabilities: -1/y of the target, exactly 0 elsewhere.
      let byProbability = gradient(of: -log(y[target]), wrt: y)
      for k in y.indices {
        let expected: Double = k == target ? [-6, -3, -2][k] : 0
        #expect(byProbability[k].isClose(to: expected, ulps: 4))
      }
    }
  }

  @Test func `A common shift changes nothing, not even the last digit`() {
    // mpmath: 0.090030573170380457998, 0.24472847105479765247, 0.66524095577482188953
    let expected = [0.09003057317038046, 0.24472847105479764, 0.6652409557748218]
    Tape.scope {
      for shift in [0.0, 1000, -1000] {
        #expect(softmax(values([1 + shift, 2 + shift, 3 + shift])).map(\.data) == expected)
      }
      // mpmath: 3.4076059644443803045
      let s = values([1, 2, 3])
      #expect(logSumExp(s).data.isClose(to: 3.4076059644443803045, ulps: 1))
      let each = softmax(values([1, 3, 3])).map(\.data)
      let other = [0.06337893833303762, 0.4683105308334812, 0.4683105308334812]
      #expect(zip(each, other).allSatisfy { $0.isClose(to: $1, ulps: 2) })
    }
  }

  @Test func `Targets that add up to 1.4 give 1.4 P - t`() {
    Tape.scope {
      let s = values([1, 2, 3])
      let expected = [-0.07395719756146737, 0.042619859476716704, 0.031337338084750366]
      let g = gradient(of: crossEntropy(s, targets: [0.2, 0.3, 0.9]), wrt: s)
      // Cancellation: the terms are up to 0.9 in size, and a few units of 2^-53 of that may be left.
      #expect(zip(g, expected).allSatisfy { ($0 - $1).magnitude <= 8 * 0x1p-53 })
    }
  }

  @Test func `Scores of 0 and 1000: the fused form is finite where the composed one is not`() {
    Tape.scope {
      let o = [Value(0), Value(1000)]
      let l = crossEntropy(o, target: 0)
      #expect(l.data == 1000)
      #expect(gradient(of: l, wrt: o) == [-1, 1])
      // Composed of probabilities: 1/0 times 0.
      let composed = gradient(of: -log(softmax(o)[0]), wrt: o)
      #expect(composed.count == 2 && composed.allSatisfy(\.isNaN), "\(composed)")
      // Composed and unshifted, the exponential overflows.
      let e = o.map { $0.exp() }
      #expect((e[0] / sum(e)).data == 0 && (e[1] / sum(e)).data.isNaN)
    }
  }

  @Test func `The softmax of 1000 and of infinities`() {
    Tape.scope {
      let large = [Value(1000), Value(-1000)]
      #expect(softmax(large).map(\.data) == [1, 0])
      #expect(logSoftmax(large).map(\.data) == [0, -2000])
      let low = [Value(0), Value(-.infinity)]
      #expect(softmax(low).map(\.data) == [1, 0])
      #expect(gradient(of: softmax(low)[0], wrt: low) == [0, 0])
      #expect(gradient(of: crossEntropy(low, target: 0), wrt: low) == [0, 0])
      #expect(softmax([Value(0), Value(.infinity)]).allSatisfy { $0.data.isNaN })
      #expect(softmax([Value(-.infinity), Value(-.infinity)]).allSatisfy { $0.data.isNaN })
      #expect(logSumExp([Value(0), Value(.infinity)]).data == .infinity)
      #expect(logSumExp([Value(-.infinity)]).data == -.infinity)
    }
  }
}
