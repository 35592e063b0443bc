extension Machine {
  /// Lets the host give back what nothing holds any more.
  ///
  /// All that the worksheet can still reach is in sight here: registers of every frame (half
  /// evaluated expressions are registers too), globals, cells, pinned objects, and the frames of
  /// generators that wait.
  mutating func collect() {
    guard let host else { return }
    let roots = Roots()
    let visited = walk {
      roots.found.insert($0)
      return $0
    }
    if let renumber = host.collect(roots.found) { walk(renumber) }
    // The host knows what its own part of the work costs. This part is in proportion to what was
    // visited, so a worksheet that keeps a million numbers must not be walked every thousand steps.
    operationsUntilCollection = max(host.operationsUntilCollection, visited / 16)
  }

  /// Visits every host value once, with a list of things to do instead of recursion, and writes
  /// what `visit` answers in its place; how many objects it has seen.
  @discardableResult
  private mutating func walk(_ visit: @escaping (UInt64) -> UInt64) -> Int {
    mark &+= 1
    var walk = HeapWalk(mark: mark, visit: visit)
    for index in stack.indices { walk.visit(&stack[index]) }
    for index in pins.indices { walk.visit(&pins[index]) }
    for frame in frames { for cell in frame.cells { walk.visit(cell) } }
    walk.finish(hash: { try? hash($0) })
    return walk.visited
  }
}

/// What a walk has found.
private final class Roots {
  var found: Set<UInt64> = []
}

/// A walk over all objects that can be reached.
private struct HeapWalk {
  let mark: UInt32
  let visit: (UInt64) -> UInt64
  var pending: [Object] = []
  var rehashed: [DictObject] = []
  var visited = 0

  init(mark: UInt32, visit: @escaping (UInt64) -> UInt64) {
    self.mark = mark
    self.visit = visit
  }

  mutating func visit(_ object: inout Object) {
    visited += 1
    if case .foreign(let bits) = object {
      object = .foreign(visit(bits))
    } else if object.isContainer {
      pending.append(object)
    }
  }

  /// Visits the items of a list; whether nothing among them leads to a value of the host.
  private mutating func visitAll(_ items: inout [Object]) -> Bool {
    var isPlain = true
    for index in items.indices {
      if items[index].leadsToForeign { isPlain = false }
      visit(&items[index])
    }
    return isPlain
  }

  mutating func visit(_ cell: CellObject) {
    guard cell.mark != mark else { return }
    cell.mark = mark
    visit(&cell.value)
  }

  mutating func finish(hash: (Object) -> HashKey?) {
    while let object = pending.popLast() {
      switch object {
      case .list(let list) where list.mark != mark:
        list.mark = mark
        if !list.isPlain { list.isPlain = visitAll(&list.items) }
      case .tuple(let tuple) where tuple.mark != mark:
        tuple.mark = mark
        if !tuple.isPlain { tuple.isPlain = visitAll(&tuple.items) }
      case .dict(let dict) where dict.mark != mark:
        dict.mark = mark
        visit(dict)
      case .view(let view): pending.append(.dict(view.dict))
      case .cell(let cell): visit(cell)
      case .slice(let slice) where slice.mark != mark:
        slice.mark = mark
        for index in slice.parts.indices { visit(&slice.parts[index]) }
      case .function(let function) where function.mark != mark:
        function.mark = mark
        for index in function.defaults.indices { visit(&function.defaults[index]) }
        for cell in function.cells { visit(cell) }
      case .method(let method) where method.mark != mark:
        method.mark = mark
        visit(&method.receiver)
      case .host(let object) where object.mark != mark:
        object.mark = mark
        pending += object.contents
      case .iterator(let iterator) where iterator.mark != mark:
        iterator.mark = mark
        visit(iterator)
      default: break
      }
    }
    for dict in rehashed { dict.rehash(hash) }
  }

  private mutating func visit(_ dict: DictObject) {
    var hasForeignKeys = false
    for index in dict.entries.indices {
      guard var entry = dict.entries[index] else { continue }
      dict.entries[index] = nil
      switch entry.key {
      case .foreign, .tuple: hasForeignKeys = true
      default: break
      }
      visit(&entry.key)
      visit(&entry.value)
      dict.entries[index] = entry
    }
    if hasForeignKeys { rehashed.append(dict) }
  }

  private mutating func visit(_ iterator: IteratorObject) {
    switch iterator.kind {
    case .list(let list), .reversedList(let list): pending.append(.list(list))
    case .tuple(let tuple): pending.append(.tuple(tuple))
    case .dict(let dict, _, _): pending.append(.dict(dict))
    case .array(var items):
      for index in items.indices { visit(&items[index]) }
      iterator.kind = .array(items)
    case .elements(let object): pending.append(.host(object))
    case .zip(let parts): pending += parts.map { .iterator($0) }
    case .enumerate(let part, _): pending.append(.iterator(part))
    case .map(let function, let parts):
      pending.append(function)
      pending += parts.map { .iterator($0) }
    case .filter(let function, let part): pending += [function, .iterator(part)]
    case .generator(let frame):
      for index in iterator.registers.indices { visit(&iterator.registers[index]) }
      for cell in frame.cells { visit(cell) }
    case .range, .string, .running, .exhausted: break
    }
  }
}
