import GradWorkbench
import GradWorksheet
import Testing

/// Second derivatives in worksheets: hessian, hvp, jacobian, eigenvalues and the two minimal ratios.
@Suite struct CurvatureTests {
  @Test func `The three points of the smallest network`() {
    // H = [[w2², 2 w1 w2 - 1], [2 w1 w2 - 1, w1²]], in whole and half numbers: exact.
    let output = printed(
      """
      for a, b in [(1.0, 1.0), (0.0, 0.0), (2.0, 0.5)]:
          w1, w2 = Value(a), Value(b)
          loss = 0.5 * (w1 * w2 - 1) ** 2
          H = hessian(loss, [w1, w2])
          layers = [[H[0][0], 0], [0, H[1][1]]]
          print(H, eigenvalues(H), minimal_ratio(H), eigenvalues(layers), minimal_ratio(layers))
          print(w1.grad)
      """)
    #expect(
      output == """
        [[1.0, 1.0], [1.0, 1.0]] [0.0, 2.0] 0.5 [1.0, 1.0] 1.0
        0
        [[0.0, -1.0], [-1.0, 0.0]] [-1.0, 1.0] 0.5 [0.0, 0.0] 0.0
        0
        [[0.25, 1.0], [1.0, 4.0]] [0.0, 4.25] 0.5 [0.25, 4.0] 1.0
        0

        """)
  }

  @Test func `Rosenbrock's function at the point where people start`() {
    let output = printed(
      """
      x, y = Value(-1.2), Value(1.0)
      f = (1 - x) ** 2 + 100 * (y - x ** 2) ** 2
      print(round(f.data, 9), [round(g, 9) for g in gradient(f, [x, y])])
      print([[round(h, 9) for h in row] for row in hessian(f, [x, y])])
      """)
    #expect(output == "24.2 [-215.6, -88.0]\n[[1330.0, 480.0], [480.0, 200.0]]\n")
  }

  @Test func `Nested lists count row by row, and a single Value is a matrix of one`() {
    let output = printed(
      """
      W = values([[1, 2], [3, 4]])
      loss = W[0][0] * W[0][1] * W[1][0] + W[1][1] ** 3
      for row in hessian(loss, W):
          print(row)
      print(hessian(loss, W[1][1]))
      print(hvp(loss, W, [[1, 0], [0, 1]]), hvp(loss, W, [0, 0, 2, 0]))
      print(hessian(loss, []))
      """)
    // ∂²/∂a∂b = c = 3, ∂²/∂a∂c = b = 2, ∂²/∂b∂c = a = 1, ∂²/∂d² = 6d = 24.
    #expect(
      output == """
        [0.0, 3.0, 2.0, 0.0]
        [3.0, 0.0, 1.0, 0.0]
        [2.0, 1.0, 0.0, 0.0]
        [0.0, 0.0, 0.0, 24.0]
        [[24.0]]
        [[0.0, 3.0], [2.0, 24.0]] [4.0, 2.0, 0.0, 0.0]
        []

        """)
  }

  @Test func `A Jacobian has the shape of the results and within it that of the Values`() {
    let output = printed(
      """
      x = values([2, 3])
      W = values([[1, 2], [3, 4]])
      y = [sum(w * v for w, v in zip(row, x)) for row in W]
      print(jacobian(y, x))
      print(jacobian(y, W))
      print(jacobian(y[0], x), jacobian(y, x[1]), jacobian(y[1], x[1]))
      print(jacobian(x, y))
      dy_dx = jacobian(y, x)
      loss = y[0] * y[1]
      """)
    #expect(
      output == """
        [[1.0, 2.0], [3.0, 4.0]]
        [[[2.0, 3.0], [0.0, 0.0]], [[0.0, 0.0], [2.0, 3.0]]]
        [1.0, 2.0] [2.0, 4.0] 4.0
        [[0.0, 0.0], [0.0, 0.0]]

        """)
  }

  @Test func `The two ratios of a saddle in 21 dimensions`() {
    let output = printed(
      """
      n = 21
      H = [[(-1 if i == 0 else 1) if i == j else 0 for j in range(n)] for i in range(n)]
      print('%.15f' % minimal_ratio(H), '%.13f' % rising_share(H))
      """)
    // 20/21, and the incomplete beta function of lesson 09.
    #expect(output == "0.952380952380952 0.9997665525653\n")
  }

  @Test func `Zeros by rounding are zeros, and have no direction up`() {
    let output = printed(
      """
      u = [0.1, 0.2, 0.3]
      H = [[a * b for b in u] for a in u]
      print(minimal_ratio(H) == 1 / 3, rising_share(H))
      print(minimal_ratio([[0.0]]), rising_share([[0.0]]), eigenvalues([]))
      """)
    #expect(output == "True 1.0\n0.0 0.0 []\n")
  }

  /// ½(x + y)² + 10⁶·(sin² x + cos² x) has the matrix [[1, 1], [1, 1]].
  ///
  /// Its eigenvalue 0 comes out as a rounding of 10⁶, of either sign, and a few of these are below 1e-8.
  /// Where it came out above 0, only who is told the error counts it as 0.
  @Test func `A computed zero counts as zero where the error is told`() {
    let output = printed(
      """
      alone, told, shares = [], [], []
      for k in range(1, 21):
          x, y = Value(0.1 * k), Value(0.3)
          H = hessian(0.5 * (x + y) ** 2 + 1e6 * (x.sin() ** 2 + x.cos() ** 2), [x, y])
          alone.append(minimal_ratio(H))
          told.append(minimal_ratio(H, error=1e-8))
          shares.append(rising_share(H, error=1e-8))
      print(1.0 in alone, min(told), max(told), min(shares))
      H = [[1.0, 0.0], [0.0, 0.5]]
      print(minimal_ratio(H, error=0.75), minimal_ratio(H, 0), minimal_ratio(H, None))
      """)
    #expect(output == "True 0.5 0.5 1.0\n0.5 1.0 1.0\n")
  }

  // MARK: Errors

  @Test(arguments: [
    ("hessian(1.0, [x])", "TypeError: hessian() takes a Value as the loss, not 'float'"),
    ("hessian(loss, [1])", "TypeError: hessian() takes Values to derive by, not 'int'"),
    ("hessian(loss)", "TypeError: hessian() missing 1 required positional argument: 'xs'"),
    (
      "hvp(loss, [x], [1, 2])",
      "ValueError: hvp() takes v in the shape of xs, a list of 1, and it is a list of 2"
    ),
    ("hvp(loss, [x], ['a'])", "TypeError: hvp() takes numbers as v, not 'str'"),
    ("hvp(loss, [x], [10**400])", "OverflowError: int too large to convert to float"),
    ("jacobian([1], x)", "TypeError: jacobian() takes Values to derive, not 'int'"),
    ("eigenvalues(2.0)", "TypeError: eigenvalues() takes a matrix, not 'float'"),
    (
      "eigenvalues([1, 2])",
      "TypeError: eigenvalues() takes a list of rows, and one of them is 'int'"
    ),
    (
      "eigenvalues([[1, 2], [3]])",
      "ValueError: eigenvalues() takes a square matrix, and this one has 2 rows and 1 number in row [1]"
    ),
    (
      "eigenvalues([[1.0, 2], [3, 1.0]])",
      "ValueError: eigenvalues() takes a symmetric matrix, and here [1][0] is 3.0 and [0][1] is 2.0"
    ),
    (
      "minimal_ratio([[float('nan')]])",
      "ValueError: minimal_ratio() takes finite numbers, and [0][0] is nan"
    ),
    (
      "eigenvalues([[x]])",
      "TypeError: eigenvalues() takes a matrix of numbers, and one of them is 'Value'"
    ),
    (
      "minimal_ratio([[1.0]], 'a')",
      "TypeError: minimal_ratio() takes a number as error, not 'str'"
    ),
    (
      "rising_share([[1.0]], error=-1)",
      "ValueError: rising_share() takes an error from 0 up, not -1.0"
    ),
    (
      "minimal_ratio([[1.7e308, 1.7e308], [1.7e308, 1.7e308]])",
      "OverflowError: minimal_ratio() found eigenvalue [1] beyond the largest number, 1.8e308"
    ),
    (
      "rising_share([[1.7e308, 1.7e308], [1.7e308, 1.7e308]])",
      "OverflowError: rising_share() found eigenvalue [1] beyond the largest number, 1.8e308"
    ),
    (
      "rising_share([[float('inf')]])",
      "ValueError: rising_share() takes finite numbers, and [0][0] is inf"
    ),
    ("rising_share('a')", "TypeError: rising_share() takes a matrix, not 'str'"),
    ("rising_share([[10**400]])", "OverflowError: int too large to convert to float"),
  ])
  func `What does not fit is refused in words`(call: String, message: String) {
    let output = printed("x = Value(1.0)\nloss = x * x\n\(call)\n")
    #expect(output == message + "\n")
  }

  @Test func `A leaf that was assigned after its use is refused by name`() {
    let output = printed("w = Value(1.0)\nloss = w * w\nw.data = 2.0\nprint(hessian(loss, [w]))\n")
    #expect(output.hasPrefix("RuntimeError: w was changed on line 3 after line 2"))
    let jacobian = printed("w = Value(1.0)\ny = w * w\nw.data = 2.0\nprint(jacobian([y], [w]))\n")
    #expect(jacobian.hasPrefix("RuntimeError: w was changed on line 3 after line 2"))
  }

  // MARK: Limits

  /// A clock that goes on by a second with each look at it, and two seconds to go.
  ///
  /// The worksheet is one call, so that the machine's loop has no reason to look by itself.
  @Test(arguments: [
    "hessian(loss, W)", "jacobian(ys, W)", "eigenvalues(H)", "minimal_ratio(H)", "rising_share(H)",
  ])
  func `Long work can be stopped in the middle`(call: String) throws {
    final class Clock { var now = 0.0 }
    let clock = Clock()
    var limits = Limits.strict
    limits.seconds = 2
    let session = Session(
      limits: limits,
      clock: {
        clock.now += 1
        return clock.now
      }, output: { _ in })
    let text = """
      W = values([0.5] * 300)
      loss = sum(w * w * w for w in W)
      for k in range(12):
          loss = loss * sum(W)
      ys = [w * loss for w in W]
      H = [[1.0 / (1 + i + j) for j in range(200)] for i in range(200)]
      """
    clock.now = -.infinity
    try session.run(Source(name: "a", text: text))
    clock.now = 0
    let error = #expect(throws: WorksheetError.self) {
      try session.run(Source(name: "b", text: "\(call)\n"))
    }
    #expect(error?.type == "TimeoutError")
    // A short call is not worth a look.
    clock.now = 0
    try session.run(Source(name: "c", text: "eigenvalues([[1.0]])\nhessian(W[0], W[:2])\n"))
    #expect(clock.now == 1)
  }

  /// One sweep cannot be stopped, but it counts, so that a look comes before the next.
  @Test func `Gradients asked for by function count as work`() throws {
    final class Clock { var now = -Double.infinity }
    let clock = Clock()
    var limits = Limits.strict
    limits.seconds = 2
    let session = Session(
      limits: limits,
      clock: {
        clock.now += 1
        return clock.now
      }, output: { _ in })
    let text = "W = values([0.5] * 50000)\nloss = sum([w * w for w in W])\n"
    try session.run(Source(name: "a", text: text))
    clock.now = 0
    let calls = String(repeating: "gradient(loss, W[0])\n", count: 40)
    let error = #expect(throws: WorksheetError.self) {
      try session.run(Source(name: "b", text: calls))
    }
    #expect(error?.type == "TimeoutError")
  }

  @Test(arguments: [
    "W = values([1.0] * 5000)\nloss = sum(W)\nhessian(loss, W)\n",
    "W = values([1.0] * 5000)\njacobian(W, W)\n",
    "row = [0.0] * 8000\neigenvalues([row] * 8000)\n",
  ])
  func `What would fill the memory is refused before it is made`(text: String) {
    var limits = Limits.strict
    limits.memory = 20_000_000
    #expect(printed(text, limits: limits).hasPrefix("MemoryError: more than 20 MB"))
  }
}
