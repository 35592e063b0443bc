import GradWorksheet

/// A program's tree on one line per statement, in the notation that `SyntaxOracle/oracle.py` writes for
/// CPython's own tree: the two can be compared letter by letter.
enum TreeDump {
  static func dump(_ module: Module) -> String {
    module.body.map { dump($0) }.joined(separator: "\n")
  }

  private static func block(_ body: [Statement]) -> String {
    "{" + body.map { dump($0) }.joined(separator: "; ") + "}"
  }

  private static func orElse(_ body: [Statement]) -> String {
    body.isEmpty ? "" : " else " + block(body)
  }

  static func dump(_ statement: Statement) -> String {
    switch statement.kind {
    case .expression(let value): "expr \(dump(value))"
    case .assign(let targets, let value):
      "assign \(targets.map { dump($0) }.joined(separator: " = ")) = \(dump(value))"
    case .augmentedAssign(let target, let op, let value):
      "augment \(dump(target)) \(op.rawValue)= \(dump(value))"
    case .annotatedAssign(let target, let value):
      "annotate \(dump(target)) \(value.map { dump($0) } ?? "-")"
    case .conditional(let branches, let other):
      branches.map { "if \(dump($0.test)) \(block($0.body))" }.joined(separator: " el")
        + orElse(other)
    case .whileLoop(let test, let body, let other):
      "while \(dump(test)) \(block(body))\(orElse(other))"
    case .forLoop(let target, let iterable, let body, let other):
      "for \(dump(target)) in \(dump(iterable)) \(block(body))\(orElse(other))"
    case .define(let function):
      function.decorators.map { "@\(dump($0)) " }.joined()
        + "def \(function.name)(\(parameters(function))) \(block(function.body))"
    case .defineClass(let definition):
      "class \(definition.name)(\(list(definition.bases))) \(block(definition.body))"
    case .raises(let error, let cause):
      "raise \(error.map { dump($0) } ?? "-") \(cause.map { dump($0) } ?? "-")"
    case .attempt(let body, let handlers, let other, let finally):
      "try \(block(body))" + handlers.map(handler).joined() + orElse(other)
        + (finally.isEmpty ? "" : " finally " + block(finally))
    case .with(let items, let body):
      "with "
        + items.map { "\(dump($0.context))/\($0.target.map { dump($0) } ?? "-")" }
        .joined(separator: ",") + " " + block(body)
    case .returns(let value): "return \(value.map { dump($0) } ?? "-")"
    case .breaks: "break"
    case .continues: "continue"
    case .pass: "pass"
    case .assertion(let test, let message):
      "assert \(dump(test)) \(message.map { dump($0) } ?? "-")"
    case .delete(let targets): "del \(list(targets))"
    case .global(let names): "global \(names.map { $0.text }.joined(separator: ","))"
    case .nonlocal(let names): "nonlocal \(names.map { $0.text }.joined(separator: ","))"
    case .importModule(let modules):
      "import \(modules.map { "\($0.module)/\($0.alias ?? "-")" }.joined(separator: ","))"
    case .importFrom(let module, let names):
      "from \(module) import "
        + names.map { "\($0.name)/\($0.alias ?? "-")" }.joined(separator: ",")
    }
  }

  private static func handler(_ handler: Statement.Handler) -> String {
    " except \(handler.type.map { dump($0) } ?? "-")/\(handler.name?.text ?? "-") "
      + block(handler.body)
  }

  private static func parameters(_ function: Function) -> String {
    function.parameters.map { parameter in
      let mark =
        switch parameter.kind {
        case .positionalOnly: "/"
        case .ordinary: ""
        case .starred: "*"
        case .keywordOnly: "="
        case .doubleStarred: "**"
        }
      let value = parameter.defaultValue.map { ":" + dump($0) } ?? ""
      return mark + parameter.name.text + value
    }.joined(separator: ", ")
  }

  private static func list(_ expressions: [Expression]) -> String {
    expressions.map { dump($0) }.joined(separator: ", ")
  }

  private static func clauses(_ clauses: [Expression.Clause]) -> String {
    clauses.map { clause in
      " for \(dump(clause.target)) in \(dump(clause.iterable))"
        + clause.conditions.map { " if \(dump($0))" }.joined()
    }.joined()
  }

  static func dump(_ expression: Expression) -> String {
    switch expression.kind {
    case .name(let name): return name
    case .integer(let value): return String(value)
    case .bigInteger(let value): return "\(value)"
    case .float(let value, _): return "f\(value.bitPattern)"
    case .string(let text): return quoted(text)
    case .formatted(let parts): return "F[\(dump(parts))]"
    case .boolean(let value): return value ? "True" : "False"
    case .none: return "None"
    case .ellipsis: return "..."
    case .list(let elements): return "[\(list(elements))]"
    case .tuple(let elements): return "(tuple \(list(elements)))"
    case .dict(let items):
      return "{"
        + items.map { ($0.key.map { dump($0) + ": " } ?? "**") + dump($0.value) }
        .joined(separator: ", ") + "}"
    case .set(let elements): return "{\(list(elements))}"
    case .setComprehension(let element, let rest): return "{\(dump(element))\(clauses(rest))}"
    case .starred(let value): return "*\(dump(value))"
    case .unary(let op, let value): return "(\(op.rawValue) \(dump(value)))"
    case .binary(let op, let left, let right):
      return "(\(dump(left)) \(op.rawValue) \(dump(right)))"
    case .comparison(let first, let rest):
      return "(\(dump(first))"
        + rest.map { " \($0.op.rawValue) \(dump($0.operand))" }.joined() + ")"
    case .and(let left, let right): return "(\(dump(left)) and \(dump(right)))"
    case .or(let left, let right): return "(\(dump(left)) or \(dump(right)))"
    case .conditional(let test, let then, let otherwise):
      return "(\(dump(then)) if \(dump(test)) else \(dump(otherwise)))"
    case .call(let function, let arguments):
      return "\(dump(function))(\(arguments.map { dump($0) }.joined(separator: ", ")))"
    case .attribute(let value, let name): return "\(dump(value)).\(name)"
    case .subscript_(let value, let index): return "\(dump(value))[\(dump(index))]"
    case .slice(let lower, let upper, let step):
      return [lower, upper, step].map { $0.map { dump($0) } ?? "" }.joined(separator: ":")
    case .lambda(let function):
      guard case .returns(let value?)? = function.body.first?.kind else { return "lambda?" }
      return "(lambda \(parameters(function)): \(dump(value)))"
    case .listComprehension(let element, let rest): return "[\(dump(element))\(clauses(rest))]"
    case .dictComprehension(let key, let value, let rest):
      return "{\(dump(key)): \(dump(value))\(clauses(rest))}"
    case .generator(let element, let rest): return "(\(dump(element))\(clauses(rest)))"
    case .named(let name, let value): return "(\(name.text) := \(dump(value)))"
    }
  }

  private static func dump(_ argument: Expression.Argument) -> String {
    switch argument.kind {
    case .positional: dump(argument.value)
    case .starred: "*" + dump(argument.value)
    case .keyword(let name): "\(name.text)=" + dump(argument.value)
    case .doubleStarred: "**" + dump(argument.value)
    }
  }

  private static func dump(_ parts: [Expression.FormatPart]) -> String {
    parts.map { part in
      switch part {
      case .literal(let text): return quoted(text)
      case .replacement(let value, let conversion, let spec):
        let mark = conversion.map { "!\($0)" } ?? ""
        return "{\(dump(value))\(mark)\(spec.map { ":" + dump($0) } ?? "")}"
      }
    }.joined(separator: " ")
  }

  /// A string with everything but printable ASCII as numbers.
  private static func quoted(_ text: String) -> String {
    "'"
      + text.unicodeScalars.map {
        $0.isASCII && $0.value >= 32 && $0.value < 127 && $0 != "'" && $0 != "\\"
          ? String(Character($0)) : "<\($0.value)>"
      }.joined() + "'"
  }
}
