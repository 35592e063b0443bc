/// Finds the scopes of a program.
struct ScopeAnalysis {
  private var scope: Scope
  /// Whether operators may run methods of the worksheet's classes.
  private let hasOwnClasses: Bool

  /// The scope of a module with all scopes inside it, names resolved.
  static func analyse(_ module: Module, hasOwnClasses: Bool = false) -> Scope {
    let root = Scope(.module, parent: nil)
    var analysis = ScopeAnalysis(scope: root, hasOwnClasses: hasOwnClasses)
    analysis.visit(module.body)
    root.resolve()
    return root
  }

  private mutating func visit(_ statements: [Statement]) {
    for statement in statements { visit(statement) }
  }

  private mutating func visit(_ statement: Statement) {
    switch statement.kind {
    case .expression(let value): visit(value)
    case .assign(let targets, let value):
      visit(value)
      for target in targets { bind(target) }
    case .augmentedAssign(let target, _, let value):
      if case .name(let name) = target.kind { scope.used.insert(name) }
      bind(target)
      visit(value)
    case .annotatedAssign(let target, let value):
      if let value { visit(value) }
      bind(target)
    case .conditional(let branches, let orElse):
      for branch in branches {
        visit(branch.test)
        visit(branch.body)
      }
      visit(orElse)
    case .whileLoop(let test, let body, let orElse):
      visit(test)
      visit(body)
      visit(orElse)
    case .forLoop(let target, let iterable, let body, let orElse):
      visit(iterable)
      bind(target)
      visit(body)
      visit(orElse)
    case .define(let function):
      for decorator in function.decorators { visit(decorator) }
      scope.bind(function.name)
      visit(function)
    case .returns(let value): if let value { visit(value) }
    case .assertion(let test, let message):
      visit(test)
      if let message { visit(message) }
    case .delete(let targets):
      for target in targets { bind(target) }
    case .global(let names): scope.globals.formUnion(names.map(\.text))
    case .nonlocal(let names): scope.nonlocals.formUnion(names.map(\.text))
    case .importModule(let modules):
      for module in modules {
        scope.bind(module.alias ?? String(module.module.prefix { $0 != "." }))
      }
    case .importFrom(_, let names):
      for name in names { scope.bind(name.alias ?? name.name) }
    case .breaks, .continues, .pass: break
    case .defineClass(let definition):
      for base in definition.bases { visit(base) }
      scope.bind(definition.name)
      within(Scope(.classBody, parent: scope)) { $0.visit(definition.body) }
    case .raises(let error, let cause): for part in [error, cause] { if let part { visit(part) } }
    case .attempt(let body, let handlers, let orElse, let finally):
      visit(body)
      for handler in handlers {
        if let type = handler.type { visit(type) }
        if let name = handler.name { scope.bind(name.text) }
        visit(handler.body)
      }
      visit(orElse)
      visit(finally)
    case .with(let items, let body):
      for (context, target) in items {
        visit(context)
        if let target { bind(target) }
      }
      visit(body)
    }
  }

  private mutating func bind(_ target: Expression) {
    switch target.kind {
    case .name(let name): scope.bind(name)
    case .list(let items), .tuple(let items): for item in items { bind(item) }
    case .starred(let inner): bind(inner)
    default: visit(target)
    }
  }

  private mutating func visit(_ function: Function) {
    for parameter in function.parameters {
      if let value = parameter.defaultValue { visit(value) }
    }
    let inner = Scope(.function, parent: scope)
    for parameter in ordered(function.parameters) { inner.bind(parameter.name.text) }
    within(inner) { $0.visit(function.body) }
  }

  private mutating func within(_ inner: Scope, _ body: (inout ScopeAnalysis) -> Void) {
    let outer = scope
    scope = inner
    // Declarations bind the whole function, also what stands above them.
    body(&self)
    inner.bound.subtract(inner.globals)
    inner.bound.subtract(inner.nonlocals)
    inner.order.removeAll { !inner.bound.contains($0) }
    scope = outer
  }

  private mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .name(let name):
      scope.used.insert(name)
      if name == "super" { scope.frame.used.insert(Scope.ownClass) }
    case .integer, .bigInteger, .float, .string, .boolean, .none, .ellipsis: break
    case .formatted(let parts): visit(parts)
    case .list(let items), .tuple(let items), .set(let items): for item in items { visit(item) }
    case .dict(let items):
      for item in items {
        if let key = item.key { visit(key) }
        visit(item.value)
      }
    case .starred(let inner), .unary(_, let inner), .attribute(let inner, _): visit(inner)
    case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right),
      .subscript_(let left, let right):
      visit(left)
      visit(right)
    case .comparison(let first, let rest):
      visit(first)
      for pair in rest { visit(pair.operand) }
    case .conditional(let test, let then, let otherwise):
      visit(test)
      visit(then)
      visit(otherwise)
    case .call(let function, let arguments):
      visit(function)
      for argument in arguments {
        if !hasOwnClasses, case .generator(let element, let clauses) = argument.value.kind,
          Eagerness.mayRunAtOnce(function, element, clauses)
        {
          comprehend(.comprehension, clauses) { $0.visit(element) }
        } else {
          visit(argument.value)
        }
      }
    case .slice(let lower, let upper, let step):
      for part in [lower, upper, step] { if let part { visit(part) } }
    case .lambda(let function): visit(function)
    case .listComprehension(let element, let clauses), .setComprehension(let element, let clauses):
      comprehend(.comprehension, clauses) { $0.visit(element) }
    case .dictComprehension(let key, let value, let clauses):
      comprehend(.comprehension, clauses) {
        $0.visit(key)
        $0.visit(value)
      }
    case .generator(let element, let clauses):
      comprehend(.generator, clauses) { $0.visit(element) }
    case .named(let name, let value):
      visit(value)
      bindNamed(name.text)
    }
  }

  /// `name := value` binds in the function around a comprehension, not in the comprehension.
  private mutating func bindNamed(_ name: String) {
    var target = scope
    while target.kind == .comprehension || target.kind == .generator, let parent = target.parent {
      target.used.insert(name)
      target.hasNamedExpressions = true
      target = parent
    }
    target.hasNamedExpressions = true
    target.bind(name)
  }

  private mutating func visit(_ parts: [Expression.FormatPart]) {
    for case .replacement(let value, _, let spec) in parts {
      visit(value)
      if let spec { visit(spec) }
    }
  }

  private mutating func comprehend(
    _ kind: Scope.Kind, _ clauses: [Expression.Clause],
    element: (inout ScopeAnalysis) -> Void
  ) {
    guard let first = clauses.first else { return }
    visit(first.iterable)
    within(Scope(kind, parent: scope)) {
      for (index, clause) in clauses.enumerated() {
        if index > 0 { $0.visit(clause.iterable) }
        $0.bind(clause.target)
        for condition in clause.conditions { $0.visit(condition) }
      }
      element(&$0)
    }
  }
}

/// The parameters in the order of their registers: positional, by name only, `*`, `**`.
func ordered(_ parameters: [Parameter]) -> [Parameter] {
  func rank(_ kind: Parameter.Kind) -> Int {
    switch kind {
    case .positionalOnly, .ordinary: 0
    case .keywordOnly: 1
    case .starred: 2
    case .doubleStarred: 3
    }
  }
  return (0...3).flatMap { place in parameters.filter { rank($0.kind) == place } }
}
