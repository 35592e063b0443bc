import GradNumbers
import GradTestSupport
import Testing

@testable import ScalarGrad

/// Second derivatives computed in two ways that share no rule: dual over reverse by the engine, dual
/// over dual by a function's evaluation in nested dual numbers.
@Suite struct SecondDerivativeTests {
  @Test(arguments: FunctionZoo.all.indices)
  func `A function of the zoo bends as its dual numbers say`(number: Int) {
    compare(FunctionZoo.all[number])
  }

  private func compare<S: Specimen>(_ specimen: S.Type) {
    let expected = secondDerivatives(at: S.point) { S.callAsFunction($0) }
    Tape.scope {
      let x = S.point.map { Value($0) }
      let y = S.callAsFunction(x)
      let hessian = hessian(of: y, wrt: x)
      let tolerances = tolerances(of: y, wrt: x)
      for i in x.indices {
        for j in x.indices {
          let (found, entry) = (hessian[i, j], expected[i][j])
          #expect((found - entry).magnitude <= tolerances[i][j], "\(S.self)")
          #expect(tolerances[i][j] <= 1e-8 * entry.magnitude || entry == 0, "\(S.self)")
        }
      }
    }
  }

  /// What each entry may be off by: the magnitudes of its terms, each rounded as often as it passes
  /// through an operation; twice that, since the judge rounds, too.
  private func tolerances(of y: Value, wrt x: [Value]) -> [[Double]] {
    let linear = y.tape.curvatureMagnitudes(of: y.index, wrt: x.map(\.index))
    let axes = x.indices.map { k in x.indices.map { $0 == k ? 1.0 : 0 } }
    return linear.curvature(along: axes[...]).map { row in
      row.map { 2 * linear.roundings * 0x1p-53 * $0 }
    }
  }

  /// 2,000 graphs of all operations, up to 200 of them in a row.
  ///
  /// The judge's functions are the engine's in another form, and are rounded like them. Where the bound
  /// is above a millionth of the entry, the entry shows little.
  @Test func `Random graphs bend as their dual numbers say`() throws {
    var random = SplitMix64(seed: 20_260_202)
    var (entries, bent, fine) = (0, 0, 0)
    var operations = Set<Op>()
    for number in 0..<2_000 {
      let graph = Graph.random(using: &random)
      operations.formUnion(graph.nodes.map(\.op))
      let tape = Tape()
      let indexes = try graph.record(on: tape)
      let values = indexes.map { tape.value(at: $0) }
      let leaves = Array(values[..<graph.leaves.count])
      let root = try #require(values.last)
      let hessian = hessian(of: root, wrt: leaves)
      let tolerances = tolerances(of: root, wrt: leaves)
      let expected = secondDerivatives(at: graph.leaves) { graph.evaluate(at: $0) }
      for i in leaves.indices {
        for j in leaves.indices {
          let (entry, tolerance) = (expected[i][j], tolerances[i][j])
          entries += 1
          if entry != 0 { bent += 1 }
          if tolerance < 1e-6 * entry.magnitude { fine += 1 }
          if !((hessian[i, j] - entry).magnitude <= tolerance) {
            Issue.record("graph \(number): \(hessian[i, j]), not \(entry) ± \(tolerance)")
          }
        }
      }
      #expect(hessian.asymmetry <= 2 * hessian.rounding, "graph \(number)")
    }
    print("second derivatives: \(fine) of \(entries) entries judged to a millionth, \(bent) not 0")
    #expect(Double(fine) >= 0.7 * Double(bent))
    #expect(Double(bent) >= 0.5 * Double(entries))
    #expect(operations == Set(Op.allCases.filter { $0 != .constant }))
  }

  /// The sweep replayed in dual numbers, node by node, with the leaves' tangents: what the
  /// linearization computes for all directions at once.
  @Test func `The replay of the sweep in dual numbers gives the same`() throws {
    var random = SplitMix64(seed: 20_260_203)
    for number in 0..<200 {
      let graph = Graph.random(using: &random)
      let tape = Tape()
      let indexes = try graph.record(on: tape)
      let values = indexes.map { tape.value(at: $0) }
      let leaves = Array(values[..<graph.leaves.count])
      let root = try #require(values.last)
      let direction = leaves.map { _ in random.normal() }
      let product = hessianVectorProduct(of: root, wrt: leaves, vector: direction)
      let along = directionalDerivative(of: root, wrt: leaves, along: direction)
      let duals = tape.replay(upTo: root.index, in: Dual<Double>.self) {
        Dual(primal: graph.leaves[Int($0)], tangent: direction[Int($0)])
      }
      let adjoints = tape.adjoints(from: root.index, in: Dual<Double>.self, values: duals)
      let size = direction.reduce(0) { max($0, $1.magnitude) }
      let tolerance = 2 * hessian(of: root, wrt: leaves).rounding * size
      for (k, entry) in product.enumerated() {
        let expected = adjoints[k]?.tangent ?? 0
        #expect((entry - expected).magnitude <= tolerance, "graph \(number), leaf \(k)")
      }
      // The same products and sums, in another order where an operand is used twice.
      let change = duals[Int(root.index)].tangent
      let scale = zip(gradient(of: root, wrt: leaves), direction).reduce(1) {
        $0 + ($1.0 * $1.1).magnitude
      }
      #expect((along - change).magnitude <= 1e-12 * scale, "graph \(number)")
    }
  }
}
