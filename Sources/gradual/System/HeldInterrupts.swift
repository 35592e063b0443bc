#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Ctrl-C in a conversation, which ends what is being computed and never the program.
///
/// The signal is held back: the system remembers that it came, and it is asked now and then. So any
/// number of presses does no harm, and no variable is shared with a handler. Only while input is
/// awaited the signal is let through, to a handler that does nothing, and ends the waiting. A program
/// that was started with Ctrl-C ignored goes on ignoring it.
struct HeldInterrupts {
  private let signals: sigset_t

  /// Holds Ctrl-C back from now on.
  init() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    self.signals = signals
    sigprocmask(SIG_BLOCK, &signals, nil)
    var action = sigaction()
    guard sigaction(SIGINT, nil, &action) == 0, action.isDefault else { return }
    // Without SA_RESTART: whoever waits for input is to be woken.
    action.handle(0)
    sigaction(SIGINT, &action, nil)
  }

  /// Whether Ctrl-C was pressed since it was last forgotten.
  var wasPressed: Bool {
    var pending = sigset_t()
    return sigpending(&pending) == 0 && sigismember(&pending, SIGINT) == 1
  }

  /// Takes back that Ctrl-C was pressed.
  func forget() {
    var signals = signals
    var signal: Int32 = 0
    while wasPressed { if sigwait(&signals, &signal) != 0 { return } }
  }

  /// Waits for standard input; nil where Ctrl-C ended the waiting, nothing at the end of the input.
  ///
  /// The signal comes through while this waits, and not a moment longer: one that came before, or
  /// together with the input, is found by asking.
  func read() -> [UInt8]? {
    var mask = sigset_t()
    sigprocmask(SIG_BLOCK, nil, &mask)
    sigdelset(&mask, SIGINT)
    let wakening = System.waitForKeys(seconds: nil, mask: mask)
    if wasPressed {
      forget()
      return nil
    }
    if case .signal = wakening { return nil }
    return (try? System.readPiece(System.standardInput)).map { Array($0) } ?? []
  }
}
