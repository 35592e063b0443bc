import GradNumbers

extension Compiler {
  /// A register that holds the expression: a variable's own where nothing that is evaluated
  /// before its use can change it, else a temporary.
  mutating func operand(_ expression: Expression, before later: Expression...) -> Int32 {
    if case .name(let name) = expression.kind, !frame.hasNamedExpressions {
      switch place(of: name) {
      case .register(let register) where !isOfClass(register, name):
        code.namePlaces[register, default: []].append((here, expression.position))
        return register
      case .global(let slot) where frame.kind == .module && !later.contains(where: mayAct):
        code.namePlaces[slot, default: []].append((here, expression.position))
        return slot
      default: break
      }
    }
    let result = temporary()
    compile(expression, into: result)
    return result
  }

  /// Makes code that leaves the expression's value in a register.
  mutating func compile(_ expression: Expression, into target: Int32) {
    let mark = nextTemporary
    defer { nextTemporary = mark }
    position = expression.position
    switch expression.kind {
    case .name(let name): load(name, into: target)
    case .integer(let value): loadConstant(.int(value), into: target)
    case .bigInteger(let value): loadConstant(value.object(program.heap), into: target)
    case .float(let value, _): loadConstant(.float(value), into: target)
    case .string(let text): loadConstant(string(text), into: target)
    case .boolean(let value): loadConstant(.bool(value), into: target)
    case .none: loadConstant(.none, into: target)
    case .ellipsis: loadConstant(.ellipsis, into: target)
    case .formatted(let parts): format(parts, into: target)
    case .list(let items): list(items, into: target)
    case .tuple(let items): tuple(items, into: target)
    case .dict(let items): dict(items, into: target)
    case .set(let items): set(items, into: target)
    case .starred(let inner): compile(inner, into: target)
    case .unary(let op, let inner): unary(op, inner, into: target, at: expression.position)
    case .binary(let op, let left, let right):
      let left = operand(left, before: right)
      let right = operand(right)
      position = expression.errorPlace(expression.position)
      operate(op, augmented: false, into: target, left, right)
    case .comparison(let first, let rest): comparison(first, rest, into: target)
    case .and(let left, let right):
      compile(left, into: target)
      let end = emit(.jumpIfFalse, target)
      compile(right, into: target)
      patch(end)
    case .or(let left, let right):
      compile(left, into: target)
      let end = emit(.jumpIfTrue, target)
      compile(right, into: target)
      patch(end)
    case .conditional(let test, let then, let otherwise):
      let skips = jumps(unless: test)
      compile(then, into: target)
      let end = emit(.jump)
      patch(skips)
      compile(otherwise, into: target)
      patch(end)
    case .call(let function, let arguments):
      call(function, arguments, into: target, at: expression)
    case .attribute(let object, let name):
      let object = operand(object)
      position = expression.position
      emit(.getAttribute, target, object, site(name))
    case .subscript_(let object, let index):
      let object = operand(object, before: index)
      let index = operand(index)
      position = expression.position
      emit(.getItem, target, object, index)
    case .slice(let lower, let upper, let step):
      let first = nextTemporary
      for _ in 0..<3 { _ = temporary() }
      for (index, part) in [lower, upper, step].enumerated() {
        if let part {
          compile(part, into: first + Int32(index))
        } else {
          loadConstant(.none, into: first + Int32(index))
        }
      }
      emit(.buildSlice, target, first)
    case .lambda(let function): makeFunction(function, into: target)
    case .listComprehension(let element, let clauses):
      listComprehension(element, clauses, into: target)
    case .setComprehension(let element, let clauses):
      setComprehension(element, clauses, into: target)
    case .dictComprehension(let key, let value, let clauses):
      dictComprehension(key, value, clauses, into: target)
    case .generator(let element, let clauses): generator(element, clauses, into: target)
    case .named(let name, let value):
      compile(value, into: target)
      position = name.position
      storeNamed(target, in: name.text)
    }
  }

  /// Stores in the function around a comprehension; names of the comprehension stay its own.
  private mutating func storeNamed(_ register: Int32, in name: String) {
    store(register, in: name)
  }

  /// The expression in a temporary.
  private mutating func held(_ expression: Expression) -> Int32 {
    let result = temporary()
    compile(expression, into: result)
    return result
  }

  // MARK: Operators

  mutating func operate(
    _ op: BinaryOperator, augmented: Bool, into target: Int32, _ left: Int32, _ right: Int32
  ) {
    let number = Int32(BinaryOperator.allCases.firstIndex(of: op) ?? 0)
    if augmented {
      emit(.augmented, target, left, right, number)
      return
    }
    switch op {
    case .add: emit(.add, target, left, right)
    case .subtract: emit(.subtract, target, left, right)
    case .multiply: emit(.multiply, target, left, right)
    case .divide: emit(.divide, target, left, right)
    case .floorDivide: emit(.floorDivide, target, left, right)
    case .modulo: emit(.modulo, target, left, right)
    case .power: emit(.power, target, left, right)
    default: emit(.binary, target, left, right, number)
    }
  }

  private mutating func unary(
    _ op: UnaryOperator, _ inner: Expression, into target: Int32, at place: Position
  ) {
    // A negative literal is a constant.
    if op == .minus {
      switch inner.kind {
      case .integer(let value):
        loadConstant(.int(-value), into: target)
        return
      case .bigInteger(let value):
        loadConstant((-value).object(program.heap), into: target)
        return
      case .float(let value, _):
        loadConstant(.float(-value), into: target)
        return
      default: break
      }
    }
    let inner = operand(inner)
    position = place
    let opcode: Opcode =
      switch op {
      case .minus: .negate
      case .plus: .positive
      case .invert: .invert
      case .not: .not
      }
    emit(opcode, target, inner)
  }

  private func opcode(_ op: ComparisonOperator) -> Opcode {
    switch op {
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .equal: .equal
    case .notEqual: .notEqual
    case .isIn: .contains
    case .notIn: .containsNot
    case .isSame: .same
    case .isNotSame: .notSame
    }
  }

  private mutating func comparison(
    _ first: Expression,
    _ rest: [(op: ComparisonOperator, position: Position, operand: Expression)],
    into target: Int32
  ) {
    // All later operands wait only where the comparison is chained.
    var left = rest.count == 1 ? operand(first, before: rest[0].operand) : held(first)
    var ends: [Int] = []
    for (index, pair) in rest.enumerated() {
      let right = rest.count == 1 ? operand(pair.operand) : held(pair.operand)
      position = first.start.line == pair.position.line ? pair.position : first.start
      emit(opcode(pair.op), target, left, right)
      if index < rest.count - 1 { ends.append(emit(.jumpIfFalse, target)) }
      left = right
    }
    patch(ends)
  }

  /// Makes code that goes on where the test holds; the jumps that it takes where it does not.
  mutating func jumps(unless test: Expression) -> [Int] {
    let mark = nextTemporary
    defer { nextTemporary = mark }
    position = test.position
    switch test.kind {
    case .and(let left, let right):
      let first = jumps(unless: left)
      return first + jumps(unless: right)
    case .or(let left, let right):
      let holds = jumps(if: left)
      let fails = jumps(unless: right)
      patch(holds)
      return fails
    case .unary(.not, let inner): return jumps(if: inner)
    case .comparison(let first, let rest) where rest.count == 1:
      guard let pair = rest.first, let opcode = jump(unless: pair.op) else { break }
      let left = operand(first, before: pair.operand)
      let right = operand(pair.operand)
      position = test.errorPlace(pair.position)
      return [emit(opcode, 0, left, right)]
    default: break
    }
    return [emit(.jumpIfFalse, operand(test))]
  }

  private mutating func jumps(if test: Expression) -> [Int] {
    let mark = nextTemporary
    defer { nextTemporary = mark }
    if case .unary(.not, let inner) = test.kind { return jumps(unless: inner) }
    let result = operand(test)
    position = test.position
    return [emit(.jumpIfTrue, result)]
  }

  private func jump(unless op: ComparisonOperator) -> Opcode? {
    switch op {
    case .less: .jumpUnlessLess
    case .lessOrEqual: .jumpUnlessLessOrEqual
    case .greater: .jumpUnlessGreater
    case .greaterOrEqual: .jumpUnlessGreaterOrEqual
    case .equal: .jumpUnlessEqual
    case .notEqual: .jumpUnlessNotEqual
    default: nil
    }
  }
}

extension Expression {
  /// Where an error of an operation points: the operator, if it stands on the first line of the
  /// expression; CPython names that line.
  func errorPlace(_ operation: Position) -> Position {
    operation.line == start.line ? operation : start
  }
}
