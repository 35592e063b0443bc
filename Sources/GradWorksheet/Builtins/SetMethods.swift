// Sets: `set` and `frozenset`, their methods and operators.

extension Builtins {
  static var setTypes: [TypeObject] {
    [
      TypeObject("frozenset", construct: make(isFrozen: true)),
      TypeObject("set", construct: make(isFrozen: false)),
    ]
  }

  private static func make(isFrozen: Bool) -> NativeFunction.Body {
    { (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
      let name = isFrozen ? "frozenset" : "set"
      try arguments.refuseKeywords(name)
      try arguments.limits(0, 1, name)
      if isFrozen, case .set(let set)? = arguments[0], set.isFrozen { return .set(set) }
      let set = SetObject(isFrozen: isFrozen, machine.heap)
      if let source = arguments[0] { try machine.extend(set, by: source) }
      return .set(set)
    }
  }
}

extension Machine {
  mutating func setMethod(
    _ method: MethodName, _ set: SetObject, _ arguments: Arguments
  ) throws(Failure) -> Object {
    guard MethodName.of(set.typeName).contains(method) else { throw noMethod(method, .set(set)) }
    let full = "\(set.typeName).\(method.name)"
    try arguments.refuseKeywords(full)
    switch method {
    case .add: try add(arguments.one(full), to: set)
    case .discard: _ = set.remove(try key(arguments.one(full), in: set.dict))
    case .remove:
      let member = try arguments.one(full)
      if !set.remove(try key(member, in: set.dict)) { throw try missingKey(member) }
    case .pop:
      try arguments.nothing(full)
      return try pop(set)
    case .clear:
      try arguments.nothing(full)
      set.removeAll()
    case .copy:
      try arguments.nothing(full)
      return .set(set.isFrozen ? set : try copied(set, isFrozen: false))
    case .union:
      let result = try copied(set, isFrozen: set.isFrozen)
      for other in arguments.positional where !(try same(other, .set(set))) {
        try extend(result, by: other)
      }
      return .set(result)
    case .update: for other in arguments.positional { try extend(set, by: other) }
    case .intersection:
      if arguments.count == 0 { return .set(try copied(set, isFrozen: set.isFrozen)) }
      var result = set
      for other in arguments.positional {
        result = try intersection(result, other, isFrozen: set.isFrozen)
      }
      return .set(result)
    case .intersection_update:
      var result = set
      for other in arguments.positional {
        result = try intersection(result, other, isFrozen: false)
      }
      try replace(set, by: result)
    case .difference:
      let result: SetObject
      switch arguments[0] {
      case .set(let other)?: result = try difference(set, other, isFrozen: set.isFrozen)
      case .dict?:
        result = try difference(
          set, try asSet(arguments.positional[0]), isFrozen: set.isFrozen)
      case let other?:
        result = try copied(set, isFrozen: set.isFrozen)
        try remove(try asSet(other), from: result)
      case nil: result = try copied(set, isFrozen: set.isFrozen)
      }
      for other in arguments.positional.dropFirst() {
        try remove(try asSet(other), from: result)
      }
      return .set(result)
    case .difference_update:
      for other in arguments.positional { try remove(try asSet(other), from: set) }
    case .symmetric_difference:
      let other = try arguments.one(full)
      let result = SetObject(isFrozen: set.isFrozen, heap)
      try extend(result, by: other)
      return .set(try toggled(result, by: set))
    case .symmetric_difference_update:
      let other = try asSet(arguments.one(full))
      if other === set {
        set.removeAll()
        return .none
      }
      for member in other.members {
        let key = try key(member, in: set.dict)
        if !set.remove(key) { set.add(member, key) }
      }
    case .isdisjoint:
      let other = try asSet(arguments.one(full))
      for member in other.members where try isMember(member, of: set) { return .bool(false) }
      return .bool(true)
    case .issubset: return .bool(try isSubset(set, of: try asSet(arguments.one(full))))
    case .issuperset: return .bool(try isSubset(try asSet(arguments.one(full)), of: set))
    default: throw noMethod(method, .set(set))
    }
    return .none
  }

  private mutating func pop(_ set: SetObject) throws(Failure) -> Object {
    let found: HashKey?
    if set.order != nil {
      found = set.order?.popped()
    } else if let first = set.dict.entries.lazy.compactMap({ $0?.key }).first {
      found = try key(first, in: set.dict)
    } else {
      found = nil
    }
    guard let found, let entry = set.dict.remove(found) else {
      throw try missingKey(string("pop from an empty set"))
    }
    return entry.key
  }

  // MARK: Operations

  /// A set with what an iterable gives; a set is its own.
  private mutating func asSet(_ object: Object) throws(Failure) -> SetObject {
    if case .set(let set) = object { return set }
    let set = SetObject(heap)
    try extend(set, by: object)
    return set
  }

  private mutating func copied(_ set: SetObject, isFrozen: Bool) throws(Failure) -> SetObject {
    try reserveMemory(set.count, of: 80)
    let copy = SetObject(isFrozen: isFrozen, heap)
    try extend(copy, by: .set(set))
    return copy
  }

  private mutating func replace(_ set: SetObject, by other: SetObject) throws(Failure) {
    if set === other { return }
    set.removeAll()
    for case let entry? in other.dict.entries {
      set.dict.set(entry.key, hash: try key(entry.key, in: set.dict), to: .none)
    }
    set.replaceOrder(by: other.order)
  }

  func spendOn(_ set: SetObject) throws(Failure) { try heap.spend(16 &* set.count) }

  mutating func isMember(_ item: Object, of set: SetObject) throws(Failure) -> Bool {
    // A set that is asked for is looked for as the frozen one that is equal to it.
    if case .set(let other) = item, !other.isFrozen {
      return set.dict[try key(.set(copied(other, isFrozen: true)), in: set.dict)] != nil
    }
    return set.dict[try key(item, in: set.dict)] != nil
  }

  mutating func isSubset(_ set: SetObject, of other: SetObject) throws(Failure) -> Bool {
    if set.count > other.count { return false }
    try spendOn(set)
    for case let entry? in set.dict.entries where try !isMember(entry.key, of: other) {
      return false
    }
    return true
  }

  private mutating func intersection(
    _ set: SetObject, _ other: Object, isFrozen: Bool
  ) throws(Failure) -> SetObject {
    if case .set(let other) = other { return try intersection(set, other, isFrozen: isFrozen) }
    let waiting = ListObject(try items(of: other), heap)
    pin(.list(waiting))
    defer { unpin() }
    let result = SetObject(isFrozen: isFrozen, heap)
    var index = 0
    while index < waiting.items.count {
      if try isMember(waiting.items[index], of: set) { try add(waiting.items[index], to: result) }
      index += 1
    }
    return result
  }

  private mutating func intersection(
    _ set: SetObject, _ other: SetObject, isFrozen: Bool
  ) throws(Failure) -> SetObject {
    if set === other { return try copied(set, isFrozen: isFrozen) }
    // CPython goes through the smaller one.
    let (small, large) = other.count > set.count ? (set, other) : (other, set)
    try spendOn(small)
    let result = SetObject(isFrozen: isFrozen, heap)
    for member in small.members where try isMember(member, of: large) {
      try add(member, to: result)
    }
    return result
  }

  private mutating func difference(
    _ set: SetObject, _ other: SetObject, isFrozen: Bool
  ) throws(Failure) -> SetObject {
    if set.count >> 2 > other.count {
      let result = try copied(set, isFrozen: isFrozen)
      try remove(other, from: result)
      return result
    }
    try spendOn(set)
    let result = SetObject(isFrozen: isFrozen, heap)
    for member in set.members where try !isMember(member, of: other) {
      try add(member, to: result)
    }
    return result
  }

  private mutating func remove(_ other: SetObject, from set: SetObject) throws(Failure) {
    try spendOn(other)
    if set === other { return set.removeAll() }
    for case let entry? in other.dict.entries {
      _ = set.remove(try key(entry.key, in: set.dict))
    }
    set.order?.cleanUp()
  }

  private mutating func symmetric(
    _ set: SetObject, _ other: SetObject, isFrozen: Bool
  ) throws(Failure) -> SetObject {
    try toggled(try copied(other, isFrozen: isFrozen), by: set)
  }

  /// A new set with the members of another one added, or taken out where they are in it.
  private mutating func toggled(
    _ result: SetObject, by set: SetObject
  ) throws(Failure) -> SetObject {
    try spendOn(set)
    for member in set.members {
      let key = try key(member, in: result.dict)
      if !result.remove(key) { result.add(member, key) }
    }
    return result
  }

  /// `left op right` of sets; nil for operators that sets do not have.
  mutating func setOperation(
    _ op: BinaryOperator, _ left: Object, _ right: Object
  ) throws(Failure) -> Object? {
    guard case .set(let a) = left, case .set(let b) = right else { return nil }
    switch op {
    case .bitOr:
      let result = try copied(a, isFrozen: a.isFrozen)
      if a !== b { try extend(result, by: right) }
      return .set(result)
    case .bitAnd: return .set(try intersection(a, b, isFrozen: a.isFrozen))
    case .subtract: return .set(try difference(a, b, isFrozen: a.isFrozen))
    case .bitXor: return .set(try symmetric(a, b, isFrozen: a.isFrozen))
    default: return nil
    }
  }

  /// `left op= right` of a set that changes; nil for the plain operator.
  mutating func augmented(
    _ op: BinaryOperator, _ set: SetObject, _ right: Object
  ) throws(Failure) -> Object? {
    guard !set.isFrozen, case .set(let other) = right else { return nil }
    switch op {
    case .bitOr: try extend(set, by: right)
    case .bitAnd: try replace(set, by: try intersection(set, other, isFrozen: false))
    case .subtract: try remove(other, from: set)
    case .bitXor:
      _ = try setMethod(.symmetric_difference_update, set, Arguments([right]))
    default: return nil
    }
    return .set(set)
  }

  /// `<`, `<=`, `>`, `>=` of sets.
  mutating func compare(
    _ op: ComparisonOperator, _ a: SetObject, _ b: SetObject
  ) throws(Failure) -> Bool {
    switch op {
    case .less: a.count < b.count ? try isSubset(a, of: b) : false
    case .lessOrEqual: try isSubset(a, of: b)
    case .greater: b.count < a.count ? try isSubset(b, of: a) : false
    default: try isSubset(b, of: a)
    }
  }
}
