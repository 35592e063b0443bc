import GradExplain
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
}
