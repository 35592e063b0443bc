extension Machine {
  /// `object.name`.
  mutating func attribute(_ object: Object, _ site: AttributeSite) throws(Failure) -> Object {
    switch object {
    case .module(let module):
      if site.module === module { return site.member }
      guard let member = module.members[site.name] else {
        throw Failure(
          "AttributeError", "module '\(module.name)' has no attribute '\(site.name)'",
          hint: suggestion(for: site.name, among: module.members.keys.sorted()))
      }
      site.module = module
      site.member = member
      return member
    case .foreign(let bits):
      if let host, let member = site.hostMember {
        return try host.attribute(member, of: bits) ?? .method(BoundMethod(object, site.name, heap))
      }
      throw missing(site.name, object)
    case .host(let object): return try attribute(site.name, of: object)
    case .instance(let instance): return try attribute(site, of: instance)
    case .classObject(let type): return try attribute(site.name, of: type)
    case .parent(let parent): return try attribute(site.name, of: parent)
    case .descriptor(let descriptor): return try attribute(site.name, of: descriptor)
    case .type(let type):
      if let value = attribute(site.name, of: type) { return value }
      if let method = site.method, let function = unbound(method, of: type) { return function }
      throw Failure(
        "AttributeError", "type object '\(type.name)' has no attribute '\(site.name)'")
    case .function(let function):
      switch site.name {
      case "__name__": return string(function.code.name)
      case "__qualname__": return string(function.code.qualifiedName)
      case "__doc__": return function.code.docstring.map { string($0) } ?? .none
      case "__defaults__":
        return function.defaults.isEmpty ? .none : tuple(function.defaults)
      default: throw missing(site.name, object)
      }
    case .native(let function):
      if site.name == "__name__" { return string(function.name) }
      throw missing(site.name, object)
    case .method(let method):
      return try attribute(site.name, of: method)
    default:
      if let value = attribute(site.name, of: object) { return value }
      if site.name == "__class__" { return try type(of: object) }
      guard let method = site.method, hasMethod(method, object) else {
        throw missing(site.name, object)
      }
      return .method(BoundMethod(object, site.name, heap))
    }
  }

  /// A method of a type as a function of the object, such as `str.lower`; nil where the type has no
  /// such method.
  private func unbound(_ method: MethodName, of type: TypeObject) -> Object? {
    guard let sample = sample(of: type.name), hasMethod(method, sample) else { return nil }
    let isClassMethod = method == .fromkeys
    return .native(
      NativeFunction(method.name) {
        (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
        if isClassMethod { return try machine.callMethod(method, on: sample, arguments) }
        guard let receiver = arguments.positional.first else {
          throw .type("unbound method \(type.name).\(method.name)() needs an argument")
        }
        guard machine.typeName(receiver) == type.name else {
          throw .type(
            "descriptor '\(method.name)' for '\(type.name)' objects doesn't apply to a "
              + "'\(machine.typeName(receiver))' object")
        }
        return try machine.callMethod(
          method, on: receiver,
          Arguments(Array(arguments.positional.dropFirst()), keywords: arguments.keywords))
      })
  }

  private func sample(of type: String) -> Object? {
    switch type {
    case "str": string("")
    case "list": list([])
    case "tuple": tuple([])
    case "dict": .dict(DictObject(heap))
    case "int": .int(0)
    case "float": .float(0)
    default: nil
    }
  }

  /// The few attributes of built-in objects that are not methods.
  private func attribute(_ name: String, of object: Object) -> Object? {
    switch (object, name) {
    case (.int, "real"), (.big, "real"), (.float, "real"): object
    case (.int, "numerator"), (.big, "numerator"): object
    case (.int, "imag"), (.big, "imag"): .int(0)
    case (.float, "imag"): .float(0)
    case (.int, "denominator"), (.big, "denominator"): .int(1)
    case (.range(let range), "start"): .int(range.start)
    case (.range(let range), "stop"): .int(range.stop)
    case (.range(let range), "step"): .int(range.step)
    case (.slice(let slice), "start"): slice.lower
    case (.slice(let slice), "stop"): slice.upper
    case (.slice(let slice), "step"): slice.step
    default: nil
    }
  }

  /// The attributes of a type that are no methods.
  func attribute(_ name: String, of type: TypeObject) -> Object? {
    if let member = type.members[name] { return member }
    return name == "__name__" ? string(type.shortName) : nil
  }

  /// `object.name = value`.
  mutating func setAttribute(_ object: Object, _ site: AttributeSite, _ value: Object)
    throws(Failure)
  {
    if case .foreign(let bits) = object, let host, let member = site.hostMember,
      try host.setAttribute(member, of: bits, to: value, line: line)
    {
      return
    }
    if case .host(let host) = object {
      if try host.setAttribute(site.name, to: value, &self) { return }
      let value = try host.attribute(site.name, self)
      if value != nil || host.hasMethod(site.name) {
        throw Failure(
          "AttributeError",
          "'\(host.typeName)' object attribute '\(site.name)' is read-only")
      }
    }
    switch object {
    case .instance(let instance):
      return try setAttribute(site, of: instance, to: value)
    case .classObject(let type): return try setAttribute(site.name, of: type, to: value)
    default: break
    }
    if case .module = object {
      throw Failure("AttributeError", "a worksheet cannot change the module's '\(site.name)'")
    }
    if let method = site.method, hasMethod(method, object) {
      throw Failure(
        "AttributeError",
        "'\(typeName(object))' object attribute '\(site.name)' is read-only")
    }
    throw missing(site.name, object)
  }

  /// The error of an attribute that does not exist.
  func missing(_ name: String, _ object: Object) -> Failure {
    var hint = host?.advice(onMissing: name, of: object)
    if hint == nil {
      let known =
        if case .host(let object) = object {
          object.memberNames.sorted()
        } else {
          MethodName.of(typeName(object)).map(\.name)
        }
      hint = suggestion(for: name, among: known)
    }
    return Failure(
      "AttributeError", "'\(typeName(object))' object has no attribute '\(name)'", hint: hint)
  }

  // MARK: Modules

  func module(_ name: String) throws(Failure) -> Object {
    if let module = modules[name] { return .module(module) }
    let known = (modules.keys.filter { !$0.contains(" ") } + awaited).sorted()
    // What stands inside a package goes without saying.
    let packages = known.filter {
      !$0.contains(".") || !known.contains(String($0.prefix { $0 != "." }))
    }
    let list =
      packages.count < 2
      ? packages.joined()
      : packages.dropLast().joined(separator: ", ") + " and " + (packages.last ?? "")
    throw Failure(
      "ModuleNotFoundError", "No module named '\(name)'",
      hint: suggestion(for: name, among: known)
        ?? "worksheets can import \(list), and nothing else")
  }

  func member(_ name: String, of module: String) throws(Failure) -> Object {
    guard case .module(let object) = try self.module(module) else { return .none }
    guard let member = object.members[name] else {
      throw Failure(
        "ImportError", "cannot import name '\(name)' from '\(module)' (unknown location)",
        hint: suggestion(for: name, among: object.members.keys.sorted()))
    }
    return member
  }

  // MARK: Names

  /// The error of a name that nothing is bound to.
  func undefined(global slot: Int) -> Failure {
    let name = names.names[slot]
    let known = zip(names.names, stack[0..<globalCount]).compactMap { name, value -> String? in
      if case .undefined = value { nil } else { name }
    }
    let local = frames.last?.code.localNames ?? []
    return Failure(
      "NameError", "name '\(name)' is not defined",
      hint: modules[name] != nil || awaited.contains(name)
        ? "write 'import \(name)' first" : suggestion(for: name, among: local + known))
  }

  func unbound(local name: String) -> Failure {
    Failure(
      "UnboundLocalError",
      "cannot access local variable '\(name)' where it is not associated with a value",
      hint: names.find(name).map { _ in
        "'\(name)' is assigned in this function, so it is local to it; write 'global \(name)' to "
          + "mean the one outside"
      })
  }

  func unbound(free name: String) -> Failure {
    Failure(
      "NameError",
      "cannot access free variable '\(name)' where it is not associated with a value in enclosing "
        + "scope")
  }
}

/// `did you mean 'x'?` for the name that is nearest by edit distance, if one is near.
func suggestion(for name: String, among candidates: [String]) -> String? {
  let wanted = Array(name.unicodeScalars)
  let letters = LetterSet(name)
  // Only a nearer one than the best so far matters.
  var limit = max(1, wanted.count / 3)
  var best: String?
  for candidate in candidates where limit > 0 {
    let isOtherCase = name.lowercased() == candidate.lowercased()
    // Of one or two letters only the case may be wrong: every other such name is as near.
    if !isOtherCase {
      if candidate.count < 3 || letters.distance(to: LetterSet(candidate)) > limit { continue }
    }
    let distance = isOtherCase ? 0 : editDistance(wanted, Array(candidate.unicodeScalars))
    if distance <= limit, candidate != name {
      best = candidate
      limit = distance - 1
    }
  }
  return best.map { "did you mean '\($0)'?" }
}

/// Which letters a word has, and how many: enough to tell most words that are not near, of which a
/// session may have thousands.
private struct LetterSet {
  private var bits: UInt64 = 0
  private var count = 0

  init(_ word: String) {
    for scalar in word.unicodeScalars {
      bits |= 1 << UInt64(scalar.value & 63)
      count += 1
    }
  }

  /// No more than the number of edits from one word to the other: each letter that one lacks takes one.
  func distance(to other: LetterSet) -> Int {
    max(
      abs(count - other.count), (bits & ~other.bits).nonzeroBitCount,
      (other.bits & ~bits).nonzeroBitCount)
  }
}

/// How many insertions, deletions, replacements and swaps of neighbours lead from one to the other.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var before = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  for i in 1...a.count {
    var current = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let change = a[i - 1] == b[j - 1] ? 0 : 1
      current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + change)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        current[j] = min(current[j], before[j - 2] + 1)
      }
    }
    before = previous
    previous = current
  }
  return previous[b.count]
}
