import Testing

@testable import GradNumbers

/// The matrix with these entries.
func rows(_ n: Int, _ entry: (Int, Int) -> Double) -> [[Double]] {
  (0..<n).map { i in (0..<n).map { j in entry(i, j) } }
}

@Suite struct SymmetricEigenTests {
  // MARK: Closed forms

  @Test func `Matrices of no and of one row`() throws {
    #expect(try SymmetricEigen.values(of: []) == [])
    #expect(try SymmetricEigen([]).vectors == [])
    #expect(try SymmetricEigen.values(of: [[-3]]) == [-3])
    #expect(try SymmetricEigen([[-3]]).vectors == [[1]])
    #expect(SymmetricEigen.backwardError(of: []) == 0)
  }

  @Test func `A diagonal is its own spectrum, sorted, and its vectors are the axes`() throws {
    let diagonal = [3.0, -1, 0, 1e-300, 3, -1e300, 2]
    let matrix = rows(diagonal.count) { i, j in i == j ? diagonal[i] : 0 }
    let eigen = try SymmetricEigen(matrix)
    // 1e-300 beside 1e300 is far below any rounding of the norm: the scale takes it for 0.
    #expect(eigen.values == [-1e300, -1, 0, 0, 2, 3, 3])
    #expect(eigen.vectors[0] == [0, 0, 0, 0, 0, 1, 0])
    #expect(eigen.vectors[4] == [0, 0, 0, 0, 0, 0, 1])
  }

  @Test func `Pairs with whole eigenvalues come out exactly`() throws {
    #expect(try SymmetricEigen.values(of: [[1, 1], [1, 1]]) == [0, 2])
    #expect(try SymmetricEigen.values(of: [[0, -1], [-1, 0]]) == [-1, 1])
    #expect(try SymmetricEigen.values(of: [[0.25, 1], [1, 4]]) == [0, 4.25])
    #expect(try SymmetricEigen.values(of: [[2, 2], [2, -1]]) == [-2, 3])
    #expect(try SymmetricEigen.values(of: [[-1, 2], [2, 2]]) == [-2, 3])
    #expect(try SymmetricEigen.values(of: [[-5, 2], [2, -2]]) == [-6, -1])
  }

  @Test func `Vectors of pairs point where they should, whatever the signs`() throws {
    for (a, b, c) in [
      (2.0, 2.0, -1.0), (-1, 2, 2), (-5, -2, -2), (1, -1, 1), (-1, 1, -1), (0, 3, 0),
    ] {
      let eigen = try SymmetricEigen([[a, b], [b, c]])
      for (value, v) in zip(eigen.values, eigen.vectors) {
        // Three products and two sums of numbers up to 5.
        #expect((a * v[0] + b * v[1] - value * v[0]).magnitude <= 4 * 5 * 0x1p-53)
        #expect((b * v[0] + c * v[1] - value * v[1]).magnitude <= 4 * 5 * 0x1p-53)
      }
    }
  }

  @Test(arguments: [3, 10, 51])
  func `The second difference has 2 - 2 cos`(n: Int) throws {
    let matrix = rows(n) { i, j in
      if i == j { return 2 }
      return abs(i - j) == 1 ? -1 : 0
    }
    let bound = SymmetricEigen.backwardError(of: matrix)
    for (k, value) in try SymmetricEigen.values(of: matrix).enumerated() {
      let expected = 2 - 2 * Double.cos(Double(k + 1) * .pi / Double(n + 1))
      #expect((value - expected).magnitude <= bound, "\(k) of \(n)")
    }
  }

  @Test(arguments: [2, 7, 20])
  func `A matrix of rank one has its trace and zeros`(n: Int) throws {
    let u = (0..<n).map { Double($0 * $0 % 7) - 2.5 }
    let matrix = rows(n) { i, j in u[i] * u[j] }
    let values = try SymmetricEigen.values(of: matrix)
    let bound = SymmetricEigen.backwardError(of: matrix)
    let trace = u.reduce(0) { $0 + $1 * $1 }
    #expect((values[n - 1] - trace).magnitude <= bound)
    for value in values.dropLast() { #expect(value.magnitude <= bound) }
  }

  // MARK: Numbers from outside

  @Test func `Hilbert matrices against mpmath`() throws {
    for (n, expected) in SpectrumTable.hilbert {
      let matrix = rows(n) { i, j in 1 / Double(i + j + 1) }
      let bound = SymmetricEigen.backwardError(of: matrix)
      let values = try SymmetricEigen.values(of: matrix)
      #expect(values.count == n)
      for (value, reference) in zip(values, expected) {
        #expect((value - reference).magnitude <= bound, "\(n): \(value), should be \(reference)")
      }
    }
  }

  @Test func `Wilkinson's matrix with its nearly equal pairs against mpmath`() throws {
    let matrix = rows(21) { i, j in
      if i == j { return Double(abs(i - 10)) }
      return abs(i - j) == 1 ? 1 : 0
    }
    let bound = SymmetricEigen.backwardError(of: matrix)
    let values = try SymmetricEigen.values(of: matrix)
    for (value, reference) in zip(values, SpectrumTable.wilkinson) {
      #expect((value - reference).magnitude <= bound, "\(value), should be \(reference)")
    }
  }

  // MARK: Known spectra

  /// H diag(d) H / n with Hadamard's matrix of ±1 and multiples of n for d: whole numbers, exactly
  /// the matrix with these eigenvalues.
  private func hadamard(_ spectrum: [Double]) -> [[Double]] {
    let n = spectrum.count
    func sign(_ i: Int, _ j: Int) -> Double { (i & j).nonzeroBitCount % 2 == 0 ? 1 : -1 }
    return rows(n) { i, j in
      var sum = 0.0
      for k in 0..<n { sum += sign(i, k) * sign(k, j) * spectrum[k] }
      return sum / Double(n)
    }
  }

  @Test(arguments: [2, 4, 8, 16, 32])
  func `Whole spectra with repeated values`(n: Int) throws {
    var random = SplitMix64(seed: UInt64(n))
    for _ in 0..<10 {
      let spectrum = (0..<n).map { _ in Double(n * (random.integer(below: 7) - 3)) }
      let matrix = hadamard(spectrum)
      let bound = SymmetricEigen.backwardError(of: matrix)
      for (value, expected) in zip(try SymmetricEigen.values(of: matrix), spectrum.sorted()) {
        #expect((value - expected).magnitude <= bound, "\(spectrum)")
      }
    }
  }

  // MARK: Residuals

  /// Matrices of all kinds: dense, of low rank, graded over many powers of ten, with zeros, with
  /// couplings near 0, of small whole numbers, and of huge or tiny numbers.
  private func matrix(_ kind: Int, _ n: Int, _ random: inout SplitMix64) -> [[Double]] {
    var a = Array(repeating: Array(repeating: 0.0, count: n), count: n)
    let u = (0..<n).map { _ in random.normal() }
    for i in 0..<n {
      for j in 0...i {
        let x = random.normal()
        switch kind {
        case 0: a[i][j] = x
        case 1: a[i][j] = u[i] * u[j]
        case 2: a[i][j] = x * Double.exp(-2 * Double(i + j))
        case 3: a[i][j] = x * Double.exp(-2 * Double(2 * n - i - j))
        case 4: a[i][j] = random.integer(below: 4) == 0 ? x : 0
        case 5: a[i][j] = i == j ? Double(i / 3) : x * 1e-12
        case 6: a[i][j] = Double(random.integer(below: 5) - 2)
        case 7: a[i][j] = x * 1e300
        case 8: a[i][j] = x * 1e-300
        // Couplings whose squares are no numbers any more.
        default: a[i][j] = i == j ? Double(i % 2) : x * 1e-170
        }
        a[j][i] = a[i][j]
      }
    }
    return a
  }

  /// |A v - λ v| and the orthogonality of 400 random matrices' vectors.
  ///
  /// The bound on the eigenvalues holds for the residuals: A + E has exactly these pairs, but for the
  /// rounding of v. The test's own product rounds each row of n terms, by n/2·2⁻⁵²·‖A‖ in all at most:
  /// half of the bound again. A reflection and a rotation each change the lengths of what they
  /// act on by a few roundings; there are n and about 2n, and over 400 matrices n·2⁻⁵² times 4 holds.
  @Test func `Residuals and orthogonality are rounding`() throws {
    var random = SplitMix64(seed: 571)
    var worst = 0.0
    for number in 0..<400 {
      let n = 1 + random.integer(below: number % 20 == 0 ? 40 : 12)
      let a = matrix(number % 10, n, &random)
      let eigen = try SymmetricEigen(a)
      #expect(eigen.values == eigen.values.sorted())
      #expect(try SymmetricEigen.values(of: a) == eigen.values)
      let bound = SymmetricEigen.backwardError(of: a)
      for (k, v) in eigen.vectors.enumerated() {
        var residual = 0.0
        for i in 0..<n {
          var sum = 0.0
          for j in 0..<n { sum += a[i][j] * v[j] }
          residual = Double.hypot(residual, sum - eigen.values[k] * v[i])
        }
        if bound > 0 { worst = max(worst, residual / bound) }
        #expect(residual <= 1.5 * bound, "matrix \(number), vector \(k)")
        for (l, w) in eigen.vectors.enumerated() {
          let product = zip(v, w).reduce(0) { $0 + $1.0 * $1.1 }
          let defect = (product - (k == l ? 1 : 0)).magnitude
          #expect(defect <= 4 * Double(n) * 0x1p-52, "matrix \(number), vectors \(k) and \(l)")
        }
      }
    }
    // A bound that nothing comes near would prove nothing.
    #expect(worst > 0.1)
  }

  @Test func `A matrix times a power of two has its eigenvalues times it, to the bit`() throws {
    var random = SplitMix64(seed: 2)
    let a = matrix(0, 9, &random)
    let values = try SymmetricEigen.values(of: a)
    for power in [0x1p-900, 0x1p900] {
      let scaled = try SymmetricEigen.values(of: a.map { $0.map { $0 * power } })
      #expect(scaled == values.map { $0 * power })
    }
  }

  /// Rank two, and graded over 180 decimal places with the largest entries last.
  ///
  /// Reflections leave roundings of roundings of the norm in the upper left, where a coupling never falls below 2⁻⁵³ of
  /// the two entries beside it. (An implicit QL that compares with these gives up on it, as on the
  /// Hessian of a network with 571 parameters.) All numbers are exact.
  @Test func `A graded matrix of low rank settles`() throws {
    let n = 150
    func u(_ k: Int, _ i: Int) -> Double {
      let digits = Double((i * i * (37 + k) + 11 * i) % 101 - 50)
      return digits * Double(sign: .plus, exponent: -2 * (n - 1 - i), significand: 1)
    }
    let matrix = rows(n) { i, j in u(0, i) * u(0, j) + u(1, i) * u(1, j) }
    let values = try SymmetricEigen.values(of: matrix)
    // Those of u uᵀ + v vᵀ are those of the two vectors' inner products.
    func product(_ k: Int, _ l: Int) -> Double { (0..<n).reduce(0) { $0 + u(k, $1) * u(l, $1) } }
    let (a, b, c) = (product(0, 0), product(0, 1), product(1, 1))
    let root = Double.hypot(a - c, 2 * b)
    // Beside the solver's error, a few roundings of the norm here.
    let bound = SymmetricEigen.backwardError(of: matrix)
    #expect((values[n - 1] - 0.5 * (a + c + root)).magnitude <= bound)
    #expect((values[n - 2] - 0.5 * (a + c - root)).magnitude <= bound)
    for value in values.dropLast(2) { #expect(value.magnitude <= bound) }
  }

  // MARK: The ends of the doubles

  @Test func `Huge and tiny entries do not spoil norm and threshold`() throws {
    // The norm of the first is beyond the largest double, its eigenvalues are not.
    let huge = [[1.5e308, 0, 0], [0, 1.5e308, 0], [0, 0, -1]]
    #expect(try SymmetricEigen.values(of: huge) == [-1, 1.5e308, 1.5e308])
    #expect(SymmetricEigen.frobeniusNorm(of: huge) == .infinity)
    // 3·2⁻⁵²·√2·1.5e308, whose rounding is far below a millionth.
    let expected = 3 * 0x1p-52 * Double(2).squareRoot() * 1.5e308
    #expect((SymmetricEigen.backwardError(of: huge) / expected - 1).magnitude < 1e-6)
    #expect(try Inertia(of: huge).positive == 2)
    let ones = [[1.0, 1], [1, 1]]
    for power in [0x1p1022, 0x1p-1022, 0x1p-1060] {
      let matrix = ones.map { $0.map { $0 * power } }
      #expect(try SymmetricEigen.values(of: matrix) == [0, 2 * power])
      #expect(try Inertia(of: matrix).minimalRatio == 0.5)
      #expect(SymmetricEigen.frobeniusNorm(of: matrix) == 2 * power)
    }
    #expect(SymmetricEigen.backwardError(of: ones.map { $0.map { $0 * 0x1p-1000 } }) == 0x1p-1050)
  }

  @Test func `An eigenvalue beyond the largest double is refused, and no other is given`() {
    let a = 1.7e308
    for matrix in [[[a, a], [a, a]], [[-a, -a], [-a, -a]]] {
      let place = matrix[0][0] > 0 ? 1 : 0
      #expect(throws: MatrixError.overflow(eigenvalue: place)) {
        try SymmetricEigen.values(of: matrix)
      }
      #expect(throws: MatrixError.overflow(eigenvalue: place)) { try SymmetricEigen(matrix) }
      #expect(throws: MatrixError.overflow(eigenvalue: place)) { try Inertia(of: matrix) }
    }
    #expect("\(MatrixError.overflow(eigenvalue: 1))".contains("divide the matrix"))
  }

  // MARK: Refusals

  @Test func `What is not square, symmetric and finite is refused with its place`() {
    #expect(throws: MatrixError.notSquare(row: 1, count: 1, rows: 2)) {
      try SymmetricEigen.values(of: [[1, 2], [2]])
    }
    #expect(throws: MatrixError.notSymmetric(row: 2, column: 1, entry: 4, mirrored: 5)) {
      try SymmetricEigen([[1, 2, 3], [2, 1, 5], [3, 4, 1]])
    }
    #expect(throws: MatrixError.notFinite(row: 1, column: 0, entry: .infinity)) {
      try SymmetricEigen.values(of: [[1, .infinity], [.infinity, 1]])
    }
    #expect(throws: MatrixError.self) { try SymmetricEigen.values(of: [[.nan]]) }
    #expect(throws: MatrixError.self) { try SymmetricEigen.values(of: [[1, .nan], [0, 1]]) }
    let error = MatrixError.notSymmetric(row: 2, column: 1, entry: 4, mirrored: 5)
    #expect(error.description.contains("[2][1] is 4.0") && "\(error)".contains("[1][2] is 5.0"))
  }

  @Test func `Where sweeps run out nothing is given`() throws {
    var random = SplitMix64(seed: 3)
    let a = matrix(0, 6, &random)
    var form = try Tridiagonal(a, isStopped: { false })
    var none: [Double] = []
    #expect(throws: MatrixError.notConverged(eigenvalue: 0, sweeps: 1)) {
      try form.diagonalize(rotating: &none, sweepLimit: 1, isStopped: { false })
    }
  }

  @Test func `The work stops where it is asked to`() throws {
    var random = SplitMix64(seed: 4)
    let a = matrix(0, 6, &random)
    for patience in 0..<6 {
      var asked = 0
      #expect(throws: MatrixError.stopped) {
        try SymmetricEigen.values(of: a) {
          asked += 1
          return asked > patience
        }
      }
    }
  }
}
