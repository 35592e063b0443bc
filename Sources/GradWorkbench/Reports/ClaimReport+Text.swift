import GradExplain

// What a report says about one claim.
extension ClaimReport {
  /// What the verdict alone does not say; nil where it says all.
  var detail: String? {
    switch verdict {
    case .right:
      if isLost, let worst {
        let (_, expected) = ShortDigits.pair(worst.yours, worst.expected + 0)
        let place = worst.index.isEmpty ? "" : "\(Nested.text(of: worst.index, inArray: isArray)) "
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
      if let batch, batch.held < batch.tried {
        return "right for a batch of \(batch.size), wrong for other sizes"
      }
      let words = "right at these numbers, wrong as a formula"
      guard let points else { return words }
      return "\(words): held at \(points.held) of \(points.tried) other points"
    case .wrong:
      guard let worst else { return nil }
      // The sign of a zero is an accident of the sweep: + 0 turns -0.0 into 0.0.
      let (yours, expected) = ShortDigits.pair(worst.yours, worst.expected + 0)
      let place = worst.index.isEmpty ? "" : "\(Nested.text(of: worst.index, inArray: isArray)) "
      let number = "\(place)is \(yours), should be \(expected)"
      guard count.all > 1 else {
        return hasOneDigit ? "\(number); one digit is too few to count as rounded" : number
      }
      return "\(number); \(count.wrong) of \(count.all) \(count.wrong == 1 ? "is" : "are") wrong"
    }
  }

  /// What follows below the claim, one paragraph each: a point where a formula fails, the places that were
  /// not judged, the mistake with its sentence, other names that fit.
  ///
  /// - Parameter explained: The mistakes that have had their sentence already.
  /// - Returns: The paragraphs, without line breaks.
  func paragraphs(explained: inout Set<String>) -> [String] {
    var paragraphs = counterexample.map { [$0] } ?? []
    if let sum { paragraphs.append(sum) }
    if let fit, verdict == .shape { paragraphs.append(fit.words) }
    if isOff, verdict == .wrong, let x = of.first {
      paragraphs.append(
        "a comparison with 0, as in max(0, v), has switched \(x) off: nothing comes back to it")
    }
    if let first = plain.first {
      let place = "\(of[0])\(Nested.text(of: first))"
      let words =
        switch plain.count {
        case 1: "\(place) is a plain number: this place is not judged"
        case 2: "\(place) and 1 other are plain numbers: these places are not judged"
        default:
          "\(place) and \(plain.count - 1) others are plain numbers: these places are not judged"
        }
      paragraphs.append(words)
    }
    if let name = mistakes.first, let mistake = Mistake(rawValue: name) {
      let isNew = explained.insert(name).inserted
      paragraphs.append(isNew ? "\(name): \(mistake.sentence)" : name)
      let others = mistakes.dropFirst()
      if !others.isEmpty {
        paragraphs.append("or it is " + others.joined(separator: ", or "))
      }
    }
    if isUninformative, explained.insert("").inserted {
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
    case .hereOnly where mistakes.isEmpty && batch.map { $0.held < $0.tried } == true:
      return detail
    case .wrong, .hereOnly: return hint ?? "derive this one again, from the values nearer the loss"
    }
  }

  /// The hint on the mistake that was found.
  public var hint: String? {
    mistakes.first.flatMap(Mistake.init(rawValue:))?.hint
  }
}
