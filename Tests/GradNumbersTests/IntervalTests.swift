import GradNumbers
import Testing

@Suite struct IntervalTests {
  private let functions: [String: (Interval) -> Interval] = [
    "exp": Interval.exp, "log": Interval.log, "log1p": Interval.log1p, "expm1": Interval.expm1,
    "sin": Interval.sin, "cos": Interval.cos, "tan": Interval.tan, "asin": Interval.asin,
    "acos": Interval.acos, "atan": Interval.atan, "sinh": Interval.sinh, "cosh": Interval.cosh,
    "tanh": Interval.tanh, "erf": Interval.erf,
  ]
  private let twoOperands: [String: (Interval, Interval) -> Interval] = [
    "atan2": Interval.atan2, "hypot": Interval.hypot, "pow": Interval.pow,
  ]

  private func interval(_ low: Double, _ high: Double) -> Interval {
    Interval(lower: low, upper: high)
  }

  @Test func `Functions of points hold the exact value and are tight`() throws {
    for row in intervalTable.split(separator: "\n") {
      let parts = row.split(separator: " ")
      let x = Interval(try #require(Double(parts[1])))
      let y = Interval(try #require(Double(parts[2])))
      let below = try #require(Double(parts[3]))
      let name = String(parts[0])
      let f = try #require(
        functions[name].map { $0(x) } ?? twoOperands[name]?(x, y))
      #expect(f.lower <= below && f.upper >= below.nextUp, "\(row)")
      let steps = try #require(ulpDistance(f.lower, f.upper))
      #expect(steps <= 10, "\(row)")
    }
  }

  /// The rounding error of a product, a quotient and a root is exact in one fused operation, that
  /// of a sum by Knuth's two-sum; so the exact result can be compared with the bounds.
  @Test func `Sums, products, quotients and roots of points hold the exact result`() {
    var chance = SplitMix64(seed: 21)
    for _ in 0..<2000 {
      let a = chance.uniform(-8, 8)
      let b = chance.uniform(-8, 8)
      let sum = a + b
      let c = sum - a
      let sumError = (a - (sum - c)) + (b - c)
      let product = a * b
      let quotient = a / b
      let root = a.magnitude.squareRoot()
      let cases: [(Interval, Double, Double)] = [
        (Interval(a) + Interval(b), sum, sumError),
        (Interval(a) - Interval(-b), sum, sumError),
        (Interval(a) * Interval(b), product, (-product).addingProduct(a, b)),
        (Interval(a) / Interval(b), quotient, a.addingProduct(-quotient, b) / b),
        (.sqrt(Interval(a.magnitude)), root, a.magnitude.addingProduct(-root, root)),
      ]
      for (x, rounded, error) in cases {
        #expect(x.lower < rounded || (x.lower == rounded && error >= 0))
        #expect(x.upper > rounded || (x.upper == rounded && error <= 0))
        #expect((ulpDistance(x.lower, x.upper) ?? .max) <= 2)
      }
    }
  }

  @Test func `Functions of intervals hold the values at the points within`() {
    var chance = SplitMix64(seed: 22)
    let points: [String: (Double) -> Double] = [
      "exp": Double.exp, "log": Double.log, "log1p": Double.log1p, "expm1": Double.expm1,
      "sin": Double.sin, "cos": Double.cos, "tan": Double.tan, "asin": Double.asin,
      "acos": Double.acos, "atan": Double.atan, "sinh": Double.sinh, "cosh": Double.cosh,
      "tanh": Double.tanh, "erf": Double.erf,
    ]
    for (name, f) in functions.sorted(by: { $0.key < $1.key }) {
      guard let g = points[name] else { continue }
      for turn in 0..<300 {
        let center = chance.uniform(-6, 6)
        let half = chance.uniform(0, [0.01, 0.5, 4][turn % 3])
        let result = f(interval(center - half, center + half))
        for _ in 0..<20 {
          let x = chance.uniform(center - half, center + half)
          let value = g(x)
          #expect(value.isNaN || result.contains(value), "\(name) of \(center)±\(half) at \(x)")
        }
      }
    }
  }

  @Test func `Operations on intervals hold the results of the points within`() {
    var chance = SplitMix64(seed: 23)
    func random() -> (Interval, () -> Double) {
      let center = chance.uniform(-3, 3)
      let half = chance.uniform(0, 2)
      return (
        interval(center - half, center + half), { chance.uniform(center - half, center + half) }
      )
    }
    for _ in 0..<300 {
      let (a, x) = random()
      let (b, y) = random()
      let exponent = Double(chance.integer(below: 9) - 4)
      let (sum, difference, product, quotient) = (a + b, a - b, a * b, a / b)
      let (power, whole) = (Interval.pow(a, b), Interval.pow(a, Interval(exponent)))
      let (angle, length) = (Interval.atan2(a, b), Interval.hypot(a, b))
      for _ in 0..<20 {
        let (u, v) = (x(), y())
        #expect(sum.contains(u + v))
        #expect(difference.contains(u - v))
        #expect(product.contains(u * v))
        #expect(quotient.contains(u / v))
        #expect(Double.pow(u, v).isNaN || power.contains(Double.pow(u, v)))
        #expect(whole.contains(Double.pow(u, exponent)))
        #expect(angle.contains(Double.atan2(u, v)))
        #expect(length.contains(Double.hypot(u, v)))
      }
    }
  }

  @Test func `A sine turns within an interval`() {
    #expect(Interval.sin(interval(1, 2)).upper == 1)
    #expect(abs(Interval.sin(interval(1, 2)).lower - Double.sin(1)) < 1e-15)
    #expect(Interval.sin(interval(4, 5)).lower == -1)
    #expect(Interval.sin(interval(0, 7)).lower == -1 && Interval.sin(interval(0, 7)).upper == 1)
    #expect(Interval.cos(interval(-1, 1)).upper == 1)
    #expect(abs(Interval.cos(interval(-1, 1)).lower - Double.cos(1)) < 1e-15)
    #expect(Interval.cos(interval(3, 4)).lower == -1)
    #expect(Interval.cos(interval(0.5, 1)).upper < 0.878)
  }

  @Test func `A tangent over a pole is everything`() {
    #expect(Interval.tan(interval(1, 2)).width == .infinity)
    #expect(Interval.tan(interval(-1, 1)).upper < 1.56)
    // mpmath: tan of the double nearest to π/2 is 1.6331239353195370e16.
    #expect(Interval.tan(Interval(1.5707963267948966)).contains(16331239353195370))
  }

  @Test func `Even functions begin at zero`() {
    #expect(Interval.cosh(interval(-1, 2)).lower == 1)
    #expect(Interval.hypot(interval(-1, 3), interval(-4, 2)).lower == 0)
    #expect(abs(Interval.hypot(interval(-1, 3), interval(-4, 2)).upper - 5) < 1e-14)
    let square = Interval.pow(interval(-1, 2), 2)
    #expect(square.lower == 0 && abs(square.upper - 4) < 1e-14)
    #expect(Interval.pow(interval(-1, 2), 3).lower < -0.99)
  }

  @Test func `Division by what may be zero is everything, by zero is nothing`() {
    #expect((1 / interval(-1, 2)).width == .infinity)
    #expect((1 / interval(-1, 2)).contains(-1e300))
    #expect((Interval(1) / 0).isNaN)
    #expect(Interval.pow(0, -1).isNaN)
    #expect(Interval.pow(interval(-2, 1), -1).contains(-1e300))
    #expect(abs(Interval.pow(interval(-2, 1), -2).lower - 0.25) < 1e-15)
    #expect(Interval.pow(interval(-2, 1), -2).upper == .infinity)
  }

  @Test func `A domain cuts an interval, and nothing is left of one outside`() {
    #expect(Interval.log(interval(-1, 1)).lower == -.infinity)
    #expect(abs(Interval.log(interval(-1, 1)).upper) < 1e-300)
    #expect(Interval.log(interval(-2, -1)).isNaN && Interval.sqrt(interval(-2, -1)).isNaN)
    #expect(Interval.sqrt(interval(-1, 4)).lower == 0)
    #expect(Interval.asin(interval(2, 3)).isNaN && Interval.acos(interval(2, 3)).isNaN)
    #expect(abs(Interval.asin(interval(-3, 3)).upper - Double.pi / 2) < 1e-15)
    #expect(Interval.pow(interval(-2, -1), 0.5).isNaN)
    #expect(Interval.pow(interval(-2, 4), 0.5).lower == 0)
    // With a whole exponent among them negative bases count.
    #expect(Interval.pow(interval(-2, -1), interval(0.5, 1.5)).width == .infinity)
    #expect(Interval(lower: 2, upper: 1).isNaN)
    #expect((Interval.log(-1) + 1).isNaN && (0 * Interval.log(-1)).isNaN)
    #expect(Interval.sin(.log(-1)).isNaN && Interval.pow(.log(-1), 2).isNaN)
  }

  @Test func `Infinite bounds stand for numbers without bound`() {
    let all = interval(-.infinity, .infinity)
    #expect((0 * all).contains(0) && (0 * all).width == 0)
    #expect((interval(0, 1) * interval(1, .infinity)).lower <= 0)
    #expect(all.approximation.isNaN && !all.isFinite)
    #expect(!interval(1, .infinity).isFinite)
    #expect((interval(1, .infinity) - interval(1, .infinity)).width == .infinity)
    // 1e309 is no double: it lies between the largest one and the infinity.
    let large = Interval(1e308) * Interval(10)
    #expect(large.lower == .greatestFiniteMagnitude && large.upper == .infinity)
  }

  @Test func `An angle across the cut is any angle`() {
    #expect(Interval.atan2(interval(-1, 1), interval(-2, -1)).width > 6.28)
    #expect(Interval.atan2(interval(1, 2), interval(-2, 2)).width < 2.4)
    #expect(abs(Interval.atan2(0, Interval(-1)).lower - Double.pi) < 1e-14)
    #expect(Interval.atan2(interval(-1, 1), interval(0, 1)).width < 3.15)
  }

  @Test func `Comparison is by the midpoint`() {
    #expect(interval(0, 4) > interval(1, 2) && interval(0, 4) == interval(2, 2))
    #expect(interval(0, 4) >= 2 && interval(0, 4) <= 2 && interval(0, 1) < 2)
    #expect(!(Interval.log(-1) <= 0) && !(Interval.log(-1) >= 0))
    #expect((Interval(0.1) + Interval(0.2)).approximation == 0.1 + 0.2)
  }

  @Test func `Literals of many digits are not taken for exact`() {
    // 1/√2 lies between this double and its neighbour: its square is 1/2.
    let root: Interval = 0.7071067811865476
    #expect((root * root).contains(0.5) && root.width > 0)
    let half: Interval = 0.5
    #expect(half.width == 0)
  }
}
