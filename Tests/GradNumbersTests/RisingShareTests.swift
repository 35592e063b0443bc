import GradNumbers
import Testing

@Suite struct RisingShareTests {
  /// Of a small share each of a few multiplications is a rounding: 4 ulps.
  ///
  /// Where it is subtracted from 1, that is at most 1 ulp. Of many eigenvalues, the start of the series
  /// takes p + m multiplications and as many divisions.
  @Test func `The closed form against mpmath`() {
    for (p, m, expected) in SpectrumTable.shares {
      let share = RisingShare.closedForm(positive: p, negative: m)
      let ulps: UInt64 = p + m > 30 ? UInt64(p + m) : (share > 0.5 ? 1 : 4)
      #expect(share.isClose(to: expected, ulps: ulps), "\(p), \(m): \(share)")
    }
  }

  /// The integral of terms of both signs is a few units at most, each with n roundings.
  ///
  /// A step that is twice as long would miss the bound: it is off by 4e-14 for 10 and 1.
  @Test func `The integral for any eigenvalues finds the closed form`() {
    for (p, m, expected) in SpectrumTable.shares where p + m < 30 || p == 300 {
      let values = (0..<p + m).map { $0 < p ? 3.0 : -3 }
      let share = RisingShare.ofQuadratic(eigenvalues: values + [0])
      let n = Double(p + m)
      #expect((share - expected).magnitude <= (16 + n) * 0x1p-53, "\(p), \(m): \(share)")
    }
  }

  /// (x² - k y²) rises in the wedge |y| < |x|/√k: the share 2/π·arctan(1/√k).
  @Test(arguments: [0.25, 1, 9, 1e6])
  func `In the plane it is an angle`(k: Double) {
    let share = RisingShare.ofQuadratic(eigenvalues: [1, -k])
    let expected = 2 / Double.pi * Double.atan(1 / k.squareRoot())
    #expect((share - expected).magnitude <= 16 * 0x1p-53, "\(share), should be \(expected)")
  }

  @Test func `No eigenvalues of one sign, no doubt`() {
    #expect(RisingShare.ofQuadratic(eigenvalues: [1, 0, 1e-300]) == 1)
    #expect(RisingShare.ofQuadratic(eigenvalues: [-1, 0]) == 0)
    #expect(RisingShare.ofQuadratic(eigenvalues: [0]) == 0)
    #expect(RisingShare.ofQuadratic(eigenvalues: []) == 0)
  }

  @Test func `What is not finite has no share`() async {
    await #expect(processExitsWith: .failure) {
      print(RisingShare.ofQuadratic(eigenvalues: [1, -1, .infinity]))
    }
    await #expect(processExitsWith: .failure) {
      print(RisingShare.ofQuadratic(eigenvalues: [1, -1, .nan]))
    }
  }

  @Test func `Huge entries rise as their signs say`() {
    // Two independent squares of each sign, each product beyond the largest double: as with ones.
    let diagonal = [1.0, 1, -1, -1]
    func share(_ size: Double) -> RisingShare {
      RisingShare(
        ofHessian: rows(4) { i, j in i == j ? size * diagonal[i] : 0 }, samples: 200, seed: 4)
    }
    #expect(share(0x1p1023).rises == share(1).rises && share(0x1p-1070).rises == share(1).rises)
  }

  @Test func `Nothing rises without a positive eigenvalue, all without a negative one`() {
    #expect(RisingShare.closedForm(positive: 0, negative: 3) == 0)
    #expect(RisingShare.closedForm(positive: 3, negative: 0) == 1)
    #expect(RisingShare.closedForm(positive: 0, negative: 0) == 0)
    #expect(RisingShare.closedForm(positive: 9, negative: 9) == 0.5)
  }

  @Test func `Up and down share all steps`() {
    for p in 1...12 {
      for m in 1...12 {
        let up = RisingShare.closedForm(positive: p, negative: m)
        let down = RisingShare.closedForm(positive: m, negative: p)
        #expect((up + down).isClose(to: 1, ulps: 1))
      }
    }
  }

  /// 4 standard errors: a right share is missed once in 16,000 seeds.
  @Test(arguments: [(1, 1), (2, 1), (3, 1), (4, 1), (10, 1), (20, 1)])
  func `Sampling finds the closed form`(p: Int, m: Int) {
    let n = p + m
    let hessian = rows(n) { i, j in i == j ? (i < p ? 1 : -1) : 0 }
    let expected = RisingShare.closedForm(positive: p, negative: m)
    let found = RisingShare(ofHessian: hessian, samples: 5_000, seed: 1)
    #expect((found.share - expected).magnitude <= 4 * found.standardError, "\(found)")
    // The share of eigenvalues is another number, and sampling does not take one for the other.
    let eigenvalues = Double(p) / Double(n)
    if p > 1 { #expect((found.share - eigenvalues).magnitude > 4 * found.standardError) }
  }

  @Test func `Sampling a function near a saddle finds the share of its curvature`() {
    // x² + y² + z² - w² with a little of higher order, at the origin.
    let found = RisingShare(
      of: { x in x[0] * x[0] + x[1] * x[1] + x[2] * x[2] - x[3] * x[3] + x[0] * x[3] * x[3] },
      at: [0, 0, 0, 0], deviation: 1e-3, samples: 5_000, seed: 2)
    let expected = RisingShare.closedForm(positive: 3, negative: 1)
    #expect((found.share - expected).magnitude <= 4 * found.standardError, "\(found)")
  }

  @Test func `The same seed gives the same steps, and certainty is not claimed`() {
    let bowl = [[1.0, 0], [0, 1]]
    let found = RisingShare(ofHessian: bowl, samples: 100, seed: 3)
    #expect(found == RisingShare(ofHessian: bowl, samples: 100, seed: 3))
    #expect(found.share == 1)
    #expect(found.standardError > 0)
  }
}
