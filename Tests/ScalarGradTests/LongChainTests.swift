import Foundation
import ScalarGrad
import Testing

@Suite struct LongChainTests {
  /// x + 0.5 again and again: every number on the way is exact, and so is the derivative, 1.
  private func chain(_ nodes: Int) {
    let tape = Tape()
    tape.withCurrent {
      let start = Value(1)
      var x = start
      for _ in 0..<nodes { x = x + 0.5 }
      x.backward()
      #expect(x.data == 1 + 0.5 * Double(nodes))
      #expect(start.grad == 1 && tape.count == nodes + 1)
    }
  }

  @Test func `A chain of a million nodes needs no stack`() { chain(1_000_000) }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["GRADUAL_LONG"] != nil))
  func `A chain of a hundred million nodes completes`() { chain(100_000_000) }

  @Test func `A scope with a hundred thousand nodes gives them back`() {
    let tape = Tape()
    tape.withCurrent {
      for _ in 0..<3 {
        Tape.scope {
          let x = Value(1)
          var y = x
          for _ in 0..<100_000 { y = y * 1 }
          y.backward()
          #expect(x.grad == 1)
        }
        #expect(tape.count == 0)
      }
    }
  }
}
