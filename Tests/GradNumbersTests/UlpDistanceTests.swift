import GradNumbers
import Testing

@Suite struct UlpDistanceTests {
  @Test func `Distances across the number line`() {
    #expect(ulpDistance(1, 1) == 0)
    #expect(ulpDistance(1, 1 + 0x1p-52) == 1)
    #expect(ulpDistance(1, 1 - 0x1p-53) == 1)
    #expect(ulpDistance(0.0, -0.0) == 0)
    #expect(ulpDistance(0x1p-1074, -0x1p-1074) == 2)
    #expect(ulpDistance(.greatestFiniteMagnitude, .infinity) == 1)
    // 0x7ff0000000000000 steps from 0 to infinity, twice.
    #expect(ulpDistance(-.infinity, .infinity) == 0xffe0_0000_0000_0000)
    #expect(ulpDistance(.nan, 1) == nil)
    // One binade has 2^52 doubles.
    #expect(ulpDistance(0.5, 1) == 1 << 52)
  }

  @Test func `Closeness is symmetric and minds the sign`() {
    #expect((0.1 + 0.2).isClose(to: 0.3, ulps: 1) && !(0.1 + 0.2).isClose(to: 0.3, ulps: 0))
    #expect(!(1e-300).isClose(to: -1e-300, ulps: 1 << 50))
    #expect(Double.nan.isClose(to: .nan, ulps: 0) && !Double.nan.isClose(to: 0, ulps: .max))
  }
}
