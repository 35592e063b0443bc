/// A matrix in a list: the number at (i, j) stands at start + i · rowStride + j · columnStride.
public struct MatrixPlace: Sendable {
  let start: Int
  let rowStride: Int
  let columnStride: Int

  /// A matrix whose strides are 0 or more.
  public init(start: Int, rowStride: Int, columnStride: Int) {
    self.start = start
    self.rowStride = rowStride
    self.columnStride = columnStride
  }
}

extension Kernels {
  /// Sets (m, n) numbers of a list from `place` on, row-major, to the product of (m, k) by (k, n).
  public func multiply<E: ArrayElement>(
    _ a: [E], _ first: MatrixPlace, _ b: [E], _ second: MatrixPlace, rows: Int, inner: Int,
    columns: Int, into result: inout [E], from place: Int
  ) {
    if rows == 0 || columns == 0 { return }
    a.withView { a in
      b.withView { b in
        result.write { result in
          multiply(
            Matrix(
              a.part(first.start..<a.count), rows: rows, columns: inner,
              rowStride: first.rowStride, columnStride: first.columnStride),
            Matrix(
              b.part(second.start..<b.count), rows: inner, columns: columns,
              rowStride: second.rowStride, columnStride: second.columnStride),
            into: MutableMatrix(
              result.part(place..<place + rows * columns), rows: rows, columns: columns),
            adding: false)
        }
      }
    }
  }
}
