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
    // The pointer smuggles a tape past the compiler, which would refuse.
    let tape = Tape()
    tape.makeCurrent()
    let pointer = Unmanaged.passRetained(tape).toOpaque()
    #if canImport(Darwin)
    var thread: pthread_t?
    #else
    var thread = pthread_t()
    #endif
    pthread_create(
      &thread, nil,
      { pointer in
        #if canImport(Darwin)
        let tape = Unmanaged<Tape>.fromOpaque(pointer).takeUnretainedValue()
        #else
        guard let pointer else { return nil }
        let tape = Unmanaged<Tape>.fromOpaque(pointer).takeUnretainedValue()
        #endif
        _ = Value(1, on: tape)
        return nil
      }, pointer)
    sleep(10)
  }
}

@Suite struct MisuseTests {
  private func expectMessage(_ result: ExitTest.Result?, _ part: String) {
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(part), "\(text)")
  }

  @Test func `A value after its scope`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.valueAfterItsScope() }
    expectMessage(result, "this Value was made in a Tape.scope that has closed")
  }

  @Test func `A value of an inner scope in the outer one`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.innerValueInTheOuterScope() }
    expectMessage(result, "this Value was made in a Tape.scope that has closed")
  }

  @Test func `Values of two tapes`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.twoTapes() }
    expectMessage(result, "these two Values belong to different tapes")
  }

  @Test func `A value that outlived its tape`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.tapeGone() }
    expectMessage(result, "this Value outlived its tape")
  }

  @Test func `A leaf assigned between recording and backward`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.staleLeaf() }
    expectMessage(result, "w was assigned after it had been used")
  }

  @Test func `The result of an operation assigned`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.assignedResult() }
    expectMessage(result, "only the data of a leaf can be assigned")
  }

  @Test func `A recording without end`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.nodeLimit() }
    expectMessage(result, "the recording has reached its limit of 1000 nodes")
  }

  @Test func `A tape of another thread`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Misuse.anotherThread() }
    expectMessage(result, "this tape belongs to another thread")
  }
}
