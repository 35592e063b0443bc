/// Code for `raise`, `try` and `with`.
extension Compiler {
  mutating func raises(_ error: Expression?, _ cause: Expression?, at place: Position) {
    let context = handled.last ?? -1
    guard let error else {
      position = place
      emit(.raises, -1, -1, context)
      return
    }
    let raised = cause.map { operand(error, before: $0) } ?? operand(error)
    let reason = cause.map { operand($0) } ?? -1
    position = place
    emit(.raises, raised, reason, context)
  }

  mutating func attempt(
    _ body: [Statement], _ handlers: [Statement.Handler], _ orElse: [Statement],
    _ finally: [Statement]
  ) {
    if finally.isEmpty { return attempt(body, handlers, orElse) }
    let block = protect { $0.attempt(body, handlers, orElse) }
    handled.append(block.value)
    compile(finally)
    handled.removeLast()
    emit(.endFinally, block.state, block.value)
    goOn(block)
  }

  /// `try` without a `finally`.
  private mutating func attempt(
    _ body: [Statement], _ handlers: [Statement.Handler], _ orElse: [Statement]
  ) {
    if handlers.isEmpty { return compile(body) }
    let error = temporary()
    let start = Int(here)
    compile(body)
    let end = Int(here)
    var ends = [emit(.jump)]
    let elseJump = ends.removeLast()
    code.handlers.append(ErrorHandler(range: start..<end, target: Int(here), register: error))
    handled.append(error)
    for handler in handlers {
      let mark = nextTemporary
      var skip: Int?
      if let type = handler.type {
        let classes = operand(type)
        let holds = temporary()
        position = handler.position
        emit(.matches, holds, error, classes)
        skip = emit(.jumpIfFalse, holds)
      }
      if let name = handler.name?.text {
        store(error, in: name)
        blocks.append(.handler(name))
        compile(handler.body)
        blocks.removeLast()
        forget(name)
      } else {
        compile(handler.body)
      }
      ends.append(emit(.jump))
      if let skip { patch(skip) }
      nextTemporary = mark
    }
    handled.removeLast()
    emit(.reraise, error)
    patch(elseJump)
    compile(orElse)
    patch(ends)
  }

  /// Code that cannot be left but through what comes behind it.
  private mutating func protect(_ body: (inout Compiler) -> Void) -> Finally {
    let block = Finally(state: temporary(), value: temporary())
    loadConstant(.none, into: block.value)
    blocks.append(.finally(block))
    let start = Int(here)
    body(&self)
    let end = Int(here)
    guard case .finally(let used)? = blocks.popLast() else { return block }
    loadConstant(.int(0), into: block.state)
    let done = emit(.jump)
    if end > start {
      code.handlers.append(
        ErrorHandler(range: start..<end, target: Int(here), register: block.value))
    }
    loadConstant(.int(1), into: block.state)
    patch(used.entries + [done])
    return used
  }

  /// Takes the exit by which a `finally` was reached.
  private mutating func goOn(_ block: Finally) {
    for (index, exit) in block.exits.enumerated() {
      let number = temporary()
      loadConstant(.int(2 + index), into: number)
      let skip = emit(.jumpUnlessEqual, 0, block.state, number)
      leave(by: exit, block.value)
      patch(skip)
      nextTemporary -= 1
    }
  }

  mutating func with(
    _ items: ArraySlice<(context: Expression, target: Expression?)>, _ body: [Statement]
  ) {
    guard let item = items.first else { return compile(body) }
    let exit = temporary()
    let entered = temporary()
    let context = operand(item.context)
    position = item.context.start
    emit(.enterContext, entered, context, exit)
    let place = position
    let block = protect {
      if let target = item.target { $0.store(entered, to: target) }
      $0.with(items.dropFirst(), body)
    }
    position = place
    emit(.exitContext, exit, block.state, block.value)
    goOn(block)
  }
}
