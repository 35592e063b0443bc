import GradDrawing
import GradWorksheet

// What draws with the names of the session's variables.
extension Session {
  /// `graph(loss)`: how a Value was computed; with `fold=True` every list is one box.
  var graphFunction: NativeFunction {
    NativeFunction("graph") {
      [weak self] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      // A second Value would be taken as fold, and would silently not be drawn.
      if arguments.positional.count > 1 {
        throw .type(
          "graph() takes 1 positional argument but \(arguments.positional.count) were given",
          hint: "draw one Value after the other; fold is given by name: graph(loss, fold=True)")
      }
      let given = try Parameters("graph", [("value", nil), ("fold", .bool(false))])
        .bind(arguments)
      guard let self else { return .none }
      guard let root = given[0].singleNode else {
        throw .type(
          "graph() takes a Value, not '\(machine.typeName(given[0]))'",
          hint: Session.arrayHint(given[0]) ?? self.notAValue)
      }
      try machine.spend(64 &* Int(root))
      let graph = try self.graph(of: root, in: machine.variables)
      try machine.spend(1024 &* graph.nodes.count)
      let reader = DrawingArguments(function: "graph", host: self.host)
      return try reader.object(
        .graph(machine.truth(given[1]) ? graph.folded : graph), points: graph.nodes.count,
        &machine)
    }
  }
}
