import GradExplain

extension CheckReport {
  /// The report as a student reads it: one line per claim, then a closing line.
  ///
  ///     check of loss
  ///       ✓ dW2  right
  ///       ✗ dW1  wrong      [0][1] is 1.0, should be 0.5; 2 of 6 are wrong
  ///       ✗ db1  shape      yours is 2 x 3, b1 is a list of 3
  ///       – dQ   not judged: there is no Q
  ///     1 of 3 derivatives of loss is right
  ///
  /// It holds no number of a right claim, and few digits of the others, so that the text does not
  /// depend on the last digits of a platform's library.
  public var text: String { text(color: false) }

  /// The report, its marks in the colours of a terminal if asked for.
  public func text(color: Bool) -> String {
    let paint = Paint(isOn: color)
    let names = (claims.map(\.name) + unmatched.map(\.name)).map(\.count)
    let width = names.max() ?? 0
    // Without the line: in a notebook it would change whenever the text above it does.
    var lines = ["check of \(loss)"]
    for claim in claims {
      let mark = claim.verdict.isAccepted ? paint.good("✓") : paint.bad("✗")
      let verdict = pad(claim.verdict.rawValue, claim.detail == nil ? 0 : 9)
      let detail = claim.detail.map { "  \($0)" } ?? ""
      lines.append("  \(mark) \(pad(claim.name, width))  \(verdict)\(detail)")
    }
    for entry in unmatched {
      lines.append("  – \(pad(entry.name, width))  not judged: \(entry.reason)")
    }
    lines.append(summary)
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
    case .rounded: return "agrees with the digits that you wrote"
    case .shape:
      guard let shapes else { return nil }
      return "yours is \(shapes.yours), \(of.last ?? "it") is \(shapes.expected)"
    case .wrong, .follows, .hereOnly:
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

/// The colours of a terminal, or none.
struct Paint {
  let isOn: Bool

  func good(_ text: String) -> String { isOn ? "\u{1b}[32m\(text)\u{1b}[0m" : text }
  func bad(_ text: String) -> String { isOn ? "\u{1b}[31m\(text)\u{1b}[0m" : text }
}
