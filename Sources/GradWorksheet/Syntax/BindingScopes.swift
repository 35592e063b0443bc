extension BindingRules {
  enum ScopeKind {
    case module, function, comprehension, classBody
  }

  struct Scope {
    let kind: ScopeKind
    let parent: Int
    var names: [String: NameFlags] = [:]
    var directives: [(name: String, flag: NameFlags, position: Position)] = []
  }

  /// What a scope does with a name.
  struct NameFlags: OptionSet {
    let rawValue: UInt16
    static let local = NameFlags(rawValue: 1)
    static let parameter = NameFlags(rawValue: 2)
    static let used = NameFlags(rawValue: 4)
    static let annotated = NameFlags(rawValue: 8)
    static let global = NameFlags(rawValue: 16)
    static let nonlocal = NameFlags(rawValue: 32)
    static let imported = NameFlags(rawValue: 64)
    static let iteration = NameFlags(rawValue: 128)
  }
}

// What a scope comes to know of its names.
extension BindingRules {
  mutating func open(
    _ kind: ScopeKind, _ parameters: [Parameter]
  ) throws(WorksheetError) {
    scopes.append(Scope(kind: kind, parent: current))
    current = scopes.count - 1
    for parameter in parameters {
      let name = parameter.name.text
      if scopes[current].names[name]?.contains(.parameter) == true {
        throw error(
          "duplicate argument '\(name)' in function definition", at: parameter.name.position)
      }
      try add(name, .parameter, at: parameter.name.position)
    }
  }

  mutating func add(
    _ name: String, _ flags: NameFlags, at position: Position
  ) throws(WorksheetError) {
    scopes[current].names[name, default: []].formUnion(flags)
  }

  mutating func declare(
    _ name: String, _ flag: NameFlags, at position: Position
  ) throws(WorksheetError) {
    let flags = scopes[current].names[name] ?? []
    let word = flag == .global ? "global" : "nonlocal"
    if flags.contains(.parameter) {
      throw error("name '\(name)' is parameter and \(word)", at: position)
    }
    if flags.contains(.used) {
      throw error("name '\(name)' is used prior to \(word) declaration", at: position)
    }
    if flags.contains(.annotated) {
      throw error("annotated name '\(name)' can't be \(word)", at: position)
    }
    if flags.contains(.local) {
      throw error(
        "name '\(name)' is assigned to before \(word) declaration", at: position,
        hint: "move the \(word) line to the beginning of the function")
    }
    scopes[current].names[name, default: []].insert(flag)
    scopes[current].directives.append((name, flag, position))
  }

  /// Looks for what every `nonlocal` means, once all scopes are known.
  func checkDirectives() throws(WorksheetError) {
    for scope in scopes {
      for (name, flag, position) in scope.directives {
        let flags = scope.names[name] ?? []
        if flags.isSuperset(of: [.global, .nonlocal]) {
          throw error("name '\(name)' is nonlocal and global", at: position)
        }
        if flag == .global { continue }
        if scope.kind == .module {
          throw error("nonlocal declaration not allowed at module level", at: position)
        }
        if !isBound(name, outside: scope) {
          throw error(
            "no binding for nonlocal '\(name)' found", at: position,
            hint: "a variable of the whole worksheet is 'global', not 'nonlocal'")
        }
      }
    }
  }

  private func isBound(_ name: String, outside scope: Scope) -> Bool {
    var index = scope.parent
    while index > 0 {
      let flags = scopes[index].names[name] ?? []
      if flags.contains(.global) { return false }
      // What a class binds is not seen in the functions inside it.
      if scopes[index].kind != .classBody,
        !flags.isDisjoint(with: [.local, .parameter, .imported])
      {
        return true
      }
      index = scopes[index].parent
    }
    return false
  }

  func error(
    _ message: String, at position: Position, hint: String? = nil
  ) -> WorksheetError {
    .syntax(message, in: source, at: position, hint: hint)
  }
}
