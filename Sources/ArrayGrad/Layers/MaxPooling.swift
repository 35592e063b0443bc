/// The largest number of each window.
///
/// Only the largest number of a window moves the output, so that it alone gets the gradient:
///
///     y[i, j]  = max over u, v of x[i·stride + u, j·stride + v]
///     dx[p, q] = Σ dy[i, j] over the windows whose maximum stood at (p, q)
///
/// Edge cases: of equal numbers the first in row order is the maximum and takes the whole gradient
/// (as in PyTorch); a number that is none (NaN) is larger than all, so that it does not vanish, and
/// the last of several takes the gradient (as in PyTorch on a processor).
enum MaxPooling {
  /// x: (N, C, H, W), y and places: (N, C, H', W').
  ///
  /// A place says which number of its window was the largest, counted row by row.
  static func forward<E: ArrayElement>(
    _ x: View<E>, into y: MutableView<E>, places: Places, sizes: PoolingSizes, kernels: Kernels
  ) {
    kernels.maxPool(x, into: y, places: places, sizes: sizes)
  }

  /// dy and places: (N, C, H', W'), dx: (N, C, H, W).
  static func backward<E: ArrayElement>(
    _ dy: View<E>, places: Places, into dx: MutableView<E>, sizes: PoolingSizes, kernels: Kernels
  ) {
    kernels.maxUnpool(dy, places: places, into: dx, sizes: sizes)
  }
}
