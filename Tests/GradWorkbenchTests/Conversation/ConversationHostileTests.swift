import Testing

@testable import GradWorkbench

@Suite("What a conversation prints commands no terminal")
struct ConversationHostileTests {
  @Test("Whatever names, labels, strings and words hold")
  func controls() {
    let talk = Talk()
    let evil = "\\x1b[2J\\x07\\u202e<img onerror=x>\\n>>> "
    talk.enter(
      "a = label(Value(2.0), '\(evil)')", "loss = a*a", "s = '\(evil)'", "d = {s: s}",
      "loss.label = '\(evil)'", "xs = [s] * 3", "def f(x='\(evil)'):\n    '\(evil)'\n    return x\n"
    )
    let raw = "\u{1b}[2J\u{7}\u{202e}"
    for entry in [
      "s", "a", "loss", "xs", "%who", "%step", "all", "%back", "q", "%quiz", "?", "?", "?", "skip",
      raw, "skip", "%graph", "%graph --as dot", "%graph --as mermaid", "%why a", "%check",
      "%gradcheck", "a?", "loss?", "s?", "d?", "f?", "%history", "%help \(raw)", "%\(raw)",
      "\(raw)?",
      "%load \(raw)", "%save \(raw)", "%save \(raw).md", "%step \(raw)", "%graph --as \(raw)",
      "%quiz --from \(raw)", "%who \(raw)", raw, "x = '\(raw)'", "%time '\(raw)' + 1", "f(",
      "1/0 #\(raw)",
      "{s: 1}[3]", "%load e.py", "nope[s]",
    ] {
      talk.disk.files["e.py"] = "x = 1/0 # \(raw)\n"
      let text = talk.enter(entry)
      let isClean = text.unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x7f && $0 != "\u{202e}" && $0 != "\u{9b}")
      }
      #expect(isClean, "\(entry.debugDescription): \(text.debugDescription)")
    }
  }

  @Test("Random texts end no program")
  func random() {
    let pieces = [
      "%", "step", "quiz", "?", "a", "loss", " ", "(", ")", "\n", "\"", "'", "--as", "--from", "1",
      "=", ":", "    ", "\u{0}", "é", "😀", "b", "q", "all", "[", "]", ".", "#", "-o", "graph",
      "who",
    ]
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    let talk = Talk()
    talk.enter("a = Value(2.0)\nb = a*3\nloss = a*b")
    for _ in 0..<400 {
      let entry = (0..<next(8)).map { _ in pieces[next(pieces.count)] }.joined()
      _ = talk.conversation.isComplete(entry)
      _ = talk.conversation.indent(after: entry)
      _ = talk.conversation.completions(for: entry, at: next(entry.count + 1))
      talk.enter(entry)
      #expect(!talk.conversation.prompt.isEmpty)
    }
    while talk.conversation.prompt != ">>> " { _ = talk.end() }
    #expect(talk.enter("1 + 1") == "2\n")
  }
}
