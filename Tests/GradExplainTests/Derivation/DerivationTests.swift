import GradNumbers
import ScalarGrad
import Testing

@testable import GradExplain

@Suite("Derivations")
struct DerivationTests {
  /// Reads a derivation, and computes all that is written in it: every part of every equation has the
  /// value that its left side has in the recording.
  ///
  /// - Returns: How many parts were computed.
  @discardableResult
  private func check(
    _ tape: Tape, _ root: UInt32, exact: Bool = false, names: [UInt32: String],
    tolerance: Double = 2e-4
  ) throws -> Int {
    let steps = try Steps(tape: tape, root: root, exact: exact) { names[$0] }
    let text = try Derivation(steps).markdown
    let read = ReadDerivation(text)
    let nodes = (0...root).filter { tape.reached(from: root)[Int($0)] }
    let gradient = try tape.gradient(of: root, wrt: nodes)
    let named = NodeNames(nodes, on: tape) { names[$0] }
    var table: [String: Double] = [:]
    let loss = TeX.name(named[root])
    for (node, slope) in zip(nodes, gradient) where tape.op(at: node) != .constant {
      let name = TeX.name(named[node])
      table[name.text] = tape.primal(node)
      table[TeX.derivative(of: loss, by: name).text] = slope
    }
    var count = 0
    for equation in read.equations {
      let wanted = try #require(table[equation.left], "\(equation.left)")
      for part in equation.parts where !ReadDerivation.isRule(part, table) {
        let value = try TeXReader.value(part, table)
        // At the origin of hypot the formula has no value, and it is said what is taken.
        if value.isNaN, text.contains("There is no derivative at the origin") { continue }
        // What cancels leaves the rounding of what was put in.
        #expect(
          abs(value - wanted) <= tolerance * (1 + abs(wanted)),
          "\(equation.left) = \(wanted), but \(part) is \(value)")
        count += 1
      }
    }
    for row in read.table {
      let wanted = try #require(table[row[0]])
      if !row[1].contains("\\dots") {
        let value = try TeXReader.value(row[1], table)
        if value.isNaN, text.contains("There is no derivative at the origin") { continue }
        #expect(abs(value - wanted) <= 1e-9 * (1 + abs(wanted)), "\(row)")
      }
      let number = row[2].replacing("\\approx", with: "")
      #expect(abs(try TeXReader.value(number) - wanted) <= 1e-5 * (1 + abs(wanted)))
      count += 2
    }
    return count
  }

  @Test("Every equation of a derivation of random operations holds", arguments: 0..<40)
  func random(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
    let tape = Tape()
    var names: [UInt32: String] = [:]
    var nodes: [UInt32] = []
    for place in 0..<3 {
      tape.currentLine = place + 1
      let leaf = try tape.leaf((Double(below(200)) - 100) / 80 + 0.003)
      nodes.append(leaf)
      names[leaf] = ["a", "W2[0][\(place)]", "b_1"][place]
    }
    let ops: [Op] = [
      .negate, .exp, .sin, .cos, .atan, .tanh, .sigmoid, .softplus, .relu, .gelu, .silu, .abs, .add,
      .subtract, .multiply, .maximum, .minimum, .leakyRelu, .elu, .hypot, .sum, .mean, .dot,
      .logSumExp,
    ]
    for step in 0..<14 {
      tape.currentLine = 10 + step / 3
      let op = ops[below(ops.count)]
      func operand() -> UInt32 { nodes[max(0, nodes.count - 1 - below(5))] }
      let node: UInt32
      switch op.arity {
      case .one: node = try tape.record(op, operand())
      case .two: node = try tape.record(op, operand(), operand())
      default: node = try tape.record(op, list: (0..<2 * (1 + below(2))).map { _ in operand() })
      }
      // Numbers that stay of a size that six digits tell apart.
      guard abs(tape.primal(node)) < 50 else { continue }
      nodes.append(node)
      if below(3) == 0 { names[node] = below(2) == 0 ? "h[\(step)]" : "z" }
    }
    tape.currentLine = 20
    let root = try tape.record(.logSumExp, list: Array(nodes.suffix(4)))
    names[root] = "L"
    #expect(try check(tape, root, names: names, tolerance: 5e-3) > 20)
  }

  @Test("Results without a name stand inside the formula that uses them")
  func inside() throws {
    let tape = Tape()
    let (x, w, b) = (try tape.leaf(2), try tape.leaf(-3), try tape.leaf(0.5))
    tape.currentLine = 4
    let z = try tape.record(.add, try tape.record(.multiply, w, x), b)
    let y = try tape.record(.multiply, z, z)
    let names = [x: "x", w: "w", b: "b", z: "z", y: "y"]
    let text = try Derivation(try Steps(tape: tape, root: y) { names[$0] }).markdown
    #expect(
      text.contains("(1)\\quad && z &= w \\cdot x + b = (-3) \\cdot 2 + 0.5 = -5.5 &&\\quad"))
    #expect(
      text.contains(
        """
        \\frac{\\partial y}{\\partial w} &= \\frac{\\partial y}{\\partial z} \\cdot \\frac{\\partial z}{\\partial w} \\\\
        &= \\frac{\\partial y}{\\partial z} \\cdot x \\\\
        &= (-11) \\cdot 2 = -22
        """))
    #expect(try check(tape, y, names: names) > 15)
  }

  @Test("Contributions are summed, each with what it comes through")
  func through() throws {
    let tape = Tape()
    let a = try tape.leaf(2)
    let b = try tape.record(.exp, a)
    let c = try tape.record(.sin, a)
    let y = try tape.record(.multiply, try tape.record(.multiply, b, c), a)
    let names = [a: "a", b: "b", c: "c", y: "y"]
    let text = try Derivation(try Steps(tape: tape, root: y) { names[$0] }).markdown
    #expect(text.contains("{\\text{directly}}"))
    #expect(text.contains("{\\text{through } b}"))
    #expect(text.contains("{\\text{through } c}"))
    #expect(try check(tape, y, names: names) > 15)
  }

  @Test("Fractions where exact steps were asked for")
  func exact() throws {
    let tape = Tape()
    let (a, b) = (try tape.leaf(0.1), try tape.leaf(3))
    let q = try tape.record(.divide, a, b)
    let y = try tape.record(.exp, q)
    let names = [a: "a", b: "b", q: "q", y: "y"]
    let text = try Derivation(try Steps(tape: tape, root: y, exact: true) { names[$0] }).markdown
    #expect(text.contains("q &= \\frac{a}{b} = \\frac{\\tfrac{1}{10}}{3} = \\tfrac{1}{30}"))
    #expect(text.contains("y &= e^{q} = e^{\\tfrac{1}{30}} \\approx 1.0339"))
    #expect(text.contains("0.1 is the fraction that was written"))
    #expect(try check(tape, y, exact: true, names: names) > 10)
  }

  @Test("A sum over a list has a sum sign, and every derivative is there")
  func long() throws {
    let tape = Tape()
    let h = try (0..<30).map { try tape.leaf(Double($0) / 10) }
    let y = try tape.record(.logSumExp, list: h)
    var names = Dictionary(uniqueKeysWithValues: h.enumerated().map { ($1, "h[\($0)]") })
    names[y] = "y"
    let text = try Derivation(try Steps(tape: tape, root: y) { names[$0] }).markdown
    #expect(text.contains("y &= \\ln\\left( \\sum_{i=0}^{29} e^{h_{i}} \\right)"))
    #expect(try check(tape, y, names: names) > 60)
  }

  @Test("Of a very long derivation the middle is left out, and it says so")
  func cut() throws {
    let tape = Tape()
    var names: [UInt32: String] = [:]
    var node = try tape.leaf(0.5)
    names[node] = "x"
    for step in 0..<1000 {
      node = try tape.record(.tanh, node)
      names[node] = "h[\(step)]"
    }
    let text = try Derivation(try Steps(tape: tape, root: node) { names[$0] }).markdown
    #expect(text.contains("*Left out here: 800 formulas, (161) to (960)."))
    #expect(text.contains("*Left out here: 801 derivatives, (1161) to (1961)."))
    #expect(text.utf8.count < 200_000)
    #expect(text.contains("**(2001)** $`x`$ stands in (1)."))
  }

  @Test("A leaf alone")
  func leaf() throws {
    let tape = Tape()
    let x = try tape.leaf(2)
    let text = try Derivation(try Steps(tape: tape, root: x) { _ in "x" }).markdown
    #expect(text.contains("nothing is computed"))
  }

  @Test("Conventions at kinks are said")
  func conventions() throws {
    let tape = Tape()
    let x = try tape.leaf(0)
    let r = try tape.record(.relu, x)
    let m = try tape.record(.maximum, r, x)
    let y = try tape.record(.hypot, m, r)
    let names = [x: "x", r: "r", m: "m", y: "y"]
    let text = try Derivation(try Steps(tape: tape, root: y) { names[$0] }).markdown
    #expect(text.contains("*ReLU has a kink at 0; its slope there is taken as 0.*"))
    #expect(text.contains("each is given one half.*"))
    #expect(text.contains("*There is no derivative at the origin; it is taken as 0.*"))
  }
}
