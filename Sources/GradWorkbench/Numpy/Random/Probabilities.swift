import GradNumbers
import GradWorksheet

// What the old and the new generator do alike.
extension Numpy {
  /// The argument `p=` of `choice`.
  func probabilities(
    _ object: Object, _ size: Int, _ count: Int, _ replacing: Bool, _ machine: inout Machine
  ) throws(Failure) -> [Double] {
    let array = try cast(
      try self.array(object, of: "random.choice", &machine), to: .float64, &machine)
    guard array.rank == 1 else { throw .value("'p' must be 1-dimensional") }
    guard array.count == size else { throw .value("'a' and 'p' must have same size") }
    let shares = array.items(Double.self)
    if shares.contains(where: { $0.isNaN }) { throw .value("probabilities contain NaN") }
    if shares.contains(where: { $0 < 0 }) { throw .value("probabilities are not non-negative") }
    guard (shares.reduce(0, +) - 1).magnitude <= 1.5e-8 else {
      throw .value("probabilities do not sum to 1")
    }
    if !replacing, shares.filter({ $0 > 0 }).count < count {
      throw .value("Fewer non-zero entries in p than size")
    }
    return shares
  }

  /// `binomial(n, p, size)`: one number or an array of them.
  func binomial(
    _ given: [Object], _ machine: inout Machine, _ draw: (Int, Double) -> Int
  ) throws(Failure) -> Object {
    let trials = try integer(given[0], machine)
    let share = try double(given[1], "p", machine)
    if trials < 0 { throw .value("n < 0") }
    guard share >= 0, share <= 1 else {
      throw .value("p < 0, p > 1 or p is NaN")
    }
    try refuseMany(trials, share)
    if !given[2].isGiven { return .int(draw(trials, share)) }
    let shape = try shape(given[2], machine)
    let count = try count(shape, of: .int64, &machine)
    try machine.spend(count &* 64)
    return .host(ArrayObject(Buffer((0..<count).map { _ in draw(trials, share) }), shape, self))
  }

  /// `multinomial(n, pvals, size)`: a row of numbers, or many.
  func multinomial(
    _ given: [Object], _ machine: inout Machine, _ draw: (Int, [Double]) -> [Int]
  ) throws(Failure) -> Object {
    let trials = try integer(given[0], machine)
    if trials < 0 { throw .value("n < 0") }
    let shares = try cast(
      try array(given[1], of: "random.multinomial", &machine), to: .float64, &machine
    ).items(Double.self)
    if shares.contains(where: { !($0 >= 0 && $0 <= 1) }) {
      throw .value("pvals < 0, pvals > 1 or pvals contains NaNs")
    }
    if shares.dropLast().reduce(0, +) > 1 + 1e-12 { throw .value("sum(pvals[:-1]) > 1.0") }
    if let most = shares.max() { try refuseMany(trials, min(most, 0.5)) }
    let shape = given[2].isGiven ? try shape(given[2], machine) : []
    let count = try count(shape + [shares.count], of: .int64, &machine)
    try machine.spend(count &* 64)
    var numbers: [Int] = []
    for _ in 0..<count / max(shares.count, 1) { numbers += draw(trials, shares) }
    return .host(ArrayObject(Buffer(numbers), shape + [shares.count], self))
  }

  /// NumPy draws these by another method.
  private func refuseMany(_ trials: Int, _ share: Double) throws(Failure) {
    if Double(trials) * min(share, 1 - share) > 30 {
      throw Failure(
        "NotImplementedError", "worksheets draw binomial numbers where n * p is at most 30",
        hint: "(np.random.rand(n) < p).sum() draws as many by other numbers")
    }
  }
}
