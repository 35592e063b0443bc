internal import ArrayKernels

extension Kernels {
  /// y = x where x is not <= 0, else 0; they may be the same place.
  ///
  /// This pass runs over the largest arrays of a network, so that it must cost no more than the
  /// memory does.
  func rectify<E: ArrayElement>(_ x: View<E>, into y: MutableView<E>) {
    precondition(x.count == y.count, "\(x.count) numbers into \(y.count)")
    // C reads and writes the numbers of the range, which is inside of both views.
    Elementwise.run(count: y.count, kernels: self) { range in
      gk_rectify(
        cLevel, E.cNumber, range.count, x.base + range.lowerBound, y.base + range.lowerBound)
    }
  }

  /// dx = dy where y is not <= 0, else 0; dx may be the place of dy.
  func rectifiedGradient<E: ArrayElement>(
    y: View<E>, _ dy: View<E>, into dx: MutableView<E>
  ) {
    precondition(
      y.count == dx.count && dy.count == dx.count,
      "\(y.count) and \(dy.count) numbers into \(dx.count)")
    Elementwise.run(count: dx.count, kernels: self) { range in
      let start = range.lowerBound
      gk_rectified_gradient(
        cLevel, E.cNumber, range.count, y.base + start, dy.base + start, dx.base + start)
    }
  }
}
