import GradExplain
import GradNumbers
import GradWorksheet
import ScalarGrad

/// Looks for small numbers at which no mistake stays invisible.
///
/// First the leaves get small numbers at random, until as few mistakes hide as can be. Then each leaf
/// gets its own number back, as long as nothing more hides for it: what is proposed is near to the
/// exercise as it was.
struct Suggestions {
  private let variables: [ValueHost.Variable]
  private let host: ValueHost
  private let rerun: Rerun
  private let seed: UInt64
  /// The leaves that may get other numbers, by their place among all, with their own.
  private let leaves: [(place: Int, number: Double)]

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - loss: The node of the loss.
  ///   - variables: The variables of the session.
  ///   - host: Its Values.
  ///   - fixed: The leaves that keep their numbers.
  ///   - rerun: The programs to run.
  ///   - seed: Where chance starts.
  init(
    _ loss: UInt32, _ variables: [ValueHost.Variable], _ host: ValueHost, fixed: Set<Int>,
    _ rerun: Rerun, seed: UInt64
  ) {
    let reached = host.tape.reached(from: loss)
    self.variables = variables
    self.host = host
    self.rerun = rerun
    self.seed = seed
    leaves = host.firstLeaves.enumerated().compactMap { place, node in
      guard !fixed.contains(place), Int(node) < reached.count, reached[Int(node)] else {
        return nil
      }
      return (place, host.tape.primal(node))
    }
  }

  /// Proposes numbers for an exercise, in words; nil where none are better than its own.
  ///
  /// - Parameter invisible: What its own numbers hide.
  /// - Returns: The proposal, in words.
  func find(hiding invisible: [Invisible]) -> String? {
    guard !leaves.isEmpty, !invisible.isEmpty else { return nil }
    var chance = SplitMix64(seed: seed)
    var best: (numbers: [Int: Double], hidden: [Invisible]) = ([:], invisible)
    for turn in 0..<60 {
      // A few leaves at first, then more and more of them.
      var numbers: [Int: Double] = [:]
      for leaf in leaves where chance.integer(below: 60) <= 15 + turn {
        numbers[leaf.place] = number(near: leaf.number, &chance)
      }
      if let hidden = hidden(at: numbers), hidden.count < best.hidden.count {
        best = (numbers, hidden)
        if hidden.isEmpty { break }
      }
      if !rerun.canRun { break }
    }
    if best.hidden.count == invisible.count { return nil }
    for leaf in leaves where best.numbers[leaf.place] != nil {
      var fewer = best.numbers
      fewer[leaf.place] = nil
      if let hidden = hidden(at: fewer), hidden.count <= best.hidden.count {
        best = (fewer, hidden)
      }
      if !rerun.canRun { break }
    }
    // Whole numbers are easier than halves.
    for leaf in leaves {
      guard let half = best.numbers[leaf.place], half != half.rounded(), rerun.canRun else {
        continue
      }
      var whole = best.numbers
      whole[leaf.place] = half.rounded(.awayFromZero)
      if let hidden = hidden(at: whole), hidden.count <= best.hidden.count {
        best = (whole, hidden)
      }
    }
    return words(best.numbers, best.hidden, of: invisible.count)
  }

  /// Another small number: one or two away, or a half.
  private func number(near own: Double, _ chance: inout SplitMix64) -> Double {
    let steps = [-2.0, -1, 1, 2, 0.5, -0.5]
    let number = (own * 2).rounded() / 2 + steps[chance.integer(below: steps.count)]
    // A zero hides more than any other number.
    return number == 0 ? (own > 0 ? -1 : 1) : number
  }

  /// What does not show at a point; nil where the programs fail there.
  private func hidden(at numbers: [Int: Double]) -> [Invisible]? {
    rerun.run(leafNumber: { numbers[$0] ?? $1 }) { loss, ledger in
      let checker = Checker(
        host: rerun.host, ledger: ledger, programs: [], dependencies: rerun.dependencies)
      guard let report = try? checker.check(loss, line: nil), report.value.isFinite else {
        return nil
      }
      return report.invisible
    }
  }

  private func words(_ numbers: [Int: Double], _ hidden: [Invisible], of count: Int) -> String? {
    var places: [UInt32: Int] = [:]
    for (place, node) in host.firstLeaves.enumerated() where numbers[place] != nil {
      places[node] = place
    }
    var texts: [String] = []
    for (name, value) in variables where !places.isEmpty {
      guard let nested = Nested(value) else { continue }
      var isChanged = false
      func text(_ content: Nested.Content) -> String? {
        switch content {
        case .list(let contents):
          let inner = contents.compactMap(text)
          return inner.count == contents.count ? "[\(inner.joined(separator: ", "))]" : nil
        case .item(let object):
          guard let operand = host.operand(object) else { return nil }
          var number = host.number(operand)
          if case .node(let node) = operand, let place = places.removeValue(forKey: node) {
            number = numbers[place] ?? number
            isChanged = true
          }
          return number == number.rounded() && abs(number) < 1e9
            ? "\(Int(number))" : pythonText(number)
        }
      }
      if let text = text(nested.content), isChanged { texts.append("\(name) = \(text)") }
    }
    // A leaf that no variable holds cannot be named.
    guard places.isEmpty, !texts.isEmpty else { return nil }
    let all = texts.joined(separator: ", ")
    if hidden.isEmpty { return "with \(all) every mistake would show" }
    let left = hidden.prefix(3).map { "\($0.mistake) in \(QuantityName.derivative(by: $0.of))" }
    let rest = left.joined(separator: ", ")
    return "with \(all) all but \(hidden.count) of \(count) would show; left are \(rest)"
  }
}
