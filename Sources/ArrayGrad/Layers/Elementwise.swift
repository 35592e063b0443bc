/// What the layers share that treat each number alone.
///
/// Long passes are cut into pieces of one length, whatever the number of threads. The loops stand in
/// functions that are compiled for floats and for doubles.
enum Elementwise {
  /// How many numbers one thread takes at a time: what fits the first cache.
  private static var piece: Int { 1 << 13 }

  /// Calls the body with ranges of the numbers 0 to count, at the same time where there are threads.
  static func run(count: Int, kernels: Kernels, _ body: (Range<Int>) -> Void) {
    if count <= 2 * piece { return body(0..<count) }
    kernels.run(parts: (count + piece - 1) / piece) { part in
      body(part * piece..<min(count, (part + 1) * piece))
    }
  }

  /// y[i] = f(x[i]); x and y are of one shape, and may be the same place.
  @inline(__always)
  static func map<E: ArrayElement>(
    _ x: View<E>, into y: MutableView<E>, kernels: Kernels, _ f: (E) -> E
  ) {
    precondition(x.count == y.count, "\(x.count) numbers into \(y.count)")
    run(count: x.count, kernels: kernels) { range in
      y.set(range, from: x, f)
    }
  }

  /// y[i] = f(a[i], b[i]); all are of one shape, and y may be the place of a or of b.
  @inline(__always)
  static func map<E: ArrayElement>(
    _ a: View<E>, _ b: View<E>, into y: MutableView<E>, kernels: Kernels, _ f: (E, E) -> E
  ) {
    precondition(
      a.count == y.count && b.count == y.count, "\(a.count) and \(b.count) numbers into \(y.count)")
    run(count: y.count, kernels: kernels) { range in
      y.set(range, from: a, b, f)
    }
  }

  /// All are of one shape, and the place that is written is none of those that are read.
  static func checkApart<E: ArrayElement>(_ a: View<E>, _ b: View<E>, _ y: MutableView<E>) {
    precondition(
      a.count == y.count && b.count == y.count, "\(a.count) and \(b.count) numbers into \(y.count)")
    precondition(
      y.count == 0 || !(a.begins(where: y.readable) || b.begins(where: y.readable)),
      "the numbers are written where they are read")
  }
}
