import Foundation
import Testing

@testable import GradDrawing

/// Where axes begin and end, and what stands at their ticks.
@Suite struct RulerTests {
  private func texts(
    _ numbers: [Double], _ scale: Chart.Scale = .linear, ticks: Int = 6
  ) -> [String] {
    Ruler(numbers, scale, ticks: ticks).ticks.map(\.text)
  }

  @Test func `ticks are 1, 2 or 5 times a power of ten apart`() {
    #expect(texts([0, 10]) == ["0", "2", "4", "6", "8", "10"])
    #expect(texts([0, 5]) == ["0", "1", "2", "3", "4", "5"])
    #expect(texts([0, 23]) == ["0", "5", "10", "15", "20", "25"])
    #expect(texts([-0.13, 0.24]) == ["-0.2", "-0.1", "0.0", "0.1", "0.2", "0.3"])
    // 0.3/0.1 is 2.9999999999999996 in doubles, and no reason for one more tick.
    #expect(texts([0.3, 0.6], ticks: 4) == ["0.3", "0.4", "0.5", "0.6"])
    #expect(texts([0, 3e-9], ticks: 4) == ["0", "1e-9", "2e-9", "3e-9"])
    #expect(texts([0, 3e12], ticks: 4) == ["0", "1e12", "2e12", "3e12"])
    #expect(texts([0, 3e5], ticks: 4) == ["0", "100000", "200000", "300000"])
  }

  @Test func `a logarithmic axis spans whole powers of ten`() {
    #expect(texts([3, 4000], .logarithmic) == ["1e0", "1e1", "1e2", "1e3", "1e4"])
    #expect(texts([1, 1000], .logarithmic) == ["1e0", "1e1", "1e2", "1e3"])
    #expect(texts([1e-15, 1e-1], .logarithmic, ticks: 4) == ["1e-15", "1e-10", "1e-5"])
    #expect(
      texts([Double.leastNonzeroMagnitude, 1.7e308], .logarithmic, ticks: 4) == [
        "1e-200", "1e0", "1e200",
      ])
  }

  @Test func `the places of numbers`() {
    let linear = Ruler([2, 7, 10], .linear, ticks: 6)
    #expect(linear.ticks.map(\.text) == ["2", "4", "6", "8", "10"])
    #expect(linear.place(of: 2) == 0)
    #expect(linear.place(of: 6) == 0.5)
    #expect(linear.place(of: 10) == 1)
    let powers = Ruler([1, 10_000], .logarithmic, ticks: 6)
    // The logarithm of this module is right to some 1e-16 of the whole length.
    #expect(abs(powers.place(of: 100) - 0.5) < 1e-15)
    #expect(abs(powers.place(of: 10_000) - 1) < 1e-15)
  }

  @Test func `no number, one number, equal numbers`() {
    #expect(texts([], ticks: 3) == ["0.0", "0.5", "1.0"])
    #expect(texts([], .logarithmic) == ["1e0", "1e1"])
    #expect(texts([0], ticks: 3) == ["-1", "0", "1"])
    #expect(Ruler([7], .linear, ticks: 5).place(of: 7) > 0.2)
    #expect(Ruler([7, 7], .linear, ticks: 5).place(of: 7) < 0.8)
    #expect(texts([100], .logarithmic) == ["1e2", "1e3"])
  }

  @Test(
    arguments: [
      [-Double.greatestFiniteMagnitude, Double.greatestFiniteMagnitude],
      [0, Double.leastNonzeroMagnitude],
      [1e16, 1e16 + 2], [1, 1 + 0x1p-52], [-0x1p-1030, 0x1p-1030], [1e300, 1.7e308], [1e308],
      [-Double.greatestFiniteMagnitude], [1e-300, 1],
    ] as [[Double]])
  func `every finite number has its place`(_ numbers: [Double]) {
    for ticks in [2, 5, 9] {
      let ruler = Ruler(numbers, .linear, ticks: ticks)
      #expect(!ruler.ticks.isEmpty)
      for place in numbers.map(ruler.place) + ruler.ticks.map(\.place) {
        #expect((-1e-9...1 + 1e-9).contains(place), "\(place)")
      }
    }
  }

  @Test func `the logarithm, against the C library's`() {
    var worst = 0.0
    for exponent in stride(from: -323.0, through: 308, by: 0.37) {
      let x = Foundation.pow(10, exponent)
      worst = max(worst, abs(GradDrawing.log10(x) - Foundation.log10(x)))
    }
    // Two roundings of a number below 512, whose unit in the last place is 2^-44.
    #expect(worst <= 0x1p-43)
    for power in -323...308 {
      let x = Double("1e\(power)") ?? 0
      #expect(decade(x) == power)
      #expect(decade(x.nextDown) == power - 1)
    }
  }

  @Test func `decimals as text`() {
    #expect(Decimal(digits: -25, exponent: -2).plain == "-0.25")
    #expect(Decimal(digits: 5, exponent: -3).plain == "0.005")
    #expect(Decimal(digits: 0, exponent: -1).plain == "0.0")
    #expect(Decimal(digits: 15, exponent: 2).plain == "1500")
    #expect(Decimal(digits: -1500, exponent: 0).scientific == "-1.5e3")
    #expect(Decimal(digits: 2, exponent: -7).scientific == "2e-7")
    let numbers: [Double] = [
      0, 1, -0.5, 1.0 / 3, 1234.4, 99999, 1e-5, 6.02214076e23, .leastNonzeroMagnitude,
      -Double.infinity,
    ]
    #expect(
      numbers.map(Decimal.words) == [
        "0", "1", "-0.5", "0.333", "1230", "100000", "1e-5", "6.02e23", "5e-324", "-inf",
      ])
  }
}
