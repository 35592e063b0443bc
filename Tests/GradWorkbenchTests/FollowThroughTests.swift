import GradExplain
import GradWorkbench
import Testing

/// What is a new mistake, and what only follows from one nearer the loss.
@Suite struct FollowThroughTests {
  /// y = w·x, z = y², loss = 3z at w = 2, x = 5: y = 10, z = 100; dz = 3, dy = 60, dw = 300, dx = 120.
  private let chain = """
    w = Value(2.0)
    x = Value(5.0)
    y = w * x
    z = y * y
    loss = 3 * z

    """

  private func claims(_ text: String) throws -> [String: ClaimReport] {
    let report = try #require(checked(text).checks.first)
    return Dictionary(uniqueKeysWithValues: report.claims.map { ($0.name, $0) })
  }

  @Test func `numbers computed from a wrong one follow from it`() throws {
    let report = checked(
      chain + "dz = 3\ndy = dz * y\ndw = dy * x\ndx = dy * w\n")
    let claims = report.checks[0].claims
    #expect(claims.map(\.verdict) == [.right, .wrong, .follows, .follows])
    #expect(claims.map(\.root) == [false, true, false, false])
    #expect(claims.map(\.source) == [nil, nil, "dy", "dy"])
    #expect(report.checks[0].first == "dy")
    #expect(report.status == .wrong)
    #expect(
      report.text(color: false).contains("✗ dw  follows    from your dy: nothing new is wrong here")
    )
  }

  @Test func `the same holds for numbers written down, with all digits or few`() throws {
    // dy should be 60; from 30 follow 150 and 60.
    let written = try claims(chain + "dy = 30\ndw = 150\ndx = 60.0\n")
    #expect(written["dy"]?.verdict == .wrong)
    #expect(written["dw"]?.verdict == .follows)
    #expect(written["dx"]?.verdict == .follows)
    let thirds = try claims(chain + "dy = 33.3\ndw = 166.5\ndx = 66.7\n")
    #expect(thirds["dw"]?.verdict == .follows)
    // 33.3 stands for 33.25 to 33.35, and twice that for 66.5 to 66.7.
    #expect(thirds["dx"]?.verdict == .follows)
    #expect(try claims(chain + "dy = 33.3\ndx = 67.0\n")["dx"]?.verdict == .wrong)
  }

  @Test
  func `a right number behind a wrong one is right, and what follows from both is told apart`()
    throws
  {
    let claims = try claims(chain + "dz = 6\ndy = 60\ndw = 300\ndx = 240\n")
    #expect(claims["dz"]?.verdict == .wrong)
    #expect(claims["dy"]?.verdict == .right)
    #expect(claims["dw"]?.verdict == .right)
    // 240 would follow from dz = 6 had dy = 60 not been in between.
    #expect(claims["dx"]?.verdict == .wrong)
  }

  @Test func `a second mistake behind the first is found`() throws {
    let claims = try claims(chain + "dz = 6\ndy = dz * 2 * y\ndw = dy\ndx = dy * w\n")
    #expect(claims["dz"]?.verdict == .wrong)
    #expect(claims["dy"]?.verdict == .follows)
    #expect(claims["dw"]?.verdict == .wrong)
    #expect(claims["dw"]?.mistakes == ["input-missing"])
    #expect(claims["dx"]?.verdict == .follows)
  }

  @Test(arguments: ["0", "0.0", "-0.0", "1e-300", "float('nan')", "float('inf')"])
  func `what holds nothing makes nothing follow`(nothing: String) throws {
    let all = try claims(chain + "dz = \(nothing)\ndy = 0\ndw = 0\ndx = 0\n")
    #expect(all.values.allSatisfy { $0.verdict == .wrong && $0.root })
    #expect(all["dz"]?.isUninformative == true)
    // Whoever goes on with the right number is judged by it.
    let rest = try claims(chain + "dz = \(nothing)\ndy = 60\ndw = 300\ndx = 121\n")
    #expect(rest["dy"]?.verdict == .right)
    #expect(rest["dw"]?.verdict == .right)
    #expect(rest["dx"]?.verdict == .wrong)
    #expect(
      checked(chain + "dz = \(nothing)\n").text(color: false).contains(
        "it says nothing to go on with"))
  }

  @Test func `of a list with one zero the other numbers go on`() throws {
    // loss = 2a + 3b with a = 4u, b = 5v: da = 2, db = 3, du = 8, dv = 15.
    let network = """
      u, v = Value(1.0), Value(1.0)
      h = [4 * u, 5 * v]
      loss = 2 * h[0] + 3 * h[1]

      """
    let claims = try claims(network + "dh = [0.0, 1.0]\ndu = 0.0\ndv = 5.0\n")
    #expect(claims["dh"]?.verdict == .wrong)
    #expect(claims["dh"]?.isUninformative == false)
    #expect(claims["du"]?.verdict == .follows)
    #expect(claims["dv"]?.verdict == .follows)
  }

  @Test func `rounded numbers may be gone on with`() throws {
    // loss = y²/7 at y = 3·w, w = 1: dy = 6/7 = 0.857142..., dw = 18/7 = 2.571428...
    let network = "w = Value(1.0)\ny = 3 * w\nloss = y ** 2 / 7\n"
    let computed = try claims(network + "dy = 0.857\ndw = 3 * dy\n")
    #expect(computed["dy"]?.verdict == .rounded)
    #expect(computed["dw"]?.verdict == .rounded)
    // 3 times 0.857, written down.
    let written = try claims(network + "dy = 0.857\ndw = 2.571\n")
    #expect(written["dw"]?.verdict == .rounded)
    // 3 times 0.8565 is the least that 0.857 allows.
    #expect(try claims(network + "dy = 0.857\ndw = 2.5690\n")["dw"]?.verdict == .wrong)
  }

  @Test func `probabilities that the loss does not use are followed too`() throws {
    // The loss is -log p[0]; whoever claims -1/p for all goes on with all.
    let text = """
      o = values([0.5, -1.0, 2.0])
      p = softmax(o)
      loss = -log(p[0])
      dp = [-1 / v.data for v in p]
      do = [sum(dp[i] * p[i] * ((1 if i == j else 0) - p[j]) for i in range(3)) for j in range(3)]
      """
    let claims = try claims(text)
    #expect(claims["dp"]?.verdict == .wrong)
    #expect(claims["dp"]?.mistakes.first == "loss-over-all-classes")
    #expect(claims["do"]?.verdict == .follows)
  }

  @Test func `the convention that was taken at a kink is gone on with`() throws {
    // relu at exactly 0, with 1 as its slope there: dz = 4, dw = 4·3.
    let text = """
      w = Value(0.0)
      z = w * 3
      a = relu(z)
      loss = 4 * a
      da = 4
      dz = 4
      dw = 12
      """
    let report = checked(text)
    #expect(report.status == .right)
    #expect(report.checks[0].claims.map(\.note) == [nil, .kink, .kink])
    #expect(report.checks[0].claims[1].mistakes == ["relu-one-at-zero"])
  }

  @Test func `signs of everything are one mistake`() throws {
    let claims = try claims(chain + "dz = -3\ndy = -60\ndw = -300\ndx = -120\n")
    #expect(claims["dz"]?.mistakes == ["descent-direction", "sign-flipped"])
    #expect(claims["dz"]?.verdict == .wrong)
    #expect(["dy", "dw", "dx"].allSatisfy { claims[$0]?.verdict == .follows })
  }
}
