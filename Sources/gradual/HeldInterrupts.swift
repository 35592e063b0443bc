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
    guard sigaction(SIGINT, nil, &action) == 0, Self.isDefault(action) else { return }
    let handler: @convention(c) (Int32) -> Void = { _ in }
    #if canImport(Darwin)
    action.__sigaction_u.__sa_handler = handler
    #elseif canImport(Musl)
    action.__sa_handler.sa_handler = handler
    #else
    action.__sigaction_handler.sa_handler = handler
    #endif
    // Without SA_RESTART: whoever waits for input is to be woken.
    action.sa_flags = 0
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

  /// Waits for input; nil where Ctrl-C ended the waiting, nothing at the end of the input.
  func read(_ descriptor: Int32) -> [UInt8]? {
    var signals = signals
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    sigprocmask(SIG_UNBLOCK, &signals, nil)
    defer { sigprocmask(SIG_BLOCK, &signals, nil) }
    #if canImport(Glibc)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    #elseif canImport(Musl)
    let count = Musl.read(descriptor, &buffer, buffer.count)
    #else
    let count = Darwin.read(descriptor, &buffer, buffer.count)
    #endif
    if count < 0, errno == EINTR { return nil }
    return count > 0 ? Array(buffer[..<count]) : []
  }

  private static func isDefault(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
    action.__sigaction_u.__sa_handler == nil
    #elseif canImport(Musl)
    action.__sa_handler.sa_handler == nil
    #else
    action.__sigaction_handler.sa_handler == nil
    #endif
  }
}
