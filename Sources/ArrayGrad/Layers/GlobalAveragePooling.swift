/// The mean over all places of a channel.
///
///     y = 1/(H·W) · Σ x[i, j], so that every place has the same share: dx[i, j] = dy / (H·W)
enum GlobalAveragePooling {
  /// x: (N, C, H, W), y: (N, C); `planes` is N·C, and `places` is H·W.
  static func forward<E: ArrayElement>(
    _ x: View<E>, into y: MutableView<E>, planes: Int, places: Int, kernels: Kernels
  ) {
    kernels.mean(x, into: y, planes: planes, places: places)
  }

  /// dy: (N, C), dx: (N, C, H, W).
  static func backward<E: ArrayElement>(
    _ dy: View<E>, into dx: MutableView<E>, planes: Int, places: Int, kernels: Kernels
  ) {
    kernels.spread(dy, into: dx, planes: planes, places: places)
  }
}
