/// The operands of an operation in TeX; there may be many.
///
/// A long sum over the entries of one list is written with a sum sign, any other long sum by its first
/// terms and its last.
struct TeXOperands {
  private let terms: [TeX]
  /// All of them as entries of one list; nil where they are few, or are not.
  private let run: Run?
  /// The two vectors of a dot product in the same way.
  private let runs: (Run, Run)?

  /// Longer lists are not written out.
  static let longest = 8

  /// Describes operands.
  ///
  /// - Parameters:
  ///   - terms: What stands for them in a formula.
  ///   - names: What the worksheet calls them; without names nothing is written with a sum sign.
  init(_ terms: [TeX], names: [String?] = []) {
    self.terms = terms
    let half = terms.count / 2
    guard names.count > TeXOperands.longest else {
      (run, runs) = (nil, nil)
      return
    }
    let parts = names.map { $0.flatMap(NameParts.init) }
    run = Run(parts[...])
    if let first = Run(parts[..<half]), let second = Run(parts[half..<2 * half]),
      first.range == second.range, first.letter == second.letter
    {
      runs = (first, second)
    } else {
      runs = nil
    }
  }

  var count: Int { terms.count }

  /// An operand; a question mark where there is none, as in a sum of nothing.
  subscript(position: Int) -> TeX { position < terms.count ? terms[position] : TeX("?") }

  /// The sum of something of each operand.
  func total(_ term: (TeX) -> TeX) -> TeX {
    if terms.isEmpty { return TeX(0) }
    if let run {
      return .sum(run.letter, run.range, term(run.entry))
    }
    return TeXOperands.sum(count) { term(terms[$0]) }
  }

  /// The sum of something of each pair: the first vector's entry and the second's.
  func pairTotal(_ term: (TeX, TeX) -> TeX) -> TeX {
    let half = count / 2
    if half == 0 { return TeX(0) }
    if let (first, second) = runs {
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
    let all = TeX(
      "\(first.text) + \\dots + \(last.text)", .sum, of: [first, last],
      width: first.width + last.width + 6)
    let marked = TeX.marked(all, "\(count) \\text{ terms}")
    return TeX(marked.text, .negative, of: [marked], width: marked.width)
  }

  // MARK: Entries of one list

  private struct Run {
    let letter: String
    let range: ClosedRange<Int>
    let entry: TeX

    /// Names as entries of one list with an index that counts up by 1; nil where they are not.
    init?(_ names: ArraySlice<NameParts?>) {
      guard names.count > 1, let first = names[names.startIndex], first.isEntry,
        let second = names[names.startIndex + 1], second.index.count == first.index.count
      else { return nil }
      let moving = first.index.indices.filter { first.index[$0] != second.index[$0] }
      guard moving.count == 1, let place = moving.first else { return nil }
      for (step, name) in names.enumerated() {
        var wanted = first
        wanted.index[place] += step
        guard name == wanted else { return nil }
      }
      letter = first.base == "i" ? "j" : "i"
      range = first.index[place]...(first.index[place] + names.count - 1)
      var places = first.index.map(String.init)
      places[place] = letter
      entry = .entry(of: first.base, at: places)
    }
  }
}

extension NameParts {
  /// Whether it names one entry of a list.
  var isEntry: Bool { !index.isEmpty && use == nil && line == nil }
}
