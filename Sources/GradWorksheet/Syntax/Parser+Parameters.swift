extension Parser {
  enum ParameterPlace {
    case function, lambda
  }

  /// The parameters of a `def` up to `)`, or of a lambda up to `:`.
  func parameters(
    _ place: ParameterPlace
  ) throws(Stop) -> (list: [Parameter], depth: Int32) {
    let end: TokenKind = place == .lambda ? .colon : .rightParen
    var list: [Parameter] = []
    var depth: Int32 = 0
    var sawSlash = false
    var sawStar = false
    var sawDefault = false
    var slashHasDefault = false
    while kind != end {
      let start = position
      switch kind {
      case .slash:
        if diagnosing { try diagnoseSlash(list, sawSlash: sawSlash, sawStar: sawStar) }
        if list.isEmpty || sawSlash || sawStar { throw failure() }
        sawSlash = true
        slashHasDefault = sawDefault
        advance()
        list = list.map {
          Parameter(name: $0.name, kind: .positionalOnly, defaultValue: $0.defaultValue)
        }
        if diagnosing, kind == .star {
          throw error("expected comma between / and *", at: position)
        }
      case .star:
        if sawStar {
          if diagnosing { throw error("* argument may appear only once", at: start) }
          throw failure()
        }
        sawStar = true
        advance()
        if kind == .name {
          list.append(try parameter(.starred, place, &depth))
        } else {
          try bareStar(end, start)
        }
      case .doubleStar:
        advance()
        list.append(try parameter(.doubleStarred, place, &depth))
        if accept(.comma), diagnosing { try diagnoseBehindKeywords() }
        if kind != end { throw failure() }
        continue
      default:
        if diagnosing { try diagnoseParameter(place) }
        let parameter = try parameter(sawStar ? .keywordOnly : .ordinary, place, &depth)
        if !sawStar {
          if parameter.defaultValue != nil {
            sawDefault = true
          } else if sawDefault {
            let isPlain = !sawSlash || tokens[at - 3].kind == .slash && slashHasDefault
            if diagnosing, isPlain, kind == .comma || kind == .rightParen || kind == .colon {
              throw error("non-default argument follows default argument", at: start)
            }
            throw failure()
          }
        }
        list.append(parameter)
      }
      if !accept(.comma) { break }
    }
    if kind != end { throw failure() }
    return (list, depth)
  }

  /// `*` alone: names must follow it.
  private func bareStar(_ end: TokenKind, _ start: Position) throws(Stop) {
    if diagnosing, kind == end || kind == .comma && (nextKind == end || nextKind == .doubleStar) {
      // CPython points at the star of a `def`, and behind that of a lambda.
      let behind = kind == end ? at : at + 1
      throw error(
        "named arguments must follow bare *", at: end == .colon ? tokens[behind].position : start)
    }
    guard kind == .comma else { throw failure() }
    guard nextKind == .name else {
      advance()
      if diagnosing, kind == .star {
        throw error("* argument may appear only once", at: position)
      }
      if diagnosing, kind == .slash { throw error("/ must be ahead of *", at: position) }
      throw failure()
    }
  }

  private func parameter(
    _ kind: Parameter.Kind, _ place: ParameterPlace, _ depth: inout Int32
  ) throws(Stop) -> Parameter {
    let name = try name()
    if place == .function, accept(.colon) {
      // Annotations are read and forgotten; `*args: *t` may be starred.
      let annotation = kind == .starred ? try starExpression() : try expression()
      depth = max(depth, annotation.depth)
    }
    var value: Parsed?
    if self.kind == .assign {
      if kind == .starred || kind == .doubleStarred {
        if diagnosing {
          let which = kind == .starred ? "var-positional" : "var-keyword"
          throw error("\(which) argument cannot have default value", at: position)
        }
        throw failure()
      }
      advance()
      if diagnosing, self.kind == .comma || self.kind == .rightParen {
        throw error("expected default value expression", at: tokens[at - 1].position)
      }
      value = try expression()
    }
    depth = max(depth, value?.depth ?? 0)
    return Parameter(name: name, kind: kind, defaultValue: value?.expression)
  }
}
