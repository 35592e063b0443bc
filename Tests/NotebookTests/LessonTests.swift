import Foundation
import Testing

@testable import GradWorkbench

/// The lessons and the README print what is written in them.
@Suite("The notebooks of this package")
struct LessonTests {
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static var notebooks: [URL] {
    let folder = package.appending(path: "Notebooks-md")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    let lessons = names.filter { $0.hasSuffix(".md") }.sorted().map { folder.appending(path: $0) }
    return [package.appending(path: "README.md")] + lessons
  }

  @Test("There are lessons")
  func some() {
    #expect(Self.notebooks.count >= 6)
  }

  @Test("Every cell prints what is written", arguments: notebooks)
  func prints(_ file: URL) throws {
    let notebook = Notebook(
      name: file.lastPathComponent, text: try String(contentsOf: file, encoding: .utf8))
    let folder = file.deletingLastPathComponent()
    let report = NotebookReport(
      NotebookRun(notebook, limits: .generous),
      files: { path in
        (try? String(contentsOf: folder.appending(path: path), encoding: .utf8))
          .map { .text($0) } ?? .missing
      })
    #expect(report.status == .right, "\(report.text(color: false))")
  }
}
