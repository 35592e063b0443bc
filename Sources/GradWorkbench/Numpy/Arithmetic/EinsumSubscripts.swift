import GradWorksheet

/// The subscripts of `np.einsum`: `ij,jk->ik`.
///
/// An axis has a number for its letter; those that `...` stands for have numbers below 0, the last
/// axis -1.
struct EinsumSubscripts {
  private(set) var operands: [[Int]] = []
  private(set) var result: [Int] = []

  init(_ text: String, _ ranks: [Int]) throws(Failure) {
    let tight = text.filter { $0 != " " }
    var sides = tight.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    let hasArrow = sides.count == 2
    if hasArrow {
      guard sides[0].hasSuffix("-") else {
        throw .value("einstein sum subscript string does not contain proper '->' output specified")
      }
      sides[0].removeLast()
    } else if tight.contains("-") {
      throw .value("einstein sum subscript string does not contain proper '->' output specified")
    }
    let words = sides[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard words.count == ranks.count else {
      throw .value(
        words.count < ranks.count
          ? "fewer operands provided to einstein sum function than specified in the subscripts string"
          : "more operands provided to einstein sum function than specified in the subscripts string"
      )
    }
    var dots = 0
    for (place, word) in words.enumerated() {
      let axes = try Self.axes(word, ranks[place], place)
      dots = max(dots, axes.filter { $0 < 0 }.count)
      operands.append(axes)
    }
    if hasArrow {
      let word = sides[1]
      let own = try Self.axes(
        word, word.filter { $0 != "." }.count + (word.contains(".") ? dots : 0), nil)
      for axis in own {
        if own.filter({ $0 == axis }).count > 1 {
          throw .value(
            "einstein sum subscripts string includes output subscript '\(Self.letter(axis))' multiple times"
          )
        }
        if !operands.contains(where: { $0.contains(axis) }) {
          throw .value(
            "einstein sum subscripts string included output subscript '\(Self.letter(axis))' which never "
              + "appeared in an input")
        }
      }
      if !word.contains("."), dots > 0 {
        throw .value(
          "output has no ellipsis where an operand has one",
          hint: "write ... on the right of the arrow too")
      }
      result = own
    } else {
      // The letters that come once, in the order of the alphabet.
      let all = operands.flatMap { $0 }
      result =
        (dots > 0 ? Array(-dots..<0) : [])
        + Set(all.filter { $0 >= 0 }).filter { axis in all.filter { $0 == axis }.count == 1 }
        .sorted()
    }
  }

  private static func letter(_ axis: Int) -> String {
    Unicode.Scalar(UInt32(max(axis, 0))).map { String(Character($0)) } ?? "?"
  }

  /// The axes of one word; the operand's number is nil for the result.
  private static func axes(_ word: String, _ rank: Int, _ operand: Int?) throws(Failure) -> [Int] {
    var axes: [Int] = []
    var rest = Substring(word)
    let letters = word.filter { $0 != "." }.count
    while let first = rest.first {
      if rest.hasPrefix("...") {
        let dots = rank - letters
        if dots > 0 { axes += Array(-dots..<0) }
        rest = rest.dropFirst(3)
        continue
      }
      guard let ascii = first.asciiValue, first.isLetter else {
        throw .value(
          "invalid subscript '\(first)' in einstein sum subscripts string, subscripts must be letters"
        )
      }
      axes.append(Int(ascii))
      rest = rest.dropFirst()
    }
    if let operand {
      if axes.count > rank {
        throw .value(
          "einstein sum subscripts string contains too many subscripts for operand \(operand)")
      }
      if axes.count < rank {
        throw .value(
          "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis "
            + "provided to broadcast the extra dimensions.")
      }
    }
    return axes
  }

  /// The shapes of the operands as NumPy lays them on the axes of the result and of the sum.
  func remapped(_ shapes: [[Int]]) -> String {
    var order = result
    for axis in operands.flatMap({ $0 }) where !order.contains(axis) { order.append(axis) }
    return zip(operands, shapes).map { axes, shape in
      let words = order.map { axis in
        axes.firstIndex(of: axis).map { String(shape[$0]) } ?? "newaxis"
      }.drop { $0 == "newaxis" }
      return "\(tight(shape))->(\(words.joined(separator: ","))) "
    }.joined()
  }
}
