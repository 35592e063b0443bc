import Testing

@testable import GradWorkbench

@Suite("A long conversation")
struct ConversationLengthTests {
  /// The shortest of some measurements: the machine may be busy with something else.
  private func time(_ round: Int, of talk: Talk, _ entry: (Int) -> String) -> Duration {
    let clock = ContinuousClock()
    return (0..<4).map { part in
      clock.measure {
        for place in 0..<125 { talk.enter(entry((4 * round + part) * 125 + place)) }
      }
    }.min() ?? .zero
  }

  @Test("The last of many entries take as long as the first")
  func entries() {
    for entry in [
      { "x\($0) = Value(\($0))" }, { "loss = Value(\($0))*2\nloss.backward()" },
      { "for i in range(3):\n    y = i*\($0)\n" }, { "\($0)" },
    ] as [(Int) -> String] {
      let talk = Talk()
      let first = time(0, of: talk, entry)
      for round in 1..<4 { _ = time(round, of: talk, entry) }
      let last = time(4, of: talk, entry)
      // Where every entry went through all before it, this would be nine times as long.
      #expect(last < first * 4, "\(entry(1)): \(first), then \(last)")
      talk.enter("a = Value(2.0)", "loss = a*a", "da = 4.0")
      #expect(talk.enter("%check").contains("✓ da  right"))
      #expect(talk.enter("%step").hasPrefix("4 steps: "))
    }
  }
}
