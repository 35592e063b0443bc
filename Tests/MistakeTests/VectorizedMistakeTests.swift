import GradExplain
import GradNumbers
import GradWorkbench
import Testing

/// The catalogue in vectorized code: every mistake in every place, with other numbers, sizes and styles.
@Suite("Mistakes in vectorized code")
struct VectorizedMistakeTests {
  private static let batches = [2, 3, 5, 8]

  private static func report(_ work: Vectorized, _ text: String) -> FileReport {
    checkFile(
      name: "worksheet.py", text: text,
      options: CheckOptions(
        limits: .strict, leaves: work.style == .leaves ? work.leaves : [], points: 0))
  }

  /// Plants all mistakes, one at a time.
  private func plant(_ mistakes: [VectorizedMistake], in work: Vectorized) throws {
    let right = Self.report(work, work.text())
    #expect(right.status == .right, "\(work.text())\n\(right.text(color: false))")
    var hidden = 0
    for made in mistakes {
      let text = work.text(made.claim, made.formula, before: made.before)
      let report = Self.report(work, text)
      let shown = "\(made.claim) = \(made.formula)\n\(report.text(color: false))\n\(text)"
      let claims = report.checks.first?.claims ?? []
      let claim = try #require(claims.first { $0.name == made.claim }, "\(shown)")
      if claim.verdict == .right {
        // Where all units are on, no mask is missed.
        hidden += 1
        continue
      }
      #expect(claim.verdict == made.verdict && claim.root, "\(shown)")
      let names = made.names.map(\.rawValue)
      #expect(claim.mistakes.prefix(2).contains(where: names.contains), "\(shown)")
      // A claim of nothing but zeros says nothing to go on with.
      if report.text(color: false).contains("says nothing to go on with") { continue }
      let others = claims.filter { $0.name != made.claim }
      #expect(others.allSatisfy { $0.verdict == .right || $0.verdict == .follows }, "\(shown)")
    }
    #expect(hidden * 8 <= mistakes.count, "\(hidden) of \(mistakes.count) do not show")
  }

  @Test("Report 004: softmax on one hidden layer", arguments: batches.indices)
  func classifier(_ place: Int) throws {
    var random = SplitMix64(seed: 40 + UInt64(place))
    // Wide and narrow, square in turn.
    let widths = [(3, 4, 2), (2, 3, 3), (3, 3, 4), (4, 2, 3)][place]
    for (turn, activation) in Vectorized.Activation.allCases.enumerated() {
      let style = Vectorized.Style.allCases[(turn + place) % 3]
      let work = Vectorized.classifier(Self.batches[place], widths, activation, style, &random)
      try plant(work.mistakes(activation), in: work)
    }
  }

  @Test("Report 003: three layers of relu", arguments: batches.indices)
  func regression(_ place: Int) throws {
    var random = SplitMix64(seed: 50 + UInt64(place))
    let widths = [(3, 4, 3, 2), (2, 3, 3, 2), (4, 4, 5, 3), (3, 5, 4, 4)][place]
    let style = Vectorized.Style.allCases[place % 3]
    let work = Vectorized.regression(Self.batches[place], widths, style, &random)
    try plant(work.mistakes, in: work)
  }

  /// What nobody would call one of the catalogue, made of the right numbers or of none.
  private static let unrelated = [
    "N * R", "R", "N + 0.1", "N ** 2 + 0.3", "np.roll(N, 1) + 0.01", "N * 1.7", "N / 1.37",
    "np.tanh(N) * 0.9", "np.full_like(N, 0.05)", "np.where(R > 0, N, 0.01)", "N * np.abs(N)",
    "np.where(np.arange(N.size).reshape(N.shape) < 2, 0.05, N)",
  ]

  @Test("Unrelated wrong numbers get no name", arguments: [0, 1])
  func unrelated(_ place: Int) throws {
    var random = SplitMix64(seed: 60 + UInt64(place))
    let works = [
      Vectorized.classifier(3, (3, 4, 3), .sigmoid, .plainNumbers, &random),
      Vectorized.regression(5, (3, 4, 3, 2), .plainNumbers, &random),
    ]
    let work = works[place]
    for claim in work.claims {
      for formula in Self.unrelated {
        let before =
          "N = 1.0 * (\(claim.formula))\n"
          + "R = np.random.RandomState(7).uniform(-1, 1, N.shape)"
        let text = work.text(claim.name, formula, before: before)
        let report = Self.report(work, text)
        let found = try #require(
          report.checks.first?.claims.first { $0.name == claim.name },
          "\(report.text(color: false))")
        #expect(
          found.mistakes.isEmpty,
          "\(claim.name) = \(formula)\n\(report.text(color: false))\n\(text)")
      }
    }
  }
}
