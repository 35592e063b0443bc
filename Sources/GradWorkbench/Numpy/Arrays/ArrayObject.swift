import GradWorksheet

/// NumPy's array: some elements of a buffer, and how they are arranged.
///
/// Slices, transposes and reshaped arrays are views, as NumPy's are: they share the buffer, and who
/// changes one changes the other.
final class ArrayObject: HostObject {
  let buffer: Buffer
  /// How long each axis is; empty for a single element.
  private(set) var shape: [Int]
  private(set) var layout: Layout
  /// How many elements there are.
  let count: Int
  /// The session's NumPy, which knows how arrays are printed and what Values are.
  unowned let numpy: Numpy

  /// A view of a buffer.
  init(_ buffer: Buffer, _ shape: [Int], _ layout: Layout, _ numpy: Numpy) {
    self.buffer = buffer
    self.shape = shape
    self.layout = layout
    self.numpy = numpy
    count = shape.reduce(1, *)
    super.init(
      typeName: "numpy.ndarray",
      holdsObjects: buffer.dtype == .object || buffer.dtype.isFloat && numpy.host.standsForNumbers)
    buffer.charge(numpy.heap)
  }

  /// An array of elements of its own, one after the other.
  convenience init(_ buffer: Buffer, _ shape: [Int], _ numpy: Numpy) {
    self.init(buffer, shape, Layout(rowMajor: shape), numpy)
  }

  /// The type of the elements.
  var dtype: DType { buffer.dtype }

  /// How many axes there are.
  var rank: Int { shape.count }

  /// Whether the elements stand one after the other, the last axis running fastest.
  var isContiguous: Bool {
    var stride = 1
    for axis in shape.indices.reversed() where shape[axis] != 1 {
      if layout.strides[axis] != stride { return count == 0 }
      stride *= shape[axis]
    }
    return true
  }

  /// Whether the buffer holds nothing but the elements of this array, in their order.
  var isWhole: Bool { layout.offset == 0 && buffer.count == count && isContiguous }

  /// Another view of the same elements.
  func view(_ shape: [Int], _ layout: Layout) -> ArrayObject {
    ArrayObject(buffer, shape, layout, numpy)
  }

  /// Gives the array another shape, in which the same elements stand in the same order.
  func take(shape: [Int], layout: Layout) {
    self.shape = shape
    self.layout = layout
  }

  // MARK: What the language asks

  override var contents: [Object] { buffer.contents }

  override func copied() -> HostObject { copy }

  override func repr(_ machine: Machine) throws(Failure) -> String { try arrayRepr(machine) }

  override func str(_ machine: Machine) throws(Failure) -> String { try arrayText(machine) }

  override func truth(_ machine: Machine) throws(Failure) -> Bool { try truthOfOne(machine) }

  override func format(_ spec: String, _ machine: Machine) throws(Failure) -> String? {
    if rank == 0 { return nil }
    throw .type(
      "unsupported format string passed to numpy.ndarray.__format__",
      hint: "np.round(a, 3) rounds the numbers of an array")
  }

  override func number(_ machine: Machine) throws(Failure) -> Object? { try numberOfOne() }

  override var index: Int? {
    rank == 0 && dtype.isInteger ? buffer.integers[layout.offset] : nil
  }

  override func function(
    _ name: String, _ arguments: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object? {
    try numpy.builtin(name, arguments, &machine)
  }

  override var memberNames: [String] {
    numpy.methods.keys + ["T", "dtype", "itemsize", "nbytes", "ndim", "shape", "size"]
      + (dtype == .object ? ["data", "grad"] + Numpy.valueMethods : [])
  }

  override func attribute(_ name: String, _ machine: Machine) throws(Failure) -> Object? {
    try ownAttribute(name, machine)
  }

  override func setAttribute(
    _ name: String, to value: Object, _ machine: inout Machine
  ) throws(Failure) -> Bool {
    try setOwnAttribute(name, value, &machine)
  }

  override func hasMethod(_ name: String) -> Bool {
    numpy.methods[name] != nil || dtype == .object && Numpy.valueMethods.contains(name)
  }

  override func call(
    method name: String, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    if dtype == .object, Numpy.valueMethods.contains(name) {
      return try numpy.callValues(of: self, name, arguments, &machine)
    }
    return try numpy.call(name, .host(self), arguments, &machine)
  }

  override func binary(
    _ op: BinaryOperator, _ left: Object, _ right: Object, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    try numpy.operate(op, left, right, &machine)
  }

  override func augmented(
    _ op: BinaryOperator, _ right: Object, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    try numpy.augment(self, op, right, &machine)
  }

  override func unary(_ op: UnaryOperator, _ machine: inout Machine) throws(Failure) -> Object? {
    try numpy.operate(op, self, &machine)
  }

  override func compare(
    _ op: ComparisonOperator, _ left: Object, _ right: Object, _ machine: Machine
  ) throws(Failure) -> Object? {
    try numpy.compare(op, left, right, machine)
  }

  override func key(_ machine: Machine) throws(Failure) -> Object? { throw unhashable }

  override func count(_ machine: Machine) throws(Failure) -> Int {
    guard let length = shape.first else { throw .type("len() of unsized object") }
    return length
  }

  override func item(_ index: Object, _ machine: inout Machine) throws(Failure) -> Object {
    try read(index, &machine)
  }

  override func setItem(
    _ index: Object, to value: Object, _ machine: inout Machine
  ) throws(Failure) {
    try write(index, value, &machine)
  }

  override func deleteItem(_ index: Object, _ machine: inout Machine) throws(Failure) {
    throw Self.undeletable
  }

  override func iterator(_ machine: inout Machine) throws(Failure) -> IteratorObject {
    if rank == 0 { throw .type("iteration over a 0-d array") }
    return machine.elements(of: self)
  }

  override func element(at place: Int, _ machine: Machine) throws(Failure) -> Object? {
    guard let length = shape.first, place < length else { return nil }
    let offset = layout.offset + place * layout.strides[0]
    if rank == 1 { return buffer.element(at: offset, numpy) }
    return .host(
      view(
        Array(shape.dropFirst()),
        Layout(offset: offset, strides: Array(layout.strides.dropFirst()))))
  }

  override func contains(_ item: Object, _ machine: inout Machine) throws(Failure) -> Bool? {
    guard case .host(let host)? = try numpy.compare(.equal, .host(self), item, machine),
      let flags = host as? ArrayObject
    else { return nil }
    return flags.flags.contains(true)
  }

  // MARK: Elements

  /// The elements in order, as a list of their own type.
  func items<E: ArrayItem>(_ type: E.Type = E.self) -> [E] {
    if count == 0 { return [] }
    let all = E.items(of: buffer)
    if isWhole { return all }
    if isContiguous { return Array(all[layout.offset..<layout.offset + count]) }
    var items: [E] = []
    items.reserveCapacity(count)
    let walk = Walk(shape, [layout])
    let step = walk.steps[0]
    walk.forEachRow { (starts) throws(Never) in
      var place = starts[0]
      for _ in 0..<walk.length {
        items.append(all[place])
        place += step
      }
    }
    return items
  }

  /// Where the elements stand in the buffer, in order.
  var places: [Int] {
    var places: [Int] = []
    places.reserveCapacity(count)
    let walk = Walk(shape, [layout])
    let step = walk.steps[0]
    walk.forEachRow { (starts) throws(Never) in
      for index in 0..<walk.length { places.append(starts[0] + index * step) }
    }
    return places
  }

  /// The elements in order, one after the other, in a buffer of their own or the array's own one.
  var compact: Buffer {
    if isWhole { return buffer }
    switch dtype.storage {
    case .float64: return Buffer(items(Double.self))
    case .float32: return Buffer(items(Float.self))
    case .int64: return Buffer(kept: items(Int.self), dtype)
    case .bool: return Buffer(items(Bool.self))
    case .object: return Buffer(items(Object.self), numpy)
    }
  }

  /// An array of the same elements in a buffer of its own.
  var copy: ArrayObject {
    if !isWhole { return ArrayObject(compact, shape, numpy) }
    return ArrayObject(buffer.copy(numpy), shape, numpy)
  }

  /// A view on which an array of another shape may be laid: axes of length 1 and missing ones repeat.
  func broadcast(to shape: [Int]) -> Layout {
    let missing = shape.count - rank
    var strides = [Int](repeating: 0, count: shape.count)
    for axis in 0..<rank where self.shape[axis] != 1 {
      strides[missing + axis] = layout.strides[axis]
    }
    return Layout(offset: layout.offset, strides: strides)
  }
}

extension Buffer {
  /// The same elements in another buffer.
  func copy(_ numpy: Numpy) -> Buffer {
    switch dtype.storage {
    case .float64: Buffer(doubles)
    case .float32: Buffer(floats)
    case .int64: Buffer(kept: integers, dtype)
    case .bool: Buffer(flags)
    case .object: Buffer(objects, numpy)
    }
  }
}
