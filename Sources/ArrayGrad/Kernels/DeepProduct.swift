internal import ArrayKernels

/// A matrix product whose depth runs over two counters, outer and inner, with a stride for each.
///
/// c[i·cRow + j] = start + Σ a[i·aRow + s·aOuter + k·aInner] · b[s·bOuter + k·bInner + j], with j <
/// columns, a multiple of 8. So a window that slides over a picture is a matrix without being
/// copied.
struct DeepProduct {
  let rows: Int
  let columns: Int
  let outer: Int
  let inner: Int
  let aRow: Int
  let aOuter: Int
  let aInner: Int
  let bOuter: Int
  let bInner: Int
  let cRow: Int

  /// What the sums start from.
  enum Start<E: ArrayElement> {
    case zero
    /// The numbers that are in the result already.
    case result
    /// The same row of numbers for every row of the result.
    case row(View<E>)
  }

  /// The last places that are used of a, b and c.
  var lastPlaces: (a: Int, b: Int, c: Int) {
    (
      (rows - 1) * aRow + (outer - 1) * aOuter + (inner - 1) * aInner,
      (outer - 1) * bOuter + (inner - 1) * bInner + columns - 1,
      (rows - 1) * cRow + columns - 1
    )
  }
}

extension Kernels {
  /// Sets c to the product of a and b on this thread; that all places are in the views is checked.
  func multiply<E: ArrayElement>(
    _ product: DeepProduct, _ a: View<E>, _ b: View<E>, into c: MutableView<E>,
    from start: DeepProduct.Start<E> = .zero
  ) {
    precondition(
      product.rows > 0 && product.columns > 0 && product.outer > 0 && product.inner > 0
        && product.columns % 8 == 0, "\(product)")
    let last = product.lastPlaces
    var row: View<E>?
    switch start {
    case .zero: break
    case .result: row = c.readable
    case .row(let numbers): row = numbers
    }
    precondition(
      last.a < a.count && last.b < b.count && last.c < c.count
        && (row?.count ?? product.columns) >= product.columns,
      "\(product) of \(a.count) and \(b.count) numbers into \(c.count)")
    var startRow = 0
    if case .result = start { startRow = product.cRow }
    // The C loops read and write no place beyond the last ones, which are in the views.
    var call = gk_product(
      rows: product.rows, columns: product.columns, outer: product.outer, inner: product.inner,
      a: a.base, a_row: product.aRow, a_outer: product.aOuter, a_inner: product.aInner,
      b: b.base, b_outer: product.bOuter, b_inner: product.bInner, start: row?.base,
      start_row: startRow, c: c.base, c_row: product.cRow)
    gk_multiply(cLevel, E.cNumber, &call)
  }
}
