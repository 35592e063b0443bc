import GradNumbers

extension Machine {
  /// An iterator over an object; an iterator is its own.
  public mutating func iterator(over object: Object) throws(Failure) -> IteratorObject {
    switch object {
    case .range(let range): return IteratorObject(.range(range), heap)
    case .list(let list): return IteratorObject(.list(list), heap)
    case .tuple(let tuple): return IteratorObject(.tuple(tuple), heap)
    case .string(let string): return IteratorObject(.string(string), heap)
    case .dict(let dict): return IteratorObject(.dict(dict, .keys, size: dict.count), heap)
    case .view(let view):
      return IteratorObject(.dict(view.dict, view.part, size: view.dict.count), heap)
    case .iterator(let iterator): return iterator
    case .host(let object): return try object.iterator(&self)
    case .set(let set):
      return IteratorObject(.set(set, set.members, size: set.count), heap)
    case .instance(let instance): return try iterator(over: instance)
    default: throw .type("'\(typeName(object))' object is not iterable")
    }
  }

  /// Moves an iterator on; nil at its end.
  public mutating func next(_ iterator: IteratorObject) throws(Failure) -> Object? {
    if case .list(let list) = iterator.kind, iterator.position < list.items.count {
      iterator.position += 1
      return list.items[iterator.position - 1]
    }
    try patience.step()
    if iterator.isPlain { return try nextPlain(iterator) }
    if nesting >= Machine.iteratorLimit { throw .recursion() }
    nesting += 1
    defer { nesting -= 1 }
    switch iterator.kind {
    case .zip(let parts): return try next(zip: parts, strict: iterator.strict)
    case .enumerate(let part, let start):
      guard let item = try next(part) else { return nil }
      return tuple([try number(start, after: iterator), item])
    case .map(let function, let parts): return try map(function, parts)
    case .filter(let function, let part): return try filter(function, part)
    case .generator(let frame): return try resume(iterator, frame)
    case .own(let instance): return try next(instance)
    case .indexed(let instance):
      iterator.position += 1
      do throws(Failure) {
        return try special("__getitem__", instance, .int(iterator.position - 1))
      } catch {
        if error.type == "IndexError" || error.type == "StopIteration" { return nil }
        throw error
      }
    default: return nil
    }
  }

  private mutating func iterator(over instance: InstanceObject) throws(Failure) -> IteratorObject {
    if let answer = try special("__iter__", instance) {
      switch answer {
      case .iterator(let iterator): return iterator
      case .instance(let other) where other.type.find("__next__") != nil:
        return IteratorObject(.own(other), heap)
      default: throw .type("iter() returned non-iterator of type '\(typeName(answer))'")
      }
    }
    if instance.type.find("__getitem__") != nil, instance.type.find("__iter__") == nil {
      return IteratorObject(.indexed(instance), heap)
    }
    throw .type("'\(instance.type.name)' object is not iterable")
  }

  /// `next(instance)`; nil where it raises `StopIteration`.
  mutating func next(_ instance: InstanceObject) throws(Failure) -> Object? {
    do throws(Failure) {
      return try special("__next__", instance)
    } catch {
      guard error.type == "StopIteration", error.isCatchable else { throw error }
      inFlight = nil
      return nil
    }
  }

  /// The number that `enumerate` gives to the next item.
  @inline(__always)
  func number(_ start: Object, after iterator: IteratorObject) throws(Failure) -> Object {
    let position = iterator.position
    iterator.position += 1
    if case .int(let start) = start {
      let (number, overflow) = start.addingReportingOverflow(position)
      if !overflow { return .int(number) }
    }
    return try integers(.add, start.bigInteger ?? 0, BigInteger(position))
  }

  /// The next of an iterator that runs nothing of the worksheet.
  private func nextPlain(_ iterator: IteratorObject) throws(Failure) -> Object? {
    switch iterator.kind {
    case .range(let range):
      guard iterator.position < range.count else { return nil }
      iterator.position += 1
      return .int(range.at(iterator.position - 1))
    case .list(let list):
      guard iterator.position < list.items.count else {
        // A list that grows after its iterator has ended does not revive it.
        iterator.kind = .exhausted
        return nil
      }
      iterator.position += 1
      return list.items[iterator.position - 1]
    case .tuple(let tuple):
      guard iterator.position < tuple.items.count else { return nil }
      iterator.position += 1
      return tuple.items[iterator.position - 1]
    case .string(let text):
      guard iterator.position < text.count else { return nil }
      iterator.position += 1
      return character(of: text, at: iterator.position - 1)
    case .elements(let object):
      guard let item = try object.element(at: iterator.position, self) else {
        iterator.kind = .exhausted
        return nil
      }
      iterator.position += 1
      return item
    case .array(let items):
      guard iterator.position < items.count else { return nil }
      iterator.position += 1
      return items[iterator.position - 1]
    case .reversedList(let list):
      let index = list.items.count - 1 - iterator.position
      guard index >= 0, iterator.position >= 0 else { return nil }
      iterator.position += 1
      return list.items[index]
    case .dict(let dict, let part, let size): return try next(dict, part, size, iterator)
    case .set(let set, let members, let size):
      if set.count != size {
        throw Failure("RuntimeError", "Set changed size during iteration")
      }
      guard iterator.position < members.count else { return nil }
      iterator.position += 1
      return members[iterator.position - 1]
    case .running: throw .value("generator already executing")
    default: return nil
    }
  }

  /// All that iterating over an object gives.
  public mutating func items(of object: Object) throws(Failure) -> [Object] {
    switch object {
    case .list(let list): return list.items
    case .tuple(let tuple): return tuple.items
    case .range(let range):
      try heap.reserve(range.count > Int.max / 16 ? .max : range.count * 16)
      return (0..<range.count).map { .int(range.at($0)) }
    default: return try collected(iterator(over: object)).items
    }
  }

  /// A list of all that an iterator gives, in the machine's sight while it grows.
  mutating func collected(_ iterator: IteratorObject) throws(Failure) -> ListObject {
    let list = ListObject([], heap)
    pin(.list(list))
    pin(.iterator(iterator))
    defer { unpin(2) }
    while let item = try next(iterator) {
      list.append(item)
      if heap.bytes > heap.limit { throw .memory(limit: heap.limit) }
    }
    return list
  }

  func character(of string: StringObject, at index: Int) -> Object {
    if string.isASCII {
      let utf8 = string.text.utf8
      let byte = utf8[utf8.index(utf8.startIndex, offsetBy: index)]
      return self.string(String(Unicode.Scalar(byte)))
    }
    return self.string(String(string.scalars[index]))
  }

  private func next(
    _ dict: DictObject, _ part: IteratorObject.DictPart, _ size: Int, _ iterator: IteratorObject
  ) throws(Failure) -> Object? {
    if dict.count != size {
      throw Failure("RuntimeError", "dictionary changed size during iteration")
    }
    while iterator.position < dict.entries.count {
      iterator.position += 1
      guard let entry = dict.entries[iterator.position - 1] else { continue }
      switch part {
      case .keys: return entry.key
      case .values: return entry.value
      case .items: return tuple([entry.key, entry.value])
      }
    }
    return nil
  }

  private mutating func next(zip parts: [IteratorObject], strict: Bool)
    throws(Failure) -> Object?
  {
    if parts.isEmpty { return nil }
    if parts.allSatisfy(\.isPlain) {
      // Nothing of the worksheet runs in between, so nothing needs to be pinned.
      var items: [Object] = []
      items.reserveCapacity(parts.count)
      for (index, part) in parts.enumerated() {
        guard let item = try next(part) else {
          if strict { try checkEnds(parts, at: index) }
          return nil
        }
        items.append(item)
      }
      return tuple(items)
    }
    let row = ListObject([], heap)
    pin(.list(row))
    defer { unpin() }
    for (index, part) in parts.enumerated() {
      guard let item = try next(part) else {
        if strict { try checkEnds(parts, at: index) }
        return nil
      }
      row.append(item)
    }
    return tuple(row.items)
  }

  /// With `strict=True` all parts of a zip must end together.
  private mutating func checkEnds(_ parts: [IteratorObject], at ended: Int) throws(Failure) {
    func others(_ count: Int) -> String { count == 1 ? "argument 1" : "arguments 1-\(count)" }
    if ended > 0 {
      throw .value("zip() argument \(ended + 1) is shorter than \(others(ended))")
    }
    for index in parts.indices.dropFirst() {
      if try next(parts[index]) != nil {
        throw .value("zip() argument \(index + 1) is longer than \(others(index))")
      }
    }
  }

  private mutating func map(_ function: Object, _ parts: [IteratorObject]) throws(Failure)
    -> Object?
  {
    let row = ListObject([], heap)
    pin(.list(row))
    defer { unpin() }
    for part in parts {
      guard let item = try next(part) else { return nil }
      row.append(item)
    }
    return try call(function, Arguments(row.items))
  }

  private mutating func filter(_ function: Object, _ part: IteratorObject) throws(Failure)
    -> Object?
  {
    while let item = try next(part) {
      if case .none = function {
        if try truth(item) { return item }
        continue
      }
      let held = ListObject([item], heap)
      pin(.list(held))
      defer { unpin() }
      if try truth(call(function, Arguments([item]))) { return held.items[0] }
    }
    return nil
  }
}
