import GradCheck
import GradExplain
import GradNumbers
import GradWorksheet
import ScalarGrad

// How the errors of differences change with their step, along the line where they are worst.
extension Gradcheck {
  /// Along the line on which differences with a usual step are worst; none where nobody knows a
  /// derivative.
  func curve(
    _ lines: [Line], _ entries: [GradcheckReport.Entry]
  ) throws(Failure) -> ErrorCurve? {
    var worst: (line: Line, derivative: Double, kink: Kink?, error: Double)?
    for (line, entry) in zip(lines, entries) where entry.verdict == .agree {
      let derivative = entry.exact.number ?? entry.dual.number ?? entry.tape
      let error = try truncation(line, derivative, entries.count)
      if error > worst?.error ?? -2 { worst = (line, derivative, entry.kink, error) }
    }
    // Along one weight alone a network of relus is a parabola, but not along many.
    if let found = worst, found.error < 1e-9, entries.count > 1, !isByDirection(found.line),
      entries.allSatisfy({ $0.verdict == .agree }), let line = randomLines().first
    {
      let derivative = function.derivative(along: vector(line)).tangent
      let error = try truncation(line, derivative, entries.count)
      if error > found.error { worst = (line, derivative, nil, error) }
    }
    guard let (line, derivative, kink, _) = worst else { return nil }
    let words = isByDirection(line) ? "along a random direction" : "by \(name(line))"
    return try ErrorCurve(
      words, of: loss, derivative: derivative,
      kink: kink.flatMap { kink in kink.names.first.map { ($0, kink.distance.magnitude) } },
      size: size(line)
    ) {
      step throws(Failure) in
      try tick(entries.count, entries.count)
      return function(point(line, step))
    }
  }

  private func isByDirection(_ line: Line) -> Bool {
    if case .direction = line { true } else { false }
  }

  /// The size of what is moved along a line.
  private func size(_ line: Line) -> Double {
    if case .leaf(let place) = line { origin[place].magnitude } else { 1 }
  }

  /// The error of a central difference with a step of a hundredth, as a share of the derivative; less
  /// than nothing where that is 0.
  private func truncation(
    _ line: Line, _ derivative: Double, _ count: Int
  ) throws(Failure) -> Double {
    try tick(count, count)
    let step = max(1, size(line)) / 128
    let difference = (function(point(line, step)) - function(point(line, -step))) / (2 * step)
    let error = abs(difference - derivative) / derivative.magnitude
    return derivative == 0 ? -1 : error.isFinite ? error : 0
  }
}
