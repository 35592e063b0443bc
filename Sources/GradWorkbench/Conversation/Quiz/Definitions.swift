import GradWorksheet

/// The functions that programs define, by their names.
struct Definitions {
  private var functions: [String: [Function]] = [:]
  /// Names that a function within another has: what it sees of the outer one is not known.
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
        if isInner { inner.insert(function.name) }
        read(function.body, isInner: true)
      case .conditional(let branches, let orElse):
        for branch in branches { read(branch.body, isInner: isInner) }
        read(orElse, isInner: isInner)
      case .whileLoop(_, let body, let orElse), .forLoop(_, _, let body, let orElse):
        read(body + orElse, isInner: isInner)
      default: break
      }
    }
  }
}
