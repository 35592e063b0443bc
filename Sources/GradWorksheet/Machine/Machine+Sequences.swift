/// What operators do with texts, lists, tuples and dicts.
extension Machine {
  mutating func sequences(_ op: BinaryOperator, _ left: Object, _ right: Object)
    throws(Failure)
    -> Object
  {
    try heap.spend()
    switch (op, left, right) {
    case (.add, .string(let a), .string(let b)):
      try heap.reserve(a.text.utf8.count + b.text.utf8.count)
      return .string(StringObject(a.text + b.text, isASCII: a.isASCII && b.isASCII, heap))
    case (.add, .list(let a), .list(let b)):
      try heap.reserve(16 * (a.items.count + b.items.count))
      return list(a.items + b.items)
    case (.add, .tuple(let a), .tuple(let b)):
      try heap.reserve(16 * (a.items.count + b.items.count))
      return tuple(a.items + b.items)
    case (.add, .string, _):
      throw .type("can only concatenate str (not \"\(typeName(right))\") to str")
    case (.add, .list, _):
      throw .type("can only concatenate list (not \"\(typeName(right))\") to list")
    case (.add, .tuple, _):
      throw .type("can only concatenate tuple (not \"\(typeName(right))\") to tuple")
    case (.multiply, _, _): return try repetition(left, right)
    case (.modulo, .string(let format), _):
      // Every other letter may be a place for a number.
      try heap.spend(64 &* format.text.utf8.count)
      return string(try percentFormat(format.text, right))
    case (.bitOr, .dict(let a), .dict(let b)):
      let result = DictObject(heap)
      for case let entry? in a.entries + b.entries {
        result.set(entry.key, hash: try key(entry.key, in: result), to: entry.value)
      }
      return .dict(result)
    case (_, .set, .set):
      if let result = try setOperation(op, left, right) { return result }
      throw unsupported(op, left, right)
    default: throw unsupported(op, left, right)
    }
  }

  private func repetition(_ left: Object, _ right: Object) throws(Failure) -> Object {
    for (sequence, number) in [(left, right), (right, left)] {
      switch sequence {
      case .string, .list, .tuple: break
      default: continue
      }
      let times: Int
      switch number {
      case .int(let value): times = max(value, 0)
      case .bool(let value): times = value ? 1 : 0
      case .big: throw Failure("OverflowError", Machine.unfitIndex)
      default:
        throw .type("can't multiply sequence by non-int of type '\(typeName(number))'")
      }
      switch sequence {
      case .string(let string):
        return self.string(try repeated(string.text, times))
      case .list(let list): return self.list(try repeated(list.items, times))
      case .tuple(let tuple): return self.tuple(try repeated(tuple.items, times))
      default: break
      }
    }
    throw unsupported(.multiply, left, right)
  }

  private func product(_ a: Int, _ b: Int) -> Int {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? .max : product
  }

  /// A text so many times, by doubling: `String(repeating:count:)` turns once for each, long ones too.
  private func repeated(_ text: String, _ times: Int) throws(Failure) -> String {
    if text.isEmpty { return text }
    let bytes = product(text.utf8.count, times)
    try heap.reserve(bytes)
    var result = ""
    result.reserveCapacity(bytes)
    var (piece, left) = (text, times)
    while left > 0 {
      if left & 1 == 1 { result += piece }
      left >>= 1
      if left > 0 { piece += piece }
    }
    return result
  }

  private func repeated(_ items: [Object], _ times: Int) throws(Failure) -> [Object] {
    if items.isEmpty { return [] }
    try heap.reserve(product(product(items.count, times), 16))
    if items.count == 1, let item = items.first { return Array(repeating: item, count: times) }
    var result: [Object] = []
    result.reserveCapacity(items.count * times)
    for _ in 0..<times { result += items }
    return result
  }

  /// `left op= right`: lists change in place, everything else makes a new object.
  mutating func augmented(_ op: BinaryOperator, _ left: Object, _ right: Object) throws(Failure)
    -> Object
  {
    if case .host(let object) = left, let result = try object.augmented(op, right, &self) {
      return result
    }
    if case .set(let set) = left, let result = try augmented(op, set, right) { return result }
    if case .instance(let instance) = left {
      if let result = try augmented(op, instance, right) { return result }
    }
    switch (op, left, right) {
    case (_, _, .instance):
      // An instance is asked before a list is made longer.
      if case .add = op, case .list = left { break }
      do throws(Failure) { return try binaryOfInstances(op, left, right) } catch {
        throw augmentedWords(error, op)
      }
    case (_, _, .host):
      // Python asks an array before it makes a list longer.
      if let result = try hosted(op, left, right) { return result }
    default: break
    }
    switch (op, left, right) {
    case (.add, .list(let list), _):
      let items: [Object]
      if case .list(let other) = right {
        items = other.items
      } else {
        items = try self.items(of: right)
      }
      try heap.reserve(16 * items.count)
      list.items += items
      list.settle()
      return left
    case (.multiply, .list(let list), .int), (.multiply, .list(let list), .bool):
      guard case .int(let times)? = Numeric(right) else { break }
      list.items = try repeated(list.items, max(times, 0))
      list.settle()
      return left
    case (.bitOr, .dict(let dict), .dict(let other)):
      for case let entry? in other.entries {
        dict.set(entry.key, hash: try key(entry.key, in: dict), to: entry.value)
      }
      return left
    default: break
    }
    do throws(Failure) { return try binary(op, left, right) } catch {
      throw augmentedWords(error, op)
    }
  }

  /// CPython says `+=` where that was written.
  private func augmentedWords(_ failure: Failure, _ op: BinaryOperator) -> Failure {
    var failure = failure
    let symbol = op == .power ? "** or pow()" : op.rawValue
    let prefix = "unsupported operand type(s) for \(symbol): "
    if failure.message.hasPrefix(prefix) {
      let new = op == .power ? "**=" : op.rawValue + "="
      failure.message =
        "unsupported operand type(s) for \(new): " + failure.message.dropFirst(prefix.count)
    }
    return failure
  }
}
