import Foundation
import GradWorksheet
import Testing

/// Every script of the corpus that needs no Value, against the expectations written in it, which
/// are CPython's.
@Suite struct CorpusTests {
  @Test(arguments: CorpusScript.themes)
  func `scripts do what they expect`(theme: String) throws {
    let scripts = try CorpusScript.all(in: theme)
    #expect(!scripts.isEmpty)
    for script in scripts where !script.needsValue {
      let run = WorksheetRun(script.source, name: script.name)
      #expect(run.lines == script.expected, "output of \(script.name)")
      #expect(run.error?.summary == script.error, "error of \(script.name)")
      #expect(run.error.flatMap { $0.position?.line } == script.line, "line of \(script.name)")
    }
  }

  @Test func `the corpus holds the two hundred scripts that were asked for`() throws {
    let scripts = try CorpusScript.themes.flatMap { try CorpusScript.all(in: $0) }
    #expect(scripts.count { !$0.needsValue } >= 200)
  }
}

/// A script and the expectations in it, in the format of Corpus/README.md.
struct CorpusScript {
  let name: String
  let source: String
  var expected: [String] = []
  var error: String?
  var line: Int32?

  var needsValue: Bool { source.hasPrefix("# needs: Value") }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Corpus")

  /// The folders of the corpus.
  static let themes: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { !$0.contains(".") && $0 != "values" }.sorted()
  }()

  static func all(in theme: String) throws -> [CorpusScript] {
    let path = folder.appending(path: theme)
    let names = try FileManager.default.contentsOfDirectory(atPath: path.path()).sorted()
    return try names.filter { $0.hasSuffix(".py") }.map { name in
      let data = try Data(contentsOf: path.appending(path: name))
      return CorpusScript(name: "\(theme)/\(name)", source: String(decoding: data, as: UTF8.self))
    }
  }

  init(name: String, source: String) {
    self.name = name
    self.source = source
    // Scalars, since a carriage return and a line feed are one character.
    let lines = source.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = String(String.UnicodeScalarView(line))
      if let text = CorpusScript.text(behind: "# expect:", in: line) { expected.append(text) }
      if let text = CorpusScript.text(behind: "# error:", in: line) {
        error = text
        self.line = Int32(index + 1)
      }
    }
  }

  private static func text(behind mark: String, in line: String) -> String? {
    guard let range = line.range(of: mark, options: .literal) else { return nil }
    let rest = line[range.upperBound...]
    return String(rest.first == " " ? rest.dropFirst() : rest)
  }
}
