/// What an error has besides its attributes.
final class ErrorState {
  /// The arguments that it was made with.
  var arguments: [Object] = []
  /// What `raise ... from` named.
  var cause: Object = .none
  /// The error that was being handled when it was raised.
  var context: Object = .none
  /// Where it was raised first, with the hint that belongs to it.
  var failure: Failure?

  var contents: [Object] { (arguments + [cause, context]).filter { $0.isContainer } }
}
