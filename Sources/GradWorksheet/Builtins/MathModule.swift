import GradNumbers

/// The module `math`, function for function as in CPython 3.11.
///
/// Where an argument is a value of the host, the host is asked first. Results that are no numbers
/// are errors, as in CPython: a nan out of numbers is a domain error, an infinity out of finite
/// numbers a domain error (a pole) or a range error (an overflow).
enum MathModule {
  /// Makes the module.
  static func make() -> ModuleObject {
    var members: [String: Object] = [
      "pi": .float(.pi), "e": .float(0x1.5bf0a8b145769p+1), "tau": .float(2 * .pi),
      "inf": .float(.infinity), "nan": .float(.nan),
    ]
    for function in unary() + tests() + binary() + wholes() + parts() + aggregates() {
      members[function.name] = .native(function)
    }
    return ModuleObject("math", members: members)
  }

  static let domainError = Failure.value("math domain error")
  static let rangeError = Failure(
    "OverflowError", "math range error",
    hint: "the result is beyond the largest float, 1.8e308; in a softmax, subtract the largest "
      + "exponent from all of them first")

  // MARK: One real argument

  /// Functions of one number; `overflows` says what an infinite result of a finite number means.
  private static func unary() -> [NativeFunction] {
    let poles: [(String, (Double) -> Double)] = [
      ("acos", libmAcos), ("acosh", libmAcosh), ("asin", libmAsin), ("asinh", libmAsinh),
      ("atan", libmAtan), ("atanh", libmAtanh), ("cbrt", libmCbrt), ("cos", libmCos),
      ("erf", libmErf), ("erfc", libmErfc), ("fabs", \.magnitude),
      ("log1p", libmLog1p), ("sin", libmSin), ("sqrt", { $0.squareRoot() }),
      ("tan", libmTan), ("tanh", libmTanh),
    ]
    let overflows: [(String, (Double) -> Double)] = [
      ("cosh", libmCosh), ("exp", libmExp), ("exp2", libmExp2), ("expm1", libmExpm1),
      ("sinh", libmSinh),
    ]
    // An overflow is silent here, as it is in CPython.
    let silent: [(String, (Double) -> Double)] = [
      ("degrees", { $0 * (180 / .pi) }), ("radians", { $0 * (.pi / 180) }), ("ulp", ulp),
    ]
    return poles.map { function($0.0, $0.1, infinity: domainError) }
      + overflows.map { function($0.0, $0.1, infinity: rangeError) }
      + silent.map { function($0.0, $0.1, infinity: nil) }
      + [
        NativeFunction("gamma", module: "math", single: gamma),
        NativeFunction("lgamma", module: "math", single: lgamma),
        NativeFunction("log", log), logarithm("log2", libmLog2), logarithm("log10", libmLog10),
      ]
  }

  private static func function(
    _ name: String, _ body: @escaping (Double) -> Double, infinity: Failure?
  ) -> NativeFunction {
    NativeFunction(name, module: "math") {
      (machine: inout Machine, object: Object) throws(Failure) -> Object in
      let argument: Double
      switch object {
      case .float(let value): argument = value
      case .int(let value): argument = Double(value)
      default:
        if let value = try Builtins.hosted(&machine, name, object) { return value }
        argument = try machine.real(object)
      }
      let result = body(argument)
      if !result.isFinite {
        if result.isNaN, !argument.isNaN { throw domainError }
        if result.isInfinite, argument.isFinite, let infinity { throw infinity }
      }
      return .float(result)
    }
  }

  private static func ulp(_ number: Double) -> Double {
    // At the largest number Swift's ulp and CPython's agree; an infinity's is infinite.
    number.isInfinite ? .infinity : number.magnitude.ulp
  }

  /// The real value of an argument, or what the host makes of the whole call.
  enum Reading {
    case real(Double)
    case answered(Object)
  }

  static func read(
    _ machine: inout Machine, _ name: String, _ object: Object
  ) throws(Failure) -> Reading {
    if let answer = try Builtins.hosted(&machine, name, object) { return .answered(answer) }
    return .real(try machine.real(object))
  }

  private static func logarithm(
    _ name: String, _ body: @escaping (Double) -> Double
  ) -> NativeFunction {
    NativeFunction(name, module: "math") {
      (machine: inout Machine, object: Object) throws(Failure) -> Object in
      if let value = try Builtins.hosted(&machine, name, object) { return value }
      return .float(try logarithm(machine, object, body))
    }
  }

  private static func log(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.refuseKeywords("log")
    guard (1...2).contains(arguments.count) else {
      throw .type("math.log requires 1 to 2 arguments")
    }
    if let answer = try hosted(&machine, "log", arguments) { return answer }
    let numerator = try logarithm(machine, arguments.positional[0], libmLog)
    guard let base = arguments[1] else { return .float(numerator) }
    let denominator = try logarithm(machine, base, libmLog)
    if denominator == 0 { throw Failure("ZeroDivisionError", "float division by zero") }
    return .float(numerator / denominator)
  }

  /// A logarithm, also of an integer that no float holds.
  ///
  /// As in CPython it is then that of the leading bits and that of a power of two.
  private static func logarithm(
    _ machine: Machine, _ object: Object, _ function: (Double) -> Double
  ) throws(Failure) -> Double {
    if case .big(let big) = object, big.approximation == .infinity {
      try machine.heap.spend(2 &* big.value.bytes)
      let (fraction, exponent) = big.value.fractionAndExponent
      return function(fraction) + function(2) * Double(exponent)
    }
    // Of a negative integer there need be no float.
    if object.isNegativeWhole { throw domainError }
    let number = try machine.real(object)
    if number <= 0 { throw domainError }
    return function(number)
  }

  /// What the host makes of a call in which one of its values stands.
  static func hosted(
    _ machine: inout Machine, _ name: String, _ arguments: Arguments
  ) throws(Failure) -> Object? {
    for case .host(let object) in arguments.positional {
      if let answer = try object.function(name, arguments.positional, &machine) { return answer }
    }
    guard let host = machine.host, arguments.positional.contains(where: \.isForeign) else {
      return nil
    }
    return try host.function(name, arguments.positional, line: machine.line)
  }

  // MARK: Questions

  private static func tests() -> [NativeFunction] {
    let questions: [(String, (Double) -> Bool)] = [
      ("isfinite", \.isFinite), ("isinf", \.isInfinite), ("isnan", \.isNaN),
    ]
    return questions.map { name, holds in
      NativeFunction(name, module: "math") {
        (machine: inout Machine, object: Object) throws(Failure) -> Object in
        if let value = try Builtins.hosted(&machine, name, object) { return value }
        return .bool(holds(try machine.real(object)))
      }
    } + [NativeFunction("isclose", isclose)]
  }

  private static func isclose(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    let bound = try arguments.bind(
      "isclose", ["a", "b", "rel_tol", "abs_tol"], required: 2, byPosition: 2)
    if let answer = try hosted(&machine, "isclose", arguments) { return answer }
    let left = try machine.real(machine.plain(bound[0] ?? .none))
    let right = try machine.real(machine.plain(bound[1] ?? .none))
    let relative = try machine.real(bound[2] ?? .float(1e-9))
    let absolute = try machine.real(bound[3] ?? .float(0))
    if relative < 0 || absolute < 0 { throw .value("tolerances must be non-negative") }
    if left == right { return .bool(true) }
    if left.isInfinite || right.isInfinite { return .bool(false) }
    let distance = (right - left).magnitude
    return .bool(
      distance <= (relative * right).magnitude || distance <= (relative * left).magnitude
        || distance <= absolute)
  }

  // MARK: Two real arguments

  private static func binary() -> [NativeFunction] {
    let functions: [(String, (Double, Double) throws(Failure) -> Double)] = [
      ("atan2", libmAtan2),
      ("copysign", { Double(signOf: $1, magnitudeOf: $0) }),
      ("fmod", fmod), ("nextafter", libmNextafter), ("pow", pow), ("remainder", remainder),
    ]
    return functions.map { name, body in
      NativeFunction(name) {
        (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
        try arguments.refuseKeywords("math.\(name)")
        try arguments.limits(2, 2, name)
        if let answer = try hosted(&machine, name, arguments) { return answer }
        let left = try machine.real(arguments.positional[0])
        return .float(try body(left, try machine.real(arguments.positional[1])))
      }
    }
  }

  private static func fmod(_ left: Double, _ right: Double) throws(Failure) -> Double {
    if right.isInfinite, left.isFinite { return left }
    let result = libmFmod(left, right)
    if result.isNaN, !left.isNaN, !right.isNaN { throw domainError }
    return result
  }

  private static func pow(_ base: Double, _ exponent: Double) throws(Failure) -> Double {
    let result = libmPow(base, exponent)
    if base.isFinite, exponent.isFinite, !result.isFinite {
      throw result.isNaN || base == 0 ? domainError : rangeError
    }
    return result
  }

  private static func remainder(_ left: Double, _ right: Double) throws(Failure) -> Double {
    if left.isNaN { return left }
    if right.isNaN { return right }
    if left.isInfinite || right == 0 { throw domainError }
    return right.isInfinite ? left : left.remainder(dividingBy: right)
  }
}
