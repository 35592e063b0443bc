import GradWorksheet

/// Nested lists being read into an array.
private struct NestedReader {
  let numpy: Numpy
  /// The common type so far; nil before the first element.
  var dtype: DType?
  var items: [Object] = []

  /// The shape of an object as far as its first elements show it.
  func shape(_ object: Object, depth: Int = 0) throws(Failure) -> [Int] {
    if let array = array(object) { return array.shape }
    guard let elements = elements(object) else { return [] }
    if depth >= 64 {
      throw .value(
        "setting an array element with a sequence. The lists are nested more than 64 deep.")
    }
    guard let first = elements.first else { return [0] }
    return [elements.count] + (try shape(first, depth: depth + 1))
  }

  private func array(_ object: Object) -> ArrayObject? {
    if case .host(let host) = object { host as? ArrayObject } else { nil }
  }

  private func elements(_ object: Object) -> [Object]? {
    switch object {
    case .list(let list): list.elements
    case .tuple(let tuple): tuple.elements
    default: nil
    }
  }

  mutating func read(
    _ object: Object, _ shape: ArraySlice<Int>, _ whole: [Int], _ machine: inout Machine
  ) throws(Failure) {
    if let array = array(object) {
      guard array.shape == Array(shape) else { throw ragged(whole, whole.count - shape.count) }
      note(array.dtype)
      items += array.plainItems
      return
    }
    guard let elements = elements(object) else {
      guard shape.isEmpty else { throw ragged(whole, whole.count - shape.count) }
      return try read(single: object, &machine)
    }
    guard let length = shape.first else { throw ragged(whole, whole.count) }
    guard elements.count == length else { throw ragged(whole, whole.count - shape.count) }
    for element in elements { try read(element, shape.dropFirst(), whole, &machine) }
  }

  private mutating func note(_ type: DType) {
    dtype = dtype.map { .common($0, type) } ?? type
  }

  private mutating func read(single object: Object, _ machine: inout Machine) throws(Failure) {
    switch object {
    case .float: note(.float64)
    case .int: note(.int64)
    case .bool: note(.bool)
    case .foreign: note(.object)
    case .big(let big):
      // NumPy tries objects for them; numbers are meant.
      note(.float64)
      items.append(.float(try big.float()))
      return
    case .host(let host):
      guard let scalar = host as? ScalarObject else { throw unfit(object, machine) }
      note(scalar.number.dtype)
      items.append(scalar.plain)
      return
    default: throw unfit(object, machine)
    }
    items.append(object)
  }

  private func unfit(_ object: Object, _ machine: borrowing Machine) -> Failure {
    .type(
      "arrays hold numbers, booleans and Values here, not '\(machine.typeName(object))'",
      hint: "a list can hold anything")
  }

  private func ragged(_ shape: [Int], _ depth: Int) -> Failure {
    .value(
      "setting an array element with a sequence. The requested array has an inhomogeneous shape after "
        + "\(depth) dimensions. The detected shape was \(spaced(Array(shape.prefix(depth)))) + "
        + "inhomogeneous part.",
      hint: "the rows must all have the same length")
  }
}

extension Numpy {
  /// An array of an object: of nested lists of one shape, of a number, of another array.
  func read(
    _ object: Object, as dtype: DType? = nil, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    if case .host(let host) = object, let array = host as? ArrayObject {
      return try dtype.map { (type) throws(Failure) in try cast(array, to: type, &machine) }
        ?? array
    }
    if case .range = object {
      let items = try machine.items(of: object)
      return try read(machine.list(items), as: dtype, &machine)
    }
    var reader = NestedReader(numpy: self)
    let shape = try reader.shape(object)
    let size = try count(shape, of: .object, &machine)
    try machine.spend(size &* 16)
    reader.items.reserveCapacity(size)
    try reader.read(object, shape[...], shape, &machine)
    let found = reader.dtype ?? .float64
    let raw = ArrayObject(buffer(reader.items, found), shape, self)
    guard let dtype, dtype != found else { return raw }
    if found == .int64 { try fit(raw, dtype) }
    return try cast(raw, to: dtype, &machine)
  }

  /// Numbers of Python's as elements of a type that holds them all.
  private func buffer(_ items: [Object], _ dtype: DType) -> Buffer {
    func double(_ object: Object) -> Double {
      switch object {
      case .float(let number): number
      case .int(let number): Double(number)
      case .bool(let flag): flag ? 1 : 0
      default: 0
      }
    }
    switch dtype.storage {
    case .object: return Buffer(items, self)
    case .float64: return Buffer(items.map(double))
    case .float32: return Buffer(items.map { Float(double($0)) })
    case .int64:
      return Buffer(
        items.map {
          switch $0 {
          case .int(let number): number
          case .bool(let flag): flag ? 1 : 0
          default: 0
          }
        }, as: dtype)
    case .bool: return Buffer(items.map { if case .bool(true) = $0 { true } else { false } })
    }
  }

  /// NumPy's error of a number of Python's that an integer type cannot hold.
  func fit(_ array: ArrayObject, _ dtype: DType) throws(Failure) {
    guard dtype.isInteger, dtype != .int64 else { return }
    for number in array.items(Int.self) where !dtype.integers.contains(number) {
      throw Failure(
        "OverflowError", "Python integer \(number) out of bounds for \(dtype.name)",
        hint: "\(dtype.name) holds \(dtype.text(dtype.integers.lowerBound)) to "
          + "\(dtype.text(dtype.integers.upperBound)); .astype(np.\(dtype.name)) wraps around")
    }
  }
}
