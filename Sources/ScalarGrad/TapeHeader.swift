/// What a `Value` points to: where the nodes of its tape are, and which handles are valid.
///
/// Headers are never freed, only recycled for another tape. That is what makes it
/// safe for a handle to ask whether it is still valid, whatever has happened since: the memory is a
/// header for ever, and serial numbers go on counting when it changes hands.
struct TapeHeader {
  // Invariant: `nodes` has room for `capacity` nodes, the first `count` are initialised, and every
  // operand of node i is below i. Only `Tape` changes the pointer.
  var nodes: UnsafeMutablePointer<Node>
  var count: Int
  var capacity: Int

  /// The serial number of the innermost open scope, and of the one around it (or the same again).
  var serial: UInt32
  var outerSerial: UInt32

  /// The newest serial number that was given out, by whichever tape.
  var lastSerial: UInt32

  /// The newest leaf: the start of the chain through `Node.first`.
  var lastLeaf: UInt32

  /// The thread that may make leaves here and sweep; 0 where no thread owns the tape.
  var thread: UInt

  /// The tape itself; nil while the header waits to be recycled.
  unowned(unsafe) var tape: Tape?
}

typealias HeaderPointer = UnsafeMutablePointer<TapeHeader>

extension HeaderPointer {
  /// Records a node where there is room for one.
  ///
  /// The caller has checked that `first` and a second node are below `count`.
  @inline(__always)
  func pushUnchecked(
    _ primal: Double, payload: UInt64, first: UInt32, op: Op, form: Form
  ) -> UInt32 {
    let index = pointee.count
    (pointee.nodes + index).initialize(
      to: Node(primal, payload: payload, first: first, op: op, form: form))
    pointee.count = index + 1
    return UInt32(truncatingIfNeeded: index)
  }

  /// Records a node, making room for it; stops with advice where the node limit is reached.
  @inline(__always)
  func push(_ primal: Double, payload: UInt64, first: UInt32, op: Op, form: Form) -> UInt32 {
    if pointee.count == pointee.capacity { growOrStop() }
    return pushUnchecked(primal, payload: payload, first: first, op: op, form: form)
  }

  @inline(never)
  private func growOrStop() {
    guard let tape = pointee.tape else { fatalError("a tape that is gone cannot record") }
    do { try tape.grow() } catch { stop(error) }
  }
}

/// What a thread keeps: the tape that `Value(2.0)` records on, and headers to use again.
final class ThreadState {
  static let slot = ThreadSlot<ThreadState>()

  /// Tapes made current by `Tape.withCurrent`, innermost last.
  var current: [Tape] = []

  /// The thread's own tape, used where no other has been made current.
  private(set) lazy var own: Tape = {
    let tape = Tape()
    tape.header.pointee.thread = ThreadIdentity.current
    return tape
  }()

  /// Headers of tapes that are gone; other threads get them when this one ends.
  var spareHeaders: [HeaderPointer] = []

  /// Headers that threads have left behind.
  ///
  /// Unsafe only for the compiler, which cannot see that the pool guards itself with a lock.
  nonisolated(unsafe) private static let left = SharedPool<TapeHeader>()

  deinit { ThreadState.left.add(spareHeaders) }

  /// A header to use again, if there is one.
  func takeHeader() -> HeaderPointer? { spareHeaders.popLast() ?? ThreadState.left.take() }

  @inline(__always)
  static var here: ThreadState { slot.object { ThreadState() } }

  @inline(__always)
  var tape: Tape { current.last ?? own }
}
