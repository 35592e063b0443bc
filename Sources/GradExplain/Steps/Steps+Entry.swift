extension Steps {
  /// Only what leads to the derivative by one node: what depends on the node, what that is computed with,
  /// and what comes back to the node through it.
  ///
  /// - Parameter node: Its position in the graph of the loss.
  /// - Returns: The steps.
  package func leading(to node: Int) -> Steps {
    var above: Set<Int> = [node]
    var needed: Set<Int> = [node]
    for step in forward {
      let operands = step.operation?.operands.compactMap(\.node) ?? []
      guard operands.contains(where: above.contains) else { continue }
      above.insert(step.node)
      needed.insert(step.node)
      needed.formUnion(operands)
    }
    return Steps(
      self, forward: forward.filter { needed.contains($0.node) },
      backward: backward.compactMap { $0.passing(to: above) })
  }
}

extension Steps.Backward {
  /// The step without what it passes to others; nil where nothing is left.
  fileprivate func passing(to nodes: Set<Int>) -> Steps.Backward? {
    let kept = contributions.filter { nodes.contains($0.node) }
    if kept.isEmpty || !nodes.contains(node) { return nil }
    return Steps.Backward(
      node: node, name: name, line: line, expression: expression, adjoint: adjoint, exact: exact,
      contributions: kept, operation: operation, locals: locals, value: value)
  }
}
