/// The mean of each window.
///
///     y[i, j]  = 1/size² · Σ x[i·stride + u, j·stride + v]
///     dx[p, q] = 1/size² · Σ dy[i, j] over the windows that (p, q) is in
enum AveragePooling {
  /// x: (N, C, H, W), y: (N, C, H', W').
  static func forward<E: ArrayElement>(
    _ x: View<E>, into y: MutableView<E>, sizes: PoolingSizes, kernels: Kernels
  ) {
    kernels.averagePool(x, into: y, sizes: sizes)
  }

  /// dy: (N, C, H', W'), dx: (N, C, H, W).
  static func backward<E: ArrayElement>(
    _ dy: View<E>, into dx: MutableView<E>, sizes: PoolingSizes, kernels: Kernels
  ) {
    kernels.averageUnpool(dy, into: dx, sizes: sizes)
  }
}
