import GradWorksheet

/// How a text comes to the variables of its top level.
struct Assignments {
  /// A statement of the top level, or of a loop or a branch there, that binds variables.
  struct Binding {
    let names: [String]
    /// What is assigned, and the targets where they have places of their own, as in `dW[0][1] = 2`.
    let expressions: [Expression]
    /// The lines of the text from the first to the last token that is known.
    let line: Int32
  }

  private(set) var bindings: [Binding] = []
  /// The same in functions, with variables of their own.
  private(set) var innerBindings: [Binding] = []
  /// What is mentioned where a variable is bound.
  private(set) var mentions: [String: Set<String>] = [:]
  private var hasFunctions = false

  init(_ modules: [Module]) {
    for module in modules { visit(module.body) }
    for binding in bindings {
      let names = binding.expressions.reduce(into: Set<String>()) { $0.formUnion($1.mentioned) }
      for name in binding.names { mentions[name, default: []].formUnion(names) }
    }
  }

  /// Whether other variables are computed with a variable, as far as can be told: what functions do
  /// is not looked at.
  func isUsed(_ name: String) -> Bool {
    hasFunctions || mentions.contains { $0.key != name && $0.value.contains(name) }
  }

  /// Whether a claim is computed from variables; one that stands in a dict, as everything there.
  func isComputed(_ name: String) -> Bool {
    guard let mentioned = mentions[Session.variable(of: name)] else { return false }
    return !mentioned.subtracting(["np", "numpy", "math", "values", "Value"]).isEmpty
  }

  /// The statements that bind a variable, or anything in it.
  func bindings(of name: String) -> [Binding] {
    let variable = Session.variable(of: name)
    return bindings.filter { $0.names.contains(variable) }
  }

  private mutating func visit(_ statements: [Statement]) {
    for statement in statements {
      let line = statement.position.line
      for expression in statement.expressions { addNamed(in: expression, line) }
      switch statement.kind {
      case .assign(let targets, let value):
        add(targets, [value], line)
      case .augmentedAssign(let target, _, let value): add([target], [value], line)
      case .annotatedAssign(let target, let value):
        if let value { add([target], [value], line) }
      case .conditional(let branches, let orElse):
        for branch in branches { visit(branch.body) }
        visit(orElse)
      case .whileLoop(_, let body, let orElse):
        visit(body)
        visit(orElse)
      case .forLoop(let target, let iterable, let body, let orElse):
        add([target], [iterable], line)
        visit(body)
        visit(orElse)
      case .expression(let value):
        // `zs.append(z)` changes zs.
        if case .call(let function, let arguments) = value.kind,
          case .attribute(let object, _) = function.kind
        {
          add([object], arguments.map(\.value), line)
        }
      case .define(let function):
        let outer = bindings
        visit(function.body)
        innerBindings += bindings[outer.count...]
        bindings = outer
        hasFunctions = true
      case .defineClass(let definition):
        let outer = bindings
        visit(definition.body)
        innerBindings += bindings[outer.count...]
        bindings = outer
      case .with(let items, let body):
        for item in items {
          if let target = item.target { add([target], [item.context], line) }
        }
        visit(body)
      case .attempt: visit(statement.statements)
      case .returns, .raises, .assertion, .delete, .breaks, .continues, .pass, .global, .nonlocal,
        .importModule, .importFrom:
        break
      }
    }
  }

  /// `(n := len(X))`, anywhere in an expression but in a lambda, whose variables are its own.
  private mutating func addNamed(in expression: Expression, _ line: Int32) {
    if case .named(let name, let value) = expression.kind {
      bindings.append(Binding(names: [name.text], expressions: [value], line: line))
    }
    for part in expression.parts { addNamed(in: part, line) }
  }

  private mutating func add(_ targets: [Expression], _ values: [Expression], _ line: Int32) {
    var (names, places): ([String], [Expression]) = ([], [])
    func visit(_ target: Expression) {
      switch target.kind {
      case .name(let name): names.append(name)
      case .tuple(let items), .list(let items): items.forEach(visit)
      case .starred(let inner), .attribute(let inner, _): visit(inner)
      case .subscript_(let inner, let index):
        places.append(index)
        visit(inner)
      default: break
      }
    }
    targets.forEach(visit)
    if !names.isEmpty {
      bindings.append(Binding(names: names, expressions: places + values, line: line))
    }
  }
}
