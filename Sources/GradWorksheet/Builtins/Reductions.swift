// `sum`, `min` and `max`.

extension Builtins {
  static func sum(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    let bound: [Object?]
    if arguments.keywords.isEmpty, arguments.count == 1 {
      bound = [arguments.positional[0], nil]
    } else {
      bound = try arguments.bind("sum", ["iterable", "start"], required: 1, positionalOnly: 1)
    }
    var total = Total(bound[1] ?? .int(0))
    if case .string? = bound[1] {
      throw .type("sum() can't sum strings [use ''.join(seq) instead]")
    }
    switch bound[0] {
    case .list(let list)?:
      return try sum(&machine, list.items, &total)
    case .tuple(let tuple)?:
      return try sum(&machine, tuple.items, &total)
    case let iterable?:
      return try sum(&machine, iterating: iterable, &total)
    case nil: return .none
    }
  }

  /// A sum so far: plain numbers are added here, everything else by the machine.
  private struct Total {
    var object: Object

    init(_ start: Object) { object = start }

    /// Adds a plain number to a plain number; false where one of them is none.
    @inline(__always)
    mutating func add(_ item: Object, _ machine: inout Machine) throws(Failure) -> Bool {
      switch (object, item) {
      case (.float(let left), .float(let right)): object = .float(left + right)
      case (.int(let left), .int(let right)):
        let (sum, overflow) = left.addingReportingOverflow(right)
        if overflow { return try addAnyNumber(item, &machine) }
        object = .int(sum)
      case (.int(let left), .float(let right)): object = .float(Double(left) + right)
      case (.float(let left), .int(let right)): object = .float(left + Double(right))
      default: return try addAnyNumber(item, &machine)
      }
      return true
    }

    @inline(never)
    private mutating func addAnyNumber(
      _ item: Object, _ machine: inout Machine
    ) throws(Failure) -> Bool {
      guard object.isReal, item.isReal else { return false }
      object = try machine.binary(.add, object, item)
      return true
    }
  }

  /// Adds items that are all there.
  private static func sum(
    _ machine: inout Machine, _ items: [Object], _ total: inout Total
  ) throws(Failure) -> Object {
    var index = 0
    while index < items.count, try total.add(items[index], &machine) { index += 1 }
    if index == items.count { return total.object }
    // The host takes its values in one piece, what came before them as the start.
    if let host = machine.host, items[index...].contains(where: \.isForeign),
      let sum = try host.sum(Array(items[index...]), start: total.object, line: machine.line)
    {
      return sum
    }
    var object = total.object
    for item in items[index...] { object = try machine.binary(.add, object, item) }
    return object
  }

  /// Adds the items of an iterator: numbers as they come, from the first other item on together,
  /// unless it is of a class of the worksheet.
  private static func sum(
    _ machine: inout Machine, iterating iterable: Object, _ total: inout Total
  ) throws(Failure) -> Object {
    let iterator = try machine.iterator(over: iterable)
    // A start that is not a number waits where the machine sees it.
    let rest = ListObject([total.object], machine.heap)
    machine.pin(.iterator(iterator))
    machine.pin(.list(rest))
    defer { machine.unpin(2) }
    let isPlain = total.object.isReal
    var collecting = !isPlain
    var isOwn = false
    while let item = try machine.next(iterator) {
      if isOwn || rest.items.count == 1 && (item.isInstance || rest.items[0].isInstance) {
        // Methods run: each item is added before the next is asked for.
        if !isOwn, isPlain { rest.change { $0[0] = total.object } }
        isOwn = true
        let sum = try machine.binary(.add, rest.items[0], item)
        rest.change { $0[0] = sum }
        continue
      }
      if !collecting, try total.add(item, &machine) { continue }
      collecting = true
      if rest.items.count & 0xFFF == 0 { try machine.reserveMemory(rest.items.count, of: 16) }
      rest.append(item)
    }
    if isOwn { return rest.items[0] }
    if !isPlain { total.object = rest.items[0] }
    return try sum(&machine, Array(rest.items.dropFirst()), &total)
  }

  static func min(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try extreme(&machine, arguments, "min", .less)
  }

  static func max(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try extreme(&machine, arguments, "max", .greater)
  }

  private static func extreme(
    _ machine: inout Machine, _ arguments: Arguments, _ name: String, _ op: ComparisonOperator
  ) throws(Failure) -> Object {
    let given = arguments.positional
    if given.count == 2, arguments.keywords.isEmpty {
      return try isBetter(&machine, given[1], given[0], op) ? given[1] : given[0]
    }
    guard let first = given.first else {
      throw .type("\(name) expected at least 1 argument, got 0")
    }
    var key: Object?
    let standard = ListObject([], machine.heap)
    for keyword in arguments.keywords {
      switch keyword.name {
      case "key": key = keyword.value.isNone ? nil : keyword.value
      case "default": standard.append(keyword.value)
      default:
        throw .type("'\(keyword.name)' is an invalid keyword argument for \(name)()")
      }
    }
    standard.settle()
    if given.count > 1, !standard.items.isEmpty {
      throw .type("Cannot specify a default for \(name)() with multiple positional arguments")
    }
    machine.pin(.list(standard))
    defer { machine.unpin(1) }
    let items = given.count > 1 ? given : try machine.items(of: first)
    guard var best = items.first else {
      guard let value = standard.items.first else {
        throw .value("\(name)() arg is an empty sequence")
      }
      return value
    }
    guard let key else {
      for item in items.dropFirst() where try isBetter(&machine, item, best, op) { best = item }
      return best
    }
    let list = ListObject(items, machine.heap)
    let keys = try machine.keys(key, of: list)
    var place = 0
    for index in keys.indices.dropFirst()
    where try isBetter(&machine, keys[index], keys[place], op) {
      place = index
    }
    return list.items[place]
  }

  @inline(__always)
  private static func isBetter(
    _ machine: inout Machine, _ left: Object, _ right: Object, _ op: ComparisonOperator
  ) throws(Failure) -> Bool {
    switch (left, right) {
    case (.float(let one), .float(let other)): op == .less ? one < other : one > other
    case (.int(let one), .int(let other)): op == .less ? one < other : one > other
    default: try machine.compare(op, left, right)
    }
  }
}
