import GradNumbers
import GradWorksheet
import Testing

@testable import GradWorkbench

/// The judges of the engine, on right and on wrong derivatives.
@Suite struct GradcheckTests {
  // MARK: What is right

  @Test func `softmax, against its closed form`() throws {
    let report = try Judged.report(Judged.softmax)
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
    let report = try Judged.report(Judged.relus)
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
      let report = try Judged.report("x = Value(0.25)\nh = exp(x)\nloss = \(relu) * 2\n")
      #expect(report.isRight, "\(relu)")
      #expect(report.entries[0].exact.number == nil)
    }
    // A slope may have none where the value has one.
    let power = try Judged.report("x = Value(2.0)\ny = Value(3.0)\nloss = x ** y\n")
    #expect(power.entries.map(\.exact.number) == [12, nil])
    #expect(power.refusal?.reason == "in a slope, log has no exact value here")
  }

  @Test func `fractions are of the doubles, which is what the engine was given`() throws {
    // 0.1 + 0.2 - 0.3 is 2^-54 in doubles: the relu is on, and no decimal decides otherwise.
    let report = try Judged.report("x = values([0.1, 0.2])\nloss = relu(x[0] + x[1] - 0.3) * 1e6\n")
    #expect(report.entries.map(\.exact.number) == [1e6, 1e6])
  }

  /// Last digits are the C library's, and what a difference gives beyond its estimate is luck.
  @Test func `the table has digits that are the same everywhere`() throws {
    let table = try Judged.report(
      "x = values([0.3, -0.7, 0.2])\nloss = sum(tanh(v) ** 2 for v in x)\n"
    )
    .text(curve: false, width: 80)
    let rows = table.split(separator: "\n").filter { $0.hasSuffix("  agree") }
    #expect(rows.count == 3)
    for row in rows { #expect(row.contains("  14 digits  10 digits  -")) }
    // Where nothing but + - * / is, doubles can be counted in dual and exact judges.
    let plain = try Judged.report("x = Value(3.0)\nloss = x * x / 7 + x\n").text(
      curve: false, width: 80)
    #expect(plain.contains("  same  10 digits  "))
  }

  @Test(arguments: [
    // Of the same number, of one next to it and of one 100 doubles on, differences know as much.
    (1.0, 1.0, 1e-13, 10, "10 digits"), (1.0, 1 + 0x1p-52, 1e-13, 10, "10 digits"),
    (1.0, 1 + 0x1p-46, 1e-13, 10, "10 digits"), (2000.0, 2000.0, 3e-6, 10, "8 digits"),
    // An estimate of 3e-6 supports 5 digits of 1, also where the numbers are nearer.
    (1.0, 1.0, 3e-6, 10, "5 digits"), (1.0, 1.0, 0.05, 10, "1 digit"),
    // A zero has no digits; the size of the estimate is in its power of ten.
    (0.0, 3e-17, 7e-14, 10, "± 1e-13"), (0.0, 0.0, 7e-14, 10, "same"),
    (1e-20, 1e-20, 7e-14, 10, "± 1e-13"),
  ])
  func `no more digits than the estimate supports`(
    _ tape: Double, _ number: Double, _ estimate: Double, _ limit: Int, _ text: String
  ) {
    let opinion = Opinion(number, on: tape, tolerance: 2 * estimate, estimate: estimate)
    #expect(opinion.text(of: tape, digits: limit) == text)
  }

  @Test func `without a limit doubles are counted`() {
    func text(_ number: Double) -> String {
      Opinion(number, on: 1, tolerance: 1e-6).text(of: 1, digits: nil)
    }
    #expect(text(1) == "same" && text(1 + 0x1p-52) == "1 ulp" && text(1 + 0x1p-50) == "4 ulps")
    #expect(text(1 + 1.5e-9) == "8 digits" && text(1.1) == "differs")
  }

  // MARK: What is wrong

  @Test func `every judge finds a derivative that is off by a millionth`() throws {
    let report = try Judged.report("w = Value(3.0)\nloss = w * w * w / 7\n") { gradient in
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
    let report = try Judged.report(Judged.softmax) { gradient in
      gradient[2] = Magnitude(-gradient[2].value)
    }
    #expect(report.entries.map(\.verdict) == [.agree, .agree, .differ])
  }

  @Test func `random directions find one wrong leaf among 400`() throws {
    let text = "w = values([0.1 + i / 400 for i in range(400)])\nloss = sum(sin(v) for v in w)\n"
    let right = try Judged.report(text)
    #expect(right.isByDirection && right.entries.count == 8 && right.leafCount == 400)
    #expect(right.entries.map(\.name).first == "direction 1")
    #expect(right.isRight)
    let wrong = try Judged.report(text) { gradient in
      gradient[123] = Magnitude(0)
    }
    // A direction that missed it would have to be perpendicular to it.
    #expect(wrong.entries.allSatisfy { $0.verdict == .differ })
    let again = try Judged.session(text).gradcheck(of: nil, seed: 1)
    #expect(again.entries.map(\.tape) != right.entries.map(\.tape))
    #expect(again.isRight)
  }
}
