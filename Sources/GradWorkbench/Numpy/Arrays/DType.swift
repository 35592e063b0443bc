/// What kind of elements an array holds: NumPy's types, as far as worksheets have them.
enum DType: Int {
  case bool, uint8, int8, uint16, int16, uint32, int32, uint64, int64, float32, float64, object

  /// How the elements of a buffer are kept: integers of all widths as those of 64 bits.
  enum Storage {
    case bool, int64, float32, float64, object
  }

  var storage: Storage {
    switch self {
    case .bool: .bool
    case .float32: .float32
    case .float64: .float64
    case .object: .object
    default: .int64
    }
  }

  /// The name, as in `dtype=float32`.
  var name: String { "\(self)" }

  /// Whether it is one of the floating-point types.
  var isFloat: Bool { self == .float32 || self == .float64 }

  /// Whether NumPy's `repr` leaves it out.
  var isImplied: Bool { self == .bool || self == .int64 || self == .float64 }

  /// The bytes of an element.
  var size: Int {
    switch self {
    case .bool, .uint8, .int8: 1
    case .uint16, .int16: 2
    case .float32, .uint32, .int32: 4
    case .int64, .uint64, .float64: 8
    case .object: 16
    }
  }

  /// The bytes that an element takes here.
  var keptSize: Int { storage == .int64 ? 8 : size }

  /// The type of the elements of two arrays together, by NumPy's rules.
  static func common(_ a: DType, _ b: DType) -> DType {
    if a == b { return a }
    let larger = a.rawValue > b.rawValue ? a : b
    let smaller = a.rawValue > b.rawValue ? b : a
    if smaller == .bool || larger == .object || larger == .float64 { return larger }
    if larger == .float32 {
      // Half of the integers have no float of 32 bits.
      return smaller.size > 2 ? .float64 : .float32
    }
    if larger.isSigned == smaller.isSigned { return larger }
    let (signed, unsigned) = larger.isSigned ? (larger, smaller) : (smaller, larger)
    if signed.size > unsigned.size { return signed }
    switch unsigned.size {
    case 1: return .int16
    case 2: return .int32
    case 4: return .int64
    default: return .float64
    }
  }

  /// Whether NumPy converts to another type in an assignment that only asks for the same kind.
  func casts(to other: DType) -> Bool {
    switch (storage, other.storage) {
    case (_, .object): true
    case (.object, _): false
    case (.float64, .float32): true
    case (.float32, _), (.float64, _): other.isFloat
    case (.int64, .bool): false
    case (.int64, .int64): !isSigned || other.isSigned
    default: true
    }
  }
}
