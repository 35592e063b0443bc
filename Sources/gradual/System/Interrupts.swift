#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Ctrl-C, which stops a computation in order instead of the program at once; and the signal TERM, for
/// long work that saves what it has.
///
/// The signal's handler does nothing and is taken away when it is called, so the system itself
/// remembers whether the signal came: no variable is shared with the handler. A second one stops the
/// program at once. A program that was started with Ctrl-C ignored, as shells start what runs in the
/// background, goes on ignoring it.
struct Interrupts {
  /// The signals that are caught.
  private let caught: [Int32]

  /// Asks to be told of Ctrl-C from now on.
  ///
  /// - Parameter terminations: Whether to be told of the signal TERM, too.
  init(terminations: Bool = false) {
    let signals = terminations ? [SIGINT, SIGTERM] : [SIGINT]
    caught = signals.filter { signal in
      guard Self.isDefault(signal) else { return false }
      var action = sigaction()
      action.handle(Int32(truncatingIfNeeded: SA_RESETHAND) | Int32(SA_RESTART))
      return sigaction(signal, &action, nil) == 0
    }
  }

  /// Whether a signal asked for an end: Ctrl-C, or TERM.
  var wasPressed: Bool { caught.contains { Self.isDefault($0) } }

  /// How a program ends that one of them stopped.
  var status: ExitStatus {
    caught.contains(SIGTERM) && Self.isDefault(SIGTERM) ? .terminated : .interrupted
  }

  /// Whether the next signal of this kind ends the program.
  private static func isDefault(_ signal: Int32) -> Bool {
    var action = sigaction()
    return sigaction(signal, nil, &action) == 0 && action.isDefault
  }
}
