import GradWorksheet

/// A host object that can do all that one can: a vector whose operators go through its items one by
/// one, as an array's do.
final class VectorObject: HostObject {
  let list: ListObject
  /// Its one attribute that can be set.
  let tag: ListObject

  init(_ items: [Object], _ machine: Machine) {
    list = ListObject(items, machine.heap)
    tag = ListObject([.none], machine.heap)
    super.init(typeName: "toy.vector", holdsObjects: true)
  }

  private var items: [Object] { list.elements }

  override var contents: [Object] { [.list(list), .list(tag)] }

  /// `vector(iterable)`.
  static var vectorType: TypeObject {
    TypeObject(
      "toy.vector", members: ["rank": .int(1)],
      construct: { (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
        try arguments.between(1, 1, "vector")
        let items = try machine.items(of: arguments.positional[0])
        return .host(VectorObject(items, machine))
      })
  }

  override var type: TypeObject? { Self.vectorType }
  override func isInstance(of type: String) -> Bool { type == typeName || type == "toy.sequence" }

  // MARK: Text and numbers

  override func repr(_ machine: Machine) throws(Failure) -> String {
    var machine = machine
    var parts: [String] = []
    for item in items { parts.append(try machine.repr(item)) }
    return "vector(\(parts.joined(separator: ", ")))"
  }

  override func str(_ machine: Machine) throws(Failure) -> String {
    var machine = machine
    var parts: [String] = []
    for item in items { parts.append(try machine.str(item)) }
    return "<\(parts.joined(separator: " "))>"
  }

  override func format(_ spec: String, _ machine: Machine) throws(Failure) -> String? {
    spec == "words" ? "a vector of \(items.count)" : nil
  }

  override func number(_ machine: Machine) throws(Failure) -> Object? {
    guard items.count == 1 else { throw .type("only vectors of one item are numbers") }
    return items[0]
  }

  override var index: Int? {
    if items.count == 1, case .int(let value) = items[0] { value } else { nil }
  }

  override func function(
    _ name: String, _ arguments: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object? {
    name == "abs"
      ? try map(&machine) { (machine: inout Machine, item: Object) throws(Failure) in
        try machine.binary(.power, item, .int(2))
      } : nil
  }

  /// The body may run the worksheet, and a collection then moves values: the results stay in the
  /// machine's sight, and the items are read where they are.
  private func map(
    _ machine: inout Machine, _ body: (inout Machine, Object) throws(Failure) -> Object
  ) throws(Failure) -> Object {
    let results = ListObject([], machine.heap)
    machine.pin(.list(results))
    machine.pin(.host(self))
    defer { machine.unpin(2) }
    for place in list.elements.indices {
      results.append(try body(&machine, list.elements[place]))
    }
    return .host(VectorObject(results.elements, machine))
  }

  // MARK: Attributes and calls

  override func attribute(_ name: String, _ machine: Machine) throws(Failure) -> Object? {
    switch name {
    case "size": .int(items.count)
    case "tag": tag.elements[0]
    default: nil
    }
  }

  override func setAttribute(
    _ name: String, to value: Object, _ machine: inout Machine
  ) throws(Failure) -> Bool {
    guard name == "tag" else { return false }
    tag.replace(at: 0, with: value)
    return true
  }

  override func hasMethod(_ name: String) -> Bool { name == "map" || name == "total" }

  override func call(
    method name: String, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    switch name {
    case "total":
      let bound = try arguments.bind("total", ["start"], required: 0)
      var total = bound[0] ?? .int(0)
      for item in items { total = try machine.binary(.add, total, item) }
      return total
    case "map":
      let function = try arguments.one("map")
      return try map(&machine) { (machine: inout Machine, item: Object) throws(Failure) in
        try machine.call(function, Arguments([item]))
      }
    default: return nil
    }
  }

  override var isCallable: Bool { true }

  override func call(_ arguments: Arguments, _ machine: inout Machine) throws(Failure) -> Object {
    machine.tuple([.host(self)] + arguments.positional + arguments.keywords.map(\.value))
  }

  // MARK: Operators

  private func pairs(_ left: Object, _ right: Object) -> [(Object, Object)] {
    func at(_ object: Object, _ place: Int) -> Object {
      switch object {
      case .host(let host as VectorObject): host.items[place]
      case .list(let list): list.elements[place]
      default: object
      }
    }
    return items.indices.map { (at(left, $0), at(right, $0)) }
  }

  override func binary(
    _ op: BinaryOperator, _ left: Object, _ right: Object, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    if case .none = right { return nil }
    if case .string = left { return nil }
    var results: [Object] = []
    for (a, b) in pairs(left, right) {
      results.append(try machine.binary(op == .matrixMultiply ? .multiply : op, a, b))
    }
    guard op == .matrixMultiply else { return .host(VectorObject(results, machine)) }
    var sum = Object.int(0)
    for result in results { sum = try machine.binary(.add, sum, result) }
    return sum
  }

  override func augmented(
    _ op: BinaryOperator, _ right: Object, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    guard op == .add else { return nil }
    for (place, (a, b)) in pairs(.host(self), right).enumerated() {
      list.replace(at: place, with: try machine.binary(.add, a, b))
    }
    return .host(self)
  }

  override func unary(_ op: UnaryOperator, _ machine: inout Machine) throws(Failure) -> Object? {
    op == .minus || op == .invert
      ? try map(&machine) { (machine: inout Machine, item: Object) throws(Failure) in
        try machine.operated(op, item)
      } : nil
  }

  override func compare(
    _ op: ComparisonOperator, _ left: Object, _ right: Object, _ machine: Machine
  ) throws(Failure) -> Object? {
    if case .none = right { return nil }
    var machine = machine
    var results: [Object] = []
    for (a, b) in pairs(left, right) { results.append(try machine.comparison(op, a, b)) }
    return .host(VectorObject(results, machine))
  }

  override func truth(_ machine: Machine) throws(Failure) -> Bool {
    guard items.count == 1 else {
      throw .value("The truth value of a vector with more than one element is ambiguous.")
    }
    var machine = machine
    return try machine.truth(items[0])
  }

  override func key(_ machine: Machine) throws(Failure) -> Object? {
    if items.count == 1 { return items[0] }
    throw unhashable
  }

  // MARK: Items

  override func count(_ machine: Machine) throws(Failure) -> Int { items.count }

  override func item(_ index: Object, _ machine: inout Machine) throws(Failure) -> Object {
    switch index {
    case .slice(let slice):
      let (start, count, step) = try machine.bounds(slice, items.count)
      return .host(VectorObject((0..<count).map { items[start + $0 * step] }, machine))
    case .tuple, .none, .ellipsis: return machine.string(try machine.repr(index))
    default:
      let place = try machine.integer(index)
      guard items.indices.contains(place) else {
        throw Failure("IndexError", "index \(place) is out of bounds")
      }
      return items[place]
    }
  }

  override func setItem(
    _ index: Object, to value: Object, _ machine: inout Machine
  ) throws(Failure) {
    list.replace(at: try machine.integer(index), with: value)
  }

  override func deleteItem(_ index: Object, _ machine: inout Machine) throws(Failure) {
    throw .value("cannot delete vector elements")
  }

  override func iterator(_ machine: inout Machine) throws(Failure) -> IteratorObject {
    machine.elements(of: self)
  }

  override func element(at place: Int, _ machine: Machine) throws(Failure) -> Object? {
    place < items.count ? items[place] : nil
  }
}

/// A host object that can do nothing.
final class PlainObject: HostObject {
  init() { super.init(typeName: "plain") }
}
