import GradExplain

extension CheckReport {
  /// The report as a student reads it: one line per claim, then a closing line.
  ///
  ///     check of loss
  ///       ✓ dW2  right
  ///       ✗ dZ1  wrong      [0] is 1.0, should be 0.25; 3 of 3 are wrong
  ///              activation-derivative-missing: you passed the gradient through ...
  ///       ✗ dW1  follows    from your dZ1: nothing new is wrong here
  ///       ✗ db1  shape      yours is 2 x 3, b1 is a list of 3
  ///       – dQ   not judged: there is no Q
  ///     1 of 3 derivatives of loss is right
  ///
  /// It holds no number of a right claim, and few digits of the others, so that the text does not
  /// depend on the last digits of a platform's library.
  public var text: String { text(color: false) }

  /// The report, its marks in the colours of a terminal if asked for.
  ///
  /// - Parameters:
  ///   - color: Whether to use colours.
  ///   - hints: Whether to tell where to look, and not the answers.
  /// - Returns: The report, with a line break at its end.
  public func text(color: Bool, hints: Bool = false) -> String {
    let paint = Paint(isOn: color)
    let names = (claims.map(\.name) + unmatched.map(\.name)).map(\.count)
    let width = names.max() ?? 0
    // Without the line: in a notebook it would change whenever the text above it does.
    var lines = ["check of \(loss)"]
    for claim in claims {
      let mark = claim.verdict.isAccepted ? paint.good("✓") : paint.bad("✗")
      let text = hints ? claim.guidance : claim.detail
      let verdict = pad(claim.verdict.rawValue, text == nil ? 0 : 9)
      let detail = text.map { "  \($0)" } ?? ""
      lines.append("  \(mark) \(pad(claim.name, width))  \(verdict)\(detail)")
      if hints { continue }
      for explanation in claim.explanations {
        lines += wrapped(explanation, width: 100, indent: width + 6)
      }
    }
    for entry in unmatched {
      lines.append("  – \(pad(entry.name, width))  not judged: \(entry.reason)")
    }
    lines.append(summary)
    if let first, claims.count(where: { !$0.verdict.isAccepted }) > 1 {
      lines.append("the first mistake, seen from \(loss), is in \(first)")
    }
    if !hints, let blind = blindness { lines.append("note: \(blind)") }
    lines += notes.map { "note: \($0)" }
    return lines.map { $0 + "\n" }.joined()
  }

  /// `6 of 6 derivatives of loss are right`.
  var summary: String {
    if claims.isEmpty {
      guard unmatched.isEmpty else { return "no derivative of \(loss) could be judged" }
      let long = hasLossName ? ", d\(loss)_dX" : ""
      return "no derivative of \(loss) is claimed: a variable dX (or X_grad, grad_X\(long)) claims "
        + "the one by X; claims are variables of the top level"
    }
    let right = claims.count(where: \.verdict.isAccepted)
    let noun = claims.count == 1 ? "derivative" : "derivatives"
    let verb = right == 1 || claims.count == 1 ? "is" : "are"
    return "\(right) of \(claims.count) \(noun) of \(loss) \(verb) right"
  }

  /// What the exercise would not show, where all is right: a wrong answer has something else to learn.
  private var blindness: String? {
    guard isRight, !invisible.isEmpty else { return nil }
    var places: [String] = []
    for entry in invisible where !places.contains(entry.of) { places.append(entry.of) }
    // One for each place, the most specific; the places nearest the inputs hide the most.
    let examples = places.prefix(3).compactMap { place in
      invisible.first { $0.of == place }.map { "\($0.mistake) in d\(place)" }
    }
    let count = invisible.count
    let noun = count == 1 ? "mistake" : "mistakes"
    return "\(count) \(noun) would change no number here, such as "
      + examples.joined(separator: ", ")
      + "; gradual check --suggest proposes numbers that show them"
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension ClaimReport {
  /// What the verdict alone does not say; nil where it says all.
  var detail: String? {
    switch verdict {
    case .right:
      if isLost, let worst {
        let (_, expected) = ShortDigits.pair(worst.yours, worst.expected + 0)
        let place = worst.index.isEmpty ? "" : "\(Nested.text(of: worst.index)) "
        return "\(place)cannot be told apart from \(expected) here: the terms cancel"
      }
      guard note == .kink else { return nil }
      return "at a kink: any slope between the left and the right one is accepted"
    case .rounded:
      if note == .relative, let relativeDigits {
        return "the digits you wrote leave too much room; compared to \(relativeDigits) digits"
      }
      return "agrees with the digits that you wrote"
    case .shape:
      guard let shapes else { return nil }
      return of.count == 1
        ? "yours is \(shapes.yours), \(of[0]) is \(shapes.expected)"
        : "yours is \(shapes.yours), should be \(shapes.expected)"
    case .follows:
      return "from your \(source ?? "mistakes nearer the loss"): nothing new is wrong here"
    case .hereOnly:
      let words = "right at these numbers, wrong as a formula"
      guard let points else { return words }
      let held = "\(words): held at \(points.held) of \(points.tried) other points"
      return counterexample.map { "\(held); \($0)" } ?? held
    case .wrong:
      guard let worst else { return nil }
      // The sign of a zero is an accident of the sweep: + 0 turns -0.0 into 0.0.
      let (yours, expected) = ShortDigits.pair(worst.yours, worst.expected + 0)
      let place = worst.index.isEmpty ? "" : "\(Nested.text(of: worst.index)) "
      let number = "\(place)is \(yours), should be \(expected)"
      guard count.all > 1 else {
        return hasOneDigit ? "\(number); one digit is too few to count as rounded" : number
      }
      return "\(number); \(count.wrong) of \(count.all) \(count.wrong == 1 ? "is" : "are") wrong"
    }
  }
}

extension ClaimReport {
  /// The mistakes in words, one paragraph each: the first with its sentence, the others by name.
  fileprivate var explanations: [String] {
    var paragraphs: [String] = []
    if let name = mistakes.first, let mistake = Mistake(rawValue: name) {
      paragraphs.append("\(name): \(mistake.sentence)")
      let others = mistakes.dropFirst()
      if !others.isEmpty {
        paragraphs.append("or it is " + others.joined(separator: ", or "))
      }
    }
    if isUninformative {
      paragraphs.append(
        "it says nothing to go on with: what comes after is held to the right numbers")
    }
    return paragraphs
  }

  /// Where to look, without a number or a name that gives the answer away.
  var guidance: String? {
    switch verdict {
    case .right, .rounded: return nil
    case .follows, .shape: return detail
    case .wrong, .hereOnly: return hint ?? "derive this one again, from the values nearer the loss"
    }
  }

  /// The hint on the mistake that was found.
  public var hint: String? {
    mistakes.first.flatMap(Mistake.init(rawValue:))?.hint
  }
}

/// A paragraph as lines of at most a width, all indented, the second and later ones a little more.
private func wrapped(_ text: String, width: Int, indent: Int) -> [String] {
  var lines: [String] = []
  var line = String(repeating: " ", count: indent)
  var isEmpty = true
  for word in text.split(separator: " ") {
    if !isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = String(repeating: " ", count: indent + 2)
      isEmpty = true
    }
    line += isEmpty ? String(word) : " \(word)"
    isEmpty = false
  }
  return lines + [line]
}

/// The colours of a terminal, or none.
struct Paint {
  let isOn: Bool

  func good(_ text: String) -> String { isOn ? "\u{1b}[32m\(text)\u{1b}[0m" : text }
  func bad(_ text: String) -> String { isOn ? "\u{1b}[31m\(text)\u{1b}[0m" : text }
}
