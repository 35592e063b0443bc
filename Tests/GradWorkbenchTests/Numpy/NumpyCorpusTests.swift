import Foundation
import Testing

/// Programs with arrays, against the answers written into them, which are NumPy's (`.ci/arrays.py`).
@Suite("Arrays print what NumPy prints") struct NumpyCorpusTests {
  @Test(arguments: NumpyCase.files)
  func corpus(file: String) throws {
    let cases = try NumpyCase.all(in: file)
    #expect(!cases.isEmpty)
    for one in cases {
      let lines = printed(one.source).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.dropLast().map(String.init) == one.expected, "\(file): \(one.title)")
    }
  }

  @Test("There are the hundred and fifty programs that were asked for")
  func size() throws {
    let count = try NumpyCase.files.map { try NumpyCase.all(in: $0).count }.reduce(0, +)
    #expect(count >= 150)
  }
}

/// A program of the corpus.
struct NumpyCase {
  let title: String
  var source = ""
  /// The lines that it prints, and the last line of the traceback of one that fails.
  var expected: [String] = []

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Corpus")

  /// The files of the corpus.
  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
    .filter { $0.hasSuffix(".py") }.sorted()

  static func all(in file: String) throws -> [NumpyCase] {
    let text = String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
    var cases: [NumpyCase] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = String(line)
      if line.hasPrefix("# case: ") {
        cases.append(NumpyCase(title: String(line.dropFirst(8))))
      } else if line.hasPrefix("#> ") || line.hasPrefix("#! ") {
        cases[cases.count - 1].expected.append(String(line.dropFirst(3)))
      } else if line == "#>" {
        cases[cases.count - 1].expected.append("")
      } else if !cases.isEmpty {
        cases[cases.count - 1].source += line + "\n"
      }
    }
    return cases
  }
}
