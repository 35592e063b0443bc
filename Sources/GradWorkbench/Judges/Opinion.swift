import GradNumbers

/// What one judge says about a derivative that the tape has computed.
struct Opinion: Sendable {
  /// How far the two numbers agree.
  enum Agreement: Hashable, Sendable {
    /// The same double.
    case same
    /// So many doubles apart.
    case ulps(UInt64)
    /// In so many digits.
    case digits(Int)
    /// Both are 0, but for this much: rounding, or what differences cannot tell.
    case within(Double)
    /// They do not agree.
    case differs
    /// The judge cannot tell, and says why.
    case silent(String)
  }

  /// The judge's own number; nil where it has none.
  let number: Double?
  /// How far the judge may be off; nil where it says nothing of that.
  let estimate: Double?
  /// How far the two agree.
  let agreement: Agreement

  /// The opinion of a judge who cannot tell.
  static func silent(_ reason: String, number: Double? = nil) -> Opinion {
    Opinion(number: number, estimate: nil, agreement: .silent(reason))
  }

  /// Whether the judge says that the number is right.
  var isRight: Bool {
    switch agreement {
    case .same, .ulps, .digits, .within: true
    case .differs, .silent: false
    }
  }

  /// Whether the judge says that the number is wrong.
  var isWrong: Bool { agreement == .differs }

  private init(number: Double?, estimate: Double?, agreement: Agreement) {
    (self.number, self.estimate, self.agreement) = (number, estimate, agreement)
  }

  /// Compares two numbers.
  ///
  /// - Parameters:
  ///   - number: The judge's.
  ///   - tape: The tape's.
  ///   - tolerance: How far they may be apart.
  ///   - estimate: How far the judge may be off, where it says so.
  init(_ number: Double, on tape: Double, tolerance: Double, estimate: Double? = nil) {
    self.number = number
    self.estimate = estimate
    if number == tape || (number.isNaN && tape.isNaN) {
      agreement = .same
      return
    }
    let distance = abs(number / 2 - tape / 2)
    let size = max(number.magnitude, tape.magnitude)
    guard number.isFinite, tape.isFinite, distance <= tolerance / 2 else {
      agreement = .differs
      return
    }
    let share = distance / (size / 2)
    if share > 0.1 {
      agreement = .within(max(2 * distance, estimate ?? 0))
    } else if let ulps = ulpDistance(number, tape), ulps < 100 {
      agreement = .ulps(ulps)
    } else {
      agreement = .digits(Int((-Double.log(share) / Double.log(10)).rounded(.down)))
    }
  }
}
