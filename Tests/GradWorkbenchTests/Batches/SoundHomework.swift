import Testing

/// A right worksheet.
struct SoundHomework: CustomTestStringConvertible {
  let what: String
  /// How many samples it has, if formulas are tried with other numbers of them.
  let size: Int?
  let text: String

  var testDescription: String { what }

  static let all = arrays + shapes + samples + variants

  /// Worksheets with their sizes written in other ways.
  private static let variants: [SoundHomework] = {
    let (published, mean) = (arrays[0], arrays[9])
    return [
      ("N = 2", published, [("N = len(y)", "N = 2")]),
      ("2 and 4", published, [("N = len(y)\n", ""), ("/ N", "/ 2"), ("(2 * len(y))", "4")]),
      ("2 once", published, [("N = len(y)\n", ""), ("/ N", "/ 2")]),
      ("0.5", published, [("N = len(y)\n", ""), ("/ N", "* 0.5")]),
      ("all entries", mean, [("/ 6", "/ Z.size")]),
      ("a third", mean, [("2 * (Z - Y) / 6", "0.3333333333333333 * (Z - Y)")]),
      ("3", mean, [("2 * (Z - Y) / 6", "(Z - Y) / 3")]),
    ].map { what, homework, changes in
      var text = homework.text
      for (old, new) in changes { text = text.replacing(old, with: new) }
      return SoundHomework(what: "\(homework.what): \(what)", size: homework.size, text: text)
    }
  }()
}
