import Foundation
import Testing

@testable import GradWorkbench

@Suite("A long conversation")
struct ConversationLengthTests {
  /// Seconds of work that this thread has done: what else the machine does is none of it.
  private var worked: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }

  /// The least work of some measurements: caches may have been lost to something else.
  private func work(_ round: Int, of talk: Talk, _ entry: (Int) -> String) -> Double {
    (0..<4).map { part in
      let start = worked
      for place in 0..<125 { talk.enter(entry((4 * round + part) * 125 + place)) }
      return worked - start
    }.min() ?? 0
  }

  @Test("The last of many entries take as long as the first")
  func entries() {
    for entry in [
      { "x\($0) = Value(\($0))" }, { "loss = Value(\($0))*2\nloss.backward()" },
      { "for i in range(3):\n    y = i*\($0)\n" }, { "\($0)" },
    ] as [(Int) -> String] {
      let talk = Talk()
      let first = work(0, of: talk, entry)
      for round in 1..<4 { _ = work(round, of: talk, entry) }
      let last = work(4, of: talk, entry)
      // Where every entry went through all before it, this would be nine times as long.
      #expect(last < first * 4, "\(entry(1)): \(first), then \(last)")
      talk.enter("a = Value(2.0)", "loss = a*a", "da = 4.0")
      #expect(talk.enter("%check").contains("✓ da  right"))
      #expect(talk.enter("%step").hasPrefix("4 steps: "))
    }
  }
}
