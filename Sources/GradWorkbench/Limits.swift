/// How far a worksheet may go before it is stopped.
public struct Limits: Sendable {
  /// How many seconds it may run; nil for as long as it likes.
  public var seconds: Double?
  /// How many operations on Values may be recorded at a time.
  public var nodes: Int
  /// How many calls may be nested.
  public var depth: Int
  /// How many bytes its lists, strings, dicts and long integers may take.
  public var memory: Int

  /// Sets limits.
  public init(seconds: Double?, nodes: Int, depth: Int, memory: Int) {
    self.seconds = seconds
    self.nodes = nodes
    self.depth = depth
    self.memory = memory
  }

  /// For a worksheet of one's own: no limit of time, CPython's depth of calls, some gigabytes.
  public static let generous = Limits(
    seconds: nil, nodes: 100_000_000, depth: 1_000, memory: 4_000_000_000)

  /// For worksheets of strangers: ten seconds and some hundred megabytes.
  public static let strict = Limits(
    seconds: 10, nodes: 2_000_000, depth: 1_000, memory: 256_000_000)
}
