import GradWorksheet

extension Expression {
  /// The expressions right inside.
  var operands: [Expression] {
    switch kind {
    case .name, .integer, .bigInteger, .float, .string, .boolean, .none, .ellipsis, .formatted:
      []
    case .list(let items), .tuple(let items), .set(let items): items
    case .dict(let items): items.flatMap { [$0.key, $0.value].compactMap { $0 } }
    case .starred(let value), .unary(_, let value), .attribute(let value, _), .named(_, let value):
      [value]
    case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right),
      .subscript_(let left, let right):
      [left, right]
    case .comparison(let first, let rest): [first] + rest.map(\.operand)
    case .conditional(let test, let then, let otherwise): [test, then, otherwise]
    case .call(let function, let arguments): [function] + arguments.map(\.value)
    case .slice(let lower, let upper, let step): [lower, upper, step].compactMap { $0 }
    case .lambda: []
    case .listComprehension(let element, let clauses), .generator(let element, let clauses),
      .setComprehension(let element, let clauses):
      [element] + clauses.flatMap { [$0.iterable] + $0.conditions }
    case .dictComprehension(let key, let value, let clauses):
      [key, value] + clauses.flatMap { [$0.iterable] + $0.conditions }
    }
  }
}
