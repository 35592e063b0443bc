internal import ArrayKernels

extension Kernels {
  /// a: (m, k) · b: (k, n) · c: (m, n): sets c to a · b, or adds a · b to it; c overlaps neither.
  ///
  /// The bits of a number of c depend on its row of `a`, its column of b and `k` alone, not on the
  /// other rows and columns, the strides or the threads.
  func multiply<E: ArrayElement>(
    _ a: Matrix<E>, _ b: Matrix<E>, into c: MutableMatrix<E>, adding: Bool = false
  ) {
    precondition(
      a.columns == b.rows && a.rows == c.rows && b.columns == c.columns,
      "[\(a.rows), \(a.columns)] times [\(b.rows), \(b.columns)] into [\(c.rows), \(c.columns)]")
    let start = UnsafeRawPointer(b.view.base)
    let size = MemoryLayout<E>.stride
    let product = Product(kernels: self, a, c, adding: adding)
    let direct = b.columnStride == 1 ? Product.Direct(start: start, rowStride: b.rowStride) : nil
    product.run(direct: direct) { panel, width, depth, columns in
      let place = depth.lowerBound * b.rowStride + columns.lowerBound * b.columnStride
      var packing = gk_packing(
        lanes: columns.count, depth: depth.count, width: width, from: start + place * size,
        from_lane: b.columnStride, from_depth: b.rowStride, to: panel)
      gk_pack(E.cNumber, &packing)
    }
  }
}
