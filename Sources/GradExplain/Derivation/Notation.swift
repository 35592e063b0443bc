import ScalarGrad

/// What the signs of a derivation mean, as far as it uses them.
struct Notation {
  private let derivation: Derivation

  init(_ derivation: Derivation) { self.derivation = derivation }

  var markdown: String {
    let lines = names + slopes + functions + digits
    return lines.isEmpty
      ? "" : (["## Notation", ""] + lines.map { "- \($0)" }).joined(separator: "\n")
  }

  private var names: [String] {
    let all = (derivation.results.map(\.step) + derivation.leaves).map(\.name)
    let parts = all.compactMap { name in NameParts(name).map { (name, $0) } }
    var lines: [String] = []
    func example(_ what: (NameParts) -> Bool, _ words: (String, NameParts) -> String) {
      // The longest place tells most.
      let found = parts.filter { what($0.1) }.max { $0.1.index.count < $1.1.index.count }
      if let (name, parts) = found {
        lines.append("\(MathText.inline(TeX.name(name))) \(words(name, parts)).")
      }
    }
    example({ !$0.index.isEmpty }) { name, _ in "is `\(name)` of the worksheet; places count from 0"
    }
    example({ $0.use != nil }) { name, parts in
      "is the quantity number \(parts.use ?? 0) that is called `\(parts.base)`"
    }
    example({ $0.line != nil }) { name, parts in
      let line = parts.line ?? ""
      let place = line.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      return "has no name in the worksheet: it is result number \(place[1]) without one"
        + (place[0].isEmpty ? "" : " on line \(place[0])")
    }
    return lines
  }

  private var slopes: [String] {
    guard derivation.results.count > 1 else { return [] }
    // Any two quantities, which should not be called as some of the worksheet are.
    let taken = Set(derivation.steps.forward.map { TeX.name($0.name).text })
    let pairs = [("u", "v"), ("x", "y"), ("p", "q"), ("r", "s"), ("\\mathtt{u}", "\\mathtt{v}")]
    let pair = pairs.first { !taken.contains($0.0) && !taken.contains($0.1) } ?? pairs[4]
    let (u, v) = (TeX(pair.0), TeX(pair.1))
    let (whole, own) = (
      TeX.derivative(of: derivation.loss, by: u), TeX.derivative(of: v, by: u)
    )
    return [
      "\(MathText.inline(whole)) is the derivative through every formula that \(MathText.inline(u)) stands in; "
        + "\(MathText.inline(own)) of another quantity \(MathText.inline(v)) is the slope of the formula of "
        + "\(MathText.inline(v)) alone."
    ]
  }

  private var functions: [String] {
    let used = Set(derivation.steps.forward.compactMap { $0.operation?.op })
    func uses(_ ops: Op...) -> Bool { !used.isDisjoint(with: ops) }
    let z = TeX("z")
    var lines: [String] = []
    func line(_ formula: String, _ words: String = "") {
      lines.append(MathText.inline(formula) + words)
    }
    if uses(.sigmoid, .softplus, .silu) {
      let rule = TeX(1) / (TeX(1) + .exp(-z))
      line("\\sigma(z) = \(rule.text)", ", the logistic function.")
    }
    if uses(.relu) { line("\\mathrm{ReLU}(z) = \\max(0, z)", ".") }
    if uses(.relu, .leakyRelu, .elu, .maximum, .minimum) {
      line("\\mathbb{1}[\\ldots]", " is 1 where the condition holds, and 0 where it does not.")
    }
    if uses(.abs) {
      line("\\mathrm{sgn}(z)", " is the sign of $`z`$: 1, -1, or 0 for 0.")
    }
    if uses(.gelu) {
      line(
        "\\Phi",
        " and $`\\varphi`$ are the distribution function and the density of the normal distribution."
      )
    }
    if uses(.atan2) {
      line("\\mathrm{atan2}(y, x)", " is the angle at which the point $`(x, y)`$ is seen.")
    }
    return lines
  }

  private var digits: [String] {
    let steps = derivation.steps
    if steps.isExact {
      return [
        "Numbers are fractions: 0.1 is the fraction that was written. Where there is none, or a long one, "
          + "six digits are shown behind $`\\approx`$."
      ]
    }
    let isRounded =
      steps.forward.contains { TeX.number($0.value).isRounded }
      || steps.backward.contains { step in
        step.contributions.contains { TeX.number($0.sum).isRounded }
      }
    return isRounded
      ? ["At most six digits of a number are shown, behind $`\\approx`$; all are computed with."]
      : []
  }
}
