/// Code for lists, tuples, dicts and f-strings as they are written out.
extension Compiler {
  /// Evaluates expressions into registers that follow each other; the first of them.
  mutating func row(_ items: [Expression]) -> Int32 {
    let first = nextTemporary
    for _ in items { _ = temporary() }
    for (index, item) in items.enumerated() { compile(item, into: first + Int32(index)) }
    return first
  }

  private func hasStar(_ items: [Expression]) -> Bool {
    items.contains { if case .starred = $0.kind { true } else { false } }
  }

  mutating func list(_ items: [Expression], into target: Int32) {
    if hasStar(items) {
      let result = temporary()
      spread(items, into: result)
      emit(.move, target, result)
    } else if items.count > 64 {
      // Long displays grow the list piece by piece, so that the frame stays small.
      let result = temporary()
      emit(.buildList, result, 0, 0)
      for item in items {
        let mark = nextTemporary
        emit(.listAppend, result, operand(item))
        nextTemporary = mark
      }
      emit(.move, target, result)
    } else {
      let place = position
      let first = row(items)
      position = place
      emit(.buildList, target, first, Int32(items.count))
    }
  }

  /// A list of items some of which are starred.
  mutating func spread(_ items: [Expression], into target: Int32) {
    emit(.buildList, target, 0, 0)
    for item in items {
      let mark = nextTemporary
      if case .starred(let inner) = item.kind {
        let inner = operand(inner)
        position = item.position
        emit(.listExtend, target, inner)
      } else {
        emit(.listAppend, target, operand(item))
      }
      nextTemporary = mark
    }
  }

  mutating func tuple(_ items: [Expression], into target: Int32) {
    if hasStar(items) || items.count > 64 {
      let result = temporary()
      spread(items, into: result)
      emit(.listToTuple, result)
      emit(.move, target, result)
    } else {
      let place = position
      let first = row(items)
      position = place
      emit(.buildTuple, target, first, Int32(items.count))
    }
  }

  mutating func dict(
    _ items: [(key: Expression?, value: Expression)], into target: Int32
  ) {
    let result = temporary()
    emit(.buildDict, result, 0, 0)
    for (key, value) in items {
      let mark = nextTemporary
      if let key {
        let key = operand(key, before: value)
        let value = operand(value)
        emit(.dictSet, result, key, value)
      } else {
        let other = operand(value)
        position = value.start
        emit(.dictUpdate, result, other)
      }
      nextTemporary = mark
    }
    emit(.move, target, result)
  }

  mutating func set(_ items: [Expression], into target: Int32) {
    let result = temporary()
    emit(.buildSet, result, 0, 0)
    if items.count > 2, items.allSatisfy(isFolded) {
      // CPython makes a frozenset of constants, another one of what that gives, and copies it.
      let constants = temporary()
      emit(.buildSet, constants, 0, 0)
      for item in items {
        let mark = nextTemporary
        emit(.setAdd, constants, operand(item))
        nextTemporary = mark
      }
      let merged = temporary()
      emit(.buildSet, merged, 0, 0)
      emit(.setExtend, merged, constants, 1)
      emit(.setExtend, result, merged)
      emit(.move, target, result)
      return
    }
    for item in items {
      let mark = nextTemporary
      if case .starred(let inner) = item.kind {
        let inner = operand(inner)
        position = item.position
        emit(.setExtend, result, inner)
      } else {
        emit(.setAdd, result, operand(item))
      }
      nextTemporary = mark
    }
    emit(.move, target, result)
  }

  /// Whether CPython computes the expression while it compiles.
  private func isFolded(_ item: Expression) -> Bool {
    switch item.kind {
    case .integer, .bigInteger, .float, .string, .boolean, .none, .ellipsis: true
    case .unary(_, let inner): isFolded(inner)
    case .binary(.power, let left, let right):
      // Its own bound: the product of the bits of one and of the other.
      if case .integer(let base) = left.kind, case .integer(let exponent) = right.kind {
        (Int.bitWidth - base.leadingZeroBitCount) * min(max(exponent, 0), 128) <= 128
      } else {
        false
      }
    case .binary(_, let left, let right): isFolded(left) && isFolded(right)
    case .tuple(let items): items.allSatisfy(isFolded)
    default: false
    }
  }

  // MARK: f-strings

  mutating func format(_ parts: [Expression.FormatPart], into target: Int32) {
    let place = position
    let first = nextTemporary
    for _ in parts { _ = temporary() }
    for (index, part) in parts.enumerated() {
      let register = first + Int32(index)
      switch part {
      case .literal(let text): loadConstant(string(text), into: register)
      case .replacement(let value, let conversion, let spec):
        let mark = nextTemporary
        let value = operand(value)
        var specRegister: Int32 = -1
        if let spec {
          specRegister = temporary()
          format(spec, into: specRegister)
        }
        position = place
        let code: Int32 =
          switch conversion {
          case "s": 1
          case "r": 2
          case "a": 3
          default: 0
          }
        emit(.formatValue, register, value, code, specRegister)
        nextTemporary = mark
      }
    }
    position = place
    emit(.buildString, target, first, Int32(parts.count))
  }
}
