/// Cross-correlation with a bias, which deep learning calls convolution.
enum Convolution {
  /// How many numbers of scratch memory `forward` and `backward` want; a smaller batch never wants more.
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

  /// dy: (N, O, H', W'), dw: (O, C, K, K), db: (O), dx: (N, C, H, W), which is left out where nobody wants it.
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
