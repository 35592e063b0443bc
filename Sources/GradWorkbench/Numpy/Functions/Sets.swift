import GradWorksheet

// Arrays as sets and as sorted lists.
extension Numpy {
  static var sets: [NumpyFunction] {
    let pair: [(name: String, default: Object?)] = [("ar1", nil), ("ar2", nil)]
    return [
      NumpyFunction(
        "searchsorted", [("a", nil), ("v", nil), ("side", Object.none)], method: true,
        Numpy.makeSearchSorted),
      NumpyFunction(
        "digitize", [("x", nil), ("bins", nil), ("right", .bool(false))], Numpy.makeDigitize),
      NumpyFunction(
        "isin",
        [
          ("element", nil), ("test_elements", nil), ("assume_unique", Object.none),
          ("invert", Object.none),
        ],
        Numpy.makeIsIn),
      NumpyFunction("lexsort", [("keys", nil)], Numpy.makeLexSort),
      NumpyFunction("union1d", pair, Numpy.makeUnion),
      NumpyFunction("intersect1d", pair, Numpy.makeIntersection),
      NumpyFunction("setdiff1d", pair, Numpy.makeDifference),
    ]
  }

  /// How many of the sorted numbers come before a number; nan is larger than all.
  private static func place(_ number: Double, in sorted: [Double], right: Bool) -> Int {
    func isBefore(_ a: Double, _ b: Double) -> Bool { a < b || (b.isNaN && !a.isNaN) }
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      let goesOn = right ? !isBefore(number, sorted[middle]) : isBefore(sorted[middle], number)
      if goesOn { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The error of an array that is no row.
  static func unfitDepth(_ array: ArrayObject) -> Failure {
    .value("object \(array.rank == 0 ? "of too small depth" : "too deep") for desired array")
  }

  private func places(
    _ numbers: ArrayObject, in sorted: ArrayObject, right: Bool, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    guard sorted.rank == 1 else { throw Self.unfitDepth(sorted) }
    try machine.spend((numbers.count &+ sorted.count) &* 16)
    let list = try data(sorted, &machine).doubles
    let found = try data(numbers, &machine).doubles.map {
      Self.place($0, in: list, right: right)
    }
    return ArrayObject(Buffer(found), numbers.shape, self)
  }

  private func makeSearchSorted(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    var right = false
    if case .string(let side) = given[2] {
      guard ["left", "right"].contains(side.text) else {
        throw .value("search side must be 'left' or 'right' (got '\(side.text)')")
      }
      right = side.text == "right"
    }
    return try places(
      try array(given[1], of: "searchsorted", &machine),
      in: try array(given[0], of: "searchsorted", &machine), right: right, &machine
    ).result
  }

  private func makeDigitize(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let bins = try array(given[1], of: "digitize", &machine)
    let numbers = bins.dtype == .object ? [] : bins.doubles
    if zip(numbers, numbers.dropFirst()).contains(where: { $0 > $1 }) {
      throw .value("bins must be monotonically increasing or decreasing")
    }
    return try places(
      try array(given[0], of: "digitize", &machine), in: bins,
      right: !(try machine.truth(given[2])), &machine
    ).result
  }

  private func makeIsIn(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "isin", &machine)
    let others = Set(
      try data(try self.array(given[1], of: "isin", &machine), &machine).doubles.map {
        $0 == 0 ? 0 : $0
      })
    let wanted = given[3].isGiven ? !(try machine.truth(given[3])) : true
    let flags = try data(array, &machine).doubles.map { others.contains($0) == wanted }
    return ArrayObject(Buffer(flags), array.shape, self).result
  }

  /// The elements of an array, each once and in order.
  private func unique(_ object: Object, _ machine: inout Machine) throws(Failure) -> ArrayObject {
    guard let function = functions["unique"] else {
      return try array(object, of: "unique", &machine)
    }
    let found = try function.call(self, Arguments([object]), &machine)
    return try array(found, of: "unique", &machine)
  }

  private func kept(
    _ given: [Object], _ isKept: Bool, _ machine: inout Machine
  ) throws(Failure) -> Object {
    let first = try unique(given[0], &machine)
    let others = Set(try data(try unique(given[1], &machine), &machine).doubles)
    let flags = try data(first, &machine).doubles.map { others.contains($0) == isKept }
    let places = flags.indices.filter { flags[$0] }
    return .host(try first.taken(places, axis: 0))
  }

  private func makeUnion(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    var parts: [ArrayObject] = []
    for object in given {
      let array = try array(object, of: "union1d", &machine)
      parts.append(array.reshaped([array.count]))
    }
    return .host(try unique(.host(try concatenated(parts, axis: .int(0), &machine)), &machine))
  }

  private func makeIntersection(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    try kept(given, true, &machine)
  }

  private func makeDifference(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    try kept(given, false, &machine)
  }

  /// The order by the last key, where that ties by the one before, and so on.
  private func makeLexSort(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    var keys: [[Double]] = []
    for key in try machine.items(of: given[0]) {
      keys.append(try data(try array(key, of: "lexsort", &machine), &machine).doubles)
    }
    guard let count = keys.first?.count else {
      throw .type("need sequence of keys with len > 0 in lexsort")
    }
    guard keys.allSatisfy({ $0.count == count }) else {
      throw .value("all keys need to be the same shape")
    }
    try machine.spend(count &* keys.count &* 64)
    let order = (0..<count).sorted { a, b in
      for key in keys.reversed() where key[a] != key[b] { return key[a] < key[b] }
      return a < b
    }
    return .host(ArrayObject(Buffer(order), [count], self))
  }
}
