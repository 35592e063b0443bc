extension GradientReport: CustomStringConvertible {
  /// A few lines: counts, a table of the worst coordinates, what was found and what to do.
  public var description: String {
    var lines = [headline]
    let rows = chosen
    lines += TextTable.lines(
      head: ["", "claimed", "judged", "estimate", "ulps apart", "verdict"],
      rows: rows.map(\.cells))
    let left = coordinates.count - rows.count
    if left > 0 { lines.append("  and \(left) more") }
    lines += rows.flatMap(\.notes)
    lines += advice
    return lines.joined(separator: "\n")
  }

  private var headline: String {
    let counts = [Verdict.wrong, .notJudged, .kink, .right].compactMap { verdict in
      let number = count(verdict)
      return number == 0 ? nil : "\(number) \(verdict.countWord)"
    }
    let total = coordinates.count == 1 ? "1 coordinate" : "\(coordinates.count) coordinates"
    var text = "Gradient of \(total): \(counts.joined(separator: ", ")); \(evaluations) evaluations"
    if switchEvaluations > 0 { text += ", \(switchEvaluations) of the switches" }
    return text
  }

  /// The rows to show: the wrong ones, worst first; then what deserves a look; then the least sure.
  private var chosen: [Coordinate] {
    func rank(_ verdict: Verdict) -> Int {
      switch verdict {
      case .wrong: 0
      case .notJudged: 1
      case .kink: 2
      case .right: 3
      }
    }
    let sorted = coordinates.sorted { a, b in
      let (first, second) = (rank(a.verdict), rank(b.verdict))
      if first != second { return first < second }
      return a.excess != b.excess ? a.excess > b.excess : a.index < b.index
    }
    return Array(sorted.prefix(6))
  }

  private var advice: [String] {
    let wrong = coordinates.filter { $0.verdict == .wrong }
    if wrong.isEmpty {
      return verdict == .notJudged
        ? ["What was not judged is neither right nor wrong: check there at another point."] : []
    }
    guard let ratio = commonRatio(wrong) else {
      return ["Derive the worst one by hand, or check the parts of the function one by one."]
    }
    let all = wrong.count == 1 ? "The wrong one is" : "All wrong ones are"
    switch ratio {
    case 0: return ["\(all) claimed to be 0: is a path to the result left out?"]
    case -1: return ["\(all) the negative of what was judged: look for a lost or doubled minus."]
    default:
      let factor = Digits.text(ratio, digits: 4)
      return ["\(all) \(factor) times what was judged: look for a factor."]
    }
  }

  /// The number that all wrong claims are the judged derivatives times, if there is one.
  private func commonRatio(_ wrong: [Coordinate]) -> Double? {
    guard let worst, let judged = worst.judged, judged != 0 else { return nil }
    let ratio = worst.claimed / judged
    let usual: [Double] = [0, -1, 2, 0.5, -2, -0.5]
    func fits(_ ratio: Double) -> Bool {
      wrong.allSatisfy { row in
        guard let judged = row.judged, let estimate = row.estimate else { return false }
        let room = 2 * estimate * (1 + ratio.magnitude)
        return (row.claimed - ratio * judged).magnitude <= room
      }
    }
    if let found = usual.first(where: fits) { return found }
    return wrong.count > 1 && fits(ratio) ? ratio : nil
  }
}

extension GradientReport.Verdict {
  /// What follows a number of verdicts in a headline.
  var countWord: String { self == .kink ? "at a kink" : rawValue }
}

extension GradientReport.Coordinate {
  /// The row of the table.
  var cells: [String] {
    let digits = judged.flatMap { judged in
      estimate.map { max(Digits.digits(judged, error: $0), 4) }
    }
    return [
      name, Digits.text(claimed, digits: digits ?? 17),
      judged.map { Digits.text($0, digits: digits ?? 17) } ?? "-",
      estimate.map { Digits.text($0, digits: 2) } ?? "-",
      ulps.map { Digits.text(Double($0), digits: 2) } ?? "-", verdict.rawValue,
    ]
  }

  /// What there is to say beside the numbers.
  var notes: [String] {
    var notes: [String] = []
    if let kink {
      let by = kink.isCertified ? kink.what : "a kink, seen in the numbers alone,"
      if let before, let after, kink.distance == 0 {
        let (left, right) = (
          Digits.text(before.value, error: before.estimate),
          Digits.text(after.value, error: after.estimate)
        )
        let isAccepted = verdict == .kink
        notes.append(
          "  \(name): \(by) right here; the derivative is \(left) before and \(right) after, "
            + (isAccepted ? "anything between is accepted" : "the claim is not between"))
      } else if kink.distance == 0 {
        notes.append("  \(name): \(by) right here, but the derivative is the same on both sides")
      } else if verdict != .right {
        notes.append(
          "  \(name): \(by) at a distance of \(Digits.text(kink.distance, digits: 4)); "
            + "the steps stayed below it")
      }
    }
    if let obstacle { notes.append("  \(name): \(obstacle)") }
    return notes
  }
}

extension Obstacle: CustomStringConvertible {
  /// Why, and what can be done.
  public var description: String {
    switch self {
    case .place(let place): "the coordinate is \(place), and no step leaves that"
    case .value(let value): "the function is \(value) at the point itself"
    case .isolated: "the function is not finite on either side, however near"
    case .rough: "the values jump about, however near the points: is there chance or a clock in it?"
    case .unsettled: "the differences approach no number, as at the edge of a square root"
    case .stairs(let quantum):
      "the function moves in steps of \(Digits.text(quantum, digits: 2)), too coarse to judge"
    case .vague: "the estimate is too wide to tell: noise in the function, or kinks too near"
    case .overflow: "the derivative is larger than a double can be"
    }
  }
}

extension Kink {
  /// The switches and what they do: `relu a and relu b change`.
  fileprivate var what: String {
    switch names.count {
    case 1: "\(names[0]) changes"
    case 2, 3: "\(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1]) change"
    default: "\(names[0]), \(names[1]) and \(names.count - 2) other switches change"
    }
  }
}
