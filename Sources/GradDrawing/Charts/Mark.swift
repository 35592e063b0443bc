/// The shapes that tell points of different series apart, in turn.
enum Mark: Int, CaseIterable {
  case circle, square, triangle, diamond, plus, cross, ring

  /// The mark of a series.
  static func of(_ series: Int) -> Mark { allCases[series % allCases.count] }

  /// The mark around a place, all about equally large to the eye.
  func drawing(_ x: Double, _ y: Double, color: String) -> String {
    func shape(_ corners: [(Double, Double)]) -> String {
      let places = corners.map { "\(length(x + $0.0)) \(length(y + $0.1))" }
      let line = places.joined(separator: " L")
      return "<path class=\"\(color)\" d=\"M\(line) Z\" stroke-width=\"1\"/>"
    }
    func strokes(_ ends: [(Double, Double)]) -> String {
      let lines = ends.map { dx, dy in
        "M\(length(x - dx)) \(length(y - dy)) L\(length(x + dx)) \(length(y + dy))"
      }
      return """
        <path class="\(color)" d="\(lines.joined(separator: " "))" stroke-width="2"/>
        """
    }
    let middle = "class=\"\(color)\" cx=\"\(length(x))\" cy=\"\(length(y))\""
    return switch self {
    case .circle: "<circle \(middle) r=\"3.2\"/>"
    case .square: shape([(-3, -3), (3, -3), (3, 3), (-3, 3)])
    case .triangle: shape([(0, -4.2), (3.8, 2.6), (-3.8, 2.6)])
    case .diamond: shape([(0, -4.4), (4.4, 0), (0, 4.4), (-4.4, 0)])
    case .plus: strokes([(4, 0), (0, 4)])
    case .cross: strokes([(3.2, 3.2), (3.2, -3.2)])
    case .ring: "<circle \(middle) r=\"3.4\" style=\"fill: none\" stroke-width=\"1.6\"/>"
    }
  }
}
