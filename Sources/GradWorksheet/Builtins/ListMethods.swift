// Methods of lists, tuples and ranges.

extension Machine {
  mutating func listMethod(
    _ method: MethodName, _ list: ListObject, _ arguments: Arguments
  ) throws(Failure) -> Object {
    switch method {
    case .append: list.append(try arguments.one("list.append"))
    case .extend: try extend(list, by: try arguments.one("list.extend"))
    case .clear:
      try arguments.nothing("list.clear")
      list.items = []
      list.settle()
    case .copy:
      try arguments.nothing("list.copy")
      try reserveMemory(list.items.count, of: 16)
      return self.list(list.items)
    case .reverse:
      try arguments.nothing("list.reverse")
      list.items.reverse()
    case .insert:
      try arguments.between(2, 2, "insert", of: "list")
      let wanted = try integer(arguments.positional[0])
      let count = list.items.count
      let index = wanted < 0 ? max(0, wanted + count) : min(wanted, count)
      list.items.insert(arguments.positional[1], at: index)
      list.settle()
    case .pop:
      try arguments.between(0, 1, "pop", of: "list")
      var index = try arguments[0].map { object throws(Failure) in try integer(object) } ?? -1
      guard !list.items.isEmpty else { throw Failure("IndexError", "pop from empty list") }
      if index < 0 { index += list.items.count }
      guard list.items.indices.contains(index) else {
        throw Failure("IndexError", "pop index out of range")
      }
      let item = list.items.remove(at: index)
      list.settle()
      return item
    case .remove:
      let wanted = try arguments.one("list.remove")
      guard let index = try firstIndex(of: wanted, in: list.items, 0, list.items.count) else {
        throw .value("list.remove(x): x not in list")
      }
      list.items.remove(at: index)
      list.settle()
    case .sort: try sort(list, arguments)
    case .count, .index: return try sequenceMethod(method, list.items, .list(list), arguments)
    default: throw noMethod(method, .list(list))
    }
    return .none
  }

  private mutating func extend(_ list: ListObject, by iterable: Object) throws(Failure) {
    let items: [Object]
    switch iterable {
    case .list(let other): items = other.items
    case .tuple(let other): items = other.items
    default: items = try self.items(of: iterable)
    }
    try reserveMemory(items.count, of: 16)
    list.items.append(contentsOf: items)
    list.settle()
  }

  private mutating func sort(_ list: ListObject, _ arguments: Arguments) throws(Failure) {
    guard arguments.count == 0 else { throw .type("sort() takes no positional arguments") }
    let options = try SortOptions(arguments, self)
    // As in CPython the list is empty while it is sorted; what a key function puts in is an error.
    let work = ListObject(list.items, heap)
    list.items = []
    list.settle()
    do {
      try sort(work, options)
    } catch {
      list.items = work.items
      list.settle()
      throw error
    }
    let untouched = list.items.isEmpty
    list.items = work.items
    list.settle()
    if !untouched { throw .value("list modified during sort") }
  }

  /// Where an equal item stands between two indices.
  mutating func firstIndex(
    of wanted: Object, in items: [Object], _ start: Int, _ end: Int
  ) throws(Failure) -> Int? {
    var index = start
    while index < min(end, items.count) {
      if try isSameOrEqual(items[index], wanted) { return index }
      index += 1
    }
    return nil
  }

  /// What containers mean by equal: the same object, or `==`.
  ///
  /// A nan is found where it is the same
  /// object in Python; here floats have no identity, and a nan is never found.
  mutating func isSameOrEqual(_ left: Object, _ right: Object) throws(Failure) -> Bool {
    if case .foreign(let one) = left, case .foreign(let other) = right, one == other {
      return true
    }
    return try equal(left, right)
  }

  /// `count` and `index`.
  mutating func sequenceMethod(
    _ method: MethodName, _ items: [Object], _ receiver: Object, _ arguments: Arguments
  ) throws(Failure) -> Object {
    let type = typeName(receiver)
    switch method {
    case .count:
      let wanted = try arguments.one("\(type).count")
      var count = 0
      for item in items where try isSameOrEqual(item, wanted) { count += 1 }
      return .int(count)
    case .index:
      try arguments.between(1, 3, "index", of: type)
      let wanted = arguments.positional[0]
      for bound in arguments.positional.dropFirst() where !bound.isWhole {
        throw .type("slice indices must be integers or have an __index__ method")
      }
      let (start, end) = try bounds(arguments, items.count)
      if let index = try firstIndex(of: wanted, in: items, start, end) { return .int(index) }
      if type == "tuple" { throw .value("tuple.index(x): x not in tuple") }
      throw .value("\(try repr(wanted)) is not in list")
    default: throw noMethod(method, receiver)
    }
  }

  /// The second and third argument as the bounds of a slice.
  func bounds(_ arguments: Arguments, _ count: Int) throws(Failure) -> (Int, Int) {
    func clamp(_ object: Object?, _ absent: Int) throws(Failure) -> Int {
      guard let object, !object.isNone else { return absent }
      guard let value = object.clampedWhole else {
        throw .type("slice indices must be integers or None or have an __index__ method")
      }
      return value < 0 ? max(0, value + count) : min(value, count)
    }
    return (try clamp(arguments[1], 0), try clamp(arguments[2], count))
  }

  mutating func rangeMethod(
    _ method: MethodName, _ range: RangeObject, _ arguments: Arguments
  ) throws(Failure) -> Object {
    guard method == .count || method == .index else { throw noMethod(method, .range(range)) }
    let wanted = try arguments.one("range.\(method.name)")
    var index: Int?
    let value: Int? =
      switch wanted {
      case .float(let number): Int(exactly: number)
      default: wanted.wholeNumber
      }
    if let value { index = range.place(of: value) }
    if method == .count { return .int(index == nil ? 0 : 1) }
    guard let index else {
      if !wanted.isWhole { throw .value("sequence.index(x): x not in sequence") }
      throw .value("\(try repr(wanted)) is not in range")
    }
    return .int(index)
  }
}
