/// Work on texts as UTF-8.
enum Text {
  static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// How many scalars these bytes are.
  static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// The offset of the byte at which a scalar begins.
  static func offset(of scalar: Int, in string: StringObject) -> Int {
    if string.isASCII { return scalar }
    let utf8 = string.text.utf8
    let scalars = string.text.unicodeScalars
    let index = scalars.index(scalars.startIndex, offsetBy: scalar)
    return utf8.distance(from: utf8.startIndex, to: index)
  }

  // MARK: Search

  /// Where each prefix of the needle can go on after a mismatch (Knuth, Morris and Pratt), so that
  /// no text makes the search slower than linear.
  private static func failures(_ needle: [UInt8]) -> [Int] {
    var table = [Int](repeating: 0, count: needle.count)
    var length = 0
    for index in needle.indices.dropFirst() {
      while length > 0, needle[index] != needle[length] { length = table[length - 1] }
      if needle[index] == needle[length] { length += 1 }
      table[index] = length
    }
    return table
  }

  /// The offsets at which the needle stands, without overlaps, from the left.
  static func places(of needle: [UInt8], in bytes: [UInt8], _ limit: Int) -> [Int] {
    places(of: needle, in: bytes[...], limit)
  }

  private static func places(
    of needle: [UInt8], in bytes: ArraySlice<UInt8>, _ limit: Int
  ) -> [Int] {
    var found: [Int] = []
    forEachPlace(of: needle, in: bytes) { place in
      guard found.count < limit else { return false }
      found.append(place)
      return found.count < limit
    }
    return found
  }

  /// At how many places the needle stands, without overlaps.
  static func count(of needle: [UInt8], in bytes: [UInt8]) -> Int {
    var count = 0
    forEachPlace(of: needle, in: bytes[...]) { _ in
      count += 1
      return true
    }
    return count
  }

  /// Goes through the places from the left, as long as the body wants to.
  @inline(__always)
  private static func forEachPlace(
    of needle: [UInt8], in bytes: ArraySlice<UInt8>, _ body: (Int) -> Bool
  ) {
    guard !needle.isEmpty, needle.count <= bytes.count else { return }
    let table = failures(needle)
    var length = 0
    for index in bytes.indices {
      while length > 0, bytes[index] != needle[length] { length = table[length - 1] }
      if bytes[index] == needle[length] { length += 1 }
      if length == needle.count {
        if !body(index + 1 - length) { return }
        length = 0
      }
    }
  }

  static func first(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    needle.isEmpty ? bytes.startIndex : places(of: needle, in: bytes, 1).first
  }

  static func last(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    if needle.isEmpty { return bytes.endIndex }
    return placesFromRight(of: needle, in: bytes, 1).first
  }

  /// The offsets at which the needle stands, without overlaps, from the right.
  private static func placesFromRight(
    of needle: [UInt8], in bytes: ArraySlice<UInt8>, _ limit: Int
  ) -> [Int] {
    let mirrored = Array(bytes.reversed())
    return places(of: needle.reversed(), in: mirrored[...], limit).map {
      bytes.endIndex - $0 - needle.count
    }
  }

  // MARK: Parts

  static func replace(
    _ bytes: [UInt8], _ old: [UInt8], _ new: [UInt8], _ limit: Int
  ) -> String {
    var result: [UInt8] = []
    if old.isEmpty {
      var left = limit
      for byte in bytes {
        if byte & 0xC0 != 0x80, left > 0 {
          result += new
          left -= 1
        }
        result.append(byte)
      }
      if left > 0 { result += new }
    } else {
      var start = 0
      for place in places(of: old, in: bytes, limit) {
        result += bytes[start..<place]
        result += new
        start = place + old.count
      }
      result += bytes[start...]
    }
    return string(result[...])
  }

  static func split(
    _ text: String, _ separator: String, _ limit: Int, fromRight: Bool
  ) -> [String] {
    let bytes = Array(text.utf8)
    let mark = Array(separator.utf8)
    let cuts =
      fromRight
      ? placesFromRight(of: mark, in: bytes[...], limit).reversed()
      : places(of: mark, in: bytes, limit)
    var parts: [String] = []
    var start = 0
    for cut in cuts {
      parts.append(string(bytes[start..<cut]))
      start = cut + mark.count
    }
    parts.append(string(bytes[start...]))
    return parts
  }

  /// Splits at white space; what is left over after `limit` cuts stays whole.
  static func words(_ text: String, _ limit: Int, fromRight: Bool) -> [String] {
    var scalars = Array(text.unicodeScalars)
    if fromRight { scalars.reverse() }
    var parts: [[Unicode.Scalar]] = []
    var next = 0
    while true {
      while next < scalars.count, CharacterTests.isSpace(scalars[next]) { next += 1 }
      if next == scalars.count { break }
      var end = next
      if parts.count == limit {
        parts.append(Array(scalars[next...]))
        break
      }
      while end < scalars.count, !CharacterTests.isSpace(scalars[end]) { end += 1 }
      parts.append(Array(scalars[next..<end]))
      next = end
    }
    if fromRight { parts.reverse() }
    return parts.map { part in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: fromRight ? part.reversed() : part)
      return String(view)
    }
  }

  static func lines(_ text: String, keepEnds: Bool) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if afterReturn {
        afterReturn = false
        if scalar == "\n" {
          if keepEnds { lines[lines.count - 1].unicodeScalars.append(scalar) }
          continue
        }
      }
      switch scalar {
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{1C}", "\u{1D}", "\u{1E}", "\u{85}", "\u{2028}",
        "\u{2029}":
        if keepEnds { line.append(scalar) }
        lines.append(String(line))
        line = String.UnicodeScalarView()
        afterReturn = scalar == "\r"
      default: line.append(scalar)
      }
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
  }

  static func strip(
    _ text: String, _ set: Set<Unicode.Scalar>?, left: Bool, right: Bool
  ) -> String {
    func goes(_ scalar: Unicode.Scalar) -> Bool {
      set?.contains(scalar) ?? CharacterTests.isSpace(scalar)
    }
    var part = text.unicodeScalars[...]
    if left { part = part.drop(while: goes) }
    if right {
      while let last = part.last, goes(last) { part.removeLast() }
    }
    return String(String.UnicodeScalarView(part))
  }

  static func remove(_ part: String, from text: String, atEnd: Bool) -> String {
    let bytes = Array(text.utf8)
    let gone = Array(part.utf8)
    if atEnd {
      return bytes.reversed().starts(with: gone.reversed())
        ? string(bytes.dropLast(gone.count)) : text
    }
    return bytes.starts(with: gone) ? string(bytes.dropFirst(gone.count)) : text
  }

  // MARK: Layout

  /// Zeros between the sign and the rest.
  static func zeros(_ count: Int, _ text: String) -> String {
    let zeros = FormatSpec.fill("0", count)
    guard let first = text.utf8.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
    else { return zeros + text }
    return String(Unicode.Scalar(first)) + zeros + string(Array(text.utf8)[1...])
  }

  static func expandTabs(_ text: String, _ size: Int) -> String {
    var result = String.UnicodeScalarView()
    var column = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t":
        guard size > 0 else { continue }
        let spaces = size - column % size
        result.append(contentsOf: repeatElement(" ", count: spaces))
        column += spaces
      case "\n", "\r":
        result.append(scalar)
        column = 0
      default:
        result.append(scalar)
        column += 1
      }
    }
    return String(result)
  }
}
