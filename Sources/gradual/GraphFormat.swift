internal import GradDrawing

/// What a graph can be written as.
enum GraphFormat: String, CaseIterable {
  case text, dot, mermaid, svg, html

  /// The format that the name of a file asks for; nil where it asks for none.
  ///
  /// A name without an extension is one of text.
  init?(fileName path: String) {
    let name = path.lowercased().split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      self = .text
      return
    }
    switch name[name.index(after: dot)...] {
    case "txt", "text": self = .text
    case "dot", "gv": self = .dot
    case "mmd", "mermaid", "md", "markdown": self = .mermaid
    case "svg": self = .svg
    case "html", "htm": self = .html
    default: return nil
    }
  }

  /// How many nodes a drawing may have that somebody looks at; nil where no program lays it out.
  var largest: Int? {
    switch self {
    case .svg, .html: 5_000
    case .text, .dot, .mermaid: nil
    }
  }

  /// More edges GitHub does not draw, nor Mermaid where nobody has set another limit.
  static let mermaidEdges = 500
  /// Nor a longer text.
  static let mermaidLength = 50_000

  /// A fence of Markdown around a drawing, which GitHub shows as a picture.
  static func fenced(mermaid: String) -> String {
    var (longest, run) = (2, 0)
    for character in mermaid {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)mermaid\n\(mermaid)\(mermaid.hasSuffix("\n") ? "" : "\n")\(fence)\n"
  }
}
