// One expression, evaluated beside the programs of a session.
extension Interpreter {
  /// Evaluates an expression; no variable is bound, and `_` stays what it was.
  ///
  /// - Parameters:
  ///   - expression: The expression.
  ///   - source: Its text.
  ///   - read: Gets the value while the machine still holds it.
  /// - Returns: What was read.
  /// - Throws: What stopped it, with its place.
  public func evaluate<Result>(
    _ expression: Expression, from source: Source, _ read: @escaping (Object) -> Result
  ) throws(WorksheetError) -> Result? {
    let name = Interpreter.evaluation
    var result: Result?
    define(
      name,
      .native(
        NativeFunction(name) { (machine: inout Machine, arguments: Arguments) throws(Failure) in
          result = arguments.positional.first.map(read)
          return .none
        }))
    defer { undefine(name, keepsPlace: true) }
    try run(expression.handed(to: name), from: source)
    return result
  }

  /// The name of the function that reads the value; a space in it keeps it from every worksheet.
  private static let evaluation = "read value"
}

extension Expression {
  /// A program that calls a function with the value of the expression.
  fileprivate func handed(to function: String) -> Module {
    let name = Expression(kind: .name(function), position: position, start: start)
    let call = Expression(
      kind: .call(name, [Argument(kind: .positional, value: self)]), position: position,
      start: start
    )
    return Module(body: [Statement(kind: .expression(call), position: start)])
  }
}
