import GradWorksheet
import Testing

/// Valid programs with bytes and tokens exchanged: whatever comes out, the parser ends.
@Suite struct SyntaxFuzzTests {
  /// SplitMix64, so that every run sees the same programs.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces: [String] = [
    "(", ")", "[", "]", "{", "}", ",", ":", "=", "==", ":=", "+", "**", "*", " if ", " else ",
    " for ", " in ", " not ", " lambda ", "x", "1", "0x", "'", "\"", "'''", "f'{", "}'", "\\",
    "\n", "\n  ", "\t", "def ", "return ", "del ", "global ", "nonlocal ", "print ", "\u{0}",
    "\u{201C}", "é", "\r", "#", ";", ".", "...", "->", "@", "!", "$", "match ", "case ", "\u{C}",
  ]

  @Test(arguments: 0..<4)
  func `mutations of valid programs end`(seed: Int) {
    var generator = Generator(state: UInt64(seed))
    let programs = SyntaxTreeCases.all.map { Array($0.source.utf8) }
    var accepted = 0
    for _ in 0..<5_000 {
      var bytes = programs[Int.random(in: 0..<programs.count, using: &generator)]
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        mutate(&bytes, with: &generator)
      }
      // What is no UTF-8 arrives with replacement characters, as it does from a file.
      if SyntaxTests.failure(String(decoding: bytes, as: UTF8.self)) == nil { accepted += 1 }
    }
    #expect(accepted > 0)
  }

  private func mutate(_ bytes: inout [UInt8], with generator: inout Generator) {
    let at = Int.random(in: 0...bytes.count, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0 where at < bytes.count: bytes.remove(at: at)
    case 1 where at < bytes.count: bytes[at] = UInt8.random(in: 0...255, using: &generator)
    case 2: bytes = Array(bytes[..<at])
    default:
      let piece = SyntaxFuzzTests.pieces[
        Int.random(in: 0..<SyntaxFuzzTests.pieces.count, using: &generator)]
      bytes.insert(contentsOf: piece.utf8, at: at)
    }
  }
}
