import GradWorksheet

/// The variables of a function: its parameters, and what its statements bind.
struct FunctionVariables {
  /// All of their names.
  private(set) var all: Set<String>
  /// Those that may hold what somebody else holds, too: parameters, elements, and other names.
  private var shared: Set<String>

  /// Reads a function.
  init(_ function: Function) {
    shared = Set(function.parameters.map(\.name.text))
    all = shared
    read(function.body)
  }

  /// Whether a target is a variable that only ever held what the function itself has made, so that
  /// `+=` changes nothing outside.
  func isOwn(_ target: Expression) -> Bool {
    guard case .name(let name) = target.kind else { return false }
    return all.contains(name) && !shared.contains(name)
  }

  private mutating func read(_ statements: [Statement]) {
    for statement in statements {
      for expression in statement.expressions { shareNamed(in: expression) }
      switch statement.kind {
      case .assign(let targets, let value):
        for target in targets { bind(target, FunctionVariables.isNew(value)) }
      case .annotatedAssign(let target, let value?): bind(target, FunctionVariables.isNew(value))
      case .augmentedAssign(let target, _, _): bind(target, true)
      case .conditional(let branches, let orElse):
        for branch in branches { read(branch.body) }
        read(orElse)
      case .whileLoop(_, let body, let orElse): read(body + orElse)
      case .forLoop(let target, _, let body, let orElse):
        bind(target, false)
        read(body + orElse)
      case .with(let items, let body):
        for item in items { if let target = item.target { bind(target, false) } }
        read(body)
      case .attempt(_, let handlers, _, _):
        share(handlers.compactMap { $0.name?.text })
        read(statement.statements)
      case .define(let function): share([function.name])
      case .defineClass(let definition): share([definition.name])
      case .importModule(let modules):
        share(modules.map { $0.alias ?? String($0.module.prefix { $0 != "." }) })
      case .importFrom(_, let names): share(names.map { $0.alias ?? $0.name })
      case .annotatedAssign, .expression, .returns, .raises, .assertion, .delete, .breaks,
        .continues, .pass, .global, .nonlocal:
        break
      }
    }
  }

  private mutating func share(_ names: [String]) {
    all.formUnion(names)
    shared.formUnion(names)
  }

  /// `(n := len(X))`, anywhere in an expression but in a lambda.
  private mutating func shareNamed(in expression: Expression) {
    if case .named(let name, _) = expression.kind { share([name.text]) }
    for part in expression.parts { shareNamed(in: part) }
  }

  private mutating func bind(_ target: Expression, _ isNew: Bool) {
    let names = Purity.names(target) ?? []
    all.formUnion(names)
    guard isNew, case .name = target.kind else { return shared.formUnion(names) }
  }

  /// Whether an expression makes an object of its own, or a number.
  private static func isNew(_ value: Expression) -> Bool {
    switch value.kind {
    case .integer, .bigInteger, .float, .boolean, .binary, .unary, .list, .listComprehension: true
    default: false
    }
  }
}
