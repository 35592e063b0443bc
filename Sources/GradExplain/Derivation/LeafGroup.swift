/// Numbers from outside that stand in one list, or one that stands in none.
struct LeafGroup {
  /// What they are called together.
  let name: TeX
  let leaves: [Steps.Forward]
  /// The lengths of the list from the outside in; none for a single number.
  private let lengths: [Int]

  /// Larger lists are not written as one vector or matrix.
  private static let longest = 12

  /// What they are called, and something of each, as one formula: the entries of a list as a vector or
  /// matrix.
  ///
  /// - Parameters:
  ///   - name: What is written in front.
  ///   - sign: What stands before an equals sign, such as `&` in a row.
  ///   - entry: The number of each.
  /// - Returns: The formula.
  func formula(_ name: TeX, _ sign: String, _ entry: (Steps.Forward) -> TeX) -> TeX {
    let entries = leaves.map(entry)
    let isRounded = entries.contains(where: \.isRounded)
    let head = "\(name.text) \(sign)\(isRounded ? "\\approx" : "=")"
    if lengths.isEmpty {
      return TeX(
        "\(head) \(entries[0].text)", .sum, of: entries, width: name.width + entries[0].width)
    }
    let columns = lengths[lengths.count - 1]
    let rows = stride(from: 0, to: entries.count, by: columns).map { start in
      entries[start..<start + columns].map(\.text).joined(separator: " & ")
    }
    let matrix = "\\begin{pmatrix} \(rows.joined(separator: " \\\\ ")) \\end{pmatrix}"
    return TeX("\(head) \(matrix)", .sum, of: entries, width: MathText.rowWidth)
  }

  /// Formulas in rows of a width; `formula` gets the sign before the equals sign, which is `&` in the
  /// first of a row.
  static func rows(_ groups: some Sequence<LeafGroup>, _ formula: (LeafGroup, String) -> TeX)
    -> [String]
  {
    var rows: [String] = []
    var used = MathText.rowWidth
    for group in groups {
      let width = formula(group, "").width
      if used + width > MathText.rowWidth {
        rows.append(formula(group, "&").text)
        used = width
      } else {
        rows[rows.count - 1] += ",\\quad " + formula(group, "").text
        used += width + 4
      }
    }
    return rows
  }

  /// Puts the entries of whole vectors and matrices together; everything else stays single.
  static func groups(_ leaves: [Steps.Forward]) -> [LeafGroup] {
    var groups: [LeafGroup] = []
    var start = 0
    while start < leaves.count {
      let group = list(leaves[start...]) ?? single(leaves[start])
      groups.append(group)
      start += group.leaves.count
    }
    return groups
  }

  private static func single(_ leaf: Steps.Forward) -> LeafGroup {
    LeafGroup(name: .name(leaf.name), leaves: [leaf], lengths: [])
  }

  /// The list that begins here; nil where none does.
  private static func list(_ leaves: ArraySlice<Steps.Forward>) -> LeafGroup? {
    guard let first = leaves.first.flatMap({ NameParts($0.name) }), first.isEntry,
      first.index.allSatisfy({ $0 == 0 }), first.index.count <= 2
    else { return nil }
    let places = leaves.prefix(longest * longest).map { NameParts($0.name) }.prefix { parts in
      parts?.isEntry == true && parts?.base == first.base
        && parts?.index.count == first.index.count
    }.compactMap { $0?.index }
    guard places.count > 1 else { return nil }
    let columns = (places.map { $0[$0.count - 1] }.max() ?? 0) + 1
    let rows = first.index.count == 1 ? 1 : places.count / columns
    guard columns <= longest, rows <= longest, rows * columns == places.count else { return nil }
    for (number, place) in places.enumerated() {
      let wanted =
        place.count == 1 ? [number] : [number / columns, number % columns]
      guard place == wanted else { return nil }
    }
    return LeafGroup(
      name: .list(first.base), leaves: Array(leaves.prefix(places.count)),
      lengths: first.index.count == 1 ? [columns] : [rows, columns])
  }
}
