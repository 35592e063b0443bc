import ScalarGrad
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What stops the program; synchronous, as the engine is.
private enum Misuse {
  static func valueAfterItsScope() {
    let x = Tape.scope { Value(1) }
    print(x.data)
  }

  static func innerValueInTheOuterScope() {
    Tape.scope {
      let a = Value(1)
      let b = Tape.scope { a * 2 }
      print((a + b).data)
    }
  }

  static func twoTapes() {
    let (a, b) = (Tape(), Tape())
    print((Value(1, on: a) + Value(2, on: b)).data)
    print(a.count, b.count)
  }

  static func tapeGone() {
    func orphan() -> Value { Value(1, on: Tape()) }
    print(orphan().data)
  }

  static func staleLeaf() {
    let w = Value(2, label: "w")
    let loss = w * w
    w.data = 3
    loss.backward()
  }

  static func staleLeafWithLines() {
    let tape = Tape.current
    tape.currentLine = 3
    let w = Value(2, label: "w")
    tape.currentLine = 7
    let loss = w * w
    tape.currentLine = 8
    w.data = 3
    tape.currentLine = 9
    loss.backward()
  }

  static func assignedResult() {
    let x = Value(2)
    (x * x).data = 3
  }

  static func nodeLimit() {
    let tape = Tape.current
    tape.nodeLimit = 1000
    var x = Value(1)
    while true { x = x + 1 }
  }

  static func anotherThread() {
    let tape = Tape()
    tape.makeCurrent()
    elsewhere(tape) { _ = Value(1, on: $0) }
  }

  static func backwardOnAnotherThread() {
    let tape = Tape()
    tape.makeCurrent()
    let x = Value(2, on: tape)
    _ = x * x
    elsewhere(tape) { $0.value(at: 1).backward() }
  }

  private final class Errand {
    let tape: Tape
    let work: (Tape) -> Void

    init(_ tape: Tape, _ work: @escaping (Tape) -> Void) {
      self.tape = tape
      self.work = work
    }

    static func run(_ pointer: UnsafeMutableRawPointer) {
      let errand = Unmanaged<Errand>.fromOpaque(pointer).takeUnretainedValue()
      errand.work(errand.tape)
    }
  }

  /// Does something on a thread of its own.
  ///
  /// The pointer smuggles the tape past the compiler, which would refuse.
  private static func elsewhere(_ tape: Tape, _ work: @escaping (Tape) -> Void) {
    let pointer = Unmanaged.passRetained(Errand(tape, work)).toOpaque()
    #if canImport(Darwin)
    var thread: pthread_t?
    #else
    var thread = pthread_t()
    #endif
    pthread_create(
      &thread, nil,
      { pointer in
        #if canImport(Darwin)
        Errand.run(pointer)
        #else
        if let pointer { Errand.run(pointer) }
        #endif
        return nil
      }, pointer)
    sleep(10)
  }
}

// Each message whole, from the words "Fatal error" to the end of its line.
@Suite struct MisuseTests {
  private func expectMessage(_ result: ExitTest.Result?, _ message: String) {
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    // Behind it a debug build may print where it stopped.
    #expect(text.contains("Fatal error: \(message)\n"), "\(text)")
  }

  @Test func `A value after its scope`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.valueAfterItsScope() }
    expectMessage(
      result,
      """
      this Value was made in a Tape.scope that has closed, and its node is gone. Hand numbers \
      (.data, .grad) out of a scope, not Values
      """)
  }

  @Test func `A value of an inner scope in the outer one`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.innerValueInTheOuterScope() }
    expectMessage(
      result,
      """
      this Value was made in a Tape.scope that has closed, and its node is gone. Hand numbers \
      (.data, .grad) out of a scope, not Values
      """)
  }

  @Test func `Values of two tapes`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.twoTapes() }
    expectMessage(
      result,
      """
      these two Values belong to different tapes. A computation is recorded on one tape: make \
      both on the same one, or pass a number (.data) across
      """)
  }

  @Test func `A value that outlived its tape`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.tapeGone() }
    expectMessage(
      result,
      """
      this Value outlived its tape: the tape that made it is gone
      """)
  }

  @Test func `A leaf assigned between recording and backward`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.staleLeaf() }
    expectMessage(
      result,
      """
      w was assigned after it had been used: what was recorded before holds its old value, so a \
      gradient now would belong to neither. Compute the loss again after the assignment, or call \
      backward() before it
      """)
  }

  @Test func `A leaf assigned between recording and backward, with the lines of both`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.staleLeafWithLines() }
    expectMessage(
      result,
      """
      w was assigned on line 8 after it had been used on line 7: what was recorded before holds \
      its old value, so a gradient now would belong to neither. Compute the loss again after the \
      assignment, or call backward() before it
      """)
  }

  @Test func `The result of an operation assigned`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.assignedResult() }
    expectMessage(
      result,
      """
      only the data of a leaf can be assigned; this Value is the result of *. Assign the leaves \
      that it is made of and compute it again
      """)
  }

  @Test func `A recording without end`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.nodeLimit() }
    expectMessage(
      result,
      """
      the recording has reached its limit of 1000 nodes. A training loop gives each step's \
      nodes back with Tape.scope { ... }; a larger limit is set with Tape.current.nodeLimit
      """)
  }

  @Test func `A tape of another thread`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.anotherThread() }
    expectMessage(
      result,
      """
      this tape belongs to another thread. Each thread records on its own tape; pass numbers \
      between threads, not Values
      """)
  }

  @Test func `A backward pass on another thread`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.backwardOnAnotherThread() }
    expectMessage(
      result,
      """
      this tape belongs to another thread. Each thread records on its own tape; pass numbers \
      between threads, not Values
      """)
  }
}
