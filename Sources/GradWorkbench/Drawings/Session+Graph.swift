public import GradDrawing
import GradExplain
public import GradWorksheet
import ScalarGrad

// How a loss was computed, as a graph that can be drawn.
extension Session {
  /// A graph of more nodes is not drawn: nobody could read it, and it would fill the memory.
  static let largestGraph = 200_000

  /// How a loss was computed: its nodes, with their names, values and derivatives.
  ///
  /// The variables that hold lists of Values are the graph's lists, so that a drawing can show one
  /// of them as one box.
  ///
  /// - Parameter name: As for ``check(of:)``.
  /// - Returns: The graph, in the order of the steps of ``steps(of:exact:)``.
  /// - Throws: Where there is no loss, a leaf was assigned after the loss had used it, or a limit was
  ///   reached.
  public func graph(of name: String? = nil) throws(WorksheetError) -> Graph {
    guard let root = try loss(name) else { throw noLoss(to: "draw") }
    do {
      return try graph(of: root, in: interpreter.variables)
    } catch {
      throw worksheetError(error)
    }
  }

  /// The graph of a node, with the names that these variables give.
  func graph(of root: UInt32, in variables: [ValueHost.Variable]) throws(Failure) -> Graph {
    try checkTime()
    let count = host.tape.reached(from: root).reduce(0) { $1 ? $0 + 1 : $0 }
    if count > Session.largestGraph {
      throw Failure(
        "MemoryError",
        "the graph has \(count) nodes, and one of more than \(Session.largestGraph) is not drawn",
        hint:
          "draw a smaller part of it: \(lossSpelling.text) takes any variable that holds a Value",
        category: .limit)
    }
    let names = host.names(in: variables)
    try checkTime()
    let graph: Graph
    do throws(TapeError) {
      graph = try Graph(tape: host.tape, root: root, lists: Session.lists(in: variables)) {
        names[$0] ?? host.assignedName(of: $0)
      }
    } catch {
      throw host.failure(error, naming: variables)
    }
    try checkTime()
    return graph
  }

  private func checkTime() throws(Failure) {
    if isOver() {
      throw Failure(
        "TimeoutError", "the graph was stopped before it was complete",
        hint: "--seconds N allows more", category: .limit)
    }
  }

  /// The variables that hold lists of Values.
  ///
  /// Lists of different lengths, such as one of all parameters, come behind those that have a
  /// shape: a node in two lists belongs to the first.
  private static func lists(in variables: [ValueHost.Variable]) -> [Graph.NamedList] {
    var (shaped, ragged): ([Graph.NamedList], [Graph.NamedList]) = ([], [])
    for (name, value) in Quantities(variables).variables where name != "_" {
      guard let nested = Nested(value), nested.lengths != [] else { continue }
      let nodes = nested.items.compactMap { item in
        if case .foreign(let bits) = item { UInt32(truncatingIfNeeded: bits) } else { nil }
      }
      if nodes.isEmpty { continue }
      if let lengths = nested.lengths {
        let shape = lengths.map(String.init).joined(separator: " x ")
        shaped.append(Graph.NamedList(name: name, shape: shape, nodes: nodes))
      } else {
        ragged.append(Graph.NamedList(name: name, shape: "\(nodes.count) in all", nodes: nodes))
      }
    }
    return shaped + ragged
  }
}
