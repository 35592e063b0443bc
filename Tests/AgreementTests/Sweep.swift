import ArrayGrad
import Foundation
import GradTestSupport
import GradWorkbench
import Testing

/// How many networks are tried.
enum Sweep {
  static let isLong = ProcessInfo.processInfo.environment["GRADUAL_LONG"] != nil
  static let seeds = (0..<(isLong ? 10_000 : 500)).map { UInt64($0) }
}

extension RandomBlueprint {
  func agreement<Element: ArrayElement>(
    _ element: Element.Type, kernels: Kernels = .standard
  ) throws -> Agreement<Element> {
    try Agreement<Element>(blueprint, parameters: parameters, batch: batch, kernels: kernels)
  }
}

/// The largest difference seen, and where.
struct Worst {
  private var share = -1.0
  private var relative = 0.0
  private var place = "nowhere"
  /// How many numbers there were, and how many of them were beyond the bound with an excuse.
  private(set) var numbers = 0
  private(set) var excused = 0

  /// Looks at the tables of a network; those that do not agree are failures of the test.
  mutating func take(_ tables: [AgreementTable], of random: RandomBlueprint, _ what: String = "") {
    for table in tables {
      guard let largest = table.largest else { continue }
      let text =
        "\(table.name)\(largest.index): \(largest.scalar) and \(largest.array), \(largest.relative) "
        + "of \(largest.size), \(largest.share) of what is allowed; \(what) \(random.summary)"
      if !(largest.share <= share) {
        (share, relative, place) = (largest.share, largest.relative, text)
      }
      numbers += table.scalar.count
      excused += table.excused
      if !table.agrees { Issue.record("\(text)") }
    }
  }

  /// Prints the largest of a long sweep.
  func report(_ what: String, unit: Double) {
    guard Sweep.isLong else { return }
    print("\(what): worst \(relative / unit) roundings, \(excused) of \(numbers) excused: \(place)")
  }
}
