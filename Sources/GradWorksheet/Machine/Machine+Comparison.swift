import GradNumbers

extension Machine {
  /// Python's `==`.
  public mutating func equal(_ left: Object, _ right: Object) throws(Failure) -> Bool {
    try equal(left, right, depth: 0)
  }

  private mutating func equal(_ left: Object, _ right: Object, depth: Int) throws(Failure) -> Bool {
    if let a = Numeric(left), let b = Numeric(right) {
      return order(a, b) == 0
    }
    if depth > Machine.nestingLimit { throw .comparisonDepth() }
    try patience.step()
    switch (left, right) {
    case (.instance, _), (_, .instance), (.host, _), (_, .host):
      return try truth(comparison(.equal, left, right))
    case (.set(let a), .set(let b)):
      if a === b { return true }
      return a.count == b.count ? try isSubset(a, of: b) : false
    case (.big(let a), .big(let b)) where a === b: return true
    case (.foreign, .big), (.big, .foreign): return try bigOrder(plain(left), plain(right)) == 0
    case (.big, _), (_, .big): return try bigOrder(left, right) == 0
    case (.string(let a), .string(let b)):
      if a === b { return true }
      try heap.spend(min(a.text.utf8.count, b.text.utf8.count))
      return a.text.utf8.elementsEqual(b.text.utf8)
    case (.list(let a), .list(let b)):
      if a === b { return true }
      return try equal(a.items, b.items, depth: depth + 1)
    case (.tuple(let a), .tuple(let b)):
      if a === b { return true }
      return try equal(a.items, b.items, depth: depth + 1)
    case (.dict(let a), .dict(let b)):
      if a === b { return true }
      guard a.count == b.count else { return false }
      for case let entry? in a.entries {
        guard let other = b[try key(entry.key, in: b)],
          try equal(entry.value, other, depth: depth + 1)
        else { return false }
      }
      return true
    case (.range(let a), .range(let b)):
      return a.count == b.count
        && (a.count == 0 || (a.start == b.start && (a.count == 1 || a.step == b.step)))
    case (.foreign, _), (_, .foreign):
      guard let a = Numeric(try plain(left)), let b = Numeric(try plain(right)) else {
        return try same(left, right)
      }
      return order(a, b) == 0
    default: return try same(left, right)
    }
  }

  private mutating func equal(_ left: [Object], _ right: [Object], depth: Int) throws(Failure)
    -> Bool
  {
    guard left.count == right.count else { return false }
    try heap.spend(16 &* left.count)
    for (a, b) in zip(left, right) {
      // Python compares identity first, so that a NaN in a list equals itself.
      if try same(a, b) { continue }
      if !(try equal(a, b, depth: depth)) { return false }
    }
    return true
  }

  static let nestingLimit = 200

  /// Python's `is`.
  func same(_ left: Object, _ right: Object) throws(Failure) -> Bool {
    switch (left, right) {
    case (.big(let a), .big(let b)):
      if a === b { return true }
      guard a.value.bytes == b.value.bytes else { return false }
      try heap.spend(a.value.bytes)
      return a.value == b.value
    case (.string(let a), .string(let b)):
      if a === b { return true }
      let length = a.text.utf8.count
      guard length == b.text.utf8.count else { return false }
      try heap.spend(length)
      return a.text.utf8.elementsEqual(b.text.utf8)
    default: return sameUnlessLong(left, right)
    }
  }

  /// `is` for all but long integers and texts.
  private func sameUnlessLong(_ left: Object, _ right: Object) -> Bool {
    switch (left, right) {
    case (.none, .none), (.ellipsis, .ellipsis): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    // Which floats CPython makes the same object depends on how it compiled them; the same bits
    // are the nearest that a value can come to identity.
    case (.float(let a), .float(let b)): a.bitPattern == b.bitPattern
    case (.foreign(let a), .foreign(let b)): a == b
    case (.list(let a), .list(let b)): a === b
    case (.tuple(let a), .tuple(let b)): a === b || (a.items.isEmpty && b.items.isEmpty)
    case (.dict(let a), .dict(let b)): a === b
    case (.view(let a), .view(let b)): a === b
    case (.range(let a), .range(let b)): a === b
    case (.slice(let a), .slice(let b)): a === b
    case (.function(let a), .function(let b)): a === b
    case (.native(let a), .native(let b)): a === b
    case (.method(let a), .method(let b)): a === b
    // A type of the host may be made into an object more than once.
    case (.type(let a), .type(let b)): a.name == b.name
    case (.module(let a), .module(let b)): a === b
    case (.iterator(let a), .iterator(let b)): a === b
    case (.host(let a), .host(let b)): a === b
    case (.instance(let a), .instance(let b)): a === b
    case (.classObject(let a), .classObject(let b)): a === b
    case (.descriptor(let a), .descriptor(let b)): a === b
    case (.parent(let a), .parent(let b)): a === b
    case (.set(let a), .set(let b)): a === b
    default: false
    }
  }

  /// A NaN with bits of its own: each `float("nan")` is an object that no other is the same as.
  mutating func freshNaN() -> Double {
    lastNaN += 1
    return Double(nan: lastNaN & 0xFFFF_FFFF, signaling: false)
  }

  /// -1, 0 or 1; 2 where a NaN makes them unordered.
  ///
  /// Integers and floats compare exactly.
  private func order(_ left: Numeric, _ right: Numeric) -> Int {
    switch (left, right) {
    case (.int(let a), .int(let b)): return a < b ? -1 : (a > b ? 1 : 0)
    case (.float(let a), .float(let b)): return a < b ? -1 : (a > b ? 1 : (a == b ? 0 : 2))
    case (.int(let a), .float(let b)): return order(a, b)
    case (.float(let a), .int(let b)):
      let reversed = order(b, a)
      return reversed == 2 ? 2 : -reversed
    }
  }

  private func order(_ a: Int, _ b: Double) -> Int {
    if b.isNaN { return 2 }
    if b >= 9.3e18 { return -1 }
    if b <= -9.3e18 { return 1 }
    let whole = b.rounded(.down)
    guard let integer = Int(exactly: whole) else { return b > 0 ? -1 : 1 }
    if a != integer { return a < integer ? -1 : 1 }
    return whole == b ? 0 : -1
  }

  /// `<`, `<=`, `>`, `>=`.
  public mutating func compare(_ op: ComparisonOperator, _ left: Object, _ right: Object)
    throws(Failure)
    -> Bool
  {
    try compare(op, left, right, depth: 0)
  }

  private mutating func compare(
    _ op: ComparisonOperator, _ left: Object, _ right: Object, depth: Int
  ) throws(Failure) -> Bool {
    if let a = Numeric(left), let b = Numeric(right) {
      return holds(op, order(a, b))
    }
    if depth > Machine.nestingLimit { throw .comparisonDepth() }
    try patience.step()
    switch (left, right) {
    case (.string(let a), .string(let b)):
      // UTF-8 orders as the scalars do.
      if a.text.utf8.elementsEqual(b.text.utf8) { return holds(op, 0) }
      return holds(op, a.text.utf8.lexicographicallyPrecedes(b.text.utf8) ? -1 : 1)
    case (.list(let a), .list(let b)):
      return try compare(op, a.items, b.items, depth: depth + 1)
    case (.tuple(let a), .tuple(let b)):
      return try compare(op, a.items, b.items, depth: depth + 1)
    case (.instance, _), (_, .instance), (.host, _), (_, .host):
      return try truth(comparison(op, left, right))
    case (.set(let a), .set(let b)): return try compare(op, a, b)
    case (.big, .foreign), (.foreign, .big):
      if let host, let result = try host.compare(op, left, right) { return result }
    case (.big, _), (_, .big):
      if let order = try bigOrder(left, right) { return holds(op, order) }
    case (.foreign, _), (_, .foreign):
      if let host, let result = try host.compare(op, left, right) { return result }
    default: break
    }
    throw .type(
      "'\(op.rawValue)' not supported between instances of '\(typeName(left))' and "
        + "'\(typeName(right))'")
  }

  private mutating func compare(
    _ op: ComparisonOperator, _ left: [Object], _ right: [Object], depth: Int
  ) throws(Failure) -> Bool {
    try heap.spend(16 &* min(left.count, right.count))
    for (a, b) in zip(left, right) {
      if try same(a, b) { continue }
      if try equal(a, b, depth: depth) { continue }
      return try compare(op, a, b, depth: depth)
    }
    return holds(op, left.count < right.count ? -1 : (left.count > right.count ? 1 : 0))
  }

  private func holds(_ op: ComparisonOperator, _ order: Int) -> Bool {
    if order == 2 { return false }
    switch op {
    case .less: return order < 0
    case .lessOrEqual: return order <= 0
    case .greater: return order > 0
    case .greaterOrEqual: return order >= 0
    default: return false
    }
  }
}

extension Failure {
  static func comparisonDepth() -> Failure {
    Failure("RecursionError", "maximum recursion depth exceeded in comparison", category: .limit)
  }
}
