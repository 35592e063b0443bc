import GradDrawing
import GradWorksheet

// Drawings of how the loss was computed.
extension Conversation {
  /// What a graph can be written as.
  enum GraphForm: String, CaseIterable {
    case text, dot, mermaid, svg, html

    /// The end of a file's name.
    var ending: String {
      switch self {
      case .text: "txt"
      case .dot: "dot"
      case .mermaid: "mmd"
      case .svg: "svg"
      case .html: "html"
      }
    }
  }

  /// Prints a graph, or writes it to a file.
  func draw(_ request: Request) throws(WorksheetError) {
    let path = request["-o"] ?? request["--out"]
    var form = GraphForm.text
    if let text = request["--as"] {
      guard let known = GraphForm(rawValue: text) else {
        let forms = GraphForm.allCases.map(\.rawValue).joined(separator: ", ")
        return complain("a graph cannot be written as '\(oneLine(text))'", "there are \(forms)")
      }
      form = known
    } else if let path {
      // picture.svg says it all.
      form = GraphForm.allCases.first { path.lowercased().hasSuffix("." + $0.ending) } ?? .text
    }
    let name = request.operands.first
    try requireLoss(name, .graph)
    let graph = try session.graph(of: name)
    let text: String
    switch form {
    case .text: text = manyLines(graph.text)
    case .dot: text = graph.dot
    case .mermaid: text = graph.mermaid
    case .svg: text = graph.svg
    case .html: text = try session.page(of: name).html
    }
    if path == nil, form == .text || form == .dot || form == .mermaid {
      return printer.print(text.hasSuffix("\n") ? text : text + "\n")
    }
    let target = path ?? Conversation.fileName(graph.title) + "." + form.ending
    if let problem = files.write([(target, text)], request["--force"] != nil) {
      return say(problem.message)
    }
    say("written to \(oneLine(target))")
  }

  /// The name of a graph as that of a file: other characters than letters and digits may mean
  /// something to a file system.
  static func fileName(_ title: String) -> String {
    let plain = title.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    let name = String(plain.prefix(60))
    return name.contains { $0 != "_" } ? name : "graph"
  }
}
