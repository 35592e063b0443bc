/// The mean of each window.
enum AveragePooling {
  /// x: (N, C, H, W), y: (N, C, H', W').
  static func forward<E: ArrayElement>(
    _ x: View<E>, into y: MutableView<E>, sizes: PoolingSizes, kernels: Kernels
  ) {
    sizes.check(x: x.count, y: y.count)
    let share = 1 / E(sizes.size * sizes.size)
    for plane in 0..<sizes.n * sizes.c {
      for i in 0..<sizes.outHeight {
        for j in 0..<sizes.outWidth {
          let corner = (plane * sizes.h + i * sizes.stride) * sizes.w + j * sizes.stride
          var sum: E = 0
          for u in 0..<sizes.size {
            for v in 0..<sizes.size { sum += x[corner + u * sizes.w + v] }
          }
          y[(plane * sizes.outHeight + i) * sizes.outWidth + j] = sum * share
        }
      }
    }
  }

  /// dy: (N, C, H', W'), dx: (N, C, H, W).
  static func backward<E: ArrayElement>(
    _ dy: View<E>, into dx: MutableView<E>, sizes: PoolingSizes, kernels: Kernels
  ) {
    sizes.check(x: dx.count, y: dy.count)
    let share = 1 / E(sizes.size * sizes.size)
    dx.fill(0)
    for plane in 0..<sizes.n * sizes.c {
      for i in 0..<sizes.outHeight {
        for j in 0..<sizes.outWidth {
          let corner = (plane * sizes.h + i * sizes.stride) * sizes.w + j * sizes.stride
          let part = dy[(plane * sizes.outHeight + i) * sizes.outWidth + j] * share
          for u in 0..<sizes.size {
            for v in 0..<sizes.size { dx[corner + u * sizes.w + v] += part }
          }
        }
      }
    }
  }
}
