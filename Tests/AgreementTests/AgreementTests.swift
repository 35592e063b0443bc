import ArrayGrad
import Foundation
import GradTestSupport
import GradTraining
import GradWorkbench
import Testing

/// The two engines held against each other on networks that nobody thought of.
///
/// Every loss and every derivative, by parameters and by inputs, within 1e-12 of the magnitude of its terms
/// (`Agreement.bound`, with its argument).
@Suite("Both engines agree on random networks")
struct AgreementTests {
  static let isLong = ProcessInfo.processInfo.environment["GRADUAL_LONG"] != nil
  static let count = isLong ? 10_000 : 500

  @Test("In doubles, loss and all derivatives")
  func doubles() throws {
    var worst = Worst()
    for seed in 0..<Self.count where seed % 2 == 0 {
      let random = RandomBlueprint(seed: UInt64(seed))
      let agreement = try Agreement<Double>(
        random.blueprint, parameters: random.parameters, batch: random.batch)
      worst.take(try agreement.gradients(), of: random)
    }
    worst.report("doubles", unit: Agreement<Double>.unit)
  }
}

/// The largest difference seen, and where.
struct Worst {
  private var share = -1.0
  private var relative = 0.0
  private var place = "nowhere"

  /// Looks at the tables of a network; those that do not agree are failures of the test.
  mutating func take(_ tables: [AgreementTable], of random: RandomBlueprint, _ what: String = "") {
    for table in tables {
      guard let largest = table.largest else { continue }
      let text =
        "\(table.name)\(largest.index) \(largest.scalar) and \(largest.array), "
        + "\(largest.relative) of \(largest.size), \(largest.share) of what is allowed; "
        + "\(what)\(random.summary)"
      if !(largest.share <= share) {
        (share, relative, place) = (largest.share, largest.relative, text)
      }
      if !table.agrees { Issue.record("\(text)") }
    }
  }

  /// Prints the largest of a long sweep.
  func report(_ what: String, unit: Double) {
    if AgreementTests.isLong { print("\(what): worst \(relative / unit) roundings: \(place)") }
  }
}
