import GradWorksheet

/// `np.nditer`: a walk over the elements of an array, as course notes take numeric gradients with it.
final class WalkObject: HostObject {
  private let array: ArrayObject
  /// The axes from the slowest of the walk to the fastest.
  private let axes: [Int]
  private let canWrite: Bool
  private let knowsIndices: Bool
  private var place = 0

  init(_ array: ArrayObject, knowsIndices: Bool, canWrite: Bool) {
    self.array = array
    self.canWrite = canWrite
    self.knowsIndices = knowsIndices
    // As the elements stand in memory, whatever the order of the axes.
    axes = array.memoryOrder ?? Array(array.shape.indices)
    super.init(typeName: "numpy.nditer", holdsObjects: true)
  }

  override var contents: [Object] { [.host(array)] }

  override var description: String { "<numpy.nditer object>" }

  private var isFinished: Bool { place >= array.count }

  /// The index of the element at a place of the walk.
  private func index(at place: Int) -> [Int] {
    var index = array.shape
    var rest = place
    for axis in axes.reversed() {
      let length = max(array.shape[axis], 1)
      let step = rest % length
      rest /= length
      // An axis that runs backwards is walked from its end.
      index[axis] = array.layout.strides[axis] < 0 ? length - 1 - step : step
    }
    return index
  }

  /// The element at a place of the walk, as an array without axes that shares it.
  private func view(at place: Int) -> ArrayObject {
    var offset = array.layout.offset
    for (axis, index) in index(at: place).enumerated() {
      offset += index * array.layout.strides[axis]
    }
    return array.view([], Layout(offset: offset, strides: []))
  }

  override func attribute(_ name: String, _ machine: Machine) throws(Failure) -> Object? {
    switch name {
    case "finished": return .bool(isFinished)
    case "itersize": return .int(array.count)
    case "iterindex", "index": return .int(place)
    case "shape": return machine.tuple(array.shape.map { .int($0) })
    case "multi_index":
      guard knowsIndices else {
        throw .value("Iterator is not tracking a multi-index", hint: "flags=['multi_index']")
      }
      guard !isFinished else { throw .value("Iterator is past the end") }
      return machine.tuple(index(at: place).map { .int($0) })
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
      place = min(place + 1, array.count)
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
    guard place < array.count else { return nil }
    self.place = place
    return .host(view(at: place))
  }
}

/// `np.ndenumerate` and `np.ndindex`: indices one after the other, with elements or without.
final class IndexObject: HostObject {
  private let shape: [Int]
  private let count: Int
  private let array: ArrayObject?

  init(_ shape: [Int], _ array: ArrayObject?) {
    self.shape = shape
    count = shape.reduce(1, *)
    self.array = array
    super.init(
      typeName: array == nil ? "numpy.ndindex" : "numpy.ndenumerate", holdsObjects: array != nil)
  }

  override var contents: [Object] { array.map { [.host($0)] } ?? [] }

  override func iterator(_ machine: inout Machine) throws(Failure) -> IteratorObject {
    machine.elements(of: self)
  }

  override func element(at place: Int, _ machine: Machine) throws(Failure) -> Object? {
    guard place < count else { return nil }
    // The last axis runs fastest.
    var places = shape
    var rest = place
    for axis in shape.indices.reversed() {
      places[axis] = rest % shape[axis]
      rest /= shape[axis]
    }
    let index = machine.tuple(places.map { .int($0) })
    guard let array else { return index }
    var offset = array.layout.offset
    for (axis, index) in places.enumerated() { offset += index * array.layout.strides[axis] }
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
    return .host(IndexObject(array.shape, array))
  }

  /// `np.ndindex(2, 3)`, which takes any number of lengths, or a tuple of them.
  var indexWalk: NativeFunction {
    NativeFunction("ndindex") {
      [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
      let given = arguments.positional
      let shape = try self.shape(given.count == 1 ? given[0] : machine.tuple(given), machine)
      _ = try count(shape, of: .bool, &machine)
      return .host(IndexObject(shape, nil))
    }
  }
}
