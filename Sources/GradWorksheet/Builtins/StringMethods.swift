// The methods of strings: which call does what. The work itself is done on UTF-8 (`Text`), in which
// a text inside another is found byte by byte; only what counts characters looks at scalars.

extension Machine {
  mutating func stringMethod(
    _ method: MethodName, _ string: StringObject, _ arguments: Arguments
  ) throws(Failure) -> Object {
    let text = string.text
    try spend(text.utf8.count)
    switch method {
    case .lower, .upper, .title, .capitalize, .swapcase, .casefold:
      try arguments.nothing("str.\(method.name)")
      return self.string(CaseMapping.apply(method, text))
    case .isalnum, .isalpha, .isascii, .isdecimal, .isdigit, .isidentifier, .islower, .isnumeric,
      .isprintable, .isspace, .istitle, .isupper:
      try arguments.nothing("str.\(method.name)")
      return .bool(CharacterTests.apply(method, text))
    case .strip, .lstrip, .rstrip: return try strip(method, text, arguments)
    case .split, .rsplit: return try split(method, text, arguments)
    case .join: return try join(string, try arguments.one("str.join"))
    case .replace: return try replace(text, arguments)
    case .startswith, .endswith: return try affix(method, string, arguments)
    case .find, .rfind, .index, .rindex, .count: return try find(method, string, arguments)
    case .partition, .rpartition: return try partition(method, string, arguments)
    case .removeprefix, .removesuffix:
      let part = try self.text(of: try arguments.one("str.\(method.name)")) { (type: String) in
        "\(method.name)() argument must be str, not \(type)"
      }
      return self.string(Text.remove(part, from: text, atEnd: method == .removesuffix))
    case .center, .ljust, .rjust: return try justify(method, string, arguments)
    case .zfill:
      let width = try integer(try arguments.one("str.zfill"))
      let missing = max(0, width.subtractingReportingOverflow(string.count).partialValue)
      try reserveMemory(width > 0 ? missing : 0)
      return self.string(width > 0 ? Text.zeros(missing, text) : text)
    case .splitlines:
      let bound = try arguments.bind("splitlines", ["keepends"], required: 0)
      let keep = bound[0] == nil ? false : try truth(bound[0] ?? .none)
      return strings(Text.lines(text, keepEnds: keep))
    case .expandtabs:
      let bound = try arguments.bind("expandtabs", ["tabsize"], required: 0)
      let size =
        try bound[0].map { object throws(Failure) in try integer(object, as: "C int") } ?? 8
      let tabs = text.utf8.reduce(0) { $1 == UInt8(ascii: "\t") ? $0 + 1 : $0 }
      let (total, overflow) = tabs.multipliedReportingOverflow(by: max(0, size))
      try reserveMemory(overflow ? Int.max : total)
      return self.string(Text.expandTabs(text, size))
    case .format: return self.string(try stringFormat(text, arguments))
    default: throw noMethod(method, .string(string))
    }
  }

  private func strings(_ parts: [String]) -> Object { list(parts.map { string($0) }) }

  /// An argument that must be a string.
  func text(of object: Object, _ message: (String) -> String) throws(Failure) -> String {
    guard case .string(let string) = object else { throw .type(message(typeName(object))) }
    return string.text
  }

  private func strip(
    _ method: MethodName, _ text: String, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.between(0, 1, method.name, of: "str")
    var set: Set<Unicode.Scalar>?
    if let characters = arguments[0], !characters.isNone {
      guard case .string(let wanted) = characters else {
        throw .type("\(method.name) arg must be None or str")
      }
      set = Set(wanted.text.unicodeScalars)
    }
    return string(
      Text.strip(text, set, left: method != .rstrip, right: method != .lstrip))
  }

  private func split(
    _ method: MethodName, _ text: String, _ arguments: Arguments
  ) throws(Failure) -> Object {
    let bound = try arguments.bind(method.name, ["sep", "maxsplit"], required: 0)
    let most = try bound[1].map { object throws(Failure) in try integer(object) } ?? -1
    let limit = most < 0 ? Int.max : most
    // A part costs at least the string object that holds it.
    try reserveMemory(min(text.utf8.count, limit), of: 16)
    guard let separator = bound[0], !separator.isNone else {
      return strings(Text.words(text, limit, fromRight: method == .rsplit))
    }
    let mark = try self.text(of: separator) { "must be str or None, not \($0)" }
    guard !mark.isEmpty else { throw .value("empty separator") }
    return strings(Text.split(text, mark, limit, fromRight: method == .rsplit))
  }

  private mutating func join(
    _ separator: StringObject, _ iterable: Object
  ) throws(Failure) -> Object {
    let items: [Object]
    switch iterable {
    case .list(let list): items = list.items
    case .tuple(let tuple): items = tuple.items
    case .none, .bool, .int, .big, .float, .foreign, .function, .native, .method, .module,
      .ellipsis,
      .slice, .type:
      throw .type("can only join an iterable")
    default: items = try self.items(of: iterable)
    }
    var size = 0
    for (index, item) in items.enumerated() {
      guard case .string(let part) = item else {
        throw .type("sequence item \(index): expected str instance, \(typeName(item)) found")
      }
      size += part.text.utf8.count
    }
    let (marks, overflow) = separator.text.utf8.count.multipliedReportingOverflow(by: items.count)
    let (total, more) = size.addingReportingOverflow(marks)
    try reserveMemory(overflow || more ? Int.max : total)
    var result = ""
    result.reserveCapacity(total)
    var first = true
    for case .string(let part) in items {
      if !first { result += separator.text }
      first = false
      result += part.text
    }
    return string(result)
  }

  private func replace(_ text: String, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.between(2, 3, "replace", of: "str")
    let old = try self.text(of: arguments.positional[0]) {
      "replace() argument 1 must be str, not \($0)"
    }
    let new = try self.text(of: arguments.positional[1]) {
      "replace() argument 2 must be str, not \($0)"
    }
    let most = try arguments[2].map { object throws(Failure) in try integer(object) } ?? -1
    let limit = most < 0 ? Int.max : most
    let bytes = Array(text.utf8)
    let places =
      old.isEmpty
      ? min(limit, bytes.count + 1) : Text.places(of: Array(old.utf8), in: bytes, limit).count
    let (growth, overflow) = places.multipliedReportingOverflow(by: new.utf8.count)
    try reserveMemory(overflow ? Int.max : growth)
    return string(Text.replace(bytes, Array(old.utf8), Array(new.utf8), limit))
  }

  /// One to three arguments, in the words that these methods have for it.
  private func atLeastOne(
    _ arguments: Arguments, _ method: MethodName
  ) throws(Failure) {
    try arguments.refuseKeywords("str.\(method.name)")
    guard (1...3).contains(arguments.count) else {
      let bound = arguments.count < 1 ? "at least 1 argument" : "at most 3 arguments"
      throw .type("\(method.name)() takes \(bound) (\(arguments.count) given)")
    }
  }

  private func affix(
    _ method: MethodName, _ string: StringObject, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try atLeastOne(arguments, method)
    guard let whole = try slice(string, arguments) else { return .bool(false) }
    func holds(_ object: Object, _ inTuple: Bool) throws(Failure) -> Bool {
      let part = try text(of: object) {
        inTuple
          ? "tuple for \(method.name) must only contain str, not \($0)"
          : "\(method.name) first arg must be str or a tuple of str, not \($0)"
      }
      return method == .startswith
        ? whole.starts(with: part.utf8) : whole.reversed().starts(with: part.utf8.reversed())
    }
    if case .tuple(let tuple) = arguments.positional[0] {
      for item in tuple.items where try holds(item, true) { return .bool(true) }
      return .bool(false)
    }
    return .bool(try holds(arguments.positional[0], false))
  }

  /// The bytes between the second and third argument; nil where the start is behind the end.
  private func slice(
    _ string: StringObject, _ arguments: Arguments
  ) throws(Failure) -> ArraySlice<UInt8>? {
    let bytes = Array(string.text.utf8)
    if arguments.count == 1 { return bytes[...] }
    let (start, end) = try bounds(arguments, string.count)
    // A start behind the end finds nothing, not even the empty text.
    if let first = arguments[1]?.clampedWhole, first > string.count || start > end { return nil }
    let from = Text.offset(of: start, in: string)
    return bytes[from..<max(from, Text.offset(of: end, in: string))]
  }

  private func find(
    _ method: MethodName, _ string: StringObject, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try atLeastOne(arguments, method)
    let part = try text(of: arguments.positional[0]) { "must be str, not \($0)" }
    let whole = try slice(string, arguments)
    if method == .count {
      guard let whole else { return .int(0) }
      let bytes = Array(whole)
      if part.isEmpty { return .int(Text.scalars(bytes[...]) + 1) }
      return .int(Text.count(of: Array(part.utf8), in: bytes))
    }
    var place: Int?
    if let whole {
      let needle = Array(part.utf8)
      place =
        method == .find || method == .index
        ? Text.first(needle, in: whole) : Text.last(needle, in: whole)
    }
    guard let place else {
      if method == .find || method == .rfind { return .int(-1) }
      throw .value("substring not found")
    }
    return .int(string.isASCII ? place : Text.scalars(Array(string.text.utf8)[..<place]))
  }

  private func partition(
    _ method: MethodName, _ string: StringObject, _ arguments: Arguments
  ) throws(Failure) -> Object {
    let mark = try text(of: try arguments.one("str.\(method.name)")) { "must be str, not \($0)" }
    guard !mark.isEmpty else { throw .value("empty separator") }
    let bytes = Array(string.text.utf8)
    let needle = Array(mark.utf8)
    let place =
      method == .partition
      ? Text.first(needle, in: bytes[...]) : Text.last(needle, in: bytes[...])
    let empty = self.string("")
    guard let place else {
      let whole = Object.string(string)
      return tuple(method == .partition ? [whole, empty, empty] : [empty, empty, whole])
    }
    return tuple([
      self.string(Text.string(bytes[..<place])), self.string(mark),
      self.string(Text.string(bytes[(place + needle.count)...])),
    ])
  }

  private func justify(
    _ method: MethodName, _ string: StringObject, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.between(1, 2, method.name, of: "str")
    let width = try integer(arguments.positional[0])
    var fill: Unicode.Scalar = " "
    if let object = arguments[1] {
      guard case .string(let text) = object else {
        throw .type("The fill character must be a unicode character, not \(typeName(object))")
      }
      guard text.count == 1, let scalar = text.text.unicodeScalars.first else {
        throw .type("The fill character must be exactly one character long")
      }
      fill = scalar
    }
    guard width > string.count else { return .string(string) }
    let missing = width - string.count
    try reserveMemory(missing, of: 4)
    var left = 0
    switch method {
    case .rjust: left = missing
    // CPython puts the odd one on the left where the width is odd.
    case .center: left = missing / 2 + (missing & width & 1)
    default: break
    }
    return self.string(
      FormatSpec.fill(fill, left) + string.text + FormatSpec.fill(fill, missing - left))
  }
}
