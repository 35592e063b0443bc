import GradExplain
import Testing

@Suite struct ShortDigitsTests {
  @Test(arguments: [
    (0.44039853898894116, "0.440399"), (-0.44039853898894116, "-0.440399"), (1.0, "1.0"),
    (0.1, "0.1"), (999999.95, "1000000.0"), (123456789.0, "123457000.0"),
    (0.000012345678, "1.23457e-05"),
    (1e300, "1e+300"), (0.0, "0.0"), (-0.0, "-0.0"), (.infinity, "inf"), (0.9999999, "1.0"),
    (.leastNonzeroMagnitude, "5e-324"), (1.7976931348623157e308, "1.79769e+308"),
  ])
  func `six digits are shown`(number: Double, text: String) {
    #expect(ShortDigits.text(number) == text)
  }

  @Test func `two numbers get the digits that tell them apart`() {
    #expect(ShortDigits.pair(1.0, 0.5) == ("1.0", "0.5"))
    #expect(ShortDigits.pair(0.12345678, 0.12345679) == ("0.12345678", "0.12345679"))
    let next = (0.1).nextUp
    #expect(ShortDigits.pair(0.1, next) == ("0.1", "0.10000000000000002"))
  }
}
