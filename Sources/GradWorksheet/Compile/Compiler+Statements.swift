extension Compiler {
  mutating func compile(_ statements: [Statement]) {
    for statement in statements {
      position = statement.position
      compile(statement)
    }
  }

  private mutating func compile(_ statement: Statement) {
    let mark = nextTemporary
    defer { nextTemporary = mark }
    switch statement.kind {
    case .expression(let value):
      if isConstant(value) { return }
      if case .name = value.kind {
        // A name alone does nothing, but it must be there.
        compile(value, into: temporary())
      } else {
        _ = operand(value)
      }
    case .assign(let targets, let value): assign(targets, value)
    case .augmentedAssign(let target, let op, let value): augment(target, op, value)
    case .annotatedAssign(let target, let value):
      if let value { assign([target], value) }
    case .conditional(let branches, let orElse): conditional(branches, orElse)
    case .whileLoop(let test, let body, let orElse): whileLoop(test, body, orElse)
    case .forLoop(let target, let iterable, let body, let orElse):
      forLoop(target, iterable, body, orElse)
    case .define(let definition):
      let result = temporary()
      if definition.decorators.isEmpty {
        makeFunction(definition, into: result)
      } else {
        makeDecorated(definition, into: result)
      }
      store(result, in: definition.name)
    case .defineClass(let definition):
      let result = temporary()
      makeClass(definition, into: result)
      store(result, in: definition.name)
    case .returns(let value): returns(value)
    case .breaks: leave(by: .breaks)
    case .continues: leave(by: .continues)
    case .raises(let error, let cause): raises(error, cause, at: statement.position)
    case .attempt(let body, let handlers, let orElse, let finally):
      attempt(body, handlers, orElse, finally)
    case .with(let items, let body): with(items[...], body)
    case .pass, .global, .nonlocal: break
    case .assertion(let test, let message):
      let fails = jumps(unless: test)
      let passes = emit(.jump)
      patch(fails)
      if let message {
        let text = operand(message)
        position = statement.position
        emit(.failAssertion, text)
      } else {
        emit(.failAssertion, -1)
      }
      patch(passes)
    case .delete(let targets): for target in targets { delete(target) }
    case .importModule(let modules):
      for (module, alias) in modules {
        let result = temporary()
        emit(.importModule, result, name(module), alias == nil ? 0 : 1)
        store(result, in: alias ?? String(module.prefix { $0 != "." }))
      }
    case .importFrom(let module, let names):
      for (member, alias) in names {
        let result = temporary()
        emit(.importName, result, name(module), name(member))
        store(result, in: alias ?? member)
      }
    }
  }

  /// Docstrings and other constants that stand alone do nothing.
  private func isConstant(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .integer, .float, .string, .boolean, .none, .ellipsis: true
    default: false
    }
  }

  // MARK: Assignment

  private mutating func assign(_ targets: [Expression], _ value: Expression) {
    if targets.count == 1, let target = targets.first {
      if case .name(let name) = target.kind, let register = ownRegister(of: name) {
        // The value is made right where the variable lives, if nothing in it can see the variable
        // half done: an error leaves the old value, since an instruction writes its result last.
        if writesOnce(value) {
          compile(value, into: register)
          store(register, in: name)
          return
        }
      }
      if swap(target, value) { return }
    }
    // A target such as a[f()] may change the variable that the value came from.
    let result: Int32
    if targets.contains(where: mayAct) {
      result = temporary()
      compile(value, into: result)
    } else {
      result = operand(value)
    }
    for target in targets { store(result, to: target) }
  }

  /// The register of a variable that may be written to directly.
  func ownRegister(of name: String) -> Int32? {
    if frame.hasNamedExpressions { return nil }
    switch place(of: name) {
    case .register(let register): return register
    case .global(let slot) where frame.kind == .module: return slot
    default: return nil
    }
  }

  /// Whether the code of an expression writes its target in its last instruction only.
  private func writesOnce(_ value: Expression) -> Bool {
    switch value.kind {
    case .binary, .subscript_, .attribute, .name, .integer, .float, .string, .boolean, .none,
      .call, .unary:
      if case .unary(.not, _) = value.kind { return false }
      return true
    default: return false
    }
  }

  /// `a, b = c, d` without a tuple in between; every value is evaluated before any is stored.
  private mutating func swap(_ target: Expression, _ value: Expression) -> Bool {
    guard case .tuple(let targets) = target.kind, case .tuple(let values) = value.kind,
      targets.count == values.count,
      !(targets + values).contains(where: { if case .starred = $0.kind { true } else { false } })
    else { return false }
    let results = values.map { value in
      let result = temporary()
      compile(value, into: result)
      return result
    }
    for (target, result) in zip(targets, results) { store(result, to: target) }
    return true
  }

  mutating func store(_ register: Int32, to target: Expression) {
    position = target.position
    let mark = nextTemporary
    defer { nextTemporary = mark }
    switch target.kind {
    case .name(let name): store(register, in: name)
    case .attribute(let object, let name):
      let object = operand(object)
      position = target.position
      guard program.leaves.contains(name) else {
        emit(.setAttribute, object, site(name), register)
        return
      }
      // self.W = ... in a class, whose objects hold the weights.
      let leaf = temporary()
      emit(.move, leaf, register)
      emit(.makeLeaf, leaf)
      emit(.setAttribute, object, site(name), leaf)
    case .subscript_(let object, let index):
      let isLeaf = isInLeaf(object)
      let object = operand(object, before: index)
      let index = operand(index)
      position = target.start
      if isLeaf { emit(.makeLeafOfDict, register, object) }
      emit(.setItem, object, index, register)
    case .tuple(let items), .list(let items): unpack(register, items)
    case .starred(let inner): store(register, to: inner)
    default: break
    }
  }

  /// Whether an expression is a variable whose numbers become leaves, or something in one.
  private func isInLeaf(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name(let name): frame.kind == .module && program.leaves.contains(name)
    case .attribute(_, let name): program.leaves.contains(name)
    case .subscript_(let whole, _): isInLeaf(whole)
    default: false
    }
  }

  private mutating func unpack(_ register: Int32, _ targets: [Expression]) {
    let first = nextTemporary
    for _ in targets { _ = temporary() }
    let starred = targets.firstIndex { if case .starred = $0.kind { true } else { false } }
    if let starred {
      emit(.unpackStarred, first, Int32(starred), register, Int32(targets.count - starred - 1))
    } else {
      emit(.unpack, first, Int32(targets.count), register)
    }
    for (index, target) in targets.enumerated() { store(first + Int32(index), to: target) }
  }

  private mutating func augment(_ target: Expression, _ op: BinaryOperator, _ value: Expression) {
    let place = target.position
    switch target.kind {
    case .name(let name):
      if case .register(let register) = self.place(of: name), !frame.hasNamedExpressions,
        !isOfClass(register, name)
      {
        let right = operand(value)
        position = place
        operate(op, augmented: true, into: register, register, right)
        tellName(of: register, name)
        return
      }
      if case .global(let slot) = self.place(of: name), frame.kind == .module,
        !frame.hasNamedExpressions, !mayAct(value), !program.leaves.contains(name)
      {
        let right = operand(value)
        position = place
        operate(op, augmented: true, into: slot, slot, right)
        store(slot, in: name)
        return
      }
      let left = temporary()
      load(name, into: left)
      let right = operand(value)
      position = place
      operate(op, augmented: true, into: left, left, right)
      store(left, in: name)
    case .attribute(let object, let name):
      let object = operand(object, before: value)
      let site = site(name)
      let left = temporary()
      position = place
      emit(.getAttribute, left, object, site)
      let right = operand(value)
      position = place
      operate(op, augmented: true, into: left, left, right)
      emit(.setAttribute, object, site, left)
    case .subscript_(let object, let index):
      let object = operand(object, before: index, value)
      let index = operand(index, before: value)
      let left = temporary()
      position = target.start
      emit(.getItem, left, object, index)
      let right = operand(value)
      position = target.start
      operate(op, augmented: true, into: left, left, right)
      emit(.setItem, object, index, left)
    default: break
    }
  }

  private mutating func delete(_ target: Expression) {
    position = target.start
    switch target.kind {
    case .name(let name): delete(name)
    case .subscript_(let object, let index):
      let object = operand(object, before: index)
      let index = operand(index)
      position = target.start
      emit(.deleteItem, object, index)
    case .tuple(let items), .list(let items): for item in items { delete(item) }
    case .attribute(let object, let name):
      let object = operand(object)
      position = target.position
      emit(.deleteAttribute, object, site(name))
    default: break
    }
  }
}
