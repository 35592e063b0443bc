/// Where the elements of an array stand in its buffer.
struct Layout: Equatable {
  var offset = 0
  /// How far neighbours along each axis stand apart.
  var strides: [Int]

  /// Elements one after the other, the last axis running fastest.
  init(rowMajor shape: [Int]) {
    strides = shape
    var stride = 1
    for axis in shape.indices.reversed() {
      strides[axis] = stride
      stride *= max(shape[axis], 1)
    }
  }

  init(offset: Int, strides: [Int]) {
    self.offset = offset
    self.strides = strides
  }
}

/// A walk over the elements of arrays of one shape in its order, row by row.
///
/// Axes along which all the arrays run on without a gap are one: then there are few rows, and long.
struct Walk {
  /// The elements of a row.
  private(set) var length = 1
  /// How far neighbours in a row stand apart, in each array.
  private(set) var steps: [Int]
  private var starts: [Int]
  private var shape: [Int] = []
  /// For each axis outside of the rows, the strides of each array.
  private var strides: [[Int]] = []

  init(_ shape: [Int], _ layouts: [Layout]) {
    starts = layouts.map(\.offset)
    steps = layouts.map { _ in 0 }
    var axes: [(length: Int, strides: [Int])] = []
    for (axis, length) in shape.enumerated() where length != 1 {
      let strides = layouts.map { $0.strides[axis] }
      if let last = axes.last, zip(last.strides, strides).allSatisfy({ $0 == $1 * length }) {
        axes[axes.count - 1] = (last.length * length, strides)
      } else {
        axes.append((length, strides))
      }
    }
    guard let row = axes.popLast() else { return }
    length = row.length
    steps = row.strides
    for axis in axes {
      self.shape.append(axis.length)
      strides.append(axis.strides)
    }
  }

  /// Where the one row of two arrays begins in each of them; nil where there are more rows, or none.
  var onlyRow: (Int, Int)? {
    shape.isEmpty && length > 0 && starts.count == 2 ? (starts[0], starts[1]) : nil
  }

  /// Calls the body with where each row begins in each of the arrays.
  func forEachRow<E: Error>(_ body: ([Int]) throws(E) -> Void) throws(E) {
    guard length > 0, !shape.contains(0) else { return }
    var starts = starts
    var index = shape.map { _ in 0 }
    while true {
      try body(starts)
      var axis = shape.count - 1
      while axis >= 0 {
        index[axis] += 1
        for array in starts.indices { starts[array] += strides[axis][array] }
        if index[axis] < shape[axis] { break }
        for array in starts.indices { starts[array] -= strides[axis][array] * shape[axis] }
        index[axis] = 0
        axis -= 1
      }
      if axis < 0 { return }
    }
  }
}
