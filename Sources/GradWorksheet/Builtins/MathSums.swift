// Functions of `math` over many numbers, and the gamma function.

extension MathModule {
  static func aggregates() -> [NativeFunction] {
    [
      NativeFunction("fsum", module: "math", single: fsum),
      NativeFunction("hypot", hypot), NativeFunction("dist", dist), NativeFunction("prod", prod),
    ]
  }

  /// The sum of floats, rounded once (Shewchuk's partial sums, which do not overlap).
  private static func fsum(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    var partials: [Double] = []
    var special = 0.0
    var infinities = 0.0
    for item in try machine.items(of: object) {
      let number = try machine.real(item)
      var rest = number
      var kept = 0
      for index in partials.indices {
        var other = partials[index]
        if rest.magnitude < other.magnitude { swap(&rest, &other) }
        let high = rest + other
        let low = other - (high - rest)
        if low != 0 {
          partials[kept] = low
          kept += 1
        }
        rest = high
      }
      partials.removeSubrange(kept...)
      if rest == 0 { continue }
      if rest.isFinite {
        partials.append(rest)
      } else {
        if number.isFinite { throw Failure("OverflowError", "intermediate overflow in fsum") }
        if number.isInfinite { infinities += number }
        special += number
        partials = []
      }
    }
    if special != 0 {
      if infinities.isNaN { throw .value("-inf + inf in fsum") }
      return .float(special)
    }
    guard var high = partials.popLast() else { return .float(0) }
    var low = 0.0
    while let next = partials.popLast() {
      let sum = high + next
      low = next - (sum - high)
      high = sum
      if low != 0 { break }
    }
    // Half an ulp left over is a tie unless the next partial sum has the same sign.
    if let next = partials.last, (low < 0 && next < 0) || (low > 0 && next > 0) {
      let doubled = low * 2
      let sum = high + doubled
      if sum - high == doubled { high = sum }
    }
    return .float(high)
  }

  private static func prod(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    let bound = try arguments.bind(
      "prod", ["iterable", "start"], required: 1, positionalOnly: 1, byPosition: 1)
    let start = ListObject([bound[1] ?? .int(1)], machine.heap)
    machine.pin(.list(start))
    defer { machine.unpin(1) }
    let items = try machine.items(of: bound[0] ?? .none)
    var result = start.items[0]
    for item in items { result = try machine.binary(.multiply, result, item) }
    return result
  }

  // MARK: Distances

  private static func hypot(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.refuseKeywords("math.hypot")
    if let answer = try hosted(&machine, "hypot", arguments) { return answer }
    var numbers: [Double] = []
    for argument in arguments.positional { numbers.append(try machine.real(argument)) }
    return .float(norm(numbers))
  }

  private static func dist(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.refuseKeywords("math.dist")
    try arguments.limits(2, 2, "dist")
    let first = ListObject(try machine.items(of: arguments.positional[0]), machine.heap)
    machine.pin(.list(first))
    defer { machine.unpin(1) }
    let right = try machine.items(of: arguments.positional[1])
    let left = first.items
    guard left.count == right.count else {
      throw .value("both points must have the same number of dimensions")
    }
    var numbers: [Double] = []
    for (one, other) in zip(left, right) {
      let start = try machine.real(one)
      numbers.append(start - (try machine.real(other)))
    }
    return .float(norm(numbers))
  }

  /// The Euclidean norm, to the last digit: squares and sums keep what rounding loses, and one step
  /// of Newton's method mends the root.
  private static func norm(_ numbers: [Double]) -> Double {
    let numbers = numbers.map(\.magnitude)
    if numbers.contains(.infinity) { return .infinity }
    if numbers.contains(where: \.isNaN) { return .nan }
    guard let largest = numbers.max(), largest > 0 else { return 0 }
    if numbers.count == 1 { return largest }
    // A power of two, so that scaling loses nothing; the largest number comes to 1/2 ... 1.
    let exponent = Int32(largest.exponent) + 1
    var sum = 1.0
    var lost = 0.0
    func add(_ number: Double, times factor: Double) {
      let product = number * factor
      let error = (-product).addingProduct(number, factor)
      let total = sum + product
      lost += ((sum - total) + product) + error
      sum = total
    }
    for number in numbers {
      let scaled = libmLdexp(number, -exponent)
      add(scaled, times: scaled)
    }
    let root = (sum - 1 + lost).squareRoot()
    add(-root, times: root)
    let mended = root + (sum - 1 + lost) / (2 * root)
    return libmLdexp(mended, exponent)
  }

  // MARK: Gamma

  static func gamma(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    switch try read(&machine, "gamma", object) {
    case .answered(let answer): return answer
    case .real(let number): return .float(try Gamma.gamma(number))
    }
  }

  static func lgamma(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    switch try read(&machine, "lgamma", object) {
    case .answered(let answer): return answer
    case .real(let number): return .float(try Gamma.logarithm(number))
    }
  }
}

/// The gamma function by Lanczos' approximation, with the parameters of CPython (13 terms,
/// g = 6.0246…, from the Boost library) in the same order of operations: libm's own function
/// differs in the last digits.
private enum Gamma {
  private static let shift = 6.024680040776729583740234375
  private static let shiftMinusHalf = 5.524680040776729583740234375
  private static let numerators: [Double] = [
    23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
    1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725,
    186056.26539522348, 8071.672002365816, 210.82427775157936, 2.5066282746310002,
  ]
  private static let denominators: [Double] = [
    0, 39_916_800, 120_543_840, 150_917_976, 105_258_076, 45_995_730, 13_339_535, 2_637_558,
    357_423, 32_670, 1_925, 66, 1,
  ]

  private static func lanczos(_ number: Double) -> Double {
    var numerator = 0.0
    var denominator = 0.0
    if number < 5 {
      for (above, below) in zip(numerators, denominators).reversed() {
        numerator = numerator * number + above
        denominator = denominator * number + below
      }
    } else {
      for (above, below) in zip(numerators, denominators) {
        numerator = numerator / number + above
        denominator = denominator / number + below
      }
    }
    return numerator / denominator
  }

  /// sin(πx), exact where x is a multiple of a half.
  private static func sineOfPiTimes(_ number: Double) -> Double {
    let rest = libmFmod(number.magnitude, 2)
    let result: Double
    switch (2 * rest).rounded() {
    case 0: result = libmSin(.pi * rest)
    case 1: result = libmCos(.pi * (rest - 0.5))
    case 2: result = libmSin(.pi * (1 - rest))
    case 3: result = -libmCos(.pi * (rest - 1.5))
    default: result = libmSin(.pi * (rest - 2))
    }
    return number.sign == .minus ? -result : result
  }

  static func gamma(_ number: Double) throws(Failure) -> Double {
    if number.isNaN || number == .infinity { return number }
    let isWhole = number == number.rounded(.down)
    if number == 0 || number == -.infinity || (isWhole && number < 0) {
      throw MathModule.domainError
    }
    if isWhole, number <= 23 {
      // 22! and less are exact in this order.
      return stride(from: 2.0, to: number, by: 1).reduce(1, *)
    }
    let result = finite(number)
    if result.isInfinite { throw MathModule.rangeError }
    return result
  }

  private static func finite(_ number: Double) -> Double {
    let size = number.magnitude
    if size < 1e-20 { return 1 / number }
    if size > 200 { return number < 0 ? 0 / sineOfPiTimes(number) : .infinity }
    let base = size + shiftMinusHalf
    // What the rounding of this sum lost, magnified by the power below, is put back.
    let lost =
      size > shiftMinusHalf ? (base - size) - shiftMinusHalf : (base - shiftMinusHalf) - size
    let correction = lost * shift / base
    let root = libmPow(base, size / 2 - 0.25)
    if number < 0 {
      var result = -.pi / sineOfPiTimes(size) / size * libmExp(base) / lanczos(size)
      result -= correction * result
      return size < 140 ? result / libmPow(base, size - 0.5) : result / root / root
    }
    var result = lanczos(size) / libmExp(base)
    result += correction * result
    return size < 140 ? result * libmPow(base, size - 0.5) : result * root * root
  }

  static func logarithm(_ number: Double) throws(Failure) -> Double {
    if number.isNaN { return number }
    if number.isInfinite { return .infinity }
    if number == number.rounded(.down), number <= 2 {
      if number <= 0 { throw MathModule.domainError }
      return 0
    }
    let size = number.magnitude
    if size < 1e-20 { return -libmLog(size) }
    var result = libmLog(lanczos(size)) - shift
    result += (size - 0.5) * (libmLog(size + shift - 0.5) - 1)
    if number < 0 {
      let logOfPi = 1.1447298858494002
      result = logOfPi - libmLog(sineOfPiTimes(size).magnitude) - libmLog(size) - result
    }
    if result.isInfinite { throw MathModule.rangeError }
    return result
  }
}
