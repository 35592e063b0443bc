import GradNumbers

// Several items of a population, with and without putting them back.
extension RandomObject {
  func choices(_ arguments: Arguments, _ machine: inout Machine) throws(Failure) -> Object {
    let bound = try Signature(
      "Random.choices", ["population", "weights"], required: 1, keywordOnly: ["cum_weights", "k"]
    ).bind(arguments)
    let population = bound[0] ?? .none
    let size = try count(population, &machine)
    let sums = try sums(bound[1], bound[2], of: size, &machine)
    let count = max(0, try machine.integer(bound[3] ?? .int(1)))
    try machine.reserveMemory(count, of: 16)
    let results = ListObject([], machine.heap)
    for _ in 0..<count {
      try machine.patience.step()
      let draw = random.random()
      var place = Int(draw * Double(size))
      if let sums, let total = sums.last {
        place = Self.place(of: draw * total, in: sums.dropLast())
      }
      results.append(try machine.subscripted(population, .int(place)))
    }
    return .list(results)
  }

  /// The running sums of the weights; nil where all weigh the same.
  private func sums(
    _ weights: Object?, _ cumulative: Object?, of size: Int, _ machine: inout Machine
  ) throws(Failure) -> [Double]? {
    func given(_ object: Object?) -> Object? { object.flatMap { $0.isNone ? nil : $0 } }
    var sums: [Double] = []
    if let cumulative = given(cumulative) {
      if given(weights) != nil {
        throw .type("Cannot specify both weights and cumulative weights")
      }
      for item in try machine.items(of: cumulative) { sums.append(try machine.real(item)) }
    } else {
      guard let weights = given(weights) else { return nil }
      if weights.isWhole {
        throw .type(
          "The number of choices must be a keyword argument: k=\(try machine.repr(weights))")
      }
      var total: Object?
      for item in try machine.items(of: weights) {
        let sum = if let total { try machine.binary(.add, total, item) } else { item }
        sums.append(try machine.real(sum))
        total = sum
      }
    }
    guard sums.count == size else {
      throw .value("The number of weights does not match the population")
    }
    guard let total = sums.last else { throw Failure("IndexError", "list index out of range") }
    guard total > 0 else { throw .value("Total of weights must be greater than zero") }
    guard total.isFinite else { throw .value("Total of weights must be finite") }
    return sums
  }

  /// How many of the sums are at most the draw.
  private static func place(of draw: Double, in sums: ArraySlice<Double>) -> Int {
    var (low, high) = (0, sums.count)
    while low < high {
      let middle = (low + high) / 2
      if draw < sums[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }

  func sample(_ arguments: Arguments, _ machine: inout Machine) throws(Failure) -> Object {
    let bound = try Signature("Random.sample", ["population", "k"], keywordOnly: ["counts"])
      .bind(arguments)
    let population = bound[0] ?? .none
    switch population {
    case .list, .tuple, .string, .range: break
    default:
      throw .type("Population must be a sequence.  For dicts or sets, use sorted(d).")
    }
    let size = try count(population, &machine)
    let count = try machine.integer(bound[1] ?? .none)
    var places: [Int]
    if let counts = bound[2], !counts.isNone {
      var sums: [Double] = []
      var total = 0
      for item in try machine.items(of: counts) {
        guard let number = item.wholeNumber else { throw .type("Counts must be integers") }
        let (sum, overflow) = total.addingReportingOverflow(number)
        // As many as this are never drawn from; their sums are exact as floats.
        if overflow || sum > 1 << 53 { throw .value("the counts are too large") }
        total = sum
        sums.append(Double(total))
      }
      guard sums.count == size else {
        throw .value("The number of counts does not match the population")
      }
      if total <= 0 { throw .value("Total of counts must be greater than zero") }
      places = try self.places(count, of: total, machine).map {
        Self.place(of: Double($0), in: sums.dropLast())
      }
    } else {
      places = try self.places(count, of: size, machine)
    }
    let results = ListObject([], machine.heap)
    for place in places { results.append(try machine.subscripted(population, .int(place))) }
    return .list(results)
  }

  /// Draws different places below `size`: from a list of all where that is short, and otherwise again
  /// and again until the place is new, as CPython does.
  private func places(
    _ count: Int, of size: Int, _ machine: Machine
  ) throws(Failure) -> [Int] {
    guard (0...size).contains(count) else {
      throw .value("Sample larger than population or is negative")
    }
    try machine.reserveMemory(count, of: 16)
    // How large CPython takes a set of so many items to be.
    var room = 21.0
    if count > 5 {
      room += libmPow(4, (libmLog(Double(3 * count)) / libmLog(4)).rounded(.up))
    }
    var places: [Int] = []
    places.reserveCapacity(count)
    if Double(size) <= room {
      try machine.reserveMemory(size, of: 8)
      var pool = Array(0..<size)
      for taken in 0..<count {
        let place = random.integer(below: size - taken)
        places.append(pool[place])
        pool[place] = pool[size - taken - 1]
      }
      return places
    }
    var seen: Set<Int> = []
    while places.count < count {
      try machine.patience.step()
      let place = random.integer(below: size)
      if seen.insert(place).inserted { places.append(place) }
    }
    return places
  }
}
