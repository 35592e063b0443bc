/// Cross-correlation with a bias, which deep learning calls convolution.
///
/// For images x: (N, C, H, W), kernels w: (O, C, K, K) and biases b: (O), the outputs
/// y: (N, O, H', W') are
///
///     y[n, o, i, j] = b[o] + Σ w[o, c, u, v] · x[n, c, i·s + u - p, j·s + v - p]     over c, u, v
///
/// with the stride s, p zeros on each side, and H' = (H + 2p - K) / s + 1, rounded down. y is
/// linear in x, in w and in b, so that each gradient is the same sum read from another side. The
/// triple (x, w, y) of a product gives
///
///     db[o]          = Σ dy[n, o, i, j]                                        over n, i, j
///     dw[o, c, u, v] = Σ dy[n, o, i, j] · x[n, c, i·s + u - p, j·s + v - p]    over n, i, j
///     dx[n, c, h, l] = Σ dy[n, o, i, j] · w[o, c, u, v]
///                                 over o, i, j, u, v with i·s + u - p = h, j·s + v - p = l
///
/// For s = 1 the last line has i = h + p - u: the places of dy and w run against each other.
/// With u = K - 1 - a it is
///
///     dx[n, c, h, l] = Σ w[o, c, K-1-a, K-1-b] · dy[n, o, h + a - (K-1-p), l + b - (K-1-p)]
///                                 over o, a, b
///
/// which is a cross-correlation again: of dy, with K - 1 - p zeros around it ("full" for p = 0), by
/// the kernels turned by half a turn, with the two kinds of channels exchanged. A larger stride
/// puts s - 1 zeros between the places of dy. So `Correlation` serves both directions. See
/// `convolve` for the same in the words of one channel.
///
/// How it is computed: the images are laid out with their channels last and zeros around them, some
/// at a time. There K·C numbers of a row of a window are neighbours, a window is K such rows, and
/// the windows of a row of outputs are the rows of a matrix that stands there already:
/// y = windows · w is a matrix product that copies nothing, and dw = windowsᵀ · dy is another.
/// Kernels of 3 x 3 go by tiles, in 16 multiplications for 36, and round by the size of a tile, not
/// by that of each output's terms: see `TileBlock`.
///
/// The images are cut into at most 8 parts, by their number alone. Each part sums its own dw and db
/// in the order of its images, and the parts' sums are added in their order: the bits do not depend
/// on the threads.
enum Convolution {
  /// How many numbers of scratch memory `forward` and `backward` want; smaller batches want no more.
  static func scratchCount(_ sizes: Sizes) -> Int { Workspace(sizes).count }

  /// x: (N, C, H, W), w: (O, C, K, K), b: (O), y: (N, O, H', W').
  static func forward<E: ArrayElement>(
    _ x: View<E>, w: View<E>, b: View<E>, into y: MutableView<E>, sizes: Sizes,
    scratch: MutableView<E>, kernels: Kernels
  ) {
    sizes.check(x: x.count, w: w.count, b: b.count, y: y.count)
    let space = Workspace(sizes)
    space.check(scratch)
    let plan = space.forward
    let shared = Shared(scratch, space)
    plan.layOut(kernels: w, table: shared.table, into: shared.weights, by: kernels)
    shared.biases.fill(0)
    shared.biases.part(0..<sizes.o).copy(b)
    kernels.run(parts: space.parts) { part in
      let own = Own(scratch, space, part: part)
      kernels.clear(own.images)
      space.forEachGroup(of: part) { images in
        plan.layOut(x, images: images, into: own.images, by: kernels)
        plan.run(
          images: images, pictures: own.images.readable, weights: shared.weights.readable,
          biases: shared.biases.readable, own: own, into: y, by: kernels)
      }
    }
  }

  /// dy: (N, O, H', W'), dw: (O, C, K, K), db: (O), dx: (N, C, H, W), which is left out where
  /// nobody wants it.
  static func backward<E: ArrayElement>(
    _ dy: View<E>, x: View<E>, w: View<E>, dw: MutableView<E>, db: MutableView<E>,
    dx: MutableView<E>?, sizes: Sizes, scratch: MutableView<E>, kernels: Kernels
  ) {
    sizes.check(x: x.count, w: w.count, b: db.count, y: dy.count)
    sizes.check(x: dx?.count ?? x.count, w: dw.count, b: db.count, y: dy.count)
    let space = Workspace(sizes)
    space.check(scratch)
    guard space.parts > 0 else {
      dw.fill(0)
      db.fill(0)
      return
    }
    let shared = Shared(scratch, space)
    if dx != nil {
      space.backward.layOut(
        flippedKernels: w, table: shared.table, into: shared.weights, by: kernels)
    }
    kernels.run(parts: space.parts) { part in
      let own = Own(scratch, space, part: part)
      kernels.clear(own.images)
      kernels.clear(own.errors)
      kernels.clear(own.gradient)
      own.one[0] = 1
      space.forEachGroup(of: part) { images in
        space.backward.layOut(dy, images: images, into: own.errors, by: kernels)
        if let dx {
          space.backward.run(
            images: images, pictures: own.errors.readable, weights: shared.weights.readable,
            biases: nil, own: own, into: dx, by: kernels)
        }
        space.forward.layOut(x, images: images, into: own.images, by: kernels)
        space.addGradients(images: images, own: own, by: kernels)
      }
    }
    space.addParts(scratch, by: kernels)
    let sums = Own(scratch, space, part: 0).gradient.readable
    space.forward.collect(
      gradient: sums.part(0..<space.kernelGradientCount), table: shared.table, into: dw,
      by: kernels)
    db.copy(sums.part(space.kernelGradientCount..<space.kernelGradientCount + sizes.o))
  }
}
