/// A region of the text in which names are bound: the module, a function, a comprehension.
///
/// Scopes are found before code is made, since whether a variable lives in a register or in a cell
/// depends on functions further down. The analysis visits a tree in the same order as the compiler,
/// which takes the scopes off `children` one by one.
final class Scope {
  enum Kind {
    case module, function, generator
    /// The body of a class, whose names only itself sees.
    case classBody
    /// Runs in the frame of the function around it, with variables of its own.
    case comprehension
  }

  let kind: Kind
  let parent: Scope?
  var bound: Set<String> = []
  /// The bound names in the order of the text.
  var order: [String] = []
  var globals: Set<String> = []
  var nonlocals: Set<String> = []
  var used: Set<String> = []
  /// The bound names that functions inside use.
  var captured: Set<String> = []
  /// The names that it uses from functions around it.
  var free: [String] = []
  var children: [Scope] = []
  /// Whether an expression may rebind a variable while a larger expression is half evaluated.
  var hasNamedExpressions = false
  private var taken = 0

  init(_ kind: Kind, parent: Scope?) {
    self.kind = kind
    self.parent = parent
    parent?.children.append(self)
  }

  /// The next scope inside, in the order of the text.
  func takeChild() -> Scope {
    taken += 1
    return children[taken - 1]
  }

  func bind(_ name: String) {
    if globals.contains(name) || nonlocals.contains(name) { return }
    if bound.insert(name).inserted { order.append(name) }
  }

  /// Every name in it and in the scopes inside it, in no particular order but the same in every
  /// run.
  var mentioned: [String] {
    let inside = children.flatMap(\.mentioned)
    return order + (used.union(globals).union(nonlocals).union(inside)).sorted()
  }

  /// Whether a class is defined in it or further inside.
  var hasClasses: Bool { kind == .classBody || children.contains(where: \.hasClasses) }

  /// The function or module whose frame it runs in.
  var frame: Scope { kind == .comprehension ? parent?.frame ?? self : self }

  /// Finds each used name and marks what must be a cell.
  func resolve() {
    for name in used.union(nonlocals) { locate(name) }
    for child in children { child.resolve() }
  }

  /// The variable of a class's body that holds the class, for its methods.
  static let ownClass = "__class__"

  private func locate(_ name: String) {
    var crossed: [Scope] = []
    var scope: Scope? = self
    while let current = scope {
      if current.kind == .module || current.globals.contains(name) {
        // A comprehension of the module has variables of its own; all else there is global.
        return
      }
      if current.kind == .classBody, current !== self {
        if name == Scope.ownClass {
          // What `super()` and `__class__` mean in a method.
          if current.bound.insert(name).inserted { current.order.append(name) }
        } else {
          if !crossed.contains(where: { $0 === current }) { crossed.append(current) }
          scope = current.parent
          continue
        }
      }
      if current.bound.contains(name) {
        guard !crossed.isEmpty else { return }
        current.captured.insert(name)
        for function in crossed where !function.free.contains(name) { function.free.append(name) }
        return
      }
      if current.kind != .comprehension { crossed.append(current) }
      scope = current.parent
    }
  }
}
