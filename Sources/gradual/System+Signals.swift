#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

extension System {
  /// The signals that matter while a terminal is in another mode than it should be left in.
  ///
  /// They are held back but for the moments in which keys are waited for, and then met by a handler
  /// that does nothing and is taken away when it is called: the system remembers which came, and no
  /// variable is shared with a handler. What was ignored or handled before stays so.
  struct SignalWatch {
    /// What a signal asks for.
    enum Call: Equatable {
      /// The window has another size.
      case resized
      /// The program was stopped, and goes on.
      case continued
      /// The program is to stop for a while.
      case stop
      /// What is being done is to be given up.
      case interrupt
      /// The program is to end by this signal.
      case end(Int32)
    }

    private static let calls: [(signal: Int32, call: Call)] = [
      (SIGWINCH, .resized), (SIGCONT, .continued), (SIGTSTP, .stop), (SIGINT, .interrupt),
      (SIGHUP, .end(SIGHUP)), (SIGQUIT, .end(SIGQUIT)), (SIGTERM, .end(SIGTERM)),
    ]

    private var before = sigset_t()
    /// Where our handlers stand.
    private var caught: [Int32] = []

    /// Holds the signals back from now on.
    init() {
      var held = sigset_t()
      sigemptyset(&held)
      for (signal, _) in Self.calls { sigaddset(&held, signal) }
      sigprocmask(SIG_BLOCK, &held, &before)
      for (signal, _) in Self.calls where Self.isDefault(signal) {
        Self.catch(signal)
        caught.append(signal)
      }
    }

    /// What may come through while keys are waited for: our signals, and what could before.
    var maskWhileWaiting: sigset_t {
      var mask = before
      for (signal, _) in Self.calls { sigdelset(&mask, signal) }
      return mask
    }

    /// What the signals ask for that came since the last look.
    func takeCalls() -> [Call] {
      var found: [Call] = []
      for (signal, call) in Self.calls where caught.contains(signal) && Self.isDefault(signal) {
        Self.catch(signal)
        found.append(call)
      }
      // Whoever handles Ctrl-C elsewhere does so without a trace.
      return found.isEmpty && !caught.contains(SIGINT) ? [.interrupt] : found
    }

    /// Lets the signals do again what they did before.
    func end() {
      for signal in caught {
        var action = sigaction()
        sigaction(signal, &action, nil)
      }
      var mask = before
      sigprocmask(SIG_SETMASK, &mask, nil)
    }

    private static func isDefault(_ signal: Int32) -> Bool {
      var action = sigaction()
      guard sigaction(signal, nil, &action) == 0 else { return false }
      #if canImport(Darwin)
      return action.__sigaction_u.__sa_handler == nil
      #elseif canImport(Musl)
      return action.__sa_handler.sa_handler == nil
      #else
      return action.__sigaction_handler.sa_handler == nil
      #endif
    }

    private static func `catch`(_ signal: Int32) {
      var action = sigaction()
      let handler: @convention(c) (Int32) -> Void = { _ in }
      #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
      #elseif canImport(Musl)
      action.__sa_handler.sa_handler = handler
      #else
      action.__sigaction_handler.sa_handler = handler
      #endif
      action.sa_flags = Int32(truncatingIfNeeded: SA_RESETHAND)
      sigaction(signal, &action, nil)
    }
  }

  /// Ends by a signal, as the program would have without catching it.
  static func end(by signal: Int32) -> Never {
    raise(signal)
    // It was held back, or is ignored.
    exit(128 + signal)
  }

  /// Stops this program, and those that it was started with, until the shell lets them go on.
  static func stopForNow() { kill(0, SIGTSTP) }
}
