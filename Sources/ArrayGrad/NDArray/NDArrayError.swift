/// Why numbers from outside are not an array.
public enum NDArrayError: Error, Hashable, Sendable {
  /// An axis has a negative length.
  case shape([Int])
  /// There are not as many numbers as the shape says.
  case count(Int, shape: [Int])
  /// The rows of a list of lists are not of one length.
  case ragged(row: Int, count: Int, expected: Int)

  /// What is wrong, and where.
  public var message: String {
    switch self {
    case .shape(let shape): "no array has the shape \(shape)"
    case .count(let count, let shape):
      "\(count) numbers cannot have the shape \(shape), which has \(shape.reduce(1, *))"
    case .ragged(let row, let count, let expected):
      "row \(row) has \(count) numbers, and row 0 has \(expected)"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .shape: "give each axis a length of 0 or more"
    case .count: "look for missing numbers, or give the shape that the data have"
    case .ragged: "give every row the same number of numbers"
    }
  }
}

extension NDArray {
  /// Makes an array of numbers from outside, or says why it cannot.
  public init(checking elements: [Element], shape: [Int]) throws(NDArrayError) {
    guard shape.allSatisfy({ $0 >= 0 }) else { throw .shape(shape) }
    var total = 1
    for length in shape {
      let (product, overflow) = total.multipliedReportingOverflow(by: length)
      if overflow { throw .shape(shape) }
      total = product
    }
    guard elements.count == total else { throw .count(elements.count, shape: shape) }
    self.init(shape: shape, elements: elements)
  }

  /// Makes an array of two axes of rows from outside, or says which row does not fit.
  public init(checking rows: [[Element]]) throws(NDArrayError) {
    let width = rows.first?.count ?? 0
    for (index, row) in rows.enumerated() where row.count != width {
      throw .ragged(row: index, count: row.count, expected: width)
    }
    self.init(shape: [rows.count, width], elements: rows.flatMap { $0 })
  }
}
