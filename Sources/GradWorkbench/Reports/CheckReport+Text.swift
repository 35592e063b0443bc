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
  /// Where only hints were asked for, it says where to look, and no number or name that gives the answer
  /// away.
  ///
  /// - Parameter color: Whether to use colours.
  /// - Returns: The report, with a line break at its end.
  public func text(color: Bool) -> String {
    let paint = Paint(isOn: color)
    let names = (claims.map(\.name) + unmatched.map(\.name)).map(\.count)
    let width = names.max() ?? 0
    // Without the line: in a notebook it would change whenever the text above it does.
    var lines = ["check of \(loss)"]
    // A mistake that was made in several places is explained once.
    var explained: Set<String> = []
    for claim in claims {
      let mark = claim.verdict.isAccepted ? paint.good("✓") : paint.bad("✗")
      let text = hintsOnly ? claim.guidance : claim.detail
      let verdict = pad(claim.verdict.rawValue, text == nil ? 0 : 9)
      let detail = text.map { "  \($0)" } ?? ""
      let start = "  \(mark) \(pad(claim.name, width))  "
      lines += wrapped(verdict + detail, after: start, room: width + 6)
      if hintsOnly { continue }
      for paragraph in claim.paragraphs(explained: &explained) {
        lines += wrapped(paragraph, indent: width + 6)
      }
    }
    for entry in unmatched {
      lines += wrapped(
        "not judged: \(entry.reason)", after: "  – \(pad(entry.name, width))  ", room: width + 6)
    }
    if !shapes.isEmpty {
      lines.append("  shapes, line by line:")
      lines += shapes.flatMap { wrapped($0, indent: 4) }
    }
    lines += wrapped(summary, indent: 0)
    if let first, claims.count(where: { !$0.verdict.isAccepted }) > 1 {
      lines.append("the first mistake, seen from \(loss), is in \(first)")
    }
    if !hintsOnly, let blind = blindness { lines += wrapped("note: \(blind)", indent: 0) }
    if let suggestion { lines += wrapped("suggestion: \(suggestion)", indent: 0) }
    lines += notes.flatMap { wrapped("note: \($0)", indent: 0) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// `6 of 6 derivatives of loss are right`.
  var summary: String {
    if claims.isEmpty {
      guard unmatched.isEmpty else { return "no derivative of \(loss) could be judged" }
      let long = hasLossName ? ", d\(loss)_dX" : ""
      return "no derivative of \(loss) is claimed: a variable dX (or X_grad, grad_X\(long)) claims "
        + "the one by X; claims are variables of the top level, or stand in them: grads[\"dX\"]"
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
      invisible.first { $0.of == place }.map {
        "\($0.mistake) in \(QuantityName.derivative(by: place))"
      }
    }
    let count = invisible.count
    let noun = count == 1 ? "mistake" : "mistakes"
    var text =
      "\(count) \(noun) would change no number here, such as " + examples.joined(separator: ", ")
    if !wasSearched {
      text += "; gradual check --suggest proposes numbers that show them"
    } else if suggestion == nil {
      text += "; no other small numbers were found that show \(count == 1 ? "it" : "them")"
    }
    return text
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
