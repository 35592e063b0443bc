import GradWorksheet

/// The numbers that a worksheet cuts something off at: those in calls of `clip` and its kind, beside a
/// norm, and in variables that are called like a limit.
struct LimitNumbers {
  /// The magnitudes, without 0.
  private(set) var all: Set<Double> = []
  /// What single numbers variables hold.
  private let values: [String: Double]

  /// What cuts off: NumPy's functions, and Python's.
  static let functions: Set = ["clip", "minimum", "maximum", "min", "max", "fmin", "fmax"]
  /// Parts of what variables are called that hold a limit.
  private static let words = ["clip", "norm", "limit", "thresh", "bound"]

  /// Reads programs and variables.
  init(_ programs: [Module], _ values: [String: Double]) {
    self.values = values
    for (name, number) in values where Self.words.contains(where: name.lowercased().contains) {
      add(number)
    }
    for program in programs {
      var found: [Expression] = []
      program.forEachExpression { expression in found += Self.limits(in: expression) }
      for expression in found { expression.forEach { add(number(of: $0)) } }
    }
  }

  /// Where limits stand that are written as literals: they cut off, and are exact.
  static func literals(in program: Module) -> Set<Position> {
    var places: Set<Position> = []
    program.forEachExpression { expression in
      for limit in limits(in: expression) {
        var limit = limit
        while case .unary(_, let inner) = limit.kind { limit = inner }
        if case .float = limit.kind { places.insert(limit.start) }
      }
    }
    return places
  }

  private mutating func add(_ number: Double?) {
    if let number, number.isFinite, number != 0 { all.insert(abs(number)) }
  }

  private func number(of expression: Expression) -> Double? {
    switch expression.kind {
    case .integer(let number): Double(number)
    case .float(let number, _): number
    case .name(let name): values[name]
    default: nil
    }
  }

  /// The parts of an expression that may be limits.
  private static func limits(in expression: Expression) -> [Expression] {
    switch expression.kind {
    case .call(let function, let arguments):
      // What is cut off stands first, with NumPy before the dot and with arrays themselves.
      switch function.kind {
      case .attribute(let owner, "clip"):
        let isModule = if case .name("np") = owner.kind { true } else { false }
        return arguments.dropFirst(isModule ? 1 : 0).map(\.value)
      case .name(let name) where name.lowercased().contains("clip"):
        return arguments.dropFirst().map(\.value)
      case .name(let name), .attribute(_, let name):
        return functions.contains(name) ? arguments.map(\.value) : []
      default: return []
      }
    case .comparison(let first, let rest):
      let operands = [first] + rest.map(\.operand)
      return operands.contains(where: isNorm) ? operands.filter { !isNorm($0) } : []
    case .binary(.divide, let left, let right): return isNorm(right) ? [left] : []
    default: return []
    }
  }

  /// Whether a norm is a part of an expression.
  private static func isNorm(_ expression: Expression) -> Bool {
    var isNorm = false
    expression.forEach { part in
      switch part.kind {
      case .name(let name), .attribute(_, let name):
        if name.lowercased().contains("norm") || name == "sqrt" { isNorm = true }
      default: break
      }
    }
    return isNorm
  }
}
