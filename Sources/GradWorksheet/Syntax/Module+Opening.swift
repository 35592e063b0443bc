extension Module {
  /// The same program with the function in which it trains laid open: its statements stand in place of
  /// the call, and its variables are the module's.
  ///
  /// Homework often ends with `parameters = nn_model(X, Y)` or with `main()`, and keeps the loss and its
  /// derivatives to itself in there. What follows the call is left out.
  ///
  /// A function trains that assigns the loss and something called like a derivative, or that calls one
  /// that does. It stays closed where it would mean something else in the open: where another function
  /// reads a global name that is one of its variables, where it reads a variable before it sets it, or
  /// where it returns before its end.
  ///
  /// - Parameter losses: What the loss may be called.
  /// - Returns: The program, and the functions that were opened, the outermost first; nil where the
  ///   module itself assigns the loss, or no function can be opened.
  public func opening(losses: Set<String>) -> (module: Module, functions: [String])? {
    let assigned = body.reduce(into: Set<String>()) { $0.formUnion($1.assigned) }
    guard assigned.isDisjoint(with: losses) else { return nil }
    var isGlobal = false
    forEachStatement { statement in
      if case .global(let names) = statement.kind,
        names.contains(where: { losses.contains($0.text) })
      {
        isGlobal = true
      }
    }
    if isGlobal { return nil }
    var opener = Opener(losses: losses)
    guard let body = opener.open(body) else { return nil }
    return (Module(body: body), opener.opened)
  }
}

/// Lays functions open.
private struct Opener {
  let losses: Set<String>
  /// The functions that were opened.
  private(set) var opened: [String] = []
  /// What has run before the statement that is looked at.
  private var known: [Statement] = []
  /// The functions and the methods there, by name.
  private var functions: [String: [Function]] = [:]
  private var methods: [String: [Function]] = [:]
  /// Which of them train, as far as that was asked.
  private var training: [Position: Bool] = [:]
  private var nesting = 0

  /// How many functions call each other before the one that trains.
  private static let depth = 4
  /// What only a method knows.
  private static let ofMethods: Set = ["super", "__class__"]

  /// A function that a statement calls.
  private struct Callee {
    let function: Function
    let call: Expression
    let arguments: [Expression.Argument]
    /// What a method is called of.
    let receiver: Expression?
  }

  init(losses: Set<String>) { self.losses = losses }

  /// Lays the first call that trains open.
  ///
  /// - Parameter body: The statements, which run behind those that are known.
  /// - Returns: The statements up to there; nil where none trains.
  mutating func open(_ body: [Statement]) -> [Statement]? {
    for (place, statement) in body.enumerated() {
      if case .conditional(let branches, let orElse) = statement.kind, branches.count == 1,
        orElse.isEmpty
      {
        // if __name__ == "__main__":
        guard let inner = open(branches[0].body) else { continue }
        let branch = Statement.Branch(test: branches[0].test, body: inner)
        let opened = Statement(
          kind: .conditional(branches: [branch], orElse: []), position: statement.position)
        return body[..<place] + [opened]
      }
      guard let callee = callee(of: statement), trains(callee.function) else {
        learn(statement)
        continue
      }
      guard opened.count < Opener.depth, canStand(callee.function), let inner = laidOpen(callee)
      else { return nil }
      opened.append(callee.function.name)
      if computes(callee.function) { return body[..<place] + inner }
      return open(inner).map { body[..<place] + $0 }
    }
    return nil
  }

  private mutating func learn(_ statement: Statement) {
    known.append(statement)
    switch statement.kind {
    case .define(let function): functions[function.name, default: []].append(function)
    case .defineClass(let definition):
      for case .define(let method) in definition.body.map(\.kind) {
        methods[method.name, default: []].append(method)
      }
    default: break
    }
  }

  // MARK: Which function

  /// The function that a statement only calls, to keep what it returns or not.
  private func callee(of statement: Statement) -> Callee? {
    let value: Expression
    switch statement.kind {
    case .expression(let expression), .assign(_, let expression): value = expression
    default: return nil
    }
    guard case .call(let target, let arguments) = value.kind else { return nil }
    let found: [Function]?
    var receiver: Expression?
    switch target.kind {
    case .name(let name): found = functions[name]
    case .attribute(let object, let name):
      receiver = object
      found = methods[name]
    default: return nil
    }
    // One of several, or one that is wrapped, is not known before the program runs.
    guard let found, found.count == 1, let function = found.first, function.decorators.isEmpty
    else { return nil }
    return Callee(function: function, call: value, arguments: arguments, receiver: receiver)
  }

  /// Whether a function computes the loss and derivatives.
  private func computes(_ function: Function) -> Bool {
    let assigned = function.body.reduce(into: Set<String>()) { $0.formUnion($1.assigned) }
    return !assigned.isDisjoint(with: losses)
      && assigned.subtracting(losses).contains { $0.looksLikeDerivative }
  }

  /// Whether it does, or calls one that does.
  private mutating func trains(_ function: Function) -> Bool {
    guard let place = function.body.first?.position else { return false }
    if let known = training[place] { return known }
    // One that calls itself is not asked again, and a long chain does not train.
    training[place] = false
    nesting += 1
    defer { nesting -= 1 }
    let trains =
      computes(function) || nesting <= Opener.depth && callsTraining(in: function.body)
    training[place] = trains
    return trains
  }

  private mutating func callsTraining(in body: [Statement]) -> Bool {
    for statement in body {
      if case .conditional(let branches, let orElse) = statement.kind, branches.count == 1,
        orElse.isEmpty
      {
        if callsTraining(in: branches[0].body) { return true }
      } else if let callee = callee(of: statement), trains(callee.function) {
        return true
      }
    }
    return false
  }

  // MARK: Laying open

  /// Whether a function means the same where its variables are the module's.
  private func canStand(_ function: Function) -> Bool {
    var isPlain = true
    func look(_ statements: [Statement], isLast: Bool) {
      for (place, statement) in statements.enumerated() {
        switch statement.kind {
        case .returns: isPlain = isPlain && isLast && place == statements.count - 1
        case .nonlocal: isPlain = false
        case .global: isPlain = isPlain && isLast
        case .define, .defineClass: break
        default: look(statement.statements, isLast: false)
        }
      }
    }
    look(function.body, isLast: true)
    for statement in function.body {
      statement.forEachStatement { if case .nonlocal = $0.kind { isPlain = false } }
      statement.forEachExpression { expression in
        if case .name(let name) = expression.kind, Opener.ofMethods.contains(name) {
          isPlain = false
        }
      }
    }
    guard isPlain else { return false }
    let own = Scope.of(function).bound
    // What is not set yet in the function is no global in its place.
    let globals = ScopeAnalysis.analyse(Module(body: known)).bound
    let locals = own.subtracting(function.parameters.map(\.name.text))
    guard EarlyReads(function, among: locals.intersection(globals)).found.isEmpty else {
      return false
    }
    let read = known.reduce(into: Set<String>()) { read, statement in
      let functions = statement.functionsInside.filter { !$0.isSame(as: function) }
      for other in functions { read.formUnion(Scope.of(other).globalNames(outside: [])) }
    }
    return own.isDisjoint(with: read)
  }

  /// The statements of a function behind those that set its parameters; nil where the call does not say
  /// plainly what they are.
  private func laidOpen(_ callee: Callee) -> [Statement]? {
    guard let bindings = bindings(callee) else { return nil }
    var body = callee.function.body
    if let last = body.last, case .returns(let value) = last.kind {
      body.removeLast()
      // What it returns is computed all the same.
      if let value { body.append(Statement(kind: .expression(value), position: last.position)) }
    }
    body.removeAll { if case .global = $0.kind { true } else { false } }
    return bindings + body
  }

  private func bindings(_ callee: Callee) -> [Statement]? {
    let parameters = callee.function.parameters
    var values: [String: Expression] = [:]
    var rest = parameters[...]
    func takePositional(_ value: Expression) -> Bool {
      guard let parameter = rest.popFirst(), parameter.kind == .ordinary else { return false }
      values[parameter.name.text] = value
      return true
    }
    if let receiver = callee.receiver, !takePositional(receiver) { return nil }
    for argument in callee.arguments {
      switch argument.kind {
      case .positional: guard takePositional(argument.value) else { return nil }
      case .keyword(let name):
        guard parameters.contains(where: { $0.name.text == name.text }), values[name.text] == nil
        else { return nil }
        values[name.text] = argument.value
      case .starred, .doubleStarred: return nil
      }
    }
    var pairs: [(name: Name, value: Expression)] = []
    for parameter in parameters {
      guard parameter.kind == .ordinary || parameter.kind == .keywordOnly,
        let value = values[parameter.name.text] ?? parameter.defaultValue
      else { return nil }
      if case .name(parameter.name.text) = value.kind { continue }
      pairs.append((parameter.name, value))
    }
    func target(_ name: Name) -> Expression {
      Expression(kind: .name(name.text), position: callee.call.start, start: callee.call.start)
    }
    func statement(_ targets: Expression, _ value: Expression) -> Statement {
      Statement(kind: .assign(targets: [targets], value: value), position: callee.call.start)
    }
    let names = Set(pairs.map(\.name.text))
    let isTangled = pairs.contains { !$0.value.mentioned.isDisjoint(with: names) }
    guard isTangled else { return pairs.map { statement(target($0.name), $0.value) } }
    // Each is evaluated before any is set.
    let start = callee.call.start
    return [
      statement(
        Expression(kind: .tuple(pairs.map { target($0.name) }), position: start, start: start),
        Expression(kind: .tuple(pairs.map(\.value)), position: start, start: start))
    ]
  }
}

extension Statement {
  /// The functions and methods that it defines, and the lambdas in it, the outermost only.
  fileprivate var functionsInside: [Function] {
    if case .define(let function) = kind { return [function] }
    var lambdas: [Function] = []
    for expression in expressions {
      expression.forEach { if case .lambda(let function) = $0.kind { lambdas.append(function) } }
    }
    return lambdas + statements.flatMap(\.functionsInside)
  }
}

extension Function {
  /// Whether it is a function at the same place of the text.
  fileprivate func isSame(as other: Function) -> Bool {
    name == other.name && body.first?.position.line == other.body.first?.position.line
      && body.first?.position.column == other.body.first?.position.column
  }
}

extension Scope {
  /// The scope of a function alone, without its defaults.
  fileprivate static func of(_ function: Function) -> Scope {
    let plain = Function(
      name: function.name,
      parameters: function.parameters.map {
        Parameter(name: $0.name, kind: $0.kind, defaultValue: nil)
      }, body: function.body)
    let start = function.body.first?.position ?? Position(line: 1, column: 1)
    let root = ScopeAnalysis.analyse(
      Module(body: [Statement(kind: .define(plain), position: start)]))
    return root.children.first ?? root
  }

  /// The names that it and the functions inside it take from outside of all of them.
  fileprivate func globalNames(outside outer: Set<String>) -> Set<String> {
    let known = kind == .classBody ? outer : outer.union(bound).subtracting(globals)
    let own = used.subtracting(outer).subtracting(bound).union(globals)
    return children.reduce(into: own) { $0.formUnion($1.globalNames(outside: known)) }
  }
}
