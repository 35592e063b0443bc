import Testing

@testable import GradWorksheet

/// Format specifications and their errors, as CPython 3.11 has them.
@Suite struct FormatSpecTests {
  enum Value: Sendable {
    case int(Int), float(Double), text(String), bool(Bool)
  }

  private func format(_ value: Value, _ spec: String) -> String {
    var machine = makeMachine()
    let object: Object =
      switch value {
      case .int(let value): .int(value)
      case .float(let value): .float(value)
      case .text(let value): machine.string(value)
      case .bool(let value): .bool(value)
      }
    do throws(Failure) {
      return try machine.format(object, spec: spec)
    } catch {
      return "\(error.type): \(error.message)"
    }
  }

  private static let table: [(Value, String, String)] = [
    (.int(1), "", "1"),
    (.int(1), "5", "    1"),
    (.int(1), "<5", "1    "),
    (.int(1), "^5", "  1  "),
    (.int(1), "05", "00001"),
    (.int(1), "+", "+1"),
    (.int(1), "-", "1"),
    (.int(1), " ", " 1"),
    (.int(1), "d", "1"),
    (.int(1), "b", "1"),
    (.int(1), "#b", "0b1"),
    (.int(1), "#o", "0o1"),
    (.int(1), "#x", "0x1"),
    (.int(1), "#X", "0X1"),
    (.int(1), "#010x", "0x00000001"),
    (.int(1), "_b", "1"),
    (.int(1), ",", "1"),
    (.int(1), ".2f", "1.00"),
    (.int(1), "e", "1.000000e+00"),
    (.int(1), "%", "100.000000%"),
    (.int(1), "y", "ValueError: Unknown format code 'y' for object of type 'int'"),
    (.int(1), ".2", "ValueError: Precision not allowed in integer format specifier"),
    (.int(1), ",x", "ValueError: Cannot specify ',' with 'x'."),
    (.int(1), ",_", "ValueError: Cannot specify both ',' and '_'."),
    (.int(1), "_,", "ValueError: Cannot specify both ',' and '_'."),
    (.int(1), ",,", "ValueError: Cannot specify ',' with ','."),
    (.int(1), "__", "ValueError: Cannot specify '_' with '_'."),
    (.int(1), ".", "ValueError: Format specifier missing precision"),
    (.int(1), "5q5", "ValueError: Invalid format specifier '5q5' for object of type 'int'"),
    (
      .int(1), "z", "ValueError: Negative zero coercion (z) not allowed in integer format specifier"
    ),
    (.int(1), "s", "ValueError: Unknown format code 's' for object of type 'int'"),
    (.int(1), ",n", "ValueError: Cannot specify ',' with 'n'."),
    (.int(1), "99999999999999999999", "ValueError: Too many decimal digits in format string"),
    (.int(1234567), ",", "1,234,567"),
    (.int(1234567), "_", "1_234_567"),
    (.int(1234567), "012,", "0,001,234,567"),
    (.int(1234567), "015,", "000,001,234,567"),
    (.int(1234567), "_x", "12_d687"),
    (.int(1234567), ">15,", "      1,234,567"),
    (.int(1234567), "*^15,", "***1,234,567***"),
    (.int(1234567), "=15", "        1234567"),
    (.int(1234567), ",.2f", "1,234,567.00"),
    (.int(-42), "d", "-42"),
    (.int(-42), "5", "  -42"),
    (.int(-42), "05", "-0042"),
    (.int(-42), "=6", "-   42"),
    (.int(-42), "x", "-2a"),
    (.int(-42), "+c", "ValueError: Sign not allowed with integer format specifier 'c'"),
    (.int(-42), "c", "OverflowError: %c arg not in range(0x110000)"),
    (.int(-42), "^7", "  -42  "),
    (.int(-42), " ", "-42"),
    (.int(65), "c", "A"),
    (.int(65), "+c", "ValueError: Sign not allowed with integer format specifier 'c'"),
    (
      .int(65), "#c", "ValueError: Alternate form (#) not allowed with integer format specifier 'c'"
    ),
    (.int(1114112), "c", "OverflowError: %c arg not in range(0x110000)"),
    (.bool(true), "", "True"),
    (.bool(true), "5", "    1"),
    (.bool(true), "d", "1"),
    (.bool(true), "s", "ValueError: Unknown format code 's' for object of type 'bool'"),
    (.bool(false), "x", "0"),
    (.float(3.14159), "", "3.14159"),
    (.float(3.14159), ".2f", "3.14"),
    (.float(3.14159), "10.3f", "     3.142"),
    (.float(3.14159), "<10.3f", "3.142     "),
    (.float(3.14159), "^10.3f", "  3.142   "),
    (.float(3.14159), "010.3f", "000003.142"),
    (.float(3.14159), "+.2f", "+3.14"),
    (.float(3.14159), " .2f", " 3.14"),
    (.float(3.14159), ".2e", "3.14e+00"),
    (.float(3.14159), ".3E", "3.142E+00"),
    (.float(3.14159), ".3g", "3.14"),
    (.float(3.14159), "g", "3.14159"),
    (.float(3.14159), ".2%", "314.16%"),
    (.float(3.14159), ".0f", "3"),
    (.float(3.14159), "#.0f", "3."),
    (.float(3.14159), ".10", "3.14159"),
    (.float(3.14159), "n", "3.14159"),
    (.float(3.14159), "d", "ValueError: Unknown format code 'd' for object of type 'float'"),
    (.float(3.14159), "s", "ValueError: Unknown format code 's' for object of type 'float'"),
    (.float(3.14159), "x", "ValueError: Unknown format code 'x' for object of type 'float'"),
    (.float(1234.5678), ",", "1,234.5678"),
    (.float(1234.5678), "012,.2f", "0,001,234.57"),
    (.float(1234.5678), "_.2f", "1_234.57"),
    (.float(1234.5678), ",.2f", "1,234.57"),
    (.float(1234.5678), ".2", "1.2e+03"),
    (.float(1234.5678), ".3", "1.23e+03"),
    (.float(1234.5678), ".6", "1234.57"),
    (.float(-0.0), "z.1f", "0.0"),
    (.float(-0.04), "z.1f", "0.0"),
    (.float(-0.04), ".1f", "-0.0"),
    (.float(1e+300), ".3", "1e+300"),
    (.float(1e+16), "", "1e+16"),
    (.float(100.0), ".5", "100.0"),
    (.float(123456.0), ".6", "1.23456e+05"),
    (.float(0.0), "#g", "0.00000"),
    (.float(1e-05), "#", "1.e-05"),
    (.float(.infinity), "010", "0000000inf"),
    (.float(.nan), "+,", "+nan"),
    (.float(2.5), ".0f", "2"),
    (.float(0.5), ".0f", "0"),
    (.float(1.0), ".99999999999999999999f", "ValueError: Too many decimal digits in format string"),
    (.float(1.0), ".3000000000f", "ValueError: precision too big"),
    (.float(1.0), "_e", "1.000000e+00"),
    (.text("abc"), "", "abc"),
    (.text("abc"), "10", "abc       "),
    (.text("abc"), ">10", "       abc"),
    (.text("abc"), "^10", "   abc    "),
    (.text("abc"), "*^10", "***abc****"),
    (.text("abc"), ".2", "ab"),
    (.text("abc"), "10.2", "ab        "),
    (.text("abc"), "é>6", "éééabc"),
    (.text("abc"), "05", "abc00"),
    (.text("abc"), "s", "abc"),
    (.text("abc"), "d", "ValueError: Unknown format code 'd' for object of type 'str'"),
    (.text("abc"), "=5", "ValueError: '=' alignment not allowed in string format specifier"),
    (.text("abc"), "+", "ValueError: Sign not allowed in string format specifier"),
    (.text("abc"), " ", "ValueError: Space not allowed in string format specifier"),
    (.text("abc"), "#", "ValueError: Alternate form (#) not allowed in string format specifier"),
    (.text("abc"), ",", "ValueError: Cannot specify ',' with 's'."),
    (.text("abc"), "_", "ValueError: Cannot specify '_' with 's'."),
    (
      .text("abc"), "z",
      "ValueError: Negative zero coercion (z) not allowed in string format specifier"
    ),
    (.text("abc"), "qq", "ValueError: Invalid format specifier 'qq' for object of type 'str'"),
    (.text("abc"), "é", "ValueError: Unknown format code '\\xe9' for object of type 'str'"),
    (.text("日本"), "5", "日本   "),
    (.text("日本"), ".1", "日"),
  ]

  @Test(arguments: table)
  func `a value is formatted as CPython formats it`(_ value: Value, _ spec: String, _ text: String)
  {
    #expect(format(value, spec) == text)
  }

  @Test func `a width beyond the limit is an error and takes no memory`() {
    #expect(format(.int(1), "999999999999").hasPrefix("MemoryError: "))
    #expect(format(.float(1), ".2000000000f").hasPrefix("MemoryError: "))
    #expect(format(.text("a"), "é>999999999999").hasPrefix("MemoryError: "))
  }
}
