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

  /// Advice on an array in the place of a loss; nil for anything else.
  static func arrayHint(_ object: Object) -> String? {
    guard case .host(let host) = object, let array = host as? ArrayObject else { return nil }
    return
      "a loss is one number, and this is an array of shape \(spaced(array.shape)): take its mean or "
      + "sum; of the rows of A, A[Y] takes whole rows and A[np.arange(len(Y)), Y] one number each"
  }
}
