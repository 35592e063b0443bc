import GradNumbers
import Testing

/// The authors' own output (mt19937ar.out, 2002), and that of the C++ standard's `mt19937`.
@Suite("Mersenne twister")
struct MersenneTwisterTests {
  @Test("One number as the seed: the C++ standard names the ten thousandth output")
  func one() {
    var twister = MersenneTwister(seed: 5489)
    #expect((0..<3).map { _ in twister.next32() } == [3_499_211_612, 581_869_302, 3_890_346_734])
    for _ in 3..<9999 { _ = twister.next32() }
    #expect(twister.next32() == 4_123_659_995)
  }

  @Test("A key as the seed")
  func key() {
    var twister = MersenneTwister(key: [0x123, 0x234, 0x345, 0x456])
    #expect(
      (0..<5).map { _ in twister.next32() } == [
        1_067_595_299, 955_945_823, 477_289_528, 4_107_218_783, 4_228_976_476,
      ])
    var other = MersenneTwister(key: [0x123, 0x234, 0x345, 0x456])
    #expect(other.next() == 1_067_595_299 << 32 | 955_945_823)
    #expect(MersenneTwister(key: []) == MersenneTwister(key: [0]))
  }

  @Test("A state that was read goes on where it was")
  func state() throws {
    var twister = MersenneTwister(seed: 1)
    for _ in 0..<700 { _ = twister.next32() }
    let (words, used) = twister.state
    #expect(used == 76)
    var copy = try #require(MersenneTwister(words: words, used: used))
    for _ in 0..<1300 { #expect(copy.next32() == twister.next32()) }
    #expect(MersenneTwister(words: [1], used: 1) == nil)
    #expect(MersenneTwister(words: words, used: 625) == nil)
  }
}
