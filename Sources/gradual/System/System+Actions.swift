#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

// What is done about a signal; each C library calls the handler by a name of its own.
extension sigaction {
  /// Whether the system does what it does by default: neither ignored nor handled.
  var isDefault: Bool {
    #if canImport(Darwin)
    __sigaction_u.__sa_handler == nil
    #elseif canImport(Musl)
    __sa_handler.sa_handler == nil
    #else
    __sigaction_handler.sa_handler == nil
    #endif
  }

  /// Has a handler called that does nothing: what matters is that the signal no longer ends the program.
  ///
  /// - Parameter flags: The flags of the action, such as `SA_RESTART`.
  mutating func handle(_ flags: Int32) {
    let handler: @convention(c) (Int32) -> Void = { _ in }
    #if canImport(Darwin)
    __sigaction_u.__sa_handler = handler
    #elseif canImport(Musl)
    __sa_handler.sa_handler = handler
    #else
    __sigaction_handler.sa_handler = handler
    #endif
    sa_flags = flags
  }
}
