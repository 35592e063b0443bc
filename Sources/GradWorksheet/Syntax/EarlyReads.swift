/// Looks for variables of a function that its text reads before it assigns them.
///
/// In Python that is an error, `W -= 0.1 * dW` with a global `W` being the best known. Whoever runs the
/// statements of a function elsewhere must not make it right.
struct EarlyReads {
  private let names: Set<String>
  private var assigned: Set<String> = []
  private(set) var found: Set<String> = []

  /// Reads a function.
  ///
  /// - Parameters:
  ///   - function: The function.
  ///   - names: The variables to look for, without parameters.
  init(_ function: Function, among names: Set<String>) {
    self.names = names
    if !names.isEmpty { visit(function.body) }
  }

  private mutating func visit(_ statements: [Statement]) {
    for statement in statements { visit(statement) }
  }

  private mutating func visit(_ statement: Statement) {
    switch statement.kind {
    case .assign(let targets, let value):
      read(value)
      targets.forEach { store($0) }
    case .annotatedAssign(let target, let value):
      if let value {
        read(value)
        store(target)
      }
    case .augmentedAssign(let target, _, let value):
      read(target)
      read(value)
      store(target)
    case .forLoop(let target, let iterable, let body, let orElse):
      read(iterable)
      store(target)
      visit(body + orElse)
    case .with(let items, let body):
      for (context, target) in items {
        read(context)
        if let target { store(target) }
      }
      visit(body)
    case .define(let function): assigned.insert(function.name)
    case .defineClass(let definition): assigned.insert(definition.name)
    case .importModule(let modules):
      for (module, alias) in modules {
        assigned.insert(alias ?? String(module.prefix { $0 != "." }))
      }
    case .importFrom(_, let members):
      for (name, alias) in members { assigned.insert(alias ?? name) }
    case .attempt(let body, let handlers, let orElse, let finally):
      visit(body)
      for handler in handlers {
        if let name = handler.name { assigned.insert(name.text) }
        visit(handler.body)
      }
      visit(orElse + finally)
    case .expression, .conditional, .whileLoop, .returns, .breaks, .continues, .pass, .assertion,
      .delete, .global, .nonlocal, .raises:
      statement.expressions.forEach { read($0) }
      visit(statement.statements)
    }
  }

  private mutating func read(_ expression: Expression) {
    found.formUnion(expression.mentioned.intersection(names).subtracting(assigned))
  }

  private mutating func store(_ target: Expression) {
    for target in target.singleTargets {
      if case .name(let name) = target.kind { assigned.insert(name) } else { read(target) }
    }
  }
}
