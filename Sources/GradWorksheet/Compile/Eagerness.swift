/// Which generator expressions may run at once, as list comprehensions do.
///
/// A generator costs a frame that is left and entered for each item. Where the function that gets
/// it takes all items anyway, and evaluating an item does nothing but compute, nobody can tell the
/// difference. Where the worksheet has classes of its own, any operator and attribute may run a
/// method, so that no generator may.
enum Eagerness {
  private static let takesAll: Set<String> = [
    "sum", "list", "tuple", "sorted", "min", "max", "dict",
  ]
  private static let computes: Set<String> = [
    "abs", "float", "int", "len", "max", "min", "pow", "range", "round", "str", "zip", "enumerate",
    "exp", "log", "relu", "tanh", "sqrt",
  ]

  /// Whether `function(element for ...)` may evaluate all elements before it calls the function.
  static func mayRunAtOnce(
    _ function: Expression, _ element: Expression, _ clauses: [Expression.Clause]
  ) -> Bool {
    switch function.kind {
    case .name(let name): guard takesAll.contains(name) else { return false }
    case .attribute(_, let name): guard name == "join" else { return false }
    default: return false
    }
    return isComputation(element)
      && clauses.allSatisfy { $0.conditions.allSatisfy(isComputation) }
      && clauses.dropFirst().allSatisfy { isComputation($0.iterable) }
  }

  private static func isComputation(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name, .integer, .float, .string, .boolean, .none, .ellipsis: true
    case .attribute(let inner, _), .unary(_, let inner): isComputation(inner)
    case .binary(_, let left, let right), .subscript_(let left, let right),
      .and(let left, let right), .or(let left, let right):
      isComputation(left) && isComputation(right)
    case .comparison(let first, let rest):
      isComputation(first) && rest.allSatisfy { isComputation($0.operand) }
    case .conditional(let test, let then, let otherwise):
      isComputation(test) && isComputation(then) && isComputation(otherwise)
    case .tuple(let items), .list(let items): items.allSatisfy(isComputation)
    case .call(let function, let arguments):
      isKnown(function)
        && arguments.allSatisfy {
          if case .positional = $0.kind { isComputation($0.value) } else { false }
        }
    default: false
    }
  }

  private static func isKnown(_ function: Expression) -> Bool {
    switch function.kind {
    case .name(let name): return computes.contains(name)
    case .attribute(let module, _):
      if case .name("math") = module.kind { return true }
      return false
    default: return false
    }
  }
}
