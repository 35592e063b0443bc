/// The machine's operations that are too long for its loop.
extension Machine {
  /// Calls what is not a plain function with plain arguments.
  ///
  /// True where a frame was pushed, so that the loop goes on in it.
  mutating func enter(_ callee: Object, _ arguments: Arguments, at base: Int, result: Int)
    throws(Failure) -> Bool
  {
    if case .function(let function) = callee {
      try bind(function, arguments, at: base)
      try push(function.code, function.cells, base: base, result: result)
      return true
    }
    switch callee {
    case .method(let method):
      if case .function(let function)? = method.function {
        try bind(
          function,
          Arguments([method.receiver] + arguments.positional, keywords: arguments.keywords),
          at: base)
        try push(function.code, function.cells, base: base, result: result)
        return true
      }
    case .classObject(let type):
      let (object, initializer) = try begin(type, arguments)
      guard case .function(let function)? = initializer, case .instance(let instance) = object
      else {
        stack[result] = object
        return false
      }
      try bind(
        function, Arguments([object] + arguments.positional, keywords: arguments.keywords), at: base
      )
      try push(function.code, function.cells, base: base, result: result, constructed: instance)
      return true
    case .instance(let instance):
      if case .function(let function)? = instance.type.find("__call__") {
        try bind(
          function, Arguments([callee] + arguments.positional, keywords: arguments.keywords),
          at: base)
        try push(function.code, function.cells, base: base, result: result)
        return true
      }
    default: break
    }
    if arguments.holdForeign { countForeign() }
    try heap.spend()
    stack[result] = try call(callee, arguments)
    return false
  }

  func keywordArguments(_ code: Code, _ i: Instruction, _ base: Int) -> Arguments {
    let names = code.keywordLists[Int(i.d)]
    let first = base + Int(i.b) + 1
    let end = first + Int(i.c)
    let split = end - names.count
    return Arguments(
      Array(stack[first..<split]),
      keywords: zip(names, stack[split..<end]).map { (name: $0, value: $1) })
  }

  mutating func spreadArguments(_ function: Int) throws(Failure) -> Arguments {
    guard case .list(let list) = stack[function + 1], case .dict(let dict) = stack[function + 2]
    else { return Arguments([]) }
    var keywords: [(name: String, value: Object)] = []
    for case let entry? in dict.entries {
      guard case .string(let name) = entry.key else { throw .type("keywords must be strings") }
      keywords.append((name.text, entry.value))
    }
    return Arguments(list.items, keywords: keywords)
  }

  mutating func checkMethod(_ receiver: Object, _ site: AttributeSite) throws(Failure) {
    switch receiver {
    case .foreign:
      if site.hostMember != nil { return }
      _ = try attribute(receiver, site)
    case .host(let object):
      if !object.hasMethod(site.name) { _ = try attribute(receiver, site) }
    case .module, .type, .function, .native, .classObject, .parent:
      _ = try attribute(receiver, site)
    case .instance(let instance):
      if method(site, of: instance) == nil { _ = try attribute(receiver, site) }
    default:
      if let method = site.method, hasMethod(method, receiver) { return }
      _ = try attribute(receiver, site)
    }
  }

  /// `receiver.name(arguments)`; true where a frame was pushed.
  mutating func callMethod(_ site: AttributeSite, _ i: Instruction, _ base: Int) throws(Failure)
    -> Bool
  {
    let first = base + Int(i.b)
    let receiver = stack[first]
    let arguments = Arguments(Array(stack[(first + 1)..<(first + 1 + Int(i.c))]))
    switch receiver {
    case .foreign(let bits):
      guard let host, let member = site.hostMember else { break }
      countForeign()
      try heap.spend()
      guard let result = try host.call(member, on: bits, arguments, &self) else { break }
      stack[base + Int(i.a)] = result
      return false
    case .host(let object):
      try heap.spend()
      guard let result = try object.call(method: site.name, arguments, &self) else { break }
      stack[base + Int(i.a)] = result
      return false
    case .module, .type, .function, .native, .instance, .classObject, .parent: break
    default:
      guard let method = site.method, hasMethod(method, receiver) else { break }
      try heap.spend()
      stack[base + Int(i.a)] = try callMethod(method, on: receiver, arguments)
      return false
    }
    let function = try attribute(receiver, site)
    return try enter(function, arguments, at: first + 1, result: base + Int(i.a))
  }

  mutating func extend(_ code: Code, _ i: Instruction, _ base: Int, _ pc: Int) throws(Failure) {
    line = code.positions[pc - 1].line
    frames[frames.count - 1].pc = pc
    let source = try bound(code, i.b, base)
    guard case .list(let list) = stack[base + Int(i.a)] else { return }
    do throws(Failure) {
      let items = try items(of: source)
      try heap.reserve(16 * items.count)
      list.items += items
      list.settle()
    } catch {
      guard error.message.hasSuffix("object is not iterable"), error.position == nil else {
        throw error
      }
      let place = i.c == 1 ? "\(called(stack[base + Int(i.a) - 1])) argument" : "Value"
      throw .type("\(place) after * must be an iterable, not \(typeName(source))")
    }
  }

  /// A function as errors of starred arguments call it.
  private func called(_ function: Object) -> String {
    switch function {
    case .function(let function): "__main__.\(function.code.qualifiedName)()"
    case .native(let function): "\(function.name)()"
    case .type(let type): "\(type.name)()"
    case .method(let method):
      if case .function(let function)? = method.function {
        "__main__.\(function.code.qualifiedName)()"
      } else {
        "\(typeName(method.receiver)).\(method.name)()"
      }
    case .classObject(let type): "\(type.fullName)()"
    default: "\(typeName(function)) object"
    }
  }

  mutating func update(_ i: Instruction, _ base: Int) throws(Failure) {
    let source = stack[base + Int(i.b)]
    guard case .dict(let dict) = stack[base + Int(i.a)] else { return }
    guard case .dict(let other) = source else {
      throw .type(
        i.c == 1
          ? "\(called(stack[base + Int(i.a) - 2])) argument after ** must be a mapping, not \(typeName(source))"
          : "'\(typeName(source))' object is not a mapping")
    }
    for case let entry? in other.entries {
      let hash = try key(entry.key, in: dict)
      if i.c == 1, dict[hash] != nil {
        throw .type(
          "\(called(stack[base + Int(i.a) - 2])) got multiple values for keyword argument "
            + "'\(try str(entry.key))'")
      }
      dict.set(entry.key, hash: hash, to: entry.value)
    }
  }

  mutating func joinStrings(_ target: Int, _ first: Int, _ count: Int) throws(Failure) {
    var text = ""
    for index in first..<(first + count) {
      guard case .string(let part) = stack[index] else { continue }
      let piece = part.text.utf8.count
      try heap.reserve(text.utf8.count + piece, piece: piece)
      text += part.text
    }
    stack[target] = string(text)
  }

  mutating func format(_ i: Instruction, _ base: Int) throws(Failure) {
    var value = stack[base + Int(i.b)]
    switch i.c {
    case 1: value = string(try str(value))
    case 2: value = string(try repr(value))
    case 3: value = string(Quoting.ascii(try repr(value)))
    default: break
    }
    if i.d >= 0, case .string(let spec) = stack[base + Int(i.d)] {
      stack[base + Int(i.a)] = string(try format(value, spec: spec.text))
    } else if case .instance = value {
      stack[base + Int(i.a)] = string(try format(value, spec: ""))
    } else if case .string = value {
      stack[base + Int(i.a)] = value
    } else {
      stack[base + Int(i.a)] = string(try str(value))
    }
  }

  // MARK: Unpacking

  private mutating func sequence(_ source: Object, upTo: Int?) throws(Failure) -> [Object] {
    switch source {
    case .list(let list): return list.items
    case .tuple(let tuple): return tuple.items
    default: break
    }
    let iterator: IteratorObject
    do throws(Failure) { iterator = try self.iterator(over: source) } catch {
      throw .type("cannot unpack non-iterable \(typeName(source)) object")
    }
    guard let upTo else { return try collected(iterator).items }
    // Python asks for one item more than it needs, and no further.
    let row = ListObject([], heap)
    pin(.list(row))
    pin(.iterator(iterator))
    defer { unpin(2) }
    while row.items.count <= upTo, let item = try next(iterator) { row.append(item) }
    return row.items
  }

  mutating func unpack(_ code: Code, _ i: Instruction, _ base: Int) throws(Failure) {
    let wanted = Int(i.b)
    let items = try sequence(bound(code, i.c, base), upTo: wanted)
    try store(items, wanted, at: base + Int(i.a))
  }

  /// The items of an iterator's next item, such as the pairs of a `zip`, without a tuple in between
  /// where that can be spared.
  ///
  /// False at the iterator's end.
  mutating func nextRow(_ i: Instruction, _ base: Int) throws(Failure) -> Bool {
    guard case .iterator(let iterator) = stack[base + Int(i.b)] else { return false }
    let wanted = Int(i.d)
    let first = base + Int(i.a)
    switch iterator.kind {
    case .zip(let parts) where parts.count == wanted && !iterator.strict:
      for index in 0..<wanted {
        guard let item = try next(parts[index]) else { return false }
        stack[first + index] = item
      }
      return true
    case .enumerate(let part, let start) where wanted == 2:
      guard let item = try next(part) else { return false }
      stack[first] = try number(start, after: iterator)
      stack[first + 1] = item
      return true
    default: break
    }
    guard let row = try next(iterator) else { return false }
    let items: [Object]
    switch row {
    case .tuple(let tuple): items = tuple.items
    case .list(let list): items = list.items
    default: items = try sequence(row, upTo: wanted)
    }
    try store(items, wanted, at: first)
    return true
  }

  private mutating func store(_ items: [Object], _ wanted: Int, at first: Int) throws(Failure) {
    if items.count < wanted {
      throw .value("not enough values to unpack (expected \(wanted), got \(items.count))")
    }
    if items.count > wanted { throw .value("too many values to unpack (expected \(wanted))") }
    for index in 0..<wanted { stack[first + index] = items[index] }
  }

  mutating func unpackStarred(_ code: Code, _ i: Instruction, _ base: Int) throws(Failure) {
    let before = Int(i.b)
    let after = Int(i.d)
    let items = try sequence(bound(code, i.c, base), upTo: nil)
    if items.count < before + after {
      throw .value(
        "not enough values to unpack (expected at least \(before + after), got \(items.count))")
    }
    let first = base + Int(i.a)
    for index in 0..<before { stack[first + index] = items[index] }
    stack[first + before] = list(Array(items[before..<(items.count - after)]))
    for index in 0..<after {
      stack[first + before + 1 + index] = items[items.count - after + index]
    }
  }
}
