import Testing

@testable import LineEditing

@Suite("Keys from bytes")
struct KeyDecoderTests {
  private static func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  private static func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.take(bytes) + decoder.flush()
  }

  /// The keys with neighbouring texts made one: where a text is cut depends on the pieces.
  private static func joined(_ keys: [Key]) -> [Key] {
    var result: [Key] = []
    for key in keys {
      if case .text(let text) = key, case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + text)
      } else {
        result.append(key)
      }
    }
    return result
  }

  @Test(
    "Every key of xterm, of the Linux console and of rxvt",
    arguments: [
      ("\r", Key.enter), ("\n", .control("j")), ("\t", .tab), ("\u{7F}", .backspace),
      ("\u{8}", .backspace), ("\u{0}", .control("@")), ("\u{1}", .control("a")),
      ("\u{1A}", .control("z")), ("\u{1F}", .control("_")), ("\u{1C}", .control("\\")),
      ("\u{1B}", .escape), ("\u{1B}\u{1B}", .escape),
      ("\u{1B}b", .alt("b")), ("\u{1B}ö", .alt("ö")), ("\u{1B}O", .alt("O")),
      ("\u{1B}[", .alt("[")), ("\u{1B}\r", .altEnter), ("\u{1B}\n", .altEnter),
      ("\u{1B}\u{7F}", .altBackspace), ("\u{1B}\u{8}", .altBackspace),
      ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right),
      ("\u{1B}[D", .left), ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home),
      ("\u{1B}[7~", .home), ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end),
      ("\u{1B}[8~", .end), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
      ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .shiftTab),
      ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;3D", .wordLeft), ("\u{1B}[1;2D", .left),
      ("\u{1B}\u{1B}[C", .wordRight), ("\u{1B}Od", .wordLeft), ("\u{1B}[3;5~", .alt("d")),
      ("\u{1B}OM", .enter), ("\u{1B}[27;2;13~", .altEnter), ("\u{1B}[13;2u", .altEnter),
    ])
  func table(_ bytes: String, _ key: Key) {
    #expect(Self.keys(bytes) == [key])
    // A key ends where the next begins. Only what a pause ends does not.
    let isOpen = ["\u{1B}", "\u{1B}\u{1B}", "\u{1B}O", "\u{1B}["].contains(bytes)
    if !isOpen { #expect(Self.keys(bytes + "x") == [key, .text("x")]) }
  }

  @Test(
    "What means nothing here is swallowed whole",
    arguments: [
      "\u{1B}[11~", "\u{1B}OP", "\u{1B}[24;2~", "\u{1B}[[A", "\u{1B}[2~", "\u{1B}[12;40R",
      "\u{1B}[?62;22c", "\u{1B}[I", "\u{1B}[201~", "\u{1B}[1;2P", "\u{1B}[<0;3;4M",
      "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}]0;title\u{7}", "\u{1B}P1$r0m\u{1B}\\",
      "\u{1B}[99999999999999999999999~", "\u{9B}",
      "\u{1B}[" + String(repeating: "1;", count: 99) + "m",
    ])
  func ignored(_ bytes: String) {
    #expect(
      Self.keys("a\(bytes)b").filter { $0 != .text("a") && $0 != .text("b") && $0 != .text("ab") }
        == [])
  }

  @Test("A control character inside a sequence still counts")
  func interrupted() {
    #expect(Self.keys("\u{1B}[1\u{3}") == [.control("c")])
    #expect(Self.keys("\u{1B}\u{3}") == [.escape, .control("c")])
    #expect(Self.keys("\u{1B}O\u{3}") == [.control("c")])
    #expect(Self.keys("\u{1B}[1\u{1B}[A") == [.up])
  }

  @Test("Letters of several bytes are put together, in any pieces")
  func letters() {
    #expect(Self.keys("aé数🎉") == [.text("aé数🎉")])
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for byte in "é数🎉".utf8 { keys += decoder.take([byte]) }
    #expect(keys == [.text("é"), .text("数"), .text("🎉")])
    #expect(!decoder.isWaiting)
  }

  @Test("Bytes that are no UTF-8 become what Swift's own decoder makes of them")
  func damaged() {
    var random = Chance(seed: 7)
    let interesting: [UInt8] = [
      0x61, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xA0, 0x9F, 0xED, 0xEF, 0xF0, 0x90, 0x8F,
      0xF4, 0xF5, 0xFF,
    ]
    for _ in 0..<3000 {
      let bytes = (0..<random.below(9)).map { _ in interesting[random.below(interesting.count)] }
      // C1 control characters are no keys.
      let expected = String(decoding: bytes, as: UTF8.self).unicodeScalars
        .filter { !(0x80..<0xA0).contains($0.value) }
      let found = Self.joined(Self.keys(bytes))
      #expect(
        found == (expected.isEmpty ? [] : [.text(String(String.UnicodeScalarView(expected)))]))
    }
  }

  @Test("A lone Escape is told by the pause")
  func escape() {
    var decoder = KeyDecoder()
    #expect(decoder.take([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.escape])
    #expect(!decoder.isWaiting)
    #expect(decoder.take(Array("[A".utf8)) == [.text("[A")])
  }

  @Test("A paste is one key, whatever is in it")
  func paste() {
    let inside = "def f():\r\n\treturn\u{1B}[A\u{3}\r\r# é\u{1B}[201\u{1B}"
    let bytes = "a\u{1B}[200~\(inside)\u{1B}[201~b"
    let expected: [Key] = [
      .text("a"), .paste("def f():\n\treturn\u{1B}[A\u{3}\n\n# é\u{1B}[201\u{1B}"), .text("b"),
    ]
    #expect(Self.keys(bytes) == expected)
    #expect(Self.keys("\u{1B}[200~\u{1B}[201~") == [.paste("")])
    var decoder = KeyDecoder()
    #expect(decoder.take(Array("\u{1B}[200~x".utf8)) == [])
    #expect(decoder.isPasting && !decoder.isWaiting)
    #expect(decoder.flush() == [])
    #expect(decoder.take(Array("y\u{1B}[201~".utf8)) == [.paste("xy")])
    // An end that never comes does not lock anybody in.
    #expect(decoder.take(Array("\u{1B}[200~x".utf8)) == [])
    #expect(decoder.take([0x03]) == [.paste("x"), .control("c")])
  }

  @Test("A paste of a megabyte takes no time to speak of")
  func largePaste() {
    let text = String(repeating: "x = 1\n", count: 170_000)
    var decoder = KeyDecoder()
    var keys: [Key] = []
    let clock = ContinuousClock()
    let time = clock.measure {
      let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
      for start in stride(from: 0, to: bytes.count, by: 1000) {
        keys += decoder.take(bytes[start..<min(start + 1000, bytes.count)])
      }
    }
    #expect(keys == [.paste(text)])
    #expect(time < .seconds(5))
  }

  @Test("The pieces do not matter")
  func pieces() {
    let alphabet = [
      "a", "é", "数", "\u{1B}[A", "\u{1B}b", "\r", "\u{1B}[1;5C",
      "\u{1B}[200~p\rq\u{1B}[A\u{1B}[201~",
      "\u{1B}OH", "\u{3}", "\u{1B}\u{1B}[D", "\u{1B}[[B", "\u{1B}[3;4R",
    ]
    var random = Chance(seed: 3)
    for _ in 0..<500 {
      let bytes = (0..<random.below(12)).flatMap { _ in
        Array(alphabet[random.below(alphabet.count)].utf8)
      }
      var decoder = KeyDecoder()
      var keys: [Key] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = rest.prefix(1 + random.below(4))
        keys += decoder.take(piece)
        rest = rest.dropFirst(piece.count)
      }
      #expect(Self.joined(keys + decoder.flush()) == Self.joined(Self.keys(bytes)))
    }
  }
}
