import GradExplain
import GradWorkbench
import Testing

/// Mistakes that an exercise would not show.
@Suite struct InvisibleTests {
  private static let derivatives = """
    dZ2 = [A2[k] - (1 if k == 0 else 0) for k in range(2)]
    db2 = dZ2
    dW2 = [[a * d for d in dZ2] for a in A1]
    dA1 = [sum(W2[j][k] * dZ2[k] for k in range(2)) for j in range(3)]
    dZ1 = [dA1[j] * A1[j] * (1 - A1[j]) for j in range(3)]
    db1 = dZ1
    dW1 = [[x * d for d in dZ1] for x in X]
    """

  private func pairs(_ text: String) throws -> Set<Invisible> {
    let report = checked(text)
    #expect(report.status == .right)
    return Set(try #require(report.checks.first).invisible)
  }

  /// By hand: dA1 is 0 here, so that every factor on the way further back is multiplied by 0.
  private static let hidden: [Invisible] = [
    Invisible(mistake: "sign-flipped", of: "A1"),
    Invisible(mistake: "activation-derivative-missing", of: "Z1"),
    Invisible(mistake: "activation-derivative-of-output", of: "Z1"),
    Invisible(mistake: "activation-derivative-without-output", of: "Z1"),
    Invisible(mistake: "activation-for-derivative", of: "Z1"),
    Invisible(mistake: "sign-flipped", of: "Z1"),
    Invisible(mistake: "bias-gradient-zero", of: "b1"),
    Invisible(mistake: "bias-summed-over-everything", of: "b1"),
    Invisible(mistake: "sign-flipped", of: "b1"),
    Invisible(mistake: "input-missing", of: "W1"),
    Invisible(mistake: "sign-flipped", of: "W1"),
  ]

  @Test func `a leaky relu has the same slope at its output, and that is no mistake`() throws {
    let text = """
      x = values([-1.5, 2.5])
      a = [leaky_relu(v, 0.1) for v in x]
      loss = 3 * a[0] - a[1] * a[1]
      da = [3, -2 * a[1]]
      dx = [0.3, -5.0]
      """
    #expect(try !pairs(text).contains { $0.mistake == "activation-derivative-of-output" })
  }

  @Test func `the hand network hides nine mistakes and more, its asymmetric variant none of them`()
    throws
  {
    let found = try pairs(handNetwork + Self.derivatives)
    #expect(Set(Self.hidden).subtracting(found) == [])
    let asymmetric = handNetwork.replacing(
      "W2 = values([[1, 1], [-1, -1], [-1, -1]])", with: "W2 = values([[1, -1], [-1, 1], [-1, -1]])"
    )
    #expect(asymmetric != handNetwork)
    #expect(try pairs(asymmetric + Self.derivatives).intersection(Self.hidden) == [])
  }

  @Test func `equal probabilities hide which class is meant`() throws {
    // Both are one half, so that the label's value does as well as its index.
    #expect(
      try pairs(handNetwork + Self.derivatives).contains(
        Invisible(mistake: "wrong-class", of: "Z2")))
  }

  @Test func `relus that all pass hide the mask`() throws {
    let text = """
      x = [1.0, 2.0]
      w = values([3.0, 4.0])
      z = [x[i] * w[i] for i in range(2)]
      a = [relu(v) for v in z]
      loss = 5 * a[0] + 7 * a[1]
      dz = [5, 7]
      """
    #expect(try pairs(text).contains(Invisible(mistake: "relu-mask-missing", of: "z")))
    let dead = text.replacing("w = values([3.0, 4.0])", with: "w = values([3.0, -4.0])")
      .replacing("dz = [5, 7]", with: "dz = [5, 0]")
    #expect(try !pairs(dead).contains(Invisible(mistake: "relu-mask-missing", of: "z")))
  }

  @Test func `an input of 1 hides that it was left out`() throws {
    #expect(
      try pairs("w = Value(3.0)\nx = 1.0\nloss = (w * x - 5) ** 2\ndw = 2 * (w.data - 5)\n")
        .contains(
          Invisible(mistake: "input-missing", of: "w")))
  }

  @Test func `right reports say how much they do not show, wrong ones do not`() {
    let note = " would change no number here, such as "
    #expect(checked(handNetwork + Self.derivatives).text(color: false).contains(note))
    #expect(
      !checked(handNetwork + Self.derivatives + "\ndW2 = [[1.0, 2.0]] * 3\n").text(color: false)
        .contains(note))
  }
}
