import GradExplain
import GradWorksheet
import ScalarGrad

// Derivatives that are called by what the activation gives, and are those by what it got.
extension Checker {
  /// Another reading of a claim.
  struct Misnamed {
    var claim: Examination.Claim
    /// What it is the derivative by; nil where that has no name.
    let by: String?
  }

  /// How many operations an activation is made of: 1 / (1 + exp(-z)) are four.
  private static let activationLength = 6

  /// Takes claims for what they are the derivatives by, whatever their names say.
  ///
  /// - Parameters:
  ///   - drafts: The claims.
  ///   - verdicts: Whether each is right.
  ///   - logs: The guarded logarithms of the loss.
  ///   - judge: The judge.
  ///   - report: Gets notes.
  func takeMisnamed(
    _ drafts: inout [Draft], _ verdicts: inout [Bool], _ logs: GuardedLogs, _ judge: Judge,
    into report: inout CheckReport
  ) {
    guard verdicts.contains(true), verdicts.contains(false) else { return }
    let leaves = drafts.indices.filter { isByLeaf(drafts[$0].claim) }.map { number in
      let name = report.claims[drafts[number].place].name
      return (verdicts[number], dependencies.origins(of: words(of: name)))
    }
    for number in drafts.indices where !verdicts[number] && !isByLeaf(drafts[number].claim) {
      let (name, claim) = (report.claims[drafts[number].place].name, drafts[number].claim)
      let words = self.words(of: name)
      let later = leaves.filter { words.contains(where: $0.1.contains) }
      guard later.contains(where: \.0), factor(claim, judge) == nil,
        let other = misnamed(
          claim, called: name,
          isRight: {
            self.isRight($0.entries, judge) || (self.factor($0, judge) ?? 0) > 0
              || logs.guarded($0, judge) != nil
          })
      else { continue }
      drafts[number].claim = logs.guarded(other.claim, judge) ?? other.claim
      // It may still be a multiple.
      verdicts[number] = isRight(drafts[number].claim.entries, judge)
      report.notes.append(other.note(name, insteadOf: claim.by))
    }
  }

  /// A claim that is right by what the activation got, where the claims by parameters that are computed
  /// from it are right.
  ///
  /// `dh = dh * (1 - h ** 2)` goes on under the same name, and many a text calls the derivative by the
  /// scores `dy` after the probabilities. What counts is that it goes on right from there. Where the
  /// derivative of the activation was forgotten it does not.
  ///
  /// - Parameters:
  ///   - claim: A claim that is wrong by its name.
  ///   - name: What it is called.
  ///   - isRight: Whether a claim is right, or right but for the 1/m of a mean.
  /// - Returns: The claim by what it is the derivative by; nil where there is nothing.
  private func misnamed(
    _ claim: Examination.Claim, called name: String, isRight: (Examination.Claim) -> Bool
  ) -> Misnamed? {
    guard !claim.entries.isEmpty, claim.entries.allSatisfy({ $0.digits == nil }) else { return nil }
    // Down the activation, all entries a step at a time.
    var inner = claim
    for _ in 0..<Checker.activationLength {
      var isWhole = true
      for place in inner.entries.indices {
        let nodes = host.tape.node(at: inner.entries[place].node).operands.compactMap {
          if case .node(let node) = $0, host.tape.node(at: node).op != .constant {
            node
          } else {
            nil
          }
        }
        guard nodes.count == 1, let node = nodes.first else {
          isWhole = false
          break
        }
        inner.entries[place].node = node
      }
      if !isWhole { break }
      if isRight(inner) {
        let nodes = inner.entries.map(\.node)
        return Misnamed(claim: inner, by: variables.first { holds($0.value, nodes) }?.name)
      }
    }
    // Probabilities are made of all scores of their row.
    guard let axes = table[claim.by]?.axes, axes.count == 2 else { return nil }
    for (other, value) in variables where other != claim.by {
      guard value.axes == axes, let items = Nested(value)?.items,
        items.count == claim.entries.count
      else { continue }
      var named = claim
      var isWhole = true
      for (place, item) in items.enumerated() {
        guard case .foreign(let bits) = item else {
          isWhole = false
          break
        }
        named.entries[place].node = UInt32(truncatingIfNeeded: bits)
      }
      if isWhole, named.entries.map(\.node) != claim.entries.map(\.node), isRight(named) {
        return Misnamed(claim: named, by: other)
      }
    }
    return nil
  }

  private func holds(_ value: Object, _ nodes: [UInt32]) -> Bool {
    guard let items = Nested(value)?.items, items.count == nodes.count else { return false }
    return zip(items, nodes).allSatisfy { item, node in
      if case .foreign(let bits) = item { UInt32(truncatingIfNeeded: bits) == node } else { false }
    }
  }
}

extension Checker.Misnamed {
  /// What is said of it.
  func note(_ name: String, insteadOf of: String) -> String {
    "\(name) is the derivative by \(by ?? "what goes into \(of)") and not by \(of), and goes on right "
      + "from there: judged as that"
  }
}
