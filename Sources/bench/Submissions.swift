import Foundation
import GradWorkbench

/// A class of a thousand, each with the hand network on other weights, every other one with a
/// mistake.
enum Submissions {
  private static let count = 1000

  /// Checks all of them, on one thread and on two.
  static func measure(repeats: Int) -> [Measurement] {
    let texts = make()
    return [1, 2].map { threads in
      var times: [Double] = []
      for _ in 0..<repeats {
        times.append(
          seconds {
            DispatchQueue.concurrentPerform(iterations: threads) { thread in
              for number in stride(from: thread, to: count, by: threads) {
                check(texts[number], number)
              }
            }
          })
      }
      let name = "1,000 submissions, \(threads) thread\(threads == 1 ? "" : "s")"
      return Measurement(name: name, unit: "s", repeats: times)
    }
  }

  private static func check(_ text: String, _ number: Int) {
    let report = checkFile(
      name: "\(number).py", text: text, options: CheckOptions(limits: .strict))
    guard report.status == (number % 2 == 0 ? .right : .wrong) else {
      fatalError(report.text(color: false))
    }
  }

  /// What is written in the right homework, and what some write instead.
  private static let mistakes = [
    ("dA1[j] * A1[j] * (1 - A1[j])", "dA1[j]"),
    ("A2[k] - (1 if k == c else 0)", "A2[k]"),
    ("[[a * d for d in dZ2] for a in A1]", "[[d for d in dZ2] for a in A1]"),
    ("db2 = dZ2", "db2 = [-d for d in dZ2]"),
  ]

  private static func make() -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Notebooks-md/hand-network.py")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      fatalError("cannot read \(file.path())")
    }
    let weights = "values([[1.0, 1.0], [-1.0, -1.0], [-1.0, -1.0]])"
    guard text.contains(weights), mistakes.allSatisfy({ text.contains($0.0) }) else {
      fatalError("\(file.path()) is not the homework that it was")
    }
    return (0..<count).map { number in
      // Six weights that differ from each other, and from file to file.
      let w = (0..<6).map { "\(Double((number * 7 + $0 * 5) % 31 - 15) / 8 + 0.0625)" }
      var text = text.replacingOccurrences(
        of: weights, with: "values([[\(w[0]), \(w[1])], [\(w[2]), \(w[3])], [\(w[4]), \(w[5])]])")
      if number % 2 == 1 {
        let (right, wrong) = mistakes[number / 2 % mistakes.count]
        text = text.replacingOccurrences(of: right, with: wrong)
      }
      return text
    }
  }
}
