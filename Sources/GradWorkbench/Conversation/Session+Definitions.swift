import GradExplain
import GradWorksheet
import ScalarGrad

// Where the names of a session were defined, read from what has run.
extension Session {
  /// A function of the worksheet as it is called: `f(x, n=...)`; nil where there is none.
  func signature(of name: String) -> String? {
    function(name).map { Self.signature(of: $0, as: name) }
  }

  /// A function as it is called; without the object in front where it is a method.
  static func signature(
    of function: Function, as name: String, isMethod: Bool = false
  ) -> String {
    var parts: [String] = []
    var sawKeywords = false
    for parameter in function.parameters.dropFirst(isMethod ? 1 : 0) {
      let text = parameter.name.text
      switch parameter.kind {
      case .starred:
        sawKeywords = true
        parts.append("*\(text)")
      case .doubleStarred: parts.append("**\(text)")
      case .keywordOnly where !sawKeywords:
        sawKeywords = true
        parts.append("*")
        fallthrough
      default: parts.append(parameter.defaultValue == nil ? text : "\(text)=...")
      }
    }
    return "\(name)(\(parts.joined(separator: ", ")))"
  }

  /// The string with which the body of a function begins.
  func docstring(of name: String) -> String? {
    Self.docstring(function(name)?.body)
  }

  static func docstring(_ body: [Statement]?) -> String? {
    guard let first = body?.first, case .expression(let value) = first.kind,
      case .string(let text) = value.kind
    else { return nil }
    return text.trimmed
  }

  /// The function that was defined last under a name, outside other functions.
  private func function(_ name: String) -> Function? {
    for program in programs.reversed() {
      for statement in program.module.body.reversed() {
        if case .define(let function) = statement.kind, function.name == name { return function }
      }
    }
    return nil
  }

  /// The number and the text of the line that assigned a variable last, as far as the text says.
  func assignment(of name: String) -> (number: Int32, line: String)? {
    for program in programs.reversed() {
      guard let position = Session.assignment(of: name, in: program.module.body) else { continue }
      let source = program.source
      let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
      let place = Int(position.line) - source.firstLine
      guard lines.indices.contains(place) else { continue }
      return (position.line, String(lines[place]).trimmed)
    }
    return nil
  }

  private static func assignment(of name: String, in statements: [Statement]) -> Position? {
    for statement in statements.reversed() {
      switch statement.kind {
      case .assign(let targets, _) where targets.contains { binds($0, name) }:
        return statement.position
      case .augmentedAssign(let target, _, _), .annotatedAssign(let target, _?):
        if binds(target, name) { return statement.position }
      case .define(let function) where function.name == name: return statement.position
      case .defineClass(let definition) where definition.name == name: return statement.position
      case .attempt(let body, let handlers, let orElse, let finally):
        let all = body + handlers.flatMap(\.body) + orElse + finally
        if let found = assignment(of: name, in: all) { return found }
      case .with(let items, let body):
        if let found = assignment(of: name, in: body) { return found }
        if items.contains(where: { $0.target.map { binds($0, name) } ?? false }) {
          return statement.position
        }
      case .importModule(let modules)
      where modules.contains { ($0.alias ?? $0.module) == name }:
        return statement.position
      case .importFrom(_, let names) where names.contains { ($0.alias ?? $0.name) == name }:
        return statement.position
      case .conditional(let branches, let orElse):
        if let found = assignment(of: name, in: branches.flatMap(\.body) + orElse) { return found }
      case .forLoop(let target, _, let body, let orElse):
        if let found = assignment(of: name, in: body + orElse) { return found }
        if binds(target, name) { return statement.position }
      case .whileLoop(_, let body, let orElse):
        if let found = assignment(of: name, in: body + orElse) { return found }
      default: break
      }
    }
    return nil
  }

  private static func binds(_ target: Expression, _ name: String) -> Bool {
    switch target.kind {
    case .name(name): true
    case .tuple(let items), .list(let items): items.contains { binds($0, name) }
    case .starred(let inner): binds(inner, name)
    default: false
    }
  }

  /// How a node was computed from others, such as `a*b` or `1.0/(1.0+exp(-z))`; nil of a number from
  /// outside.
  func formula(ofNode bits: UInt64) -> String? {
    let node = UInt32(truncatingIfNeeded: bits)
    guard host.tape.op(at: node).arity != .none else { return nil }
    let names = host.names(in: interpreter.variables)
    let text = expression(of: node, names, depth: 0)
    let line = host.tape.line(of: node)
    return line > 0 ? "\(text) on line \(line)" : text
  }

  /// An operation on its operands; those without a name are written out, not too deeply.
  private func expression(of node: UInt32, _ names: [UInt32: String], depth: Int) -> String {
    let view = host.tape.node(at: node)
    let operands = view.operandNames { operand in
      if let name = host.tape.label(of: operand) ?? names[operand]
        ?? host.assignedName(of: operand)
      {
        return name
      }
      let op = host.tape.op(at: operand)
      if op.arity == .none { return pythonText(host.tape.primal(operand)) }
      if depth >= 4 || view.op.arity == .list { return "(...)" }
      let text = expression(of: operand, names, depth: depth + 1)
      let needsBrackets = (view.op.isInfix || view.op == .negate) && op.isInfix || op == .negate
      return needsBrackets && !(view.op.arity == .one && view.op != .negate) ? "(\(text))" : text
    }
    return view.expression(operands)
  }
}
