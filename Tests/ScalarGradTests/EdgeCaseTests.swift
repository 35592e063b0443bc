import GradNumbers
import ScalarGrad
import Testing

// Conventions and edges, by name. Expected values are the conventions themselves or IEEE 754's.
@Suite struct EdgeCaseTests {
  private func slope(_ x: Double, _ f: (Value) -> Value) -> (value: Double, slope: Double) {
    Tape.scope {
      let x = Value(x)
      let y = f(x)
      return (y.data, gradient(of: y, wrt: x))
    }
  }

  private func slopes(
    _ x: Double, _ y: Double, _ f: (Value, Value) -> Value
  ) -> (value: Double, slopes: [Double]) {
    Tape.scope {
      let (a, b) = (Value(x), Value(y))
      let z = f(a, b)
      return (z.data, gradient(of: z, wrt: [a, b]))
    }
  }

  @Test func `relu and its kind at 0`() {
    #expect(slope(0) { $0.relu() } == (0, 0))
    #expect(slope(-0.0) { $0.relu() } == (0, 0))
    #expect(slope(0) { $0.leakyRelu(slope: 0.25) } == (0, 0.25))
    #expect(slope(0) { $0.elu(alpha: 0.5) } == (0, 0.5))
    #expect(slope(.nan) { $0.relu() }.value.isNaN)
    #expect(slope(.infinity) { relu($0) } == (.infinity, 1))
  }

  @Test func `abs at 0`() {
    #expect(slope(0) { $0.abs() } == (0, 0))
    #expect(slope(-0.0) { abs($0) }.value.sign == .plus)
  }

  @Test func `Ties of max and min give one half to each`() {
    #expect(slopes(2, 2) { $0.max($1) } == (2, [0.5, 0.5]))
    #expect(slopes(2, 2) { minimum($0, $1) } == (2, [0.5, 0.5]))
    #expect(slope(2) { $0.max(2) } == (2, 0.5))
    #expect(slope(2) { maximum($0, $0) } == (2, 1))
    #expect(slopes(.nan, 2) { $0.max($1) }.value.isNaN)
    #expect(slopes(2, .nan) { $0.min($1) }.value.isNaN)
  }

  @Test func `log at 0 and below`() {
    #expect(slope(0) { $0.log() } == (-.infinity, .infinity))
    #expect(slope(-1) { log($0) }.value.isNaN)
    #expect(slope(-1) { $0.log1p() } == (-.infinity, .infinity))
    #expect(slope(0) { $0.sqrt() } == (0, .infinity))
    #expect(slope(1) { $0.asin() }.slope == .infinity)
    #expect(slope(-1) { $0.acos() }.slope == -.infinity)
    #expect(slope(2) { $0.asin() }.value.isNaN)
  }

  @Test func `0 to the power 0, and the powers of 0`() {
    #expect(slopes(0, 0) { $0 ** $1 } == (1, [0, 0]))
    #expect(slope(0) { $0 ** 0 } == (1, 0))
    #expect(slope(0) { $0 ** 1 } == (0, 1))
    #expect(slope(0) { $0 ** 2 } == (0, 0))
    #expect(slope(0) { 0 ** $0 } == (1, 0))
    #expect(slopes(0, 2) { pow($0, $1) } == (0, [0, 0]))
    #expect(slope(0) { $0 ** -1 } == (.infinity, -.infinity))
  }

  @Test func `A negative base has a slope, its exponent has none`() {
    #expect(slope(-2) { $0 ** 3 } == (-8, 12))
    let (value, slopes) = slopes(-2, 3) { $0 ** $1 }
    #expect(value == -8 && slopes[0] == 12 && slopes[1].isNaN)
    #expect(slope(-2) { $0 ** 0.5 }.value.isNaN)
  }

  @Test func `Unary minus binds more tightly than the power`() {
    #expect(slope(3) { -$0 ** 2 } == (9, 6))
    #expect(slope(2) { 2 * $0 ** 3 } == (16, 24))
  }

  @Test func `The origin of atan2 and hypot`() {
    #expect(slopes(0, 0) { hypot($0, $1) } == (0, [0, 0]))
    #expect(slopes(0, 0) { atan2($0, $1) } == (0, [0, 0]))
    #expect(slopes(3e200, 4e200) { hypot($0, $1) }.value.isClose(to: 5e200, ulps: 1))
    #expect(slopes(0, -1) { atan2($0, $1) }.value == .pi)
  }

  @Test func `Nothing overflows on the way`() {
    #expect(slope(-1000) { $0.sigmoid() } == (0, 0))
    #expect(slope(1000) { $0.sigmoid() } == (1, 0))
    #expect(slope(1000) { $0.softplus() } == (1000, 1))
    #expect(slope(-1000) { $0.softplus() } == (0, 0))
    #expect(slope(1000) { $0.tanh() } == (1, 0))
    #expect(slope(-1000) { $0.silu() } == (0, 0))
    #expect(slope(-50) { $0.gelu() }.value == 0)
    #expect(slope(40) { $0.gelu() } == (40, 1))
  }

  @Test func `Division by zero follows IEEE 754`() {
    #expect(slope(1) { $0 / 0 } == (.infinity, .infinity))
    #expect(slope(0) { $0 / 0 }.value.isNaN)
    #expect(slope(0) { 1 / $0 } == (.infinity, -.infinity))
  }

  @Test func `Lists of no and of one element`() {
    Tape.scope {
      let x = Value(3)
      #expect(sum([]).data == 0 && dot([Value](), [Value]()).data == 0)
      #expect(logSumExp([]).data == -.infinity)
      #expect(mean([x]).data == 3 && gradient(of: mean([x, x, x]), wrt: x).isClose(to: 1, ulps: 2))
      #expect(logSumExp([x]).data == 3 && gradient(of: logSumExp([x]), wrt: x) == 1)
      #expect(dot([2, 4], [x, x]).data == 18 && gradient(of: dot([2, 4], [x, x]), wrt: x) == 6)
    }
  }

  @Test func `The losses`() {
    #expect(slope(3) { squaredError($0, 1) } == (4, 4))
    #expect(slope(0.5) { hinge($0, label: 1) } == (0.5, -1))
    #expect(slope(1) { hinge($0, label: 1) } == (0, 0))
    #expect(slope(0.5) { hinge($0, label: -1) } == (1.5, 1))
    #expect(slope(3) { squaredError([$0, $0], [1, 2]) } == (5, 6))
  }

  @Test func `Numbers on either side of every operator`() {
    #expect(slope(3) { 2 + $0 } == (5, 1) && slope(3) { $0 + 2 } == (5, 1))
    #expect(slope(3) { 2 - $0 } == (-1, -1) && slope(3) { $0 - 2 } == (1, 1))
    #expect(slope(3) { 2 * $0 } == (6, 2) && slope(3) { $0 * 2 } == (6, 2))
    #expect(slope(4) { 2 / $0 } == (0.5, -0.125) && slope(4) { $0 / 2 } == (2, 0.5))
    // 8 ln 2 = 5.5451774444795624753 (mpmath)
    let (value, slope) = slope(3) { 2 ** $0 }
    #expect(value == 8 && slope.isClose(to: 5.5451774444795624753, ulps: 1))
  }
}
