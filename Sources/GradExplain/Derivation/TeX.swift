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
  /// Whether it is higher than a line, so that brackets around it have to grow.
  let isTall: Bool

  init(_ text: String, _ level: Level = .atom, isTall: Bool = false) {
    (self.text, self.level, self.isTall) = (text, level, isTall)
  }

  /// A whole number.
  init(_ number: Int) {
    self.init("\(number)", number < 0 ? .negative : .atom)
  }

  /// The formula where at least this tightness is needed: in brackets if it has less.
  func bracketed(below needed: Level) -> TeX { level < needed ? inBrackets : self }

  /// The formula in round brackets.
  var inBrackets: TeX {
    TeX(isTall ? "\\left( \(text) \\right)" : "(\(text))", .atom, isTall: isTall)
  }

  // MARK: Arithmetic

  static prefix func - (a: TeX) -> TeX {
    let a = a.bracketed(below: .product)
    return TeX("-\(a.text)", .negative, isTall: a.isTall)
  }

  static func + (a: TeX, b: TeX) -> TeX { sum([a, b]) }

  static func - (a: TeX, b: TeX) -> TeX {
    let b = b.bracketed(below: .product)
    return TeX("\(a.text) - \(b.text)", .sum, isTall: a.isTall || b.isTall)
  }

  static func * (a: TeX, b: TeX) -> TeX { product([a, b]) }

  /// Terms with a plus between them; a single term is itself.
  static func sum(_ terms: [TeX]) -> TeX {
    if terms.count == 1 { return terms[0] }
    let rest = terms.dropFirst().map { $0.bracketed(below: .product) }
    return TeX(
      (terms.prefix(1) + rest).map(\.text).joined(separator: " + "), .sum,
      isTall: terms.contains(where: \.isTall))
  }

  /// Factors with a dot between them; a single factor is itself.
  static func product(_ factors: [TeX]) -> TeX {
    if factors.count == 1 { return factors[0] }
    let factors = factors.map { $0.bracketed(below: .product) }
    return TeX(
      factors.map(\.text).joined(separator: " \\cdot "), .product,
      isTall: factors.contains(where: \.isTall))
  }

  /// A fraction.
  static func / (a: TeX, b: TeX) -> TeX {
    TeX("\\frac{\(a.text)}{\(b.text)}", .power, isTall: true)
  }

  func power(_ exponent: TeX) -> TeX {
    let base = bracketed(below: .atom)
    return TeX("\(base.text)^{\(exponent.text)}", .power, isTall: base.isTall)
  }

  // MARK: Functions

  /// A function on arguments: `\tanh(z)`.
  static func function(_ name: String, _ arguments: TeX...) -> TeX {
    let inside = TeX(
      arguments.map(\.text).joined(separator: ", "), .sum,
      isTall: arguments.contains(where: \.isTall))
    return TeX("\(name)\(inside.inBrackets.text)", .power, isTall: inside.isTall)
  }

  static func exp(_ exponent: TeX) -> TeX { TeX("e^{\(exponent.text)}", .power) }

  static func root(_ radicand: TeX) -> TeX {
    TeX("\\sqrt{\(radicand.text)}", .power, isTall: true)
  }

  static func magnitude(_ a: TeX) -> TeX { TeX("\\lvert \(a.text) \\rvert", .power) }

  /// 1 where a condition holds, else 0.
  static func indicator(_ left: TeX, _ sign: String, _ right: TeX) -> TeX {
    TeX("\\mathbb{1}[\(left.text) \(sign) \(right.text)]", .power)
  }

  /// The sum over an index.
  static func sum(_ index: String, _ range: ClosedRange<Int>, _ term: TeX) -> TeX {
    let term = term.bracketed(below: .product)
    return TeX(
      "\\sum_{\(index)=\(range.lowerBound)}^{\(range.upperBound)} \(term.text)", .negative,
      isTall: true)
  }

  /// The derivative of the loss by something.
  static func derivative(of loss: TeX, by name: TeX) -> TeX {
    TeX("\\frac{\\partial \(loss.text)}{\\partial \(name.text)}", .power, isTall: true)
  }

  /// What is still to be derived: `\frac{\partial}{\partial a} (a \cdot b)`.
  static func slope(of expression: TeX, by name: TeX) -> TeX {
    let inside = expression.bracketed(below: .power)
    return TeX(
      "\\frac{\\partial}{\\partial \(name.text)} \(inside.text)", .product, isTall: true)
  }
}
