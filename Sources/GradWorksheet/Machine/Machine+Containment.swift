extension Machine {
  /// `item in container`.
  mutating func contains(_ item: Object, in container: Object) throws(Failure) -> Bool {
    switch container {
    case .string(let text):
      guard case .string(let part) = item else {
        throw .type("'in <string>' requires string as left operand, not \(typeName(item))")
      }
      try spend(text.text.utf8.count)
      return Text.first(Array(part.text.utf8), in: Array(text.text.utf8)[...]) != nil
    case .dict(let dict): return dict[try key(item, in: dict)] != nil
    case .set(let set): return try isMember(item, of: set)
    case .view(let view):
      switch view.part {
      case .keys: return view.dict[try key(item, in: view.dict)] != nil
      case .values: return try contains(item, in: .iterator(iterator(over: container)))
      case .items:
        guard case .tuple(let pair) = item, pair.items.count == 2,
          let value = view.dict[try key(pair.items[0], in: view.dict)]
        else { return false }
        return try equal(value, pair.items[1])
      }
    case .list(let list):
      try heap.spend(16 &* list.items.count)
      return try contains(item, list.items)
    case .tuple(let tuple):
      try heap.spend(16 &* tuple.items.count)
      return try contains(item, tuple.items)
    case .range(let range):
      if let number = Numeric(item) {
        let exact: Int
        switch number {
        case .int(let value): exact = value
        case .float(let value):
          guard let value = Int(exactly: value) else { return false }
          exact = value
        }
        return range.place(of: exact) != nil
      }
      return false
    case .iterator, .foreign, .none, .bool, .int, .big, .float, .function, .native, .method, .type,
      .module, .slice, .ellipsis, .host, .instance, .classObject, .descriptor, .parent, .undefined,
      .cell:
      let iterator: IteratorObject
      switch container {
      case .iterator(let given): iterator = given
      case .instance(let instance):
        if let answer = try special("__contains__", instance, item) { return try truth(answer) }
        do throws(Failure) { iterator = try self.iterator(over: container) } catch {
          guard error.message == "'\(instance.type.name)' object is not iterable" else {
            throw error
          }
          throw .type("argument of type '\(instance.type.name)' is not iterable")
        }
      case .host(let object):
        if let found = try object.contains(item, &self) { return found }
        do throws(Failure) { iterator = try object.iterator(&self) } catch {
          guard error.message == "'\(object.typeName)' object is not iterable" else { throw error }
          throw .type("argument of type '\(object.typeName)' is not iterable")
        }
      default:
        throw .type("argument of type '\(typeName(container))' is not iterable")
      }
      let held = ListObject([item], heap)
      pin(.list(held))
      pin(.iterator(iterator))
      defer { unpin(2) }
      while let next = try next(iterator) {
        if try same(next, held.items[0]) { return true }
        if try equal(next, held.items[0]) { return true }
      }
      return false
    }
  }

  private mutating func contains(_ item: Object, _ items: [Object]) throws(Failure) -> Bool {
    for other in items {
      if try same(other, item) { return true }
      if try equal(other, item) { return true }
    }
    return false
  }
}
