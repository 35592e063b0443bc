import ArrayGrad
import Foundation
import GradTraining
import Testing

@testable import GradWorkbench

@Suite("The report of a comparison")
struct ReportTests {
  /// The hand network of a published report: see the scalar engine's own tests for its numbers.
  private func handNetwork<Element: ArrayElement>(_: Element.Type) throws -> Agreement<Element> {
    var batch = Batch<Double>()
    batch.count = 1
    batch.inputs = [1, -1]
    batch.classes = [0]
    return try Agreement<Element>(
      Blueprint(text: "2-3-2:sigmoid"),
      parameters: [1, 1, 1, -1, -1, -1, 0, 0, 0, 1, 1, -1, -1, -1, -1, 0, 0], batch: batch,
      kernels: Kernels(level: .portable))
  }

  @Test("Of a small network every number is shown, from both engines")
  func small() throws {
    let report = try handNetwork(Double.self).report()
    let lines = report.text(all: false).split(separator: "\n").map(String.init)
    #expect(
      lines[0].hasPrefix("2-3-2:sigmoid: 17 parameters, 1 sample. Scalar engine: doubles, "))
    // 17 derivatives by parameters and 2 by inputs.
    #expect(lines.count { $0.hasPrefix("  d") && $0.contains("[") } == 19)
    let line = try #require(lines.first { $0.hasPrefix("  dW2[0, 0]") })
    #expect(line.contains("-0.44039853898894116"))
    #expect(lines.contains { $0.hasPrefix("The engines agree: the largest difference") })
    #expect(report.agrees && !report.text(all: false).contains("DIFFERENT"))
  }

  @Test("Of a larger network one line for each tensor, and all of it where that is asked for")
  func large() throws {
    let blueprint = try Blueprint(text: "4-10-3")
    var batch = Batch<Double>()
    batch.count = 2
    batch.inputs = [1, 2, 3, 4, 5, 6, 7, 8]
    batch.classes = [0, 2]
    let agreement = try Agreement<Double>(
      blueprint, parameters: blueprint.initialParameters(seed: 1), batch: batch)
    let report = try agreement.report(steps: 1, of: .sgd)
    let lines = report.text(all: false).split(separator: "\n").map(String.init)
    let names = ["loss", "dW1", "db1", "dW2", "db2", "dx", "W1", "b1", "W2", "b2"]
    for name in names { #expect(lines.count { $0.hasPrefix("  \(name) ") } == 1, "\(name)") }
    #expect(lines.contains("the parameters after 1 step of sgd, rate 0.01:"))
    // 83 parameters twice, 8 numbers of the samples, the loss.
    let all = report.text(all: true).split(separator: "\n")
    #expect(all.count { $0.hasPrefix("  ") && $0.contains("[") } == 2 * 83 + 8)
  }

  @Test("What differs is marked, named and counted against the report")
  func different() throws {
    let agreement = try handNetwork(Double.self)
    var answers = try agreement.arrayAnswers()
    answers.gradient[10] += 1e-9
    let right = try agreement.report()
    let report = AgreementReport(
      blueprint: right.blueprint, samples: 1, nodes: right.nodes, element: "double",
      level: .portable, threads: 1, unit: right.unit, gradients: try agreement.compare(answers),
      steps: nil)
    #expect(!report.agrees)
    let text = report.text(all: false)
    #expect(text.split(separator: "\n").count { $0.hasSuffix("DIFFERENT") } == 1)
    #expect(text.contains("The engines differ in dW2. Near a kink"))
    // Place 10 of the list is the second number of the first row of W2.
    #expect(text.contains("The largest difference of a derivative is 1.0e-9"))
    #expect(text.contains(", at dW2[0, 1]; 9007 are allowed."))
  }

  @Test("As JSON it is one line")
  func json() throws {
    let report = try handNetwork(Float.self).report(steps: 2, of: .heavyBall(momentum: 0.5))
    let text = report.json(seed: 7)
    #expect(!text.contains("\n"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["element"] as? String == "float" && object["seed"] as? Int == 7)
    #expect(object["agreed"] as? Bool == true && object["kernels"] as? String == "portable")
    let gradients = try #require(object["gradients"] as? [[String: Any]])
    #expect(
      gradients.map { $0["name"] as? String } == ["loss", "dW1", "db1", "dW2", "db2", "dx"])
    #expect(gradients.map { $0["shape"] as? [Int] } == [[], [2, 3], [3], [3, 2], [2], [1, 2]])
    let steps = try #require(object["steps"] as? [String: Any])
    #expect(steps["count"] as? Int == 2)
    #expect((steps["parameters"] as? [[String: Any]])?.count == 4)

    // Every key is on the page, and nothing else is.
    #expect(try Self.keys(under: "An agreement") == Set(object.keys))
    #expect(Set(steps.keys) == ["count", "optimizer", "rate", "parameters"])
    for table in gradients {
      #expect(try Self.keys(under: "Compared numbers") == Set(table.keys))
      let worst = try #require(table["worst"] as? [String: Any])
      #expect(
        Set(worst.keys) == ["index", "scalar", "array", "difference", "relative", "roundings"])
    }
  }

  /// The keys that a section of the page on the JSON of reports lists.
  private static func keys(under heading: String) throws -> Set<String> {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appending(path: "Sources/GradWorkbench/Reports/Schema.md"), encoding: .utf8)
    let section = page.components(separatedBy: "\n## ").first { $0.hasPrefix(heading) } ?? ""
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
    return Set(rows.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) })
  }

  /// An infinity or a nan, on one side or on both, is no agreement, and accuses nobody.
  @Test("Numbers that are none")
  func notFinite() {
    func table(_ scalar: Double, _ array: Double) -> AgreementTable {
      AgreementTable(
        name: "x", shape: [2], scalar: [scalar, 1], array: [array, 1],
        sizes: [max(scalar.magnitude, 1), 1], bound: 1e-12
      )
    }
    for (scalar, array) in [
      (Double.nan, Double.nan), (.infinity, .infinity), (.nan, 0), (0, .nan), (.infinity, 1),
      (.infinity, -.infinity),
    ] {
      let table = table(scalar, array)
      #expect(!table.agrees && !table.differs && table.overflows == 1 && table.excused == 0)
      #expect(table.overflow?.index == [0] && table.largest?.index == [1])
    }
    #expect(table(1, 1 + 1e-13).agrees && table(1, 1 + 1e-11).differs)
    #expect(!table(1, 1 + 1e-11).agrees && table(1, 1 + 1e-11).overflow == nil)
    // Finite numbers whose difference is not.
    #expect(table(.greatestFiniteMagnitude, -.greatestFiniteMagnitude).differs)
  }

  /// 1e39 exceeds all floats, and so do the loss and each derivative by an output; behind a relu that is off, the
  /// scalar engine multiplies the infinity by 0, which is nan, and the array engine has 0.
  @Test("An overflow is called one, and neither an agreement nor a difference")
  func overflow() throws {
    var batch = Batch<Double>()
    batch.count = 1
    batch.inputs = [1, 1]
    batch.numbers = [1e39]
    // One unit is on, one is off.
    let report = try Agreement<Float>(
      Blueprint(text: "2-2-1:relu"), parameters: [1, -1, 1, -1, 0, 0, 1, 1, 0], batch: batch,
      kernels: Kernels(level: .portable)
    ).report(steps: 2)
    #expect(!report.agrees)
    for all in [true, false] {
      let text = report.text(all: all)
      #expect(text.contains("OVERFLOW") && !text.contains("DIFFERENT"))
      #expect(!text.contains("agree:") && !text.contains("differ in"))
      #expect(text.contains("\nOverflow: not finite in 32 bits: loss, dW1, db1, dW2, db2, dx, W1"))
    }
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(report.json(seed: 1).utf8)) as? [String: Any])
    #expect(object["agreed"] as? Bool == false)
    let loss = try #require((object["gradients"] as? [[String: Any]])?.first)
    #expect(loss["overflows"] as? Int == 1 && loss["worst"] is NSNull)
  }

  @Test("A place of the flat list is named by its index")
  func places() {
    let table = AgreementTable(
      name: "W", shape: [2, 3, 2], scalar: [Double](repeating: 0, count: 12),
      array: (0..<12).map { $0 == 9 ? 1 : 0 }, sizes: [Double](repeating: 1, count: 12),
      bound: 1e-12)
    #expect(table.largest?.index == [1, 1, 1])
  }

  @Test(
    "Short numbers",
    arguments: [
      (0, "0"), (3.46, "3.5"), (42, "42.0"), (9007.199, "9007"), (0.034, "0.03"),
      (2.26e-16, "2.3e-16"), (9.97e-13, "1.0e-12"), (1.04e9, "1.0e9"), (.infinity, "inf"),
    ])
  func short(_ number: Double, _ text: String) {
    #expect(AgreementReport.short(number) == text)
  }
}
