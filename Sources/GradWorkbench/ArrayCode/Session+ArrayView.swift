import GradWorksheet
import ScalarGrad

extension Session {
  /// The statements of arrays behind a loss with their shapes, and what goes back through them; empty for a
  /// worksheet without arrays of Values.
  func arrayView(of loss: UInt32?) -> String {
    guard let loss else { return "" }
    let variables = interpreter.variables
    let table = VariableTable(variables)
    let reached = host.tape.reached(from: loss)
    return ArrayStatements(modules, variables).view { name in
      guard let value = table[name], let items = Nested(value)?.items else { return false }
      return items.contains { object in
        guard case .foreign(let bits) = object else { return false }
        let node = Int(UInt32(truncatingIfNeeded: bits))
        return node < reached.count && reached[node]
      }
    }
  }
}
