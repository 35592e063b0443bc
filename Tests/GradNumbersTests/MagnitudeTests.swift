import GradNumbers
import Testing

@Suite struct MagnitudeTests {
  @Test func `Sums and differences add, products are of first order`() {
    let (a, b) = (Magnitude(3), Magnitude(-2))
    #expect((a + b).value == 1 && (a + b).magnitude == 5)
    #expect((a - b).value == 5 && (a - b).magnitude == 5)
    #expect((a * b).value == -6 && (a * b).magnitude == 6)
    #expect((-b).value == 2 && (-b).magnitude == 2)
    // (3 - 2)·(3 - 2): 1·5 + 1·5 - 1. What rounding does to one factor times what it does to the
    // other is of second order and does not count.
    #expect(((a + b) * (a + b)).magnitude == 9)
  }

  @Test func `A quotient counts the terms of its divisor`() {
    let difference = Magnitude(3) - Magnitude(2)
    let quotient = Magnitude(8) / difference
    // 8/|1| · 5/|1|
    #expect(quotient.value == 8 && quotient.magnitude == 40)
    #expect((Magnitude(8) / Magnitude(4)).magnitude == 2)
  }

  @Test func `A function carries the terms of its argument by its slope`() {
    let x = Magnitude(3) - Magnitude(3)
    // exp(0) + exp(0)·6
    #expect(Magnitude.exp(x).value == 1 && Magnitude.exp(x).magnitude == 7)
    // sqrt(4) + 4/(2·2)
    #expect(Magnitude.sqrt(4).magnitude == 3)
    // 3² + 2·3·3
    #expect(Magnitude.pow(3, 2).magnitude == 27)
    #expect(Magnitude.pow(x, 0).magnitude == 1)
  }

  /// log(1 + x) - x for x = 1e-8: the result is 5e-17, its terms 2e-8; the rounding is within them.
  @Test func `Cancellation shows in the ratio`() {
    let x = Magnitude(1e-8)
    let y = Magnitude.log(1 + x) - x
    // mpmath: -4.9999999666666669167e-17
    let error = (y.value + 4.9999999666666669167e-17).magnitude
    #expect(error > 0x1p-53 * y.value.magnitude)
    #expect(error <= 2 * 0x1p-53 * y.magnitude)
  }

  @Test func `Comparison is by value`() {
    #expect(Magnitude(value: 1, magnitude: 9) == Magnitude(value: 1, magnitude: 2))
    #expect(Magnitude(1) < Magnitude(2) && Magnitude(1).isFinite)
  }

  /// The slope of x² at 0 is 2·pow(0, 2 - 1), and its slope 2·1·pow(0, 2 - 1 - 1).
  @Test func `A power of 0 does not ask for the logarithm of 0`() {
    let zero = Magnitude(1) - Magnitude(1)
    let one = Magnitude(2) - Magnitude(1)
    let slope = Magnitude(2) * .pow(zero, one)
    #expect(slope.value == 0 && slope.magnitude == 4)
    let bend = Magnitude(2) * one * .pow(zero, one - Magnitude(1))
    #expect(bend.value == 2 && bend.magnitude == 6)
    #expect(Magnitude.pow(0, Magnitude(0.75) - Magnitude(0.5)).magnitude == 0)
    // An exponent that is 0 only by rounding stands at a jump.
    #expect(Magnitude.pow(0, Magnitude(0.3) - Magnitude(0.3)).magnitude == .infinity)
  }
}
