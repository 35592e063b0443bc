import GradWorksheet

/// A place in a program where numbers are cut off on both sides of 0: `np.clip(dW, -5, 5)`, or
/// `max(-5, min(5, g))`.
struct ClipSite {
  /// A limit as it is written.
  enum Limit: Equatable {
    case number(Double)
    /// A name of which nobody knows what it holds when it is read, such as a parameter.
    case name(String, isNegative: Bool)

    var isBelowZero: Bool {
      switch self {
      case .number(let number): number < 0
      case .name(_, let isNegative): isNegative
      }
    }

    var negated: Limit {
      switch self {
      case .number(let number): .number(-number)
      case .name(let name, let isNegative): .name(name, isNegative: !isNegative)
      }
    }
  }

  /// The program, by its place among those of the session.
  let program: Int
  /// Where the limits begin.
  let low: Position
  let high: Position
  /// What they are.
  let limits: (low: Limit, high: Limit)

  /// The same on both sides, as a report writes it; nil for a name, or where they differ.
  var magnitude: String? {
    guard case .number(let number) = limits.high, limits.low == limits.high.negated else {
      return nil
    }
    return Self.text(number)
  }

  /// The limits in words: `-5 and 5`.
  var words: String? {
    guard case .number(let low) = limits.low, case .number(let high) = limits.high else {
      return nil
    }
    return "\(Self.text(low)) and \(Self.text(high))"
  }

  private static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e9 ? "\(Int(number))" : pythonText(number)
  }
}

extension ClipSite {
  /// All places in some programs, in the order of their texts.
  ///
  /// - Parameters:
  ///   - programs: The texts.
  ///   - values: What single numbers variables hold.
  /// - Returns: The places.
  static func all(in programs: [Module], _ values: [String: Double]) -> [ClipSite] {
    var sites: [ClipSite] = []
    for (place, program) in programs.enumerated() {
      var values = values
      program.forEachStatement { statement in
        guard case .define(let function) = statement.kind else { return }
        for name in FunctionVariables(function).all { values[name] = nil }
      }
      program.forEachExpression { expression in
        guard case .lambda(let function) = expression.kind else { return }
        for name in FunctionVariables(function).all { values[name] = nil }
      }
      let reader = Reader(program: place, values: values)
      var inner: Set<Position> = []
      program.forEachExpression { expression in
        guard let site = reader.site(expression), inner.insert(site.low).inserted else { return }
        sites.append(site)
      }
    }
    return sites
  }

  private struct Reader {
    let program: Int
    let values: [String: Double]

    func site(_ expression: Expression) -> ClipSite? {
      guard case .call(let function, let arguments) = expression.kind else { return nil }
      if let bounds = clip(function, arguments) {
        return site(low: bounds.low, high: bounds.high)
      }
      // One within the other, in any order.
      guard let outer = cut(expression) else { return nil }
      guard let inner = cut(outer.rest), outer.isUpper != inner.isUpper else { return nil }
      return outer.isUpper
        ? site(low: inner.limit, high: outer.limit) : site(low: outer.limit, high: inner.limit)
    }

    private func site(low: Expression, high: Expression) -> ClipSite? {
      guard let bottom = limit(low), let top = limit(high), bottom.isBelowZero,
        !top.isBelowZero, top != .number(0)
      else { return nil }
      // Of two names nobody knows the signs.
      if case .name = top, bottom != top.negated { return nil }
      if case .name = bottom, bottom != top.negated { return nil }
      return ClipSite(
        program: program, low: low.start, high: high.start, limits: (bottom, top))
    }

    /// The limits in a call of `clip`, which stand behind what is cut off.
    private func clip(
      _ function: Expression, _ arguments: [Expression.Argument]
    ) -> (low: Expression, high: Expression)? {
      let skipped: Int
      switch function.kind {
      case .name("clip"): skipped = 1
      case .attribute(let owner, "clip"):
        if case .name(let name) = owner.kind, ["np", "numpy"].contains(name) {
          skipped = 1
        } else {
          skipped = 0
        }
      default: return nil
      }
      var positional: [Expression] = []
      var named: [String: Expression] = [:]
      for argument in arguments {
        switch argument.kind {
        case .positional: positional.append(argument.value)
        case .keyword(let name): named[name.text] = argument.value
        default: return nil
        }
      }
      let bounds = positional.dropFirst(skipped)
      guard let low = bounds.first ?? named["a_min"] ?? named["min"],
        let high = bounds.dropFirst().first ?? named["a_max"] ?? named["max"]
      else { return nil }
      return (low, high)
    }

    /// A call of a minimum or a maximum of something and a limit.
    private func cut(
      _ expression: Expression
    ) -> (limit: Expression, rest: Expression, isUpper: Bool)? {
      guard case .call(let function, let arguments) = expression.kind, arguments.count == 2 else {
        return nil
      }
      let isUpper: Bool
      switch function.kind {
      case .name("min"), .attribute(_, "minimum"): isUpper = true
      case .name("max"), .attribute(_, "maximum"): isUpper = false
      default: return nil
      }
      let values = arguments.map(\.value)
      if limit(values[0]) != nil { return (values[0], values[1], isUpper) }
      if limit(values[1]) != nil { return (values[1], values[0], isUpper) }
      return nil
    }

    private func limit(_ expression: Expression) -> Limit? {
      switch expression.kind {
      case .integer(let number): .number(Double(number))
      case .float(let number, _): .number(number)
      case .name(let name): values[name].map { .number($0) } ?? .name(name, isNegative: false)
      case .unary(.minus, let inner): limit(inner)?.negated
      default: nil
      }
    }
  }
}
