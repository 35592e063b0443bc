import GradNumbers
import GradTestSupport
import ScalarGrad
import Testing

@Suite struct ReplayTests {
  /// The generic sweep and the fast one are two readers of the same rules: the same bits.
  @Test func `Replay in doubles gives the recorded numbers and gradients`() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<300 {
      let graph = Graph.random(using: &random)
      let tape = Tape()
      let indexes = try graph.record(on: tape)
      let root = try #require(indexes.last)
      let values = tape.replay(upTo: root, in: Double.self)
      #expect(values == indexes.map { tape.primal($0) })
      try tape.sweep(from: root)
      let adjoints = tape.adjoints(from: root, in: Double.self)
      #expect(adjoints.map { $0 ?? 0 } == indexes.map { tape.gradient(at: $0) })
      #expect(adjoints.map { $0 != nil } == tape.reached(from: root))
    }
  }

  /// Every operation, one direction: the slopes of Dual against the rules.
  ///
  /// Both add the same terms, each with a rounding or a few for every operation on its way: 64 units
  /// of the largest sum of terms, as `Magnitude` has it, for up to 200 operations in a row.
  @Test func `Dual numbers carried forward agree with the sweep`() throws {
    var random = SplitMix64(seed: 12)
    for _ in 0..<300 {
      let graph = Graph.random(using: &random)
      let tape = Tape()
      let root = try #require(try graph.record(on: tape).last)
      let direction = graph.leaves.map { _ in random.uniform(-1, 1) }
      let dual = tape.replay(upTo: root, in: Dual<Double>.self) { leaf in
        Dual(primal: graph.leaves[Int(leaf)], tangent: direction[Int(leaf)])
      }[Int(root)]
      #expect(dual.primal == tape.primal(root))
      let adjoints = tape.magnitudes(from: root)
      var (sum, size) = (0.0, 0.0)
      for (leaf, rate) in direction.enumerated() {
        guard let adjoint = adjoints[leaf] else { continue }
        sum += adjoint.value * rate
        size += adjoint.magnitude * rate.magnitude
      }
      #expect((dual.tangent - sum).magnitude <= 64 * 0x1p-53 * size)
    }
  }

  /// Forward over reverse, at a tie and at an exponent of 0 that changes.
  @Test func `A sweep in dual numbers gives gradients and their change`() throws {
    let tape = Tape()
    let x = try tape.leaf(2)
    let y = try tape.leaf(2)
    // f = max(x, y)³: a tie has half the slope to each, and forward the mean of the tangents.
    let root = try tape.record(.power, try tape.record(.maximum, x, y), constant: 3)
    let values = tape.replay(upTo: root, in: Dual<Double>.self) { leaf in
      Dual(primal: 2, tangent: leaf == x ? 1 : 0)
    }
    #expect(values[Int(root)].primal == 8 && values[Int(root)].tangent == 6)
    let adjoints = tape.adjoints(from: root, in: Dual<Double>.self, values: values)
    for leaf in [x, y] {
      #expect(adjoints[Int(leaf)]?.primal == 6 && adjoints[Int(leaf)]?.tangent == 3)
    }
    // u^v at v = 0, where the exponent changes: d/du u^v = v/u to first order, and not 0.
    let (u, v) = (try tape.leaf(5), try tape.leaf(0))
    let power = try tape.record(.power, u, v)
    let dual = tape.replay(upTo: power, in: Dual<Double>.self) { leaf in
      Dual(primal: tape.primal(leaf), tangent: leaf == v ? 1 : 0)
    }
    let mixed = tape.adjoints(from: power, in: Dual<Double>.self, values: dual)[Int(u)]
    #expect(mixed?.primal == 0 && mixed?.tangent == 0.2)
  }

  /// S bounds the rounding of gradients: 1e-17 of noise belongs to terms of size 1.
  @Test func `Magnitudes of a gradient that cancels`() throws {
    let tape = Tape()
    let x = try tape.leaf(1.0 / 3)
    // 3x - x - x - x
    var y = try tape.record(.multiply, constant: 3, x)
    for _ in 0..<3 { y = try tape.record(.subtract, y, x) }
    let s = try #require(tape.magnitudes(from: y)[Int(x)])
    #expect(s.value == 0 && s.magnitude == 6)
  }

  @Test func `An overridden adjoint is what the nodes before it receive`() throws {
    let tape = Tape()
    let x = try tape.leaf(2)
    let square = try tape.record(.multiply, x, x)
    let cube = try tape.record(.multiply, square, x)
    var seen: [UInt32] = []
    let adjoints = tape.adjoints(from: cube, in: Double.self) { index, adjoint in
      seen.append(index)
      return index == square ? 10 : nil
    }
    #expect(seen == [cube, square, x])
    #expect(adjoints == [4 + 10 * 4, 10, 1])
  }

  @Test func `Other numbers in the leaves' place`() throws {
    let tape = Tape()
    let x = try tape.leaf(2)
    let y = try tape.record(.power, x, constant: 3)
    #expect(tape.replay(upTo: y, in: Double.self) { _ in 5 } == [5, 125])
  }

  @Test func `A node read back`() throws {
    let tape = Tape()
    let a = try tape.leaf(3)
    let half = try tape.record(.divide, a, constant: 2)
    let inverse = try tape.record(.divide, constant: 2, half)
    let total = try tape.record(.sum, list: [a, inverse, a])
    #expect(tape.node(at: half).operands == [.node(a), .constant(2)])
    #expect(tape.node(at: inverse).operands == [.constant(2), .node(half)])
    #expect(tape.node(at: total).operands == [.node(a), .node(inverse), .node(a)])
    #expect(tape.locals(at: half) == [0.5, -0.75])
    #expect(tape.locals(at: total) == [1, 1, 1])
    #expect(tape.isLeaf(a) && !tape.isLeaf(half) && tape.op(at: total) == .sum)
    #expect(tape.value(at: total).data == tape.primal(total))
    #expect(Op.multiply.rule(by: 0, ["a", "b"]) == "d(a*b)/da = b")
    #expect(Op.tanh.rule(by: 0, ["z"]) == "d(tanh(z))/dz = 1 - tanh(z)**2")
    #expect(Op.dot.rule(by: 2, ["a", "b", "c", "d"]) == "d(dot(a, b, c, d))/dc = a")
  }

  /// A rule in symbols exists for each operand of each operation.
  @Test(arguments: Op.allCases)
  func `Every operation has its rules in symbols`(op: Op) {
    let names = ["a", "b", "c", "d"]
    let count =
      switch op.arity {
      case .none: 0
      case .one: 1
      case .two: 2
      case .list: 4
      }
    for position in 0..<count {
      let rule = op.rule(by: position, Array(names.prefix(count)))
      #expect(rule.hasPrefix("d(") && !rule.contains("?"))
    }
  }
}
