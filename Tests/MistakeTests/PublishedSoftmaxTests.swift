import GradExplain
import Testing

/// Lesson 01: what reports 002 and 004 printed about softmax and cross-entropy.
@Suite("Published mistakes: softmax")
struct PublishedSoftmaxTests {
  private let fixture = """
    import math
    o = values([0.0, math.log(2), math.log(3)])
    e = [math.exp(v) for v in o]
    y = [v / sum(e) for v in e]
    c = 1
    l = -math.log(y[c])
    loss = l

    """

  @Test("004 eq 0.1: -1/y at the class, 0 elsewhere, is right")
  func equation01() throws {
    try Finding(fixture + "dl_dy = [0, -3, 0]").expect("dl_dy", .right)
    try Finding(fixture + "dy = [-1 / y[i] if i == c else 0 for i in range(3)]").expect(
      "dy", .right)
  }

  @Test("004 eq 0.2: +y_i*y_j off the diagonal and -y_i*y_i on it is wrong")
  func equation02() throws {
    try Finding(
      fixture
        + "dy_do = [[-y[i] * y[i] if i == j else y[i] * y[j] for j in range(3)] for i in range(3)]"
    ).expect("dy_do", .wrong, .softmaxOffDiagonalSign)
    // As the fractions that it gives.
    try Finding(
      fixture + "dy_do = [[-1/36, 1/18, 1/12], [1/18, -1/9, 1/6], [1/12, 1/6, -1/4]]"
    ).expect("dy_do", .wrong, .softmaxOffDiagonalSign)
  }

  @Test("004 eq 0.3: y_i*(1 - y_i) and -y_i*y_j is right")
  func equation03() throws {
    try Finding(
      fixture + "dy_do = [[5/36, -1/18, -1/12], [-1/18, 2/9, -1/6], [-1/12, -1/6, 1/4]]"
    ).expect("dy_do", .right)
    try Finding(
      fixture
        + "dy_do = [[y[i] * (1 - y[i]) if i == j else -y[i] * y[j] for j in range(3)] for i in range(3)]"
    ).expect("dy_do", .right)
  }

  @Test("004 eq 0.4 and 0.5: y - 1 at the class, y elsewhere, is right")
  func equations04And05() throws {
    try Finding(fixture + "dl_do = [1/6, -2/3, 1/2]").expect("dl_do", .right)
  }

  @Test("004: the derivative does not depend on the class")
  func independentOfTheClass() throws {
    // What was derived for class 0, used for class 1.
    try Finding(fixture + "dl_do = [-5/6, 1/3, 1/2]").expect("dl_do", .wrong, .wrongClass)
    try Finding(fixture + "do = [y[0] - 1, y[1], y[2]]").expect("do", .wrong, .wrongClass)
  }

  @Test("004: the chain rule is not necessary, the fused form is the one that survives")
  func fused() throws {
    try Finding("o = values([0.0, 1000.0])\nloss = cross_entropy(o, 0)\ndo = [-1.0, 1.0]")
      .expect("do", .right)
  }

  @Test("002: dP/ds = diag(P) - P*P, -t/P and -t + P are right")
  func report002() throws {
    let finding = Finding(
      """
      s = values([1.0, 2.0, 3.0])
      t = [0.0, 1.0, 0.0]
      P = softmax(s)
      loss = -sum(t[k] * log(P[k]) for k in range(3))
      dP = [-t[k] / P[k] for k in range(3)]
      dP_ds = [[(P[i] if i == j else 0) - P[i] * P[j] for j in range(3)] for i in range(3)]
      ds = [-t[k] + P[k] for k in range(3)]
      """)
    try finding.expect("dP", .right)
    try finding.expect("dP_ds", .right)
    try finding.expect("ds", .right)
  }

  @Test("002: the stray index, -t_1 + P for every k")
  func strayIndex() throws {
    try Finding(
      """
      s = values([1.0, 2.0, 3.0])
      t = [0.0, 1.0, 0.0]
      P = softmax(s)
      loss = cross_entropy(s, t)
      ds = [-t[0] + P[k] for k in range(3)]
      """
    ).expect("ds", .wrong, .targetNotSubtracted)
    try Finding(
      """
      s = values([1.0, 2.0, 3.0])
      t = [0.2, 0.3, 0.5]
      P = softmax(s)
      loss = cross_entropy(s, t)
      ds = [-t[0] + P[k] for k in range(3)]
      """
    ).expect("ds", .wrong)
  }

  @Test("002: P - t needs targets that add up to 1", arguments: [true, false])
  func targets(_ isNamed: Bool) throws {
    let general = """
      s = values([1.0, 2.0, 3.0])
      t = [0.2, 0.3, 0.9]
      P = \(isNamed ? "softmax(s)" : "[exp(v) / sum(exp(u) for u in s) for v in s]")
      loss = \(isNamed ? "cross_entropy(s, t)" : "-sum(t[k] * log(P[k]) for k in range(3))")

      """
    try Finding(general + "ds = [P[k] - t[k] for k in range(3)]").expect("ds", .wrong)
    try Finding(general + "ds = [1.4 * P[k] - t[k] for k in range(3)]").expect("ds", .right)
    try Finding(
      general + "ds = [-0.07395719756146737, 0.042619859476716704, 0.031337338084750366]"
    ).expect("ds", .right)
  }
}
