extension Machine {
  /// `container[index]`.
  mutating func item(_ container: Object, _ index: Object) throws(Failure) -> Object {
    switch container {
    case .list(let list):
      if case .slice(let slice) = index {
        try heap.spend()
        return self.list(try sliced(list.items, slice))
      }
      return list.items[try place(index, list.items.count, container, "list index out of range")]
    case .tuple(let tuple):
      if case .slice(let slice) = index {
        try heap.spend()
        return self.tuple(try sliced(tuple.items, slice))
      }
      return tuple.items[
        try place(index, tuple.items.count, container, "tuple index out of range")]
    case .string(let text):
      if case .slice(let slice) = index {
        try heap.spend()
        return try sliced(text, slice)
      }
      return character(
        of: text, at: try place(index, text.count, container, "string index out of range"))
    case .dict(let dict):
      guard let value = dict[try key(index, in: dict)] else { throw try missingKey(index) }
      return value
    case .range(let range):
      if case .slice(let slice) = index {
        try heap.spend()
        return .range(try sliced(range, slice))
      }
      return .int(
        range.at(try place(index, range.count, container, "range object index out of range")))
    case .instance(let instance):
      if let value = try special("__getitem__", instance, index) { return value }
      throw .type("'\(typeName(container))' object is not subscriptable")
    case .classObject(let type):
      throw .type("type '\(type.name)' is not subscriptable")
    default: throw .type("'\(typeName(container))' object is not subscriptable")
    }
  }

  /// The error of a key that a dict or a set has not.
  mutating func missingKey(_ key: Object) throws(Failure) -> Failure {
    raised("KeyError", [key], message: try repr(key))
  }

  /// `container[index] = value`.
  mutating func setItem(_ container: Object, _ index: Object, _ value: Object) throws(Failure) {
    switch container {
    case .list(let list):
      if case .slice(let slice) = index {
        try heap.spend()
        try assign(list, slice, value)
        return
      }
      let place = try place(
        index, list.items.count, container, "list assignment index out of range")
      list.replace(at: place, with: value)
    case .dict(let dict):
      dict.set(index, hash: try key(index, in: dict), to: value)
      if heap.bytes > heap.limit { throw .memory(limit: heap.limit) }
    case .host(let object): try object.setItem(index, to: value, &self)
    case .instance(let instance) where instance.type.find("__setitem__") != nil:
      _ = try special("__setitem__", instance, index, value)
    default:
      throw .type("'\(typeName(container))' object does not support item assignment")
    }
  }

  /// `del container[index]`.
  mutating func deleteItem(_ container: Object, _ index: Object) throws(Failure) {
    switch container {
    case .list(let list):
      if case .slice(let slice) = index {
        try heap.spend()
        try delete(slice, from: list)
      } else {
        try heap.spend()
        list.items.remove(
          at: try place(index, list.items.count, container, "list assignment index out of range"))
      }
      list.settle()
    case .dict(let dict):
      if dict.remove(try key(index, in: dict)) == nil { throw try missingKey(index) }
    case .tuple, .string, .range:
      throw .type("'\(typeName(container))' object doesn't support item deletion")
    case .host(let object): try object.deleteItem(index, &self)
    case .instance(let instance) where instance.type.find("__delitem__") != nil:
      _ = try special("__delitem__", instance, index)
    default: throw .type("'\(typeName(container))' object does not support item deletion")
    }
  }

  /// An index as a place in a sequence: negative ones count from the end.
  private func place(
    _ index: Object, _ count: Int, _ container: Object, _ message: String
  ) throws(Failure) -> Int {
    let number: Int
    switch indexed(index) {
    case .int(let value): number = value
    case .bool(let value): number = value ? 1 : 0
    case .big:
      if case .range = container { throw Failure("IndexError", message) }
      throw Failure("IndexError", Machine.unfitIndex)
    default:
      switch container {
      case .string:
        throw .type("string indices must be integers, not '\(typeName(index))'")
      case .range: throw .type("range indices must be integers or slices, not \(typeName(index))")
      default:
        throw .type(
          "\(typeName(container)) indices must be integers or slices, not \(typeName(index))")
      }
    }
    let place = number < 0 ? number &+ count : number
    guard place >= 0, place < count else { throw Failure("IndexError", message) }
    return place
  }

  /// CPython's words for an integer that is no place in any sequence.
  static let unfitIndex = "cannot fit 'int' into an index-sized integer"

  /// Where a slice starts, how many items it takes and by which step.
  public func bounds(_ slice: SliceObject, _ length: Int) throws(Failure) -> (
    start: Int, count: Int, step: Int
  ) {
    let (start, stop, step) = try indices(slice, length)
    let distance = step < 0 ? start - stop : stop - start
    if distance <= 0 { return (max(start, 0), 0, step) }
    return (start, (distance - 1) / Int(clamping: step.magnitude) + 1, step)
  }

  /// Python's `slice.indices`.
  private func indices(_ slice: SliceObject, _ length: Int) throws(Failure) -> (
    start: Int, stop: Int, step: Int
  ) {
    let step = try part(slice.step) ?? 1
    if step == 0 { throw .value("slice step cannot be zero") }
    let low = step < 0 ? -1 : 0
    let high = step < 0 ? length - 1 : length
    func clamp(_ value: Int) -> Int {
      let place = value < 0 ? value &+ length : value
      return value < 0 && place > length ? low : min(max(place, low), high)
    }
    let start = try part(slice.lower).map(clamp) ?? (step < 0 ? high : low)
    let stop = try part(slice.upper).map(clamp) ?? (step < 0 ? low : high)
    return (start, stop, step)
  }

  private func part(_ object: Object) throws(Failure) -> Int? {
    if case .none = object { return nil }
    guard let value = indexed(object).clampedWhole else {
      throw .type("slice indices must be integers or None or have an __index__ method")
    }
    return value
  }

  private func sliced(_ items: [Object], _ slice: SliceObject) throws(Failure) -> [Object] {
    let (start, count, step) = try bounds(slice, items.count)
    if step == 1 { return Array(items[start..<(start + count)]) }
    return (0..<count).map { items[start + $0 * step] }
  }

  private func sliced(_ range: RangeObject, _ slice: SliceObject) throws(Failure) -> RangeObject {
    let (start, stop, step) = try indices(slice, range.count)
    let (stride, strideOverflow) = range.step.multipliedReportingOverflow(by: step)
    func number(_ index: Int) throws(Failure) -> Int {
      let (offset, overflow) = range.step.multipliedReportingOverflow(by: index)
      let (number, more) = range.start.addingReportingOverflow(offset)
      if overflow || more { throw .rangeTooLarge }
      return number
    }
    if strideOverflow { throw .rangeTooLarge }
    return RangeObject(start: try number(start), stop: try number(stop), step: stride, heap)
  }

  private func delete(_ slice: SliceObject, from list: ListObject) throws(Failure) {
    let (start, count, step) = try bounds(slice, list.items.count)
    if count == 0 { return }
    if step == 1 {
      list.items.removeSubrange(start..<(start + count))
      return
    }
    let last = start + (count - 1) * step
    let (low, high) = (min(start, last), max(start, last))
    // All in one pass: taking them out one by one would move the rest each time.
    var kept = Array(list.items[..<low])
    for place in low...high where !(place - low).isMultiple(of: step) {
      kept.append(list.items[place])
    }
    kept += list.items[(high + 1)...]
    list.items = kept
  }

  private func sliced(_ text: StringObject, _ slice: SliceObject) throws(Failure) -> Object {
    let (start, count, step) = try bounds(slice, text.count)
    if text.isASCII {
      let utf8 = text.text.utf8
      if step == 1 {
        let first = utf8.index(utf8.startIndex, offsetBy: start)
        return string(String(text.text[first..<utf8.index(first, offsetBy: count)]))
      }
      let bytes = Array(utf8)
      return string(String(decoding: (0..<count).map { bytes[start + $0 * step] }, as: UTF8.self))
    }
    var result = String.UnicodeScalarView()
    for index in 0..<count { result.append(text.scalars[start + index * step]) }
    return string(String(result))
  }

  private mutating func assign(_ list: ListObject, _ slice: SliceObject, _ value: Object)
    throws(Failure)
  {
    let items: [Object]
    do throws(Failure) { items = try self.items(of: value) } catch {
      guard error.type == "TypeError", error.message.hasSuffix("object is not iterable") else {
        throw error
      }
      let isExtended = try bounds(slice, list.items.count).step != 1
      throw .type(
        isExtended ? "must assign iterable to extended slice" : "can only assign an iterable")
    }
    let (start, count, step) = try bounds(slice, list.items.count)
    if step == 1 {
      list.items.replaceSubrange(start..<(start + count), with: items)
      list.settle()
      return
    }
    if items.count != count {
      throw .value(
        "attempt to assign sequence of size \(items.count) to extended slice of size \(count)")
    }
    for (index, item) in items.enumerated() { list.replace(at: start + index * step, with: item) }
    list.settle()
  }
}
