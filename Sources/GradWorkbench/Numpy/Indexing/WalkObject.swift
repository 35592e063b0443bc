import GradWorksheet

/// `np.nditer`: a walk over the elements of an array, as course notes take numeric gradients with it.
final class WalkObject: HostObject {
  private let array: ArrayObject
  /// The indices of the elements in the order of the walk.
  private let order: [[Int]]
  private let canWrite: Bool
  private let knowsIndices: Bool
  private var place = 0

  init(_ array: ArrayObject, knowsIndices: Bool, canWrite: Bool) {
    self.array = array
    self.canWrite = canWrite
    self.knowsIndices = knowsIndices
    // As the elements stand in memory, whatever the order of the axes.
    let axes = array.memoryOrder ?? Array(array.shape.indices)
    let back = MemoryOrder.inverse(axes)
    // An axis that runs backwards is walked from its end.
    order = IndexWalk(axes.map { array.shape[$0] }).all.map { index in
      back.enumerated().map { axis, place in
        array.layout.strides[axis] < 0 ? array.shape[axis] - 1 - index[place] : index[place]
      }
    }
    super.init(typeName: "numpy.nditer", holdsObjects: true)
  }

  override var contents: [Object] { [.host(array)] }

  override var description: String { "<numpy.nditer object>" }

  private var isFinished: Bool { place >= order.count }

  /// The element at a place of the walk, as an array without axes that shares it.
  private func view(at place: Int) -> ArrayObject {
    var offset = array.layout.offset
    for (axis, index) in order[place].enumerated() { offset += index * array.layout.strides[axis] }
    return array.view([], Layout(offset: offset, strides: []))
  }

  override func attribute(_ name: String, _ machine: Machine) throws(Failure) -> Object? {
    switch name {
    case "finished": return .bool(isFinished)
    case "itersize": return .int(order.count)
    case "iterindex", "index": return .int(place)
    case "shape": return machine.tuple(array.shape.map { .int($0) })
    case "multi_index":
      guard knowsIndices else {
        throw .value("Iterator is not tracking a multi-index", hint: "flags=['multi_index']")
      }
      guard !isFinished else { throw .value("Iterator is past the end") }
      return machine.tuple(order[place].map { .int($0) })
    case "value":
      guard !isFinished else { throw .value("Iterator is past the end") }
      return .host(view(at: place))
    default: return nil
    }
  }

  override func hasMethod(_ name: String) -> Bool { ["iternext", "reset", "close"].contains(name) }

  override func call(
    method name: String, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    _ = try Parameters(name, []).bind(arguments)
    switch name {
    case "iternext":
      place = min(place + 1, order.count)
      return .bool(!isFinished)
    case "reset":
      place = 0
      return Object.none
    case "close": return Object.none
    default: return nil
    }
  }

  override func item(_ index: Object, _ machine: inout Machine) throws(Failure) -> Object {
    guard !isFinished else { throw .value("Iterator is past the end") }
    guard case .int(0) = index else {
      throw Failure("IndexError", "a walk over one array has the one element 0")
    }
    return .host(view(at: place))
  }

  override func setItem(
    _ index: Object, to value: Object, _ machine: inout Machine
  ) throws(Failure) {
    guard !isFinished else { throw .value("Iterator is past the end") }
    guard canWrite else {
      throw .value("output array is read-only", hint: "op_flags=['readwrite']")
    }
    try view(at: place).write(.ellipsis, value, &machine)
  }

  override func iterator(_ machine: inout Machine) throws(Failure) -> IteratorObject {
    machine.elements(of: self)
  }

  override func element(at place: Int, _ machine: Machine) throws(Failure) -> Object? {
    guard place < order.count else { return nil }
    self.place = place
    return .host(view(at: place))
  }
}

/// The indices of a shape, the last axis running fastest.
struct IndexWalk {
  let shape: [Int]

  init(_ shape: [Int]) { self.shape = shape }

  /// All of them.
  var all: [[Int]] {
    (0..<shape.reduce(1, *)).map { number in
      var rest = number
      var index = shape
      for axis in shape.indices.reversed() {
        index[axis] = rest % shape[axis]
        rest /= shape[axis]
      }
      return index
    }
  }
}

/// `np.ndenumerate` and `np.ndindex`: indices one after the other, with elements or without.
final class IndexObject: HostObject {
  private let walk: [[Int]]
  private let array: ArrayObject?

  init(_ shape: [Int], _ array: ArrayObject?) {
    walk = IndexWalk(shape).all
    self.array = array
    super.init(
      typeName: array == nil ? "numpy.ndindex" : "numpy.ndenumerate", holdsObjects: array != nil)
  }

  override var contents: [Object] { array.map { [.host($0)] } ?? [] }

  override func iterator(_ machine: inout Machine) throws(Failure) -> IteratorObject {
    machine.elements(of: self)
  }

  override func element(at place: Int, _ machine: Machine) throws(Failure) -> Object? {
    guard place < walk.count else { return nil }
    let index = machine.tuple(walk[place].map { .int($0) })
    guard let array else { return index }
    var offset = array.layout.offset
    for (axis, index) in walk[place].enumerated() { offset += index * array.layout.strides[axis] }
    return machine.tuple([index, array.buffer.element(at: offset, array.numpy)])
  }
}

extension Numpy {
  static var walks: [NumpyFunction] {
    [
      NumpyFunction(
        "nditer",
        [("op", nil), ("flags", Object.none), ("op_flags", Object.none), ("order", Object.none)],
        Numpy.makeWalk),
      NumpyFunction("ndenumerate", [("arr", nil)], Numpy.makeEnumeration),
    ]
  }

  private func makeWalk(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "nditer", &machine)
    if array.count == 0 { throw .value("Iteration of zero-sized operands is not enabled") }
    try machine.reserveMemory(array.count, of: 64)
    var words: Set<String> = []
    for list in given[1...2] where list.isGiven {
      for item in try machine.items(of: list) {
        if case .string(let string) = item { words.insert(string.text) }
        if case .list(let inner) = item {
          for item in inner.elements {
            if case .string(let string) = item { words.insert(string.text) }
          }
        }
      }
    }
    return .host(
      WalkObject(
        array, knowsIndices: words.contains("multi_index"),
        canWrite: words.contains("readwrite") || words.contains("writeonly")))
  }

  private func makeEnumeration(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let array = try array(given[0], of: "ndenumerate", &machine)
    try machine.reserveMemory(array.count, of: 64)
    return .host(IndexObject(array.shape, array))
  }

  /// `np.ndindex(2, 3)`, which takes any number of lengths, or a tuple of them.
  var indexWalk: NativeFunction {
    NativeFunction("ndindex") {
      [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
      let given = arguments.positional
      let shape = try self.shape(given.count == 1 ? given[0] : machine.tuple(given), machine)
      let count = try count(shape, of: .object, &machine)
      try machine.reserveMemory(count, of: 64)
      return .host(IndexObject(shape, nil))
    }
  }
}
