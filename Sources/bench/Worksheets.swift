import Foundation
import GradWorkbench
import GradWorksheet

/// Worksheets, as `gradual run` runs them. The same files run under CPython; the one with Values
/// needs micrograd there:
///
///     python3 Sources/bench/Worksheets/moons.py
enum Worksheets {
  /// The text of a worksheet of the folder beside this file.
  static func text(_ name: String) -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Worksheets/\(name).py")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      fatalError("cannot read \(file.path())")
    }
    return text
  }

  /// Runs a worksheet.
  static func measure(_ name: String, repeats: Int) -> [Measurement] {
    let text = text(name)
    var times: [Double] = []
    for _ in 0..<repeats {
      times.append(
        seconds {
          let session = Session(limits: .generous) { _ in }
          do { try session.run(Source(name: name, text: text)) } catch { fatalError("\(error)") }
        })
    }
    return [Measurement(name: "worksheet \(name)", unit: "s", repeats: times)]
  }

  /// Checks the hand network as often as a large class hands it in.
  static func measureChecks(repeats: Int) -> [Measurement] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Notebooks-md/hand-network.py")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      fatalError("cannot read \(file.path())")
    }
    var times: [Double] = []
    for _ in 0..<repeats {
      times.append(
        seconds {
          for _ in 0..<1000 {
            let report = checkFile(name: "hand-network.py", text: text, limits: .strict)
            guard report.status == .right else { fatalError(report.text(color: false)) }
          }
        })
    }
    return [Measurement(name: "1,000 worksheets checked", unit: "s", repeats: times)]
  }
}
