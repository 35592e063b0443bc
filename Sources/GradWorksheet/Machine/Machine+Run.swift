extension Machine {
  /// Runs until the frames are back at a depth; what the last frame returned or yielded.
  mutating func run(until depth: Int) throws(Failure) -> Object {
    while true {
      do throws(Failure) { return try runUntilFailure(depth) } catch {
        try recover(error, to: depth)
      }
    }
  }

  /// The same, up to an error.
  ///
  /// A failure gets its place here, while the frame in which it happened is still known.
  private mutating func runUntilFailure(_ depth: Int) throws(Failure) -> Object {
    guard let entered = frames.last else { return .none }
    var code = entered.code
    var base = entered.base
    var pc = entered.pc
    do throws(Failure) {
      while true {
        pc = FastPath.run(&stack, code, base, pc, &loopsUntilPoll)
        let i = code.instructions[pc]
        pc &+= 1
        let a = base &+ Int(i.a)
        let b = base &+ Int(i.b)
        let c = base &+ Int(i.c)
        switch i.op {
        case .loadConstant: stack[a] = code.constants[Int(i.b)]
        case .move:
          if case .undefined = stack[b] { throw unbound(code, i.b) }
          stack[a] = stack[b]
        case .loadGlobal:
          let slot = Int(i.b)
          if case .undefined = stack[slot] { throw undefined(global: slot) }
          stack[a] = stack[slot]
        case .storeGlobal:
          stack[Int(i.a)] = stack[b]
        case .deleteGlobal:
          try deleteGlobal(Int(i.a))
        case .deleteLocal:
          if case .undefined = stack[a] { throw unbound(code, i.a) }
          stack[a] = .undefined
        case .makeCell: stack[a] = .cell(CellObject(stack[a], heap))
        case .loadCell:
          guard case .cell(let cell) = stack[b] else { throw unbound(code, i.b) }
          if case .undefined = cell.value { throw unbound(code, i.b) }
          stack[a] = cell.value
        case .storeCell:
          if case .cell(let cell) = stack[a] { cell.value = stack[b] }
        case .deleteCell:
          guard case .cell(let cell) = stack[a] else { throw unbound(code, i.a) }
          if case .undefined = cell.value { throw unbound(code, i.a) }
          cell.value = .undefined
        case .loadFree:
          let cell = frames[frames.count - 1].cells[Int(i.b)]
          if case .undefined = cell.value { throw unbound(free: code.freeNames[Int(i.b)]) }
          stack[a] = cell.value
        case .storeFree: frames[frames.count - 1].cells[Int(i.a)].value = stack[b]

        // What numbers do with numbers has been tried on the fast path.
        case .add: try operate(.add, code, i, base, pc)
        case .subtract: try operate(.subtract, code, i, base, pc)
        case .multiply: try operate(.multiply, code, i, base, pc)
        case .divide: try operate(.divide, code, i, base, pc)
        case .floorDivide: try operate(.floorDivide, code, i, base, pc)
        case .modulo: try operate(.modulo, code, i, base, pc)
        case .power: try operate(.power, code, i, base, pc)
        case .binary: try operate(BinaryOperator.allCases[Int(i.d)], code, i, base, pc)
        case .augmented: try augment(code, i, base, pc)
        case .negate: try operate(.minus, code, i, base, pc)
        case .positive: try operate(.plus, code, i, base, pc)
        case .invert: try operate(.invert, code, i, base, pc)
        case .not:
          if case .undefined = stack[b] { throw unbound(code, i.b) }
          stack[a] = .bool(!(try truth(stack[b])))

        case .less: stack[a] = try compared(.less, code, i, base, pc)
        case .lessOrEqual: stack[a] = try compared(.lessOrEqual, code, i, base, pc)
        case .greater: stack[a] = try compared(.greater, code, i, base, pc)
        case .greaterOrEqual: stack[a] = try compared(.greaterOrEqual, code, i, base, pc)
        case .equal: stack[a] = try compared(.equal, code, i, base, pc)
        case .notEqual: stack[a] = try compared(.notEqual, code, i, base, pc)
        case .contains, .containsNot:
          try checkBound(code, i, base)
          let found = try contains(stack[b], in: stack[c])
          stack[a] = .bool(found == (i.op == .contains))
        case .same, .notSame:
          try checkBound(code, i, base)
          stack[a] = .bool(try same(stack[b], stack[c]) == (i.op == .same))

        case .jump: pc = Int(i.a)
        case .loop:
          // Before the jump, so that a limit names the loop that reached it.
          try checkpoint()
          pc = Int(i.a)
        case .jumpIfTrue:
          if case .bool(let value) = stack[a] {
            if value { pc = Int(i.b) }
          } else {
            if case .undefined = stack[a] { throw unbound(code, i.a) }
            if try truth(stack[a]) { pc = Int(i.b) }
          }
        case .jumpIfFalse:
          if case .bool(let value) = stack[a] {
            if !value { pc = Int(i.b) }
          } else {
            if case .undefined = stack[a] { throw unbound(code, i.a) }
            if !(try truth(stack[a])) { pc = Int(i.b) }
          }
        case .jumpUnlessLess:
          if !(try truth(compared(.less, code, i, base, pc))) { pc = Int(i.a) }
        case .jumpUnlessLessOrEqual:
          if !(try truth(compared(.lessOrEqual, code, i, base, pc))) { pc = Int(i.a) }
        case .jumpUnlessGreater:
          if !(try truth(compared(.greater, code, i, base, pc))) { pc = Int(i.a) }
        case .jumpUnlessGreaterOrEqual:
          if !(try truth(compared(.greaterOrEqual, code, i, base, pc))) { pc = Int(i.a) }
        case .jumpUnlessEqual:
          if !(try truth(compared(.equal, code, i, base, pc))) { pc = Int(i.a) }
        case .jumpUnlessNotEqual:
          if !(try truth(compared(.notEqual, code, i, base, pc))) { pc = Int(i.a) }

        case .buildList:
          let list = ListObject(Array(stack[b..<(b + Int(i.c))]), heap)
          // A comprehension begins with an empty list, and `append` notices what matters.
          list.isPlain = i.c == 0
          stack[a] = .list(list)
        case .buildTuple: stack[a] = .tuple(TupleObject(Array(stack[b..<(b + Int(i.c))]), heap))
        case .buildDict: stack[a] = .dict(DictObject(heap))
        case .buildSlice:
          stack[a] = .slice(SliceObject(stack[b], stack[b + 1], stack[b + 2], heap))
        case .buildString: try joinStrings(a, b, Int(i.c))
        case .listAppend:
          if case .undefined = stack[b] { throw unbound(code, i.b) }
          if case .list(let list) = stack[a] { list.append(stack[b]) }
        case .listExtend: try extend(code, i, base, pc)
        case .listToTuple:
          if case .list(let list) = stack[a] { stack[a] = .tuple(TupleObject(list.items, heap)) }
        case .dictSet:
          line = code.positions[pc - 1].line
          try checkBound(code, i, base)
          if case .dict(let dict) = stack[a] {
            let key = try key(stack[b], in: dict)
            dict.set(stack[b], hash: key, to: stack[c])
          }
        case .dictUpdate:
          if case .undefined = stack[b] { throw unbound(code, i.b) }
          try update(i, base)
        case .formatValue:
          if case .undefined = stack[b] { throw unbound(code, i.b) }
          line = code.positions[pc - 1].line
          try format(i, base)

        case .getAttribute:
          if case .undefined = stack[b] { throw unbound(code, i.b) }
          if case .instance(let instance) = stack[b] {
            frames[frames.count - 1].pc = pc
            stack[a] = try attribute(code.sites[Int(i.c)], of: instance)
          } else {
            stack[a] = try attribute(stack[b], code.sites[Int(i.c)])
          }
        case .setAttribute:
          if case .undefined = stack[a] { throw unbound(code, i.a) }
          if case .undefined = stack[c] { throw unbound(code, i.c) }
          line = code.positions[pc - 1].line
          if case .instance(let instance) = stack[a] {
            frames[frames.count - 1].pc = pc
            try setAttribute(code.sites[Int(i.b)], of: instance, to: stack[c])
          } else {
            try setAttribute(stack[a], code.sites[Int(i.b)], stack[c])
          }
        case .getItem:
          try checkBound(code, i, base)
          if case .host(let object) = stack[b] {
            line = code.positions[pc - 1].line
            stack[a] = try object.item(stack[c], &self)
          } else {
            stack[a] = try item(stack[b], stack[c])
          }
        case .setItem:
          if case .list(let list) = stack[a], case .int(let index) = stack[b], index >= 0,
            index < list.items.count
          {
            if case .undefined = stack[c] { throw unbound(code, i.c) }
            list.replace(at: index, with: stack[c])
          } else {
            if case .undefined = stack[a] { throw unbound(code, i.a) }
            try checkBound(code, i, base)
            line = code.positions[pc - 1].line
            try setItem(stack[a], stack[b], stack[c])
          }
        case .deleteItem:
          if case .undefined = stack[a] { throw unbound(code, i.a) }
          if case .undefined = stack[b] { throw unbound(code, i.b) }
          line = code.positions[pc - 1].line
          try deleteItem(stack[a], stack[b])

        case .call:
          let count = Int(i.c)
          if case .function(let function) = stack[b], function.code.plainArguments == count {
            frames[frames.count - 1].pc = pc
            try push(function.code, function.cells, base: b + 1, result: a)
            code = function.code
            base = b + 1
            pc = 0
          } else if case .native(let native) = stack[b], count == 1, let single = native.single {
            line = code.positions[pc - 1].line
            frames[frames.count - 1].pc = pc
            stack[a] = try call(single, stack[b + 1])
          } else if case .type(let type) = stack[b], count == 1, let single = type.single {
            line = code.positions[pc - 1].line
            frames[frames.count - 1].pc = pc
            stack[a] = try call(single, stack[b + 1])
          } else if case .classObject(let type) = stack[b],
            let function = plainInitializer(type, count)
          {
            line = code.positions[pc - 1].line
            frames[frames.count - 1].pc = pc
            // The object takes the place of its class, in front of the arguments.
            let object = Object.instance(InstanceObject(type, heap))
            stack[b] = object
            try push(function.code, function.cells, base: b, result: a, constructed: object)
            code = function.code
            base = b
            pc = 0
          } else {
            line = code.positions[pc - 1].line
            frames[frames.count - 1].pc = pc
            let arguments = Arguments(Array(stack[(b + 1)..<(b + 1 + count)]))
            if try enter(stack[b], arguments, at: b + 1, result: a) {
              (code, base, pc) = running()
            }
          }
        case .callKeywords:
          line = code.positions[pc - 1].line
          frames[frames.count - 1].pc = pc
          let arguments = keywordArguments(code, i, base)
          if try enter(stack[b], arguments, at: b + 1, result: a) {
            (code, base, pc) = running()
          }
        case .callSpread:
          line = code.positions[pc - 1].line
          frames[frames.count - 1].pc = pc
          let arguments = try spreadArguments(b)
          if try enter(stack[b], arguments, at: b + 1, result: a) {
            (code, base, pc) = running()
          }
        case .checkMethod: try checkMethod(stack[a], code.sites[Int(i.b)])
        case .callMethod:
          let count = Int(i.c)
          let site = code.sites[Int(i.d)]
          line = code.positions[pc - 1].line
          if case .list(let list) = stack[b], site.method == .append, count == 1 {
            list.append(stack[b + 1])
            stack[a] = .none
          } else if case .instance(let instance) = stack[b],
            let function = method(site, of: instance), function.code.plainArguments == count + 1
          {
            frames[frames.count - 1].pc = pc
            try push(function.code, function.cells, base: b, result: a)
            code = function.code
            base = b
            pc = 0
          } else if case .module(let module) = stack[b], site.module === module, count == 1,
            case .native(let native) = site.member, let single = native.single
          {
            frames[frames.count - 1].pc = pc
            stack[a] = try call(single, stack[b + 1])
          } else {
            frames[frames.count - 1].pc = pc
            if try callMethod(site, i, base) {
              (code, base, pc) = running()
            }
          }

        case .returns:
          if case .undefined = stack[a] { throw unbound(code, i.a) }
          var result = stack[a]
          let target = frames[frames.count - 1].result
          if frames[frames.count - 1].constructed.isInstance {
            try checkInitialized(result)
            result = frames[frames.count - 1].constructed
          }
          frames.removeLast()
          clear(code, base)
          if frames.count == depth { return result }
          stack[target] = result
          (code, base, pc) = running()
        case .yields:
          if case .undefined = stack[a] { throw unbound(code, i.a) }
          let result = stack[a]
          if let generator = frames.removeLast().generator {
            generator.position = pc
            for index in generator.registers.indices {
              swap(&stack[base + index], &generator.registers[index])
            }
          }
          yielded = true
          return result

        case .iterate:
          if case .undefined = stack[b] { throw unbound(code, i.b) }
          stack[a] = .iterator(try iterator(over: stack[b]))
        case .next:
          guard case .iterator(let iterator) = stack[b] else { return .none }
          if case .range(let range) = iterator.kind {
            if iterator.position < range.count {
              stack[a] = .int(range.at(iterator.position))
              iterator.position &+= 1
            } else {
              pc = Int(i.c)
            }
          } else if case .list(let list) = iterator.kind, iterator.position < list.items.count {
            stack[a] = list.items[iterator.position]
            iterator.position &+= 1
          } else {
            line = code.positions[pc - 1].line
            frames[frames.count - 1].pc = pc
            if let item = try next(iterator) { stack[a] = item } else { pc = Int(i.c) }
          }
        case .nextRow:
          line = code.positions[pc - 1].line
          frames[frames.count - 1].pc = pc
          if !(try nextRow(i, base)) { pc = Int(i.c) }
        case .unpack:
          line = code.positions[pc - 1].line
          frames[frames.count - 1].pc = pc
          try unpack(code, i, base)
        case .unpackStarred:
          line = code.positions[pc - 1].line
          frames[frames.count - 1].pc = pc
          try unpackStarred(code, i, base)

        case .makeFunction: makeFunction(code, frames[frames.count - 1].cells, i, base)
        case .makeGenerator: makeGenerator(code, frames[frames.count - 1].cells, i, base)
        case .importModule:
          stack[a] =
            try importModule(code.names[Int(i.b)], isRenamed: i.c == 1)
        case .importName:
          stack[a] = try member(code.names[Int(i.c)], of: code.names[Int(i.b)])
        case .failAssertion:
          if i.a >= 0, case .undefined = stack[a] { throw unbound(code, i.a) }
          if i.a < 0 { throw Failure("AssertionError", "") }
          throw raised("AssertionError", [stack[a]], message: "")
        case .nameValue:
          if case .foreign(let bits) = stack[a] { host?.named(bits, i.b) }
        case .makeLeaf:
          line = code.positions[pc - 1].line
          if let host { stack[a] = try host.leaf(stack[a], line: line, &self) }
        case .substitute:
          line = code.positions[pc - 1].line
          if let substitute {
            stack[a] = try substitute(code.names[Int(i.b)], stack[a], &self)
          }
        case .makeLeafOfDict:
          line = code.positions[pc - 1].line
          if let host, case .dict = stack[Int(i.b)] { try makeLeaf(ofDict: a, host) }
        case .loadName, .deleteAttribute, .endClass, .raises, .reraise, .endFinally, .matches,
          .enterContext, .exitContext, .buildSet, .setAdd, .setExtend:
          line = code.positions[pc - 1].line
          frames[frames.count - 1].pc = pc
          try rare(code, i, base)
        }
      }
    } catch {
      throw located(error, code, pc - 1)
    }
  }

  /// What the loop keeps of the frame on top.
  @inline(__always)
  private mutating func running() -> (Code, Int, Int) {
    let last = frames.count - 1
    return (frames[last].code, frames[last].base, frames[last].pc)
  }

  @inline(never)
  private mutating func compared(
    _ op: ComparisonOperator, _ code: Code, _ i: Instruction, _ base: Int, _ pc: Int
  ) throws(Failure) -> Object {
    try checkBound(code, i, base)
    let left = stack[base + Int(i.b)]
    let right = stack[base + Int(i.c)]
    if left.isHost || right.isHost || left.isInstance || right.isInstance {
      line = code.positions[pc - 1].line
      frames[frames.count - 1].pc = pc
    }
    return try comparison(op, left, right)
  }

  /// Empties a frame's registers, so that what they held goes; globals stay.
  @inline(__always)
  private mutating func clear(_ code: Code, _ base: Int) {
    for index in (base + code.globalCount)..<(base + code.registerCount) {
      stack[index] = .undefined
    }
  }

  // MARK: Slow paths

  @inline(never)
  private mutating func operate(
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
  private mutating func augment(_ code: Code, _ i: Instruction, _ base: Int, _ pc: Int)
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
  private mutating func deleteGlobal(_ slot: Int) throws(Failure) {
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
  private mutating func operate(
    _ op: UnaryOperator, _ code: Code, _ i: Instruction, _ base: Int, _ pc: Int
  ) throws(Failure) {
    let operand = stack[base + Int(i.b)]
    if case .undefined = operand { throw unbound(code, i.b) }
    line = code.positions[pc - 1].line
    if case .foreign = operand { countForeign() }
    stack[base + Int(i.a)] = try operated(op, operand)
  }

  /// Reading a variable that is not bound is an error; fast paths find out for themselves.
  private func checkBound(_ code: Code, _ i: Instruction, _ base: Int) throws(Failure) {
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
