/// A formula in TeX, and how tightly it holds together.
///
/// Formulas are put together from formulas, with brackets where they are needed. Factors always have
/// a dot between them, so that a name of two letters is not read as a product.
struct TeX: Hashable, Sendable {
  /// What a formula is at its outermost, from loose to tight.
  enum Level: Int, Comparable, Sendable {
    case sum, negative, product, power, atom

    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  /// The formula.
  let text: String
  let level: Level
  /// How many characters wide it is, about.
  let width: Int
  /// Whether it is higher than a line, so that brackets around it have to grow.
  let isTall: Bool
  /// Whether a number in it is shown with fewer digits than it has.
  let isRounded: Bool

  /// A formula without parts.
  init(
    _ text: String, _ level: Level = .atom, isTall: Bool = false, isRounded: Bool = false
  ) {
    (self.text, self.level, self.isTall, self.isRounded) = (text, level, isTall, isRounded)
    width = MathText.width(text)
  }

  /// A formula of parts.
  init(_ text: String, _ level: Level, of parts: [TeX], width: Int, isTall: Bool? = nil) {
    (self.text, self.level, self.width) = (text, level, width)
    self.isTall = isTall ?? parts.contains(where: \.isTall)
    isRounded = parts.contains(where: \.isRounded)
  }

  /// A whole number.
  init(_ number: Int) {
    self.init("\(number)", number < 0 ? .negative : .atom)
  }

  /// The formula where at least this tightness is needed: in brackets if it has less.
  func bracketed(below needed: Level) -> TeX { level < needed ? inBrackets : self }

  /// The formula in round brackets.
  var inBrackets: TeX {
    let text = isTall ? "\\left( \(text) \\right)" : "(\(text))"
    return TeX(text, .atom, of: [self], width: width + 2)
  }

  // MARK: Arithmetic

  static prefix func - (a: TeX) -> TeX {
    let a = a.bracketed(below: .product)
    return TeX("-\(a.text)", .negative, of: [a], width: a.width + 1)
  }

  static func + (a: TeX, b: TeX) -> TeX { sum([a, b]) }

  static func - (a: TeX, b: TeX) -> TeX {
    let b = b.bracketed(below: .product)
    return TeX("\(a.text) - \(b.text)", .sum, of: [a, b], width: a.width + b.width + 3)
  }

  static func * (a: TeX, b: TeX) -> TeX { product([a, b]) }

  /// Terms with a plus between them; a single term is itself.
  static func sum(_ terms: [TeX]) -> TeX {
    if terms.count == 1 { return terms[0] }
    let terms = terms.prefix(1) + terms.dropFirst().map { $0.bracketed(below: .product) }
    return TeX(
      terms.map(\.text).joined(separator: " + "), .sum, of: Array(terms),
      width: terms.reduce(-3) { $0 + $1.width + 3 })
  }

  /// Factors with a dot between them; a single factor is itself.
  static func product(_ factors: [TeX]) -> TeX {
    if factors.count == 1 { return factors[0] }
    let factors = factors.map { $0.bracketed(below: .product) }
    return TeX(
      factors.map(\.text).joined(separator: " \\cdot "), .product, of: factors,
      width: factors.reduce(-2) { $0 + $1.width + 2 })
  }

  /// A product without the factors that are 1, and with its signs in front.
  static func simplified(_ factors: [TeX]) -> TeX {
    var isNegative = false
    var rest: [TeX] = []
    for factor in factors {
      var factor = factor
      if factor.level == .negative, factor.text.hasPrefix("-") {
        isNegative.toggle()
        factor = TeX(
          String(factor.text.dropFirst()), .product, of: [factor], width: factor.width - 1)
      }
      if factor.text != "1" { rest.append(factor) }
    }
    let product = rest.isEmpty ? TeX(1) : TeX.product(rest)
    return isNegative ? -product : product
  }

  /// A fraction.
  static func / (a: TeX, b: TeX) -> TeX {
    TeX(
      "\\frac{\(a.text)}{\(b.text)}", .power, of: [a, b], width: max(a.width, b.width) + 1,
      isTall: true)
  }

  func power(_ exponent: TeX) -> TeX {
    let base = bracketed(below: .atom)
    let text = "\(base.text)^{\(exponent.text)}"
    return TeX(
      text, .power, of: [base, exponent], width: base.width + exponent.width, isTall: base.isTall)
  }

  // MARK: Functions

  /// A function on arguments: `\tanh(z)`.
  static func function(_ name: String, _ arguments: TeX...) -> TeX {
    let inside = TeX(
      arguments.map(\.text).joined(separator: ", "), .sum, of: arguments,
      width: arguments.reduce(-2) { $0 + $1.width + 2 })
    return TeX("\(name)\(inside.inBrackets.text)", .power, of: [inside], width: inside.width + 5)
  }

  static func exp(_ exponent: TeX) -> TeX { TeX("e").power(exponent) }

  static func root(_ radicand: TeX) -> TeX {
    TeX(
      "\\sqrt{\(radicand.text)}", .power, of: [radicand], width: radicand.width + 2, isTall: true)
  }

  static func magnitude(_ a: TeX) -> TeX {
    TeX("\\lvert \(a.text) \\rvert", .power, of: [a], width: a.width + 2)
  }

  /// 1 where a condition holds, else 0.
  static func indicator(_ left: TeX, _ sign: String, _ right: TeX) -> TeX {
    TeX(
      "\\mathbb{1}[\(left.text) \(sign) \(right.text)]", .power, of: [left, right],
      width: left.width + right.width + 6)
  }

  /// The sum over an index.
  static func sum(_ index: String, _ range: ClosedRange<Int>, _ term: TeX) -> TeX {
    let term = term.bracketed(below: .product)
    return TeX(
      "\\sum_{\(index)=\(range.lowerBound)}^{\(range.upperBound)} \(term.text)", .negative,
      of: [term], width: term.width + 4, isTall: true)
  }

  /// A formula with words below it.
  static func marked(_ formula: TeX, _ words: String) -> TeX {
    TeX(
      "\\underbrace{\(formula.text)}_{\(words)}", .power, of: [formula], width: formula.width,
      isTall: true)
  }

  /// The derivative of the loss by something.
  static func derivative(of loss: TeX, by name: TeX) -> TeX {
    TeX("\\partial \(loss.text)", .product) / TeX("\\partial \(name.text)", .product)
  }

  /// What is still to be derived: `\frac{\partial}{\partial a} (a \cdot b)`.
  static func slope(of expression: TeX, by name: TeX) -> TeX {
    let inside = expression.inBrackets
    return TeX(
      "\\frac{\\partial}{\\partial \(name.text)} \(inside.text)", .product, of: [inside],
      width: name.width + inside.width + 2, isTall: true)
  }
}
