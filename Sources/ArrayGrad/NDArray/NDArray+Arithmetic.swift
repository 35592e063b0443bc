// Number by number, with NumPy's broadcasting.

extension NDArray {
  /// The sums.
  public static func + (a: NDArray, b: NDArray) -> NDArray { combine(a, b, by: .plus) }
  /// The differences.
  public static func - (a: NDArray, b: NDArray) -> NDArray { combine(a, b, by: .minus) }
  /// The products, number by number; see ``matmul(_:kernels:)`` for that of matrices.
  public static func * (a: NDArray, b: NDArray) -> NDArray { combine(a, b, by: .times) }
  /// The quotients.
  public static func / (a: NDArray, b: NDArray) -> NDArray { combine(a, b, by: .divided) }
  /// The opposite numbers.
  public static prefix func - (a: NDArray) -> NDArray { a.map { -$0 } }

  /// The sums with one number.
  @_disfavoredOverload
  public static func + (a: NDArray, b: Element) -> NDArray { a + NDArray(b) }
  /// The sums with one number.
  @_disfavoredOverload
  public static func + (a: Element, b: NDArray) -> NDArray { NDArray(a) + b }
  /// The differences to one number.
  @_disfavoredOverload
  public static func - (a: NDArray, b: Element) -> NDArray { a - NDArray(b) }
  /// The differences of one number.
  @_disfavoredOverload
  public static func - (a: Element, b: NDArray) -> NDArray { NDArray(a) - b }
  /// The multiples.
  @_disfavoredOverload
  public static func * (a: NDArray, b: Element) -> NDArray { a * NDArray(b) }
  /// The multiples.
  @_disfavoredOverload
  public static func * (a: Element, b: NDArray) -> NDArray { NDArray(a) * b }
  /// The fractions.
  @_disfavoredOverload
  public static func / (a: NDArray, b: Element) -> NDArray { a / NDArray(b) }
  /// One number by each of the others.
  @_disfavoredOverload
  public static func / (a: Element, b: NDArray) -> NDArray { NDArray(a) / b }

  /// Adds; the right shape must broadcast to the left one.
  public static func += (a: inout NDArray, b: NDArray) { a.combine(with: b, by: .plus) }
  /// Subtracts; the right shape must broadcast to the left one.
  public static func -= (a: inout NDArray, b: NDArray) { a.combine(with: b, by: .minus) }
  /// Multiplies; the right shape must broadcast to the left one.
  public static func *= (a: inout NDArray, b: NDArray) { a.combine(with: b, by: .times) }
  /// Divides; the right shape must broadcast to the left one.
  public static func /= (a: inout NDArray, b: NDArray) { a.combine(with: b, by: .divided) }

  private mutating func combine(with b: NDArray, by pairing: Pairing) {
    self = Self.combine(self, b.broadcast(to: shape), by: pairing)
  }

  /// The function of each number.
  @inlinable
  public func map(_ f: (Element) throws -> Element) rethrows -> NDArray {
    NDArray(shape: shape, elements: try elements.map(f))
  }

  /// The larger number of each pair; nan where one of them is.
  public static func maximum(_ a: NDArray, _ b: NDArray) -> NDArray { combine(a, b, by: .larger) }
  /// The smaller number of each pair; nan where one of them is.
  public static func minimum(_ a: NDArray, _ b: NDArray) -> NDArray { combine(a, b, by: .smaller) }
}
