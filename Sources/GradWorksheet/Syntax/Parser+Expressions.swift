extension Parser {
  // MARK: - Lists of expressions

  /// `star_expressions`: what may stand on the right of `=`: `a`, `a, *b`, `a,`.
  func starExpressions() throws(Stop) -> Parsed {
    let first = try starExpression()
    guard kind == .comma else { return first }
    return try tuple(from: first) { (parser) throws(Stop) in try parser.starExpression() }
  }

  /// `star_expressions` as a value, which a lone `*a` is not.
  func starValue() throws(Stop) -> Parsed {
    let value = try starExpressions()
    placeValue(value)
    return value
  }

  /// `*a` or an expression.
  func starExpression() throws(Stop) -> Parsed {
    kind == .star ? try starred() : try expression()
  }

  /// `*a`, `x := 1`, or an expression: an element of a display.
  func starNamedExpression() throws(Stop) -> Parsed {
    kind == .star ? try starred() : try namedExpression()
  }

  /// The rest of a tuple without brackets.
  func tuple(
    from first: Parsed, element: (Parser) throws(Stop) -> Parsed
  ) throws(Stop) -> Parsed {
    var elements = [first.expression]
    var depth = first.depth
    while accept(.comma) {
      guard kind.beginsExpression || kind == .star else { break }
      let next = try element(self)
      lastElement = next
      elements.append(next.expression)
      depth = max(depth, next.depth)
    }
    return try node(
      .tuple(elements), at: first.start, start: first.start, above: depth, form: .loose)
  }

  func starred() throws(Stop) -> Parsed {
    let start = position
    advance()
    let begin = at
    let value = try operation(above: .bitOr)
    // Only behind an opening bracket does CPython ask whether this could be a comprehension.
    let isFirst = begin > 1 && [.leftParen, .leftBracket, .leftBrace].contains(kind(at: begin - 2))
    if diagnosing, isFirst { try diagnoseExpression(value, from: begin) }
    return try node(
      .starred(value.expression), at: start, start: start, above: value.depth, form: .loose)
  }

  // MARK: - One expression

  /// `x := value`, or an expression.
  func namedExpression() throws(Stop) -> Parsed {
    guard kind == .name, nextKind == .walrus else {
      let value = try expression()
      if diagnosing { try diagnoseNamed(value) }
      if kind == .walrus { throw failure() }
      return value
    }
    let target = try name()
    advance()
    let value = try expression()
    return try node(
      .named(target, value.expression), at: target.position, start: target.position,
      above: value.depth, form: .loose)
  }

  /// A lambda, or a disjunction with any number of `if ... else` behind it.
  func expression() throws(Stop) -> Parsed {
    try enter()
    defer { leave() }
    if kind == .lambda { return try lambda() }
    let begin = at
    let first = try operation(above: .or)
    if diagnosing { try diagnoseExpression(first, from: begin) }
    if kind != .if { return first }
    return try conditional(first)
  }

  /// A chain `a if b else c if d else e`, read in a loop and folded from its end.
  private func conditional(_ first: Parsed) throws(Stop) -> Parsed {
    var steps: [(then: Parsed, test: Parsed)] = []
    var last = first
    while kind == .if {
      advance()
      if diagnosing { try diagnoseTest(from: last) }
      let test = try operation(above: .or)
      if diagnosing { try diagnoseConditional(from: last) }
      try expect(.else)
      steps.append((last, test))
      if steps.count >= Int(Parser.depthLimit) { throw tooDeep(position) }
      if kind == .lambda {
        last = try expression()
        break
      }
      let begin = at
      last = try operation(above: .or)
      if diagnosing { try diagnoseExpression(last, from: begin) }
    }
    for step in steps.reversed() {
      last = try node(
        .conditional(
          test: step.test.expression, then: step.then.expression, otherwise: last.expression),
        at: step.then.start, start: step.then.start,
        above: max(step.then.depth, step.test.depth, last.depth), form: .wide)
    }
    return last
  }

  private func lambda() throws(Stop) -> Parsed {
    let start = position
    advance()
    let parameters = try parameters(.lambda)
    try expect(.colon)
    let body = try expression()
    let statement = Statement(
      kind: .returns(body.expression), position: body.start)
    let function = Function(
      name: "<lambda>", parameters: parameters.list, body: [statement])
    return try node(
      .lambda(function), at: start, start: start, above: max(body.depth, parameters.depth) + 1,
      form: .wide)
  }

  // MARK: - Operators

  /// An operation whose operators bind at least as tightly as `level`.
  func operation(above level: Precedence) throws(Stop) -> Parsed {
    recursion += 1
    defer { recursion -= 1 }
    if recursion > Parser.recursionLimit { throw tooDeep(position) }
    var left: Parsed
    if kind == .not {
      if level > .not { throw failure() }
      left = try negation()
    } else {
      left = try factor()
    }
    while let (precedence, op) = Precedence.of(kind), precedence >= level {
      switch op {
      case .compare:
        // What comes before a `not` without its `in` is an operation of its own to the diagnosis.
        if diagnosing, kind == .not, nextKind != .in { return left }
        guard let comparison = try comparison(left) else { return left }
        left = comparison
      case .binary(let op):
        let place = position
        advance()
        let right = try operation(above: precedence.next)
        left = try node(
          .binary(op, left.expression, right.expression), at: place, start: left.start,
          above: max(left.depth, right.depth))
      case .and, .or:
        let place = position
        advance()
        let right = try operation(above: precedence.next)
        let isAnd = precedence == .and
        left = try node(
          isAnd ? .and(left.expression, right.expression) : .or(left.expression, right.expression),
          at: place, start: left.start, above: max(left.depth, right.depth), form: .wide)
      }
    }
    return left
  }

  /// `not not a == b`.
  private func negation() throws(Stop) -> Parsed {
    var places: [Position] = []
    while kind == .not {
      places.append(position)
      if places.count >= Int(Parser.depthLimit) { throw tooDeep(position) }
      advance()
    }
    var value = try operation(above: .comparison)
    for place in places.reversed() {
      value = try node(
        .unary(.not, value.expression), at: place, start: place, above: value.depth,
        form: .comparison)
    }
    return value
  }

  /// `a < b <= c`; nil where `not` is not followed by `in`.
  private func comparison(_ left: Parsed) throws(Stop) -> Parsed? {
    var rest: [(op: ComparisonOperator, position: Position, operand: Expression)] = []
    var depth = left.depth
    while let (precedence, _) = Precedence.of(kind), precedence == .comparison {
      let place = position
      let op = try comparisonOperator()
      let operand = try operation(above: .bitOr)
      depth = max(depth, operand.depth)
      rest.append((op, place, operand.expression))
    }
    guard let first = rest.first else { return nil }
    return try node(
      .comparison(left.expression, rest), at: first.position, start: left.start, above: depth,
      form: .comparison)
  }

  private func comparisonOperator() throws(Stop) -> ComparisonOperator {
    let kind = kind
    advance()
    switch kind {
    case .less: return .less
    case .lessEqual: return .lessOrEqual
    case .greater: return .greater
    case .greaterEqual: return .greaterOrEqual
    case .equal: return .equal
    case .notEqual: return .notEqual
    case .in: return .isIn
    case .is: return accept(.not) ? .isNotSame : .isSame
    default:
      try expect(.in)
      return .notIn
    }
  }

  // MARK: - Signs and powers

  /// `-a`, `~a`, `a ** b`: signs bind less than the power on their right and more than all else.
  private func factor() throws(Stop) -> Parsed {
    guard kind == .minus || kind == .plus || kind == .tilde else { return try power() }
    var signs: [(op: UnaryOperator, position: Position)] = []
    while true {
      let op: UnaryOperator
      switch kind {
      case .minus: op = .minus
      case .plus: op = .plus
      case .tilde: op = .invert
      default: return try apply(signs)
      }
      signs.append((op, position))
      if signs.count >= Int(Parser.depthLimit) { throw tooDeep(position) }
      advance()
    }
  }

  private func apply(
    _ signs: [(op: UnaryOperator, position: Position)]
  ) throws(Stop) -> Parsed {
    var value = try power()
    for sign in signs.reversed() {
      value = try node(
        .unary(sign.op, value.expression), at: sign.position, start: sign.position,
        above: value.depth)
    }
    return value
  }

  private func power() throws(Stop) -> Parsed {
    let base = try primary()
    guard kind == .doubleStar else { return base }
    try enter()
    defer { leave() }
    let place = position
    advance()
    let exponent = try factor()
    return try node(
      .binary(.power, base.expression, exponent.expression), at: place, start: base.start,
      above: max(base.depth, exponent.depth))
  }
}
