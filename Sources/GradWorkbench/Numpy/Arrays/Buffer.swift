import GradWorksheet

/// The elements that an array and all views of it share.
///
/// One of the lists holds them, that of the type; so the loops over numbers see plain lists.
final class Buffer {
  private(set) var dtype: DType
  var doubles: [Double] = []
  var floats: [Float] = []
  var integers: [Int] = []
  var flags: [Bool] = []
  /// The objects stand in a list of the language, where a collection of Values finds them.
  private var list: ListObject?
  private var heap: Heap?
  /// The memory that was counted.
  private var charged = 0

  init(_ doubles: [Double]) {
    dtype = .float64
    self.doubles = doubles
    list = nil
  }

  init(_ floats: [Float]) {
    dtype = .float32
    self.floats = floats
    list = nil
  }

  convenience init(_ integers: [Int]) { self.init(kept: integers, .int64) }

  /// Integers that fit the type.
  init(kept integers: [Int], _ dtype: DType) {
    self.dtype = dtype
    self.integers = integers
    list = nil
  }

  init(_ flags: [Bool]) {
    dtype = .bool
    self.flags = flags
    list = nil
  }

  init(_ objects: [Object], _ numpy: Numpy) {
    dtype = .object
    list = numpy.heap.list(objects)
  }

  deinit { heap?.count(-charged) }

  /// Counts the memory of the elements for as long as they live.
  func charge(_ heap: Heap) {
    // A list of the language counts itself.
    if self.heap != nil || dtype == .object { return }
    self.heap = heap
    charged = count * dtype.keptSize
    heap.count(charged)
  }

  /// Makes objects of the elements, so that Values can stand among them; all views see that.
  func becomeObjects(_ elements: [Object], _ numpy: Numpy) {
    heap?.count(-charged)
    (heap, charged) = (nil, 0)
    (doubles, floats, integers, flags) = ([], [], [], [])
    list = numpy.heap.list(elements)
    dtype = .object
  }

  /// The elements of an array of objects.
  var objects: [Object] { list?.elements ?? [] }

  /// Changes the elements of an array of objects.
  func changeObjects(_ body: (inout [Object]) -> Void) { list?.change(body) }

  /// What a collection of Values must look through.
  var contents: [Object] { list.map { [.list($0)] } ?? [] }

  /// How many elements there are.
  var count: Int {
    switch dtype.storage {
    case .float64: doubles.count
    case .float32: floats.count
    case .int64: integers.count
    case .bool: flags.count
    case .object: objects.count
    }
  }
}

/// The elements of arrays, for what is done to them whatever they are.
protocol ArrayItem {
  static var dtype: DType { get }
  static func items(of buffer: Buffer) -> [Self]
  static func change(_ buffer: Buffer, _ body: (inout [Self]) -> Void)
  static func buffer(_ items: [Self], _ numpy: Numpy) -> Buffer
}

extension Double: ArrayItem {
  static var dtype: DType { .float64 }
  static func items(of buffer: Buffer) -> [Double] { buffer.doubles }
  static func change(_ buffer: Buffer, _ body: (inout [Double]) -> Void) { body(&buffer.doubles) }
  static func buffer(_ items: [Double], _: Numpy) -> Buffer { Buffer(items) }
}

extension Float: ArrayItem {
  static var dtype: DType { .float32 }
  static func items(of buffer: Buffer) -> [Float] { buffer.floats }
  static func change(_ buffer: Buffer, _ body: (inout [Float]) -> Void) { body(&buffer.floats) }
  static func buffer(_ items: [Float], _: Numpy) -> Buffer { Buffer(items) }
}

extension Int: ArrayItem {
  static var dtype: DType { .int64 }
  static func items(of buffer: Buffer) -> [Int] { buffer.integers }
  static func change(_ buffer: Buffer, _ body: (inout [Int]) -> Void) { body(&buffer.integers) }
  static func buffer(_ items: [Int], _: Numpy) -> Buffer { Buffer(items) }
}

extension Bool: ArrayItem {
  static var dtype: DType { .bool }
  static func items(of buffer: Buffer) -> [Bool] { buffer.flags }
  static func change(_ buffer: Buffer, _ body: (inout [Bool]) -> Void) { body(&buffer.flags) }
  static func buffer(_ items: [Bool], _: Numpy) -> Buffer { Buffer(items) }
}

extension Object: ArrayItem {
  static var dtype: DType { .object }
  static func items(of buffer: Buffer) -> [Object] { buffer.objects }
  static func change(_ buffer: Buffer, _ body: (inout [Object]) -> Void) {
    buffer.changeObjects(body)
  }
  static func buffer(_ items: [Object], _ numpy: Numpy) -> Buffer { Buffer(items, numpy) }
}
