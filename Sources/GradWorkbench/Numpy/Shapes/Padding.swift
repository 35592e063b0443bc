import GradWorksheet

// `np.pad`.
extension Numpy {
  static var padding: [NumpyFunction] {
    [
      NumpyFunction(
        "pad",
        [
          ("array", nil), ("pad_width", nil), ("mode", .undefined), ("constant_values", .int(0)),
        ], Numpy.makePad)
    ]
  }

  private func makePad(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    var array = try array(given[0], of: "pad", &machine)
    let wanted = try self.array(given[1], of: "pad", &machine)
    if wanted.dtype.isInteger, wanted.items(Int.self).contains(where: { $0 < 0 }) {
      throw .value("index can't contain negative values")
    }
    let widths = try pairs(given[1], array.rank, &machine)
    var mode = "constant"
    if case .string(let string) = given[2] { mode = string.text }
    var shape = array.shape
    for (axis, width) in widths.enumerated() {
      let (before, after) = (
        try integer(width.before, machine), try integer(width.after, machine)
      )
      let (sum, overflow) = before.addingReportingOverflow(after)
      let (length, overflow2) = shape[axis].addingReportingOverflow(sum)
      shape[axis] = overflow || overflow2 ? .max : length
    }
    _ = try count(shape, of: array.dtype, &machine)
    // The places along each axis are listed, also where another axis has none.
    for length in shape { try machine.reserveMemory(length, of: 8) }
    try machine.spend(shape.reduce(1, *) &* max(array.rank, 1))
    if mode == "constant" {
      let fillers = try pairs(given[3], array.rank, &machine)
      for (axis, width) in widths.enumerated() {
        func part(_ length: Object, _ filler: Object) throws(Failure) -> ArrayObject {
          var shape = array.shape
          shape[axis] = try integer(length, machine)
          return try filled(shape, filler, array.dtype, &machine)
        }
        array = try concatenated(
          [
            try part(width.before, fillers[axis].before), array,
            try part(width.after, fillers[axis].after),
          ], axis: .int(axis), &machine)
      }
      return .host(array)
    }
    for (axis, width) in widths.enumerated() {
      let places = try source(
        mode, array.shape[axis], try integer(width.before, machine),
        try integer(width.after, machine))
      array = try array.taken(places, axis: axis)
    }
    return .host(array)
  }

  /// Which element of an axis stands at each place of the padded one.
  private func source(
    _ mode: String, _ length: Int, _ before: Int, _ after: Int
  ) throws(Failure) -> [Int] {
    let places = -before..<length + after
    if length == 0, before + after > 0 {
      throw .value(
        "can't extend empty axis 0 using modes other than 'constant' or 'empty'")
    }
    /// The place in a pattern that repeats.
    func wrapped(_ place: Int, _ period: Int) -> Int { ((place % period) + period) % period }
    switch mode {
    case "edge": return places.map { min(max($0, 0), length - 1) }
    case "wrap": return places.map { wrapped($0, length) }
    case "symmetric":
      return places.map { place in
        let inside = wrapped(place, 2 * length)
        return inside < length ? inside : 2 * length - 1 - inside
      }
    case "reflect":
      let period = max(2 * (length - 1), 1)
      return places.map { place in
        let inside = wrapped(place, period)
        return inside < length ? inside : period - inside
      }
    default:
      throw .value(
        "mode '\(mode)' is not supported",
        hint: "worksheets have 'constant', 'edge', 'reflect', 'symmetric' and 'wrap'")
    }
  }

  /// An argument with a pair for each axis: one number for all, one pair for all, or all of them.
  private func pairs(
    _ object: Object, _ rank: Int, _ machine: inout Machine
  ) throws(Failure) -> [(before: Object, after: Object)] {
    let array = try array(object, of: "pad", &machine)
    let items = array.plainItems
    switch (array.rank, array.shape.last ?? 1, array.shape.first ?? 1) {
    case (0, _, _), (1, 1, _): return Array(repeating: (items[0], items[0]), count: rank)
    case (1, 2, _), (2, 2, 1): return Array(repeating: (items[0], items[1]), count: rank)
    case (2, 2, rank): return (0..<rank).map { (items[2 * $0], items[2 * $0 + 1]) }
    case (2, 1, rank): return (0..<rank).map { (items[$0], items[$0]) }
    default:
      throw .value(
        "operands could not be broadcast together with remapped shapes [original->remapped]: "
          + "\(tight(array.shape))  and requested shape (\(rank),2)")
    }
  }
}
