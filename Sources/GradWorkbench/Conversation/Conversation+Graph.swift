import GradDrawing
import GradWorksheet

// Drawings of how the loss was computed.
extension Conversation {
  /// Prints a graph, or writes it to a file.
  func draw(_ request: Request) throws(WorksheetError) {
    let path = request["-o"] ?? request["--out"]
    guard let format = format(request["--as"], path) else { return }
    let name = request.operands.first
    try requireLoss(name, .graph)
    let folds = request["--fold"] != nil
    if folds, format == .html {
      return complain(
        "a page shows every node: --fold is for pictures and text", "leave --fold out")
    }
    let whole = try session.graph(of: name)
    let graph = folds ? whole.folded : whole
    if let problem = format.refusal(of: graph) { return complain(problem, smaller) }
    var text: String
    switch format {
    case .text: text = manyLines(graph.text)
    case .dot: text = graph.dot
    case .mermaid: text = graph.mermaid
    case .svg: text = graph.svg
    case .html: text = try session.page(of: name).html
    }
    let warning = format.warning(about: graph, text)
    if format.isFenced(in: path) { text = GraphFormat.fenced(mermaid: text) }
    if path == nil, format.isPrinted {
      printer.print(text.hasSuffix("\n") ? text : text + "\n")
      if !folds, graph.nodes.count > 40, graph.lists.contains(where: { $0.members.count > 1 }) {
        say("hint: %graph --fold draws every list or array as one box")
      }
    } else {
      let target = path ?? Conversation.fileName(graph.title) + "." + format.ending
      if let problem = files.write([(target, text)], request["--force"] != nil) {
        return say(problem.message)
      }
      say("written to \(oneLine(target))")
    }
    if let warning { complain("warning: \(warning)", smaller) }
  }

  /// How to draw less.
  private var smaller: String {
    "%graph NAME draws a part, up to a variable that holds a Value; --fold draws lists as boxes"
  }

  /// What is asked for by name or by the end of a file's name; nil where that is said to be nothing.
  private func format(_ named: String?, _ path: String?) -> GraphFormat? {
    // `-o loss.py` with the file name forgotten would replace a worksheet.
    if let path, path.isEmpty || path.lowercased().hasSuffix(".py") {
      complain("'\(oneLine(path))' is no name for a drawing", "a worksheet ends in .py")
      return nil
    }
    if let named {
      if let format = GraphFormat(rawValue: named) { return format }
      let all = GraphFormat.allCases.map(\.rawValue).joined(separator: ", ")
      complain("a graph cannot be written as '\(oneLine(named))'", "there are \(all)")
      return nil
    }
    guard let path else { return .text }
    // picture.svg says it all.
    if let format = GraphFormat(fileName: path) { return format }
    complain(
      "the name '\(oneLine(path))' does not say what to write",
      GraphFormat.advice(
        onFileName: path, dots: "%graph -o graph.dot, then dot -Tpng graph.dot -o graph.png"))
    return nil
  }

  /// The name of a graph as that of a file: other characters than letters and digits may mean
  /// something to a file system.
  static func fileName(_ title: String) -> String {
    let plain = title.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    let name = String(plain.prefix(60))
    return name.contains { $0 != "_" } ? name : "graph"
  }
}
