import GradNumbers
import GradTraining
import Testing

@Suite("Clipping, and the norm of a gradient")
struct ClippingTests {
  static func clipped<E: TrainingNumber>(_ numbers: [E], _ clipping: Clipping) -> ([E], Double) {
    var numbers = numbers
    var span = numbers.mutableSpan
    let norm = clipping.apply(to: &span)
    return (numbers, norm)
  }

  @Test("By norm the direction stays, by value it turns")
  func ways() {
    func check(_ clipping: Clipping, _ expected: [Double]) {
      let (numbers, norm) = Self.clipped([3.0, -4], clipping)
      #expect(numbers == expected)
      #expect(norm == 5)
    }
    check(.norm(2.5), [1.5, -2])
    check(.value(2.5), [2.5, -2.5])
    check(.norm(5), [3, -4])
    check(.none, [3, -4])
    #expect(Self.clipped([3, -4] as [Float], .norm(2.5)).0 == [1.5, -2])
    #expect(Self.clipped([] as [Double], .norm(1)).1 == 0)
  }

  @Test("The norm at (1, 1) of x₁² + 99·x₂² is √39208")
  func norm() {
    let (_, norm) = Self.clipped([2.0, 198], .none)
    #expect(norm == 39208.0.squareRoot())
    // 0² + 1² + … + 37² = 37 · 38 · 75 / 6 in whole numbers, with a rest behind groups of eight.
    let (_, sum) = Self.clipped((0...37).map(Double.init), .none)
    let squares = Double(37 * 38 * 75 / 6)
    #expect(sum == squares.squareRoot())
  }

  @Test("The norm leaves the range of numbers only where it must")
  func range() {
    // 3-4-5 triangles at both ends; powers of two keep every digit.
    for power in [0x1p1000, 0x1p600, 0x1p-600, 0x1p-1000, 0x1p-1060] {
      #expect(Self.clipped([3 * power, -4 * power], .none).1 == 5 * power)
    }
    #expect(Self.clipped([3 * Float(0x1p120), 4 * Float(0x1p120)], .none).1 == 5 * 0x1p120)
    let low = 0x1p-1074
    #expect(Self.clipped([3 * low, 4 * low], .none).1 == 5 * low)
    #expect(Self.clipped([Double.infinity, 1], .none).1 == .infinity)
    #expect(Self.clipped([Double.nan, 1], .none).1.isNaN)
    #expect(Self.clipped([Double.greatestFiniteMagnitude], .none).1 == .greatestFiniteMagnitude)
  }

  @Test("A gradient without a norm stays as it is")
  func notFinite() {
    #expect(Self.clipped([Double.infinity, 1], .norm(1)).0 == [.infinity, 1])
    #expect(Self.clipped([Double.nan, 9], .value(1)).0[1] == 9)
  }

  @Test("Gradients of whole numbers have the norm that integers give")
  func random() {
    // Whole numbers below 2^20: all sums of 1000 squares are exact, whatever their order.
    var generator = SplitMix64(seed: 3)
    for _ in 0..<20 {
      let numbers = (0..<1000).map { _ in generator.integer(below: 1 << 20) }
      let exact = numbers.reduce(0) { $0 + $1 * $1 }
      #expect(Self.clipped(numbers.map(Double.init), .none).1 == Double(exact).squareRoot())
      #expect(Self.clipped(numbers.map { Float($0) }, .none).1 == Double(exact).squareRoot())
    }
  }
}
