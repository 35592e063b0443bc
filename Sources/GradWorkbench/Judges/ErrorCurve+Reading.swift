import GradDrawing
import GradExplain
import GradNumbers

// What one sees on the curve.
extension ErrorCurve {
  /// One of the two difference quotients, and what its arms show.
  struct Reading: Sendable {
    /// The step with the smallest error, the largest of several.
    let best: (step: Double, error: Double)
    /// To the right of it the error grows with this power of the step; nil where it hardly grows.
    let order: Double?
    /// Whether the error grows to the left of it.
    let hasRounding: Bool
  }

  /// What the central differences show, and what the forward differences do; nil where no error is
  /// finite.
  var central: Reading? { reading(\.central) }
  var forward: Reading? { reading(\.forward) }

  private func reading(_ error: KeyPath<Sample, Double>) -> Reading? {
    let points = samples.map { (step: $0.step, error: $0[keyPath: error]) }
      .filter { $0.error.isFinite }
    guard let best = points.min(by: { $0.error < $1.error }) else { return nil }
    // From the best step to the right as far as the error grows, but for the first power of ten, where
    // both arms mix, and for what is as large as the derivative itself.
    var arm: [(step: Double, error: Double)] = []
    for point in points.reversed() where point.step > 9 * best.step {
      if point.error > 0.1 || point.error <= arm.last?.error ?? 0 { break }
      arm.append(point)
    }
    var order: Double?
    if let first = arm.first, let last = arm.last, last.error > 30 * first.error {
      order = Double.log(last.error / first.error) / Double.log(last.step / first.step)
    }
    let left = points.filter { $0.step < best.step }.map(\.error).max() ?? 0
    return Reading(best: best, order: order, hasRounding: left > 100 * best.error && left > 1e-12)
  }

  /// Two sentences on what one sees, and a third where there is a kink.
  var sentences: [String] {
    guard let central, let forward else { return ["No difference of \(loss) is finite here."] }
    if samples.allSatisfy({ $0.central == 0 && $0.forward == 0 }) {
      return ["The differences are exact here, whatever the step is: \(loss) is constant \(line)."]
    }
    if isRelative, central.best.error > 0.1 {
      return [
        "No step is of any use here: the best, \(ErrorCurve.text(central.best.step)), leaves an error "
          + "as large as the derivative."
      ]
    }
    var sentences = ["\(arms(central)).", "\(best(central, forward))."]
    if let kink, let largest = samples.first?.step, kink.distance < largest {
      sentences.append(
        "Steps beyond \(ErrorCurve.text(kink.distance)) reach across a kink, that of \(kink.name).")
    }
    return sentences
  }

  /// What the two arms show.
  private func arms(_ central: Reading) -> String {
    let rounding =
      central.hasRounding
      ? "grows like 1/h: rounding, 2^-53 of \(loss) divided by h"
      : "does not grow, since nothing is rounded in the values of \(loss)"
    guard let order = central.order else {
      return
        "The central difference has hardly any truncation here, since the third derivative of "
        + "\(loss) \(line) is close to 0; to the left the error \(rounding)"
    }
    let power = order.rounded()
    let words = abs(order - power) < 0.25 ? "h^\(Int(power))" : "h^\(ErrorCurve.text(order))"
    let reason = power == 2 ? "truncation, the next term of the Taylor series" : "truncation"
    return
      "To the right of h = \(ErrorCurve.text(central.best.step)) the error of the central difference "
      + "grows like \(words): \(reason); to the left it \(rounding)"
  }

  private func best(_ central: Reading, _ forward: Reading) -> String {
    let truncation = forward.order == nil ? "" : ", whose truncation is of order h,"
    return
      "The best step is near \(ErrorCurve.text(central.best.step)) and leaves \(digits(central)); "
      + "for the forward difference\(truncation) it is near "
      + "\(ErrorCurve.text(forward.best.step)) and leaves \(digits(forward))"
  }

  private func digits(_ reading: Reading) -> String {
    let error = reading.best.error
    guard isRelative else { return "an error of \(ErrorCurve.text(error))" }
    if error == 0 { return "all digits" }
    let count = max(0, Int((-Double.log(error) / Double.log(10)).rounded(.down)))
    return count == 1 ? "1 digit" : count > 15 ? "all digits" : "\(count) digits"
  }

  private static func text(_ number: Double) -> String { ShortDigits.text(number, digits: 2) }

  // MARK: The chart

  /// Whether there is an error to draw: all may be 0, or not finite.
  var isVisible: Bool {
    samples.contains { sample in
      [sample.central, sample.forward].contains { $0.isFinite && $0 > 0 }
    }
  }

  /// The curve as a chart.
  ///
  /// - Parameter guides: Whether thin lines show how truncation and rounding should go.
  /// - Returns: The chart.
  func chart(guides: Bool) -> Chart {
    func points(_ error: KeyPath<Sample, Double>) -> [Chart.Point] {
      samples.map { Chart.Point(x: $0.step, y: $0[keyPath: error]) }
    }
    var series = [
      Chart.Series("central difference", points(\.central)),
      Chart.Series("forward difference", points(\.forward)),
    ]
    if guides { series += self.guides }
    return Chart(
      title: "Error of difference quotients: \(loss) \(line)",
      x: Chart.Axis(label: "step h", scale: .logarithmic),
      y: Chart.Axis(
        label: isRelative ? "error, as a share of the derivative" : "error", scale: .logarithmic),
      series: series)
  }

  /// Lines of the slopes that theory has, through what was measured.
  private var guides: [Chart.Series] {
    guard let central, let order = central.order?.rounded(), central.best.error > 0 else {
      return []
    }
    let errors = samples.map(\.central).filter { $0.isFinite && $0 > 0 }
    guard let least = errors.min(), let most = errors.max() else { return [] }
    let steps = samples.map(\.step)
    guard let shortest = steps.min(), let longest = steps.max() else { return [] }
    // Between the smallest and the largest of the errors and of the steps that are there.
    func guide(
      _ name: String, _ power: Double, through point: (step: Double, error: Double)
    ) -> Chart.Series {
      let ends = [least, most].map { error in
        let step = point.step * Double.pow(error / point.error, 1 / power)
        let kept = min(max(step, shortest), longest)
        return Chart.Point(x: kept, y: point.error * Double.pow(kept / point.step, power))
      }
      return Chart.Series(name, ends, style: .guide)
    }
    let right = samples.last { $0.step > 9 * central.best.step }
    let left = samples.first { $0.step * 1e4 < central.best.step && $0.central > 0 }
    return [
      right.map { guide("truncation, ~ h^\(Int(order))", order, through: ($0.step, $0.central)) },
      left.map { guide("rounding, ~ 1/h", -1, through: ($0.step, $0.central)) },
    ].compactMap { $0 }
  }
}
