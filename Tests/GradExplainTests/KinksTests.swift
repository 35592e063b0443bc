import GradExplain
import GradNumbers
import ScalarGrad
import Testing

@Suite struct KinksTests {
  let tape = Tape()

  private func verdict(_ op: Op, at x: Double, claim: Double) throws -> Judgement {
    let leaf = try tape.leaf(x)
    let y = try tape.record(.multiply, try tape.record(op, leaf), constant: 3)
    let entry = ClaimedEntry(index: [], node: leaf, number: claim)
    return try Judge(tape: tape, root: y).judge([entry])
  }

  @Test(arguments: [0.0, 1.5, 3.0])
  func `at relu's kink every slope from 0 to 1 will do`(claim: Double) throws {
    let judgement = try verdict(.relu, at: 0, claim: claim)
    #expect(judgement.verdict == .right)
    // 0 is the convention itself, and needs no note.
    #expect(judgement.note == (claim == 0 ? nil : .kink))
  }

  @Test(arguments: [-0.1, 3.1])
  func `outside of them it is wrong`(claim: Double) throws {
    let judgement = try verdict(.relu, at: 0, claim: claim)
    #expect(judgement.verdict == .wrong)
    #expect(judgement.note == nil)
  }

  @Test func `away from the kink there is one slope`() throws {
    #expect(try verdict(.relu, at: 1e-9, claim: 1.5).verdict == .wrong)
    #expect(try verdict(.relu, at: -1e-9, claim: 1.5).verdict == .wrong)
  }

  @Test func `at the kink of abs every slope from -1 to 1 will do`() throws {
    #expect(try verdict(.abs, at: 0, claim: -3).note == .kink)
    #expect(try verdict(.abs, at: 0, claim: 3).note == .kink)
    #expect(try verdict(.abs, at: 0, claim: 3.1).verdict == .wrong)
  }

  @Test func `a number that is 0 but for rounding is at the kink`() throws {
    let x = try tape.leaf(0.1)
    let sum = try tape.record(.subtract, try tape.record(.add, x, constant: 0.2), constant: 0.3)
    #expect(tape.primal(sum) == 0x1p-54)
    let judge = try Judge(tape: tape, root: try tape.record(.relu, sum))
    #expect(judge.judge([ClaimedEntry(index: [], node: x, number: 1)]).note == nil)
    #expect(judge.judge([ClaimedEntry(index: [], node: x, number: 0)]).note == .kink)
  }

  @Test func `a tie of max may give all to either`() throws {
    let (a, b) = (try tape.leaf(2), try tape.leaf(2))
    let judge = try Judge(tape: tape, root: try tape.record(.maximum, a, b))
    for (claim, note) in [(0.0, Note.kink), (0.5, nil), (1.0, .kink)] {
      let judgement = judge.judge([ClaimedEntry(index: [], node: a, number: claim)])
      #expect(judgement.verdict == .right)
      #expect(judgement.note == note)
    }
  }

  // MARK: Claims that fit together

  private func accepts(
    _ root: UInt32, _ nodes: [UInt32], _ numbers: [Double]
  ) throws -> Bool {
    let claims = zip(nodes, numbers).map { [ClaimedEntry(index: [], node: $0, number: $1)] }
    return try Judge(tape: tape, root: root).judge(claims: claims).allSatisfy {
      $0.verdict == .right
    }
  }

  @Test func `maximum of a number with itself is that number`() throws {
    let a = try tape.leaf(3)
    let root = try tape.record(.maximum, a, a)
    #expect(try accepts(root, [a], [1]))
    for claim in [0.0, 1.3, 2.0] { #expect(try !accepts(root, [a], [claim])) }
  }

  @Test func `a kink that is reached twice goes the same way twice`() throws {
    // relu(x) - relu(x) + 3x is 3x.
    let x = try tape.leaf(0)
    let (one, two) = (try tape.record(.relu, x), try tape.record(.relu, x))
    let triple = try tape.record(.multiply, x, constant: 3)
    let root = try tape.record(.add, try tape.record(.subtract, one, two), triple)
    #expect(try accepts(root, [x], [3]))
    for claim in [2.0, 3.5, 4.0] { #expect(try !accepts(root, [x], [claim])) }
  }

  @Test func `a product whose slopes cancel is flat on both sides`() throws {
    // (r + 1)(r - 1) = r² - 1 with r = relu(y): its slope at 0 is 0 on both sides.
    let y = try tape.leaf(0)
    let more = try tape.record(.add, try tape.record(.relu, y), constant: 1)
    let less = try tape.record(.subtract, try tape.record(.relu, y), constant: 1)
    let root = try tape.record(.multiply, more, less)
    #expect(try accepts(root, [y], [0]))
    for claim in [-0.3, 0.3] { #expect(try !accepts(root, [y], [claim])) }
  }

  @Test(arguments: [Op.maximum, .minimum])
  func `the two shares of a tie add up to 1`(op: Op) throws {
    let (a, b) = (try tape.leaf(2), try tape.leaf(2))
    let root = try tape.record(op, a, b)
    for pair in [[0.5, 0.5], [1, 0], [0, 1], [0.3, 0.7]] {
      #expect(try accepts(root, [a, b], pair), "\(pair)")
    }
    for pair in [[0.0, 0], [1, 1], [0.5, 1], [0.3, 0.3]] {
      #expect(try !accepts(root, [a, b], pair), "\(pair)")
    }
  }

  @Test func `a layer that starts at 0 takes one convention, not two`() throws {
    // 2·relu(w₁x + b₁) - 3·relu(w₂x + b₂) with x = 1 and all else 0: 2s and -3s for a slope s.
    var (leaves, terms): ([UInt32], [UInt32]) = ([], [])
    for factor in [2.0, -3.0] {
      let (w, b) = (try tape.leaf(0), try tape.leaf(0))
      leaves += [w, b]
      let z = try tape.record(.add, w, b)
      terms.append(try tape.record(.multiply, try tape.record(.relu, z), constant: factor))
    }
    let root = try tape.record(.add, terms[0], terms[1])
    for slope in [0, 0.5, 1.0] {
      let claim = [2 * slope, 2 * slope, -3 * slope, -3 * slope]
      #expect(try accepts(root, leaves, claim))
    }
    #expect(try !accepts(root, leaves, [2, 0, -3, 0]))
    #expect(try !accepts(root, leaves, [2, 2, 0, 0]))
  }

  @Test func `the derivative on both sides is right where a convention misses it`() throws {
    // relu(x) - relu(-x) is x; with relu'(0) = 0 the chain rule gives 0, with 1 it gives 2.
    let x = try tape.leaf(0)
    let mirrored = try tape.record(.relu, try tape.record(.negate, x))
    let root = try tape.record(.subtract, try tape.record(.relu, x), mirrored)
    for claim in [0.0, 1, 2] { #expect(try accepts(root, [x], [claim])) }
    for claim in [0.5, 1.5, -1] { #expect(try !accepts(root, [x], [claim])) }
  }

  @Test func `large terms that nearly cancel are no kink`() throws {
    let (a, b) = (try tape.leaf(1), try tape.leaf(1))
    let (u, v) = (
      try tape.record(.multiply, a, constant: 1e6), try tape.record(.multiply, b, constant: 1e6)
    )
    let z = try tape.record(.add, try tape.record(.subtract, u, v), constant: 1e-7)
    let root = try tape.record(.relu, z)
    #expect(try accepts(root, [a], [1e6]))
    #expect(try !accepts(root, [a], [0]))
    #expect(try !accepts(root, [a], [5e5]))
  }

  @Test func `where the sweeps to one side cost too much there are only conventions`() throws {
    let x = try tape.leaf(0)
    let root = try tape.record(.relu, x)
    let values = tape.replay(upTo: root, in: Magnitude.self)
    var kinks = try #require(
      Kinks(tape: tape, root: root, by: [x], values: values, room: 2) { _ in true })
    #expect(kinks.slope(along: [x: -1])?.value == 0)
    #expect(kinks.slope(along: [x: 1]) == nil)
    #expect(kinks.conventions.map { $0[x]?.value } == [0, 0.5, 1])
  }
}
