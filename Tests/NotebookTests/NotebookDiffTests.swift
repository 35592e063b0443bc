import Testing

@testable import GradWorkbench

@Suite("The diff of two texts")
struct NotebookDiffTests {
  @Test("Equal texts have none")
  func equal() {
    #expect(NotebookDiff.unified("a\nb\n", "a\nb\n") == [])
    #expect(NotebookDiff.unified("", "") == [])
  }

  @Test("A changed line stands with three lines around it, numbered as in the file")
  func changed() {
    let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n"
    let new = "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"
    #expect(
      NotebookDiff.unified(old, new, firstLine: 11) == [
        "@@ -12,7 +12,7 @@", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8",
      ])
  }

  @Test("Changes far from each other make hunks of their own")
  func hunks() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let new = "0\n" + (1...19).map { "\($0)\n" }.joined()
    #expect(
      NotebookDiff.unified(old, new) == [
        "@@ -1,3 +1,4 @@", "+0", " 1", " 2", " 3",
        "@@ -17,4 +18,3 @@", " 17", " 18", " 19", "-20",
      ])
  }

  @Test("Letters that look the same but differ in their bytes differ")
  func bytes() {
    #expect(
      NotebookDiff.unified("\u{E9}\n", "e\u{301}\n") == [
        "@@ -1,1 +1,1 @@", "-\u{E9}", "+e\u{301}",
      ])
  }

  @Test("A diff that nobody would read is cut")
  func long() {
    let new = (1...5000).map { "\($0)\n" }.joined()
    let diff = NotebookDiff.unified("", new)
    #expect(diff.count == 61)
    #expect(diff.last == "... and 4941 lines more")
  }
}
