/// Code for classes, decorated methods and `super()`.
extension Compiler {
  /// The hidden parameter of a class's body: the classes that it derives from, as a tuple.
  static let bases = "base classes"

  /// The body of a class is a function of its bases that runs once and returns the class.
  mutating func makeClass(_ definition: ClassDefinition, into target: Int32) {
    let place = position
    let first = nextTemporary
    for _ in 0..<2 { _ = temporary() }
    tuple(definition.bases, into: first + 1)
    let inner = scope.takeChild()
    var compiler = Compiler(
      program: program, name: definition.name, qualifiedName: qualified(definition.name),
      scope: inner)
    compiler.code.docstring = docstring(definition.body)
    compiler.code.parameters.names = [Compiler.bases]
    compiler.code.parameters.positional = 1
    compiler.code.parameters.defaults = [nil]
    compiler.makeCells()
    compiler.position = place
    compiler.compile(definition.body)
    compiler.position = place
    let result = compiler.temporary()
    compiler.emit(.endClass, result, compiler.registers[0][Scope.ownClass] ?? -1)
    compiler.emit(.returns, result)
    compiler.code.captures = captures(inner)
    code.codes.append(compiler.finished())
    position = place
    emit(.makeFunction, first, Int32(code.codes.count - 1), first, 0)
    emit(.call, target, first, 1)
  }

  /// The name of something defined here, with the names of what is around it.
  func qualified(_ name: String) -> String {
    switch frame.kind {
    case .module: name
    case .classBody: code.qualifiedName + "." + name
    case .function, .generator, .comprehension: code.qualifiedName + ".<locals>." + name
    }
  }

  /// The text that a body begins with.
  func docstring(_ body: [Statement]) -> String? {
    if case .expression(let first)? = body.first?.kind, case .string(let text) = first.kind {
      return text
    }
    return nil
  }

  /// A function handed to its decorators, the nearest first.
  mutating func makeDecorated(_ function: Function, into target: Int32) {
    let place = position
    let decorators = row(function.decorators)
    position = place
    makeFunction(function, into: target)
    let first = temporary()
    let argument = temporary()
    for index in function.decorators.indices.reversed() {
      position = function.decorators[index].start
      emit(.move, first, decorators + Int32(index))
      emit(.move, argument, target)
      emit(.call, target, first, 1)
    }
    position = place
  }

  /// `super()` in a method: the class around it and the method's first argument go along.
  mutating func ownSuper(
    _ function: Expression, into target: Int32, at place: Position
  ) -> Bool {
    guard case .name("super") = function.kind, case .global = self.place(of: "super"),
      case .free(let ownClass) = self.place(of: Scope.ownClass), frame.kind == .function,
      code.parameters.positional > 0, let receiver = code.parameters.names.first
    else { return false }
    let first = nextTemporary
    for _ in 0..<3 { _ = temporary() }
    position = place
    load("super", into: first)
    emit(.loadFree, first + 1, ownClass)
    load(receiver, into: first + 2)
    emit(.call, target, first, 2)
    return true
  }
}
