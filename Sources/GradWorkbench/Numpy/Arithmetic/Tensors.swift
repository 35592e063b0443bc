import GradWorksheet

// Products of arrays of more axes, and of other kinds.
extension Numpy {
  static var tensors: [NumpyFunction] {
    [
      NumpyFunction("tensordot", [("a", nil), ("b", nil), ("axes", .int(2))], Numpy.makeTensorDot),
      NumpyFunction("kron", [("a", nil), ("b", nil)], Numpy.makeKronecker),
      NumpyFunction("cross", [("a", nil), ("b", nil)], Numpy.makeCross),
      NumpyFunction(
        "convolve", [("a", nil), ("v", nil), ("mode", Object.none)], Numpy.makeConvolution),
      NumpyFunction(
        "correlate", [("a", nil), ("v", nil), ("mode", Object.none)], Numpy.makeCorrelation),
    ]
  }

  private func makeTensorDot(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    let a = try array(given[0], of: "tensordot", &machine)
    let b = try array(given[1], of: "tensordot", &machine)
    let misfit = Failure.value("shape-mismatch for sum")
    var (left, right): ([Int], [Int])
    if case .int(let count) = plain(given[2]) {
      guard count >= 0, count <= 64 else { throw misfit }
      left = Array(-count..<0)
      right = Array(0..<count)
    } else {
      let lists = try machine.items(of: given[2])
      guard lists.count == 2 else { throw misfit }
      (left, right) = (try shape(lists[0], machine), try shape(lists[1], machine))
      guard left.count == right.count else { throw misfit }
    }
    for place in left.indices {
      if left[place] < 0 { left[place] &+= a.rank }
      if right[place] < 0 { right[place] &+= b.rank }
      guard a.shape.indices.contains(left[place]), b.shape.indices.contains(right[place]) else {
        throw Failure(
          "IndexError", "tuple index out of range",
          hint: "axes= says over how many axes, or which, the sum goes")
      }
      if left[..<place].contains(left[place]) || right[..<place].contains(right[place]) {
        throw .value("axes don't match array", hint: "axes= names each axis once")
      }
      if a.shape[left[place]] != b.shape[right[place]] { throw misfit }
    }
    let rows = a.shape.indices.filter { !left.contains($0) }
    let columns = b.shape.indices.filter { !right.contains($0) }
    let inner = left.map { a.shape[$0] }.reduce(1, *)
    let x = a.transposed(rows + left).reshaped([rows.map { a.shape[$0] }.reduce(1, *), inner])
    let y = b.transposed(right + columns)
      .reshaped([inner, columns.map { b.shape[$0] }.reduce(1, *)])
    return .host(
      try matmul(Operand(array: x), Operand(array: y), &machine)
        .reshaped(rows.map { a.shape[$0] } + columns.map { b.shape[$0] }))
  }

  private func makeKronecker(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    let a = try array(given[0], of: "kron", &machine)
    let b = try array(given[1], of: "kron", &machine)
    let rank = max(a.rank, b.rank)
    let left = Array(repeating: 1, count: rank - a.rank) + a.shape
    let right = Array(repeating: 1, count: rank - b.rank) + b.shape
    let x = a.reshaped(left.flatMap { [$0, 1] })
    let y = b.reshaped(right.flatMap { [1, $0] })
    return try apply(.multiply, Operand(array: x), Operand(array: y), &machine)
      .reshaped(zip(left, right).map { $0 * $1 }).result
  }

  private func makeCross(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let a = try array(given[0], of: "cross", &machine)
    let b = try array(given[1], of: "cross", &machine)
    guard a.shape.last == 3, b.shape.last == 3 else {
      throw .value(
        "incompatible dimensions for cross product\n(dimension must be 2 or 3)",
        hint: "worksheets have the cross product of vectors of three numbers")
    }
    func part(_ array: ArrayObject, _ place: Int) throws(Failure) -> Operand {
      Operand(array: try array.taken([place % 3], axis: array.rank - 1))
    }
    var parts: [ArrayObject] = []
    for place in 0..<3 {
      let plus = try apply(.multiply, try part(a, place + 1), try part(b, place + 2), &machine)
      let minus = try apply(.multiply, try part(a, place + 2), try part(b, place + 1), &machine)
      parts.append(try apply(.subtract, Operand(array: plus), Operand(array: minus), &machine))
    }
    return .host(try concatenated(parts, axis: .int(-1), &machine))
  }

  /// Each sum of the products of a list's window with another list.
  private func slid(
    _ a: ArrayObject, _ v: ArrayObject, _ mode: String, _ machine: inout Machine
  ) throws(Failure) -> Object {
    let (n, m) = (a.count, v.count)
    let range: Range<Int>
    switch mode {
    case "full": range = 0..<n + m - 1
    case "same": range = (m - 1) / 2..<(m - 1) / 2 + n
    case "valid": range = m - 1..<n
    default:
      throw .value("mode must be one of 'valid', 'same', or 'full' (got '\(mode)')")
    }
    let row = a.reshaped([n])
    var results: [ArrayObject] = []
    for end in range {
      let (first, last) = (max(end - m + 1, 0), min(end + 1, n))
      let x = row.view(
        [last - first],
        Layout(
          offset: row.layout.offset + first * row.layout.strides[0], strides: row.layout.strides))
      let start = first - (end - m + 1)
      let y = v.view(
        [last - first],
        Layout(offset: v.layout.offset + start * v.layout.strides[0], strides: v.layout.strides))
      results.append(try dot(Operand(array: x), Operand(array: y), &machine).reshaped([1]))
    }
    return .host(try concatenated(results, axis: .int(0), &machine))
  }

  private func rows(
    _ given: [Object], _ function: String, _ machine: inout Machine
  ) throws(Failure) -> (ArrayObject, ArrayObject) {
    let a = try array(given[0], of: function, &machine)
    let v = try array(given[1], of: function, &machine)
    if a.count == 0 { throw .value("a cannot be empty") }
    if v.count == 0 { throw .value("v cannot be empty") }
    guard a.rank <= 1, v.rank <= 1 else { throw .value("object too deep for desired array") }
    return (a.reshaped([a.count]), v.reshaped([v.count]))
  }

  private func makeConvolution(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    var (a, v) = try rows(given, "convolve", &machine)
    if v.count > a.count { swap(&a, &v) }
    let back = v.view(
      [v.count],
      Layout(
        offset: v.layout.offset + (v.count - 1) * v.layout.strides[0],
        strides: [-v.layout.strides[0]]))
    var mode = "full"
    if case .string(let string) = given[2] { mode = string.text }
    return try slid(a, back, mode, &machine)
  }

  private func makeCorrelation(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let (a, v) = try rows(given, "correlate", &machine)
    var mode = "valid"
    if case .string(let string) = given[2] { mode = string.text }
    if v.count > a.count {
      throw .value(
        "np.correlate takes the longer array first in worksheets", hint: "swap them, and reverse")
    }
    return try slid(a, v, mode, &machine)
  }
}
