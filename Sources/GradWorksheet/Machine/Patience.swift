/// How long natives may go on without anybody looking at the limits.
///
/// The machine's loop looks at them by itself, but `sum(range(10 ** 18))`, or the comparison of two
/// small lists that nest each other sixty times, never comes back to it.
final class Patience {
  private var steps = Patience.stepsBetweenLooks
  private let heap: Heap
  private let poll: (() -> Failure?)?

  private static let stepsBetweenLooks = 8192

  init(_ heap: Heap, _ poll: (() -> Failure?)?) {
    self.heap = heap
    self.poll = poll
  }

  /// Counts a step of a native, and looks at the limits now and then.
  @inline(__always)
  func step() throws(Failure) {
    steps &-= 1
    if steps <= 0 { try look() }
  }

  @inline(never)
  private func look() throws(Failure) {
    steps = Patience.stepsBetweenLooks
    if heap.bytes > heap.limit { throw .memory(limit: heap.limit) }
    if let failure = poll?() { throw failure }
  }
}
