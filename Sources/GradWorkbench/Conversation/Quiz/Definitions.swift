import GradWorksheet

/// The functions that programs define, by their names.
struct Definitions {
  private var functions: [String: [Function]] = [:]
  /// Names that a function within another or within a class has: what it sees of the outer one is not
  /// known.
  private var inner: Set<String> = []

  /// Reads programs.
  init(_ programs: [Module]) {
    for program in programs { read(program.body, isInner: false) }
  }

  /// All functions that were ever defined under a name; nil where there is none, or one within
  /// another.
  subscript(name: String) -> [Function]? { inner.contains(name) ? nil : functions[name] }

  private mutating func read(_ statements: [Statement], isInner: Bool) {
    for statement in statements {
      switch statement.kind {
      case .define(let function):
        functions[function.name, default: []].append(function)
        // A decorator puts something else under the name.
        if isInner || !function.decorators.isEmpty { inner.insert(function.name) }
        read(function.body, isInner: true)
      case .defineClass(let definition):
        // What stands in it are methods, and no functions of these names.
        inner.insert(definition.name)
        read(definition.body, isInner: true)
      default: read(statement.statements, isInner: isInner)
      }
    }
  }
}
