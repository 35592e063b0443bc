extension Parser {
  /// `for target in iterable if a if b`, once or more, and the depth of the deepest part.
  func clauses(of element: Parsed?) throws(Stop) -> ([Expression.Clause], Int32) {
    var clauses: [Expression.Clause] = []
    var depth: Int32 = 0
    while kind == .for || kind == .async {
      if kind == .async { throw unsupported(Unsupported.asyncComprehension, at: position) }
      advance()
      let target = try loopTarget()
      placeTarget(target.expression)
      try expect(.in)
      let iterable = try operation(above: .or)
      depth = max(depth, target.depth, iterable.depth)
      var conditions: [Expression] = []
      while accept(.if) {
        let condition = try operation(above: .or)
        depth = max(depth, condition.depth)
        conditions.append(condition.expression)
      }
      clauses.append(
        Expression.Clause(
          target: target.expression, iterable: iterable.expression, conditions: conditions))
    }
    if let element, case .starred = element.kind {
      if diagnosing {
        throw error("iterable unpacking cannot be used in comprehension", at: element.start)
      }
      throw failure()
    }
    return (clauses, depth)
  }
}
