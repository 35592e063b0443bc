/// Reads tables of numbers: a sample in each line, its target last.
///
/// Numbers are parted by commas; a first line that holds no number is a heading. Spaces around
/// numbers, empty lines and line ends of any kind do not matter.
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
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let words = String(decoding: line, as: UTF8.self).split(
        separator: ",", omittingEmptySubsequences: false
      ).map { Self.trimmed($0) }
      if words.count == 1, words[0].isEmpty { continue }
      if targets.isEmpty, words.allSatisfy({ Double($0) == nil }) { continue }
      if columns == 0 { columns = words.count }
      guard words.count == columns, columns > 1 else {
        throw .line(
          file: file, index + 1, "\(words.count) columns, where \(max(columns, 2)) should be",
          hint: "numbers are parted by commas, the target is the last")
      }
      for (column, word) in words.enumerated() {
        guard let number = Self.number(word) else {
          throw .line(
            file: file, index + 1, "column \(column + 1) holds '\(word)'",
            hint: "every column holds a finite decimal number")
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
