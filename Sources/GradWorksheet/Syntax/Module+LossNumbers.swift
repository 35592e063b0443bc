extension Module {
  /// The same program, in which a loss stays what it is computed as.
  ///
  /// `cost = float(np.squeeze(cost))` and `loss = np.mean(e**2).item()` make a plain number of what is one
  /// already. Where Values stand for the numbers of a program that would lose what the loss is computed
  /// from, so that these calls are left out where a loss is assigned or given back.
  ///
  /// - Parameter losses: What the loss may be called.
  /// - Returns: The program.
  public func keepingLosses(_ losses: Set<String>) -> Module {
    var places: Set<Position> = []
    collect(body, losses, &places)
    if places.isEmpty { return self }
    return replacing { expression in
      guard places.contains(expression.position) else { return nil }
      return expression.number?.kind
    }
  }

  private func collect(
    _ statements: [Statement], _ losses: Set<String>, _ places: inout Set<Position>
  ) {
    for statement in statements {
      switch statement.kind {
      case .assign(let targets, let value):
        let names = targets.flatMap(\.singleTargets).map(\.kind)
        let isLoss = names.contains {
          if case .name(let name) = $0 { losses.contains(name) } else { false }
        }
        if isLoss, value.number != nil { places.insert(value.position) }
      case .returns(let value?):
        if value.number != nil { places.insert(value.position) }
      case .conditional(let branches, let orElse):
        for branch in branches { collect(branch.body, losses, &places) }
        collect(orElse, losses, &places)
      case .whileLoop(_, let body, let orElse), .forLoop(_, _, let body, let orElse):
        collect(body + orElse, losses, &places)
      case .define(let function): collect(function.body, losses, &places)
      case .defineClass(let definition): collect(definition.body, losses, &places)
      case .attempt(let body, let handlers, let orElse, let finally):
        collect(body + handlers.flatMap(\.body) + orElse + finally, losses, &places)
      case .with(_, let body): collect(body, losses, &places)
      default: break
      }
    }
  }
}

extension Expression {
  /// What `float(...)`, `float(np.squeeze(...))` or `....item()` makes a number of; nil for anything else.
  fileprivate var number: Expression? {
    guard case .call(let function, let arguments) = kind else { return nil }
    switch function.kind {
    case .attribute(let object, "item") where arguments.isEmpty: return object
    case .name("float") where arguments.count == 1:
      let inner = arguments[0].value
      if case .string = inner.kind { return nil }
      if case .call(let function, let arguments) = inner.kind, arguments.count == 1,
        case .attribute(_, "squeeze") = function.kind
      {
        return arguments[0].value
      }
      return inner
    default: return nil
    }
  }
}
