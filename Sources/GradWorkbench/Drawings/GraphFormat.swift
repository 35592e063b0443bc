public import GradDrawing

/// What a graph can be written as.
public enum GraphFormat: String, CaseIterable, Sendable {
  /// Lines for a terminal.
  case text
  /// The language of Graphviz.
  case dot
  /// The language that Markdown shows as a picture.
  case mermaid
  /// A picture.
  case svg
  /// A page that goes through every step.
  case html

  /// The format that the name of a file asks for; nil where it asks for none.
  ///
  /// A name without an extension is one of text.
  public init?(fileName path: String) {
    switch GraphFormat.ending(of: path) {
    case nil, "txt", "text": self = .text
    case "dot", "gv": self = .dot
    case "mmd", "mermaid", "md", "markdown": self = .mermaid
    case "svg": self = .svg
    case "html", "htm": self = .html
    default: return nil
    }
  }

  /// What to do about a file whose name asks for no format.
  ///
  /// - Parameters:
  ///   - path: The name.
  ///   - dots: The command that prints the graph for Graphviz.
  /// - Returns: One piece of advice.
  public static func advice(onFileName path: String, dots: String) -> String {
    ["png", "pdf", "jpg", "jpeg", "ps"].contains(ending(of: path))
      ? "Graphviz makes pictures of dots: \(dots)"
      : "say it with --as, or end the name in .svg, .html, .dot, .mmd, .md or .txt"
  }

  /// The end of a file's name, where nobody gives one.
  var ending: String {
    switch self {
    case .text: "txt"
    case .mermaid: "mmd"
    case .dot, .svg, .html: rawValue
    }
  }

  /// Whether it is a text that a terminal shows.
  var isPrinted: Bool {
    switch self {
    case .text, .dot, .mermaid: true
    case .svg, .html: false
    }
  }

  /// What stands behind the last dot of a file's name, in small letters; nil where there is none.
  private static func ending(of path: String) -> String? {
    let name = path.lowercased().split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    return String(name[name.index(after: dot)...])
  }

  // MARK: Limits

  /// How many nodes a drawing may have that somebody looks at; nil where no program lays it out.
  public var largest: Int? {
    switch self {
    case .svg, .html: 5_000
    case .text, .dot, .mermaid: nil
    }
  }

  /// Why a graph is not written so; nil where it is.
  public func refusal(of graph: Graph) -> String? {
    guard let limit = largest, graph.nodes.count > limit else { return nil }
    return "the graph has \(graph.nodes.count) nodes; as \(rawValue) it may have \(limit)"
  }

  /// Why Markdown may not show a text that was written of a graph; nil where nothing is known.
  public func warning(about graph: Graph, _ text: String) -> String? {
    guard self == .mermaid else { return nil }
    let edges = graph.nodes.reduce(0) { $0 + Set($1.operands).count }
    if edges > Graph.mermaidEdges {
      return "the drawing has \(edges) edges; GitHub draws \(Graph.mermaidEdges)"
    }
    let length = text.utf8.count
    return length > Graph.mermaidCharacters
      ? "the drawing has \(length) characters; GitHub draws \(Graph.mermaidCharacters)" : nil
  }

  // MARK: Fences

  /// Whether what goes to a file of this name is Markdown around the drawing.
  public func isFenced(in path: String?) -> Bool {
    guard self == .mermaid, let path, let ending = GraphFormat.ending(of: path) else {
      return false
    }
    return ["md", "markdown"].contains(ending)
  }

  /// A fence of Markdown around a drawing, which GitHub shows as a picture.
  public static func fenced(mermaid: String) -> String {
    var (longest, run) = (2, 0)
    for character in mermaid {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)mermaid\n\(mermaid)\(mermaid.hasSuffix("\n") ? "" : "\n")\(fence)\n"
  }
}
