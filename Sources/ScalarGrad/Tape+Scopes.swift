extension Tape {
  /// The tape that `Value(2.0)` records on in this thread.
  ///
  /// Not from asynchronous code, which may resume on another thread: open a `Tape.scope { ... }`
  /// there, whose body runs on one thread from beginning to end.
  @available(*, noasync)
  public static var current: Tape { ThreadState.here.tape }

  /// Runs the body and then gives back every node that it recorded.
  ///
  /// Scopes nest. Values from around the scope can be used inside, and gradients that a sweep inside
  /// gave to the leaves around it stay. Values made inside are invalid afterwards: using one stops the
  /// program with a message. So hand numbers out.
  public static func scope<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let tape = ThreadState.here.tape
    tape.openScope()
    defer { tape.closeScope() }
    return try body()
  }

  /// Runs the body with this tape as the current one of this thread.
  ///
  /// The tape belongs to this thread for as long; nesting is allowed. Stops the program if the tape is
  /// in use on another thread.
  public func withCurrent<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    makeCurrent()
    defer { resignCurrent() }
    return try body()
  }

  /// Makes this tape the current one of this thread until `resignCurrent()`.
  package func makeCurrent() {
    let thread = ThreadIdentity.current
    let state = ThreadState.here
    if header.pointee.thread != 0 && header.pointee.thread != thread { stop(.wrongThread) }
    header.pointee.thread = thread
    state.current.append(self)
  }

  /// Ends what `makeCurrent()` began; in reverse order where they nest.
  package func resignCurrent() {
    let state = ThreadState.here
    guard state.current.last === self else { stop(.wrongThread) }
    state.current.removeLast()
    if !state.current.contains(where: { $0 === self }) { header.pointee.thread = 0 }
  }

  /// Opens a scope: what is recorded from now on goes when it closes.
  package func openScope() {
    let serial = nextSerial()
    header.pointee.outerSerial = header.pointee.serial
    header.pointee.serial = serial
    scopes.append(
      Scope(
        serial: serial, count: count, lastLeaf: header.pointee.lastLeaf, leafCount: leafCount,
        listCount: listOperands.count))
  }

  /// Closes the innermost scope and gives its nodes back.
  package func closeScope() {
    precondition(scopes.count > 1, "no scope is open")
    let closed = scopes.removeLast()
    let base = closed.count
    if labelsEnd > base {
      labels = labels.filter { $0.key < base }
      labelsEnd = base
    }
    while let last = lineRuns.last, last.start >= base { lineRuns.removeLast() }
    startLineAgain(at: base)
    forgetAssignments(beyond: base, leaves: closed.leafCount)
    if let root = lastRoot, root >= base { lastRoot = nil }
    if let root = markedRoot, root >= base { markedRoot = nil }
    adjointCount = min(adjointCount, base)
    listOperands.removeSubrange(closed.listCount...)
    leafCount = closed.leafCount
    header.pointee.count = base
    header.pointee.lastLeaf = closed.lastLeaf
    header.pointee.serial = scopes[scopes.count - 1].serial
    header.pointee.outerSerial = scopes[max(scopes.count - 2, 0)].serial
  }

  /// A serial number that no open scope has.
  ///
  /// Numbers come round after 2^32 scopes of one tape. A handle that is older than that and was kept
  /// could then pass for a valid one; it would still name an existing node, since every use compares
  /// the index with the count.
  func nextSerial() -> UInt32 {
    var serial = header.pointee.lastSerial &+ 1
    while scopes.contains(where: { $0.serial == serial }) { serial &+= 1 }
    header.pointee.lastSerial = serial
    return serial
  }

  /// Starts the run of the current line again where a scope's end cut it off.
  private func startLineAgain(at base: Int) {
    if (lineRuns.last?.line ?? 0) != currentLine { lineRuns.append((base, currentLine)) }
  }

  /// Adapts the record of assigned leaves to a tape that is cut off at `base`.
  private func forgetAssignments(beyond base: Int, leaves: Int) {
    if assignedLeaves.isEmpty { return }
    let nodes = header.pointee.nodes
    // Where nothing but leaves is left, nothing can have used an old value.
    let clean = leaves == base
    var kept: [UInt32] = []
    for leaf in assignedLeaves where leaf < base {
      let node = nodes + Int(leaf)
      if clean {
        node.pointee.assignedAt = 0
      } else {
        node.pointee.assignedAt = min(node.pointee.assignedAt, UInt32(base))
        kept.append(leaf)
      }
    }
    assignedLeaves = kept
  }
}
