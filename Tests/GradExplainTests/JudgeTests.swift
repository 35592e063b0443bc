import GradExplain
import GradNumbers
import ScalarGrad
import Testing

@Suite struct JudgeTests {
  let tape = Tape()

  /// The softmax written out without a shift, and minus the logarithm of its first share.
  private func loss(_ scores: [Double]) throws -> (leaves: [UInt32], loss: UInt32) {
    var leaves: [UInt32] = []
    for score in scores { leaves.append(try tape.leaf(score)) }
    var powers: [UInt32] = []
    for leaf in leaves { powers.append(try tape.record(.exp, leaf)) }
    let total = try tape.record(.sum, list: powers)
    let share = try tape.record(.divide, powers[0], total)
    return (leaves, try tape.record(.negate, try tape.record(.log, share)))
  }

  private func entries(_ nodes: [UInt32], _ numbers: [Double]) -> [ClaimedEntry] {
    nodes.indices.map { ClaimedEntry(index: [$0], node: nodes[$0], number: numbers[$0]) }
  }

  @Test func `the textbook formula of the softmax is right`() throws {
    let (leaves, loss) = try loss([0.3, -1.2, 2.0])
    let powers = [0.3, -1.2, 2.0].map { Double.exp($0) }
    let total = powers.reduce(0, +)
    let claim = [powers[0] / total - 1, powers[1] / total, powers[2] / total]
    let judgement = try Judge(tape: tape, root: loss).judge(entries(leaves, claim))
    #expect(judgement.verdict == .right)
    #expect(judgement.note == nil)
  }

  @Test func `0 is right where the terms cancel but for rounding`() throws {
    // w·(y₀ - 1) + w·y₁ is 0 exactly; the sweep leaves rounding of the size of w.
    let w = try tape.leaf(0.1)
    let shared = try tape.record(.multiply, w, constant: 0.7)
    var scores: [UInt32] = []
    for shift in [0.3, 0.3, 0.1] { scores.append(try tape.record(.add, shared, constant: shift)) }
    var powers: [UInt32] = []
    for score in scores { powers.append(try tape.record(.exp, score)) }
    let total = try tape.record(.sum, list: powers)
    let loss = try tape.record(.log, try tape.record(.divide, powers[0], total))
    let judge = try Judge(tape: tape, root: loss)
    #expect(judge.judge([ClaimedEntry(index: [], node: w, number: 0)]).verdict == .right)
    #expect(judge.judge([ClaimedEntry(index: [], node: w, number: 1e-9)]).verdict == .wrong)
  }

  @Test func `a relative difference of 1e-9 is wrong`() throws {
    let (leaves, loss) = try loss([0.3, -1.2, 2.0])
    let judge = try Judge(tape: tape, root: loss)
    for leaf in leaves {
      let number = judge.expected(leaf).value
      for factor in [1 + 1e-9, 1 - 1e-9] {
        let entry = ClaimedEntry(index: [], node: leaf, number: number * factor)
        #expect(judge.judge([entry]).verdict == .wrong)
      }
    }
  }

  @Test func `twenty sigmoids written out do not blur a difference of 1e-9`() throws {
    var x = try tape.leaf(1.1)
    let leaf = x
    for _ in 0..<20 {
      let power = try tape.record(.exp, try tape.record(.negate, x))
      x = try tape.record(.divide, constant: 4, try tape.record(.add, power, constant: 1))
    }
    let judge = try Judge(tape: tape, root: x)
    let number = judge.expected(leaf).value
    let entry = ClaimedEntry(index: [], node: leaf, number: number * (1 + 1e-9))
    #expect(judge.judge([entry]).verdict == .wrong)
  }

  @Test(arguments: [0.5, 2.0, 4.0, 8.0, -8.0])
  func `a(1 - a) is right for a sigmoid that is written out`(z: Double) throws {
    let leaf = try tape.leaf(z)
    let power = try tape.record(.exp, try tape.record(.negate, leaf))
    let a = try tape.record(.divide, constant: 1, try tape.record(.add, power, constant: 1))
    let value = tape.primal(a)
    let entry = ClaimedEntry(index: [], node: leaf, number: value * (1 - value))
    #expect(try Judge(tape: tape, root: a).judge([entry]).verdict == .right)
  }

  @Test func `the worst entry is the one that is furthest off`() throws {
    let (leaves, loss) = try loss([0, 0])
    let judge = try Judge(tape: tape, root: loss)
    let judgement = judge.judge(entries(leaves, [-0.5, 1.0]))
    #expect(judgement.verdict == .wrong)
    #expect(judgement.misses == 1)
    let worst = try #require(judgement.worst)
    #expect(worst.index == [1])
    #expect(worst.yours == 1.0)
    #expect(worst.expected == 0.5)
    #expect(worst.ulps == 4_503_599_627_370_496)
  }

  @Test func `nan is right only where the derivative is nan`() throws {
    let x = try tape.leaf(2)
    let y = try tape.record(.multiply, x, constant: 3)
    let judge = try Judge(tape: tape, root: y)
    let judgement = judge.judge([ClaimedEntry(index: [], node: x, number: .nan)])
    #expect(judgement.verdict == .wrong)
    #expect(judgement.worst?.ulps == nil)
    #expect(judge.judge([ClaimedEntry(index: [], node: x, number: .infinity)]).verdict == .wrong)

    let low = try tape.leaf(-1)
    let root = try tape.record(.sqrt, low)
    let other = try Judge(tape: tape, root: root)
    #expect(other.judge([ClaimedEntry(index: [], node: low, number: .nan)]).verdict == .right)
    #expect(other.judge([ClaimedEntry(index: [], node: low, number: 1)]).verdict == .wrong)
  }

  @Test func `an infinite derivative is right with its sign`() throws {
    let x = try tape.leaf(0)
    let judge = try Judge(tape: tape, root: try tape.record(.sqrt, x))
    #expect(judge.judge([ClaimedEntry(index: [], node: x, number: .infinity)]).verdict == .right)
    #expect(judge.judge([ClaimedEntry(index: [], node: x, number: -.infinity)]).verdict == .wrong)
    #expect(judge.judge([ClaimedEntry(index: [], node: x, number: 1e300)]).verdict == .wrong)
  }

  @Test func `what the loss does not depend on has the derivative 0`() throws {
    let x = try tape.leaf(1)
    let unused = try tape.leaf(1)
    let judge = try Judge(tape: tape, root: try tape.record(.exp, x))
    #expect(!judge.reaches(unused))
    #expect(judge.judge([ClaimedEntry(index: [], node: unused, number: 0)]).verdict == .right)
    #expect(judge.judge([ClaimedEntry(index: [], node: unused, number: 1e-300)]).verdict == .wrong)
  }

  @Test func `judging leaves no trace in the gradients`() throws {
    let x = try tape.leaf(2)
    let y = try tape.record(.multiply, x, x)
    _ = try Judge(tape: tape, root: y).judge([ClaimedEntry(index: [], node: x, number: 4)])
    #expect(tape.gradient(at: x) == nil)
  }

  @Test func `a leaf that moved after the loss was computed is an error`() throws {
    let x = try tape.leaf(2)
    let y = try tape.record(.multiply, x, x)
    try tape.assign(3, to: x)
    #expect(throws: TapeError.self) { try Judge(tape: tape, root: y) }
  }

  // MARK: Digits

  @Test func `digits that were written make a claim rounded`() throws {
    let (leaves, loss) = try loss([0.3, -1.2])
    let judge = try Judge(tape: tape, root: loss)
    // σ(-1.5) - 1 = -0.18243, and 0.18243.
    func claim(_ text: String) throws -> Judgement {
      let digits = try #require(WrittenDigits(text))
      let number = try #require(Double(text))
      return judge.judge([
        ClaimedEntry(index: [], node: leaves[1], number: number, digits: digits)
      ])
    }
    #expect(try claim("0.18").verdict == .rounded)
    #expect(try claim("0.182").verdict == .rounded)
    #expect(try claim("0.18243").verdict == .rounded)
    #expect(try claim("0.19").verdict == .wrong)
    #expect(try claim("0.1825").verdict == .wrong)
    let entry = ClaimedEntry(index: [], node: leaves[1], number: 0.2, digits: WrittenDigits("0.2"))
    #expect(judge.judge([entry]).verdict == .wrong)
  }
}
