import GradNumbers

/// CPython's limit on integers as decimal text, which takes time quadratic in the digits.
enum DigitLimit {
  /// How many digits `str(x)` and `int(text)` go to.
  static let digits = 4300
  /// The width of the first number that has more, 10^4300; narrower numbers have fewer.
  private static let bits = 14285

  private static let words = "Exceeds the limit (\(digits) digits) for integer string conversion"
  private static let advice = "use sys.set_int_max_str_digits() to increase the limit"
  private static let hint =
    "worksheets keep this limit of Python's: float(x) shows the first digits, hex(x) all of them"

  /// The words for a text of so many digits.
  static func message(reading count: Int) -> String {
    "\(words): value has \(count) digits; \(advice)"
  }

  static func failure(reading count: Int) -> Failure {
    .value(message(reading: count), hint: "a number of this length is written in hexadecimal")
  }

  /// The decimal digits of a number that is not negative.
  static func digits(of number: BigInteger, _ heap: Heap) throws(Failure) -> String {
    if number.bitWidth <= bits {
      let text = try number.text(radix: 10, spending: heap.spend(limbs:))
      if text.utf8.count <= digits { return text }
    }
    throw .value("\(words); \(advice)", hint: hint)
  }
}

extension Object {
  /// Whether it is an integer below 0.
  var isNegativeWhole: Bool {
    switch self {
    case .int(let value): value < 0
    case .big(let big): big.value.isNegative
    default: false
    }
  }
}

extension Machine {
  /// The digits of an integer or a boolean without its sign.
  func digits(_ object: Object, radix: Int = 10) throws(Failure) -> String {
    guard case .big(let big) = object else {
      return String((object.wholeNumber ?? 0).magnitude, radix: radix)
    }
    let size = big.value.magnitude
    if radix == 10 { return try DigitLimit.digits(of: size, heap) }
    try heap.reserve(size.bitWidth / radix.trailingZeroBitCount)
    return try size.text(radix: radix, spending: heap.spend(limbs:))
  }

  /// An integer beyond 64 bits in decimal digits.
  func text(_ big: BigObject) throws(Failure) -> String {
    (big.value.isNegative ? "-" : "") + (try digits(.big(big)))
  }
}
