import GradExplain
import GradWorksheet
import ScalarGrad

/// Looks for numbers, small enough to do by hand, at which a formula fails.
///
/// One leaf at a time gets a small number; then all leaves of one variable; then every leaf is moved,
/// to numbers of one digit behind the point.
struct Counterexamples {
  private let formulas: Formulas

  init(_ formulas: Formulas) { self.formulas = formulas }

  /// A leaf that a variable names.
  private struct Leaf {
    let place: Int
    let name: String
    let variable: String
    let number: Double
  }

  /// How many runs the search may take.
  private static let limit = 100

  /// Finds one for each claim, in words; nothing for a claim where the search ends before.
  func find(_ suspects: [(claim: Formulas.Claim, changing: Set<Int>)]) -> [String: String] {
    let leaves = leaves
    var texts: [String: String] = [:]
    var runs = 0
    /// Runs at a point; true when the search is over.
    func isOver(_ numbers: [Int: Double], _ words: String) -> Bool {
      runs += 1
      if let trial = formulas.run(leafNumber: { numbers[$0] ?? $1 }) {
        for (claim, changing) in suspects where texts[claim.name] == nil {
          let wrong = trial[claim.name]?.wrong.first { changing.contains($0.place) }
          if let wrong { texts[claim.name] = text(words, claim.name, wrong) }
        }
      }
      return texts.count == suspects.count || runs >= Counterexamples.limit
        || !formulas.rerun.canRun
    }
    let rest = leaves.count > 1 ? " (all else as it is)" : ""
    for number in [2.0, 1, -1, 3, 0.5, 0] {
      for leaf in leaves.prefix(12) where leaf.number != number {
        let words = "with \(leaf.name) = \(number.short)\(rest)"
        if isOver([leaf.place: number], words) { return texts }
      }
    }
    // The leaves of a variable stand together.
    var rests = leaves[...]
    while let variable = rests.first?.variable {
      let own = rests.prefix { $0.variable == variable }
      rests = rests.dropFirst(own.count)
      if own.count < 2 { continue }
      var numbers: [Int: Double] = [:]
      for (place, leaf) in own.enumerated() { numbers[leaf.place] = Double(place + 1) }
      let words = "with \(variable) = 1 to \(own.count), in order\(rest)"
      if isOver(numbers, words) { return texts }
    }
    // In the order of the text.
    let inOrder = leaves.sorted { $0.place < $1.place }
    for point in 0..<10 {
      var numbers: [Int: Double] = [:]
      for leaf in leaves {
        let number = formulas.number(of: leaf.place, leaf.number, point: point, scale: 1)
        numbers[leaf.place] = (number * 10).rounded() / 10
      }
      let all = inOrder.map { "\($0.name) = \((numbers[$0.place] ?? 0).short)" }
      let words = all.count <= 12 ? "with \(all.joined(separator: ", "))" : "with all leaves moved"
      if isOver(numbers, words) { return texts }
    }
    return texts
  }

  private func text(_ words: String, _ claim: String, _ wrong: Judgement.Missed) -> String {
    let (yours, expected) = ShortDigits.pair(wrong.yours, wrong.expected + 0)
    return "\(words) \(claim)\(index(claim, wrong.place)) is \(yours), should be \(expected)"
  }

  private func index(_ claim: String, _ place: Int) -> String {
    guard let value = formulas.variables.first(where: { $0.name == claim })?.value,
      let entries = Nested(value)?.entries, entries.indices.contains(place)
    else { return "" }
    return Nested.text(of: entries[place].index)
  }

  /// The leaves that the loss depends on, that may move and that a variable names: those of the last
  /// variable first, since they are nearer to the loss, and fewer numbers change with them.
  private var leaves: [Leaf] {
    var places: [UInt32: Int] = [:]
    let host = formulas.host
    let reached = host.tape.reached(from: formulas.loss)
    for (place, node) in host.firstLeaves.enumerated() where node != ValueHost.goneLeaf {
      guard Int(node) < reached.count, reached[Int(node)] else { continue }
      if !formulas.fixed.contains(place) { places[node] = place }
    }
    var leaves: [Leaf] = []
    // A claim such as dx = w holds the leaf w too, and is no name for it.
    let (claims, others) = (formulas.claimNames, formulas.variables.reversed())
    let named = others.filter { !claims.contains($0.name) }
    for (name, value) in named + others.filter({ claims.contains($0.name) }) {
      for (index, object) in Nested(value)?.entries ?? [] {
        guard case .foreign(let bits) = object else { continue }
        let node = UInt32(truncatingIfNeeded: bits)
        guard let place = places.removeValue(forKey: node) else { continue }
        leaves.append(
          Leaf(
            place: place, name: name + Nested.text(of: index), variable: name,
            number: host.tape.primal(node)))
      }
    }
    return leaves
  }
}

extension Double {
  /// A small number as one writes it by hand: 2 and not 2.0.
  fileprivate var short: String {
    self == rounded() && magnitude < 1e15 ? "\(Int(self))" : description
  }
}
