import GradWorksheet

/// Whether an expression only computes: it prints nothing, and no variable, list or gradient changes.
struct Purity {
  /// The functions that programs define, by their names.
  private let definitions: Definitions
  private let interpreter: Interpreter
  /// Functions of the worksheet that are being looked at, or were.
  private var seen: Set<String> = []
  /// Names that are bound where the expression stands, whatever they mean outside.
  private var bound: Set<String> = []

  /// Reads what programs define.
  init(_ programs: [Module], _ interpreter: Interpreter) {
    definitions = Definitions(programs)
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
    case .integer, .bigInteger, .float, .boolean, .none: return nil
    case .name(let name): return problem(inReading: name)
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
      return problem(in: element, clauses)
    case .call(let function, let arguments):
      return problem(inCallOf: function) ?? problem(in: arguments)
    case .named: return "an answer assigns nothing"
    case .string, .formatted, .ellipsis, .dict, .dictComprehension, .lambda, .set,
      .setComprehension:
      return "a number or an expression, please"
    }
  }

  private mutating func problem(in expressions: [Expression]) -> String? {
    for expression in expressions {
      if let problem = problem(in: expression) { return problem }
    }
    return nil
  }

  private mutating func problem(
    in element: Expression, _ clauses: [Expression.Clause]
  ) -> String? {
    let outside = bound
    defer { bound = outside }
    for clause in clauses {
      if let problem = problem(in: clause.iterable) { return problem }
      guard let names = Purity.names(clause.target) else {
        return "a number or an expression, please"
      }
      bound.formUnion(names)
      if let problem = problem(in: clause.conditions) { return problem }
    }
    return problem(in: element)
  }

  /// What is passed to a function that computes: no function that it would call, under `key=` or in
  /// a dict.
  private mutating func problem(in arguments: [Expression.Argument]) -> String? {
    for argument in arguments {
      switch argument.kind {
      case .keyword(let name) where name.text == "key":
        return "key= is no part of an answer: write what it is"
      case .doubleStarred: return "a number or an expression, please"
      case .positional, .starred, .keyword: break
      }
    }
    return problem(in: arguments.map(\.value))
  }

  /// A variable whose value could be called, or is used up by looking at it, is no part of an answer.
  private func problem(inReading name: String) -> String? {
    guard !bound.contains(name), let object = interpreter.value(of: name) else { return nil }
    var room = 100_000
    return Purity.isPlain(object, depth: 0, &room)
      ? nil : "\(name) is no number: write what it is"
  }

  /// Whether an object is made of numbers and texts alone.
  private static func isPlain(_ object: Object, depth: Int, _ room: inout Int) -> Bool {
    room -= 1
    guard room > 0, depth < 16 else { return false }
    switch object {
    case .list(let list):
      return list.elements.allSatisfy { isPlain($0, depth: depth + 1, &room) }
    case .tuple(let tuple):
      return tuple.elements.allSatisfy { isPlain($0, depth: depth + 1, &room) }
    case .dict(let dict):
      return dict.elements.allSatisfy { isPlain($1, depth: depth + 1, &room) }
    case .host(let object): return !(object is any HoldsParts)
    // Operators of somebody's own class run what was written there.
    case .function, .native, .method, .type, .iterator, .view, .cell, .instance, .classObject,
      .descriptor, .parent, .set:
      return false
    default: return true
    }
  }

  private mutating func problem(inCallOf function: Expression) -> String? {
    switch function.kind {
    case .name(let name):
      let refusal = "\(name)() is no part of an answer: write what it is"
      // What a parameter or a variable of a loop holds is not known here.
      if bound.contains(name) { return refusal }
      switch interpreter.value(of: name) {
      // It may be called otherwise than it is: `exp = print`.
      case .native(let native)?: return Purity.pure.contains(native.name) ? nil : refusal
      case .type(let type)?: return Purity.pure.contains(type.name) ? nil : refusal
      case .function(let function)?:
        guard let all = definitions[function.name] else { return refusal }
        guard seen.insert(function.name).inserted else { return nil }
        return all.allSatisfy { isPure($0) }
          ? nil : "\(name)() may do more than compute: write what it is"
      // Running it says that there is no such name.
      case nil: return nil
      // A method that a variable holds, such as xs.append, an object with a state.
      default: return refusal
      }
    case .attribute(let receiver, let name):
      // Others, such as random, change with every call.
      if case .name(let module) = receiver.kind, !bound.contains(module),
        case .module(let object)? = interpreter.value(of: module)
      {
        return object.name == "math" ? nil : ".\(name)() is no part of an answer"
      }
      let isOperation =
        ValueHost.unaryOperations[name] != nil || ValueHost.binaryOperations[name] != nil
      return isOperation ? problem(in: receiver) : ".\(name)() is no part of an answer"
    default: return "a number or an expression, please"
    }
  }

  /// Whether a function of the worksheet changes nothing but its own variables.
  private mutating func isPure(_ function: Function) -> Bool {
    let outside = bound
    defer { bound = outside }
    let variables = FunctionVariables(function)
    bound = variables.all
    return isPure(function.body, variables)
  }

  private mutating func isPure(_ statements: [Statement], _ variables: FunctionVariables) -> Bool {
    for statement in statements {
      let isPure =
        switch statement.kind {
        case .expression(let value):
          if case .string = value.kind { true } else { problem(in: value) == nil }
        case .returns(let value): value.map { problem(in: $0) == nil } ?? true
        case .assign(let targets, let value):
          targets.allSatisfy { Purity.names($0) != nil } && problem(in: value) == nil
        case .augmentedAssign(let target, _, let value):
          // `xs += [1]` changes a list in place, whoever else holds it.
          variables.isOwn(target) && problem(in: value) == nil
        case .annotatedAssign(let target, let value):
          Purity.names(target) != nil && value.map { problem(in: $0) == nil } ?? true
        case .conditional(let branches, let orElse):
          branches.allSatisfy {
            problem(in: $0.test) == nil && self.isPure($0.body, variables)
          } && self.isPure(orElse, variables)
        case .whileLoop(let test, let body, let orElse):
          problem(in: test) == nil && self.isPure(body, variables)
            && self.isPure(orElse, variables)
        case .forLoop(let target, let iterable, let body, let orElse):
          Purity.names(target) != nil && problem(in: iterable) == nil
            && self.isPure(body, variables) && self.isPure(orElse, variables)
        case .pass, .breaks, .continues: true
        default: false
        }
      if !isPure { return false }
    }
    return true
  }

  /// The names that a target binds; nil where it changes an object.
  static func names(_ target: Expression) -> [String]? {
    switch target.kind {
    case .name(let name): return [name]
    case .tuple(let items), .list(let items):
      var names: [String] = []
      for item in items {
        guard let more = Purity.names(item) else { return nil }
        names += more
      }
      return names
    case .starred(let inner): return names(inner)
    default: return nil
    }
  }
}
