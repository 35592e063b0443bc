import Foundation

/// The files of this package, as the tests see them.
enum SourceFiles {
  /// The package's folder.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The names in a folder of the package, without those that begin with a dot.
  static func names(in folder: String) -> [String] {
    let path = package.appending(path: folder).path()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Whether a path of the package is a folder.
  static func isFolder(_ path: String) -> Bool {
    let url = package.appending(path: path)
    return (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
  }

  /// The paths of all files in a folder of the package and in its folders.
  static func files(in folder: String) -> [String] {
    names(in: folder).flatMap { name in
      let path = "\(folder)/\(name)"
      return isFolder(path) ? files(in: path) : [path]
    }
  }

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: package.appending(path: path), encoding: .utf8)
  }

  /// The lines of a Swift text, with comments and strings of several lines left empty.
  static func code(_ text: String) -> [String] {
    var isInString = false
    var isInComment = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let quotes = line.components(separatedBy: "\"\"\"").count - 1
      if isInComment {
        isInComment = !line.contains("*/")
        return ""
      }
      defer { if quotes % 2 == 1 { isInString.toggle() } }
      if isInString { return "" }
      if line.drop(while: { $0 == " " }).hasPrefix("/*"), !line.contains("*/") {
        isInComment = true
        return ""
      }
      return line.components(separatedBy: "//")[0]
    }
  }
}
