import Testing

@testable import GradWorksheet

/// Floats as text, against a table from CPython (Scripts/float-text-cases.py).
@Suite struct FloatTextTests {
  @Test func `every float is written as CPython writes it`() throws {
    var count = 0
    for line in floatTextCases.split(separator: "\n") {
      let parts = line.split(separator: " ")
      let bits = try #require(UInt64(parts[0], radix: 16))
      let number = Double(bitPattern: bits)
      let text = try write(number, parts[1])
      // One comparison at a time: #expect on each would cost more than the work.
      if text != parts[2] { Issue.record("\(number), \(parts[1]): \(text), not \(parts[2])") }
      count += 1
    }
    #expect(count > 3000)
  }

  private func write(_ number: Double, _ asked: Substring) throws -> String {
    if asked == "r" { return FloatText.repr(number) }
    if asked.hasPrefix("n") {
      let digits = try #require(Int(asked.dropFirst()))
      do {
        return FloatText.repr(try Builtins.round(number, digits))
      } catch {
        return "overflow"
      }
    }
    let precision = try #require(Int(asked.dropFirst().dropLast()))
    return switch asked.last {
    case "f": FloatText.fixed(number, precision)
    case "e": FloatText.exponent(number, precision)
    default: FloatText.general(number, precision)
    }
  }

  @Test func `the exact digits of the smallest number are all there`() {
    let digits = DecimalDigits(exactly: Double.leastNonzeroMagnitude)
    #expect(digits.digits.count == 751)
    #expect(digits.point == -323)
    #expect(digits.digits.prefix(6) == [4, 9, 4, 0, 6, 5])
  }

  @Test func `a text read as a number takes Python's spellings only`() {
    #expect(NumberText.float(" 1_0.5e1\n") == 105)
    #expect(NumberText.float("-Infinity") == -.infinity)
    #expect(NumberText.float("1e400") == .infinity)
    for text in ["", ".", "1__0", "_1", "1_", "1e", "0x10", "1 2", "infin", "nan(1)"] {
      #expect(NumberText.float(text) == nil, "\(text)")
    }
  }

  @Test func `a precision of a million is no trouble`() {
    let text = FloatText.fixed(0.1, 1_000_000)
    #expect(text.utf8.count == 1_000_002)
    #expect(text.hasPrefix("0.1000000000000000055511151231257827021181583404541015625000"))
  }
}
