import GradWorksheet

/// A part of an index, as in `a[1, :, None, mask]`.
enum IndexPart {
  case integer(Int)
  case slice(Object)
  case newAxis
  case ellipsis
  /// Places along an axis.
  case places(ArrayObject)
  /// Places along as many axes as the mask has.
  case mask(ArrayObject)

  /// Whether elements are gathered by it, which makes a copy.
  var isAdvanced: Bool {
    switch self {
    case .places, .mask: true
    default: false
    }
  }
}

extension Numpy {
  /// The parts of an index.
  func parts(_ index: Object, _ machine: inout Machine) throws(Failure) -> [IndexPart] {
    guard case .tuple(let tuple) = index else { return [try part(index, &machine)] }
    var parts: [IndexPart] = []
    for element in tuple.elements { parts.append(try part(element, &machine)) }
    return parts
  }

  private func part(_ object: Object, _ machine: inout Machine) throws(Failure) -> IndexPart {
    switch object {
    case .int(let number): return .integer(number)
    case .none: return .newAxis
    case .ellipsis: return .ellipsis
    case .slice: return .slice(object)
    case .bool(let flag): return .mask(ArrayObject(Buffer([flag]), [], self))
    case .list, .tuple, .range:
      let array = try read(object, &machine)
      if array.count == 0 { return .places(try cast(array, to: .int64, &machine)) }
      return try part(array)
    case .host(let host):
      if let array = host as? ArrayObject { return try part(array) }
      if let scalar = host as? ScalarObject {
        if let number = scalar.index { return .integer(number) }
        return try part(scalar.array)
      }
    default: break
    }
    throw Self.unfitIndex
  }

  private func part(_ array: ArrayObject) throws(Failure) -> IndexPart {
    switch array.dtype.storage {
    case .bool: return .mask(array)
    case .int64:
      return array.rank == 0 ? .integer(array.buffer.integers[array.layout.offset]) : .places(array)
    default:
      if array.rank == 0 { throw Self.unfitIndex }
      throw Failure(
        "IndexError", "arrays used as indices must be of integer (or boolean) type",
        hint: "this one holds \(array.dtype.name); .astype(int) makes integers of it")
    }
  }

  private static let unfitIndex = Failure(
    "IndexError",
    "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean "
      + "arrays are valid indices")
}
