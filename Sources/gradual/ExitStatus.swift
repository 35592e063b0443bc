/// How the program ends.
///
/// Of several files the highest number counts.
enum ExitStatus: Int32, Comparable {
  /// All is well.
  case success = 0
  /// An answer, a notebook or an agreement is wrong, or there was no answer to check.
  case wrong = 1
  /// Wrong usage, or a file that cannot be read or written.
  case usage = 2
  /// An error in a worksheet.
  case error = 3
  /// A worksheet reached a limit.
  case limit = 4
  /// Ctrl-C.
  case interrupted = 130
  /// The signal TERM, after which a training was saved.
  case terminated = 143

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }

  mutating func raise(to other: ExitStatus) { self = max(self, other) }
}
