// What terminals send for keys without a letter: the tables of ECMA-48 as xterm, the Linux console
// and rxvt fill them.
extension Key {
  /// A byte below 0x20, or 0x7F.
  init(controlByte byte: UInt8) {
    self =
      switch byte {
      case 0x08, 0x7F: .backspace
      case 0x09: .tab
      case 0x0D: .enter
      case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
      default: .control(Character(Unicode.Scalar(byte + 0x40)))
      }
  }

  /// What follows Escape and `O`; nil for keys that do nothing here.
  init?(shortSequence byte: UInt8, isAlt: Bool) {
    switch byte {
    case UInt8(ascii: "M"): self = .enter
    case UInt8(ascii: "c"): self = .wordRight
    case UInt8(ascii: "d"): self = .wordLeft
    default:
      guard let key = Self.plain(byte) else { return nil }
      self = isAlt ? key.byWords : key
    }
  }

  /// What follows Escape and `[`; nil for keys that do nothing here, and for answers of the terminal
  /// such as where the cursor is.
  init?(sequence bytes: [UInt8], end: UInt8, isAlt: Bool) {
    let parts = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let numbers = parts.map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    // One more than the sum of 1 for Shift, 2 for Alt, 4 for Ctrl.
    let modifiers = numbers.count > 1 ? max(0, numbers[1] - 1) : 0
    let isByWords = isAlt || modifiers & 6 != 0
    let key: Key? =
      switch end {
      case UInt8(ascii: "Z"): .shiftTab
      case UInt8(ascii: "~"): Self.numbered(numbers, isByWords)
      case UInt8(ascii: "u"): numbers.first == 13 ? (modifiers == 0 ? .enter : .altEnter) : nil
      default: Self.plain(end)
      }
    guard let key else { return nil }
    self = isByWords ? key.byWords : key
  }

  private static func plain(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    default: nil
    }
  }

  private static func numbered(_ numbers: [Int], _ isByWords: Bool) -> Key? {
    switch numbers.first {
    case 1, 7: .home
    case 3: isByWords ? .alt("d") : .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    // Enter with Shift, Alt or Ctrl, in terminals that tell it from Enter.
    case 27: numbers.count == 3 && numbers[2] == 13 ? .altEnter : nil
    default: nil
    }
  }

  /// The key with Alt or Ctrl.
  private var byWords: Key {
    switch self {
    case .left: .wordLeft
    case .right: .wordRight
    default: self
    }
  }
}
