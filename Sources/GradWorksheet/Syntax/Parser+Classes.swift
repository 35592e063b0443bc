// `class`, and the decorators of methods.

extension Parser {
  /// `class name(bases):` and its body.
  func classStatement() throws(Stop) -> Statement.Kind {
    let keyword = tokens[at]
    advance()
    let name = try name()
    placeName(name.text, at: keyword.position)
    var bases: [Expression] = []
    if accept(.leftParen) {
      while kind != .rightParen {
        if kind == .name, nextKind == .assign || kind == .doubleStar {
          throw unsupported(Unsupported.classKeyword, at: position)
        }
        if kind == .star || kind == .doubleStar {
          throw unsupported(Unsupported.classKeyword, at: position)
        }
        bases.append(try expression().expression)
        if !accept(.comma) { break }
      }
      try expect(.rightParen)
    }
    let outside = surroundings
    surroundings = Surroundings(className: name.text)
    defer { surroundings = outside }
    let body = try block("class definition", keyword)
    return .defineClass(ClassDefinition(name: name.text, bases: bases, body: body))
  }

  /// `@property` and its like, with the `def` below.
  func decorated() throws(Stop) -> Statement.Kind {
    let start = position
    var decorators: [Expression] = []
    var isKnown = true
    while accept(.at) {
      let decorator = try namedExpression().expression
      isKnown = isKnown && Parser.isKnown(decorator)
      decorators.append(decorator)
      guard accept(.newline) else { throw failure() }
    }
    switch kind {
    case .def: break
    case .class: throw unsupported(Unsupported.classDecorator, at: start)
    default: throw failure()
    }
    if !isKnown { throw unsupported(Unsupported.decorator, at: start) }
    return try defStatement(decorators)
  }

  private static func isKnown(_ decorator: Expression) -> Bool {
    switch decorator.kind {
    case .name(let name): ["staticmethod", "classmethod", "property"].contains(name)
    case .attribute(let inner, let name):
      if case .name = inner.kind { ["setter", "getter", "deleter"].contains(name) } else { false }
    default: false
    }
  }

  /// A name as its class spells it: `__w` in the class `Net` is `_Net__w`.
  func mangled(_ name: String) -> String {
    guard let className = surroundings.className, name.hasPrefix("__"), !name.hasSuffix("__")
    else { return name }
    let stripped = className.drop { $0 == "_" }
    return stripped.isEmpty ? name : "_" + stripped + name
  }
}
