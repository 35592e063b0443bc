import Foundation

/// An import as it stands in a file.
struct Import: Equatable {
  /// The module, without the parts of it that are picked out.
  let module: String
  /// Attributes such as `@testable`.
  let attributes: [String]

  private static let access: Set = [
    "public", "package", "internal", "fileprivate", "private", "open",
  ]
  private static let kinds: Set = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor",
  ]

  /// The imports of a Swift text.
  static func all(in text: String) -> [Import] {
    SourceFiles.code(text).flatMap { $0.split(separator: ";") }.compactMap { statement in
      let words = statement.split { $0 == " " || $0 == "\t" || $0 == "\r" }.map(String.init)
      let attributes = Array(words.prefix { $0.hasPrefix("@") })
      var rest = words.dropFirst(attributes.count).drop { access.contains($0) }
      guard rest.popFirst() == "import" else { return nil }
      if let first = rest.first, kinds.contains(first) { rest.removeFirst() }
      guard let path = rest.first else { return nil }
      let module = path.split(separator: ".").first.map(String.init) ?? path
      return Import(module: module, attributes: attributes)
    }
  }
}
