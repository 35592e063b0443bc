import GradWorksheet

// Products, norms and parts of matrices.
extension Numpy {
  static var algebra: [NumpyFunction] {
    [
      NumpyFunction(
        "dot", [("a", nil), ("b", nil), ("out", Object.none)], method: true, Numpy.makeDot),
      NumpyFunction("matmul", [("x1", nil), ("x2", nil)], Numpy.makeMatmul),
      NumpyFunction("vdot", [("a", nil), ("b", nil)], Numpy.makeVdot),
      NumpyFunction("inner", [("a", nil), ("b", nil)], Numpy.makeInner),
      NumpyFunction("outer", [("a", nil), ("b", nil)], Numpy.makeOuter),
      NumpyFunction("trace", [("a", nil)], method: true, Numpy.makeTrace),
      NumpyFunction("diag", [("v", nil), ("k", .int(0))], Numpy.makeDiag),
      NumpyFunction(
        "diagonal", [("a", nil), ("offset", .int(0))], method: true, Numpy.makeDiagonal),
      NumpyFunction("triu", [("m", nil), ("k", .int(0))], Numpy.makeUpper),
      NumpyFunction("tril", [("m", nil), ("k", .int(0))], Numpy.makeLower),
    ]
  }

  static var norms: [NumpyFunction] {
    [
      NumpyFunction(
        "norm",
        [("x", nil), ("ord", Object.none), ("axis", Object.none), ("keepdims", .bool(false))],
        Numpy.makeNorm)
    ]
  }

  private func makeDot(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try dot(
      try argument(given[0], of: "dot", &machine), try argument(given[1], of: "dot", &machine),
      &machine
    ).result
  }

  private func makeMatmul(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try matmul(
      try argument(given[0], of: "matmul", &machine),
      try argument(given[1], of: "matmul", &machine), &machine
    ).result
  }

  private func makeVdot(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let a = try array(given[0], of: "vdot", &machine)
    let b = try array(given[1], of: "vdot", &machine)
    return try dot(
      Operand(array: a.reshaped([a.count])), Operand(array: b.reshaped([b.count])), &machine
    ).result
  }

  private func makeInner(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let a = try argument(given[0], of: "inner", &machine)
    let b = try argument(given[1], of: "inner", &machine)
    if a.array.rank == 0 || b.array.rank == 0 { return try dot(a, b, &machine).result }
    guard a.shape.last == b.shape.last else {
      // NumPy turns the second one round before it looks.
      var turned = b.shape
      if turned.count > 1 { turned.swapAt(turned.count - 1, turned.count - 2) }
      throw .value(
        "shapes \(tight(a.shape)) and \(tight(turned)) not aligned: \(a.shape.last ?? 0) "
          + "(dim \(a.shape.count - 1)) != \(b.shape.last ?? 0) (dim \(max(turned.count - 2, 0)))")
    }
    var order = Array(b.shape.indices)
    if order.count > 1 { order.swapAt(order.count - 1, order.count - 2) }
    return try dot(a, Operand(array: b.array.transposed(order)), &machine).result
  }

  private func makeOuter(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let a = try array(given[0], of: "outer", &machine)
    let b = try array(given[1], of: "outer", &machine)
    return .host(
      try apply(
        .multiply, Operand(array: a.reshaped([a.count, 1])),
        Operand(array: b.reshaped([1, b.count])),
        &machine))
  }

  /// The diagonal of a matrix, as a view.
  private func diagonal(
    _ array: ArrayObject, _ offset: Int
  ) throws(Failure) -> ArrayObject {
    guard array.rank == 2 else { throw .value("diag requires an array of at least two dimensions") }
    let (rows, columns) = (array.shape[0], array.shape[1])
    let row = offset < 0 ? min(-offset, rows) : 0
    let column = offset > 0 ? min(offset, columns) : 0
    let (down, right) = (array.layout.strides[0], array.layout.strides[1])
    return array.view(
      [max(min(rows - row, columns - column), 0)],
      Layout(offset: array.layout.offset + row * down + column * right, strides: [down + right]))
  }

  private func makeTrace(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "trace", &machine)
    return try reduce(.sum, try diagonal(array, 0), [0], keeping: false, &machine).result
  }

  private func makeDiagonal(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "diagonal", &machine)
    return .host(try diagonal(array, try integer(given[1], machine)))
  }

  private func makeDiag(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "diag", &machine)
    let offset = try integer(given[1], machine)
    if array.rank == 2 { return .host(try diagonal(array, offset).copy) }
    guard array.rank == 1 else { throw .value("Input must be 1- or 2-d.") }
    let size = array.count + abs(offset)
    let result = try filled([size, size], .int(0), array.dtype, &machine)
    try diagonal(result, offset).assign(array)
    return .host(result)
  }

  private func triangle(
    _ given: [Object], upper: Bool, _ machine: inout Machine
  ) throws(Failure) -> Object {
    let array = try array(given[0], of: upper ? "triu" : "tril", &machine)
    let offset = try integer(given[1], machine)
    guard let columns = array.shape.last else {
      throw .type("tri() missing 1 required positional argument: 'N'")
    }
    // A row stands for a square whose rows it is.
    let rows = array.rank == 1 ? columns : array.shape[array.rank - 2]
    let keeps = (0..<rows).flatMap { row in
      (0..<columns).map { column in upper ? column - row >= offset : column - row <= offset }
    }
    let mask = ArrayObject(Buffer(keeps), [rows, columns], self)
    let zero = try cast(try self.array(.int(0), of: "triu", &machine), to: array.dtype, &machine)
    guard let choose = functions["where"] else { return .none }
    return try choose.body(self)([.host(mask), .host(array), .host(zero)], &machine)
  }

  private func makeUpper(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try triangle(given, upper: true, &machine)
  }

  private func makeLower(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try triangle(given, upper: false, &machine)
  }

  private func makeNorm(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    var array = try array(given[0], of: "linalg.norm", &machine)
    if !array.dtype.isFloat, array.dtype != .object {
      array = try cast(array, to: .float64, &machine)
    }
    let keeps = try flag(given[3], machine)
    if given[1].isGiven, !given[2].isGiven, array.rank != 1 {
      guard array.rank == 2 else { throw .value("Improper number of dimensions to norm.") }
      if let norm = try matrixNorm(array, given[1], &machine) {
        return keeps ? .host(norm.reshaped([1, 1])) : norm.result
      }
    }
    let isFlat = if case .none = given[2] { true } else { false }
    if case .none = given[1] {
    } else if case .string(let name) = given[1], name.text == "fro" {
    } else {
      return try norm(array, given, keeps, &machine)
    }
    if isFlat {
      let flat = Operand(array: array.reshaped([array.count]))
      let square = try dot(flat, flat, &machine)
      let root = try apply(.sqrt, Operand(array: square), &machine)
      return keeps ? .host(root.reshaped(array.shape.map { _ in 1 })) : root.result
    }
    let squares = try apply(.multiply, Operand(array: array), Operand(array: array), &machine)
    let sum = try reduce(
      .sum, squares, try axes(given[2], of: array.rank, machine), keeping: keeps, &machine)
    return try apply(.sqrt, Operand(array: sum), &machine).result
  }

  /// The norms of order 1, 2 and infinity of vectors.
  private func norm(
    _ array: ArrayObject, _ given: [Object], _ keeps: Bool, _ machine: inout Machine
  ) throws(Failure) -> Object {
    let order = try double(given[1], "ord", machine)
    let axes = try axes(given[2], of: array.rank, machine)
    guard axes.count == 1 else {
      throw .value(
        "np.linalg.norm of a matrix takes no ord= in worksheets",
        hint: "without ord= it is Frobenius's")
    }
    let sizes = try apply(.absolute, Operand(array: array), &machine)
    switch order {
    case .infinity: return try reduce(.max, sizes, axes, keeping: keeps, &machine).result
    case -.infinity: return try reduce(.min, sizes, axes, keeping: keeps, &machine).result
    case 1: return try reduce(.sum, sizes, axes, keeping: keeps, &machine).result
    default:
      let powers = try apply(
        .power, Operand(array: sizes), Operand(array: self.array(order), isWeak: true), &machine)
      let sum = try reduce(.sum, powers, axes, keeping: keeps, &machine)
      return try apply(
        .power, Operand(array: sum), Operand(array: self.array(1 / order), isWeak: true), &machine
      ).result
    }
  }
}
