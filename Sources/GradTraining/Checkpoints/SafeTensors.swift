/// Named arrays of numbers in the safetensors format, which NumPy and PyTorch read with the package of
/// that name.
///
/// The format: the length N of the header, 8 bytes, the least significant first; N bytes of JSON, an
/// object with a member `{"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}` for each array, and
/// under `__metadata__` an object of strings; then the numbers, row-major, the least significant byte
/// first. Offsets count from the end of the header. Every byte behind it belongs to exactly one array.
/// Source: the section "Format" of the README of github.com/huggingface/safetensors.
public struct SafeTensors: Hashable, Sendable {
  /// The kind of an array's numbers.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case f64 = "F64"
    case i64 = "I64"
    case u64 = "U64"
    case f32 = "F32"
    case i32 = "I32"
    case u32 = "U32"
    case f16 = "F16"
    case bf16 = "BF16"
    case i16 = "I16"
    case u16 = "U16"
    case i8 = "I8"
    case u8 = "U8"
    case bool = "BOOL"

    /// The bytes of a number.
    public var size: Int {
      switch self {
      case .f64, .i64, .u64: 8
      case .f32, .i32, .u32: 4
      case .f16, .bf16, .i16, .u16: 2
      case .i8, .u8, .bool: 1
      }
    }
  }

  /// One array: its numbers are in its bytes, as they stand in the file.
  public struct Tensor: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// The kind of its numbers.
    public let kind: Kind
    /// How many numbers there are along each axis; empty for a single number.
    public let shape: [Int]
    /// The numbers, row-major, the least significant byte of each first.
    public let bytes: ArraySlice<UInt8>

    /// Names bytes, which must be as many as the shape asks for.
    init(_ name: String, _ kind: Kind, _ shape: [Int], _ bytes: ArraySlice<UInt8>) {
      self.name = name
      self.kind = kind
      self.shape = shape
      self.bytes = bytes
    }

    /// Names numbers, which must be as many as the shape asks for.
    public init<Scalar: TensorScalar>(_ name: String, shape: [Int], _ numbers: [Scalar]) {
      precondition(
        shape.reduce(1, *) == numbers.count, "\(numbers.count) numbers for shape \(shape)")
      var bytes: [UInt8] = []
      bytes.reserveCapacity(numbers.count * Scalar.kind.size)
      for number in numbers { number.append(to: &bytes) }
      self.init(name, Scalar.kind, shape, bytes[...])
    }

    /// The numbers, where they are of this kind.
    public func numbers<Scalar: TensorScalar>(as type: Scalar.Type = Scalar.self) -> [Scalar]? {
      guard kind == Scalar.kind else { return nil }
      let size = kind.size
      return (0..<bytes.count / size).map { index in
        let start = bytes.startIndex + index * size
        return Scalar(bytes[start..<start + size])
      }
    }
  }

  /// The arrays, by rising place in the file; `bytes` writes those of larger numbers first.
  public var tensors: [Tensor]
  /// Names and texts that go with them, by rising name.
  public var metadata: [String: String]

  /// Collects arrays, whose names must differ.
  public init(_ tensors: [Tensor], metadata: [String: String] = [:]) {
    precondition(Set(tensors.map(\.name)).count == tensors.count, "two arrays of one name")
    self.tensors = Self.aligned(tensors)
    self.metadata = metadata
  }

  /// The arrays by falling size of their numbers, otherwise as they were: so that every number
  /// starts at a multiple of its size.
  static func aligned(_ tensors: [Tensor]) -> [Tensor] {
    [8, 4, 2, 1].flatMap { size in tensors.filter { $0.kind.size == size } }
  }

  /// The array of a name.
  public subscript(name: String) -> Tensor? { tensors.first { $0.name == name } }
}

/// A number that safetensors files hold, and that is read without rounding.
public protocol TensorScalar: Sendable {
  /// What the format calls it.
  static var kind: SafeTensors.Kind { get }
  /// Reads a number from its bytes, the least significant first.
  init(_ bytes: ArraySlice<UInt8>)
  /// Appends the bytes of a number, the least significant first.
  func append(to bytes: inout [UInt8])
}

extension Float: TensorScalar {
  /// `F32`.
  public static var kind: SafeTensors.Kind { .f32 }
  /// Reads a number from its bytes, the least significant first.
  public init(_ bytes: ArraySlice<UInt8>) { self.init(bitPattern: UInt32(joining: bytes)) }
  /// Appends the bytes of a number, the least significant first.
  public func append(to bytes: inout [UInt8]) { bitPattern.split(into: &bytes) }
}

extension Double: TensorScalar {
  /// `F64`.
  public static var kind: SafeTensors.Kind { .f64 }
  /// Reads a number from its bytes, the least significant first.
  public init(_ bytes: ArraySlice<UInt8>) { self.init(bitPattern: UInt64(joining: bytes)) }
  /// Appends the bytes of a number, the least significant first.
  public func append(to bytes: inout [UInt8]) { bitPattern.split(into: &bytes) }
}

extension UInt32: TensorScalar {
  /// `U32`.
  public static var kind: SafeTensors.Kind { .u32 }
  /// Reads a number from its bytes, the least significant first.
  public init(_ bytes: ArraySlice<UInt8>) { self.init(joining: bytes) }
  /// Appends the bytes of a number, the least significant first.
  public func append(to bytes: inout [UInt8]) { split(into: &bytes) }
}

extension UInt64: TensorScalar {
  /// `U64`.
  public static var kind: SafeTensors.Kind { .u64 }
  /// Reads a number from its bytes, the least significant first.
  public init(_ bytes: ArraySlice<UInt8>) { self.init(joining: bytes) }
  /// Appends the bytes of a number, the least significant first.
  public func append(to bytes: inout [UInt8]) { split(into: &bytes) }
}

extension FixedWidthInteger {
  fileprivate init(joining bytes: ArraySlice<UInt8>) {
    self = bytes.reversed().reduce(0) { $0 << 8 | Self(truncatingIfNeeded: $1) }
  }

  fileprivate func split(into bytes: inout [UInt8]) {
    for place in 0..<Self.bitWidth / 8 {
      bytes.append(UInt8(truncatingIfNeeded: self >> (8 * place)))
    }
  }
}
