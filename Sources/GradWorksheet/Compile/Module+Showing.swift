extension Module {
  /// The program with its last statement handed to a function whose answer becomes the variable `_`.
  ///
  /// So the value of a cell's last line is shown, as in any notebook. Nil where the last statement is
  /// no expression.
  ///
  /// The name of the function is one that no worksheet can write.
  func handingLastValue(to function: String) -> Module? {
    guard let last = body.last, case .expression(let value) = last.kind else { return nil }
    let name = Expression(kind: .name(function), position: value.position, start: value.start)
    let call = Expression(
      kind: .call(name, [Expression.Argument(kind: .positional, value: value)]),
      position: value.position, start: value.start)
    let target = Expression(kind: .name("_"), position: value.start, start: value.start)
    let shown = Statement(
      kind: .assign(targets: [target], value: call), position: last.position)
    return Module(body: body.dropLast() + [shown])
  }
}
