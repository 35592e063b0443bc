import GradDrawing
import GradWorksheet

// What draws with the names of the session's variables.
extension Session {
  /// `graph(loss)`: how a Value was computed; with `fold=True` every list is one box.
  var graphFunction: NativeFunction {
    NativeFunction("graph") {
      [weak self] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("graph", [("value", nil), ("fold", .bool(false))])
        .bind(arguments)
      guard let self else { return .none }
      guard case .foreign(let bits) = given[0] else {
        throw .type(
          "graph() takes a Value, not '\(machine.typeName(given[0]))'", hint: Session.notAValue)
      }
      let root = UInt32(truncatingIfNeeded: bits)
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
