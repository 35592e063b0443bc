/// How a gradient that is too large is made smaller.
///
/// The two ways are not the same: by norm, the direction stays; by value, it turns.
public enum Clipping: Hashable, Sendable {
  /// The gradient as it is.
  case none
  /// Where the L2 norm over all parameters is above the limit, everything is scaled down to it.
  case norm(Double)
  /// Each number on its own is brought into ±limit.
  case value(Double)

  /// Clips a gradient, and says what its L2 norm was before.
  ///
  /// The L2 norm is the root of the sum of all squares, in a fixed order, and overflows only where
  /// it is itself too large. It is not the sum of the norms of the single layers, which some
  /// homework takes for it. A norm that is infinite or nan leaves the gradient as it is: there is
  /// no direction to keep.
  public func apply<Element: TrainingNumber>(to gradient: inout MutableSpan<Element>) -> Double {
    Element.clip(&gradient, self)
  }
}

extension Clipping {
  /// The way as a text reads it back: `none`, `norm(5.0)`, `value(5.0)`.
  public var text: String {
    switch self {
    case .none: "none"
    case .norm(let limit): "norm(\(limit))"
    case .value(let limit): "value(\(limit))"
    }
  }

  /// Reads what `text` writes.
  public init(text: String) throws(TextError) {
    let call = try NamedNumbers(text)
    if call.name == "none", call.numbers.isEmpty {
      self = .none
      return
    }
    guard call.name == "norm" || call.name == "value" else {
      if NamedNumbers.number(call.name) != nil {
        throw call.error("does not say how it clips", "write norm(\(text)) or value(\(text))")
      }
      throw .unknown(call.name, "is no way to clip", among: ["none", "norm", "value"])
    }
    guard call.numbers.count == 1, call.numbers[0] > 0 else {
      throw call.error("lacks its limit", "write \(call.name)(5)")
    }
    self = call.name == "norm" ? .norm(call.numbers[0]) : .value(call.numbers[0])
  }
}

extension TrainingNumber {
  /// The loops of clipping, compiled for the type that calls them.
  @inline(__always)
  static func clipped(_ gradient: inout MutableSpan<Self>, _ clipping: Clipping) -> Double {
    let norm = length(gradient.span)
    switch clipping {
    case .none: break
    case .norm(let limit):
      guard norm.isFinite, norm > limit else { break }
      let factor = Self(limit / norm)
      for i in 0..<gradient.count { gradient[i] *= factor }
    case .value(let limit):
      guard norm.isFinite else { break }
      let limit = Self(limit)
      for i in 0..<gradient.count {
        let number = gradient[i]
        gradient[i] = number > limit ? limit : number < -limit ? -limit : number
      }
    }
    return norm
  }

  /// Squares are summed in Double, in eight sums side by side; scaled where they leave its range.
  @inline(__always)
  static func length(_ numbers: Span<Self>) -> Double {
    let plain = squares(numbers, scale: 1)
    if plain > 0x1p-900 && plain < .infinity || plain.isNaN { return plain.squareRoot() }
    var largest = 0.0
    for i in 0..<numbers.count { largest = max(largest, abs(Double(numbers[i]))) }
    guard largest > 0, largest < .infinity else { return largest }
    // A power of two changes no digit; the two steps keep clear of a factor beyond the range.
    let power = largest.binade
    let scale = 1 / max(power, 0x1p-1000)
    return squares(numbers, scale: scale).squareRoot() / scale
  }

  @inline(__always)
  private static func squares(_ numbers: Span<Self>, scale: Double) -> Double {
    var sums = SIMD8<Double>(repeating: 0)
    let whole = numbers.count / 8 * 8
    var i = 0
    while i < whole {
      let eight =
        SIMD8(
          Double(numbers[i]), Double(numbers[i + 1]), Double(numbers[i + 2]),
          Double(numbers[i + 3]), Double(numbers[i + 4]), Double(numbers[i + 5]),
          Double(numbers[i + 6]), Double(numbers[i + 7])) * scale
      sums += eight * eight
      i += 8
    }
    var sum = sums.sum()
    while i < numbers.count {
      let number = Double(numbers[i]) * scale
      sum += number * number
      i += 1
    }
    return sum
  }
}
