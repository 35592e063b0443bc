extension MutableView {
  /// Takes over as many numbers as there are here from a view that does not overlap.
  func copy(_ other: View<Element>) {
    precondition(count == other.count, "\(other.count) numbers into \(count)")
    base.update(from: other.base, count: count)
  }
}
