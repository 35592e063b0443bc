/// A recording: the operations on `Value`s in the order in which they were carried out.
///
/// A node is data, never a closure: an operation, its operands, its result. Everything else is a
/// reader of the tape: the reverse sweep, narration, drawings, replay in another number system. The
/// order of creation is a topological order, since an operand exists before it is used; so the sweep
/// needs no sort and no recursion.
///
/// Each thread has a tape of its own, on which `Value(2.0)` records. It grows until a scope gives
/// nodes back:
///
///     for step in 0..<1000 {
///       Tape.scope {
///         let loss = ...
///         loss.backward()
///       }
///     }
///
/// A node takes 24 bytes, and 8 more once a sweep has reached its height on the tape. Names, source
/// lines and the operands of sums, means and dot products stand beside.
public final class Tape {
  let header: HeaderPointer

  // Invariant: room for `adjointCapacity` adjoints, of which the first `adjointCount` are
  // initialised. adjointCount may lag behind the number of nodes, and never exceeds it.
  var adjoints: UnsafeMutablePointer<Double>?
  var adjointCount = 0
  var adjointCapacity = 0

  /// The root of the last sweep, while the node exists and no gradient has been cleared since.
  var lastRoot: Int?

  /// The root from which `Node.reached` was last computed.
  var markedRoot: Int?

  /// The operands of nodes of the form `list`, one list after the other.
  var listOperands: [UInt32] = []

  var labels: [UInt32: String] = [:]

  /// No node from here on has a name: a scope that named nothing closes without a look at `labels`.
  var labelsEnd = 0

  /// Source lines, run-length: each entry holds from its node up to the next entry's.
  var lineRuns: [(start: Int, line: Int)] = []

  /// Leaves whose data were assigned after other nodes existed.
  var assignedLeaves: [UInt32] = []

  var leafCount = 0

  /// One entry per open scope, the tape's own first.
  var scopes: [Scope]

  /// Serial numbers up to this one were given out before the last compaction.
  var compactedSerial: UInt32?

  struct Scope {
    let serial: UInt32
    let count: Int
    let lastLeaf: UInt32
    let leafCount: Int
    let listCount: Int
  }

  /// The source line that nodes recorded from now on belong to; 0 where there is none.
  package var currentLine = 0 {
    didSet { if currentLine != oldValue { startLine(currentLine) } }
  }

  /// Creates an empty tape that no thread owns yet.
  ///
  /// It records what is given to it explicitly, or what runs inside `withCurrent`.
  public init() {
    if let recycled = ThreadState.here.takeHeader() {
      header = recycled
    } else {
      header = .allocate(capacity: 1)
      header.initialize(
        to: TapeHeader(
          nodes: Memory.resize(nil, to: 0), count: 0, capacity: 0, serial: 0, outerSerial: 0,
          lastSerial: 0, lastLeaf: Node.noLeaf, thread: 0, tape: nil))
    }
    let capacity = 64
    let serial = header.pointee.lastSerial &+ 1
    header.pointee.nodes = Memory.resize(header.pointee.nodes, to: capacity)
    header.pointee.capacity = capacity
    header.pointee.serial = serial
    header.pointee.outerSerial = serial
    header.pointee.lastSerial = serial
    scopes = [
      Scope(serial: serial, count: 0, lastLeaf: Node.noLeaf, leafCount: 0, listCount: 0)
    ]
    header.pointee.tape = self
  }

  deinit {
    // No handle is valid from here on: no later tape has its serial, and the count is 0.
    header.pointee.lastSerial &+= 1
    header.pointee.nodes = Memory.resize(header.pointee.nodes, to: 0)
    header.pointee.count = 0
    header.pointee.capacity = 0
    header.pointee.serial = header.pointee.lastSerial
    header.pointee.outerSerial = header.pointee.lastSerial
    header.pointee.lastLeaf = Node.noLeaf
    header.pointee.thread = 0
    header.pointee.tape = nil
    Memory.release(adjoints)
    // Where a thread is ending, this starts its state once more, which then ends with the header.
    ThreadState.here.spareHeaders.append(header)
  }

  /// The number of nodes on the tape.
  public var count: Int { header.pointee.count }

  /// How many nodes the tape may hold: by default 2^30 (24 GiB), at most 2^32 - 2.
  ///
  /// A computation that would exceed it stops with advice, before the machine runs out of memory.
  /// Setting it below the present count keeps what is there.
  public var nodeLimit = 1 << 30 {
    didSet {
      nodeLimit = min(max(nodeLimit, 1), Int(UInt32.max) - 1)
      // The capacity is the only limit that the hot path looks at.
      if header.pointee.capacity > nodeLimit {
        header.pointee.capacity = max(nodeLimit, count)
      }
    }
  }

  /// Makes room for a number of further nodes, or stops with advice.
  func reserve(_ further: Int) {
    while header.pointee.capacity - header.pointee.count < further {
      guard count + further <= nodeLimit else { stop(.nodeLimit(nodeLimit)) }
      let capacity = min(max(2 * header.pointee.capacity, count + further), nodeLimit)
      header.pointee.nodes = Memory.resize(header.pointee.nodes, to: capacity)
      header.pointee.capacity = capacity
    }
  }

  /// Makes room for more nodes, twice as many if the limit allows.
  @inline(never)
  func grow() throws(TapeError) {
    let count = header.pointee.count
    guard count < nodeLimit else { throw .nodeLimit(nodeLimit) }
    let capacity = min(max(64, 2 * count), nodeLimit)
    header.pointee.nodes = Memory.resize(header.pointee.nodes, to: capacity)
    header.pointee.capacity = capacity
  }

  private func startLine(_ line: Int) {
    if lineRuns.last?.start == count { lineRuns.removeLast() }
    if lineRuns.last?.line != line { lineRuns.append((count, line)) }
  }
}

/// A tape belongs to one thread at a time.
@available(*, unavailable)
extension Tape: Sendable {}
