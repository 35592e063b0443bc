import GradExplain

/// A reading of a worksheet: which variables hold a batch, along which axis, and how large it is.
struct Samples: Hashable {
  /// Where samples stand side by side.
  enum Axis: Hashable {
    /// Each row is a sample.
    case first
    /// Each column is one, as in Andrew Ng's notation.
    case last

    /// The axis of an array of so many.
    func place(rank: Int) -> Int { self == .first ? 0 : rank - 1 }
  }

  let axis: Axis
  /// How many samples there are.
  let size: Int
  /// The variables, in the order of the text.
  let names: [String]
  /// Whether one of them has more than one axis.
  let isMatrix: Bool

  /// The variables in words: `X and Y`.
  var subject: String {
    names.count > 4 ? (names.prefix(3) + ["others"]).listed : names.listed
  }

  /// Another size in words: `with the first 2 rows of X and Y`.
  func words(of other: Int) -> String {
    let noun = !isMatrix ? "number" : axis == .first ? "row" : "column"
    if other < size { return "with the first \(other) \(noun)s of \(subject)" }
    let added = other - size
    if size == 1, added == 1 { return "with a second \(noun) in \(subject)" }
    return
      "with \(added == 1 ? "one" : "\(added)") more \(noun)\(added == 1 ? "" : "s") in \(subject)"
  }

  /// The other sizes that are tried.
  ///
  /// Fewer samples are the student's own numbers. Of a batch of one or two too little would be left:
  /// there samples are added.
  var sizes: [Int] {
    switch size {
    case ...2: [size + 1, size + 2]
    case 3: [2, 4]
    default: [2, size - 1]
    }
  }
}
