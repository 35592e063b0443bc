import GradNumbers
import ScalarGrad
import Testing

@Suite struct HessianTests {
  // MARK: Closed forms

  @Test func `Rosenbrock's function at (-1.2, 1)`() {
    Tape.scope {
      let x = [Value(-1.2), Value(1)]
      let f = (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2
      // -1.2 is off by a rounding, and a term of 24 changes by a few of them.
      #expect(f.data.isClose(to: 24.2, ulps: 4))
      let slopes = gradient(of: f, wrt: x)
      #expect(slopes[0].isClose(to: -215.6, ulps: 4) && slopes[1].isClose(to: -88, ulps: 4))
      let hessian = hessian(of: f, wrt: x)
      for (found, expected) in zip(hessian.rows.joined(), [1330.0, 480, 480, 200]) {
        #expect(found.isClose(to: expected, ulps: 4))
      }
      #expect(hessian.rounding > 0 && hessian.rounding < 1e-9)
    }
  }

  @Test(arguments: [1, 2, 5, 12])
  func `A quadratic form's matrix comes back exactly`(n: Int) {
    var random = SplitMix64(seed: UInt64(n))
    var matrix = Array(repeating: Array(repeating: 0.0, count: n), count: n)
    for i in 0..<n {
      for j in 0...i {
        matrix[i][j] = Double(random.integer(below: 41) - 20)
        matrix[j][i] = matrix[i][j]
      }
    }
    Tape.scope {
      let x = (0..<n).map { _ in Value(Double(random.integer(below: 9) - 4)) }
      var total = Value(0)
      for i in 0..<n { for j in 0..<n { total = total + x[i] * matrix[i][j] * x[j] } }
      let form = 0.5 * total
      let hessian = hessian(of: form, wrt: x)
      #expect(hessian.rows == matrix)
      #expect(hessian.asymmetry == 0)
      #expect(hessian.count == n)
      // As a sum of dot products, it is the same form.
      let products = dot(x, matrix.map { dot($0, x) })
      #expect(ScalarGrad.hessian(of: 0.5 * products, wrt: x).rows == matrix)
      // Times the axes, column by column.
      for k in 0..<n {
        let axis = (0..<n).map { $0 == k ? 1.0 : 0 }
        #expect(hessianVectorProduct(of: form, wrt: x, vector: axis) == matrix[k])
      }
    }
  }

  /// L = ½(w₁w₂ - 1)²: H = [[w₂², 2w₁w₂ - 1], [2w₁w₂ - 1, w₁²]] in numbers that are exact.
  @Test(arguments: [
    (1.0, 1.0, [0.0, 2], 1.0), (0, 0, [-1, 1], 0), (2, 0.5, [0, 4.25], 1),
  ])
  func `The smallest network, whole and per layer`(
    w1: Double, w2: Double, eigenvalues: [Double], ratioOfLayers: Double
  ) throws {
    try Tape.scope { () throws in
      let w = [Value(w1), Value(w2)]
      let loss = 0.5 * (w[0] * w[1] - 1) ** 2
      #expect(gradient(of: loss, wrt: w) == [0, 0])
      let hessian = hessian(of: loss, wrt: w)
      let mixed = 2 * w1 * w2 - 1
      #expect(hessian.rows == [[w2 * w2, mixed], [mixed, w1 * w1]])
      #expect(try hessian.eigenvalues() == eigenvalues)
      #expect(try hessian.inertia().minimalRatio == 0.5)
      let layers = blockDiagonal(hessian.rows, sizes: [1, 1])
      #expect(try Inertia(of: layers, error: hessian.rounding).minimalRatio == ratioOfLayers)
    }
  }

  /// Along θ(α) = (1 - α)·(1, 1) + α·(-1, -1) the loss is 8α²(1 - α)².
  @Test(arguments: [
    (0.0, 0.0), (0.25, 0.28125), (0.5, 0.5), (0.75, 0.28125), (1, 0), (-0.5, 4.5), (1.5, 4.5),
  ])
  func `From one minimum to the other there is a double well`(a: Double, loss: Double) {
    Tape.scope {
      let w = [Value(1 - 2 * a), Value(1 - 2 * a)]
      let found = 0.5 * (w[0] * w[1] - 1) ** 2
      #expect(found.data == loss)
      // By α: 16α(1 - α)(1 - 2α), and again: 16(1 - 6α + 6α²).
      let direction = [-2.0, -2]
      #expect(
        directionalDerivative(of: found, wrt: w, along: direction)
          == 16 * a * (1 - a) * (1 - 2 * a))
      let bend = hessianVectorProduct(of: found, wrt: w, vector: direction)
      #expect(-2 * bend[0] - 2 * bend[1] == 16 * (1 - 6 * a + 6 * a * a))
    }
  }

  // MARK: Where one derives

  /// Cross-entropy by the scores: diag(p) - p pᵀ, whatever the scores were computed from.
  @Test func `An interior node is derived by as if a number were added to it`() {
    Tape.scope {
      let x = [Value(0.5), Value(-1)]
      let scores = [x[0] * x[1], x[0] + 2 * x[1], x[0] * x[0]]
      let loss = logSumExp(scores) - scores[0]
      let p = scores.map { ($0.data - logSumExp(scores).data) }.map { Double.exp($0) }
      let byScores = hessian(of: loss, wrt: scores)
      for i in 0..<3 {
        for j in 0..<3 {
          let expected = (i == j ? p[i] : 0) - p[i] * p[j]
          #expect((byScores[i, j] - expected).magnitude <= 8 * 0x1p-53)
        }
      }
      // And by both: what the loss does where numbers are added to x₀ and to its square.
      let mixed = hessian(of: x[0] * scores[2], wrt: [x[0], scores[2]])
      // f(a, b) = (x + a)·((x + a)² + b): 6x = 3, and ∂²f/∂a∂b = 1.
      #expect(mixed.rows == [[3, 1], [1, 0]])
    }
  }

  @Test func `What the result does not depend on has zeros`() {
    Tape.scope {
      let (x, unused) = (Value(3), Value(1))
      let y = x * x
      let later = Value(2) * y
      #expect(
        hessian(of: y, wrt: [unused, x, later]).rows == [[0, 0, 0], [0, 2, 0], [0, 0, 0]])
      #expect(hessian(of: y, wrt: []).rows == [])
      #expect(hessian(of: x, wrt: [x]).rows == [[0]])
      #expect(hessianVectorProduct(of: y, wrt: [later], vector: [1]) == [0])
      #expect(hessian(of: y, wrt: [x, x]).rows == [[2, 2], [2, 2]])
      #expect(directionalDerivative(of: unused, wrt: [x], along: [1]) == 0)
    }
  }

  @Test func `Nothing is left in anybody's grad`() {
    Tape.scope {
      let x = Value(3)
      let y = x * x
      _ = hessian(of: y, wrt: [x])
      #expect(x.grad == nil && y.grad == nil)
      y.backward()
      _ = hessian(of: y, wrt: [x])
      #expect(x.grad == 6)
    }
  }

  // MARK: Edges

  @Test func `Whole powers at 0`() {
    Tape.scope {
      let x = Value(0)
      func bend(_ y: Value) -> Double { hessian(of: y, wrt: [x])[0, 0] }
      #expect(bend(x ** 0) == 0)
      #expect(bend(x ** 1) == 0)
      #expect(bend(x ** 2) == 2)
      #expect(bend(x ** 3) == 0)
      #expect(bend(Value(-2) * x ** 2) == -4)
      // Constants as exponents are never asked for a logarithm, nodes that do not change neither.
      let three = Value(3)
      let cube = Value(-2) ** three
      #expect(hessian(of: cube, wrt: [x]).rows == [[0]])
    }
  }

  /// xʸ by both at x = 0: the limit of xʸ⁻¹·(1 + y·log x) is 0 for y > 1, and -∞ for 0 < y <= 1.
  @Test func `Powers of base 0 by base and exponent`() {
    Tape.scope {
      func mixed(_ exponent: Double) -> Double {
        let v = [Value(0), Value(exponent)]
        return hessian(of: v[0] ** v[1], wrt: v)[0, 1]
      }
      #expect(mixed(3) == 0)
      #expect(mixed(1) == -.infinity)
      #expect(!mixed(0.5).isFinite)
    }
  }

  /// x·√x at 0: in doubles nothing passes through the root's infinite slope from the zero that x is.
  @Test func `The sweep in dual numbers has the primals of the sweep in doubles`() throws {
    let tape = Tape()
    let x = Value(0, on: tape)
    let y = x * x.sqrt()
    let slope = try tape.gradient(of: y.index, wrt: [x.index])[0]
    let duals = tape.replay(upTo: y.index, in: Dual<Double>.self) { _ in
      Dual(primal: 0, tangent: 1)
    }
    let adjoint = tape.adjoints(from: y.index, in: Dual<Double>.self, values: duals)[0]
    #expect(slope == 0 && adjoint?.primal == 0)
    // (1.5·√x)' is infinite at 0.
    #expect(adjoint?.tangent == .infinity)
  }

  @Test func `logSumExp of infinities: nan backward, the largest element's change forward`() throws
  {
    let tape = Tape()
    let leaves = [Value(0, on: tape), Value(.infinity, on: tape)]
    let y = logSumExp(leaves)
    let slopes = try tape.gradient(of: y.index, wrt: leaves.map(\.index))
    #expect(y.data == .infinity && slopes.allSatisfy(\.isNaN))
    for (k, expected) in [0.0, 1].enumerated() {
      let duals = tape.replay(upTo: y.index, in: Dual<Double>.self) {
        Dual(primal: tape.value(at: $0).data, tangent: $0 == leaves[k].index ? 1 : 0)
      }
      #expect(duals.last?.tangent == expected)
    }
  }

  // MARK: What counts as zero

  /// ½(x + y)² + 10⁶·(sin² x + cos² x): [[1, 1], [1, 1]] whatever x is, since the last sum is 1.
  ///
  /// The eigenvalue 0 comes out as a rounding of 10⁶, beyond that of the matrix's own norm.
  @Test func `A zero between the two thresholds is zero to who knows the terms`() throws {
    var between = 0
    for k in 1...20 {
      try Tape.scope { () throws in
        let v = [Value(0.1 * Double(k)), Value(0.3)]
        let (s, c) = (v[0].sin(), v[0].cos())
        let hessian = hessian(of: 0.5 * (v[0] + v[1]) ** 2 + 1e6 * (s * s + c * c), wrt: v)
        let values = try hessian.eigenvalues()
        #expect(try hessian.inertia().minimalRatio == 0.5)
        #expect(try Inertia(of: hessian.rows, error: hessian.rounding).minimalRatio == 0.5)
        let byNumbers = try Inertia(of: hessian.rows)
        if values[0] > byNumbers.threshold && values[0] < hessian.rounding {
          between += 1
          #expect(byNumbers.minimalRatio == 1)
        }
      }
    }
    #expect(between > 0)
  }

  @Test func `At kinks and ties nothing bends`() {
    Tape.scope {
      let x = Value(0)
      #expect(hessian(of: x.relu(), wrt: [x])[0, 0] == 0)
      #expect(hessian(of: x.abs(), wrt: [x])[0, 0] == 0)
      #expect(hessian(of: x.relu() ** 2, wrt: [x])[0, 0] == 0)
      // A tie is the mean of both: ((x + x²)/2)'' = 1.
      #expect(hessian(of: (x + 1).max((x + 1) * (x + 1)), wrt: [x])[0, 0] == 1)
    }
  }

  @Test func `Behind a dead relu infinite slopes pass nothing`() {
    Tape.scope {
      let x = Value(-1)
      let y = x.relu().sqrt() + x * x
      #expect(hessian(of: y, wrt: [x])[0, 0] == 2)
      #expect(directionalDerivative(of: y, wrt: [x], along: [1]) == -2)
      #expect(jacobian(of: [y], wrt: [x]) == [[-2]])
      // A live one does.
      let z = Value(0)
      #expect(!hessian(of: z.sqrt(), wrt: [z])[0, 0].isFinite)
      #expect(throws: MatrixError.self) { try hessian(of: z.sqrt(), wrt: [z]).eigenvalues() }
    }
  }

  /// A million nodes one after the other: (c x)² with c = (1 + 2⁻²⁰)^k bends by 2c².
  @Test func `A long chain needs no recursion`() {
    Tape.scope {
      let x = Value(1)
      var y = x
      let count = 1_000_000
      for _ in 0..<count { y = y * (1 + 0x1p-20) }
      let bend = hessianVectorProduct(of: y * y, wrt: [x], vector: [1])[0]
      // Each of three passes rounds a million times, one way at worst.
      let expected = 2 * Double.exp(2 * Double(count) * Double.log1p(0x1p-20))
      #expect((bend - expected).magnitude <= 4 * Double(count) * 0x1p-53 * expected)
    }
  }

  @Test func `The mean of mirrored entries is given, and their difference is told`() {
    let hessian = Hessian(computed: [[1, 2], [4, 3]], rounding: 5)
    #expect(hessian.rows == [[1, 3], [3, 3]])
    #expect(hessian.asymmetry == 2)
    #expect(Hessian(computed: [[0, .nan], [1, 0]]).asymmetry.isNaN)
  }

  // MARK: Misuse

  @Test func `A leaf that was assigned after its use is refused`() {
    let tape = Tape()
    let x = Value(1, on: tape)
    let y = x * x
    x.data = 2
    #expect(throws: TapeError.self) { try tape.curvature(of: y.index, wrt: [x.index]) }
    #expect(throws: TapeError.self) { try tape.slopes(of: [y.index], wrt: [x.index]) }
    #expect(throws: TapeError.self) {
      try tape.directionalDerivative(of: y.index, wrt: [x.index], along: [1])
    }
  }

  @Test func `Misuse stops with a message`() async {
    await #expect(processExitsWith: .failure) {
      let (a, b) = (Tape(), Tape())
      print(hessian(of: Value(1, on: a), wrt: [Value(2, on: b)]), a.count, b.count)
    }
    await #expect(processExitsWith: .failure) {
      let x = Value(1, on: Tape())
      print(hessian(of: x, wrt: [x]))
    }
    await #expect(processExitsWith: .failure) {
      let tape = Tape()
      let x = Value(1, on: tape)
      print(hessianVectorProduct(of: x, wrt: [x], vector: [1, 2]), tape.count)
    }
  }
}
