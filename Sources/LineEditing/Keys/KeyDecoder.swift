/// Turns the bytes of a terminal into keys, however they are cut into pieces.
///
/// The bytes of one key may come apart: a letter of several bytes, an arrow key, which is sent as an
/// escape sequence, a paste. What is not complete waits for the next piece. Only a lone Escape
/// cannot be told from the begin of a sequence, except by nothing following: whoever reads calls
/// ``flush()`` after a short pause.
struct KeyDecoder {
  /// What the bytes so far are the begin of.
  enum State: Equatable {
    case ground
    /// After Escape, or two of them.
    case escape(isDouble: Bool)
    /// After Escape and `[`: the bytes since.
    case sequence([UInt8], isAlt: Bool)
    /// After Escape and `O`.
    case shortSequence(isAlt: Bool)
    /// After `ESC [ [`, with which the Linux console begins its function keys.
    case consoleKey
    /// What a terminal answers to questions that nobody here asked, up to BEL or `ESC \`.
    case answer(sawEscape: Bool)
    /// Between the brackets of a paste.
    case paste
  }

  private var state = State.ground
  private var letters = UTF8Reader()
  private var pasted: [UInt8] = []
  /// Characters that were not made a key yet.
  private var text = ""
  private var isAlt = false
  private var keys: [Key] = []

  /// Whether a pause would settle what the last bytes mean.
  var isWaiting: Bool {
    switch state {
    case .ground: !letters.isEmpty
    case .paste: false
    default: true
    }
  }

  /// Whether a paste has begun whose end did not come yet.
  var isPasting: Bool { state == .paste }

  /// Reads a piece of what the terminal sends.
  mutating func take(_ bytes: some Sequence<UInt8>) -> [Key] {
    let bytes = Array(bytes)
    // Should the end of a paste get lost, this is the way out: in a paste it does not come alone.
    if isPasting, bytes == [0x03] { endPaste() }
    for byte in bytes { take(byte) }
    return takeKeys()
  }

  /// Says that nothing followed for a while: a lone Escape is one, a sequence cut off is nothing.
  mutating func flush() -> [Key] {
    if isPasting { return [] }
    if case .escape = state { emit(.escape) }
    if case .shortSequence = state { emit(.alt("O")) }
    if case .sequence([], _) = state { emit(.alt("[")) }
    state = .ground
    endLetter()
    isAlt = false
    return takeKeys()
  }

  private mutating func takeKeys() -> [Key] {
    endText()
    defer { keys = [] }
    return keys
  }

  private mutating func emit(_ key: Key) {
    endText()
    keys.append(key)
  }

  private mutating func endText() {
    if !text.isEmpty { keys.append(.text(text)) }
    text = ""
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .escape(let isDouble): takeEscaped(byte, isDouble)
    case .sequence(let bytes, let isAlt): takeSequence(byte, after: bytes, isAlt)
    case .shortSequence(let isAlt):
      state = .ground
      if byte < 0x20 { return takeGround(byte) }
      if let key = Key(shortSequence: byte, isAlt: isAlt) { emit(key) }
    case .consoleKey: state = .ground
    case .answer(let sawEscape):
      if byte == 0x07 || sawEscape && byte == UInt8(ascii: "\\") {
        state = .ground
      } else {
        state = .answer(sawEscape: byte == 0x1B)
      }
    case .paste: takePasted(byte)
    }
  }

  private mutating func takeGround(_ byte: UInt8) {
    if byte >= 0x80 {
      for letter in letters.take(byte) { add(letter) }
      return
    }
    endLetter()
    switch byte {
    case 0x20...0x7E: add(Unicode.Scalar(byte))
    case 0x1B: state = .escape(isDouble: false)
    default: emit(Key(controlByte: byte))
    }
  }

  /// A letter whose last bytes did not come is shown as one that cannot be read.
  private mutating func endLetter() {
    for letter in letters.end() { add(letter) }
  }

  private mutating func add(_ letter: Unicode.Scalar) {
    if isAlt {
      isAlt = false
      return emit(.alt(Character(letter)))
    }
    // No key makes a control character of two bytes.
    if (0x80..<0xA0).contains(letter.value) { return }
    text.unicodeScalars.append(letter)
  }

  private mutating func takeEscaped(_ byte: UInt8, _ isDouble: Bool) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .sequence([], isAlt: isDouble)
    case UInt8(ascii: "O"): state = .shortSequence(isAlt: isDouble)
    case UInt8(ascii: "]"), UInt8(ascii: "P"): state = .answer(sawEscape: false)
    case 0x1B: state = .escape(isDouble: true)
    case 0x0A, 0x0D: emit(.altEnter)
    case 0x08, 0x7F: emit(.altBackspace)
    case 0x00..<0x20:
      emit(.escape)
      takeGround(byte)
    default:
      isAlt = true
      takeGround(byte)
    }
  }

  private mutating func takeSequence(_ byte: UInt8, after bytes: [UInt8], _ isAlt: Bool) {
    switch byte {
    case UInt8(ascii: "[") where bytes.isEmpty: state = .consoleKey
    case 0x20..<0x40:
      // What is longer than any key is read to its end and forgotten.
      state = .sequence(bytes.count < 32 ? bytes + [byte] : bytes, isAlt: isAlt)
    case 0x40..<0x7F:
      state = .ground
      if byte == UInt8(ascii: "~"), bytes == Array("200".utf8) {
        state = .paste
      } else if let key = Key(sequence: bytes, end: byte, isAlt: isAlt) {
        emit(key)
      }
    default:
      state = .ground
      takeGround(byte)
    }
  }

  private static let endOfPaste = Array("\u{1B}[201~".utf8)

  private mutating func takePasted(_ byte: UInt8) {
    pasted.append(byte)
    let length = Self.endOfPaste.count
    if byte == Self.endOfPaste.last, pasted.suffix(length) == Self.endOfPaste[...] {
      pasted.removeLast(length)
      endPaste()
    }
  }

  private mutating func endPaste() {
    let text = String(decoding: pasted, as: UTF8.self)
    state = .ground
    pasted = []
    emit(.paste(text.withPlainLineBreaks))
  }
}

extension String {
  /// The text with `\n` for every line break; terminals send `\r` for those of a paste.
  var withPlainLineBreaks: String {
    guard utf8.contains(UInt8(ascii: "\r")) else { return self }
    var result = ""
    var wasReturn = false
    for scalar in unicodeScalars {
      if scalar == "\n", wasReturn {
        wasReturn = false
        continue
      }
      wasReturn = scalar == "\r"
      result.unicodeScalars.append(wasReturn ? "\n" : scalar)
    }
    return result
  }
}
