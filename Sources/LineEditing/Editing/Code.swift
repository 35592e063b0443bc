/// Characters as numbers: whatever looks through a whole text does so at every key.
public enum Code {
  /// The code of a character: that of ASCII, or one for all letters and digits beyond, or one for
  /// everything else.
  public static func code(of character: Character) -> UInt8 {
    let bytes = character.utf8
    if let first = bytes.first, first < 0x80, bytes.dropFirst().isEmpty { return first }
    return character.isInWord ? letterBeyond : otherBeyond
  }

  /// The codes of some characters.
  public static func codes(of characters: some Sequence<Character>) -> [UInt8] {
    characters.map { code(of: $0) }
  }

  static let letterBeyond: UInt8 = 0x80
  static let otherBeyond: UInt8 = 0x81
  static let lineBreak = UInt8(ascii: "\n")
  /// What takes one column of the screen.
  static let letters: ClosedRange<UInt8> = 0x20...0x7E
}

extension UInt8 {
  /// Whether a code is that of a digit.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether it is the code of a part of a word.
  var isInWord: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || self == UInt8(ascii: "_") || self == Code.letterBeyond
  }
}
