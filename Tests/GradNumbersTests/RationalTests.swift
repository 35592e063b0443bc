import Foundation
import GradNumbers
import Testing

@Suite struct RationalTests {
  private static let table = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Tables/rationals.txt")

  private func rational(_ text: some StringProtocol) throws -> Rational {
    try #require(Rational(String(text)), "\(text)")
  }

  @Test func `Arithmetic and conversions are those of python3's fractions`() throws {
    var counts: [Substring: Int] = [:]
    for row in try String(contentsOf: Self.table, encoding: .utf8).split(separator: "\n") {
      let parts = row.split(separator: " ")
      counts[parts[0], default: 0] += 1
      if parts[0] == "exact" || parts[0] == "decimal" {
        let x = try #require(Double(parts[1]))
        let got = parts[0] == "exact" ? Rational(x) : Rational(decimal: x)
        #expect(got.description == parts[2], "\(row)")
        continue
      }
      let a = try rational(parts[1])
      #expect(a.description == parts[1])
      switch parts[0] {
      case "double":
        #expect(a.approximation == Double(parts[2]), "\(row)")
      case "sqrt":
        #expect(Rational.sqrt(a).description == parts[2], "\(row)")
      case "order":
        let b = try rational(parts[2])
        #expect((a < b) == (parts[3] == "-1") && (a > b) == (parts[3] == "1"), "\(row)")
        #expect((a <= b) == (parts[3] != "1") && (a >= b) == (parts[3] != "-1"), "\(row)")
        #expect((a == b) == (parts[3] == "0"), "\(row)")
      default:
        let operations: [Substring: (Rational, Rational) -> Rational] = [
          "+": (+), "-": (-), "*": (*), "/": (/), "pow": Rational.pow,
        ]
        let operation = try #require(operations[parts[0]])
        #expect(operation(a, try rational(parts[2])).description == parts[3], "\(row)")
      }
    }
    #expect(counts.count == 10 && counts.values.allSatisfy { $0 > 50 })
  }

  private func random(_ chance: inout SplitMix64) -> Rational {
    func integer() -> BigInteger {
      let bits = BigInteger(chance.next()) * BigInteger(chance.next())
      return (bits >> chance.integer(below: 128)) * BigInteger(chance.integer(below: 2) * 2 - 1)
    }
    let denominator = integer()
    return Rational(integer(), denominator.isZero ? 1 : denominator)
  }

  @Test func `The laws of a field hold, in lowest terms`() throws {
    var chance = SplitMix64(seed: 45)
    for _ in 0..<500 {
      let (a, b, c) = (random(&chance), random(&chance), random(&chance))
      #expect(a + b == b + a && a * b == b * a)
      #expect((a + b) + c == a + (b + c) && (a * b) * c == a * (b * c))
      #expect(a * (b + c) == a * b + a * c)
      #expect(a - a == 0 && a + 0 == a && a * 1 == a && -(-a) == a && a - b == -(b - a))
      if b != 0 { #expect(a / b * b == a && b / b == 1) }
      #expect((a < b) == (a + c < b + c))
      for x in [a + b, a * b, a - c] {
        let (p, q) = (try #require(x.numerator), try #require(x.denominator))
        #expect(q > 0 && BigInteger.greatestCommonDivisor(p, q) == 1)
      }
    }
  }

  @Test func `Every double is read exactly and written back`() {
    var chance = SplitMix64(seed: 46)
    for _ in 0..<5000 {
      let x = Double(bitPattern: chance.next())
      if !x.isFinite { continue }
      #expect(Rational(x).approximation == x)
      // What is printed is nearest to the double, so reading it as a fraction leads back.
      #expect(Rational(decimal: x).approximation == x)
    }
    #expect(Rational(-0.0) == 0 && Rational(decimal: -0.0) == 0)
  }

  // MARK: Literals and text

  @Test func `A literal is the decimal that is written, a variable the double that it is`() {
    let tenth: Rational = 0.1
    let variable = 0.1
    #expect(tenth == Rational(1, 10) && Rational(decimal: variable) == tenth)
    #expect(Rational(variable) == Rational(3_602_879_701_896_397, 36_028_797_018_963_968))
    #expect(tenth + 0.2 == 0.3 && 0.1 + 0.2 != 0.3)
    #expect(Rational(-6, -4) == 1.5 && Rational(6, -4).description == "-3/2")
  }

  @Test func `Text`() {
    let right: [(String, Rational)] = [
      ("0", 0), ("-3", -3), ("+7", 7), ("6/4", 1.5), ("-1/3", -1 / 3), ("0.25", 0.25), (".5", 0.5),
      ("5.", 5), ("-.5", -0.5), ("1e3", 1000), ("12.5E-1", 1.25), ("-0.0", 0), ("1/1", 1),
    ]
    for (text, number) in right { #expect(Rational(text) == number, "\(text)") }
    let wrong = [
      "", "-", ".", "e5", "1e", "1/", "/2", "1/-2", "1/2/3", "1.2.3", "1.-5", "0.5/2", "x", "1 2",
      "nan", "inf", "0x10", "1e0.5", "--1", "1.+5",
    ]
    for text in wrong {
      #expect(Rational(text) == nil, "\(text)")
    }
    #expect(Rational("1/0")?.refusal == .divisionByZero)
    // Refused before anything of that size is computed.
    for text in ["1e999999999", "1e-999999999", "-2.5e-9223372036854775807"] {
      guard case .tooLarge? = Rational(text)?.refusal else {
        Issue.record("\(text) is \(String(describing: Rational(text)))")
        continue
      }
    }
    #expect(Rational("0e999999999") == 0)
  }

  @Test func `Decimal digits end, or there are none`() {
    #expect(Rational(-1, 8).decimal == "-0.125" && Rational(7, 1).decimal == "7")
    #expect(Rational(1, 3).decimal == nil && Rational(1, 14).decimal == nil)
    #expect(Rational(1, 100).decimal == "0.01" && Rational(-99, 100).decimal == "-0.99")
    #expect(Rational(123, 5).decimal == "24.6" && Rational(0, 5).decimal == "0")
    #expect(Rational(1 as BigInteger, (1 as BigInteger) << 20).decimal == "0.00000095367431640625")
    #expect(Rational.exp(1).decimal == nil)
  }

  // MARK: Functions

  @Test func `Powers`() {
    let half: Rational = 0.5
    #expect(Rational.pow(-2 / 3, 3) == -8 / 27 && Rational.pow(-2 / 3, -3) == -27 / 8)
    #expect(Rational.pow(0, 0) == 1 && Rational.pow(-7, 0) == 1 && Rational.pow(0, 5) == 0)
    #expect(Rational.pow(0, -1).refusal == .divisionByZero)
    #expect(Rational.pow(0, -half).refusal == .divisionByZero)
    // 0, 1 and -1 to any power at all.
    let huge = Rational("1e30") ?? 0
    #expect(Rational.pow(1, huge) == 1 && Rational.pow(-1, huge) == 1 && Rational.pow(0, huge) == 0)
    #expect(Rational.pow(-1, huge + 1) == -1 && Rational.pow(-1, -huge - 1) == -1)
    #expect(Rational.pow(1, 1 / 3) == 1 && Rational.pow(0, 1 / 3) == 0)
    // Halves where the root is a fraction.
    #expect(Rational.pow(4 / 9, half) == 2 / 3 && Rational.pow(4 / 9, -1.5) == 27 / 8)
    #expect(Rational.pow(2, half).refusal == .noExactValue(of: "pow"))
    #expect(Rational.pow(-4, half).refusal == .noExactValue(of: "pow"))
    #expect(Rational.pow(8, 1 / 3).refusal == .noExactValue(of: "pow"))
  }

  @Test func `Roots that come out even`() {
    #expect(Rational.sqrt(0) == 0 && Rational.sqrt(49 / 64) == 7 / 8)
    #expect(Rational.sqrt(2).refusal == .noExactValue(of: "sqrt"))
    #expect(Rational.sqrt(4 / 3).refusal == .noExactValue(of: "sqrt"))
    #expect(Rational.sqrt(-4).refusal == .noExactValue(of: "sqrt"))
    #expect(Rational.hypot(-3, 4) == 5 && Rational.hypot(5 / 13, 12 / 13) == 1)
    #expect(Rational.hypot(1, 1).refusal == .noExactValue(of: "hypot"))
  }

  @Test func `Elementary functions are exact at one point and refuse by name at others`() {
    let functions: [(String, (Rational) -> Rational, Rational, Rational)] = [
      ("exp", Rational.exp, 0, 1), ("log", Rational.log, 1, 0), ("log1p", Rational.log1p, 0, 0),
      ("expm1", Rational.expm1, 0, 0), ("sin", Rational.sin, 0, 0), ("cos", Rational.cos, 0, 1),
      ("tan", Rational.tan, 0, 0), ("asin", Rational.asin, 0, 0), ("acos", Rational.acos, 1, 0),
      ("atan", Rational.atan, 0, 0), ("sinh", Rational.sinh, 0, 0), ("cosh", Rational.cosh, 0, 1),
      ("tanh", Rational.tanh, 0, 0), ("erf", Rational.erf, 0, 0),
    ]
    for (name, f, point, value) in functions {
      #expect(f(point) == value, "\(name)")
      #expect(f(point.limited(to: 9)).limit == 9, "\(name)")
      for x in [point + 1, point - 1, point + 0.5, -7 / 3] as [Rational] {
        #expect(f(x).refusal == .noExactValue(of: name), "\(name)(\(x))")
      }
    }
    #expect(Rational.atan2(0, 3) == 0 && Rational.atan2(0, 0) == 0)
    #expect(Rational.atan2(0, -3).refusal == .noExactValue(of: "atan2"))
    #expect(Rational.atan2(1, 1).refusal == .noExactValue(of: "atan2"))
    // A constant that only looks like a decimal would be a wrong number in exact arithmetic.
    #expect(Rational.irrational(0.7071067811865476).refusal != nil)
    #expect(Dual<Rational>.erf(Dual(primal: 0, tangent: 1)).tangent.refusal != nil)
  }

  // MARK: Refusals and limits

  @Test func `Every operation passes a refusal on, the first one first`() {
    let refused = Rational.exp(1)
    let other = Rational(1, 0)
    let reason = Rational.Refusal.noExactValue(of: "exp")
    for operation in [(+), (-), (*), (/), Rational.pow, Rational.atan2, Rational.hypot]
      as [(Rational, Rational) -> Rational]
    {
      #expect(operation(refused, 2).refusal == reason && operation(0, refused).refusal == reason)
      #expect(operation(refused, other).refusal == reason)
      #expect(operation(other, refused).refusal == .divisionByZero)
    }
    for function in [(-), Rational.log, Rational.sqrt, Rational.sin]
      as [(Rational) -> Rational]
    {
      #expect(function(refused).refusal == reason)
    }
    #expect(refused != refused && !(refused < 1) && !(refused >= 1) && !(1 <= refused))
    #expect(!refused.isFinite && !refused.vanishes && refused.approximation.isNaN)
    #expect(refused.numerator == nil && refused.denominator == nil)
    #expect(Rational(.infinity as Double).refusal == .notFinite)
    #expect(Rational(decimal: .nan).refusal == .notFinite)
    #expect("\(refused)" == "exp has no exact value here" && "\(other)" == "division by zero")
    #expect(
      "\(Rational(8, limit: 3))" == "the fraction is too large: at least 4 bits, and the limit is 3"
    )
  }

  @Test func `The limit counts the bits of numerator and denominator`() {
    let seven = Rational(7, limit: 3)
    #expect(seven == 7 && seven.limit == 3 && Rational(1 / 7, limit: 3) == 1 / 7)
    #expect((seven + 1).refusal == .tooLarge(bits: 4, limit: 3))
    #expect((seven - 1).limit == 3 && (1 - seven) == -6)
    #expect((1 / seven / 2).refusal == .tooLarge(bits: 4, limit: 3))
    #expect(Rational(8, limit: 3).refusal == .tooLarge(bits: 4, limit: 3))
    // 7 · 4/7: what is too large only on the way is not refused.
    #expect(seven * Rational(4, 7) == 4 && seven + 2 / 3 - 2 / 3 != 7)
    // The smaller of two limits holds, and one holds for a number that has none.
    #expect((Rational(7, limit: 100) * seven).refusal == .tooLarge(bits: 6, limit: 3))
    #expect((Rational(7, limit: 100) * 7).limit == 100)
    // One that is larger than the default is a limit, too.
    let large = Rational(2, limit: 1 << 20)
    #expect(Rational.pow(large, 100_000) / Rational.pow(large, 99_999) == 2)
    #expect(Rational.pow(2, 65_535).refusal == nil)
    #expect(Rational.pow(2, 65_536).refusal == .tooLarge(bits: 65_537, limit: 65_536))
    #expect(Rational.exp(Rational(0, limit: 7)).limit == 7 && Rational.sqrt(seven - 3).limit == 3)
  }

  @Test(.timeLimit(.minutes(1))) func `A power that is too large is refused at once`() {
    let billion = Rational(1_000_000_000)
    // 3 is at least 2, so that 3ⁿ is at least 2ⁿ and has n + 1 bits or more.
    #expect(Rational.pow(3, billion).refusal == .tooLarge(bits: 1_000_000_001, limit: 65_536))
    #expect(Rational.pow(1 / 3, billion).refusal != nil && Rational.pow(3, -billion).refusal != nil)
    #expect(
      Rational.pow(3 / 2, Rational("1e40") ?? 0).refusal == .tooLarge(bits: .max, limit: 65_536))
  }

  // MARK: Exact derivatives

  @Test func `Rosenbrock's gradient and Hessian as fractions`() {
    typealias Inner = Dual<Rational>
    typealias Outer = Dual<Inner>
    func f(_ inner: (Rational, Rational), _ outer: (Rational, Rational)) -> Outer {
      let x = Outer(primal: Inner(primal: -1.2, tangent: inner.0), tangent: Inner(primal: outer.0))
      let y = Outer(primal: Inner(primal: 1, tangent: inner.1), tangent: Inner(primal: outer.1))
      return .pow(1 - x, 2) + 100 * .pow(y - x * x, 2)
    }
    let (xx, xy, yy) = (f((1, 0), (1, 0)), f((1, 0), (0, 1)), f((0, 1), (0, 1)))
    #expect(xx.primal.primal == 24.2 && xx.primal.tangent == -215.6 && yy.primal.tangent == -88)
    #expect(xx.tangent.tangent == 1330 && xy.tangent.tangent == 480 && yy.tangent.tangent == 200)
  }
}
