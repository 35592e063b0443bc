extension DType {
  /// Whether it is one of the types of integers.
  var isInteger: Bool { self == .int64 }

  /// The integers that an element can be.
  var integers: ClosedRange<Int> { Int.min...Int.max }
}
