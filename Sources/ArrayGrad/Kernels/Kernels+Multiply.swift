/// Some columns and some of the depth of a right factor, for a caller to write: see `multiply(_:columns:into:)`.
///
/// The number at depth p and column j belongs at `numbers[(p - depth.lowerBound) * width + j - columns.lowerBound]`
/// for every p and j of the two ranges. What is left of a row, where there are fewer columns than `width`, is zero
/// already and must stay so.
struct Panel<Element: ArrayElement> {
  let numbers: MutableView<Element>
  let width: Int
  let depth: Range<Int>
  let columns: Range<Int>
}

extension Kernels {
  /// a: (m, k) · b: (k, n) · c: (m, n): sets c to a · b, or adds a · b to it; c overlaps neither.
  func multiply<E: ArrayElement>(
    _ a: Matrix<E>, _ b: Matrix<E>, into c: MutableMatrix<E>, adding: Bool = false
  ) {
    precondition(
      a.columns == b.rows && a.rows == c.rows && b.columns == c.columns,
      "[\(a.rows), \(a.columns)] times [\(b.rows), \(b.columns)] into [\(c.rows), \(c.columns)]")
    multiply(a, into: c, adding: adding) { panel in
      for p in panel.depth {
        for j in panel.columns {
          let place = (p - panel.depth.lowerBound) * panel.width + j - panel.columns.lowerBound
          panel.numbers[place] = b.view[p * b.rowStride + j * b.columnStride]
        }
      }
    }
  }

  /// The same where the right factor is not in memory: `packing` writes it, a panel at a time.
  ///
  /// b has as many rows as `a` has columns, and as many columns as `c`. A panel may be asked for more than once, in
  /// any order and on any thread of these kernels; `packing` must always write the same numbers, and must not use
  /// these kernels.
  func multiply<E: ArrayElement>(
    _ a: Matrix<E>, into c: MutableMatrix<E>, adding: Bool = false, packing: (Panel<E>) -> Void
  ) {
    precondition(a.rows == c.rows, "\(a.rows) rows into \(c.rows)")
    let width = 48
    let storage = Storage<E>(count: width * a.columns)
    for start in stride(from: 0, to: c.columns, by: width) {
      let columns = start..<min(start + width, c.columns)
      storage.view.fill(0)
      packing(Panel(numbers: storage.view, width: width, depth: 0..<a.columns, columns: columns))
      for i in 0..<a.rows {
        for j in columns {
          var sum = E(0)
          for p in 0..<a.columns {
            let left = a.view[i * a.rowStride + p * a.columnStride]
            sum.addProduct(left, storage.view[p * width + j - start])
          }
          let place = i * c.rowStride + j
          c.view[place] = adding ? c.view[place] + sum : sum
        }
      }
    }
  }
}
