import GradNumbers

// How builtins read their arguments, with CPython's words for what does not fit.

extension Object {
  /// The value of an integer that fits in 64 bits, or of a boolean.
  @inline(__always)
  var wholeNumber: Int? {
    switch self {
    case .int(let value): value
    case .bool(let value): value ? 1 : 0
    default: nil
    }
  }

  /// Whether it is a value of the host.
  @inline(__always)
  var isForeign: Bool { if case .foreign = self { true } else { false } }

  var isNone: Bool { if case .none = self { true } else { false } }
}

extension Machine {
  /// An argument that must be an integer, and for CPython one of a type of C.
  public func integer(_ object: Object, as type: String = "C ssize_t") throws(Failure) -> Int {
    let object = indexed(object)
    if let value = object.wholeNumber { return value }
    if object.isBig {
      throw Failure("OverflowError", "Python int too large to convert to \(type)")
    }
    throw .type("'\(typeName(object))' object cannot be interpreted as an integer")
  }

  /// An argument that must be an integer, the nearest where 64 bits do not hold it.
  func clamped(_ object: Object) throws(Failure) -> Int {
    let object = indexed(object)
    if let value = object.clampedWhole { return value }
    return try integer(object)
  }

  /// An argument that must be an integer of any size.
  func bigInteger(_ object: Object) throws(Failure) -> BigInteger {
    guard let value = indexed(object).bigInteger else {
      throw .type("'\(typeName(object))' object cannot be interpreted as an integer")
    }
    return value
  }

  /// An argument that must be a number.
  public func real(_ object: Object) throws(Failure) -> Double {
    switch object {
    case .float(let value): return value
    case .int(let value): return Double(value)
    case .bool(let value): return value ? 1 : 0
    case .big(let big): return try big.float()
    case .host(let host):
      if let number = try number(of: host) { return try real(number) }
      throw .type("must be real number, not \(host.typeName)")
    default:
      throw .type("must be real number, not \(typeName(object))", hint: advice(on: object))
    }
  }

  /// A value or an object of the host as the number that stands for it, if the host lets one; other
  /// objects as they are.
  public func plain(_ object: Object, hostsOnly: Bool = false) throws(Failure) -> Object {
    if case .host(let host) = object { return try number(of: host) ?? object }
    if hostsOnly { return object }
    guard case .foreign(let bits) = object, let number = host?.number(of: bits) else {
      return object
    }
    return .float(number)
  }

  /// What to write where a value of the host was refused; nil for other objects.
  func advice(on object: Object) -> String? {
    guard case .foreign(let bits) = object else { return nil }
    return host?.advice(onNumberOf: bits)
  }

  /// A count of things that are to be made, so that it is held against the limit on memory.
  public func reserveMemory(_ count: Int, of bytes: Int = 1) throws(Failure) {
    let (product, overflow) = count.multipliedReportingOverflow(by: bytes)
    try heap.reserve(overflow ? Int.max : product)
  }

  /// The integer part of a float.
  func integerPart(_ number: Double) throws(Failure) -> Object {
    if number.isNaN { throw .value("cannot convert float NaN to integer") }
    if number.isInfinite {
      throw Failure("OverflowError", "cannot convert float infinity to integer")
    }
    // Both bounds are exact: -2^63 is an integer of 64 bits, 2^63 is the first that is not.
    if number >= -0x1p63, number < 0x1p63 { return .int(Int(number)) }
    return BigInteger(truncating: number).object(heap)
  }
}

extension Arguments {
  /// How many are given by position.
  public var count: Int { positional.count }

  /// The positional argument of this index, if it was given.
  public subscript(index: Int) -> Object? {
    index < positional.count ? positional[index] : nil
  }

  /// No arguments are allowed by name.
  public func refuseKeywords(_ name: String) throws(Failure) {
    if !keywords.isEmpty { throw .type("\(name)() takes no keyword arguments") }
  }

  /// The one argument of `name(x)`.
  public func one(_ name: String) throws(Failure) -> Object {
    try refuseKeywords(name)
    guard count == 1 else {
      throw .type("\(name)() takes exactly one argument (\(count) given)")
    }
    return positional[0]
  }

  /// Nothing is allowed in `name()`.
  public func nothing(_ name: String) throws(Failure) {
    try refuseKeywords(name)
    guard count == 0 else { throw .type("\(name)() takes no arguments (\(count) given)") }
  }

  /// Between `least` and `most` arguments by position, none by name.
  public func between(
    _ least: Int, _ most: Int, _ name: String, of type: String? = nil
  ) throws(Failure) {
    try refuseKeywords(type.map { "\($0).\(name)" } ?? name)
    try limits(least, most, name)
  }

  /// Between `least` and `most` arguments by position.
  public func limits(_ least: Int, _ most: Int, _ name: String) throws(Failure) {
    if count < least || count > most {
      let wanted = count < least ? least : most
      let bound = least == most ? "" : count < least ? "at least " : "at most "
      throw .type(
        "\(name) expected \(bound)\(wanted) argument\(wanted == 1 ? "" : "s"), got \(count)")
    }
  }

  /// The arguments of a function with named parameters, in the order of the names.
  ///
  /// `positionalOnly` of the names cannot be given by name, and at most `byPosition` arguments (all
  /// where it is nil) can be given by position.
  public func bind(
    _ name: String, _ parameters: [String], required: Int, positionalOnly: Int = 0,
    byPosition: Int? = nil
  ) throws(Failure) -> [Object?] {
    let most = byPosition ?? parameters.count
    let total = count + keywords.count
    if total > parameters.count || count > most {
      if count > most, byPosition != nil {
        let kind = required == most ? "exactly" : "at most"
        throw .type(
          "\(name)() takes \(kind) \(most) positional argument\(most == 1 ? "" : "s") "
            + "(\(count) given)")
      }
      let limit = parameters.count
      throw .type(
        "\(name)() takes at most \(limit) argument\(limit == 1 ? "" : "s") (\(total) given)")
    }
    var bound: [Object?] = positional
    bound += repeatElement(nil, count: parameters.count - count)
    for keyword in keywords {
      guard let index = parameters.firstIndex(of: keyword.name), index >= positionalOnly else {
        throw .type("'\(keyword.name)' is an invalid keyword argument for \(name)()")
      }
      guard bound[index] == nil else {
        throw .type(
          "argument for \(name)() given by name ('\(keyword.name)') and position (\(index + 1))")
      }
      bound[index] = keyword.value
    }
    for index in 0..<required where bound[index] == nil {
      if index < positionalOnly {
        throw .type(
          "\(name)() takes \(byPosition == required ? "exactly" : "at least") "
            + "\(positionalOnly) positional argument"
            + "\(positionalOnly == 1 ? "" : "s") (\(count) given)")
      }
      throw .type(
        "\(name)() missing required argument '\(parameters[index])' (pos \(index + 1))")
    }
    return bound
  }
}
