/// Reads tables of numbers: a sample in each line, its target last.
///
/// Numbers are parted by commas; the first line may be a heading, which holds no number. Spaces
/// around numbers, empty lines, line ends of any kind and a byte order mark in front do not matter.
public enum CSV {
  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, for errors.
  /// - Returns: the samples in the order of the file; the targets are classes where they are whole
  ///   numbers from 0 to 999 and each number up to the largest is there, else numbers.
  /// - Throws: `DataError` with the line that cannot be read.
  public static func data(_ bytes: [UInt8], file: String) throws(DataError) -> DataSet {
    var numbers: [Double] = []
    var targets: [Double] = []
    var columns = 0
    var isFirst = true
    for (index, line) in Self.lines(bytes).enumerated() {
      let words = line.split(separator: ",", omittingEmptySubsequences: false).map(Self.trimmed)
      if words.count == 1, words[0].isEmpty { continue }
      defer { isFirst = false }
      if isFirst, words.allSatisfy({ Double($0) == nil }), Self.separator(of: words) == nil {
        continue
      }
      if columns == 0 { columns = words.count }
      guard words.count == columns, columns > 1 else {
        if let separator = Self.separator(of: words) {
          throw .line(
            file: file, index + 1, "the numbers are parted by \(separator)",
            hint: "put commas there, and points into the numbers")
        }
        throw .line(
          file: file, index + 1, "\(words.count) columns, where \(max(columns, 2)) should be",
          hint: "numbers are parted by commas, the target is the last")
      }
      for (column, word) in words.enumerated() {
        guard let number = Self.number(word) else {
          throw .line(
            file: file, index + 1, "column \(column + 1) holds '\(word)'",
            hint: Self.separator(of: [word]).map {
              "numbers are parted by commas, and there are \($0) here"
            } ?? "every column holds a finite decimal number")
        }
        if column + 1 < columns { numbers.append(number) } else { targets.append(number) }
      }
    }
    guard !targets.isEmpty else {
      throw .line(file: file, 1, "there are no numbers", hint: "write one sample a line")
    }
    return try DataSet(
      sampleShape: [columns - 1], values: .numbers(numbers[...]), targets: Self.targets(targets))
  }

  /// Reads a table, puts its lines in random order, and keeps a fifth for validation and a fifth
  /// for the test; of fewer than 5 lines none.
  public static func split(
    _ bytes: [UInt8], file: String, seed: UInt64
  ) throws(DataError) -> DataSplit {
    let data = try data(bytes, file: file)
    let part = data.count / 5
    return DataSplit(data.shuffled(seed: seed), validation: part, test: part)
  }

  /// The lines of a file, whether they end with a line feed, with a carriage return or with both.
  private static func lines(_ bytes: [UInt8]) -> [String] {
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let rest = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var lines: [String] = []
    var start = rest.startIndex
    for place in rest.indices where rest[place] == feed || rest[place] == carriage {
      // The line feed of a pair ends the line that the carriage return has ended.
      if rest[place] != feed || place == rest.startIndex || rest[place - 1] != carriage {
        lines.append(String(decoding: rest[start..<place], as: UTF8.self))
      }
      start = place + 1
    }
    lines.append(String(decoding: rest[start...], as: UTF8.self))
    return lines
  }

  /// What other programs part numbers by, where the words hold it.
  private static func separator(of words: [Substring]) -> String? {
    if words.contains(where: { $0.contains(";") }) { return "';'" }
    if words.contains(where: { $0.contains("\t") }) { return "tabs" }
    // A heading may have spaces; numbers with spaces between them are a row.
    let isRow = words.count == 1 && words[0].split(separator: " ").allSatisfy { Double($0) != nil }
    return isRow && words[0].contains(" ") ? "spaces" : nil
  }

  /// A finite decimal number; the standard library also reads hexadecimal ones, and stops at a NUL.
  private static func number(_ word: Substring) -> Double? {
    guard
      word.utf8.allSatisfy({ byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
          UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
          true
        default: false
        }
      }), let number = Double(word), number.isFinite
    else { return nil }
    return number
  }

  private static func trimmed(_ word: Substring) -> Substring {
    var word = word.drop { $0.isWhitespace }
    while word.last?.isWhitespace == true { word.removeLast() }
    return word
  }

  private static func targets(_ numbers: [Double]) -> DataSet.Targets {
    let classes = numbers.compactMap { Int(exactly: $0) }.filter { (0..<1000).contains($0) }
    let count = (classes.max() ?? 0) + 1
    if classes.count == numbers.count, count > 1, Set(classes).count == count {
      return .classes(classes[...], count: count)
    }
    return .numbers(numbers[...], width: 1)
  }
}
