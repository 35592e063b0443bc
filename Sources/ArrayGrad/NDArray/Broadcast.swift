/// Functions of two numbers that arrays apply number by number.
enum Pairing: Sendable {
  case plus, minus, times, divided
  case less, lessOrEqual, equal
  case larger, smaller

  @inline(__always)
  func callAsFunction<E: ArrayElement>(_ a: E, _ b: E) -> E {
    switch self {
    case .plus: a + b
    case .minus: a - b
    case .times: a * b
    case .divided: a / b
    case .less: a < b ? 1 : 0
    case .lessOrEqual: a <= b ? 1 : 0
    case .equal: a == b ? 1 : 0
    // A nan wins, as in NumPy's maximum and minimum.
    case .larger: a > b || a != a ? a : b
    case .smaller: a < b || a != a ? a : b
    }
  }
}

extension NDArray {
  /// The shape that two arrays take together, by NumPy's rules.
  ///
  /// Axes are aligned from the last one; two lengths must be equal, or one of them 1.
  public static func broadcastShape(_ a: [Int], _ b: [Int]) -> [Int] {
    let rank = Swift.max(a.count, b.count)
    return (0..<rank).map { axis in
      let left = axis < rank - a.count ? 1 : a[axis - (rank - a.count)]
      let right = axis < rank - b.count ? 1 : b[axis - (rank - b.count)]
      precondition(
        left == right || left == 1 || right == 1,
        "arrays of shapes \(a) and \(b) cannot be broadcast together")
      return left == 1 ? right : left
    }
  }

  /// The function of all pairs of numbers.
  @_specialize(where Element == Float) @_specialize(where Element == Double)
  static func combine(_ a: NDArray, _ b: NDArray, by pairing: Pairing) -> NDArray {
    if a.shape == b.shape {
      let elements = zip(a.elements, b.elements).map { pairing($0, $1) }
      return NDArray(shape: a.shape, elements: elements)
    }
    let shape = broadcastShape(a.shape, b.shape)
    let (left, right) = (a.broadcast(to: shape), b.broadcast(to: shape))
    let elements = zip(left.elements, right.elements).map { pairing($0, $1) }
    return NDArray(shape: shape, elements: elements)
  }
}
