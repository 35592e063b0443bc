import GradNumbers
import GradTestSupport
import ScalarGrad
import Testing

@Suite struct FunctionZooTests {
  /// Values are computed with the same operations, so they agree but for the C library's ulps.
  @Test(arguments: FunctionZoo.all.indices)
  func `A function has the judge's value and slopes`(number: Int) {
    compare(FunctionZoo.all[number])
  }

  private func compare<S: Specimen>(_ specimen: S.Type) {
    Tape.scope {
      let x = S.point.map { Value($0) }
      let y = S.callAsFunction(x)
      #expect(y.data.isClose(to: S.callAsFunction(S.point), ulps: 4), "\(S.self)")
      for (k, g) in gradient(of: y, wrt: x).enumerated() {
        let slope = Numerical.slope(S.point, by: k) { S.callAsFunction($0) }
        #expect(slope.isSharp || slope.value.magnitude < 1e-9, "\(S.self)")
        #expect((g - slope.value).magnitude <= 10 * slope.error + 1e-8, "\(S.self) by \(k)")
      }
    }
  }
}
