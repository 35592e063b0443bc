internal import GradDrawing
internal import GradWorkbench
internal import GradWorksheet

/// `gradual graph`: how a worksheet's loss was computed, as a picture or as text.
struct GraphCommand {
  private let console: Console
  private let settings: Settings
  private let path: String
  private let format: GraphFormat
  private let output: OutputFile
  /// Whether what is written is Markdown around the drawing.
  private let isFenced: Bool
  private let folds: Bool

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.console = console
    settings = try Settings(arguments)
    if arguments.operands.count > 1, let last = arguments.operands.last {
      throw .needlessOperand(last, .graph)
    }
    guard let path = arguments.operands.first else {
      throw .missingOperand(.graph, wanted: "a file, or '-' for standard input")
    }
    self.path = path
    let out = arguments["out"]
    output = try OutputFile("out", path: out, input: path)
    folds = arguments.has("fold")
    let named = try arguments.choice("as", of: GraphFormat.allCases.map(\.rawValue))
    if let named {
      format = GraphFormat(rawValue: named) ?? .text
    } else if let out, out != "-" {
      guard let meant = GraphFormat(fileName: out) else { throw .unknownFormat(out, .graph) }
      format = meant
    } else {
      format = .text
    }
    isFenced = format.isFenced(in: out)
    if folds, format == .html { throw .exclusive("--fold", "--as html") }
  }

  func run() -> ExitStatus {
    // Before anything runs: nobody wants to learn after a minute that there is no such folder.
    if output.isImpossible(console) { return .usage }
    return Question(path: path, settings: settings, console: console).run {
      (session, _) throws(WorksheetError) in
      let whole = try session.graph(of: settings.of)
      let graph = folds ? whole.folded : whole
      if let problem = format.refusal(of: graph) {
        console.complain(
          "gradual: \(problem)\nhint: \(advice(graph, format.largest ?? 0))\n")
        return .limit
      }
      if format == .html {
        return output.write(try session.page(of: settings.of).html, console)
      }
      return output.write(text(of: graph), console)
    }
  }

  private func text(of graph: Graph) -> String {
    switch format {
    case .text: return graph.text
    case .dot: return graph.dot
    case .svg, .html: return graph.svg
    case .mermaid:
      let text = graph.mermaid
      warn(about: graph, text)
      return isFenced ? GraphFormat.fenced(mermaid: text) : text
    }
  }

  // MARK: Graphs that are too large

  private func warn(about graph: Graph, _ text: String) {
    guard let warning = format.warning(about: graph, text) else { return }
    console.complain(
      """
      gradual: warning: \(warning)
      hint: \(advice(graph, Graph.mermaidEdges))

      """)
  }

  /// How to draw less.
  private func advice(_ graph: Graph, _ limit: Int) -> String {
    let part = "--of NAME draws a part, up to a variable that holds a Value"
    if folds || format == .html { return part }
    let folded = graph.folded.nodes.count
    guard folded < graph.nodes.count else { return part }
    return folded <= limit
      ? "--fold draws every list as one box, which makes it \(folded) nodes"
      : "\(part); --fold draws every list as one box (\(folded) nodes)"
  }
}
