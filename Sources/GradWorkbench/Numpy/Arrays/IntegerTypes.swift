// Integers of all widths. They are kept in 64 bits and wrap around where NumPy's do.
extension DType {
  /// Whether it is one of the types of integers.
  var isInteger: Bool { storage == .int64 }

  /// Whether its integers can be below 0.
  var isSigned: Bool {
    switch self {
    case .uint8, .uint16, .uint32, .uint64: false
    default: true
    }
  }

  /// The integers that an element can be; of `uint64` those below 2^63.
  var integers: ClosedRange<Int> {
    switch self {
    case .uint8: 0...0xff
    case .int8: -0x80...0x7f
    case .uint16: 0...0xffff
    case .int16: -0x8000...0x7fff
    case .uint32: 0...0xffff_ffff
    case .int32: -0x8000_0000...0x7fff_ffff
    case .uint64: 0...Int.max
    default: Int.min...Int.max
    }
  }

  /// An integer as an element holds it: its lowest bits.
  func wrapped(_ number: Int) -> Int {
    switch self {
    case .uint8: Int(UInt8(truncatingIfNeeded: number))
    case .int8: Int(Int8(truncatingIfNeeded: number))
    case .uint16: Int(UInt16(truncatingIfNeeded: number))
    case .int16: Int(Int16(truncatingIfNeeded: number))
    case .uint32: Int(UInt32(truncatingIfNeeded: number))
    case .int32: Int(Int32(truncatingIfNeeded: number))
    default: number
    }
  }

  /// The digits of an element.
  func text(_ number: Int) -> String {
    self == .uint64 ? String(UInt(bitPattern: number)) : String(number)
  }

  /// What sums and products of integers are: as wide as can be.
  var widest: DType { isSigned ? .int64 : .uint64 }
}

extension Buffer {
  /// Integers of some width; those that do not fit wrap around.
  convenience init(_ integers: [Int], as dtype: DType) {
    self.init(
      kept: dtype == .int64 || dtype == .uint64 ? integers : integers.map(dtype.wrapped), dtype)
  }

  /// The elements as those of another width; itself where they are of it, or no integers.
  func typed(_ dtype: DType) -> Buffer {
    if self.dtype == dtype || !self.dtype.isInteger || !dtype.isInteger { return self }
    return Buffer(integers, as: dtype)
  }
}
