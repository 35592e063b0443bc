extension Parser {
  /// The arguments of a call, from its bracket on.
  func call(_ function: Parsed) throws(Stop) -> Parsed {
    let open = at
    advance()
    var arguments: [Expression.Argument] = []
    var depth = function.depth
    var order = ArgumentOrder()
    while kind != .rightParen {
      let start = at
      if kind == .star, order.sawDoubleStar {
        throw error(
          "iterable argument unpacking follows keyword argument unpacking", at: position)
      }
      let argument = try argument(open: open, isFirst: arguments.isEmpty)
      depth = max(depth, argument.depth)
      if let message = order.add(argument.argument.kind) {
        guard diagnosing else {
          throw .failed(at: tokens[start].kind == .name ? start + 1 : start)
        }
        skipArguments(open: open)
        throw error(message, at: position, hint: "put the arguments with names last")
      }
      arguments.append(argument.argument)
      if !accept(.comma) { break }
    }
    try expectClosing(.rightParen, open: open)
    placeKeywords(arguments)
    return try node(
      .call(function.expression, arguments), at: function.start, start: function.start,
      above: depth)
  }

  /// CPython says that the order is wrong where its reading ended: behind the last argument, or
  /// behind what it could still read of one.
  private func skipArguments(open: Int) {
    while accept(.comma), kind != .rightParen {
      let start = at
      if attempt({ (parser) throws(Stop) in try parser.argument(open: open, isFirst: false) })
        == nil
      {
        at = start
        _ = attempt { (parser) throws(Stop) in try parser.primary() }
        break
      }
    }
    _ = attempt { (parser) throws(Stop) in try parser.starExpressions() }
  }

  private func argument(
    open: Int, isFirst: Bool
  ) throws(Stop) -> (argument: Expression.Argument, depth: Int32) {
    let start = at
    switch kind {
    case .star:
      advance()
      argumentBracket = at
      let value = try expression()
      if diagnosing, isFirst, kind == .for,
        foresees({ (parser) throws(Stop) in try parser.clauses(of: nil) })
      {
        throw error(
          "iterable unpacking cannot be used in comprehension", at: tokens[start].position)
      }
      return (.init(kind: .starred, value: value.expression), value.depth)
    case .doubleStar:
      advance()
      let value = try expression()
      return (.init(kind: .doubleStarred, value: value.expression), value.depth)
    case .name where nextKind == .assign:
      let name = try name()
      advance()
      argumentBracket = at
      let value = try expression()
      if diagnosing { try diagnoseArgument(value, from: start, isKeyword: true) }
      return (.init(kind: .keyword(name), value: value.expression), value.depth)
    default:
      argumentBracket = at
      let value = try argumentValue(start)
      if kind == .for || kind == .async {
        return try generatorArgument(value, open: open, isFirst: isFirst)
      }
      return (.init(kind: .positional, value: value.expression), value.depth)
    }
  }

  /// `x := 1` or an expression, with the mistakes that belong to `=` in calls.
  private func argumentValue(_ start: Int) throws(Stop) -> Parsed {
    if kind == .name, nextKind == .walrus { return try namedExpression() }
    let value = try expression()
    if diagnosing { try diagnoseArgument(value, from: start, isKeyword: false) }
    if kind == .walrus { throw failure() }
    return value
  }

  /// `f(x for x in y)`: the only argument.
  private func generatorArgument(
    _ element: Parsed, open: Int, isFirst: Bool
  ) throws(Stop) -> (argument: Expression.Argument, depth: Int32) {
    if !isFirst, !diagnosing { throw failure() }
    let (clauses, depth) = try clauses(of: element)
    if !isFirst || kind == .comma {
      if isFirst || kind == .rightParen || kind == .comma {
        throw error(
          "Generator expression must be parenthesized", at: element.start,
          hint: "write a list comprehension: [... for ... in ...]")
      }
    }
    guard kind == .rightParen else { throw failure() }
    let generator = try node(
      .generator(element.expression, clauses), at: tokens[open].position,
      start: tokens[open].position, above: max(depth, element.depth))
    return (.init(kind: .positional, value: generator.expression), generator.depth)
  }
}

/// The order in which arguments may stand.
struct ArgumentOrder {
  private(set) var sawKeyword = false
  private(set) var sawDoubleStar = false

  /// The message that an argument of this kind calls for at this place, or nil.
  mutating func add(_ kind: Expression.Argument.Kind) -> String? {
    switch kind {
    case .keyword: sawKeyword = true
    case .doubleStarred: sawDoubleStar = true
    case .starred: break
    case .positional:
      if sawDoubleStar { return "positional argument follows keyword argument unpacking" }
      if sawKeyword { return "positional argument follows keyword argument" }
    }
    return nil
  }
}
