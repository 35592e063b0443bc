import Foundation
import GradNumbers
import ScalarGrad
import Testing

@testable import GradExplain

/// Every rule as it is printed: the formulas are computed, and held against closed forms and difference
/// quotients that are written here.
@Suite("Rules in formulas")
struct RuleFormulaTests {
  /// An operation, written out with the C library, and where it is tried.
  struct Case: Sendable, CustomTestStringConvertible {
    let op: Op
    let range: ClosedRange<Double>
    var second: ClosedRange<Double> = -2...2
    let function: @Sendable ([Double]) -> Double

    var testDescription: String { "\(op)" }
  }

  static let cases: [Case] = [
    Case(op: .negate, range: -2...2) { -$0[0] },
    Case(op: .exp, range: -2...2) { exp($0[0]) },
    Case(op: .log, range: 0.1...3) { log($0[0]) },
    Case(op: .log1p, range: -0.8...3) { log1p($0[0]) },
    Case(op: .expm1, range: -2...2) { expm1($0[0]) },
    Case(op: .sqrt, range: 0.1...3) { sqrt($0[0]) },
    Case(op: .sin, range: -2...2) { sin($0[0]) },
    Case(op: .cos, range: -2...2) { cos($0[0]) },
    Case(op: .tan, range: -1.2...1.2) { tan($0[0]) },
    Case(op: .asin, range: -0.9...0.9) { asin($0[0]) },
    Case(op: .acos, range: -0.9...0.9) { acos($0[0]) },
    Case(op: .atan, range: -2...2) { atan($0[0]) },
    Case(op: .sinh, range: -2...2) { sinh($0[0]) },
    Case(op: .cosh, range: -2...2) { cosh($0[0]) },
    Case(op: .tanh, range: -2...2) { tanh($0[0]) },
    Case(op: .sigmoid, range: -2...2) { 1 / (1 + exp(-$0[0])) },
    Case(op: .softplus, range: -2...2) { log(1 + exp($0[0])) },
    Case(op: .relu, range: -2...2) { max(0, $0[0]) },
    Case(op: .gelu, range: -2...2) { $0[0] * 0.5 * (1 + erf($0[0] / sqrt(2))) },
    Case(op: .silu, range: -2...2) { $0[0] / (1 + exp(-$0[0])) },
    Case(op: .abs, range: -2...2) { abs($0[0]) },
    Case(op: .add, range: -2...2) { $0[0] + $0[1] },
    Case(op: .subtract, range: -2...2) { $0[0] - $0[1] },
    Case(op: .multiply, range: -2...2) { $0[0] * $0[1] },
    Case(op: .divide, range: -2...2, second: 0.3...2) { $0[0] / $0[1] },
    Case(op: .power, range: 0.2...2) { pow($0[0], $0[1]) },
    Case(op: .atan2, range: -2...2, second: 0.1...2) { atan2($0[0], $0[1]) },
    Case(op: .hypot, range: -2...2) { hypot($0[0], $0[1]) },
    Case(op: .maximum, range: -2...2) { max($0[0], $0[1]) },
    Case(op: .minimum, range: -2...2) { min($0[0], $0[1]) },
    Case(op: .leakyRelu, range: -2...2) { $0[0] > 0 ? $0[0] : $0[1] * $0[0] },
    Case(op: .elu, range: -2...2) { $0[0] > 0 ? $0[0] : $0[1] * (exp($0[0]) - 1) },
    Case(op: .sum, range: -2...2) { $0.reduce(0, +) },
    Case(op: .mean, range: -2...2) { $0.reduce(0, +) / Double($0.count) },
    Case(op: .dot, range: -2...2) { u in
      (0..<u.count / 2).reduce(0) { $0 + u[$1] * u[$1 + u.count / 2] }
    },
    Case(op: .logSumExp, range: -2...2) { log($0.reduce(0) { $0 + exp($1) }) },
  ]

  @Test func `every operation has a case`() {
    let tried = Set(Self.cases.map(\.op))
    #expect(tried == Set(Op.allCases.filter { $0.arity != .none }))
  }

  private static func operands(
    _ a: Case, _ count: Int, _ random: inout SplitMix64
  ) -> [Double] {
    (0..<count).map { place in
      let range = place == 0 || a.op.arity == .list ? a.range : a.second
      let share = Double(random.next() >> 11) * 0x1p-53
      let value = range.lowerBound + share * (range.upperBound - range.lowerBound)
      // What is put in has at most six digits.
      return (value * 1e5).rounded() / 1e5
    }
  }

  private static func slope(_ a: Case, _ u: [Double], _ place: Int) -> Double {
    var (above, below) = (u, u)
    above[place] += 1e-5
    below[place] -= 1e-5
    return (a.function(above) - a.function(below)) / 2e-5
  }

  private static func counts(_ op: Op) -> [Int] {
    switch op.arity {
    case .none: []
    case .one: [1]
    case .two: [2]
    // Eight are written out, more are not.
    case .list: op == .dot ? [2, 6, 8, 20] : [1, 3, 8, 20]
    }
  }

  @Test("The formula, and its slopes by names, by results and by numbers", arguments: cases)
  func rule(_ a: Case) throws {
    var random = SplitMix64(seed: 7)
    for count in Self.counts(a.op) {
      for _ in 0..<20 {
        let u = Self.operands(a, count, &random)
        // The two vectors of a dot product are two lists, over the same places.
        let half = a.op == .dot ? count / 2 : count
        let places = (0..<count).map { $0 < half ? ("h", $0 + 3) : ("w", $0 - half + 3) }
        let names = places.map { "\($0)[\($1)]" }
        var table: [String: Double] = ["y": a.function(u)]
        for ((list, place), value) in zip(places, u) { table["\(list)_{\(place)}"] = value }
        let terms = TeXOperands(names.map { .name($0) }, names: names)
        let numbers = TeXOperands(u.map { .number($0) })
        func near(_ text: String, _ wanted: Double, _ tolerance: Double) throws {
          let value = try TeXReader.value(text, table)
          #expect(abs(value - wanted) <= tolerance * (1 + abs(wanted)), "\(text) at \(u)")
        }
        try near(a.op.formula(terms).text, a.function(u), 1e-12)
        if count <= TeXOperands.longest {
          try near(a.op.formula(numbers).text, a.function(u), 1e-12)
        }
        for place in 0..<count {
          let wanted = Self.slope(a, u, place)
          try near(a.op.slope(by: place, terms).text, wanted, 1e-7)
          if count <= TeXOperands.longest {
            try near(a.op.slope(by: place, numbers).text, wanted, 1e-7)
          }
          if let short = a.op.slope(by: place, terms, ofResult: TeX("y")) {
            try near(short.text, wanted, 1e-7)
          }
        }
      }
    }
  }

  @Test("A power with a number above", arguments: [-2, -1, 0, 0.5, 1, 2, 3, 2.5])
  func powers(_ exponent: Double) throws {
    let operands = TeXOperands([.name("x"), .number(exponent)])
    let slope = Op.power.slope(by: 0, operands, exponent: exponent)
    for x in [0.5, 1.75, 3] {
      let wanted = (pow(x + 1e-5, exponent) - pow(x - 1e-5, exponent)) / 2e-5
      let value = try TeXReader.value(slope.text, ["x": x])
      #expect(abs(value - wanted) < 1e-7 * (1 + abs(wanted)), "\(slope.text)")
    }
    #expect(Op.power.slope(by: 0, operands, exponent: 2).text == "2 \\cdot x")
  }

  @Test("At kinks the formulas say what the engine takes")
  func kinks() throws {
    let tape = Tape()
    let zero = try tape.leaf(0)
    let slope = try tape.leaf(0.25)
    let other = try tape.leaf(0)
    for (op, operands) in [
      (Op.relu, [zero]), (.abs, [zero]), (.leakyRelu, [zero, slope]), (.elu, [zero, slope]),
      (.maximum, [zero, other]), (.minimum, [zero, other]),
    ] {
      let node =
        operands.count == 1
        ? try tape.record(op, operands[0]) : try tape.record(op, operands[0], operands[1])
      let names = TeXOperands([.name("a"), .name("b")])
      let table = ["a": 0, "b": operands.count == 1 ? 0 : tape.primal(operands[1])]
      for (place, local) in tape.locals(at: node).enumerated() {
        let text = op.slope(by: place, names).text
        #expect(try TeXReader.value(text, table) == local, "\(op): \(text)")
      }
    }
  }

  @Test("What textbooks print")
  func textbook() {
    let (z, w) = (TeXOperands([.name("z")]), TeXOperands([.name("W2[0][1]"), .name("delta")]))
    #expect(Op.sigmoid.slope(by: 0, z).text == "\\sigma(z) \\cdot (1 - \\sigma(z))")
    #expect(Op.tanh.slope(by: 0, z).text == "1 - \\tanh^{2}(z)")
    #expect(Op.relu.slope(by: 0, z).text == "\\mathbb{1}[z > 0]")
    #expect(Op.exp.slope(by: 0, z).text == "e^{z}")
    #expect(Op.multiply.formula(w).text == "\\mathit{W2}_{0,1} \\cdot \\delta")
    #expect(Op.divide.slope(by: 1, w).text == "-\\frac{\\mathit{W2}_{0,1}}{\\delta^{2}}")
  }
}
