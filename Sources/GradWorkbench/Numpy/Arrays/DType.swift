/// What kind of elements an array holds: NumPy's types, as far as worksheets have them.
enum DType: Int {
  case bool, int64, float32, float64, object

  /// The name, as in `dtype=float32`.
  var name: String {
    switch self {
    case .bool: "bool"
    case .int64: "int64"
    case .float32: "float32"
    case .float64: "float64"
    case .object: "object"
    }
  }

  /// Whether it is one of the floating-point types.
  var isFloat: Bool { self == .float32 || self == .float64 }

  /// Whether NumPy's `repr` leaves it out.
  var isImplied: Bool { self == .bool || self == .int64 || self == .float64 }

  /// The bytes of an element.
  var size: Int {
    switch self {
    case .bool: 1
    case .float32: 4
    case .int64, .float64: 8
    case .object: 16
    }
  }

  /// The type of the elements of two arrays together, by NumPy's rules.
  static func common(_ a: DType, _ b: DType) -> DType {
    if a == b { return a }
    let larger = a.rawValue > b.rawValue ? a : b
    let smaller = a.rawValue > b.rawValue ? b : a
    // Half of the integers have no float of 32 bits.
    if larger == .float32 && smaller == .int64 { return .float64 }
    return larger
  }

  /// Whether NumPy converts to another type in an assignment that only asks for the same kind.
  func casts(to other: DType) -> Bool {
    switch (self, other) {
    case (_, .object): true
    case (.object, _): false
    case (.float64, .float32): true
    case (.float32, _), (.float64, _): other.isFloat
    case (.int64, .bool): false
    default: true
    }
  }
}
