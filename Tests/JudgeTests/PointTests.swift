import ScalarGrad
import Testing

@Suite struct PointTests {
  static let operations = Op.allCases.filter { $0.arity != .none }

  @Test(arguments: operations)
  func `The tape at a thousand points`(op: Op) throws {
    let points = try Point.all(of: op)
    #expect(points.count >= 1000)
    var values = Deviation()
    var first = Deviation()
    for point in points {
      let tape = Tape()
      let (leaves, node) = try point.record(on: tape)
      values.add(tape.primal(node), point.value, term: 0, at: point.testDescription)
      let gradient = try tape.gradient(of: node, wrt: leaves)
      for (number, reference) in zip(gradient, point.first) {
        first.add(number, reference, term: 0, at: point.testDescription)
      }
    }
    print("DEV \(op) value \(values.worst) \(values.place)")
    print("DEV \(op) first \(first.worst) \(first.place)")
  }
}
