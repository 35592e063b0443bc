import GradNumbers

// `factorial`, `perm` and `comb`.

extension MathModule {
  static func factorial(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    let number = try machine.bigInteger(object)
    guard !number.isNegative else { throw .value("factorial() not defined for negative values") }
    guard let count = Int(exactly: number) else {
      throw Failure("OverflowError", "factorial() argument should not exceed \(Int.max)")
    }
    if count <= 20 { return .int(stride(from: 2, through: count, by: 1).reduce(1, *)) }
    return try fallingProduct(machine, number, count).object(machine.heap)
  }

  static func perm(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.refuseKeywords("math.perm")
    try arguments.limits(1, 2, "perm")
    if arguments.count == 1 || arguments.positional[1].isNone {
      return try factorial(&machine, arguments.positional[0])
    }
    let (number, count) = try choice(machine, arguments)
    if count > number { return .int(0) }
    guard let count = Int(exactly: count) else {
      throw Failure("OverflowError", "k must not exceed \(Int.max)")
    }
    return try fallingProduct(machine, number, count).object(machine.heap)
  }

  static func comb(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.refuseKeywords("math.comb")
    try arguments.limits(2, 2, "comb")
    let (number, all) = try choice(machine, arguments)
    if all > number { return .int(0) }
    guard let count = Int(exactly: min(all, number - all)) else {
      throw Failure("OverflowError", "min(n - k, k) must not exceed \(Int.max)")
    }
    return try choices(machine, number, count).object(machine.heap)
  }

  /// Reads the two arguments of `comb` and `perm`, neither of which may be negative.
  private static func choice(
    _ machine: Machine, _ arguments: Arguments
  ) throws(Failure) -> (BigInteger, BigInteger) {
    let number = try machine.bigInteger(arguments.positional[0])
    let count = try machine.bigInteger(arguments.positional[1])
    guard !number.isNegative else { throw .value("n must be a non-negative integer") }
    guard !count.isNegative else { throw .value("k must be a non-negative integer") }
    return (number, count)
  }

  /// The product of `count` numbers from `first` downwards.
  ///
  /// Halves of the factors are multiplied first, so that long numbers meet long ones.
  private static func fallingProduct(
    _ machine: Machine, _ first: BigInteger, _ count: Int
  ) throws(Failure) -> BigInteger {
    try reserve(machine, first, count)
    func product(_ first: BigInteger, _ count: Int) throws(Failure) -> BigInteger {
      if count <= 8 {
        var result = BigInteger.one
        for step in 0..<count {
          result = try machine.product(result, first - BigInteger(step))
        }
        return result
      }
      let half = count / 2
      return try machine.product(
        try product(first, half), try product(first - BigInteger(half), count - half))
    }
    return try product(first, count)
  }

  /// The number of ways to choose so many of `number` things.
  private static func choices(
    _ machine: Machine, _ number: BigInteger, _ count: Int
  ) throws(Failure) -> BigInteger {
    // There are no more choices than subsets.
    if let number = Int(exactly: number), number / 64 < count {
      try machine.heap.reserve(bits: number)
    } else {
      try reserve(machine, number, count)
    }
    var result = BigInteger.one
    for step in 0..<count {
      // After each step this is a number of choices too, so that the quotient is whole.
      let product = try machine.product(result, number - BigInteger(step))
      result = try machine.quotient(product, BigInteger(step + 1)).quotient
    }
    return result
  }

  /// Asks for the room of a product of so many factors.
  private static func reserve(
    _ machine: Machine, _ factor: BigInteger, _ count: Int
  ) throws(Failure) {
    let (bits, overflow) = factor.bitWidth.multipliedReportingOverflow(by: count)
    try machine.heap.reserve(bits: overflow ? .max : bits)
  }
}
