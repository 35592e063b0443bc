/// The operands of an operation in TeX; there may be many.
///
/// A long sum over the entries of one list is written with a sum sign, any other long sum by its first
/// terms and its last.
struct TeXOperands {
  private let terms: [TeX]
  /// What each is called; nil for a number.
  private let names: [String?]

  /// Longer lists are not written out.
  static let longest = 8

  /// Describes operands.
  ///
  /// - Parameters:
  ///   - terms: What stands for them in a formula.
  ///   - names: What the worksheet calls them; without names nothing is written with a sum sign.
  init(_ terms: [TeX], names: [String?] = []) {
    (self.terms, self.names) = (terms, names)
  }

  var count: Int { terms.count }

  /// An operand; a question mark where there is none, as in a sum of nothing.
  subscript(position: Int) -> TeX { position < terms.count ? terms[position] : TeX("?") }

  /// The sum of something of each operand.
  func total(_ term: (TeX) -> TeX) -> TeX {
    if terms.isEmpty { return TeX(0) }
    if count > TeXOperands.longest, let run = run(0..<count) {
      return .sum(run.letter, run.range, term(run.entry))
    }
    return TeXOperands.sum(count) { term(terms[$0]) }
  }

  /// The sum of something of each pair: the first vector's entry and the second's.
  func pairTotal(_ term: (TeX, TeX) -> TeX) -> TeX {
    let half = count / 2
    if half == 0 { return TeX(0) }
    if half > TeXOperands.longest / 2, let first = run(0..<half), let second = run(half..<2 * half),
      first.range == second.range, first.letter == second.letter
    {
      return .sum(first.letter, first.range, term(first.entry, second.entry))
    }
    return TeXOperands.sum(half, longest: TeXOperands.longest / 2) {
      term(terms[$0], terms[$0 + half])
    }
  }

  private static func sum(_ count: Int, longest: Int = longest, _ term: (Int) -> TeX) -> TeX {
    if count <= longest { return .sum((0..<count).map(term)) }
    let first = TeX.sum([term(0), term(1)])
    let last = term(count - 1).bracketed(below: .product)
    return TeX(
      "\\underbrace{\(first.text) + \\dots + \(last.text)}_{\(count) \\text{ terms}}", .negative,
      isTall: true)
  }

  // MARK: Entries of one list

  private struct Run {
    let letter: String
    let range: ClosedRange<Int>
    let entry: TeX
  }

  /// The operands at these positions as one list with an index that counts up by 1; nil where they
  /// are not.
  private func run(_ positions: Range<Int>) -> Run? {
    guard names.count == terms.count, positions.count > 1,
      let first = names[positions.lowerBound].flatMap(NameParts.init), first.isEntry,
      let second = names[positions.lowerBound + 1].flatMap(NameParts.init),
      second.index.count == first.index.count
    else { return nil }
    let moving = first.index.indices.filter { first.index[$0] != second.index[$0] }
    guard moving.count == 1, let place = moving.first else { return nil }
    for (step, position) in positions.enumerated() {
      var wanted = first
      wanted.index[place] += step
      guard names[position].flatMap(NameParts.init) == wanted else { return nil }
    }
    let letter = first.base == "i" ? "j" : "i"
    var places = first.index.map(String.init)
    places[place] = letter
    let start = first.index[place]
    return Run(
      letter: letter, range: start...(start + positions.count - 1),
      entry: .entry(of: first.base, at: places))
  }
}

extension NameParts {
  /// Whether it names one entry of a list.
  var isEntry: Bool { !index.isEmpty && use == nil && line == nil }
}
