#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Ctrl-C, which stops a computation in order instead of the program at once.
///
/// The signal's handler does nothing and is taken away when it is called, so the system itself
/// remembers whether Ctrl-C was pressed: no variable is shared with the handler. A second Ctrl-C
/// stops the program at once. A program that was started with Ctrl-C ignored, as shells start what
/// runs in the background, goes on ignoring it.
struct Interrupts {
  private let isCatching: Bool

  /// Asks to be told of Ctrl-C from now on.
  init() {
    guard Self.isDefault else {
      isCatching = false
      return
    }
    var action = sigaction()
    let handler: @convention(c) (Int32) -> Void = { _ in }
    #if canImport(Darwin)
    action.__sigaction_u.__sa_handler = handler
    #elseif canImport(Musl)
    action.__sa_handler.sa_handler = handler
    #else
    action.__sigaction_handler.sa_handler = handler
    #endif
    action.sa_flags = Int32(truncatingIfNeeded: SA_RESETHAND) | Int32(SA_RESTART)
    isCatching = sigaction(SIGINT, &action, nil) == 0
  }

  /// Whether Ctrl-C was pressed.
  var wasPressed: Bool { isCatching && Self.isDefault }

  /// Whether the next Ctrl-C ends the program.
  private static var isDefault: Bool {
    var action = sigaction()
    guard sigaction(SIGINT, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
    return action.__sigaction_u.__sa_handler == nil
    #elseif canImport(Musl)
    return action.__sa_handler.sa_handler == nil
    #else
    return action.__sigaction_handler.sa_handler == nil
    #endif
  }
}
