import GradNumbers
import GradWorksheet
import Testing

@testable import GradWorkbench

/// The judges of the engine, on worksheets.
@Suite struct GradcheckTests {
  private func session(_ text: String, leaves: [String] = []) throws -> Session {
    let session = Session(limits: .strict, leaves: leaves, output: { _ in })
    try session.run(Source(name: "w.py", text: text))
    return session
  }

  private func report(_ text: String, of name: String? = nil) throws -> GradcheckReport {
    try session(text).gradcheck(of: name)
  }

  /// The judges with a derivative of their own choice to judge, which is how they are put to the test.
  private func report(
    _ text: String, planting change: (inout [Magnitude]) -> Void
  ) throws -> GradcheckReport {
    let session = try session(text)
    let root = try #require(try session.loss(nil))
    var gradcheck = try Gradcheck(
      of: root, on: session.host.tape, called: "loss", seed: 0, name: { _ in nil },
      tick: { _, _ in })
    change(&gradcheck.gradient)
    return try gradcheck.report()
  }

  private static let softmax = """
    z = values([0.5, -1.0, 2.0])
    p = softmax(z)
    loss = -log(p[1])

    """

  /// The fixture of exercises.md 4.3.
  private static let relus = """
    W0 = values([[1, -2, 1], [2, 1, -1]])
    b0 = values([0, 1, 0])
    W1 = values([[1, -1], [2, 1], [1, 3]])
    b1 = values([-1, 1])
    W2 = values([[2], [-3]])
    b2 = values([1])
    def layer(a, W, b):
        return [sum(a[i] * W[i][j] for i in range(len(W))) + b[j] for j in range(len(b))]
    errors = []
    for x, y in [([1, 2], 1), ([-1, 3], -2)]:
        a1 = [relu(z) for z in layer(x, W0, b0)]
        a2 = [relu(z) for z in layer(a1, W1, b1)]
        errors.append(layer(a2, W2, b2)[0] - y)
    J = sum(e * e for e in errors) / 4

    """

  // MARK: What is right

  @Test func `softmax, against its closed form`() throws {
    let report = try report(Self.softmax)
    // p - e₁ with p = exp(z)/Σ, by mpmath with 30 digits.
    let expected = [0.1752903921400367, -0.9608874267293125, 0.7855970345892759]
    for (entry, number) in zip(report.entries, expected) {
      #expect(abs(entry.tape - number) < 4e-16, "\(entry.name)")
      #expect(entry.verdict == .agree)
      #expect(entry.dual.isRight)
      #expect(entry.central.isRight)
      // Differences of a smooth function know more than ten digits.
      #expect(try #require(entry.central.estimate) < 1e-10)
      #expect(!entry.exact.isRight && !entry.exact.isWrong)
    }
    #expect(report.entries.map(\.name) == ["z[0]", "z[1]", "z[2]"])
    #expect(report.isRight && !report.isWrong)
    #expect(report.refusal?.reason == "exp has no exact value here")
    #expect(report.refusal?.node?.hasSuffix(" on line 2") == true)
  }

  @Test func `the ReLU fixture, in fractions too`() throws {
    let report = try report(Self.relus)
    #expect(
      report.entries.map(\.tape) == [
        -60.5, 9.5, 0, 241.5, 91.5, 0, 84.5, 38.5, 0, 205, -217.5, 186, -261, 0, 0, 41, -43.5, 268,
        29,
        20.5,
      ])
    for entry in report.entries {
      #expect(entry.exact.agreement == .same, "\(entry.name)")
      #expect(entry.dual.agreement == .same, "\(entry.name)")
      #expect(entry.verdict == .agree, "\(entry.name)")
    }
    #expect(report.refusal == nil)
    #expect(report.loss == "J" && report.value == 246.25)
  }

  @Test func `fractions keep silent behind what has none`() throws {
    for relu in ["relu(h)", "maximum(h, 0.5)", "abs(h)", "leaky_relu(h, 0.5)"] {
      let report = try report("x = Value(0.25)\nh = exp(x)\nloss = \(relu) * 2\n")
      #expect(report.isRight, "\(relu)")
      #expect(report.entries[0].exact.number == nil)
    }
    // A slope may have none where the value has one.
    let power = try report("x = Value(2.0)\ny = Value(3.0)\nloss = x ** y\n")
    #expect(power.entries.map(\.exact.number) == [12, nil])
    #expect(power.refusal?.reason == "in a slope, log has no exact value here")
  }

  @Test func `fractions are of the doubles, which is what the engine was given`() throws {
    // 0.1 + 0.2 - 0.3 is 2^-54 in doubles: the relu is on, and no decimal decides otherwise.
    let report = try report("x = values([0.1, 0.2])\nloss = relu(x[0] + x[1] - 0.3) * 1e6\n")
    #expect(report.entries.map(\.exact.number) == [1e6, 1e6])
  }

  // MARK: What is wrong

  @Test func `every judge finds a derivative that is off by a millionth`() throws {
    let report = try report("w = Value(3.0)\nloss = w * w * w / 7\n") { gradient in
      gradient[0] = Magnitude(gradient[0].value * (1 + 1e-6))
    }
    let entry = report.entries[0]
    #expect(entry.verdict == .differ)
    #expect(entry.dual.isWrong && entry.central.isWrong && entry.exact.isWrong)
    #expect(report.isWrong && !report.isRight)
    let text = report.text(curve: false, width: 80)
    #expect(text.contains("differs  differs  differs  differ\n"))
    // 27/7, once exactly and twice as doubles.
    #expect(text.contains("the tape says 3.857146714"))
    #expect(text.contains("dual says 3.857142857142857"))
    #expect(text.contains("exact says 3.857142857142857\n"))
    #expect(text.hasSuffix("The judges agree on 0 of 1 derivative; on 1 they do not agree\n"))
  }

  @Test func `a derivative of the wrong sign, among right ones`() throws {
    let report = try report(Self.softmax) { gradient in
      gradient[2] = Magnitude(-gradient[2].value)
    }
    #expect(report.entries.map(\.verdict) == [.agree, .agree, .differ])
  }

  @Test func `random directions find one wrong leaf among 400`() throws {
    let text = "w = values([0.1 + i / 400 for i in range(400)])\nloss = sum(sin(v) for v in w)\n"
    let right = try report(text)
    #expect(right.isByDirection && right.entries.count == 8 && right.leafCount == 400)
    #expect(right.entries.map(\.name).first == "direction 1")
    #expect(right.isRight)
    let wrong = try report(text) { gradient in
      gradient[123] = Magnitude(0)
    }
    // A direction that missed it would have to be perpendicular to it.
    #expect(wrong.entries.allSatisfy { $0.verdict == .differ })
    let again = try session(text).gradcheck(of: nil, seed: 1)
    #expect(again.entries.map(\.tape) != right.entries.map(\.tape))
    #expect(again.isRight)
  }

  // MARK: Kinks and edges

  @Test func `at a kink anything between the two slopes is right`() throws {
    let text = "x = Value(0.0)\ny = Value(2.0)\nz = relu(x)\nloss = 3 * z + y * x\n"
    let report = try report(text)
    #expect(report.entries[0].verdict == .kink)
    #expect(report.entries[0].tape == 2)
    let sides = try #require(report.entries[0].sides)
    #expect(abs(sides.left - 2) < 1e-9 && abs(sides.right - 5) < 1e-9)
    #expect(report.entries[1].verdict == .agree)
    #expect(report.isRight)
  }

  @Test func `where kinks meet, the conventions for each need not fit together`() throws {
    // 2 - (-1)/2 below and 3 + 2 - 1/2 above; with 0 for relu and for abs the tape has 2.
    let text = "x = Value(0.0)\nloss = 3 * relu(x) + 2 * x - abs(x) / 2\n"
    let report = try report(text)
    #expect(report.entries[0].tape == 2)
    #expect(report.entries[0].verdict == .unjudged)
    #expect(
      report.text(curve: false, width: 80).replacing("\n    ", with: " ").contains(
        "x: several kinks meet here, relu(x) on line 2 and abs(x) on line 2; with their conventions the "
          + "tape has 2.0, and the slope is 2.5 below and 4.5 above"))
    // Of a wrong derivative nothing is excused by that.
    let wrong = try self.report(text) { gradient in gradient[0] = Magnitude(1.5) }
    #expect(wrong.entries[0].verdict == .differ)
    // relu(x) - relu(-x) is x, whose slope is 1.
    let smooth = try self.report("x = Value(0.0)\nloss = relu(x) - relu(-x)\n")
    #expect(smooth.entries[0].tape == 0 && smooth.entries[0].verdict == .unjudged)
  }

  @Test func `an accepted kink is explained`() throws {
    let text = try report("x = Value(0.0)\nloss = relu(x) * 2\n").text(curve: true, width: 80)
    #expect(
      text == """
        Derivatives of loss = 0.0 on line 2 by 1 leaf
        as the tape's reverse sweep has them, and how far the judges agree:

          by  tape  dual  central  exact
          x   0.0   same  kink     same   kink

          x: relu(x) on line 2 is at its kink; the slope is 0.0 below it and 2.0 above, and anything between
            is right

        The judges agree on 0 of 1 derivative; 1 is at a kink, and accepted

        There is no curve: at a kink there is no derivative to measure errors by.

        """)
  }

  @Test func `outside of what is between it is wrong, at a kink too`() throws {
    let report = try report("x = Value(0.0)\nloss = relu(x) * 2\n") { gradient in
      gradient[0] = Magnitude(2.1)
    }
    #expect(report.entries[0].verdict == .differ)
  }

  @Test(arguments: [
    // A loss that is no number has no derivative.
    ("x = Value(float('nan'))\nloss = x * 2\n", "x: loss is not finite"),
    ("x = Value(1e200)\nloss = x * x * x\n", "x: loss is not finite"),
    // The slope of a root at 0 is infinite.
    ("x = Value(0.0)\nloss = sqrt(x)\n", "x: the differences approach no number"),
  ])
  func `what cannot be judged is not taken for right`(_ text: String, _ reason: String) throws {
    let report = try report(text)
    #expect(report.entries.map(\.verdict) == [.unjudged])
    #expect(!report.isRight && !report.isWrong)
    let words = report.text(curve: true, width: 80)
    #expect(words.contains(reason))
    #expect(words.contains("The judges agree on 0 of 1 derivative; 1 could not be judged\n"))
    #expect(report.svg == nil)
  }

  @Test func `large and small numbers are judged as others are`() throws {
    for number in ["1e150", "1e-150", "-123456789.5"] {
      let report = try report("x = Value(\(number))\ny = Value(0.25)\nloss = x * y + x\n")
      #expect(report.isRight, "\(report.text(curve: false, width: 80))")
    }
  }

  @Test func `a loss without leaves, and one that is a leaf`() throws {
    let none = try report("loss = Value(1.0)\nL = loss * 0\n", of: "loss")
    #expect(none.entries.map(\.tape) == [1])
    let session = Session(limits: .strict, output: { _ in })
    try session.run(Source(name: "w.py", text: "x = 3.0\nloss = x\n"))
    #expect(throws: WorksheetError.self) { try session.gradcheck(of: nil) }
    #expect(throws: WorksheetError.self) { try session.gradcheck(of: "x") }
    #expect(throws: WorksheetError.self) { try session.gradcheck(of: "q") }
    let constant = try report("x = Value(2.0)\nloss = x * 0 + 7\n")
    #expect(constant.isRight)
    #expect(
      constant.text(curve: true, width: 80).hasSuffix(
        "The differences are exact here, whatever the step is: loss is constant by x.\n"))
  }

  @Test func `a leaf that was moved since is an error`() throws {
    let session = try session("w = Value(1.0)\nloss = w * w\nw.data = 2.0\n")
    let error = #expect(throws: WorksheetError.self) { try session.gradcheck(of: nil) }
    #expect(error?.message.contains("w was changed on line 3") == true)
  }

  @Test func `a branch of the worksheet stays taken`() throws {
    // At -1 the worksheet would go the other way; what was recorded is x³.
    let report = try report(
      "x = Value(0.5)\nif x.data > 0:\n    loss = x ** 3\nelse:\n    loss = -x\n")
    #expect(report.isRight)
    #expect(report.entries[0].tape == 0.75)
  }

  @Test func `of many derivatives those are shown that deserve a look`() throws {
    let text = "w = values([0.1 * i for i in range(60)])\nloss = sum(exp(-v) for v in w)\n"
    let report = try report(text) { gradient in
      gradient[47] = Magnitude(0.5)
    }
    let words = report.text(curve: false, width: 80)
    #expect(words.split(separator: "\n").count { $0.hasSuffix("  agree") } == 11)
    #expect(words.split(separator: "\n").count { $0.hasSuffix(" differ") } == 1)
    #expect(words.contains("\n  and 48 more\n"))
    #expect(words.hasSuffix("The judges agree on 59 of 60 derivatives; on 1 they do not agree\n"))
  }

  // MARK: Limits

  @Test func `judging can be interrupted, and ends with the time`() throws {
    var isPressed = false
    let session = Session(limits: .strict, interrupted: { isPressed }, output: { _ in })
    try session.run(Source(name: "w.py", text: Self.softmax))
    isPressed = true
    let error = #expect(throws: WorksheetError.self) { try session.gradcheck(of: nil) }
    #expect(error?.category == .limit)
    var time = 0.0
    var limits = Limits.strict
    limits.seconds = 5
    let slow = Session(limits: limits, clock: { time }, output: { _ in })
    try slow.run(Source(name: "w.py", text: Self.softmax))
    var shown: [Int] = []
    let late = #expect(throws: WorksheetError.self) {
      try slow.gradcheck(of: nil) { done, all in
        shown.append(done)
        time += 0.05
      }
    }
    #expect(late?.message == "the judges were stopped after \(shown.last ?? -1) of 3 derivatives")
    // 0.05 seconds for each evaluation: the limit holds among them, and not only between leaves.
    #expect(shown.count == 101)
  }

  // MARK: In worksheets

  @Test func `gradcheck prints the table, and the curve where it is asked for`() {
    let table = printed("x = Value(1.0)\nloss = exp(x)\ngradcheck(loss)\n")
    #expect(table.hasPrefix("Derivatives of loss = 2.71828 on line 2 by 1 leaf\n"))
    #expect(table.hasSuffix("\nThe judges agree on the derivative\n"))
    let curve = printed("x = Value(1.0)\nloss = exp(x)\ngradcheck(curve=True)\n")
    #expect(curve.hasPrefix(table))
    #expect(curve.contains("\nError of difference quotients: loss by x\n"))
    #expect(curve.contains("grows like h^2: truncation, the next"))
  }

  @Test func `gradcheck of something else is an error`() {
    #expect(printed("gradcheck()\n").contains("NameError: there is no loss to check"))
    #expect(printed("gradcheck(3.5)\n").contains("gradcheck() takes a Value, not 'float'"))
    #expect(printed("loss = Value(1.0)\ngradcheck(loss, 1, 2)\n").contains("TypeError"))
  }

  @Test func `gradcheck does not touch gradients, and may stand before check`() {
    let text = printed(
      "x = Value(2.0)\nloss = x * x\nloss.backward()\ngradcheck(loss)\nprint(x.grad)\ndx = 2 * x\n"
        + "check(loss)\n")
    #expect(text.contains("\n4.0\n"))
    // The formula is tried at other points too, in runs in which gradcheck is silent.
    #expect(text.hasSuffix("1 of 1 derivative of loss is right\n"))
  }
}
