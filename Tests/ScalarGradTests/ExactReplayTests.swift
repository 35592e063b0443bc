import GradNumbers
import ScalarGrad
import Testing

@Suite struct ExactReplayTests {
  @Test func `Numbers on the tape are read as the decimals that were written`() throws {
    let tape = Tape()
    let x = try tape.leaf(0.1)
    let y = try tape.record(
      .add, try tape.record(.multiply, x, constant: 3), try tape.constant(0.2))
    let exact = tape.exact(from: y)
    #expect(exact.value == 1 / 2 && exact.adjoints[Int(x)] == 3)
    #expect(exact.valueRefusal == nil && exact.derivativeRefusal == nil)
    // 0.30000000000000004 + 0.2, in doubles.
    #expect(tape.primal(y) == 0.5)
    #expect(tape.exact(from: y) { _ in 1 / 3 }.value == 6 / 5)
  }

  @Test func `The public functions`() throws {
    try Tape.scope {
      let x = Value(0.1)
      let y = (3 * x - 1).relu() * x
      let dead = try exactGradient(of: y, wrt: [x])
      #expect(dead == [0])
      #expect(try exactGradient(of: y, wrt: [x], at: [1 / 3 + 1]) == [7])
      #expect(try exactValue(of: y, setting: [x], to: [4 / 3]) == 4)
      // A variable that the result does not depend on, and one that came after it.
      #expect(try exactGradient(of: y, wrt: [Value(1), y]) == [0, 1])
      #expect(y.grad == nil && x.data == 0.1)
    }
  }

  // MARK: Refusals

  @Test func `The first value without a fraction is named`() throws {
    let tape = Tape()
    tape.currentLine = 3
    let x = try tape.leaf(0.5)
    tape.setLabel("x", of: x)
    // Not on the way to the root, and so no reason to refuse.
    _ = try tape.record(.tanh, x)
    tape.currentLine = 4
    let p = try tape.record(.exp, x)
    tape.setLabel("p", of: p)
    tape.currentLine = 5
    let root = try tape.record(.log, try tape.record(.add, p, constant: 1))
    let exact = tape.exact(from: root)
    let refusal = try #require(exact.valueRefusal)
    #expect(refusal.node == Int(p) && refusal.line == 4 && !refusal.isDerivative)
    #expect(refusal.reason == .noExactValue(of: "exp"))
    #expect(
      "\(refusal)" == "p = exp(x) (node 2, line 4) has no exact value: exp has no exact value here")
    // The derivative of log(1 + p) needs the value of p, too.
    #expect(exact.derivativeRefusal == refusal && tape.refusal(ofAdjoint: x, exact) == refusal)
    #expect(exact.values[1] == nil && exact.adjoints[1] == nil && exact.values[0] == 1 / 2)
    #expect(exact.value.refusal == .noExactValue(of: "exp"))
  }

  @Test func `A derivative may be refused where the value is exact, and the reverse`() throws {
    try Tape.scope {
      let x = Value(0, label: "x")
      let root = x.sqrt()
      let value = try exactValue(of: root)
      #expect(value == 0)
      #expect {
        try exactGradient(of: root + x, wrt: [x])
      } throws: {
        "\($0)" == "v1 = sqrt(x) (node 1) has no exact derivative: division by zero"
      }
      // d log(x)/dx = 1/x and d(a + exp(b))/da = 1.
      let (a, b) = (Value(3), Value(4))
      #expect(try exactGradient(of: log(a), wrt: [a]) == [1 / 3])
      let sum = a + exp(b)
      #expect(try exactGradient(of: sum, wrt: [a]) == [1])
      #expect {
        try exactGradient(of: sum, wrt: [a, b])
      } throws: { error in
        let refusal = error as? ExactRefusal
        return refusal?.isDerivative == true && refusal?.reason == .noExactValue(of: "exp")
      }
      // Nothing comes through a slope that is refused, where the adjoint is 0.
      #expect(try exactGradient(of: 0 * root + x, wrt: [x]) == [1])
    }
  }

  /// log 2 is above 0, but no fraction says so: the rule for u <= 0 would answer 0.
  @Test(arguments: [Op.relu, .abs, .maximum, .minimum, .leakyRelu, .elu])
  func `A refused number does not decide on a side of a kink`(op: Op) throws {
    let tape = Tape()
    let x = try tape.leaf(2)
    let logarithm = try tape.record(.log, x)
    let kink =
      op.arity == .one
      ? try tape.record(op, logarithm) : try tape.record(op, logarithm, constant: 0.01)
    let root = try tape.record(.multiply, kink, constant: 3)
    let exact = tape.exact(from: root)
    let refusal = try #require(tape.refusal(ofAdjoint: x, exact))
    #expect(refusal.node == Int(logarithm) && refusal.reason == .noExactValue(of: "log"))
    // Up to the kink it is exact.
    #expect(exact.adjoints[Int(kink)] == 3 && exact.derivativeRefusal == refusal)
    let forward = tape.exactTangent(of: root) { _ in 1 }
    #expect(forward.primal.refusal == refusal.reason && forward.tangent.refusal == refusal.reason)
    // Behind a zero the side does not matter.
    let dead = try tape.record(.multiply, kink, constant: 0)
    #expect(tape.exact(from: dead).adjoints[Int(x)] == 0)
  }

  @Test func `A sum of contributions that is too large is refused at its node`() throws {
    let tape = Tape()
    let x = try tape.leaf(0)
    let four = try tape.record(.multiply, constant: 4, x)
    let root = try tape.record(.add, four, try tape.record(.multiply, constant: 4, x))
    #expect(tape.exact(from: root).adjoints[Int(x)] == 8)
    let exact = tape.exact(from: root, limit: 3)
    let refusal = try #require(tape.refusal(ofAdjoint: x, exact))
    #expect(refusal.node == Int(x) && refusal.isDerivative && exact.valueRefusal == nil)
    #expect(refusal.reason == .tooLarge(bits: 4, limit: 3))
  }

  @Test func `Where a refusal began is read as the replay was`() throws {
    let tape = Tape()
    let x = try tape.leaf(1)
    let inner = try tape.record(.multiply, x, constant: 0.1)
    let root = try tape.record(.multiply, inner, constant: 0.1)
    // The double is 3602879701896397/2^55, of 56 bits; its square takes 111. Of 1/10 it takes 7.
    let exact = tape.exact(from: root, limit: 60, asWritten: false)
    let refusal = try #require(tape.refusal(ofAdjoint: x, exact))
    #expect(refusal.node == Int(inner) && refusal == exact.derivativeRefusal)
    #expect(refusal.reason == .tooLarge(bits: 111, limit: 60))
    #expect(tape.refusal(ofAdjoint: x, tape.exact(from: root, limit: 60)) == nil)
  }

  @Test func `A node is written with its name, long lists in short`() throws {
    let tape = Tape()
    let leaves = try (0..<9).map { _ throws(TapeError) in try tape.leaf(.infinity) }
    let short = try tape.record(.sum, list: Array(leaves.prefix(8)))
    let long = try tape.record(.sum, list: leaves)
    func text(_ node: UInt32) -> String { tape.node(at: node).formula { "v\($0)" } }
    #expect(text(short) == "v9 = sum(v0, v1, v2, v3, v4, v5, v6, v7)")
    #expect(text(long) == "v10 = sum(v0, v1, ..., v8)")
    #expect(text(leaves[0]) == "v0 = inf")
    #expect(
      tape.exact(from: long).valueRefusal?.description
        == "v0 = inf (node 0) has no exact value: an infinity or nan is no fraction")
  }

  @Test func `An infinity on the tape is no fraction`() throws {
    let tape = Tape()
    let x = try tape.leaf(1)
    let root = try tape.record(.minimum, x, constant: .infinity)
    let refusal = try #require(tape.exact(from: root).valueRefusal)
    #expect(refusal.node == Int(root) && refusal.reason == .notFinite)
  }

  @Test func `A refusal far from the leaf is found in one walk`() throws {
    let tape = Tape()
    let x = try tape.leaf(1)
    var node = try tape.record(.sqrt, try tape.record(.subtract, x, x))
    let root = node
    var first = x
    for _ in 0..<50_000 { first = try tape.record(.negate, first) }
    node = try tape.record(.add, try tape.record(.sqrt, try tape.record(.subtract, first, x)), root)
    let exact = tape.exact(from: node)
    let refusal = try #require(tape.refusal(ofAdjoint: x, exact))
    #expect(refusal.reason == .divisionByZero && tape.op(at: UInt32(refusal.node)) == .sqrt)
  }

  @Test func `Numbers that do not fit the variables stop the program`() async {
    await #expect(processExitsWith: .failure) { Self.twoNumbersForOne() }
    await #expect(processExitsWith: .failure) { Self.numberForAResult() }
  }

  private static func twoNumbersForOne() {
    let x = Value(1)
    _ = try? exactGradient(of: x * x, wrt: [x], at: [1, 2])
  }

  private static func numberForAResult() {
    let x = Value(1)
    let y = x * x
    _ = try? exactGradient(of: y + x, wrt: [y], at: [1])
  }

  // MARK: Two judges

  /// A random graph of the operations that keep fractions, at small fractions, with many ties and zeros.
  private func randomGraph(_ chance: inout SplitMix64, on tape: Tape) throws -> [UInt32] {
    let ops: [Op] = [
      .add, .subtract, .multiply, .divide, .power, .maximum, .minimum, .leakyRelu, .negate, .relu,
      .abs, .sum, .mean, .dot, .hypot,
    ]
    func small() -> Double { Double(chance.integer(below: 9) - 4) / 2 }
    var nodes = try (0..<3).map { _ throws(TapeError) in try tape.leaf(small()) }
    nodes.append(try tape.constant(small()))
    for _ in 0..<20 {
      let op = ops[chance.integer(below: ops.count)]
      func pick() -> UInt32 { nodes[chance.integer(below: nodes.count)] }
      switch op.arity {
      case .none: break
      case .one: nodes.append(try tape.record(op, pick()))
      case .list: nodes.append(try tape.record(op, list: (0..<4).map { _ in pick() }))
      case .two where op == .power:
        nodes.append(try tape.record(op, pick(), constant: Double(chance.integer(below: 5) - 1)))
      case .two:
        switch chance.integer(below: 3) {
        case 0: nodes.append(try tape.record(op, pick(), constant: small()))
        case 1: nodes.append(try tape.record(op, constant: small(), pick()))
        default: nodes.append(try tape.record(op, pick(), pick()))
        }
      }
    }
    return nodes
  }

  /// The rules' sweep and Dual's slopes, as fractions: equal, or refused.
  @Test func `Backward and forward agree on random graphs, with kinks and ties`() throws {
    var chance = SplitMix64(seed: 47)
    var (exact, beside, kinks) = (0, 0, 0)
    for _ in 0..<1500 {
      let tape = Tape()
      let nodes = try randomGraph(&chance, on: tape)
      let root = try #require(nodes.last)
      let replay = tape.exact(from: root, limit: 4000)
      for leaf in nodes.prefix(3) where leaf <= root {
        let backward = replay.adjoints[Int(leaf)] ?? 0
        let forward = tape.exactTangent(of: root, along: { $0 == leaf ? 1 : 0 }, limit: 4000)
        #expect(forward.primal == replay.value || forward.primal.refusal == replay.value.refusal)
        // Where a value is refused, one way may come past it and the other not.
        if replay.valueRefusal == nil {
          #expect((backward.refusal == nil) == (forward.tangent.refusal == nil))
        }
        guard backward.refusal == nil, forward.tangent.refusal == nil else { continue }
        #expect(backward == forward.tangent)
        if replay.valueRefusal == nil { exact += 1 } else { beside += 1 }
      }
      for index in 0...root where replay.adjoints[Int(index)] != nil {
        let view = tape.node(at: index)
        let x = view.operands.map { operand -> Rational in
          switch operand {
          case .node(let node): replay.values[Int(node)] ?? 0
          case .constant(let number): Rational(decimal: number)
          }
        }
        switch view.op {
        case .relu, .abs, .leakyRelu: if x[0] == 0 { kinks += 1 }
        case .maximum, .minimum: if x[0] == x[1] { kinks += 1 }
        default: break
        }
      }
    }
    #expect(exact > 2000 && beside > 200 && kinks > 200, "\(exact), \(beside) and \(kinks)")
  }
}
