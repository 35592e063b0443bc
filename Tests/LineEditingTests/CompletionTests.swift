import LineEditing
import Testing

@Suite("Completion")
struct CompletionTests {
  @Test("Two completions with the same words are equal")
  func equality() {
    #expect(
      Completion(replaced: 1, candidates: ["a"]) == Completion(replaced: 1, candidates: ["a"]))
    #expect(
      Completion(replaced: 1, candidates: ["a"]) != Completion(replaced: 2, candidates: ["a"]))
  }
}
