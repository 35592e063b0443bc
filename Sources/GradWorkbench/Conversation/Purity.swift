import GradWorksheet

/// Whether an expression only computes: it prints nothing, and no variable, list or gradient changes.
struct Purity {
  private let functions: [String: Function]
  private let interpreter: Interpreter
  /// Functions of the worksheet that are being looked at, or were.
  private var seen: Set<String> = []

  /// Reads the functions that programs define at their top level; the last of a name counts.
  init(_ programs: [Module], _ interpreter: Interpreter) {
    var functions: [String: Function] = [:]
    for program in programs {
      for statement in program.body {
        if case .define(let function) = statement.kind { functions[function.name] = function }
      }
    }
    self.functions = functions
    self.interpreter = interpreter
  }

  /// Functions of the language that only compute.
  private static let pure: Set<String> = Set(ValueHost.unaryOperations.keys).union([
    "abs", "all", "any", "bool", "cross_entropy", "dot", "elu", "enumerate", "float", "hinge",
    "int",
    "leaky_relu", "len", "list", "log_softmax", "logsumexp", "max", "maximum", "mean", "min",
    "minimum", "pow", "range", "reversed", "round", "softmax", "sorted", "squared_error", "sum",
    "tuple", "zip",
  ])

  /// What an expression does besides computing; nil where it does nothing.
  mutating func problem(in expression: Expression) -> String? {
    switch expression.kind {
    case .name, .integer, .bigInteger, .float, .boolean, .none: return nil
    case .unary(_, let inner), .starred(let inner), .attribute(let inner, _):
      return problem(in: inner)
    case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right),
      .subscript_(let left, let right):
      return problem(in: left) ?? problem(in: right)
    case .comparison(let first, let others):
      return problem(in: first) ?? problem(in: others.map(\.operand))
    case .conditional(let test, let then, let otherwise):
      return problem(in: [test, then, otherwise])
    case .list(let items), .tuple(let items): return problem(in: items)
    case .slice(let lower, let upper, let step):
      return problem(in: [lower, upper, step].compactMap { $0 })
    case .listComprehension(let element, let clauses), .generator(let element, let clauses):
      return problem(in: [element] + clauses.flatMap { [$0.iterable] + $0.conditions })
    case .call(let function, let arguments):
      return problem(inCallOf: function) ?? problem(in: arguments.map(\.value))
    case .named: return "an answer assigns nothing"
    case .string, .formatted, .ellipsis, .dict, .dictComprehension, .lambda:
      return "a number or an expression, please"
    }
  }

  private mutating func problem(in expressions: [Expression]) -> String? {
    for expression in expressions {
      if let problem = problem(in: expression) { return problem }
    }
    return nil
  }

  private mutating func problem(inCallOf function: Expression) -> String? {
    switch function.kind {
    case .name(let name):
      switch interpreter.value(of: name) {
      case .native?, .type?:
        return Purity.pure.contains(name)
          ? nil : "\(name)() is no part of an answer: write what it is"
      case .function?:
        guard let definition = functions[name] else {
          return "\(name)() is no part of an answer: write what it is"
        }
        guard seen.insert(name).inserted else { return nil }
        return isPure(definition.body)
          ? nil : "\(name)() may do more than compute: write what it is"
      // Running it says that there is no such name.
      case nil: return nil
      // A method that a variable holds, such as xs.append, an object with a state.
      default: return "\(name)() is no part of an answer: write what it is"
      }
    case .attribute(let receiver, let name):
      // Others, such as random, change with every call.
      if case .name(let module) = receiver.kind,
        case .module(let object)? = interpreter.value(of: module), object.name == "math"
      {
        return nil
      }
      let isOperation =
        ValueHost.unaryOperations[name] != nil || ValueHost.binaryOperations[name] != nil
      return isOperation ? problem(in: receiver) : ".\(name)() is no part of an answer"
    default: return "a number or an expression, please"
    }
  }

  /// Whether the statements of a function change nothing but its own variables.
  private mutating func isPure(_ statements: [Statement]) -> Bool {
    for statement in statements {
      let isPure =
        switch statement.kind {
        case .expression(let value):
          if case .string = value.kind { true } else { problem(in: value) == nil }
        case .returns(let value): value.map { problem(in: $0) == nil } ?? true
        case .assign(let targets, let value):
          targets.allSatisfy(Purity.isName) && problem(in: value) == nil
        case .augmentedAssign(let target, _, let value):
          // `xs += [1]` changes a list in place.
          Purity.isName(target) && isArithmetic(value) && problem(in: value) == nil
        case .annotatedAssign(let target, let value):
          Purity.isName(target) && value.map { problem(in: $0) == nil } ?? true
        case .conditional(let branches, let orElse):
          branches.allSatisfy { problem(in: $0.test) == nil && self.isPure($0.body) }
            && self.isPure(orElse)
        case .whileLoop(let test, let body, let orElse):
          problem(in: test) == nil && self.isPure(body) && self.isPure(orElse)
        case .forLoop(let target, let iterable, let body, let orElse):
          Purity.isName(target) && problem(in: iterable) == nil && self.isPure(body)
            && self.isPure(orElse)
        case .pass, .breaks, .continues: true
        default: false
        }
      if !isPure { return false }
    }
    return true
  }

  private func isArithmetic(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .list, .listComprehension: false
    default: true
    }
  }

  private static func isName(_ target: Expression) -> Bool {
    switch target.kind {
    case .name: true
    case .tuple(let items): items.allSatisfy(isName)
    default: false
    }
  }
}
