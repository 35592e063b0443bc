import GradNumbers
import Testing

private typealias One = Dual<Double>
private typealias Two = Dual<One>
private typealias Three = Dual<Two>

/// A number by which three derivatives are taken.
private func variable(_ x: Double) -> Three {
  Three(primal: Two(primal: One(primal: x, tangent: 1), tangent: 1), tangent: 1)
}

/// f, f', f'', f'''.
private func derivatives(_ x: Three) -> [Double] {
  [
    x.primal.primal.primal, x.tangent.primal.primal, x.tangent.tangent.primal,
    x.tangent.tangent.tangent,
  ]
}

/// The number systems' functions by their names.
private struct Functions<N: Number> {
  let one: [String: (N) -> N] = [
    "exp": N.exp, "log": N.log, "log1p": N.log1p, "expm1": N.expm1, "sqrt": N.sqrt,
    "sin": N.sin, "cos": N.cos, "tan": N.tan, "asin": N.asin, "acos": N.acos, "atan": N.atan,
    "sinh": N.sinh, "cosh": N.cosh, "tanh": N.tanh, "erf": N.erf,
  ]
  let two: [String: (N, N) -> N] = [
    "+": (+), "-": (-), "*": (*), "/": (/), "atan2": N.atan2, "hypot": N.hypot, "pow": N.pow,
  ]
}

@Suite struct DualTests {
  private var rows: [[Substring]] {
    dualTable.split(separator: "\n").map { $0.split(separator: " ") }
  }

  /// 4 ulps: the C library's functions are within 1, and the slopes of a slope are a handful of
  /// roundings, at points where their terms do not cancel.
  @Test func `Functions of one operand have the derivatives of the table`() throws {
    let functions = Functions<Three>().one
    var seen: Set<Substring> = []
    for row in rows where row[1] == "1" {
      seen.insert(row[0])
      let f = try #require(functions[String(row[0])])
      let numbers = try row[2...].map { try #require(Double($0)) }
      let got = derivatives(f(variable(numbers[0])))
      for (number, expected) in zip(got, numbers[1...]) {
        #expect(number.isClose(to: expected, ulps: 4), "\(row): \(got)")
      }
    }
    #expect(seen.count == functions.count)
  }

  /// As above, but hypot's second derivatives are (1 - x²/r²)/r, and their digits those of 1/r.
  @Test func `Functions of two operands have the derivatives of the table`() throws {
    let functions = Functions<Two>().two
    var seen: Set<Substring> = []
    for row in rows where row[1] == "2" {
      seen.insert(row[0])
      let numbers = try row[2...].map { try #require(Double($0)) }
      let (u, v) = (numbers[0], numbers[1])
      let f = try #require(functions[String(row[0])])
      // The directions of the inner and of the outer level: along u or along v.
      func second(_ inner: (Double, Double), _ outer: (Double, Double)) -> Two {
        f(
          Two(primal: One(primal: u, tangent: inner.0), tangent: One(outer.0)),
          Two(primal: One(primal: v, tangent: inner.1), tangent: One(outer.1)))
      }
      let (uu, uv) = (second((1, 0), (1, 0)), second((1, 0), (0, 1)))
      let (vu, vv) = (second((0, 1), (1, 0)), second((0, 1), (0, 1)))
      let firsts = [uu.primal.primal, uu.primal.tangent, vv.primal.tangent]
      // Both levels have the first derivatives.
      #expect(firsts == [vu.primal.primal, uv.primal.tangent, vu.primal.tangent])
      #expect([vu.tangent.primal, uv.tangent.primal] == [firsts[1], firsts[2]])
      for (number, expected) in zip(firsts, numbers[2...]) {
        #expect(number.isClose(to: expected, ulps: 4), "\(row): \(firsts)")
      }
      let seconds = [uu.tangent.tangent, uv.tangent.tangent, vv.tangent.tangent]
      #expect(vu.tangent.tangent.isClose(to: seconds[1], ulps: 4), "\(row)")
      for (number, expected) in zip(seconds, numbers[5...]) {
        let isHypot = row[0] == "hypot"
        let isClose =
          isHypot
          ? (number - expected).magnitude <= 4 * 0x1p-53 / firsts[0]
          : number.isClose(to: expected, ulps: 4)
        #expect(isClose, "\(row): \(seconds)")
      }
    }
    #expect(seen.count == functions.count)
  }

  @Test func `Third derivatives of a power, and of one with its own logarithm`() {
    let x = variable(2)
    // x⁵: 32, 80, 160, 240, all exact.
    #expect(derivatives(x * x * x * x * x) == [32, 80, 160, 240])
    #expect(derivatives(.pow(x, 5)) == [32, 80, 160, 240])
    #expect(derivatives(1 / x) == [0.5, -0.25, 0.25, -0.375])
    // x³ at -2: the exponent is constant, and nobody asks for log(-2).
    #expect(derivatives(.pow(variable(-2), 3)) == [-8, 12, -12, 6])
    #expect(derivatives(.pow(variable(-2), -1)) == [-0.5, -0.25, -0.25, -0.375])
    #expect(derivatives(.pow(variable(0), 2)) == [0, 0, 2, 0])
    #expect(derivatives(.pow(variable(0), 1)) == [0, 1, 0, 0])
    #expect(derivatives(.pow(variable(-2), 0)) == [1, 0, 0, 0])
    // xˣ at 1: 1, 1, 2, 3.
    #expect(derivatives(.pow(variable(1), variable(1))) == [1, 1, 2, 3])
  }

  /// ∂/∂v uᵛ = uᵛ·log u, which falls from 0 at u = 0 without limit for 0 < v <= 1, and flat for v > 1.
  @Test(arguments: [(3.0, false), (1.5, false), (1.0, true), (0.5, true), (0.0, false)])
  func `Power of base 0, derived by the exponent and then by the base`(v: Double, falls: Bool) {
    let power = Two.pow(
      Two(primal: 0, tangent: 0) + Two(primal: One(primal: 0, tangent: 1)),
      Two(primal: One(primal: v), tangent: 1))
    // The outer level derives by the exponent, the inner by the base.
    #expect(power.tangent.primal == 0)
    #expect(power.tangent.tangent == (falls ? -Double.infinity : 0))
    // A base that is 0 and stays so has no slope by the exponent at all.
    let still = Two.pow(0, Two(primal: One(primal: v, tangent: 1), tangent: 1))
    #expect(still.tangent.primal == 0 && still.tangent.tangent == 0)
  }

  @Test func `A zero passes nothing through an infinite slope, and its change passes`() {
    #expect(Double.passed(0, through: .infinity) == 0)
    #expect(Double.passed(2, through: .infinity) == .infinity)
    let passed = One.passed(One(primal: 0, tangent: 3), through: One(primal: .infinity))
    #expect(passed.primal == 0 && passed.tangent == .infinity)
    let product = One.passed(One(primal: 2, tangent: 3), through: One(primal: 5, tangent: 7))
    #expect(product.primal == 10 && product.tangent == 29)
    #expect(One.passed(0, through: One(primal: .infinity, tangent: .nan)).tangent == 0)
  }

  @Test func `Rosenbrock's Hessian`() {
    func f(_ x: Two, _ y: Two) -> Two {
      (1 - x) * (1 - x) + 100 * .pow(y - x * x, 2)
    }
    func second(_ inner: (Double, Double), _ outer: (Double, Double)) -> Two {
      f(
        Two(primal: One(primal: -1.2, tangent: inner.0), tangent: One(outer.0)),
        Two(primal: One(primal: 1, tangent: inner.1), tangent: One(outer.1)))
    }
    let (xx, xy) = (second((1, 0), (1, 0)), second((1, 0), (0, 1)))
    let (yx, yy) = (second((0, 1), (1, 0)), second((0, 1), (0, 1)))
    // Six roundings of terms up to 1418, the largest in 2 + 1200x² - 400y.
    let rounding = 6 * 1418 * 0x1p-53
    #expect((xx.primal.primal - 24.2).magnitude <= rounding)
    #expect((xx.primal.tangent + 215.6).magnitude <= rounding)
    #expect((yy.primal.tangent + 88).magnitude <= rounding)
    #expect((xx.tangent.tangent - 1330).magnitude <= rounding)
    #expect((xy.tangent.tangent - 480).magnitude <= rounding)
    #expect((yx.tangent.tangent - 480).magnitude <= rounding)
    #expect(yy.tangent.tangent == 200)
  }

  /// Doubles of every kind, -0, the infinities and nan among them.
  private let doubles: [Double] = [
    -.infinity, -1e300, -2.5, -1, -0.5, -0x1p-1060, -0.0, 0, 0x1p-1060, 0.5, 1, 2, 3, 1e300,
    .infinity,
    .nan,
  ]

  @Test func `The primal is what doubles give, to the bit`() {
    for x in doubles {
      let dual = One(primal: x, tangent: 1)
      for (name, f) in Functions<One>().one {
        let expected = Functions<Double>().one[name]?(x)
        #expect(f(dual).primal.bitPattern == expected?.bitPattern, "\(name)(\(x))")
      }
      #expect((-dual).primal.bitPattern == (-x).bitPattern)
      for y in doubles {
        for (name, f) in Functions<One>().two {
          guard let expected = Functions<Double>().two[name]?(x, y) else { continue }
          let got = f(dual, One(primal: y, tangent: 1)).primal
          // Of two nans either may be passed on.
          let isSame = got.isNaN ? expected.isNaN : got.bitPattern == expected.bitPattern
          #expect(isSame, "\(name)(\(x), \(y))")
        }
      }
    }
  }

  @Test func `A constant stays constant at every pole and edge`() {
    for x in doubles {
      for (name, f) in Functions<One>().one {
        #expect(f(One(x)).tangent == 0, "\(name)(\(x))")
      }
      for y in doubles {
        for (name, f) in Functions<One>().two {
          #expect(f(One(x), One(y)).tangent == 0, "\(name)(\(x), \(y))")
        }
      }
    }
  }

  @Test func `Slopes at edges are the conventions of the engine`() {
    let zero = One(primal: 0, tangent: 1)
    #expect(One.sqrt(zero).tangent == .infinity)
    #expect(One.sqrt(One(primal: 0, tangent: -1)).tangent == -.infinity)
    #expect(One.log(zero).primal == -.infinity && One.log(zero).tangent == .infinity)
    #expect(One.asin(One(primal: 1, tangent: 1)).tangent == .infinity)
    #expect(One.acos(One(primal: -1, tangent: 1)).tangent == -.infinity)
    #expect((1 / zero).tangent == -.infinity)
    // The origin of hypot and atan2, in every direction.
    #expect(One.hypot(zero, One(primal: 0, tangent: -3)).tangent == 0)
    #expect(One.hypot(zero, 0).tangent == 0)
    #expect(One.atan2(zero, zero).tangent == 0 && One.atan2(zero, 0).tangent == 0)
    // 0⁰ by either operand; by the exponent for bases 0 and below.
    #expect(One.pow(zero, 0).tangent == 0 && One.pow(0, zero).tangent == 0)
    #expect(One.pow(zero, zero).tangent == 0)
    #expect(One.pow(0, One(primal: 2, tangent: 1)).tangent == 0)
    #expect(One.pow(0, One(primal: -1, tangent: 1)).tangent == -.infinity)
    #expect(One.pow(-2, One(primal: 2, tangent: 1)).tangent.isNaN)
    #expect(One.pow(zero, 0.5).tangent == .infinity)
    // Nothing comes through a slope of zero, even from an infinite tangent.
    #expect((zero * .sqrt(zero)).tangent == 0)
    #expect((0 * .sqrt(zero)).tangent == 0)
    // Far out, where squares and exponentials overflow.
    #expect(One.tanh(One(primal: 800, tangent: 1)).tangent == 0)
    #expect(derivatives(.tanh(variable(800))) == [1, 0, 0, 0])
    #expect(One.hypot(One(primal: 1e200, tangent: 1), 0).tangent == 1)
    #expect(
      One.atan2(One(primal: 1e200, tangent: 1e200), One(primal: 1e200, tangent: 0)).tangent == 0.5)
  }

  @Test func `What is zero and changes does not vanish`() {
    #expect(One(0).vanishes && One(-0.0).vanishes && Two(0).vanishes)
    #expect(!One(primal: 0, tangent: 1).vanishes && !One(primal: 1, tangent: 0).vanishes)
    #expect(!Two(primal: 0, tangent: One(primal: 0, tangent: 1)).vanishes)
    #expect(!Two(primal: One(primal: 0, tangent: 1), tangent: 0).vanishes)
    #expect(One(primal: 0, tangent: 1) == 0)
    #expect((0.0).vanishes && (-0.0).vanishes && !Double.nan.vanishes && !(0x1p-1070).vanishes)
    #expect(!Interval(lower: -1, upper: 1).vanishes && Interval(0).vanishes)
  }

  @Test func `Comparison is by the primal, and nan is not in any order`() {
    let (a, b) = (One(primal: 1, tangent: 9), One(primal: 1, tangent: 2))
    #expect(a == b && a <= b && a >= b && !(a < b) && !(a > b))
    #expect(One(1) < One(2) && One(2) > One(1))
    let nan = One(.nan)
    #expect(!(nan == nan) && !(nan < a) && !(nan > a) && !(nan <= a) && !(nan >= a))
    #expect(!nan.isFinite && a.isFinite && One(2.5).approximation == 2.5)
  }

  @Test func `A tie is the mean of both tangents`() {
    let tie = One.tied(One(primal: 1, tangent: 3), One(primal: 1, tangent: 4))
    #expect(tie.primal == 1 && tie.tangent == 3.5)
    #expect(Double.tied(0, -0.0).sign == .minus)
    let nested = Two.tied(
      Two(primal: One(primal: 1, tangent: 2), tangent: 0),
      Two(primal: One(primal: 1, tangent: 4), tangent: 8))
    #expect(nested.primal.tangent == 3 && nested.tangent.primal == 4)
  }

  /// d/dx (x · d/dy (x + y)) is 1, and 2 where the levels are mistaken for one another.
  @Test func `The levels of nested numbers are kept apart`() {
    let x = One(primal: 3, tangent: 1)
    let inner = Two(primal: x, tangent: 0) + Two(primal: 5, tangent: 1)
    #expect((x * inner.tangent).tangent == 1)
  }
}
