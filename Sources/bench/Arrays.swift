import Foundation
import GradWorkbench
import GradWorksheet

/// Worksheets in NumPy's language.
enum Arrays {
  /// Runs a training loop; Peers/compare.py runs the same file under NumPy.
  static func measureLoop(repeats: Int) -> [Measurement] {
    let text = Worksheets.text("numpy-loop")
    var times: [Double] = []
    for _ in 0..<repeats {
      times.append(
        seconds {
          let session = Session(limits: .generous) { _ in }
          do { try session.run(Source(name: "numpy-loop.py", text: text)) } catch {
            fatalError("\(error)")
          }
        })
    }
    return [Measurement(name: "numpy loop", unit: "s", repeats: times)]
  }

  /// What some write instead of the lines of the right homework.
  private static let mistakes = [
    ("db2 = np.sum(dZ2, axis=0, keepdims=True)", "db2 = np.sum(dZ2) * np.ones((1, K))"),
    ("dZ1 = dA1 * A1 * (1 - A1)", "dZ1 = dA1 * A1"),
    ("dW1 = X.T @ dZ1", "dW1 = X.T @ dZ1 * B"),
  ]

  /// Checks the backward pass of a network for MNIST, right and with three mistakes in it.
  static func measureCheck(repeats: Int) -> [Measurement] {
    let right = Worksheets.text("array-check")
    var wrong = right
    for (line, other) in mistakes {
      guard wrong.contains(line) else { fatalError("array-check.py has no line \(line)") }
      wrong = wrong.replacingOccurrences(of: line, with: other)
    }
    return [
      check(right, .right, name: "numpy check, right", repeats),
      check(wrong, .wrong, name: "numpy check, 3 mistakes", repeats),
    ]
  }

  private static func check(
    _ text: String, _ status: FileReport.Status, name: String, _ repeats: Int
  ) -> Measurement {
    var times: [Double] = []
    for _ in 0..<repeats {
      times.append(
        seconds {
          let report = checkFile(
            name: "array-check.py", text: text, options: CheckOptions(limits: .generous))
          guard report.status == status else { fatalError(report.text(color: false)) }
        })
    }
    return Measurement(name: name, unit: "s", repeats: times)
  }
}
