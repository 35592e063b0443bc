// What makes, takes and counts sequences.

extension Builtins {
  static func len(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    switch object {
    case .list(let list): return .int(list.items.count)
    case .string(let string): return .int(string.count)
    case .tuple(let tuple): return .int(tuple.items.count)
    case .dict(let dict): return .int(dict.count)
    case .range(let range): return .int(range.count)
    case .view(let view): return .int(view.dict.count)
    case .host(let object): return .int(try object.count(machine))
    case .set(let set): return .int(set.count)
    case .instance(let instance):
      if let count = try machine.count(of: instance) { return .int(count) }
      throw .type("object of type '\(instance.type.name)' has no len()")
    default: throw .type("object of type '\(machine.typeName(object))' has no len()")
    }
  }

  // MARK: Making sequences

  static func toList(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    switch object {
    case .list(let list):
      try machine.reserveMemory(list.items.count, of: 16)
      return machine.list(list.items)
    case .range(let range):
      try machine.reserveMemory(range.count, of: 16)
      return machine.list((0..<range.count).map { .int(range.at($0)) })
    default: return machine.list(try machine.items(of: object))
    }
  }

  static func toTuple(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    if case .tuple = object { return object }
    if case .range(let range) = object { try machine.reserveMemory(range.count, of: 16) }
    return machine.tuple(try machine.items(of: object))
  }

  static func list(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.between(0, 1, "list")
    guard let object = arguments[0] else { return machine.list([]) }
    return try toList(&machine, object)
  }

  static func tuple(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.between(0, 1, "tuple")
    guard let object = arguments[0] else { return machine.tuple([]) }
    return try toTuple(&machine, object)
  }

  static func dict(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.limits(0, 1, "dict")
    let dict = DictObject(machine.heap)
    try machine.update(dict, arguments)
    return .dict(dict)
  }

  static func toRange(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    .range(RangeObject(start: 0, stop: try bound(machine, object), step: 1, machine.heap))
  }

  /// A bound of a range, or its step.
  private static func bound(_ machine: Machine, _ object: Object) throws(Failure) -> Int {
    if object.isBig { throw .rangeTooLarge }
    return try machine.integer(object)
  }

  static func range(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.between(1, 3, "range")
    let first = try bound(machine, arguments.positional[0])
    guard let second = arguments[1] else {
      return .range(RangeObject(start: 0, stop: first, step: 1, machine.heap))
    }
    let stop = try bound(machine, second)
    var step = 1
    if let third = arguments[2] { step = try bound(machine, third) }
    guard step != 0 else { throw .value("range() arg 3 must not be zero") }
    // A range of more numbers than fit in 64 bits cannot be counted.
    guard RangeObject.count(first, stop, step) != nil else {
      throw .rangeTooLarge
    }
    return .range(RangeObject(start: first, stop: stop, step: step, machine.heap))
  }

  static func slice(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.between(1, 3, "slice")
    guard let second = arguments[1] else {
      return .slice(SliceObject(.none, arguments.positional[0], .none, machine.heap))
    }
    return .slice(SliceObject(arguments.positional[0], second, arguments[2] ?? .none, machine.heap))
  }

  // MARK: Lazy iterators

  static func zip(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    var strict = false
    for keyword in arguments.keywords {
      guard keyword.name == "strict" else {
        throw .type("'\(keyword.name)' is an invalid keyword argument for zip()")
      }
      strict = try machine.truth(keyword.value)
    }
    var parts: [IteratorObject] = []
    parts.reserveCapacity(arguments.count)
    for argument in arguments.positional { parts.append(try machine.iterator(over: argument)) }
    let iterator = IteratorObject(parts.isEmpty ? .exhausted : .zip(parts), machine.heap)
    iterator.strict = strict
    return .iterator(iterator)
  }

  static func enumerate(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    let total = arguments.count + arguments.keywords.count
    if total == 0 { throw .type("enumerate() missing required argument 'iterable'") }
    let bound = try arguments.bind("enumerate", ["iterable", "start"], required: 1)
    let start = machine.indexed(bound[1] ?? .int(0))
    guard start.isWhole else {
      throw .type("'\(machine.typeName(start))' object cannot be interpreted as an integer")
    }
    let part = try machine.iterator(over: bound[0] ?? .none)
    return .iterator(IteratorObject(.enumerate(part, start: start), machine.heap))
  }

  static func map(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.refuseKeywords("map")
    guard arguments.count >= 2 else { throw .type("map() must have at least two arguments.") }
    var parts: [IteratorObject] = []
    for argument in arguments.positional.dropFirst() {
      parts.append(try machine.iterator(over: argument))
    }
    return .iterator(IteratorObject(.map(arguments.positional[0], parts), machine.heap))
  }

  static func filter(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.between(2, 2, "filter")
    let part = try machine.iterator(over: arguments.positional[1])
    return .iterator(IteratorObject(.filter(arguments.positional[0], part), machine.heap))
  }

  static func toReversed(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    switch object {
    case .list(let list): return .iterator(IteratorObject(.reversedList(list), machine.heap))
    case .range(let range):
      let count = range.count
      guard count > 0 else { return .iterator(IteratorObject(.exhausted, machine.heap)) }
      let last = range.at(count - 1)
      // Where one step before the start leaves the integers, a list of the numbers serves.
      let (stop, overflow) = range.start.subtractingReportingOverflow(range.step)
      let (step, negation) = 0.subtractingReportingOverflow(range.step)
      if overflow || negation {
        try machine.reserveMemory(count, of: 16)
        return .iterator(
          IteratorObject(.array((0..<count).reversed().map { .int(range.at($0)) }), machine.heap))
      }
      return .iterator(
        IteratorObject(
          .range(RangeObject(start: last, stop: stop, step: step, machine.heap)), machine.heap))
    case .tuple, .string, .dict, .view:
      return .iterator(
        IteratorObject(.array(try machine.items(of: object).reversed()), machine.heap))
    case .host(let host):
      do throws(Failure) {
        return .iterator(
          IteratorObject(.array(try machine.items(of: object).reversed()), machine.heap))
      } catch {
        guard error.message == "'\(host.typeName)' object is not iterable" else { throw error }
        throw .type("'\(host.typeName)' object is not reversible")
      }
    case .instance(let instance):
      if let answer = try machine.special("__reversed__", instance) { return answer }
      guard let count = try machine.count(of: instance), instance.type.find("__getitem__") != nil
      else { throw .type("'\(instance.type.name)' object is not reversible") }
      let items = ListObject([], machine.heap)
      for index in (0..<count).reversed() {
        items.append(try machine.special("__getitem__", instance, .int(index)) ?? .none)
        if machine.heap.bytes > machine.heap.limit { throw .memory(limit: machine.heap.limit) }
      }
      return .iterator(IteratorObject(.array(items.items), machine.heap))
    default: throw .type("'\(machine.typeName(object))' object is not reversible")
    }
  }

  static func reversed(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.between(1, 1, "reversed")
    return try toReversed(&machine, arguments.positional[0])
  }

  static func iter(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.between(1, 2, "iter")
    guard arguments.count == 1 else {
      throw .type("iter() with a sentinel is not part of the worksheet language")
    }
    if case .instance(let instance) = arguments.positional[0],
      case .instance(let other)? = try machine.special("__iter__", instance),
      other.type.find("__next__") != nil
    {
      return .instance(other)
    }
    return .iterator(try machine.iterator(over: arguments.positional[0]))
  }

  static func next(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.between(1, 2, "next")
    if case .instance(let instance) = arguments.positional[0],
      instance.type.find("__next__") != nil
    {
      guard let standard = arguments[1] else {
        return try machine.special("__next__", instance) ?? .none
      }
      return try machine.next(instance) ?? standard
    }
    guard case .iterator(let iterator) = arguments.positional[0] else {
      throw .type("'\(machine.typeName(arguments.positional[0]))' object is not an iterator")
    }
    // The step may run anything; the default waits where the machine sees it.
    let standard = ListObject([arguments[1] ?? .none], machine.heap)
    machine.pin(.iterator(iterator))
    machine.pin(.list(standard))
    defer { machine.unpin(2) }
    if let item = try machine.next(iterator) { return item }
    guard arguments.count == 2 else { throw Failure("StopIteration", "") }
    return standard.items[0]
  }

  // MARK: Using sequences

  static func any(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    .bool(try firstTruth(&machine, object, true))
  }

  static func all(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    .bool(try !firstTruth(&machine, object, false))
  }

  /// Whether an item has this truth value.
  private static func firstTruth(
    _ machine: inout Machine, _ object: Object, _ wanted: Bool
  ) throws(Failure) -> Bool {
    let iterator = try machine.iterator(over: object)
    machine.pin(.iterator(iterator))
    defer { machine.unpin(1) }
    while let item = try machine.next(iterator) {
      if try machine.truth(item) == wanted { return true }
    }
    return false
  }

  static func sorted(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.limits(1, 1, "sorted")
    let list = ListObject(try machine.items(of: arguments.positional[0]), machine.heap)
    try machine.sort(list, try SortOptions(arguments, machine))
    return .list(list)
  }
}
