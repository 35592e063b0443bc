/// Counts what the judgements take, and holds the point that they move.
struct Court {
  private var scratch: [Double]
  private(set) var evaluations = 0
  private(set) var switchEvaluations = 0

  init(_ point: [Double]) {
    scratch = point
  }

  /// Judges a claimed derivative along a line through the point.
  mutating func judge(
    along line: Line, of f: ([Double]) throws -> Double, claimed: Double, room: Double,
    switches: (([Double]) throws -> [Switch])?
  ) throws -> Judgement {
    let reading = try read(along: line, of: f, switches: switches)
    return Judgement(of: claimed, room: room, by: reading, scale: line.scale)
  }

  /// Looks at the function along a line through the point.
  mutating func read(
    along line: Line, of f: ([Double]) throws -> Double,
    switches: (([Double]) throws -> [Switch])?
  ) throws -> Reading {
    // Where all coordinates moved, none is back in its place.
    defer { if case .vector = line.direction { scratch = line.point } }
    func value(_ step: Double) throws -> Double {
      evaluations += 1
      return try line.move(step, &scratch, f)
    }
    func margins(_ step: Double) throws -> [Switch] {
      guard let switches else { return [] }
      switchEvaluations += 1
      return try line.move(step, &scratch, switches)
    }
    return try Reading(along: line, value, margins: margins)
  }
}
