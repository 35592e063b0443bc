/// What picks places along one axis: a number, a range, strided places, or all of them.
public protocol Slicing: Sendable {
  /// The places, of so many; and whether the axis stays.
  func places(of count: Int) -> AxisPlaces
}

/// Places along one axis.
public struct AxisPlaces: Hashable, Sendable {
  let indexes: [Int]
  /// A number takes its axis away, as in NumPy.
  let keepsAxis: Bool
}

/// All places of an axis; written `.all`.
public struct AllPlaces: Slicing {
  /// The places.
  public func places(of count: Int) -> AxisPlaces {
    AxisPlaces(indexes: Array(0..<count), keepsAxis: true)
  }
}

extension Slicing where Self == AllPlaces {
  /// All places of an axis.
  public static var all: AllPlaces { AllPlaces() }
}

extension Int: Slicing {
  /// One place; the axis is taken away.
  public func places(of count: Int) -> AxisPlaces { AxisPlaces(indexes: [self], keepsAxis: false) }
}

extension Range: Slicing where Bound == Int {
  /// The places in the range.
  public func places(of count: Int) -> AxisPlaces {
    AxisPlaces(indexes: Array(self), keepsAxis: true)
  }
}

extension ClosedRange: Slicing where Bound == Int {
  /// The places in the range.
  public func places(of count: Int) -> AxisPlaces {
    AxisPlaces(indexes: Array(self), keepsAxis: true)
  }
}

extension PartialRangeFrom: Slicing where Bound == Int {
  /// The places from a place to the end.
  public func places(of count: Int) -> AxisPlaces {
    precondition(lowerBound <= count, "places from \(lowerBound) of an axis of \(count)")
    return AxisPlaces(indexes: Array(lowerBound..<count), keepsAxis: true)
  }
}

extension PartialRangeUpTo: Slicing where Bound == Int {
  /// The places before a place.
  public func places(of count: Int) -> AxisPlaces {
    precondition(upperBound >= 0, "places up to \(upperBound) of an axis of \(count)")
    return AxisPlaces(indexes: Array(0..<upperBound), keepsAxis: true)
  }
}

extension PartialRangeThrough: Slicing where Bound == Int {
  /// The places up to a place, and that place.
  public func places(of count: Int) -> AxisPlaces {
    precondition(upperBound >= -1, "places up to \(upperBound) of an axis of \(count)")
    return AxisPlaces(indexes: Array(0..<upperBound + 1), keepsAxis: true)
  }
}

extension StrideTo: Slicing where Element == Int {
  /// The places that the strides meet: `stride(from: 0, to: 10, by: 2)`.
  public func places(of count: Int) -> AxisPlaces {
    AxisPlaces(indexes: Array(self), keepsAxis: true)
  }
}

extension StrideThrough: Slicing where Element == Int {
  /// The places that the strides meet: `stride(from: 9, through: 0, by: -1)`.
  public func places(of count: Int) -> AxisPlaces {
    AxisPlaces(indexes: Array(self), keepsAxis: true)
  }
}
