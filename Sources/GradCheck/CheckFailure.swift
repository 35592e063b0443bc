/// A gradient that was refused or could not be judged, thrown with the whole report as its words.
///
/// Swift Testing prints the description of an error that leaves a test, so that a failing test shows
/// the report.
public struct CheckFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The report.
  public let description: String
}

extension GradientReport {
  /// Fails unless the gradient is right: the one call that a test needs.
  ///
  ///     try checkGradient(of: loss, at: [1, 2], gradient: gradient).confirm()
  ///
  /// - Throws: ``CheckFailure`` with this report where ``isRight`` is false.
  public func confirm() throws {
    if !isRight { throw CheckFailure(description: description) }
  }
}

extension DirectionsReport {
  /// Fails unless the gradient is right along all directions: the one call that a test needs.
  ///
  /// - Throws: ``CheckFailure`` with this report where ``isRight`` is false.
  public func confirm() throws {
    if !isRight { throw CheckFailure(description: description) }
  }
}
