import GradWorksheet
import GradDrawing
import Testing

@testable import GradWorkbench

/// The error of difference quotients against their step, against what calculus says.
@Suite struct ErrorCurveTests {
  private func curve(_ text: String) throws -> ErrorCurve {
    let session = Session(limits: .strict, output: { _ in })
    try session.run(Source(name: "w.py", text: text))
    return try #require(try session.gradcheck(of: nil).curve)
  }

  @Test func `both arms of exp`() throws {
    let curve = try curve("x = Value(1.0)\nloss = exp(x)\n")
    #expect(curve.samples.count == 33)
    #expect(curve.isRelative && curve.line == "by x")
    for sample in curve.samples {
      let h = sample.step
      // sinh(h)/h - 1 = h²/6 + h⁴/120 + ..., (exp(h) - 1)/h - 1 = h/2 + h²/6 + ...
      if (1e-3...0.4).contains(h) {
        #expect(abs(sample.central / (h * h / 6) - 1) < h * h / 10 + 1e-6, "h = \(h)")
        #expect(abs(sample.forward / (h / 2) - 1) < h / 2, "h = \(h)")
      }
      // Two values of size e, each off by an ulp of 2^-51 at most: 2^-51/h, and e for the share.
      if h < 1e-8 { #expect(sample.central < 0x1p-51 / h, "h = \(h)") }
    }
    let central = try #require(curve.central)
    // The sum of h²/6 and 2^-53/h is least at (3·2^-53)^(1/3) = 7e-6, where it is 2e-11.
    #expect((1e-6...1e-4).contains(central.best.step))
    #expect(central.best.error < 2e-10)
    #expect(abs(try #require(central.order) - 2) < 0.1)
    #expect(central.hasRounding)
    let forward = try #require(curve.forward)
    // h/2 and 2^-53/h: at 1.5e-8, where it is 1.5e-8.
    #expect((1e-9...1e-6).contains(forward.best.step))
    #expect(abs(try #require(forward.order) - 1) < 0.1)
    #expect(curve.sentences.count == 2)
    #expect(curve.sentences[0].contains("grows like h^2: truncation, the next term of the Taylor"))
    #expect(
      curve.sentences[0].hasSuffix("it grows like 1/h: rounding, 2^-53 of loss divided by h."))
  }

  @Test func `a parabola has no truncation`() throws {
    let curve = try curve("x = Value(0.7)\nloss = x * x / 3\n")
    let central = try #require(curve.central)
    #expect(central.order == nil && central.hasRounding)
    #expect(abs(try #require(curve.forward?.order) - 1) < 0.1)
    #expect(
      curve.sentences[0].contains(
        "hardly any truncation here, since the third derivative of loss by x"))
  }

  @Test func `a parabola by each weight is none along many`() throws {
    let curve = try curve("x = values([0.7, 0.3, 1.1])\nloss = x[0] * x[1] * x[2] / 3\n")
    #expect(curve.line == "along a random direction")
    #expect(abs(try #require(curve.central?.order) - 2) < 0.1)
  }

  @Test func `where the third derivative is 0, the fifth shows`() throws {
    // sin h/h - 1 has -h²/6; x + x⁵ at 0 has h⁴ and nothing before it.
    let curve = try curve("x = Value(0.0)\nloss = x + x ** 5 + 1\n")
    #expect(abs(try #require(curve.central?.order) - 4) < 0.1)
    #expect(curve.sentences[0].contains("grows like h^4: truncation;"))
  }

  @Test func `steps begin at the size of the number`() throws {
    let curve = try curve("x = Value(250.0)\nloss = x ** 3\n")
    #expect(curve.samples.first?.step == 1000)
    #expect(curve.samples.count == 33)
  }

  @Test func `a kink on the way is named`() throws {
    let curve = try curve("x = Value(0.25)\nloss = relu(x - 0.125) ** 3 + x ** 3\n")
    #expect(abs(try #require(curve.kink).distance - 0.125) < 1e-9)
    #expect(
      curve.sentences.last?.hasPrefix("Steps beyond 0.13 reach across a kink, that of relu(")
        == true)
  }

  @Test func `guides stay within what is drawn`() throws {
    let curve = try curve("x = Value(1.0)\nloss = exp(x)\n")
    let chart = curve.chart(guides: true)
    #expect(
      chart.series.map(\.name) == [
        "central difference", "forward difference", "truncation, ~ h^2", "rounding, ~ 1/h",
      ])
    let steps = curve.samples.map(\.step)
    for point in chart.series[2...].flatMap(\.points) {
      #expect(point.x >= (steps.min() ?? 0) && point.x <= (steps.max() ?? 0))
    }
    #expect(chart.title == "Error of difference quotients: loss by x")
  }
}
