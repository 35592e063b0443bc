import GradCheck
import GradTestSupport
import ScalarGrad
import Testing

@Suite struct ZooTests {
  @Test(arguments: FunctionZoo.all.indices)
  func `A function of the zoo is right, and each wrong coordinate is found`(number: Int) throws {
    try check(FunctionZoo.all[number])
  }

  private func check<S: Specimen>(_ specimen: S.Type) throws {
    let slopes = Tape.scope {
      let x = S.point.map { Value($0) }
      return gradient(of: S.callAsFunction(x), wrt: x)
    }
    let report = try checkGradient(
      of: { S.callAsFunction($0) }, at: S.point, claimed: slopes)
    #expect(report.verdict == .right, "\(S.self): \(report)")
    for index in S.point.indices {
      var wrong = slopes
      wrong[index] += 1e-6
      let report = try checkGradient(
        of: { S.callAsFunction($0) }, at: S.point, claimed: wrong)
      #expect(report.worst?.index == index, "\(S.self): \(report)")
      #expect(report.count(.wrong) == 1, "\(S.self): \(report)")
      let directions = try checkGradientAlongDirections(
        of: { S.callAsFunction($0) }, at: S.point, claimed: wrong)
      #expect(directions.suspect?.index == index, "\(S.self): \(directions)")
    }
    let directions = try checkGradientAlongDirections(
      of: { S.callAsFunction($0) }, at: S.point, claimed: slopes)
    #expect(directions.verdict == .right, "\(S.self): \(directions)")
  }
}
