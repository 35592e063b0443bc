import GradNumbers
import ScalarGrad
import Testing

@Suite struct PointTests {
  static let operations = Op.allCases.filter { $0.arity != .none }

  /// Every operation's value and derivatives, from the tape and from dual numbers, against 40 digits.
  ///
  /// 4 units of rounding of the rule's largest term: two for a function of the C library (one unit in
  /// the last place), and two for the operations around it. A second derivative is a product or a
  /// quotient of two such numbers, 4 + 4 units and two roundings more: 10.
  @Test(arguments: operations)
  func `Tape and dual numbers at a thousand points`(op: Op) throws {
    let points = try Point.all(of: op)
    #expect(points.count >= 1000)
    var value = Deviation()
    var tapeFirst = Deviation()
    var dualFirst = Deviation()
    var reverseSecond = Deviation()
    var dualSecond = Deviation()
    for point in points {
      let terms = LargestTerms(point)
      let tape = Tape()
      let (leaves, node) = try point.record(on: tape)
      let name = point.testDescription
      value.add(tape.primal(node), point.value, term: terms.value, at: name)
      let gradient = try tape.gradient(of: node, wrt: leaves)
      for k in leaves.indices {
        tapeFirst.add(gradient[k], point.first[k], term: terms.first[k], at: "\(name) by \(k)")
        let forward = tape.replay(upTo: node, in: Dual<Double>.self) { leaf in
          Dual(primal: tape.primal(leaf), tangent: leaf == leaves[k] ? 1 : 0)
        }
        let slope = forward[Int(node)].tangent
        dualFirst.add(slope, point.first[k], term: terms.first[k], at: "\(name) by \(k)")
      }
      var place = 0
      for i in leaves.indices {
        // Dual over reverse: one sweep gives the row of i.
        let seeded = tape.replay(upTo: node, in: Dual<Double>.self) { leaf in
          Dual(primal: tape.primal(leaf), tangent: leaf == leaves[i] ? 1 : 0)
        }
        let row = tape.adjoints(from: node, in: Dual<Double>.self, values: seeded)
        for j in i..<leaves.count {
          let at = "\(name) by \(i) and \(j)"
          let reverse = try #require(row[Int(leaves[j])]).tangent
          reverseSecond.add(reverse, point.second[place], term: terms.second[place], at: at)
          // Dual over dual: the outer tangent along j, the inner along i.
          let twice = tape.replay(upTo: node, in: Dual<Dual<Double>>.self) { leaf in
            Dual(
              primal: Dual(primal: tape.primal(leaf), tangent: leaf == leaves[i] ? 1 : 0),
              tangent: leaf == leaves[j] ? 1 : 0)
          }
          let forward = twice[Int(node)].tangent.tangent
          dualSecond.add(forward, point.second[place], term: terms.second[place], at: at)
          place += 1
        }
      }
    }
    #expect(value.worst <= 4, "\(value.place)")
    #expect(tapeFirst.worst <= 4, "\(tapeFirst.place)")
    #expect(dualFirst.worst <= 4, "\(dualFirst.place)")
    #expect(reverseSecond.worst <= 10, "\(reverseSecond.place)")
    #expect(dualSecond.worst <= 10, "\(dualSecond.place)")
  }

  /// The negative control: what is a little wrong is seen, by how much and where.
  @Test func `A deviation is measured in units of the largest term`() {
    var deviation = Deviation()
    deviation.add(1, 1, term: 0, at: "right")
    #expect(deviation.worst == 0 && deviation.place == "")
    // The next double above 1 is two units of 2^-53 away.
    deviation.add(1.0.nextUp, 1, term: 0, at: "one step")
    #expect(deviation.worst == 2 && deviation.place.hasPrefix("one step"))
    deviation.add(1 + 0x1p-50, 1, term: 16, at: "of a larger term")
    #expect(deviation.worst == 2)
    deviation.add(.nan, 1, term: 0, at: "nan")
    #expect(deviation.worst == .infinity && deviation.place.hasPrefix("nan"))
  }
}
