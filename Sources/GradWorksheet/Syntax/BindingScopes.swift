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
