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
        case .makeCell: stack[a] = .cell(CellObject(stack[a], heap))
        case .loadCell:
          guard case .cell(let cell) = stack[b] else { throw unbound(code, i.b) }
          if case .undefined = cell.value { throw unbound(code, i.b) }
          stack[a] = cell.value
        case .storeCell:
          if case .cell(let cell) = stack[a] { cell.value = stack[b] }
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

        case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual:
          stack[a] = try compared(code, i, base, pc)
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
        case .jumpUnlessLess, .jumpUnlessLessOrEqual, .jumpUnlessGreater,
          .jumpUnlessGreaterOrEqual, .jumpUnlessEqual, .jumpUnlessNotEqual:
          if !(try truth(compared(code, i, base, pc))) { pc = Int(i.a) }

        case .buildList:
          let list = ListObject(Array(stack[b..<(b + Int(i.c))]), heap)
          // A comprehension begins with an empty list, and `append` notices what matters.
          list.isPlain = i.c == 0
          stack[a] = .list(list)
        case .buildTuple: stack[a] = .tuple(TupleObject(Array(stack[b..<(b + Int(i.c))]), heap))
        case .buildDict: stack[a] = .dict(DictObject(heap))
        case .buildSlice:
          stack[a] = .slice(SliceObject(stack[b], stack[b + 1], stack[b + 2], heap))
        case .listAppend:
          if case .undefined = stack[b] { throw unbound(code, i.b) }
          if case .list(let list) = stack[a] { list.append(stack[b]) }
        case .dictSet:
          line = code.positions[pc - 1].line
          try checkBound(code, i, base)
          if case .dict(let dict) = stack[a] {
            let key = try key(stack[b], in: dict)
            dict.set(stack[b], hash: key, to: stack[c])
          }

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
          if case .function(let function) = stack[b], function.code.plainArguments == Int(i.c) {
            frames[frames.count - 1].pc = pc
            try push(function.code, function.cells, base: b + 1, result: a)
            code = function.code
            base = b + 1
            pc = 0
          } else {
            try startCall(i, &code, &base, &pc)
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
        case .callMethod: try startMethod(i, &code, &base, &pc)

        case .returns:
          if case .undefined = stack[a] { throw unbound(code, i.a) }
          var result = stack[a]
          let target = frames[frames.count - 1].result
          if let constructed = frames[frames.count - 1].constructed {
            try checkInitialized(result)
            result = .instance(constructed)
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
          if let host, case .dict = stack[b] { try makeLeaf(ofDict: a, host) }
        case .deleteGlobal, .deleteLocal, .deleteCell, .buildString, .listExtend, .listToTuple,
          .dictUpdate, .formatValue, .importModule, .importName, .failAssertion, .loadName,
          .deleteAttribute, .endClass, .raises, .reraise, .endFinally, .matches,
          .enterContext, .exitContext, .buildSet, .setAdd, .setExtend:
          line = code.positions[pc - 1].line
          frames[frames.count - 1].pc = pc
          try rare(code, i, base, pc)
        }
      }
    } catch {
      throw located(error, code, pc - 1)
    }
  }

  /// What the loop keeps of the frame on top.
  @inline(__always)
  mutating func running() -> (Code, Int, Int) {
    let last = frames.count - 1
    return (frames[last].code, frames[last].base, frames[last].pc)
  }

  /// Empties a frame's registers, so that what they held goes; globals stay.
  @inline(__always)
  private mutating func clear(_ code: Code, _ base: Int) {
    for index in (base + code.globalCount)..<(base + code.registerCount) {
      stack[index] = .undefined
    }
  }
}
