/// What the layers share that treat each number alone.
enum ElementwisePass {
  /// y[i] = f(x[i]); x and y are of one shape, and may be the same place.
  @inline(__always)
  static func map<E: ArrayElement>(_ x: View<E>, into y: MutableView<E>, _ f: (E) -> E) {
    precondition(x.count == y.count, "\(x.count) numbers into \(y.count)")
    for i in 0..<x.count { y.base[i] = f(x.base[i]) }
  }

  /// dx[i] = dy[i]·slope(v[i]); all are of one shape, and dx and dy may be the same place.
  @inline(__always)
  static func scale<E: ArrayElement>(
    _ dy: View<E>, bySlopesAt v: View<E>, into dx: MutableView<E>, _ slope: (E) -> E
  ) {
    precondition(
      v.count == dy.count && dy.count == dx.count,
      "\(v.count) numbers, \(dy.count) gradients, and room for \(dx.count)")
    for i in 0..<dy.count { dx.base[i] = dy.base[i] * slope(v.base[i]) }
  }
}
