import Foundation
import GradNumbers
import Testing

/// Whole numbers of any size.
@Suite struct BigIntegerTests {
  private static let table = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Tables/integers.txt")

  /// What an operation makes of a row's operands, in the row's notation.
  private static let operations: [String: @Sendable ([String]) throws -> String] = [
    "+": { try binary($0) { $0 + $1 } },
    "-": { try binary($0) { $0 - $1 } },
    "*": { try binary($0) { $0 * $1 } },
    "&": { try binary($0) { $0 & $1 } },
    "|": { try binary($0) { $0 | $1 } },
    "^": { try binary($0) { $0 ^ $1 } },
    "~": { show(~(try integer($0[0]))) },
    "gcd": { try binary($0, BigInteger.greatestCommonDivisor) },
    "order": { try binary($0) { $0 < $1 ? -1 : $0 == $1 ? 0 : 1 } },
    "<<": { try binary($0) { $0 << (Int(exactly: $1) ?? -1) } },
    ">>": { try binary($0) { $0 >> (Int(exactly: $1) ?? -1) } },
    "power": { try binary($0) { $0.power(UInt(Int(exactly: $1) ?? -1)) } },
    "powmod": {
      show(try integer($0[0]).power(try integer($0[1]), modulo: try integer($0[2])) { _ in })
    },
    "sqrt": { show(try integer($0[0]).squareRoot { _ in }) },
    "truncated": {
      let (q, r) = try integer($0[0]).quotientAndRemainder(dividingBy: try integer($0[1]))
      return show(q) + " " + show(r)
    },
    "floor": {
      let (q, r) = try integer($0[0]).floorQuotientAndModulo(dividingBy: try integer($0[1]))
      return show(q) + " " + show(r)
    },
    "bits": {
      let a = try integer($0[0])
      return [a.bitWidth, a.bitCount, a.trailingZeroBits].map { String($0, radix: 16) }
        .joined(separator: " ")
    },
    "text": { try integer($0[0]).description },
    "double": { String(try integer($0[0]).approximation.bitPattern) },
    "ratio": { String(BigInteger.ratio(try integer($0[0]), try integer($0[1])).bitPattern) },
    "whole": { show(BigInteger(truncating: try #require(Double($0[0])))) },
  ]

  private static func integer(_ text: String) throws -> BigInteger {
    try #require(BigInteger(text, radix: 16))
  }

  private static func show(_ a: BigInteger) -> String { a.text(radix: 16) }

  private static func binary(
    _ operands: [String], _ operation: (BigInteger, BigInteger) -> BigInteger
  ) throws -> String {
    show(operation(try integer(operands[0]), try integer(operands[1])))
  }

  /// How many of a row's words are operands; the others are the result.
  private static func operands(of operation: String) -> Int {
    switch operation {
    case "~", "sqrt", "bits", "text", "double", "whole": 1
    case "powmod": 3
    default: 2
    }
  }

  @Test func `Every operation gives what Python's integers give`() throws {
    let rows = try String(contentsOf: Self.table, encoding: .utf8).split(separator: "\n")
    var seen: [String: Int] = [:]
    for row in rows {
      let words = row.split(separator: " ").map(String.init)
      let name = words[0]
      let count = Self.operands(of: name)
      let operation = try #require(Self.operations[name], "\(name)")
      var expected = words[(1 + count)...].joined(separator: " ")
      if name == "double" || name == "ratio" {
        expected = String(try #require(Double(expected)).bitPattern)
      }
      let result = try operation(Array(words[1...count]))
      #expect(result == expected, "\(row)")
      seen[name, default: 0] += 1
    }
    for name in Self.operations.keys { #expect(seen[name, default: 0] >= 40, "\(name)") }
  }

  // MARK: Laws

  /// A number of up to so many bits, with long runs of equal bits in every second one.
  private func number(_ chance: inout SplitMix64, bits: Int) -> BigInteger {
    var number = BigInteger.zero
    let width = chance.integer(below: bits + 1)
    let isSmooth = chance.integer(below: 2) == 0
    while number.bitWidth < width {
      let run = 1 + chance.integer(below: 64)
      let ones = (BigInteger.one << run) - 1
      let part =
        isSmooth ? (chance.integer(below: 2) == 0 ? 0 : ones) : BigInteger(chance.next()) & ones
      number = (number << run) + (number.isZero ? part | 1 : part)
    }
    return chance.integer(below: 2) == 0 ? number : -number
  }

  @Test func `Quotients and rests make up the dividend, in both ways of division`() {
    var chance = SplitMix64(seed: 41)
    for _ in 0..<4000 {
      let a = number(&chance, bits: 700)
      let b = number(&chance, bits: 400)
      if b.isZero { continue }
      #expect((a / b) * b + a % b == a)
      #expect((a % b).magnitude < b.magnitude)
      #expect((a % b).isZero || (a % b).isNegative == a.isNegative)
      let (quotient, modulo) = a.floorQuotientAndModulo(dividingBy: b)
      #expect(quotient * b + modulo == a)
      #expect(modulo.isZero || modulo.isNegative == b.isNegative)
      #expect(modulo.magnitude < b.magnitude)
    }
  }

  @Test func `Divisors divide, and what is left has none in common`() {
    var chance = SplitMix64(seed: 42)
    for _ in 0..<1500 {
      let common = number(&chance, bits: 300)
      let a = number(&chance, bits: 500) * common
      let b = number(&chance, bits: 500) * common
      let divisor = BigInteger.greatestCommonDivisor(a, b)
      if divisor.isZero {
        #expect(a.isZero && b.isZero)
        continue
      }
      #expect((a % divisor).isZero && (b % divisor).isZero)
      if !common.isZero { #expect((divisor % common).isZero) }
      #expect(BigInteger.greatestCommonDivisor(a / divisor, b / divisor) == 1)
    }
  }

  @Test func `Sums and products follow the laws of a ring`() {
    var chance = SplitMix64(seed: 43)
    for bits in [130, 400, 6000] {
      for _ in 0..<(bits > 1000 ? 60 : 1500) {
        let (a, b) = (number(&chance, bits: bits), number(&chance, bits: bits))
        let c = number(&chance, bits: bits)
        #expect(a + b == b + a)
        #expect((a + b) + c == a + (b + c))
        #expect(a * b == b * a)
        #expect((a * b) * c == a * (b * c))
        #expect(a * (b + c) == a * b + a * c)
        #expect(a - b == -(b - a))
        #expect((a + b) * (a - b) == a * a - b * b)
        #expect((a < b) == (a - b).isNegative)
      }
    }
  }

  @Test func `Bits follow the laws of sets, and shifts those of powers of two`() {
    var chance = SplitMix64(seed: 44)
    for _ in 0..<3000 {
      let (a, b) = (number(&chance, bits: 300), number(&chance, bits: 300))
      #expect(~(a & b) == ~a | ~b)
      #expect((a ^ b) == (a | b) & ~(a & b))
      #expect((a & b) + (a | b) == a + b)
      let shift = chance.integer(below: 200)
      let power = BigInteger(2).power(UInt(shift))
      #expect(a << shift == a * power)
      #expect(a >> shift == a.floorQuotientAndModulo(dividingBy: power).quotient)
      #expect((a << shift).trailingZeroBits == (a.isZero ? 0 : a.trailingZeroBits + shift))
    }
  }

  @Test func `Text in every radix reads as the number it came from`() {
    var chance = SplitMix64(seed: 45)
    for radix in 2...36 {
      for _ in 0..<60 {
        let a = number(&chance, bits: 600)
        let text = a.text(radix: radix)
        #expect(BigInteger(text, radix: radix) == a)
        #expect(BigInteger("00" + text.uppercased(), radix: radix) == (a.isNegative ? nil : a))
      }
    }
    #expect(BigInteger("-0") == 0)
    #expect(BigInteger("+12345678901234567890123")?.description == "12345678901234567890123")
    for text in ["", "-", "+", "--1", "1 ", " 1", "1_000", "0x1", "1.0", "1a", "٣"] {
      #expect(BigInteger(text) == nil, "\(text)")
    }
    #expect(BigInteger("12", radix: 2) == nil)
  }

  @Test func `Machine integers go in and come out`() {
    for value in [0, 1, -1, 2, .max, .min, .max - 1, .min + 1] {
      #expect(Int(exactly: BigInteger(value)) == value)
      #expect(BigInteger(value).description == String(value))
    }
    #expect(Int(exactly: BigInteger(Int.max) + 1) == nil)
    #expect(Int(exactly: BigInteger(Int.min) - 1) == nil)
    #expect(Int(exactly: BigInteger.one << 64) == nil)
    #expect(BigInteger(UInt64.max) == (BigInteger.one << 64) - 1)
  }

  /// What a limit throws.
  private struct Enough: Error {}

  @Test func `Work is announced in about its amount before it is done`() throws {
    let long = (BigInteger.one << 640_000) - 1
    let half = (BigInteger.one << 320_000) - 3
    let middle = (BigInteger.one << 128_000) - 1
    let short = (BigInteger.one << 2400) - 1
    let operations: [(name: String, least: Int, run: ((Int) throws(Enough) -> Void) throws -> Void)]
    operations = [
      // 10,000 limbs: Karatsuba's way makes fewer products than the square of that.
      ("product", 1_000_000, { _ = try long.multiplied(by: long, spending: $0) }),
      (
        "quotient", 25_000_000,
        { _ = try long.quotientAndRemainder(dividingBy: half, spending: $0) }
      ),
      // Ten thousand limbs by 38.
      ("product", 200_000, { _ = try long.multiplied(by: short, spending: $0) }),
      ("decimal text", 1_000_000, { _ = try middle.text(radix: 10, spending: $0) }),
      ("binary text", 1_000_000, { _ = try long.text(radix: 2, spending: $0) }),
      ("power", 1_000_000, { _ = try half.power(2, spending: $0) }),
      ("power modulo", 1_000_000, { _ = try half.power(3, modulo: long, spending: $0) }),
      (
        "divisor", 10_000_000,
        { _ = try BigInteger.greatestCommonDivisor(long, half, spending: $0) }
      ),
      ("root", 25_000_000, { _ = try long.squareRoot(spending: $0) }),
    ]
    for operation in operations {
      var spent = 0
      #expect(throws: Enough.self, "\(operation.name)") {
        try operation.run { (work: Int) throws(Enough) in
          spent += work
          if spent > operation.least { throw Enough() }
        }
      }
      #expect(spent < operation.least + 20_000, "\(operation.name) announces work in small parts")
    }
  }

  @Test func `Doubles go in exactly or not at all, and come out again`() {
    var chance = SplitMix64(seed: 46)
    for _ in 0..<3000 {
      let value = Double(bitPattern: chance.next())
      guard value.isFinite else { continue }
      let whole = value.rounded(.towardZero)
      #expect(BigInteger(truncating: value).approximation == whole)
      #expect((BigInteger(exactly: value) == nil) == (whole != value))
    }
    for value in [Double.infinity, -.infinity, .nan, 0.5, -1.5, .leastNonzeroMagnitude] {
      #expect(BigInteger(exactly: value) == nil)
    }
    #expect(BigInteger(exactly: -0.0) == 0)
  }

  @Test func `A fraction and an exponent stand for numbers of any size`() {
    var chance = SplitMix64(seed: 47)
    for _ in 0..<1000 {
      let number = number(&chance, bits: 1000)
      let (fraction, exponent) = number.fractionAndExponent
      #expect(fraction == 0 ? number.isZero : (0.5..<1).contains(fraction.magnitude))
      // Beyond 53 bits both sides are rounded to nearest once, at the same bit.
      #expect(
        Double(sign: .plus, exponent: exponent, significand: fraction) == number.approximation)
    }
    let (fraction, exponent) = (-((BigInteger.one << 5000) - 1)).fractionAndExponent
    #expect(fraction == -0.5 && exponent == 5001)
  }
}
