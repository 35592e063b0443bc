import Foundation
import Testing

@testable import GradWorksheet

@Suite("Names that somebody may have meant")
struct SuggestionTests {
  @Test("The nearest, the first of several, and none that is far")
  func nearest() {
    let cases: [(String, [String], String?)] = [
      ("los", ["cost", "loss", "lots"], "loss"), ("wieght", ["weigh", "weight"], "weight"),
      // Every name of one or two letters is near to every other; only the case can be wrong.
      ("ab", ["ba", "aa"], nil), ("x", ["y"], nil), ("w", ["b", "W"], "W"),
      ("w1", ["W2", "W1"], "W1"),
      ("wei", ["wie", "weg"], "wie"), ("wei", ["weg", "wie"], "weg"),
      ("x", ["xyz", "x"], nil), ("größe", ["grösse", "größen"], "größen"),
      ("weights", ["widgets", "weighst"], "weighst"), ("weights", ["biases"], nil),
      ("", ["a"], nil),
      ("aaaaaa", ["aaaa", "aaaaaaa"], "aaaaaaa"), ("abcdef", ["abcfde"], "abcfde"),
    ]
    for (name, known, meant) in cases {
      #expect(
        suggestion(for: name, among: known) == meant.map { "did you mean '\($0)'?" }, "\(name)")
    }
  }

  @Test("Thousands of other names take no time")
  func many() {
    let names = (0..<10_000).map { "weights_of_the_layer_\($0)" } + ["learning_rate_decay"]
    var (start, end) = (timespec(), timespec())
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    let hint = suggestion(for: "learning_rate_deacy", among: names)
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    let seconds = Double(end.tv_sec - start.tv_sec) + 1e-9 * Double(end.tv_nsec - start.tv_nsec)
    #expect(hint == "did you mean 'learning_rate_decay'?")
    // With the distance to each of them it was ten times that.
    #expect(seconds < 0.25, "\(seconds)")
  }
}
