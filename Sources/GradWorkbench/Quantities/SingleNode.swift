import GradWorksheet

extension Object {
  /// The node of a Value, or of an array of a single one: `np.squeeze(cost)` gives such an array.
  var singleNode: UInt32? {
    switch self {
    case .foreign(let bits): return UInt32(truncatingIfNeeded: bits)
    case .host(let host as ArrayObject):
      guard host.count == 1, case .foreign(let bits)? = host.plainItems.first else { return nil }
      return UInt32(truncatingIfNeeded: bits)
    default: return nil
    }
  }
}
