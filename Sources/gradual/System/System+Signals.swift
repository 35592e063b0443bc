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
    /// Where our handlers stand, and what stood there before.
    private var caught: [(signal: Int32, before: sigaction)] = []

    /// Holds the signals back from now on.
    init() {
      var held = sigset_t()
      sigemptyset(&held)
      for (signal, _) in Self.calls { sigaddset(&held, signal) }
      sigprocmask(SIG_BLOCK, &held, &before)
      for (signal, _) in Self.calls {
        var action = sigaction()
        guard sigaction(signal, nil, &action) == 0, Self.canBeCaught(action) else { continue }
        Self.catch(signal)
        caught.append((signal, action))
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
      var catchesInterrupts = false
      for (signal, _) in caught {
        catchesInterrupts = catchesInterrupts || signal == SIGINT
        var action = sigaction()
        guard sigaction(signal, nil, &action) == 0, action.isDefault else { continue }
        Self.catch(signal)
        found += Self.calls.filter { $0.signal == signal }.map(\.call)
      }
      // Whoever handles Ctrl-C elsewhere does so without a trace.
      return found.isEmpty && !catchesInterrupts ? [.interrupt] : found
    }

    /// Lets the signals do again what they did before.
    func end() {
      for (signal, action) in caught {
        var action = action
        sigaction(signal, &action, nil)
      }
      var mask = before
      sigprocmask(SIG_SETMASK, &mask, nil)
    }

    /// Whether a signal is neither ignored nor what a handler of this program waits for.
    ///
    /// A handler that wants to know more of a signal is that of Swift itself, which shows where a
    /// program was when it crashed, or was ended by Ctrl-\.
    private static func canBeCaught(_ action: sigaction) -> Bool {
      action.isDefault || action.sa_flags & Int32(truncatingIfNeeded: SA_SIGINFO) != 0
    }

    private static func `catch`(_ signal: Int32) {
      var action = sigaction()
      action.handle(Int32(truncatingIfNeeded: SA_RESETHAND))
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
