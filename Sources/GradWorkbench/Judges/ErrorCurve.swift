import GradCheck
import GradNumbers
import GradWorksheet

/// How far difference quotients are from the derivative, against their step: a V on two logarithmic
/// axes.
///
/// Its right arm is truncation: what the quotient leaves out of the Taylor series, which grows with
/// the step. Its left arm is rounding: the two values of the loss carry an error of about 2^-53 of
/// their size, and the smaller the step, the more of it is left in their difference.
struct ErrorCurve: Sendable {
  /// One step with the errors that were made.
  struct Sample: Sendable {
    /// The step.
    let step: Double
    /// The error of (f(x + h) - f(x - h)) / 2h.
    let central: Double
    /// The error of (f(x + h) - f(x)) / h.
    let forward: Double
  }

  /// What the derivative is by: `by W1[0]`, or `along a random direction`.
  let line: String
  /// What the loss is called.
  let loss: String
  /// The derivative that errors are measured against.
  let derivative: Double
  /// Whether errors are given as shares of the derivative, which is not 0 then.
  let isRelative: Bool
  /// The nearest kink on the line, where one is known: beyond it steps reach across it.
  let kink: (name: String, distance: Double)?
  /// From the largest step to the smallest.
  let samples: [Sample]

  /// Two samples for each power of ten, and 16 powers of ten: all digits of a double.
  private static let count = 33

  /// Measures the errors along one line.
  ///
  /// - Parameters:
  ///   - line: What the derivative is by, with its preposition.
  ///   - loss: What the loss is called.
  ///   - derivative: The derivative, by a better judge.
  ///   - kink: The nearest kink, where one is known.
  ///   - size: The size of the numbers that are moved: steps begin at this power of ten.
  ///   - function: The loss after a step.
  /// - Throws: What the function throws.
  init(
    _ line: String, of loss: String, derivative: Double,
    kink: (name: String, distance: Double)?, size: Double,
    _ function: (Double) throws(Failure) -> Double
  ) throws(Failure) {
    (self.line, self.loss, self.derivative) = (line, loss, derivative)
    self.kink = kink
    isRelative = derivative != 0 && derivative.isFinite
    let unit = isRelative ? derivative.magnitude : 1
    let largest = size > 1 && size.isFinite ? Double.log(size) / Double.log(10) : 0
    let steps = (0..<ErrorCurve.count).map {
      Double.pow(10, largest.rounded(.up) - Double($0) / 2)
    }
    // The textbook's quotients. They begin at 0 on the line, so that a step is divided by as it is
    // written, and not as the leaves round it.
    let differences: [Difference]
    do {
      differences = try errorCurve(
        of: { try function($0[0]) }, at: [0], coordinate: 0, steps: steps)
    } catch let failure as Failure {
      throw failure
    } catch {
      // Only counts that do not fit are left, and these do.
      throw .value("\(error)")
    }
    samples = differences.map { difference in
      func error(_ quotient: Double?) -> Double { abs((quotient ?? .nan) - derivative) / unit }
      return Sample(
        step: difference.step, central: error(difference.central),
        forward: error(difference.forward))
    }
  }
}
