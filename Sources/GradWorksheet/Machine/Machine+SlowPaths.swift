// What the loop leaves alone of its operations: operands other than numbers.
extension Machine {
  @inline(never)
  mutating func compared(
    _ code: Code, _ i: Instruction, _ base: Int, _ pc: Int
  ) throws(Failure) -> Object {
    try checkBound(code, i, base)
    let left = stack[base + Int(i.b)]
    let right = stack[base + Int(i.c)]
    if left.isHost || right.isHost || left.isInstance || right.isInstance {
      line = code.positions[pc - 1].line
      frames[frames.count - 1].pc = pc
    }
    return try comparison(i.op.comparison, left, right)
  }

  @inline(never)
  mutating func operate(
    _ op: BinaryOperator, _ code: Code, _ i: Instruction, _ base: Int, _ pc: Int
  ) throws(Failure) {
    try checkBound(code, i, base)
    line = code.positions[pc - 1].line
    frames[frames.count - 1].pc = pc
    let left = stack[base + Int(i.b)]
    let right = stack[base + Int(i.c)]
    if case .foreign = left { countForeign() }
    if case .foreign = right { countForeign() }
    stack[base + Int(i.a)] = try binary(op, left, right)
  }

  @inline(never)
  mutating func augment(_ code: Code, _ i: Instruction, _ base: Int, _ pc: Int)
    throws(Failure)
  {
    try checkBound(code, i, base)
    line = code.positions[pc - 1].line
    let op = BinaryOperator.allCases[Int(i.d)]
    if op == .add, i.a == i.b, case .string(let addition) = stack[base + Int(i.c)],
      try append(addition, toRegister: base + Int(i.a))
    {
      return
    }
    let left = stack[base + Int(i.b)]
    let right = stack[base + Int(i.c)]
    if case .foreign = left { countForeign() }
    if case .foreign = right { countForeign() }
    frames[frames.count - 1].pc = pc
    stack[base + Int(i.a)] = try augmented(op, left, right)
  }

  /// Unbinds a global; a builtin that it hid comes to light again.
  @inline(never)
  mutating func deleteGlobal(_ slot: Int) throws(Failure) {
    let hidden = slot < builtins.count ? builtins[slot] : .undefined
    if case .undefined = stack[slot] { throw undefined(global: slot) }
    if case .undefined = hidden {
      // No builtin has this name.
    } else if try same(stack[slot], hidden) {
      throw Failure("NameError", "name '\(names.names[slot])' is not defined")
    }
    stack[slot] = hidden
  }

  /// `text += addition` in place, where nothing but a variable's register holds the text, so that
  /// building a long text piece by piece takes linear time; false where it must be copied.
  private mutating func append(_ addition: StringObject, toRegister register: Int)
    throws(Failure) -> Bool
  {
    guard case .string(var text) = stack[register], text !== addition else { return false }
    try heap.reserve(addition.text.utf8.count)
    stack[register] = .none
    let isAlone = isKnownUniquelyReferenced(&text)
    if isAlone { text.append(addition) }
    stack[register] = .string(text)
    return isAlone
  }

  @inline(never)
  mutating func operate(
    _ op: UnaryOperator, _ code: Code, _ i: Instruction, _ base: Int, _ pc: Int
  ) throws(Failure) {
    let operand = stack[base + Int(i.b)]
    if case .undefined = operand { throw unbound(code, i.b) }
    line = code.positions[pc - 1].line
    if case .foreign = operand { countForeign() }
    stack[base + Int(i.a)] = try operated(op, operand)
  }

  /// Reading a variable that is not bound is an error; fast paths find out for themselves.
  func checkBound(_ code: Code, _ i: Instruction, _ base: Int) throws(Failure) {
    if case .undefined = stack[base + Int(i.b)] { throw unbound(code, i.b) }
    if case .undefined = stack[base + Int(i.c)] { throw unbound(code, i.c) }
  }

  /// A register's content, which must be there.
  func bound(_ code: Code, _ register: Int32, _ base: Int) throws(Failure) -> Object {
    let object = stack[base + Int(register)]
    if case .undefined = object { throw unbound(code, register) }
    return object
  }

  func unbound(_ code: Code, _ register: Int32) -> Failure {
    let index = Int(register)
    // Registers above the variables belong to comprehensions, which bind before they read.
    var failure =
      index < code.globalCount
      ? undefined(global: index)
      : unbound(local: index < code.localNames.count ? code.localNames[index] : "?")
    failure.register = register
    return failure
  }
}

extension Opcode {
  /// The comparison of an instruction that compares.
  fileprivate var comparison: ComparisonOperator {
    switch self {
    case .less, .jumpUnlessLess: .less
    case .lessOrEqual, .jumpUnlessLessOrEqual: .lessOrEqual
    case .greater, .jumpUnlessGreater: .greater
    case .greaterOrEqual, .jumpUnlessGreaterOrEqual: .greaterOrEqual
    case .equal, .jumpUnlessEqual: .equal
    default: .notEqual
    }
  }
}
