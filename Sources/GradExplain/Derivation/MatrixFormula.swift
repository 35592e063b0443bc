/// A formula of arrays as mathematicians write it.
package indirect enum MatrixFormula: Sendable {
  /// An array, or a number, by what stands for its name.
  case name(String)
  /// A number as it is written.
  case number(String)
  /// Ones in some shape.
  case ones
  case sum(MatrixFormula, MatrixFormula)
  case difference(MatrixFormula, MatrixFormula)
  case negative(MatrixFormula)
  /// Entry by entry.
  case entrywise(MatrixFormula, MatrixFormula)
  /// A number times an array, or two numbers.
  case scaled(MatrixFormula, MatrixFormula)
  /// Rows times columns.
  case product(MatrixFormula, MatrixFormula)
  case quotient(MatrixFormula, MatrixFormula)
  /// A power, of each entry where `isArray`.
  case power(MatrixFormula, MatrixFormula, isArray: Bool)
  case transposed(MatrixFormula)
  /// A function of each entry.
  case function(String, [MatrixFormula])
  /// 1 where entries compare, else 0.
  case indicator(MatrixFormula, String, MatrixFormula)
  /// The first where the condition holds, the second elsewhere.
  case choice(MatrixFormula, MatrixFormula, MatrixFormula)
  /// The sum over an axis, or over all entries.
  case total(MatrixFormula, axis: Int?, rank: Int)
  /// `max` and its kind over an axis, or over all entries.
  case reduced(String, MatrixFormula, axis: Int?)
  /// What an index takes of an array.
  case part(MatrixFormula, String)
  /// In every row the entry that a list of columns names.
  case picked(MatrixFormula, MatrixFormula)
  /// A row for each number, with 1 at its place.
  case oneHot(MatrixFormula)
  /// Anything else, as code.
  case code(String)

  /// The formula in TeX.
  ///
  /// - Parameters:
  ///   - name: What stands for a name.
  ///   - text: Code as a reader sees it.
  /// - Returns: The formula.
  func tex(_ name: (String) -> TeX, _ text: (String) -> String) -> TeX {
    func tex(_ formula: MatrixFormula) -> TeX { formula.tex(name, text) }
    switch self {
    case .name(let token): return name(token)
    case .number(let digits): return MatrixFormula.number(digits)
    case .ones: return TeX("\\mathbf{1}")
    case .sum(let a, let b): return tex(a) + tex(b)
    case .difference(let a, let b): return tex(a) - tex(b)
    case .negative(let a): return -tex(a)
    case .entrywise(let a, let b): return MatrixFormula.joined(tex(a), " \\odot ", tex(b))
    case .scaled(let a, let b):
      let (first, second) = (tex(a), tex(b))
      if first.text == "1" { return second }
      if second.text == "1" { return first }
      return MatrixFormula.joined(first, " \\cdot ", second)
    case .product(let a, let b): return MatrixFormula.multiplied(a, b, tex)
    case .quotient(let a, let b): return tex(a) / tex(b)
    case .power(let a, let b, let isArray):
      let exponent = tex(b)
      return tex(a).power(isArray ? TeX("\\odot \(exponent.text)") : exponent)
    case .transposed(let a): return tex(a).power(TeX("\\top"))
    case .function(let function, let arguments):
      return MatrixFormula.function(function, arguments.map(tex))
    case .indicator(let a, let sign, let b):
      return .indicator(tex(a), MatrixFormula.signs[sign] ?? sign, tex(b))
    case .choice(let condition, let a, let b):
      let (a, b) = (tex(a), tex(b))
      // The condition of cases needs no 1[...] around it.
      var test = tex(condition).text
      if case .indicator(let x, let sign, let y) = condition {
        test = "\(tex(x).text) \(MatrixFormula.signs[sign] ?? sign) \(tex(y).text)"
      }
      return TeX(
        "\\begin{cases} \(a.text) & \(test) \\\\ \(b.text) & \\text{else} \\end{cases}",
        .product, of: [a, b], width: a.width + 14, isTall: true)
    case .total(let a, let axis, let rank): return MatrixFormula.total(a, axis, rank, tex)
    case .reduced(let function, let a, let axis):
      let inner = tex(a).inBrackets
      let below = axis.map { "_{\\text{axis \($0)}}" } ?? ""
      return TeX(
        "\\mathrm{\(function)}\(below)\(inner.text)", .power, of: [inner],
        width: inner.width + 6)
    case .part(let a, let index):
      let inner = tex(a).bracketed(below: .atom)
      return TeX(
        "\(inner.text)_{\(TeX.verbatim(text(index)))}", .power, of: [inner],
        width: inner.width + index.count)
    case .picked(let a, let columns):
      let (inner, y) = (tex(a).bracketed(below: .atom), tex(columns))
      return TeX(
        "\(inner.text)_{n,\\,\(y.text)_n}", .power, of: [inner], width: inner.width + y.width + 2)
    case .oneHot(let a): return .function("\\mathrm{onehot}", tex(a))
    case .code(let code): return TeX(TeX.verbatim(text(code)))
    }
  }

  private static let signs = [">=": "\\ge", "<=": "\\le", "==": "=", "!=": "\\ne"]

  private static func number(_ text: String) -> TeX {
    guard let number = Double(text) else { return TeX(TeX.verbatim(text)) }
    if number == number.rounded(), abs(number) < 1e6 { return TeX(Int(number)) }
    return .number(number, nil)
  }

  private static func joined(_ a: TeX, _ sign: String, _ b: TeX) -> TeX {
    let (a, b) = (a.bracketed(below: .product), b.bracketed(below: .product))
    return TeX(a.text + sign + b.text, .product, of: [a, b], width: a.width + b.width + 3)
  }

  /// A matrix product binds as tightly as any other, so factors that are products get brackets.
  private static func multiplied(
    _ a: MatrixFormula, _ b: MatrixFormula, _ tex: (MatrixFormula) -> TeX
  ) -> TeX {
    func factor(_ formula: MatrixFormula) -> TeX {
      if case .product = formula { return tex(formula) }
      return tex(formula).bracketed(below: .power)
    }
    let (a, b) = (factor(a), factor(b))
    return TeX("\(a.text) \\, \(b.text)", .product, of: [a, b], width: a.width + b.width + 1)
  }

  private static func total(
    _ a: MatrixFormula, _ axis: Int?, _ rank: Int, _ tex: (MatrixFormula) -> TeX
  ) -> TeX {
    let ones = MatrixFormula.ones
    let row = MatrixFormula.transposed(ones)
    switch (rank, axis) {
    case (1, _): return multiplied(row, a, tex)
    case (2, 0): return multiplied(row, a, tex)
    case (2, 1): return multiplied(a, ones, tex)
    case (2, nil): return multiplied(.product(row, a), ones, tex)
    default: return tex(.reduced("sum", a, axis: axis))
    }
  }

  private static func function(_ name: String, _ arguments: [TeX]) -> TeX {
    let first = arguments.first ?? TeX("")
    switch (name, arguments.count) {
    case ("sqrt", 1): return .root(first)
    case ("abs", 1), ("absolute", 1): return .magnitude(first)
    case ("square", 1): return first.power(TeX("\\odot 2"))
    case ("exp", 1), ("log", 1), ("tanh", 1), ("sin", 1), ("cos", 1):
      return .function("\\\(name)", first)
    case ("maximum", 2): return .function("\\max", first, arguments[1])
    case ("minimum", 2): return .function("\\min", first, arguments[1])
    default:
      let all = TeX(
        arguments.map(\.text).joined(separator: ", "), .sum, of: arguments,
        width: arguments.reduce(0) { $0 + $1.width + 2 })
      return TeX(
        "\\mathrm{\(TeX.plain(name))}\(all.inBrackets.text)", .power, of: [all],
        width: all.width + name.count)
    }
  }
}

extension TeX {
  /// The letters and digits of a name.
  static func plain(_ name: String) -> String { name.filter { $0.isASCII && $0.isLetter } }

  /// An array by its name: `W_1` for W1, `h^{(2)}` for h(2), `\mathit{Ws}_{0}` for Ws[0].
  static func array(_ name: String) -> TeX {
    guard let parts = NameParts(name), parts.line == nil else { return .name(name) }
    let digits = parts.base.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let stem = parts.base.dropLast(digits)
    guard digits > 0, parts.index.isEmpty, stem.count == 1, let letter = stem.first,
      letter.isLetter, letter.isASCII
    else { return .name(name) }
    let text = "\(letter)_{\(parts.base.suffix(digits))}"
    guard let use = parts.use else { return TeX(text) }
    return TeX("\(text)^{(\(use))}", .power)
  }
}
