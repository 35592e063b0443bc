import Testing

@testable import gradual

@Suite("How far long work is")
struct ProgressTests {
  @Test("The bar says how many are done, and how long the rest may take")
  func text() {
    #expect(Progress.text(done: 0, of: 10, after: 0) == "░░░░░░░░░░░░░░░░░░░░ 0 of 10")
    #expect(Progress.text(done: 0, of: 10, after: 60) == "░░░░░░░░░░░░░░░░░░░░ 0 of 10")
    #expect(Progress.text(done: 5, of: 10, after: 0.5) == "██████████░░░░░░░░░░ 5 of 10")
    #expect(Progress.text(done: 5, of: 10, after: 20) == "██████████░░░░░░░░░░ 5 of 10, 20 s left")
    #expect(
      Progress.text(done: 1, of: 20, after: 30) == "█░░░░░░░░░░░░░░░░░░░ 1 of 20, 10 min left")
    #expect(Progress.text(done: 10, of: 10, after: 20) == "████████████████████ 10 of 10")
  }

  @Test("A crew hands results out in order, and all that were done when it is stopped")
  func crew() {
    for threads in [1, 2, 5, 40] {
      var taken: [Int] = []
      let isDone = Crew(threads: threads).work(
        on: 30, isStopped: { false }, tick: { _ in },
        job: { $0 % 7 == 3 ? nil : $0 * $0 }, size: { _ in 10 << 20 }
      ) { index, result in
        #expect(result == index * index)
        taken.append(index)
      }
      #expect(isDone)
      // What was given up is missing, and results that are large wait for each other.
      #expect(taken == (0..<30).filter { $0 % 7 != 3 })
    }
    var taken: [Int] = []
    _ = Crew(threads: 2).work(
      on: 1_000_000, isStopped: { !taken.isEmpty }, tick: { _ in }, job: { $0 }, size: { _ in 0 }
    ) { index, _ in taken.append(index) }
    #expect(taken == taken.sorted())
    #expect(taken.count < 1_000_000)
    #expect(
      Crew(threads: 3).work(
        on: 0, isStopped: { false }, tick: { _ in }, job: { $0 }, size: { _ in 0 }
      ) { _, _ in })
  }
}
