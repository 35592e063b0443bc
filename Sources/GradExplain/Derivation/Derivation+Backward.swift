import ScalarGrad

extension Derivation {
  /// The derivative by every quantity: first those of operations, as ``Steps`` has them, then those
  /// by the numbers from outside.
  var backwardPass: String {
    if operations.isEmpty { return "" }
    let nodes = operations.reversed() + leaves
    let first = operations.count + 1
    var parts = ["## The backward pass"]
    for block in Derivation.blocks(nodes.count, of: 1) {
      switch block {
      case .shown(let range):
        parts += range.map { step(nodes[$0], number: first + $0) }
      case .hidden(let range):
        parts.append(Derivation.cut(range.count, "derivatives", first + range.lowerBound))
      }
    }
    return parts.joined(separator: "\n\n")
  }

  private func step(_ node: Steps.Forward, number: Int) -> String {
    let name = Derivation.inline(TeX.name(node.name))
    let uses = uses(of: node.node)
    if uses.isEmpty {
      let one = "\(derivative(by: node.name).text) = 1"
      return "**(\(number))** The derivative of \(name) by itself is 1.\n\n"
        + Derivation.displayed([one])
    }
    let text =
      "**(\(number))** \(name) \(Derivation.words(uses.map { self.number(of: $0.user.node) }))."
    var parts = [text, Derivation.displayed(rows(node, uses))]
    parts += Set(uses.compactMap(\.convention)).sorted()
    return parts.joined(separator: "\n\n")
  }

  /// `is used in (3) and (5)`.
  private static func words(_ numbers: [Int]) -> String {
    var places: [Int] = []
    for number in numbers where places.last != number { places.append(number) }
    let isOnce = numbers.count == 1
    if isOnce { return "is used once, in (\(numbers[0]))" }
    if places.count == 1 { return "is used \(numbers.count) times, all in (\(places[0]))" }
    let shown = places.prefix(mostUses).sorted().map { "(\($0))" }
    if places.count > mostUses {
      return "is used \(numbers.count) times, in \(shown.joined(separator: ", ")) and others"
    }
    return "is used in \(shown.dropLast().joined(separator: ", ")) and \(shown[shown.count - 1])"
  }

  // MARK: Formulas

  /// The chain rule, the slopes, the numbers and the sum, in rows.
  private func rows(_ node: Steps.Forward, _ uses: [Use]) -> [String] {
    let shown = uses.prefix(Derivation.mostUses)
    let hidden = uses.count - shown.count
    let own = TeX.name(node.name)
    let chain = shown.map { use in
      let term = derivative(by: use.user.name) * .slope(of: use.formula, by: own)
      return uses.count == 1 ? term : use.marked(term)
    }
    let slopes = shown.map { derivative(by: $0.user.name) * $0.slope }
    let numbers = shown.map { Derivation.number($0.upstream.0, $0.upstream.1) * $0.numbers }
    let sum = sum(node, uses)
    var rows = Derivation.wrapped("\(derivative(by: node.name).text) &= ", chain, hidden)
    rows += Derivation.wrapped("&= ", slopes, hidden)
    let last = Derivation.wrapped("&= ", numbers, hidden)
    let result = "\(sum.sign) \(sum.value.text)"
    if last.count == 1, last[0] == "&= \(sum.value.text)" {
      rows.append("&\(result)")
    } else if Derivation.width(last[last.count - 1] + result) <= Derivation.rowWidth {
      rows += last.dropLast() + ["\(last[last.count - 1]) \(result)"]
    } else {
      rows += last + ["&\(result)"]
    }
    return rows
  }

  /// The derivative by a node as a number.
  func sum(_ node: Steps.Forward, _ uses: [Use]) -> (value: TeX, sign: String) {
    guard let last = uses.last?.contribution else { return (TeX(1), "=") }
    let exact = last.exact?.sum
    return (
      Derivation.number(last.sum, exact), Derivation.equals(last.sum, exact)
    )
  }

  /// The derivative by a node as a formula of named quantities.
  func formula(of uses: [Use]) -> String {
    if uses.isEmpty { return "1" }
    let shown = uses.prefix(Derivation.mostUses).map { use in
      let upstream = derivative(by: use.user.name)
      switch use.slope.text {
      case "1": return upstream
      case "-1": return -upstream
      default: return upstream * use.slope
      }
    }
    let more = uses.count > shown.count ? " + \\dots" : ""
    return TeX.sum(shown).text + more
  }

  /// A sum in rows of a width, the first behind `head`.
  private static func wrapped(_ head: String, _ terms: [TeX], _ hidden: Int) -> [String] {
    var rows = [head]
    var used = 0
    for (place, term) in terms.enumerated() {
      let text = place == 0 ? term.text : term.bracketed(below: .product).text
      let width = Derivation.width(text) + 3
      if place > 0, used + width > rowWidth {
        rows.append("&\\quad{} + \(text)")
        used = width
      } else {
        rows[rows.count - 1] += place == 0 ? text : " + \(text)"
        used += width
      }
    }
    if hidden > 0 { rows[rows.count - 1] += " + \\dots" }
    return rows
  }
}

extension Derivation.Use {
  private var operands: TeXOperands { Derivation.operands(of: operation) }

  /// The operation that uses it.
  var formula: TeX { operation.op.formula(operands) }

  /// The slope of the operation, on names.
  var slope: TeX { slope(operands) }

  /// The slope of the operation, on numbers.
  var numbers: TeX {
    let values = Derivation.values(of: operation)
    let result = Derivation.number(user.value, user.exact)
    return operation.op.slope(by: contribution.position, values, ofResult: result)
      ?? slope(values)
  }

  private func slope(_ operands: TeXOperands) -> TeX {
    let exponent = operation.operands.count > 1 && operation.operands[1].name == nil
    return operation.op.slope(
      by: contribution.position, operands,
      exponent: exponent ? operation.operands[1].value : nil)
  }

  /// A contribution with what it comes through below it.
  func marked(_ term: TeX) -> TeX {
    let turn = turn == 0 ? "" : "\\text{, use \(turn)}"
    return TeX(
      "\\underbrace{\(term.text)}_{\\text{through } \(TeX.name(user.name).text)\(turn)}", .power,
      isTall: true)
  }

  /// What is to be said where the slope is a convention; nil where it follows from the formula.
  var convention: String? {
    let (u, v) = (
      operation.operands.first?.value ?? 0,
      operation.operands.count > 1 ? operation.operands[1].value : 0
    )
    let isFirst = contribution.position == 0
    if contribution.upstream == 0, !contribution.local.isFinite {
      return "*Nothing passes through an infinite slope where the derivative of the result is 0.*"
    }
    switch operation.op {
    case .relu where u == 0: return "*ReLU has a kink at 0; its slope there is taken as 0.*"
    case .leakyRelu where u == 0 && isFirst, .elu where u == 0 && v != 1 && isFirst:
      return "*At 0 there is a kink; the slope of the side below 0 is taken.*"
    case .abs where u == 0:
      return "*The magnitude has a kink at 0; its slope there is taken as 0.*"
    case .maximum where u == v, .minimum where u == v:
      return "*Both are equal, which is a kink; each is given one half.*"
    case .atan2 where u == 0 && v == 0, .hypot where u == 0 && v == 0:
      return "*There is no derivative at the origin; it is taken as 0.*"
    case .power where u == 0 && (isFirst ? v == 0 : v >= 0):
      return "*The formula has no value for a base of 0; the slope there is taken as 0.*"
    default: return nil
    }
  }
}
