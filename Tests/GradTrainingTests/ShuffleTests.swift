import GradNumbers
import GradTraining
import Testing

@Suite("The order of samples")
struct ShuffleTests {
  @Test("Each epoch has an order of its own, the same for the same seed")
  func orders() {
    let shuffle = Shuffle(seed: 1)
    let first = shuffle.order(count: 100, epoch: 0)
    #expect(first.sorted() == Array(0..<100))
    #expect(first == Shuffle(seed: 1).order(count: 100, epoch: 0))
    #expect(first != shuffle.order(count: 100, epoch: 1))
    #expect(first != Shuffle(seed: 2).order(count: 100, epoch: 0))
    var order = [5, 5]
    shuffle.fill(&order, count: 100, epoch: 0)
    #expect(order == first)
    #expect(shuffle.order(count: 0, epoch: 0) == [])
  }

  @Test("Shuffling is the generator's own")
  func generator() {
    var first = SplitMix64(seed: 5)
    var generator = SplitMix64(seed: first.next())
    var order = Array(0..<100)
    generator.shuffle(&order)
    #expect(Shuffle(seed: 5).order(count: 100, epoch: 0) == order)
  }

  @Test("Every sample comes first about as often")
  func fairness() {
    // 6000 epochs of 6 samples: each comes first 1000 times, with a deviation of √(6000 · 1/6 ·
    // 5/6) ≈ 29; five deviations are 145.
    var counts = [Int](repeating: 0, count: 6)
    let shuffle = Shuffle(seed: 9)
    for epoch in 0..<6000 { counts[shuffle.order(count: 6, epoch: epoch)[0]] += 1 }
    for count in counts { #expect(abs(count - 1000) < 145) }
  }
}
