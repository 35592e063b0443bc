import GradCheck
import GradDrawing
import GradExplain
import GradNumbers
import GradWorksheet

extension GradcheckReport {
  /// More rows than this are not shown: those that deserve a look come first then.
  private static let rowLimit = 40
  /// So many rows are shown of more.
  private static let shownRows = 12

  /// The report as text; nothing in it commands a terminal.
  ///
  /// - Parameters:
  ///   - hasCurve: Whether the curve of the errors follows.
  ///   - width: How many columns the curve takes.
  /// - Returns: The text.
  public func text(curve hasCurve: Bool, width: Int) -> String {
    var lines = [headline]
    if !entries.isEmpty {
      lines += ["as the tape's reverse sweep has them, and how far the judges agree:", ""]
      let rows = shown
      lines += TextTable.lines(
        head: ["by", "tape", "dual", "central", "exact", ""], rows: rows.map(\.cells), right: 0..<0)
      if rows.count < entries.count { lines.append("  and \(entries.count - rows.count) more") }
      if !notes.isEmpty { lines.append("") }
      lines += notes.flatMap { wrapped($0, indent: 2) } + [""]
    }
    lines.append(summary)
    var text = manyLines(lines.map { $0 + "\n" }.joined())
    if hasCurve {
      text += "\n"
      guard let curve else {
        let reason =
          entries.contains { $0.verdict == .kink }
          ? "at a kink there is no derivative to measure errors by"
          : "no derivative is known to measure errors by"
        return text + "There is no curve: \(reason).\n"
      }
      if curve.isVisible { text += curve.chart(guides: false).terminal(width: width, height: 20) }
      text += manyLines(
        curve.sentences.flatMap { wrapped($0, indent: 0) }.map { $0 + "\n" }.joined())
    }
    return text
  }

  private var headline: String {
    let place = line > 0 ? " on line \(line)" : ""
    let by = leafCount == 1 ? "1 leaf" : "\(leafCount) leaves"
    let directions = isByDirection ? ", along \(entries.count) random directions" : ""
    return "Derivatives of \(loss) = \(ShortDigits.text(value))\(place) by \(by)\(directions)"
  }

  /// All rows, or those that deserve a look: what is not agreed on, kinks, and then the least sure.
  private var shown: [Entry] {
    guard entries.count > GradcheckReport.rowLimit else { return entries }
    func rank(_ entry: Entry) -> Double {
      switch entry.verdict {
      case .differ: return 4
      case .unjudged: return 3
      case .kink: return 2
      case .agree:
        guard let number = entry.central.number, entry.tape != 0 else { return 0 }
        return min(1, abs(number - entry.tape) / entry.tape.magnitude)
      }
    }
    let places = entries.indices.sorted { a, b in
      let (first, second) = (rank(entries[a]), rank(entries[b]))
      return first != second ? first > second : a < b
    }
    return places.prefix(GradcheckReport.shownRows).sorted().map { entries[$0] }
  }

  // MARK: Notes

  private var notes: [String] {
    var notes: [String] = []
    if let refusal {
      let place = refusal.node.map { "\($0): " } ?? ""
      notes.append("exact: \(place)\(refusal.reason)")
    }
    for entry in entries {
      if notes.count >= 8 { break }
      if let note = entry.note { notes.append("\(entry.name): \(note)") }
    }
    return notes
  }

  private var summary: String {
    if entries.isEmpty {
      return "\(loss) depends on no Value that could change, so there is nothing to judge"
    }
    let count = entries.count
    let what = isByDirection ? "direction" : "derivative"
    func some(_ verdict: Verdict) -> Int { entries.count { $0.verdict == verdict } }
    let (kinks, wrong, unjudged) = (some(.kink), some(.differ), some(.unjudged))
    var parts: [String] = []
    if wrong > 0 { parts.append("on \(wrong) they do not agree") }
    if unjudged > 0 { parts.append("\(unjudged) could not be judged") }
    if kinks > 0 { parts.append("\(kinks) \(kinks == 1 ? "is" : "are") at a kink, and accepted") }
    let agreed = count - wrong - unjudged - kinks
    let all = "The judges agree on \(agreed) of \(count) \(what)\(count == 1 ? "" : "s")"
    return parts.isEmpty
      ? "The judges agree on \(count == 1 ? "the \(what)" : "all \(count) \(what)s")"
      : "\(all); \(parts.joined(separator: "; "))"
  }
}

extension GradcheckReport.Entry {
  /// How many digits differences are said to agree in, at most: beyond these it is luck.
  ///
  /// What they can tell is in their estimate, which moves with the last digits of the loss: reports
  /// stand in documents, and should read alike wherever these are checked.
  private static let centralDigits = 10
  /// How many digits dual numbers are said to agree in, at most, where there is no fraction.
  ///
  /// Functions of the C library are in the derivative then, and their last digits differ between
  /// libraries. Where there is a fraction, nothing is rounded but + - * /.
  private static let dualDigits = 14

  var cells: [String] {
    [
      name, ShortDigits.text(tape),
      dual.text(of: tape, digits: exact.number == nil ? GradcheckReport.Entry.dualDigits : nil),
      verdict == .kink
        ? "kink" : central.text(of: tape, digits: GradcheckReport.Entry.centralDigits),
      exact.text(of: tape, digits: nil), verdict.rawValue,
    ]
  }

  /// Names in a row, the first three of many.
  private static func list(_ names: [String]) -> String {
    let shown = names.count > 4 ? 3 : names.count
    let rest = names.count > shown ? " and \(names.count - shown) more" : ""
    return names.prefix(shown).joined(separator: " and ") + rest
  }

  /// What there is to say beside the numbers.
  var note: String? {
    switch verdict {
    case .agree: return nil
    case .kink:
      let names = kink?.names ?? []
      let place =
        switch names.count {
        case 0: "the differences show a kink"
        case 1: "\(names[0]) is at its kink"
        default: "\(Self.list(names)) are at their kinks"
        }
      guard let sides else { return place }
      let (left, right) = ShortDigits.pair(sides.left, sides.right)
      return
        "\(place); the slope is \(left) below it and \(right) above, and anything between is right"
    case .differ:
      let others = [("dual", dual), ("central", central), ("exact", exact)].filter { $0.1.isWrong }
      let words = others.map { judge, opinion in
        let estimate = opinion.estimate.map { " ± \(ShortDigits.text($0, digits: 2))" } ?? ""
        return "\(judge) says \(opinion.number.map { "\($0)" } ?? "something else")\(estimate)"
      }
      return "the tape says \(tape), \(words.joined(separator: ", "))"
    case .unjudged where !meeting.isEmpty:
      let slopes: String
      if let sides {
        let (left, right) = ShortDigits.pair(sides.left, sides.right)
        slopes = ", and the slope is \(left) below and \(right) above"
      } else {
        // Together they may leave no kink at all, as in relu(x) - relu(-x).
        slopes =
          central.number.map { ", and the slope is \(ShortDigits.text($0)) on both sides" } ?? ""
      }
      return "several kinks meet here, \(Self.list(meeting)); with their conventions the tape has "
        + ShortDigits.text(tape) + slopes
    case .unjudged:
      if case .silent(let reason) = central.agreement { return reason }
      return nil
    }
  }
}

extension Opinion {
  /// The agreement in a word or two.
  ///
  /// - Parameters:
  ///   - tape: The tape's number.
  ///   - limit: How many digits are counted at most, and no more than the estimate supports; nil
  ///     counts the doubles between the numbers where there are few.
  /// - Returns: `same`, `2 ulps`, `10 digits`, `± 1e-15`, `differs` or `-`.
  func text(of tape: Double, digits limit: Int?) -> String {
    if let limit, isRight, let number, number.isFinite, tape.isFinite, number != 0 || tape != 0 {
      let error = max(abs(number - tape), estimate ?? 0)
      let digits = -Double.log(error / tape.magnitude) / Double.log(10)
      if digits >= 1 { return Opinion.digits(min(limit, Int(min(digits, 17).rounded(.down)))) }
      // The next power of ten: the estimate is of a size, and has no digits of its own.
      let power = (Double.log(error) / Double.log(10)).rounded(.up)
      return "± \(ShortDigits.text(Double.pow(10, power), digits: 1))"
    }
    return text
  }

  private static func digits(_ count: Int) -> String { count == 1 ? "1 digit" : "\(count) digits" }

  private var text: String {
    switch agreement {
    case .same: "same"
    case .ulps(let count): count == 1 ? "1 ulp" : "\(count) ulps"
    case .digits(let count): Opinion.digits(count)
    case .within(let size): "± \(ShortDigits.text(size, digits: 2))"
    case .differs: "differs"
    case .silent: "-"
    }
  }
}
