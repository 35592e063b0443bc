import GradWorksheet

/// What the words of a text are computed from, in its functions and classes too.
///
/// A word is a variable, an attribute or a key: `dZ2`, `self.dZ2` and `grads["dZ2"]` are one. That is
/// enough to tell whether a derivative came out of another one.
struct Dependencies {
  /// The words in what a word is assigned.
  private var mentions: [String: Set<String>] = [:]
  private var assigned: Set<String> = []
  private var walked: Set<String> = []
  /// The innermost functions that assign a variable of their own.
  private var owners: [String: String] = [:]
  private var function: String?
  /// The innermost loops of the top level in which a variable is bound, as the numbers of all loops
  /// around it.
  private var loops: [String: Set<[Int]>] = [:]
  private var loop: [Int]? = []
  private var loopCount = 0

  /// The variables that are masked in place, with the first line that does so.
  private(set) var maskings: [String: Int] = [:]

  /// Reads texts.
  init(_ modules: [Module]) {
    for module in modules {
      visit(module.body)
      maskings.merge(module.maskings) { first, _ in first }
    }
  }

  /// Whether a variable only ever walks along something, as `dp` does in `for p, dp in zip(...)`.
  ///
  /// Nothing is derived there: what it holds last has another name already.
  func onlyWalks(_ variable: String) -> Bool {
    walked.contains(variable) && !assigned.contains(variable)
  }

  /// The function that keeps a variable to itself; nil where none does.
  func owner(of variable: String) -> String? { owners[variable] }

  /// Whether the text says what a word is computed from.
  func knows(_ word: String) -> Bool { mentions[word] != nil }

  /// Whether two variables go on in loops of their own, one after the other.
  ///
  /// A network in a loop over its layers leaves its last `A` behind, and the loop back its last `dA`,
  /// which is that of the first layer.
  func walkApart(_ derivative: String, _ variable: String) -> Bool {
    guard let own = loops[derivative], let other = loops[variable] else { return false }
    return own.contains { own in
      !own.isEmpty && !other.contains { $0.starts(with: own) }
        && other.contains { !$0.isEmpty && !own.starts(with: $0) }
    }
  }

  /// All words that some words are computed from, in any number of steps.
  func origins(of words: [String]) -> Set<String> {
    var (found, open): (Set<String>, [String]) = ([], words)
    while let word = open.popLast() {
      for other in mentions[word] ?? [] where found.insert(other).inserted { open.append(other) }
    }
    return found
  }

  private mutating func visit(_ statements: [Statement]) {
    for statement in statements {
      switch statement.kind {
      case .assign(let targets, let value):
        targets.forEach { bind($0, to: [value]) }
      case .augmentedAssign(let target, _, let value):
        add(target, [value])
      case .annotatedAssign(let target, let value):
        if let value { bind(target, to: [value]) }
      case .whileLoop(_, let body, let orElse):
        visit(loop: body)
        visit(orElse)
      case .forLoop(let target, let iterable, let body, let orElse):
        walked.formUnion(target.names)
        add(target, [iterable])
        visit(loop: body)
        visit(orElse)
      case .expression(let value):
        // `zs.append(z)` changes zs.
        if case .call(let function, let arguments) = value.kind,
          case .attribute(let object, _) = function.kind
        {
          add(object, arguments.map(\.value))
        }
      case .define(let definition):
        let outer = function
        function = definition.name
        visit(inner: definition.body)
        function = outer
      case .defineClass(let definition): visit(inner: definition.body)
      default: visit(statement.statements)
      }
    }
  }

  private mutating func visit(loop body: [Statement]) {
    let outer = loop
    loopCount += 1
    loop?.append(loopCount)
    visit(body)
    loop = outer
  }

  /// What functions bind is theirs.
  private mutating func visit(inner body: [Statement]) {
    let outer = loop
    loop = nil
    visit(body)
    loop = outer
  }

  private mutating func bind(_ target: Expression, to values: [Expression]) {
    let names = target.names
    assigned.formUnion(names)
    if let function {
      for name in names where owners[name] == nil { owners[name] = function }
    }
    if let loop { for name in names { loops[name, default: []].insert(loop) } }
    switch (target.kind, values.first?.kind) {
    case (.tuple(let targets), .tuple(let values)?) where targets.count == values.count:
      for (target, value) in zip(targets, values) { add(target, [value]) }
    default: add(target, values)
    }
  }

  private mutating func add(_ target: Expression, _ values: [Expression]) {
    var (own, others): (Set<String>, Set<String>) = ([], [])
    target.addWords(to: &own)
    for value in values { value.addWords(to: &others) }
    for word in own { mentions[word, default: []].formUnion(others) }
    // grads = {"dW": ...}: each key is computed from what stands behind it.
    for value in values {
      guard case .dict(let items) = value.kind else { continue }
      for (key, value) in items {
        guard case .string(let key)? = key?.kind else { continue }
        var words: Set<String> = []
        value.addWords(to: &words)
        mentions[key, default: []].formUnion(words)
      }
    }
  }
}

extension Expression {
  /// Adds the variables, attributes and keys in it.
  fileprivate func addWords(to words: inout Set<String>) {
    switch kind {
    case .name(let name): words.insert(name)
    case .attribute(_, let name): words.insert(name)
    case .string(let text): words.insert(text)
    default: break
    }
    for inner in parts { inner.addWords(to: &words) }
  }

  /// The variables that an assignment to it binds.
  fileprivate var names: [String] {
    singleTargets.compactMap { if case .name(let name) = $0.kind { name } else { nil } }
  }
}
