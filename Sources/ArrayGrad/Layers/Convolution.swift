/// Cross-correlation with a bias, which deep learning calls convolution.
enum Convolution {
  /// How many numbers of scratch memory `forward` and `backward` want; smaller batches never want more.
  static func scratchCount(_ sizes: Sizes) -> Int { 0 }

  /// x: (N, C, H, W), w: (O, C, K, K), b: (O), y: (N, O, H', W').
  static func forward<E: ArrayElement>(
    _ x: View<E>, w: View<E>, b: View<E>, into y: MutableView<E>, sizes: Sizes,
    scratch: MutableView<E>, kernels: Kernels
  ) {
    check(x: x.count, w: w.count, b: b.count, y: y.count, sizes)
    let plane = sizes.outHeight * sizes.outWidth
    for n in 0..<sizes.n {
      for o in 0..<sizes.o {
        for place in 0..<plane { y[(n * sizes.o + o) * plane + place] = b[o] }
      }
    }
    forEachProduct(sizes) { x0, w0, y0 in y[y0] += w[w0] * x[x0] }
  }

  /// dy: (N, O, H', W'), dw: (O, C, K, K), db: (O), dx: (N, C, H, W).
  static func backward<E: ArrayElement>(
    _ dy: View<E>, x: View<E>, w: View<E>, dw: MutableView<E>, db: MutableView<E>,
    dx: MutableView<E>?, sizes: Sizes, scratch: MutableView<E>, kernels: Kernels
  ) {
    check(x: x.count, w: w.count, b: db.count, y: dy.count, sizes)
    precondition(dw.count == w.count && (dx?.count ?? x.count) == x.count)
    dw.fill(0)
    db.fill(0)
    dx?.fill(0)
    let plane = sizes.outHeight * sizes.outWidth
    for n in 0..<sizes.n {
      for o in 0..<sizes.o {
        for place in 0..<plane { db[o] += dy[(n * sizes.o + o) * plane + place] }
      }
    }
    forEachProduct(sizes) { x0, w0, y0 in
      dw[w0] += x[x0] * dy[y0]
      if let dx { dx[x0] += w[w0] * dy[y0] }
    }
  }

  private static func check(x: Int, w: Int, b: Int, y: Int, _ sizes: Sizes) {
    precondition(x == sizes.inputCount, "x holds \(x) numbers, \(sizes) wants \(sizes.inputCount)")
    precondition(
      w == sizes.weightCount, "w holds \(w) numbers, \(sizes) wants \(sizes.weightCount)")
    precondition(b == sizes.o, "b holds \(b) numbers, \(sizes) wants \(sizes.o)")
    precondition(
      y == sizes.outputCount, "y holds \(y) numbers, \(sizes) wants \(sizes.outputCount)")
  }

  private static func forEachProduct(_ s: Sizes, _ body: (Int, Int, Int) -> Void) {
    for n in 0..<s.n {
      for o in 0..<s.o {
        for i in 0..<s.outHeight {
          for j in 0..<s.outWidth {
            let y = ((n * s.o + o) * s.outHeight + i) * s.outWidth + j
            for c in 0..<s.c {
              for u in 0..<s.k {
                let row = i * s.stride + u - s.padding
                guard row >= 0, row < s.h else { continue }
                for v in 0..<s.k {
                  let column = j * s.stride + v - s.padding
                  guard column >= 0, column < s.w else { continue }
                  body(
                    ((n * s.c + c) * s.h + row) * s.w + column,
                    ((o * s.c + c) * s.k + u) * s.k + v, y)
                }
              }
            }
          }
        }
      }
    }
  }
}
