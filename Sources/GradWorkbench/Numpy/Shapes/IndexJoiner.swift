import GradWorksheet

/// `np.r_[a, b]` and `np.c_[a, b]`: arrays joined by what looks like an index.
final class IndexJoiner: HostObject {
  private let columns: Bool
  private unowned let numpy: Numpy

  init(columns: Bool, _ numpy: Numpy) {
    self.columns = columns
    self.numpy = numpy
    super.init(
      typeName: columns
        ? "numpy.lib._index_tricks_impl.CClass" : "numpy.lib._index_tricks_impl.RClass")
  }

  override func item(_ index: Object, _ machine: inout Machine) throws(Failure) -> Object {
    let items: [Object]
    if case .tuple(let tuple) = index { items = tuple.elements } else { items = [index] }
    var parts: [ArrayObject] = []
    for item in items {
      let array: ArrayObject
      if case .slice = item {
        array = try numpy.range(item, &machine)
      } else {
        array = try numpy.array(item, of: columns ? "c_" : "r_", &machine)
      }
      if columns, array.rank < 2 {
        parts.append(array.reshaped([array.count, 1]))
      } else {
        parts.append(array.rank == 0 ? array.reshaped([1]) : array)
      }
    }
    if let other = parts.first(where: { $0.rank != parts[0].rank }) {
      throw .value(
        "all the input array dimensions must match: \(parts[0].rank) and \(other.rank) axes")
    }
    return .host(try numpy.concatenated(parts, axis: .int(columns ? -1 : 0), &machine))
  }
}
