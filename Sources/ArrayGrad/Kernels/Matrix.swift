/// A view as a matrix: the number at (i, j) stands at place i · rowStride + j · columnStride of the
/// view.
///
/// So a transpose is the same view with the strides exchanged, and costs nothing.
struct Matrix<Element: ArrayElement> {
  let view: View<Element>
  let rows: Int
  let columns: Int
  let rowStride: Int
  let columnStride: Int

  /// A matrix with any strides; that all its numbers are in the view is checked.
  init(_ view: View<Element>, rows: Int, columns: Int, rowStride: Int, columnStride: Int) {
    precondition(
      rows >= 0 && columns >= 0 && rowStride >= 0 && columnStride >= 0,
      "a matrix of shape [\(rows), \(columns)] with strides [\(rowStride), \(columnStride)]")
    precondition(
      rows == 0 || columns == 0
        || (rows - 1) * rowStride + (columns - 1) * columnStride < view.count,
      "a matrix of shape [\(rows), \(columns)] with strides [\(rowStride), \(columnStride)] "
        + "in \(view.count) numbers")
    self.view = view
    self.rows = rows
    self.columns = columns
    self.rowStride = rowStride
    self.columnStride = columnStride
  }

  /// A matrix whose rows stand one after another.
  init(_ view: View<Element>, rows: Int, columns: Int) {
    self.init(view, rows: rows, columns: columns, rowStride: columns, columnStride: 1)
  }

  /// The transpose, of the same numbers.
  var transposed: Matrix {
    Matrix(
      view, rows: columns, columns: rows, rowStride: columnStride, columnStride: rowStride)
  }
}

extension Matrix {
  /// Some of the rows, of the same numbers.
  func rows(_ range: Range<Int>) -> Matrix {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= rows,
      "rows \(range) of a matrix of shape [\(rows), \(columns)]")
    if range.isEmpty {
      return Matrix(
        view, rows: 0, columns: columns, rowStride: rowStride, columnStride: columnStride)
    }
    return Matrix(
      view.part(range.lowerBound * rowStride..<view.count), rows: range.count, columns: columns,
      rowStride: rowStride, columnStride: columnStride)
  }
}

/// A matrix that may be written; the numbers of a row stand side by side.
struct MutableMatrix<Element: ArrayElement> {
  let view: MutableView<Element>
  let rows: Int
  let columns: Int
  let rowStride: Int

  /// A matrix whose rows start `rowStride` numbers apart (`columns` if not said).
  init(_ view: MutableView<Element>, rows: Int, columns: Int, rowStride: Int? = nil) {
    let stride = rowStride ?? columns
    precondition(
      rows >= 0 && columns >= 0 && stride >= columns,
      "a matrix of shape [\(rows), \(columns)] with rows \(stride) apart")
    precondition(
      rows == 0 || columns == 0 || (rows - 1) * stride + columns <= view.count,
      "a matrix of shape [\(rows), \(columns)] with rows \(stride) apart in \(view.count) numbers")
    self.view = view
    self.rows = rows
    self.columns = columns
    self.rowStride = stride
  }

  /// The same matrix, to be read only.
  var readable: Matrix<Element> {
    Matrix(view.readable, rows: rows, columns: columns, rowStride: rowStride, columnStride: 1)
  }
}
