/// A line through a point, in steps relative to the point's size.
struct Line {
  /// Where the line goes.
  enum Direction {
    /// Along one coordinate.
    case coordinate(Int)
    /// Along a vector with a step for every coordinate.
    case vector([Double])
  }

  let point: [Double]
  let direction: Direction
  /// A step of 1 along the line changes a coordinate by this power of two.
  let scale: Double
  /// Whether the steps are not rounded.
  private let isExact: Bool

  /// The line along one coordinate.
  ///
  /// Its unit is the coordinate's size, or 1 where that is smaller.
  init(_ point: [Double], coordinate: Int) {
    self.point = point
    direction = .coordinate(coordinate)
    scale = Line.size(of: point[coordinate])
    isExact = false
  }

  /// The line along a vector, of unit 1; `isExact` where no step is rounded.
  init(_ point: [Double], vector: [Double], isExact: Bool = false) {
    self.point = point
    direction = .vector(vector)
    scale = 1
    self.isExact = isExact
  }

  /// The power of two just below a number's size; 1 for numbers below 1.
  static func size(of x: Double) -> Double {
    x.magnitude >= 1 && x.isFinite ? LineProbe.powerOfTwo(below: x.magnitude) : 1
  }

  /// How large the point is on the line: steps are rounded to its digits.
  var pointSize: Double {
    guard case .coordinate(let index) = direction else { return isExact ? 0 : 1 }
    return point[index].magnitude / scale
  }

  /// The step that is really taken: x + t is rounded.
  func taken(_ t: Double) -> Double {
    guard case .coordinate(let index) = direction else { return t }
    let x = point[index]
    return ((x + t * scale) - x) / scale
  }

  /// Calls the body with the point at a step.
  ///
  /// `scratch` holds the point before, and afterwards where the line is along a coordinate.
  func move<Answer>(
    _ t: Double, _ scratch: inout [Double], _ body: ([Double]) throws -> Answer
  ) rethrows -> Answer {
    switch direction {
    case .coordinate(let index):
      // In place: a point may have 100,000 coordinates.
      let x = scratch[index]
      scratch[index] = x + t * scale
      defer { scratch[index] = x }
      return try body(scratch)
    case .vector(let vector):
      if t == 0 { return try body(point) }
      for index in point.indices { scratch[index] = point[index] + t * vector[index] }
      return try body(scratch)
    }
  }
}
