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
    dropCycles()
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
    for index in frames.indices {
      for cell in frames[index].cells { walk.visit(cell) }
      if let constructed = frames[index].constructed {
        walk.pending.append(.instance(constructed))
      }
      if let generator = frames[index].generator { walk.pending.append(.iterator(generator)) }
    }
    if let inFlight { walk.pending.append(.instance(inFlight)) }
    walk.finish(hash: { try? plainHash($0) })
    return walk.visited
  }

  /// Lets go of instances that nothing but each other holds, such as a node and the closure that
  /// passes its gradient on.
  ///
  /// References are counted, and such a ring would stay for ever. It comes apart where an instance
  /// loses its attributes or a class its members; rings without one stay.
  mutating func sweep() {
    walk { $0 }
    dropCycles()
    heap.sweepLimit = max(Heap.firstSweep, 2 * heap.bytes)
    // With little left below the limit, going through all again and again would take for ever.
    if heap.sweepLimit > heap.limit { heap.sweepLimit = (heap.bytes + heap.limit) / 2 }
    if heap.limit - heap.bytes < heap.limit / 10 { heap.sweepLimit = heap.limit }
  }

  /// The same behind a walk.
  private func dropCycles() {
    let lost = heap.instances.filter { $0.mark != mark }
    // What the language itself has made stays.
    for instance in lost where instance !== classes.notImplemented { instance.clear() }
    for type in heap.classes.filter({ $0.mark != mark }) { type.clear() }
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
        if let function = method.function { pending.append(function) }
      case .host(let object) where object.mark != mark:
        object.mark = mark
        pending += object.contents
      case .instance(let instance) where instance.mark != mark:
        instance.mark = mark
        visit(instance)
      case .classObject(let type) where type.mark != mark:
        type.mark = mark
        type.visitMembers { visit(&$0) }
        for other in type.ancestors where other.isOwn { pending.append(.classObject(other)) }
      case .descriptor(let descriptor) where descriptor.mark != mark:
        descriptor.mark = mark
        for index in descriptor.parts.indices { visit(&descriptor.parts[index]) }
      case .parent(let parent) where parent.mark != mark:
        parent.mark = mark
        pending.append(.classObject(parent.start))
        visit(&parent.receiver)
      case .set(let set) where set.mark != mark:
        set.mark = mark
        pending.append(.dict(set.dict))
      case .iterator(let iterator) where iterator.mark != mark:
        iterator.mark = mark
        visit(iterator)
      default: break
      }
    }
    for dict in rehashed { dict.rehash(hash) }
  }

  private mutating func visit(_ instance: InstanceObject) {
    for index in instance.values.indices { visit(&instance.values[index]) }
    if let dict = instance.dict { pending.append(.dict(dict)) }
    if instance.type.isOwn { pending.append(.classObject(instance.type)) }
    guard let error = instance.error else { return }
    for index in error.arguments.indices { visit(&error.arguments[index]) }
    visit(&error.cause)
    visit(&error.context)
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
    case .own(let instance), .indexed(let instance): pending.append(.instance(instance))
    case .set(let set, _, _): pending.append(.set(set))
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
