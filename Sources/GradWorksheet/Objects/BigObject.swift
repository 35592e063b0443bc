import GradNumbers

/// An integer that does not fit in 64 bits.
///
/// What fits is always an `Object.int`, so that equal integers are the same kind of object and the
/// machine's fast ways need not know of this one.
public final class BigObject {
  let value: BigInteger
  private let heap: Heap

  fileprivate init(_ value: BigInteger, _ heap: Heap) {
    self.value = value
    self.heap = heap
    heap.bytes += value.bytes
  }

  deinit { heap.bytes -= value.bytes }

  /// The nearest float; an infinity where it is beyond all of them.
  public var approximation: Double { value.approximation }

  /// The nearest float, as Python converts an integer.
  public func float() throws(Failure) -> Double {
    let number = value.approximation
    if number.isInfinite { throw .tooLargeForFloat }
    return number
  }
}

extension BigInteger {
  /// What the number takes of the heap.
  var bytes: Int { 64 + bitWidth >> 3 }

  /// The object of an integer of any size.
  func object(_ heap: Heap) -> Object {
    if let small = Int(exactly: self) { return .int(small) }
    return .big(BigObject(self, heap))
  }
}

extension Object {
  /// The value of an integer or a boolean, of any size.
  var bigInteger: BigInteger? {
    switch self {
    case .big(let big): big.value
    default: wholeNumber.map { BigInteger($0) }
    }
  }

  /// Whether it is an integer or a boolean.
  var isWhole: Bool {
    switch self {
    case .int, .bool, .big: true
    default: false
    }
  }

  /// The same in 64 bits, for the bounds of slices: beyond them every place is an end.
  var clampedWhole: Int? {
    if case .big(let big) = self { return big.value.isNegative ? -Int.max : .max }
    return wholeNumber
  }

  /// Whether it is an integer, a boolean or a float.
  var isReal: Bool {
    if case .float = self { true } else { isWhole }
  }

  /// Whether it is an integer beyond 64 bits.
  var isBig: Bool {
    if case .big = self { true } else { false }
  }
}

extension Heap {
  /// Stops an operation whose result of so many bits would go over the limit.
  func reserve(bits: Int) throws(Failure) {
    if bits >> 3 > limit - bytes { throw .integerTooLong(limit: limit) }
    try spend(64 &+ bits >> 3)
  }

  /// Counts so many products of limbs that are about to be made.
  func spend(limbs: Int) throws(Failure) { try spend(limbs &* 8) }
}

extension Failure {
  static let tooLargeForFloat = Failure("OverflowError", "int too large to convert to float")

  /// The limit on memory, where one integer alone would break it.
  static func integerTooLong(limit: Int) -> Failure {
    Failure(
      "MemoryError", "an integer of more than \(size(limit))",
      hint:
        "raise the limit with --memory MB if this much is meant; a float is enough for most sums",
      category: .limit)
  }

  /// A `range` with numbers beyond 64 bits, which Python would count and nobody could wait for.
  static let rangeTooLarge = Failure(
    "OverflowError", "range() of integers that do not fit in 64 bits",
    hint: "only ranges are bounded: a while loop counts as far as you like")
}
