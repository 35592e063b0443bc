import GradExplain
import GradWorkbench
import Testing

/// Claims dY_dX, of values by others.
@Suite struct LocalClaimTests {
  /// The fixture of lesson 01: y = (1/6, 1/3, 1/2).
  private let softmaxFixture = """
    import math
    o = values([0.0, math.log(2), math.log(3)])
    total = sum(math.exp(v) for v in o)
    y = [math.exp(v) / total for v in o]
    loss = -math.log(y[0])

    """

  private func claim(_ text: String) throws -> ClaimReport {
    try #require(checked(text).checks.first?.claims.first)
  }

  @Test func `the Jacobian of the softmax, in exact fractions`() throws {
    let right = """
      dy_do = [[5/36, -1/18, -1/12], [-1/18, 2/9, -1/6], [-1/12, -1/6, 1/4]]
      """
    let report = try claim(softmaxFixture + right)
    #expect(report.verdict == .right)
    #expect(report.of == ["y", "o"])
    #expect(report.count == (0, 9))
  }

  @Test func `the published equation 0·2 is wrong and has its name`() throws {
    let published = """
      dy_do = [[-1/36, 1/18, 1/12], [1/18, -1/9, 1/6], [1/12, 1/6, -1/4]]
      """
    let report = try claim(softmaxFixture + published)
    #expect(report.verdict == .wrong)
    #expect(report.root)
    #expect(report.count.wrong == 9)
    #expect(report.mistakes.first == "softmax-off-diagonal-sign")
  }

  @Test func `digits count as elsewhere`() throws {
    let rounded = """
      dy_do = [[0.139, -0.0556, -0.0833], [-0.0556, 0.222, -0.167], [-0.0833, -0.167, 0.250]]
      """
    #expect(try claim(softmaxFixture + rounded).verdict == .rounded)
  }

  /// z = (w·2, w·3), a = σ(z), at w = 0: z = 0, a = 1/2, the slope 1/4.
  private let activations = """
    w = Value(0.0)
    z = [w * 2, w * 3]
    a = [sigmoid(v) for v in z]
    loss = a[0] + a[1]

    """

  @Test func `slopes of an activation are a diagonal`() throws {
    #expect(try claim(activations + "da_dz = [0.25, 0.25]\n").verdict == .right)
    let wrong = try claim(activations + "da_dz = [0.5, 0.5]\n")
    #expect(wrong.verdict == .wrong)
    #expect(wrong.mistakes.contains("activation-for-derivative"))
    #expect(try claim(activations + "da_dz = [[0.25, 0], [0, 0.25]]\n").verdict == .right)
  }

  @Test func `a single value by a list, and a list by a single value`() throws {
    #expect(try claim(activations + "da_dw = [0.5, 0.75]\n").verdict == .right)
    #expect(
      try claim(activations + "s = a[0] * 4\ndj = 1\nloss = s\nds_da = [4, 0]\n").verdict == .right)
  }

  @Test func `a wrong shape says which is right`() throws {
    let report = checked(softmaxFixture + "dy_do = [[1, 2], [3, 4]]\n")
    #expect(report.checks[0].claims[0].verdict == .shape)
    #expect(report.text(color: false).contains("yours is 2 x 2, o is 3 x 3") == false)
    #expect(report.text(color: false).contains("yours is 2 x 2, should be 3 x 3"))
    // Of the softmax each depends on all, so that a diagonal is too little.
    #expect(try claim(softmaxFixture + "dy_do = [5/36, 2/9, 1/4]\n").verdict == .shape)
  }

  @Test(arguments: [
    ("do_dy = [[0.0, 0.0, 0.0]] * 3", "o does not depend on y"),
    ("n = [1, 2]\ndy_dn = [[0.0, 0.0]] * 3", "n holds plain numbers, not Values"),
  ])
  func `what cannot be judged says why`(lines: String, reason: String) throws {
    let report = checked(softmaxFixture + lines + "\n")
    #expect(report.checks[0].unmatched.first?.reason.hasPrefix(reason) == true)
    #expect(report.status == .nothing)
  }

  @Test func `a Jacobian beyond measure is not judged`() {
    let report = checked(
      """
      x = values([1.0] * 3000)
      y = [v * 2 for v in x]
      loss = sum(y)
      dy_dx = [2.0] * 3000
      """)
    #expect(report.status == .nothing)
    #expect(report.checks[0].unmatched.first?.reason.hasPrefix("it takes too long") == true)
  }
}
