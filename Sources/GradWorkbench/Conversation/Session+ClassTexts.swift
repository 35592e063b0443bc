import GradWorksheet

// The classes of a session, read from what has run.
extension Session {
  /// A class of the worksheet: how it is called, its docstring, and how its methods are called.
  func classText(
    of name: String
  ) -> (signature: String, docstring: String?, methods: [String])? {
    guard let definition = classDefinition(name) else { return nil }
    var methods: [String] = []
    var signature: String?
    for statement in definition.body {
      guard case .define(let function) = statement.kind else { continue }
      if function.name == "__init__" {
        signature = Self.signature(of: function, as: name, isMethod: true)
      } else if !function.name.hasPrefix("__") || function.name == "__call__" {
        methods.append(
          Self.signature(
            of: function, as: function.name, isMethod: !Self.isStatic(function)))
      }
    }
    return (signature ?? "\(name)(...)", Self.docstring(definition.body), methods)
  }

  /// A method of a class, or of one that it derives from.
  func method(_ name: String, of type: String) -> (signature: String, docstring: String?)? {
    var type = type
    for _ in 0..<20 {
      guard let definition = classDefinition(type) else { return nil }
      for case .define(let function) in definition.body.reversed().map(\.kind)
      where function.name == name {
        let signature = Self.signature(
          of: function, as: "\(type).\(name)", isMethod: !Self.isStatic(function))
        return (signature, Self.docstring(function.body))
      }
      guard case .name(let base)? = definition.bases.first?.kind else { return nil }
      type = base
    }
    return nil
  }

  /// Whether a function of a class gets no object.
  private static func isStatic(_ function: Function) -> Bool {
    function.decorators.contains { decorator in
      if case .name("staticmethod") = decorator.kind { true } else { false }
    }
  }

  /// The class that was defined last under a name, outside functions and other classes.
  private func classDefinition(_ name: String) -> ClassDefinition? {
    for program in programs.reversed() {
      for statement in program.module.body.reversed() {
        if case .defineClass(let definition) = statement.kind, definition.name == name {
          return definition
        }
      }
    }
    return nil
  }
}
