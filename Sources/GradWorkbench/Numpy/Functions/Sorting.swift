import GradWorksheet

// Order.
extension Numpy {
  static var sorting: [NumpyFunction] {
    [
      NumpyFunction(
        "sort", [("a", nil), ("axis", .int(-1)), ("kind", Object.none)], Numpy.makeSort),
      NumpyFunction(
        "argsort",
        [("a", nil), ("axis", .int(-1)), ("kind", Object.none), ("stable", Object.none)],
        method: true, Numpy.makeArgSort),
      // Sorted through, where NumPy sorts only as far as it must.
      NumpyFunction(
        "partition", [("a", nil), ("kth", nil), ("axis", .int(-1))], Numpy.makePartition),
      NumpyFunction(
        "argpartition", [("a", nil), ("kth", nil), ("axis", .int(-1))], method: true,
        Numpy.makeArgPartition),
      NumpyFunction(
        "unique",
        [
          ("ar", nil), ("return_index", .bool(false)), ("return_inverse", .bool(false)),
          ("return_counts", .bool(false)),
        ], Numpy.makeUnique),
      NumpyFunction(
        "bincount", [("x", nil), ("weights", Object.none), ("minlength", .int(0))],
        Numpy.makeBinCount),
      NumpyFunction("diff", [("a", nil), ("n", .int(1)), ("axis", .int(-1))], Numpy.makeDiff),
      NumpyFunction(
        "take", [("a", nil), ("indices", nil), ("axis", Object.none)], method: true, Numpy.makeTake),
    ]
  }

  /// The places in which elements come in order; nan comes last, equal ones stay as they stand.
  private func order(_ items: ArraySlice<Double>) -> [Int] {
    items.indices.sorted { a, b in
      let (x, y) = (items[a], items[b])
      if x.isNaN || y.isNaN { return x.isNaN == y.isNaN ? a < b : y.isNaN }
      return x == y ? a < b : x < y
    }.map { $0 - items.startIndex }
  }

  /// The order along an axis, as places in it.
  private func order(
    _ array: ArrayObject, _ axis: Object, _ machine: inout Machine
  ) throws(Failure) -> (places: ArrayObject, axis: Int) {
    let axis = try self.axis(axis, of: array.rank, machine)
    let lanes = try data(array, &machine).lanes([axis])
    try machine.spend(array.count &* 64)
    let numbers = lanes.doubles
    let length = array.shape[axis]
    var places: [Int] = []
    if length > 0 {
      for start in stride(from: 0, to: numbers.count, by: length) {
        places += order(numbers[start..<start + length])
      }
    }
    let others = array.shape.indices.filter { $0 != axis } + [axis]
    var back = others
    for (place, axis) in others.enumerated() { back[axis] = place }
    let result = ArrayObject(Buffer(places), lanes.shape, self).transposed(back).copy
    return (result, axis)
  }

  private func makeArgSort(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "argsort", &machine)
    if case .none = given[1] {
      return .host(try order(array.reshaped([array.count]), .int(0), &machine).places)
    }
    return .host(try order(array, given[1], &machine).places)
  }

  /// The elements of an array in order along an axis.
  func sorted(
    _ array: ArrayObject, _ axis: Object, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    let source: ArrayObject
    var along = axis
    if case .none = axis {
      source = array.reshaped([array.count])
      along = .int(0)
    } else {
      source = array
    }
    let (places, place) = try order(source, along, &machine)
    // Each place along the axis becomes a place in the buffer.
    var starts = source.layout
    starts.strides[place] = 0
    let bases = ArrayObject(source.buffer, source.shape, starts, self).places
    let step = source.layout.strides[place]
    let all = zip(bases, places.items(Int.self)).map { $0 + $1 * step }
    return source.gathered(all, source.shape)
  }

  private func makeSort(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "sort", &machine)
    return .host(try sorted(array, given[1], &machine))
  }

  private func check(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) {
    let array = try array(given[0], of: "partition", &machine)
    let axis = given[2].isGiven ? try axis(given[2], of: array.rank, machine) : nil
    let length = axis.map { array.shape[$0] } ?? array.count
    for place in try shape(given[1], machine) where place < -length || place >= length {
      throw .value("kth(=\(place)) out of bounds (\(length))")
    }
  }

  private func makePartition(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    try check(given, &machine)
    return try makeSort([given[0], given[2]], &machine)
  }

  private func makeArgPartition(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    try check(given, &machine)
    return try makeArgSort([given[0], given[2]], &machine)
  }

  private func makeUnique(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "unique", &machine)
    let flat = array.reshaped([array.count])
    let places = try order(flat, .int(0), &machine).places.items(Int.self)
    let numbers = try data(flat, &machine).doubles
    var firsts: [Int] = []
    var counts: [Int] = []
    var inverse = [Int](repeating: 0, count: places.count)
    for place in places {
      let isSame =
        firsts.last.map {
          numbers[$0] == numbers[place] || (numbers[$0].isNaN && numbers[place].isNaN)
        } ?? false
      if isSame {
        counts[counts.count - 1] += 1
      } else {
        firsts.append(place)
        counts.append(1)
      }
      inverse[place] = firsts.count - 1
    }
    let own = flat.places
    let values = flat.gathered(firsts.map { own[$0] }, [firsts.count])
    var results: [Object] = [.host(values)]
    if try machine.truth(given[1]) {
      results.append(.host(ArrayObject(Buffer(firsts), [firsts.count], self)))
    }
    if try machine.truth(given[2]) {
      results.append(.host(ArrayObject(Buffer(inverse), array.shape, self)))
    }
    if try machine.truth(given[3]) {
      results.append(.host(ArrayObject(Buffer(counts), [counts.count], self)))
    }
    return results.count == 1 ? results[0] : machine.tuple(results)
  }

  private func makeBinCount(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "bincount", &machine)
    guard array.rank == 1 else { throw Self.unfitDepth(array) }
    guard array.dtype.isInteger || array.dtype == .bool || array.count == 0 else {
      throw .type(
        "Cannot cast array data from dtype('\(array.dtype.symbol)') to dtype('int64') according to the "
          + "rule 'safe'")
    }
    let items = array.integers
    if items.contains(where: { $0 < 0 }) {
      throw .value("'list' argument must have no negative elements")
    }
    let length = max((items.max() ?? -1) + 1, try integer(given[2], machine))
    _ = try count([length], of: .int64, &machine)
    if case .none = given[1] {
      var counts = [Int](repeating: 0, count: length)
      for item in items { counts[item] += 1 }
      return .host(ArrayObject(Buffer(counts), [length], self))
    }
    let weights = try cast(
      try self.array(given[1], of: "bincount", &machine), to: .float64, &machine)
    guard weights.count == items.count else {
      throw .value("The weights and list don't have the same length.")
    }
    var sums = [Double](repeating: 0, count: length)
    for (item, weight) in zip(items, weights.items(Double.self)) { sums[item] += weight }
    return .host(ArrayObject(Buffer(sums), [length], self))
  }

  private func makeDiff(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    var array = try array(given[0], of: "diff", &machine)
    let axis = try axis(given[2], of: array.rank, machine)
    for _ in 0..<max(try integer(given[1], machine), 0) {
      let length = array.shape[axis]
      if length == 0 { break }
      let later = try array.taken(Array(1..<length), axis: axis)
      let earlier = try array.taken(Array(0..<length - 1), axis: axis)
      array = try apply(
        array.dtype == .bool ? .notEqual : .subtract, Operand(array: later),
        Operand(array: earlier),
        &machine)
    }
    return .host(array)
  }

  private func makeTake(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "take", &machine)
    let indices = try self.array(given[1], of: "take", &machine)
    let isFlat = if case .none = given[2] { true } else { false }
    let source = isFlat ? array.reshaped([array.count]) : array
    let axis = isFlat ? 0 : try axis(given[2], of: array.rank, machine)
    guard indices.dtype.isInteger else { throw .type("np.take takes integers as indices") }
    if source.shape[axis] == 0, indices.count > 0 {
      throw Failure("IndexError", "cannot do a non-empty take from an empty axes.")
    }
    var places: [Int] = []
    for index in indices.items(Int.self) { places.append(try source.place(index, axis: axis)) }
    let taken = try source.taken(places, axis: axis)
    var shape = source.shape
    shape.replaceSubrange(axis..<axis + 1, with: indices.shape)
    return taken.reshaped(shape).result
  }
}
