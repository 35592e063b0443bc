import GradNumbers

// The continuous distributions. Where Python only adds and multiplies, anything that can be added and
// multiplied may be given: a Value, an array.
extension RandomObject {
  func distribution(
    _ method: RandomMethod, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object {
    switch method {
    case .uniform: return try uniform(arguments, &machine)
    case .gauss, .normalvariate:
      let bound = try Signature(method.full, ["mu", "sigma"], required: 0).bind(arguments)
      let number = Object.float(method == .gauss ? random.gauss() : random.normal())
      let scaled = try machine.binary(.multiply, number, bound[1] ?? .float(1))
      return try machine.binary(.add, bound[0] ?? .float(0), scaled)
    case .lognormvariate:
      let (mu, sigma) = try pair(method, ["mu", "sigma"], arguments, machine)
      let number = libmExp(mu + random.normal() * sigma)
      if number.isInfinite { throw MathModule.rangeError }
      return .float(number)
    case .expovariate:
      let bound = try Signature(method.full, ["lambd"]).bind(arguments)
      return try machine.binary(.divide, .float(random.exponential()), bound[0] ?? .none)
    case .triangular:
      let bound = try Signature(method.full, ["low", "high", "mode"], required: 0).bind(arguments)
      var mode: Double?
      if let object = bound[2], !object.isNone { mode = try machine.real(object) }
      let low = try machine.real(bound[0] ?? .float(0))
      let high = try machine.real(bound[1] ?? .float(1))
      let number = random.triangular(low: low, high: high, mode: mode)
      // Of a triangle without a width CPython gives the end as it was given.
      return mode != nil && low == high ? bound[0] ?? .float(low) : .float(number)
    case .gammavariate:
      let (alpha, beta) = try pair(method, ["alpha", "beta"], arguments, machine)
      return .float(try gamma(alpha, beta))
    case .betavariate:
      let (alpha, beta) = try pair(method, ["alpha", "beta"], arguments, machine)
      let number = try gamma(alpha, 1)
      return .float(number == 0 ? 0 : number / (number + (try gamma(beta, 1))))
    case .paretovariate:
      let bound = try Signature(method.full, ["alpha"]).bind(arguments)
      let draw = Object.float(1 - random.random())
      let exponent = try machine.binary(.divide, .float(-1), bound[0] ?? .none)
      return try machine.binary(.power, draw, exponent)
    default:
      let (alpha, beta) = try pair(.weibullvariate, ["alpha", "beta"], arguments, machine)
      let draw = random.exponential()
      let exponent = try machine.binary(.divide, .float(1), .float(beta))
      let power = try machine.binary(.power, .float(draw), exponent)
      return try machine.binary(.multiply, .float(alpha), power)
    }
  }

  private func uniform(
    _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object {
    if arguments.count == 2, arguments.keywords.isEmpty,
      let low = Numeric(arguments.positional[0]), let high = Numeric(arguments.positional[1])
    {
      if case (.int(let a), .int(let b)) = (low, high) {
        let (width, overflow) = b.subtractingReportingOverflow(a)
        if !overflow { return .float(Double(a) + Double(width) * random.random()) }
      } else {
        return .float(low.double + (high.double - low.double) * random.random())
      }
    }
    let bound = try Signature("Random.uniform", ["a", "b"]).bind(arguments)
    let width = try machine.binary(.subtract, bound[1] ?? .none, bound[0] ?? .none)
    let part = try machine.binary(.multiply, width, .float(random.random()))
    return try machine.binary(.add, bound[0] ?? .none, part)
  }

  private func gamma(_ shape: Double, _ scale: Double) throws(Failure) -> Double {
    guard shape > 0, scale > 0 else {
      throw .value("gammavariate: alpha and beta must be > 0.0")
    }
    // From about here on CPython draws for ever: nothing that it compares is a number.
    guard shape < 1e300 else { throw .value("gammavariate: alpha is too large") }
    return random.gamma(shape: shape) * scale
  }

  private func pair(
    _ method: RandomMethod, _ names: [String], _ arguments: Arguments, _ machine: Machine
  ) throws(Failure) -> (Double, Double) {
    let bound = try Signature(method.full, names).bind(arguments)
    return (try machine.real(bound[0] ?? .none), try machine.real(bound[1] ?? .none))
  }
}

extension RandomMethod {
  /// The name as errors show it.
  var full: String { "Random.\(rawValue)" }
}
