// `repr` and `str`.

extension Machine {
  /// What `str(object)` gives: the text of a string, `repr` of everything else.
  public mutating func str(_ object: Object) throws(Failure) -> String {
    switch object {
    case .string(let string): return string.text
    case .int(let value): return "\(value)"
    case .big(let big): return try text(big)
    case .float(let value): return FloatText.repr(value)
    case .host(let object):
      return try nested { () throws(Failure) in try object.str(self) }
    case .instance(let instance): return try text("__str__", of: instance)
    default: return try repr(object)
    }
  }

  /// What `repr(object)` gives.
  public mutating func repr(_ object: Object) throws(Failure) -> String {
    switch object {
    case .int(let value): return "\(value)"
    case .big(let big): return try text(big)
    case .float(let value): return FloatText.repr(value)
    case .string(let string): return Quoting.repr(string.text)
    default:
      // Those that were begun outside stay open: a list that leads back to itself by way of an
      // instance is `[...]` too.
      let open = openReprs.count
      defer { openReprs.removeLast(openReprs.count - open) }
      var writer = ReprWriter()
      try writer.write(object, &self)
      return writer.text
    }
  }
}

/// Writes an object and what it holds, with a list of containers begun instead of recursion: nests
/// may be as deep as CPython prints them, on any thread's stack.
private struct ReprWriter {
  var text = ""
  /// The containers that are being written, outermost first: a list that holds itself is `[...]`.
  var open: [Part] = []
  /// The length at which the heap is asked the next time.
  var nextCheck = 1 << 16

  /// CPython's limit of nested calls, seen from a module's own lines.
  static let depth = 998

  /// A container that has been begun.
  struct Part {
    let identity: ObjectIdentifier
    /// What it holds; a dict's keys and values in turn.
    let items: [Object]
    /// What stands behind an item with an even and with an odd index.
    let separators: (String, String)
    let end: String
    var next = 0
  }

  mutating func write(_ object: Object, _ machine: inout Machine) throws(Failure) {
    try begin(object, &machine)
    while let last = open.indices.last {
      let index = open[last].next
      guard index < open[last].items.count else {
        text += open[last].end
        open.removeLast()
        machine.openReprs.removeLast()
        continue
      }
      if index > 0 {
        text += index.isMultiple(of: 2) ? open[last].separators.1 : open[last].separators.0
      }
      open[last].next += 1
      try begin(open[last].items[index], &machine)
      try check(machine)
    }
  }

  /// Writes an object that holds no others, or the beginning of one that does.
  private mutating func begin(_ object: Object, _ machine: inout Machine) throws(Failure) {
    switch object {
    case .undefined, .cell: text += "<undefined>"
    case .none: text += "None"
    case .bool(let value): text += value ? "True" : "False"
    case .int(let value): text += "\(value)"
    case .big(let big): text += try machine.text(big)
    case .float(let value): text += FloatText.repr(value)
    case .foreign(let bits): text += machine.host?.description(of: bits) ?? "<value>"
    case .string(let string): text += Quoting.repr(string.text)
    case .list(let list): try open(list, again: "[...]", "[", list.items, "]", &machine)
    case .tuple(let tuple):
      let end = tuple.items.count == 1 ? ",)" : ")"
      try open(tuple, again: "(...)", "(", tuple.items, end, &machine)
    case .dict(let dict):
      var items: [Object] = []
      items.reserveCapacity(2 * dict.count)
      for case let entry? in dict.entries { items += [entry.key, entry.value] }
      try open(dict, again: "{...}", "{", items, "}", separators: (": ", ", "), &machine)
    case .view(let view):
      try open(view, again: "...", view.typeName + "([", machine.viewItems(view), "])", &machine)
    case .range(let range):
      text += "range(\(range.start), \(range.stop)"
      text += range.step == 1 ? ")" : ", \(range.step))"
    case .slice(let slice): try open(slice, again: "...", "slice(", slice.parts, ")", &machine)
    case .function(let function):
      text += "<function \(function.code.qualifiedName) at \(place(function))>"
    case .native(let native): text += "<built-in function \(native.name)>"
    case .method(let method) where method.function != nil:
      text += "<bound method \(machine.calledFully(method)) of "
      text += try machine.repr(method.receiver) + ">"
    case .method(let method):
      let type = machine.typeName(method.receiver)
      text += "<built-in method \(method.name) of \(type) object at \(place(method))>"
    case .type(let type):
      text += "<class '\(type.module.map { $0 + "." } ?? "")\(type.name)'>"
    case .module(let module): text += "<module '\(module.name)' (built-in)>"
    case .iterator(let iterator):
      text += "<\(machine.typeName(object)) object at \(place(iterator))>"
    case .ellipsis: text += "Ellipsis"
    case .instance(let instance): text += try machine.text("__repr__", of: instance)
    case .classObject(let type): text += "<class '\(type.fullName)'>"
    case .descriptor(let descriptor):
      text += "<\(descriptor.typeName)"
      if descriptor.kind == .property {
        text += " object at \(place(descriptor))>"
      } else {
        text += "(\(try machine.repr(descriptor.parts[0])))>"
      }
    case .parent(let parent):
      let type = parent.type.map { "<\($0.name) object>" } ?? "NULL"
      text += "<super: <class '\(parent.start.name)'>, \(type)>"
    case .set(let set):
      let name = set.typeName
      if set.count == 0 {
        text += name + "()"
      } else {
        try open(
          set, again: name + "(...)", set.isFrozen ? "frozenset({" : "{", set.members,
          set.isFrozen ? "})" : "}", &machine)
      }
    case .host(let object):
      text += try machine.nested { () throws(Failure) in try object.repr(machine) }
    }
  }

  private func place(_ object: AnyObject) -> String {
    Place.of(object)
  }

  private mutating func open(
    _ object: AnyObject, again: String, _ start: String, _ items: [Object], _ end: String,
    separators: (String, String) = (", ", ", "), _ machine: inout Machine
  ) throws(Failure) {
    let identity = ObjectIdentifier(object)
    if machine.openReprs.contains(identity) {
      text += again
      return
    }
    guard machine.openReprs.count < Self.depth else {
      throw Failure(
        "RecursionError",
        "maximum recursion depth exceeded while getting the repr of an object", category: .limit)
    }
    text += start
    machine.openReprs.append(identity)
    open.append(Part(identity: identity, items: items, separators: separators, end: end))
  }

  /// Lists that share their parts can be small and their text endless.
  private mutating func check(_ machine: Machine) throws(Failure) {
    try machine.patience.step()
    guard text.utf8.count > nextCheck else { return }
    try machine.heap.reserve(text.utf8.count)
    nextCheck = text.utf8.count * 2
  }
}

/// Strings as literals.
enum Quoting {
  /// The text in quotes: single ones unless only a single one stands inside.
  static func repr(_ text: String) -> String {
    let quote: UInt8 =
      text.utf8.contains(UInt8(ascii: "'")) && !text.utf8.contains(UInt8(ascii: "\""))
      ? UInt8(ascii: "\"") : UInt8(ascii: "'")
    var result = String(Unicode.Scalar(quote))
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != quote && $0 != UInt8(ascii: "\\") })
    {
      result += text
    } else {
      for scalar in text.unicodeScalars { write(scalar, quote, false, &result) }
    }
    result.unicodeScalars.append(Unicode.Scalar(quote))
    return result
  }

  private static func write(
    _ scalar: Unicode.Scalar, _ quote: UInt8, _ ascii: Bool, _ result: inout String
  ) {
    switch scalar {
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\\": result += "\\\\"
    case Unicode.Scalar(quote):
      result += "\\"
      result.unicodeScalars.append(scalar)
    case " "..."~": result.unicodeScalars.append(scalar)
    default:
      if !ascii, isPrintable(scalar) {
        result.unicodeScalars.append(scalar)
      } else if scalar.value < 0x100 {
        result += "\\x" + hex(scalar.value, 2)
      } else if scalar.value < 0x1_0000 {
        result += "\\u" + hex(scalar.value, 4)
      } else {
        result += "\\U" + hex(scalar.value, 8)
      }
    }
  }

  /// A text with escapes for everything outside ASCII, for `%a` and `!a`.
  static func ascii(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else {
        write(scalar, 0, true, &result)
      }
    }
    return result
  }

  private static func hex(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// What Python calls printable: everything but controls, separators and what is not assigned.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }
}

extension Machine {
  /// What a view of a dict shows now.
  func viewItems(_ view: DictView) -> [Object] {
    var items: [Object] = []
    items.reserveCapacity(view.dict.count)
    for case let entry? in view.dict.entries {
      switch view.part {
      case .keys: items.append(entry.key)
      case .values: items.append(entry.value)
      case .items: items.append(tuple([entry.key, entry.value]))
      }
    }
    return items
  }
}
