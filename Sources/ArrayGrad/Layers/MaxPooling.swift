/// The largest number of each window.
enum MaxPooling {
  /// x: (N, C, H, W), y and places: (N, C, H', W').
  ///
  /// A place says which number of its window was the largest, counted row by row; of equal ones it is the first.
  static func forward<E: ArrayElement>(
    _ x: View<E>, into y: MutableView<E>, places: Places, sizes: PoolingSizes, kernels: Kernels
  ) {
    sizes.check(x: x.count, y: y.count)
    precondition(places.count >= y.count, "\(places.count) places for \(y.count) maxima")
    for plane in 0..<sizes.n * sizes.c {
      for i in 0..<sizes.outHeight {
        for j in 0..<sizes.outWidth {
          let corner = (plane * sizes.h + i * sizes.stride) * sizes.w + j * sizes.stride
          var (best, place) = (x[corner], 0)
          for u in 0..<sizes.size {
            for v in 0..<sizes.size where x[corner + u * sizes.w + v] > best {
              (best, place) = (x[corner + u * sizes.w + v], u * sizes.size + v)
            }
          }
          let index = (plane * sizes.outHeight + i) * sizes.outWidth + j
          y[index] = best
          places[index] = Int32(place)
        }
      }
    }
  }

  /// dy and places: (N, C, H', W'), dx: (N, C, H, W).
  static func backward<E: ArrayElement>(
    _ dy: View<E>, places: Places, into dx: MutableView<E>, sizes: PoolingSizes, kernels: Kernels
  ) {
    sizes.check(x: dx.count, y: dy.count)
    precondition(places.count >= dy.count, "\(places.count) places for \(dy.count) maxima")
    dx.fill(0)
    for plane in 0..<sizes.n * sizes.c {
      for i in 0..<sizes.outHeight {
        for j in 0..<sizes.outWidth {
          let index = (plane * sizes.outHeight + i) * sizes.outWidth + j
          let (u, v) = Int(places[index]).quotientAndRemainder(dividingBy: sizes.size)
          let row = plane * sizes.h + i * sizes.stride + u
          dx[row * sizes.w + j * sizes.stride + v] += dy[index]
        }
      }
    }
  }
}
