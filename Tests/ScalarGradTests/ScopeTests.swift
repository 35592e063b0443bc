import GradNumbers
import ScalarGrad
import Testing

@Suite struct ScopeTests {
  @Test func `A scope gives its nodes back and leaves gradients around it`() {
    Tape.scope {
      let w = Value(2)
      let count = Tape.current.count
      for _ in 0..<3 {
        let inner = Tape.scope {
          let loss = w * w
          loss.backward()
          return loss
        }
        #expect(inner.misuse == .closedScope)
        #expect(Tape.current.count == count)
      }
      #expect(w.grad == 12)
      // A new node takes the place of the old one; the old handle is still invalid.
      let early = Tape.scope { w + 1 }
      let late = w + 2
      #expect(early.index == late.index && early.misuse == .closedScope && late.data == 4)
    }
  }

  @Test func `Nested scopes: the inner one's nodes go first`() {
    Tape.scope {
      let a = Value(1)
      Tape.scope {
        let b = a + 1
        let c = Tape.scope {
          let c = a + b
          Tape.scope { #expect((a + b + c).data == 6) }
          return c
        }
        #expect(c.misuse == .closedScope && b.misuse == nil && a.misuse == nil)
        #expect((a + b).data == 3)
      }
    }
  }

  @Test func `A scope that throws closes`() {
    struct Failure: Error {}
    let count = Tape.scope { Tape.current.count }
    #expect(throws: Failure.self) {
      try Tape.scope {
        _ = Value(1)
        throw Failure()
      }
    }
    #expect(Tape.scope { Tape.current.count } == count)
  }

  @Test func `Training in scopes with assignments inside`() {
    Tape.scope {
      let w = Value(1)
      let fixed = w.data * 2 + 1
      let outside = Value(fixed) * 2  // an interior node outside, so that assignments are recorded
      for _ in 0..<3 {
        Tape.scope {
          let loss = (w - 3) ** 2 + outside
          loss.backward()
          w.data -= 0.25 * (w.grad ?? 0)
          w.grad = 0
        }
      }
      #expect(w.data == 2.75)
    }
  }

  @Test func `Two tapes on one thread do not disturb each other`() throws {
    let (a, b) = (Tape(), Tape())
    let x = Value(2, on: a)
    let y = Value(3, on: b)
    let (x2, y2) = (x * x, y * y)
    x2.backward()
    #expect(y.grad == nil)
    y2.backward()
    #expect(x.grad == 4 && y.grad == 6)
    a.withCurrent {
      #expect(Tape.current === a)
      #expect((Value(1) + x).data == 3)
      b.withCurrent { #expect((Value(1) + y).data == 4) }
    }
  }

  @Test func `Tapes in two tasks`() async {
    let sums = await withTaskGroup(of: Double.self) { group in
      for start in 0..<8 {
        group.addTask {
          Tape.scope {
            let x = ScopeTests.leaf(Double(start))
            var y = x
            for _ in 0..<10_000 { y = y + x }
            y.backward()
            return x.grad ?? .nan
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(sums.count == 8 && sums.allSatisfy { $0 == 10_001 })
  }

  private static func leaf(_ x: Double) -> Value { Value(x) }

  @Test func `A tape that is gone is told by its handles, even when its header is used again`() {
    func orphan() -> Value { Value(5, on: Tape()) }
    let value = orphan()
    #expect(value.misuse != nil)
    let next = Tape()
    let other = Value(6, on: next)
    #expect(value.misuse != nil && other.misuse == nil)
  }

  @Test func `Of a thousand tapes none takes an old handle for its own`() {
    func orphan() -> Value { Value(5, on: Tape()) }
    let handles = (0..<1000).map { _ in orphan() }
    let tape = Tape()
    let value = Value(1, on: tape)
    #expect(handles.allSatisfy { $0.misuse != nil && $0 != value } && value.misuse == nil)
  }

  @Test func `The node limit is an error with advice`() throws {
    let tape = Tape()
    tape.nodeLimit = 100
    var x = try tape.leaf(1)
    for _ in 1..<100 { x = try tape.record(.add, x, constant: 1) }
    #expect(throws: TapeError.nodeLimit(100)) { try tape.record(.exp, x) }
    #expect(tape.primal(x) == 100 && tape.count == 100)
    tape.nodeLimit = 101
    #expect(tape.primal(try tape.record(.negate, x)) == -100)
  }
}
