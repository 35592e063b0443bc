internal import ArrayKernels

extension Kernels {
  /// Windows on planes, cut into parts by their number alone.
  ///
  /// The body gets the planes of a part, as C takes them, with the first of them.
  func forEachPart(
    of sizes: PoolingSizes, _ body: (_ pooling: inout gk_pooling, _ first: Int) -> Void
  ) {
    runOverPlanes(sizes.n * sizes.c) { planes in
      var pooling = gk_pooling(
        planes: planes.count, h: sizes.h, w: sizes.w, size: sizes.size, stride: sizes.stride,
        high: sizes.outHeight, wide: sizes.outWidth)
      body(&pooling, planes.lowerBound)
    }
  }

  /// Some work on planes that do not depend on each other.
  func runOverPlanes(_ count: Int, _ body: (Range<Int>) -> Void) {
    let parts = min(count, 16)
    run(parts: parts) { part in body(count * part / parts..<count * (part + 1) / parts) }
  }

  /// The largest number of each window of x, and where in its window it stood.
  func maxPool<E: ArrayElement>(
    _ x: View<E>, into y: MutableView<E>, places: Places, sizes: PoolingSizes
  ) {
    sizes.check(x: x.count, y: y.count)
    precondition(places.count >= y.count, "\(places.count) places for \(y.count) maxima")
    let (from, to) = (sizes.h * sizes.w, sizes.outHeight * sizes.outWidth)
    // C reads and writes the planes of the part, which are in the views.
    forEachPart(of: sizes) { pooling, first in
      gk_max_pool(
        cLevel, E.cNumber, &pooling, x.base + first * from, y.base + first * to,
        places.base + first * to)
    }
  }

  /// Adds every dy to the place where its maximum stood, and sets the others to 0.
  func maxUnpool<E: ArrayElement>(
    _ dy: View<E>, places: Places, into dx: MutableView<E>, sizes: PoolingSizes
  ) {
    sizes.check(x: dx.count, y: dy.count)
    precondition(places.count >= dy.count, "\(places.count) places for \(dy.count) maxima")
    let (to, from) = (sizes.h * sizes.w, sizes.outHeight * sizes.outWidth)
    // The places were written by `maxPool` alone, so that they are in their windows.
    forEachPart(of: sizes) { pooling, first in
      gk_max_unpool(
        cLevel, E.cNumber, &pooling, dy.base + first * from, places.base + first * from,
        dx.base + first * to)
    }
  }

  /// The mean of each window of x.
  func averagePool<E: ArrayElement>(_ x: View<E>, into y: MutableView<E>, sizes: PoolingSizes) {
    sizes.check(x: x.count, y: y.count)
    let (from, to) = (sizes.h * sizes.w, sizes.outHeight * sizes.outWidth)
    forEachPart(of: sizes) { pooling, first in
      gk_average_pool(cLevel, E.cNumber, &pooling, x.base + first * from, y.base + first * to)
    }
  }

  /// Every place gets a share of the dy of each window that it is in.
  func averageUnpool<E: ArrayElement>(
    _ dy: View<E>, into dx: MutableView<E>, sizes: PoolingSizes
  ) {
    sizes.check(x: dx.count, y: dy.count)
    let (to, from) = (sizes.h * sizes.w, sizes.outHeight * sizes.outWidth)
    forEachPart(of: sizes) { pooling, first in
      gk_average_unpool(cLevel, E.cNumber, &pooling, dy.base + first * from, dx.base + first * to)
    }
  }

  /// The mean of each plane of x.
  func mean<E: ArrayElement>(_ x: View<E>, into y: MutableView<E>, planes: Int, places: Int) {
    precondition(
      planes >= 0 && places > 0 && x.count == planes * places && y.count == planes,
      "\(planes) planes of \(places) places in \(x.count) numbers, into \(y.count) means")
    runOverPlanes(planes) { part in
      gk_mean(
        cLevel, E.cNumber, part.count, places, x.base + part.lowerBound * places,
        y.base + part.lowerBound)
    }
  }

  /// Every place of a plane gets the same share of its dy.
  func spread<E: ArrayElement>(_ dy: View<E>, into dx: MutableView<E>, planes: Int, places: Int) {
    precondition(
      planes >= 0 && places > 0 && dx.count == planes * places && dy.count == planes,
      "\(planes) planes of \(places) places in \(dx.count) numbers, from \(dy.count) means")
    runOverPlanes(planes) { part in
      gk_spread(
        cLevel, E.cNumber, part.count, places, dy.base + part.lowerBound,
        dx.base + part.lowerBound * places)
    }
  }

  /// Sets all numbers to 0.
  func clear<E: ArrayElement>(_ x: MutableView<E>) { gk_clear(E.cNumber, x.count, x.base) }
}
