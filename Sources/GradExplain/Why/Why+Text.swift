extension Why {
  /// The explanation in words.
  ///
  ///     A1[0] = 0.880797, and dA1[0] = 0.0
  ///       through Z2[0]:  W2[0][0]*dZ2[0] = 1.0*(-0.5) = -0.5
  ///       through Z2[1]:  W2[0][1]*dZ2[1] = 1.0*0.5 = 0.5
  ///       dA1[0] = 0: its two ways to the loss cancel: W2[0][0]*dZ2[0] = -0.5 and W2[0][1]*dZ2[1] =
  ///       0.5
  ///
  /// Numbers have six digits, so that the text does not depend on a platform's last one.
  public var text: String {
    var lines: [String] = []
    if let summary {
      lines += summary.lines
      for group in groups {
        lines.append(group.title)
        let shown = group.first.wayCount > 1 ? group.first.lines : group.first.reasonLines
        lines += shown.map { "  \($0)" }
      }
      if summary.unexplained > 0 {
        lines.append(
          "\(summary.unexplained) more are not explained here: ask for one of them by name")
      }
    }
    for entry in entries {
      lines.append(entry.title(loss))
      lines += entry.lines.map { "  \($0)" }
    }
    if !plainNumbers.isEmpty {
      let count = plainNumbers.count
      let shown = count > 4 ? Array(plainNumbers.prefix(3)) + ["\(count - 3) more"] : plainNumbers
      lines.append(
        "\(shown.listed) \(count == 1 ? "is a plain number" : "are plain numbers"), without a "
          + "derivative (where max(...) or an if took a number, this is what is left)")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  static func short(_ number: Double) -> String { ShortDigits.text(number + 0) }

  /// A number behind an operator.
  static func signed(_ number: Double) -> String {
    number < 0 ? "(\(short(number)))" : short(number)
  }

  /// `dW2[0][0]`, or `d(2.0*x)`.
  static func derivative(_ name: String) -> String {
    name.contains(where: { "+-*/ (".contains($0) }) ? "d(\(name))" : "d\(name)"
  }

  static func number(_ count: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    return words.indices.contains(count) ? words[count] : "\(count)"
  }
}

extension Why.Entry {
  /// The value and its derivative.
  func title(_ loss: String) -> String {
    "\(name) = \(Why.short(value)), and \(Why.derivative(name)) = \(Why.short(gradient))"
  }

  /// The ways, what cancels, and the reasons.
  var lines: [String] {
    var lines: [String] = []
    let width = ways.map { $0.label.count }.max() ?? 0
    for way in ways {
      let label = way.label + ":"
      let pad = String(repeating: " ", count: max(0, width + 1 - label.count))
      lines.append("\(label)\(pad)  \(way.product(name: name))")
      for note in way.notes.prefix(2) { lines.append("    " + note.words(isZero: way.amount == 0)) }
    }
    if wayCount > ways.count {
      lines.append("and \(wayCount - ways.count) smaller ones, \(wayCount) ways in all")
    }
    if wayCount > 1 {
      lines.append("together: \(Why.short(isZero ? 0 : gradient))")
    }
    if isLoss { return ["it is the loss itself"] }
    return lines + reasonLines
  }

  /// The reasons alone.
  var reasonLines: [String] {
    var lines: [String] = []
    for explanation in explanations {
      let words = explanation.words(isZero: isZero)
      if !isReached {
        // How a relu is written in plain Python.
        let isBelow = explanation.reason == .unused(by: []) && value < 0
        lines.append(words + (isBelow ? " (max(0, x) takes the 0 where x is below it)" : ""))
      } else if isZero {
        let rounding = gradient == 0 ? "" : " but for rounding"
        lines.append(
          lines.isEmpty ? "\(Why.derivative(name)) = 0\(rounding): \(words)" : "and \(words)")
      } else {
        lines.append(words)
      }
    }
    if hasMore { lines.append("and there are more reasons like these") }
    return lines
  }
}

extension Why.Way {
  /// As in `through Z2[0]`.
  var label: String { through.map { "through \($0)" } ?? "straight to the loss" }

  /// The product in symbols: `W2[0][0]*dZ2[0]`.
  func symbols(name: String) -> String {
    guard let through else { return factor.flatMap { $0.isEmpty ? "1" : $0 } ?? "its slope" }
    let upper = Why.derivative(through)
    switch factor {
    case ""?: return upper
    case "-"?: return "-\(upper)"
    case let factor?: return "\(factor)*\(upper)"
    case nil: return "\(upper)/\(Why.derivative(name))*\(upper)"
    }
  }

  /// The product in symbols and in numbers.
  func product(name: String) -> String {
    if through == nil {
      let number = Why.short(local)
      guard let factor, factor != "", factor != "-", factor != number, factor != "(\(number))"
      else {
        return number
      }
      return "\(factor) = \(number)"
    }
    let symbols = symbols(name: name)
    if factor == "" { return "\(symbols) = \(Why.short(amount))" }
    return "\(symbols) = \(Why.short(local))*\(Why.signed(upstream)) = \(Why.short(amount))"
  }
}

extension Why.Explanation {
  /// As in `nothing arrives at Z1[0]: its two ways to the loss cancel`.
  func words(isZero: Bool) -> String {
    guard let last = path.last else { return reason.words }
    if !isZero { return "on the way, behind \(last): \(reason.words)" }
    var chain = "nothing arrives at \(path[0])"
    if path.count > 1 {
      var rest = Array(path.dropFirst())
      if hidden > 0 { rest.insert("... (\(hidden) more)", at: rest.count - 1) }
      chain += ", since nothing arrives at \(rest.joined(separator: ", at "))"
    }
    return "\(chain): \(reason.words)"
  }
}

extension Why.Reason {
  /// The reason as the second half of a sentence.
  package var words: String {
    switch self {
    case .unused(let names):
      if names.isEmpty {
        return "the loss does not depend on it: nothing uses it"
      }
      let use = names.count == 1 ? "uses it, and does not lead" : "use it, and do not lead"
      return "the loss does not depend on it: \(names.listed) \(use) to the loss"
    case .tooLate: return "the loss does not depend on it: it was computed after the loss"
    case .off(let function, let input, let value, let slope):
      let slope = slope == 0 ? "" : ", where its slope is \(Why.short(slope))"
      return "\(function) is off: \(input) = \(Why.short(value))\(slope)"
    case .kink(let function, let input):
      return "\(function) is at its kink: \(input) = 0.0, where its slope counts as 0"
    case .otherTaken(let function, let this, let value, let other, let otherValue):
      return "\(function) takes the other one: \(this) = \(Why.short(value)), "
        + (other == Why.short(otherValue)
          ? "against \(other)" : "\(other) = \(Why.short(otherValue))")
    case .zeroFactor(let factor, let name, let isNumber, let line, let offInput, let offValue):
      let place = line > 0 ? " (line \(line))" : ""
      if isNumber { return "\(name) is multiplied by the number 0\(place)" }
      let off = offInput.map { ", since relu is off: \($0) = \(Why.short(offValue))" } ?? ""
      return "\(name) is multiplied by \(factor), which is 0\(off)"
    case .saturated(let function, let output, let outputValue, let input, let inputValue, let slope):
      return "\(function) is saturated: \(output) = \(Why.short(outputValue)) at \(input) = "
        + "\(Why.short(inputValue)), where its slope is \(Why.short(slope))"
    case .flat(let function, let input, let value):
      return "\(function) is flat: its slope at \(input) = \(Why.short(value)) is 0"
    case .cancel(let cancellation): return cancellation.words
    case .unknown:
      return "the reason was not found: give names to values between it and the loss"
    }
  }
}

extension Why.Cancellation {
  /// As in `its two ways to the loss cancel: W2[0][0]*dZ2[0] = -0.5 and W2[0][1]*dZ2[1] = 0.5`.
  package var words: String {
    let verb =
      rest == 0 ? "cancel" : "nearly cancel and leave \(Why.short(rest))"
    let shown = terms.map { "\($0.text) = \(Why.short($0.amount))" }
    let head = "its \(Why.number(count)) ways to the loss \(verb)"
    if count == 2 { return "\(head): \(shown.listed)" }
    if inPairs {
      let pairs = stride(from: 0, to: shown.count, by: 2).map {
        "\(shown[$0]) and \(shown[$0 + 1])"
      }
      return "\(head) in pairs: \(pairs.joined(separator: "; "))"
    }
    let sums = "\(Why.short(positive)) and \(Why.short(negative)) in all"
    if count <= shown.count { return "\(head): \(shown.listed)" }
    return "\(head): \(sums); the largest are \(shown.listed)"
  }
}

extension Why.Group {
  /// The names and the derivative that they share.
  var title: String {
    guard count > 1 else {
      return "\(first.name) = \(Why.short(first.value)), and \(Why.derivative(first.name)) = "
        + Why.short(first.gradient)
    }
    guard count > names.count else { return "\(names.listed), for one reason:" }
    return "\(names.joined(separator: ", ")), ... (\(count) entries), for one reason:"
  }
}

extension Why.Summary {
  /// The whole in a few lines.
  var lines: [String] {
    var lines = ["\(name) has \(count) entries"]
    if let largest, let smallest {
      lines.append(
        "  the largest derivative is \(Why.derivative(largest.name)) = "
          + "\(Why.short(largest.gradient)), the smallest that is not 0 "
          + "\(Why.derivative(smallest.name)) = \(Why.short(smallest.gradient))")
    }
    if zero > 0 { lines.append("  \(zero) derivatives are 0") }
    if cancelling > 0 { lines.append("  \(cancelling) are far less than the terms in them") }
    if unreached > 0 { lines.append("  the loss does not depend on \(unreached) of them") }
    if zero + cancelling + unreached == 0 { lines.append("  none of them is 0") }
    return lines
  }
}
