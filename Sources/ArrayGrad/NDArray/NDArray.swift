/// An array of numbers with any number of axes.
///
/// The numbers stand row-major in one list: the last index runs fastest. An array is a value: slices,
/// transposes and reshaped arrays are arrays of their own, and copy what they hold.
///
///     let x: NDArray<Double> = [[1, 2, 3], [4, 5, 6]]
///     x.shape           // [2, 3]
///     x[1, 0]           // 4.0
///     x[.all, 1...]     // [[2, 3], [5, 6]]
///     x.sum(axis: 0)    // [5, 7, 9]
///     x - x.mean(axis: 1, keepingAxes: true)
///
/// Where shapes do not fit, the program stops and names them both.
public struct NDArray<Element: ArrayElement>: Hashable, Sendable {
  /// How long each axis is; empty for a single number.
  public internal(set) var shape: [Int]
  /// The numbers, row-major.
  public internal(set) var elements: [Element]

  /// Makes an array of numbers that the program has made: their count must be that of the shape.
  public init(shape: [Int], elements: [Element]) {
    precondition(shape.allSatisfy { $0 >= 0 }, "an array of shape \(shape)")
    precondition(
      elements.count == shape.reduce(1, *), "\(elements.count) numbers for the shape \(shape)")
    self.shape = shape
    self.elements = elements
  }

  /// Makes an array in which every number is the same.
  public init(repeating value: Element, shape: [Int]) {
    self.init(shape: shape, elements: Array(repeating: value, count: shape.reduce(1, *)))
  }

  /// Makes an array without axes: a single number.
  public init(_ value: Element) { self.init(shape: [], elements: [value]) }

  /// Makes an array of one axis.
  public init(_ row: [Element]) { self.init(shape: [row.count], elements: row) }

  /// Makes an array of two axes; all rows must be of one length.
  public init(_ rows: [[Element]]) { self.init(stacking: rows.map { NDArray($0) }, inner: [0]) }

  /// Makes an array of three axes; all parts must be of one shape.
  public init(_ parts: [[[Element]]]) {
    self.init(stacking: parts.map { NDArray($0) }, inner: [0, 0])
  }

  /// Arrays of one shape along a new first axis; `inner` is their shape where there are none.
  init(stacking parts: [NDArray], inner: [Int]) {
    let shape = parts.first?.shape ?? inner
    for part in parts {
      precondition(part.shape == shape, "rows of shapes \(shape) and \(part.shape) in one array")
    }
    self.init(shape: [parts.count] + shape, elements: parts.flatMap(\.elements))
  }

  /// How many axes there are.
  public var rank: Int { shape.count }

  /// How many numbers there are.
  public var count: Int { elements.count }

  /// The single number of an array that has one.
  public var item: Element {
    precondition(count == 1, "an array of shape \(shape) is not a single number")
    return elements[0]
  }

  /// How far neighbours along each axis stand apart.
  var strides: [Int] { Self.strides(of: shape) }

  static func strides(of shape: [Int]) -> [Int] {
    var strides = shape
    var stride = 1
    for axis in shape.indices.reversed() {
      strides[axis] = stride
      stride *= shape[axis]
    }
    return strides
  }

  /// An axis, counted from the end where it is negative, as NumPy does; it is checked.
  func axis(_ axis: Int) -> Int {
    let found = axis < 0 ? axis + rank : axis
    precondition(shape.indices.contains(found), "axis \(axis) of an array of shape \(shape)")
    return found
  }

  /// The same numbers, of another type.
  public func converted<Other: ArrayElement>(to other: Other.Type) -> NDArray<Other> {
    NDArray<Other>(shape: shape, elements: elements.map { Other($0) })
  }
}
