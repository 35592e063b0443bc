#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

// The terminal: its modes, its size, and waiting for its keys.
extension System {
  /// How a terminal hands over what is typed.
  struct TerminalMode {
    private let settings: termios

    /// The mode that standard input is in.
    init() throws(Failure) {
      var settings = termios()
      if tcgetattr(standardInput, &settings) != 0 { throw Failure() }
      self.settings = settings
    }

    /// Puts the terminal into this mode.
    func set() throws(Failure) { try Self.set(settings) }

    /// Hands over every key at once, with nothing echoed and no key that is a signal.
    func setRaw() throws(Failure) {
      var raw = settings
      cfmakeraw(&raw)
      // Only what is typed is meant; other programs may still be writing.
      raw.c_oflag = settings.c_oflag
      try Self.set(raw)
    }

    private static func set(_ settings: termios) throws(Failure) {
      var settings = settings
      // What was typed before stays: it is taken when it can be.
      while tcsetattr(standardInput, TCSADRAIN, &settings) != 0 {
        if errno != EINTR { throw Failure() }
      }
    }
  }

  /// The size of the terminal; that of the first terminals where it does not know.
  static var terminalSize: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(standardOutput, UInt(TIOCGWINSZ), &size) == 0 else { return (80, 24) }
    return (
      size.ws_col > 0 ? Int(size.ws_col) : 80, size.ws_row > 0 ? Int(size.ws_row) : 24
    )
  }

  /// What waiting for keys came to.
  enum Wakening {
    /// There is something to be read, or the end.
    case input
    /// Nothing came in time.
    case pause
    /// A signal came.
    case signal
    /// There is no terminal to wait for any more.
    case failure
  }

  /// Waits for keys or for a signal, at most so many seconds.
  ///
  /// Only meanwhile the signals of `letting` come through: none is lost between a look and the wait.
  static func waitForKeys(seconds: Double?, letting signals: SignalWatch) -> Wakening {
    var keys = standardInputOnly
    var mask = signals.maskWhileWaiting
    let count: Int32
    if let seconds {
      var time = timespec()
      time.tv_sec = Int(seconds)
      time.tv_nsec = Int((seconds - seconds.rounded(.down)) * 1e9)
      count = pselect(standardInput + 1, &keys, nil, nil, &time, &mask)
    } else {
      count = pselect(standardInput + 1, &keys, nil, nil, nil, &mask)
    }
    if count > 0 { return .input }
    if count == 0 { return .pause }
    return errno == EINTR ? .signal : .failure
  }

  /// Whether something was typed that can be read at once.
  static var hasKeys: Bool {
    var keys = standardInputOnly
    var now = timespec()
    return pselect(standardInput + 1, &keys, nil, nil, &now, nil) > 0
  }

  private static var standardInputOnly: fd_set {
    var set = fd_set()
    // FD_SET is a macro, which Swift does not see.
    #if canImport(Glibc)
    set.__fds_bits.0 = 1 << __fd_mask(standardInput)
    #else
    set.fds_bits.0 = 1 << numericCast(standardInput)
    #endif
    return set
  }
}
