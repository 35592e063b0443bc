import Foundation
import GradCheck
import Testing

// What a user of GradCheck writes: a loss, its gradient by hand, and one call. The first is the example
// of the page "Checking a gradient in a test", whose report is compared with what comes out here.

/// A straight line through three points, and half the sum of its squared errors.
private let samples = [(x: 1.0, y: 2.0), (x: 2.0, y: 3.0), (x: 4.0, y: 4.0)]

private func loss(_ p: [Double]) -> Double {
  samples.reduce(0) { sum, sample in
    let error = p[0] * sample.x + p[1] - sample.y
    return sum + error * error / 2
  }
}

private func gradient(_ p: [Double]) -> [Double] {
  samples.reduce(into: [0, 0]) { sums, sample in
    let error = p[0] * sample.x + p[1] - sample.y
    sums[0] += error * sample.x
    sums[1] += error
  }
}

@Suite struct ExampleTests {
  @Test func `The gradient of the line is right`() throws {
    try checkGradient(
      of: loss, at: [0.5, 1.25], gradient: gradient, names: ["slope", "offset"]
    ).confirm()
  }

  /// The same along directions, and with the numbers of a gradient.
  @Test func `One call is enough`() throws {
    let p = [0.5, 1.25]
    try checkGradient(of: loss, at: p, claimed: gradient(p)).confirm()
    try checkGradientAlongDirections(of: loss, at: p, claimed: gradient(p)).confirm()
    try checkGradientAlongDirections(of: loss, at: p, gradient: gradient).confirm()
  }

  /// What Swift Testing records where an error leaves a test has the words of the report.
  @Test func `A failing test shows the report`() throws {
    func turned(_ p: [Double]) -> [Double] { gradient(p).map { -$0 } }
    @Sendable func shows(_ issue: Issue, _ report: String) -> Bool {
      "\(issue)".contains(report) && issue.error is CheckFailure
    }
    let p = [0.5, 1.25]
    let report = try checkGradient(of: loss, at: p, claimed: turned(p))
    try withKnownIssue {
      try checkGradient(of: loss, at: p, gradient: turned).confirm()
    } matching: {
      shows($0, "\(report)")
    }
    let directions = try checkGradientAlongDirections(of: loss, at: p, claimed: turned(p))
    try withKnownIssue {
      try checkGradientAlongDirections(of: loss, at: p, gradient: turned).confirm()
    } matching: {
      shows($0, "\(directions)")
    }
    // What could not be judged is no success either.
    let hopeless = #expect(throws: CheckFailure.self) {
      try checkGradient(of: { $0[0].squareRoot() }, at: [0], claimed: [1]).confirm()
    }
    #expect(try #require(hopeless).description.contains("1 not judged"))
  }

  /// The gradient is asked at the point, once; what it throws comes out, and so do its counts.
  @Test func `The gradient is a function`() throws {
    struct Broken: Error {}
    var asked: [[Double]] = []
    _ = try checkGradient(of: loss, at: [0.5, 1.25]) { p in
      asked.append(p)
      return gradient(p)
    }
    #expect(asked == [[0.5, 1.25]])
    #expect(throws: Broken.self) {
      try checkGradient(of: loss, at: [0.5, 1.25]) { _ in throw Broken() }
    }
    #expect(throws: CheckError.claims(count: 1, coordinates: 2)) {
      try checkGradientAlongDirections(of: loss, at: [0.5, 1.25]) { _ in [1] }
    }
  }

  /// The page shows what a failing test prints where the inner derivative was forgotten.
  @Test func `The page shows a real report`() throws {
    func forgetful(_ p: [Double]) -> [Double] {
      samples.reduce(into: [0, 0]) { sums, sample in
        let error = p[0] * sample.x + p[1] - sample.y
        sums[0] += error
        sums[1] += error
      }
    }
    let p = [0.5, 1.25]
    let report = try checkGradient(
      of: loss, at: p, claimed: forgetful(p), names: ["slope", "offset"])
    #expect(!report.isRight)
    #expect(report.worst?.name == "slope")
    let page = try text(of: "checking-a-gradient-in-a-test.md")
    let shown = "\(report)".split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    #expect(page.contains(shown), "the page should show:\n\(shown)")
  }

  /// relu(x) + 2 relu(-x) at 0: slope -2 before and 1 after.
  @Test func `The page on kinks shows a real report`() throws {
    func f(_ x: [Double]) -> Double { max(x[0], 0) + 2 * max(-x[0], 0) + x[1] }
    func switches(_ x: [Double]) -> [Switch] {
      [Switch("relu(a)", margin: x[0]), Switch("relu(-a)", margin: -x[0])]
    }
    let names = ["a", "b"]
    for accepted in [0, -2, 1, 0.5] {
      let report = try checkGradient(
        of: f, at: [0, 3], claimed: [accepted, 1], names: names, switches: switches)
      #expect(report.verdict == .kink, "\(report)")
    }
    let report = try checkGradient(
      of: f, at: [0, 3], claimed: [3, 1], names: names, switches: switches)
    #expect(report.verdict == .wrong)
    let page = try text(of: "kinks.md")
    let shown = "\(report)".split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    #expect(page.contains(shown), "the page should show:\n\(shown)")
  }

  /// Softmax and cross-entropy by hand: the gradient by the scores is p minus the one-hot target.
  @Test func `The gradient of softmax with cross-entropy is right`() throws {
    func softmax(_ scores: [Double]) -> [Double] {
      let largest = scores.max() ?? 0
      let e = scores.map { exp($0 - largest) }
      let total = e.reduce(0, +)
      return e.map { $0 / total }
    }
    let (scores, target) = ([1.0, 2, 3, 0.5], 2)
    let p = softmax(scores)
    let byHand = p.enumerated().map { $0.offset == target ? $0.element - 1 : $0.element }
    let report = try checkGradient(
      of: { -log(softmax($0)[target]) }, at: scores, claimed: byHand)
    #expect(report.isRight, "\(report)")

    // Controls: the one-hot forgotten, the sign turned, and the product rule left out.
    let mistakes = [p, byHand.map { -$0 }, p.map { $0 * (1 - $0) }]
    for claimed in mistakes {
      let report = try checkGradient(
        of: { -log(softmax($0)[target]) }, at: scores, claimed: claimed)
      #expect(!report.isRight, "\(report)")
    }
  }

  private func text(of page: String) throws -> String {
    let package = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: package.appending(path: "Sources/GradCheck/GradCheck.docc/\(page)"),
      encoding: .utf8)
  }
}
