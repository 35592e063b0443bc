/// Writes the path of an edge, along the layers and across them.
struct Pen {
  private let isRightward: Bool
  private(set) var path = ""
  private(set) var along = 0.0
  private(set) var across = 0.0
  /// Whether the path ends in a straight piece that is not written yet, since it may go on.
  private var isAhead = false

  /// Begins an empty path.
  init(isRightward: Bool) { self.isRightward = isRightward }

  private func point(_ along: Double, _ across: Double) -> String {
    isRightward ? "\(length(along)) \(length(across))" : "\(length(across)) \(length(along))"
  }

  /// Puts the pen down.
  mutating func move(_ along: Double, _ across: Double) {
    path += "M\(point(along, across))"
    (self.along, self.across) = (along, across)
  }

  /// Draws a straight piece along the layers.
  mutating func line(_ along: Double, _ across: Double) {
    if along > self.along { isAhead = true }
    (self.along, self.across) = (along, across)
  }

  /// Draws a smooth step to another place across the layers.
  mutating func curve(_ along: Double, _ across: Double) {
    guard abs(across - self.across) >= 0.05 else { return line(along, across) }
    finish()
    let middle = (self.along + along) / 2
    path += "C\(point(middle, self.across)) \(point(middle, across)) \(point(along, across))"
    (self.along, self.across) = (along, across)
  }

  /// Ends the path with an open arrowhead.
  mutating func arrow() {
    finish()
    path += "M\(point(along - 6, across - 3.5))L\(point(along, across))"
    path += "L\(point(along - 6, across + 3.5))"
  }

  private mutating func finish() {
    if isAhead { path += (isRightward ? "H" : "V") + length(along) }
    isAhead = false
  }
}
