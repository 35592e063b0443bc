/// Code for `if`, `while` and `for`.
extension Compiler {
  mutating func conditional(_ branches: [Statement.Branch], _ orElse: [Statement]) {
    var ends: [Int] = []
    for (index, branch) in branches.enumerated() {
      position = branch.test.start
      let mark = nextTemporary
      let skips = jumps(unless: branch.test)
      nextTemporary = mark
      compile(branch.body)
      if index < branches.count - 1 || !orElse.isEmpty { ends.append(emit(.jump)) }
      patch(skips)
    }
    compile(orElse)
    patch(ends)
  }

  mutating func whileLoop(
    _ test: Expression, _ body: [Statement], _ orElse: [Statement]
  ) {
    let start = Int(here)
    let mark = nextTemporary
    let exits = jumps(unless: test)
    nextTemporary = mark
    blocks.append(.loop(start: start, breaks: []))
    compile(body)
    emit(.loop, Int32(start))
    patch(exits)
    let breaks = endOfLoop()
    compile(orElse)
    patch(breaks)
  }

  mutating func forLoop(
    _ target: Expression, _ iterable: Expression, _ body: [Statement], _ orElse: [Statement]
  ) {
    let iterator = temporary()
    compile(iterable, into: iterator)
    position = iterable.start
    emit(.iterate, iterator, iterator)
    let start = Int(here)
    let exit = next(iterator, target)
    blocks.append(.loop(start: start, breaks: []))
    compile(body)
    emit(.loop, Int32(start))
    patch(exit)
    let breaks = endOfLoop()
    compile(orElse)
    patch(breaks)
  }

  /// Takes the next item and stores it in the target; the jump that leaves the loop.
  mutating func next(_ iterator: Int32, _ target: Expression) -> Int {
    if case .name(let name) = target.kind, let register = ownRegister(of: name) {
      let exit = emit(.next, register, iterator)
      store(register, in: name)
      return exit
    }
    let mark = nextTemporary
    if case .tuple(let targets) = target.kind, !targets.isEmpty,
      !targets.contains(where: { if case .starred = $0.kind { true } else { false } })
    {
      position = target.position
      let first = nextTemporary
      for _ in targets { _ = temporary() }
      let exit = emit(.nextRow, first, iterator, 0, Int32(targets.count))
      for (index, target) in targets.enumerated() { store(first + Int32(index), to: target) }
      nextTemporary = mark
      return exit
    }
    let item = temporary()
    let exit = emit(.next, item, iterator)
    store(item, to: target)
    nextTemporary = mark
    return exit
  }
}
