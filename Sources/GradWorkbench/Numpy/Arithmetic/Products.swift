import ArrayGrad
import GradWorksheet
import ScalarGrad

// Products of matrices: of numbers by the array engine, of Values one node for each entry.
extension Numpy {
  /// `a @ b`.
  func matmul(
    _ a: Operand, _ b: Operand, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    for (place, operand) in [a, b].enumerated() where operand.array.rank == 0 {
      throw .value(
        "matmul: Input operand \(place) does not have enough dimensions (has 0, gufunc core with "
          + "signature (n?,k),(k,m?)->(n?,m?) requires 1)",
        hint: "for the product with a number write *")
    }
    let (x, y) = (a.array, b.array)
    let inner = x.shape[x.rank - 1]
    let axis = max(y.rank - 2, 0)
    guard inner == y.shape[axis] else {
      throw .value(
        "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
          + "(n?,k),(k,m?)->(n?,m?) (size \(y.shape[axis]) is different from \(inner))",
        hint: Self.productHint(x.shape, y.shape))
    }
    return try product(x, y, common(a, b), &machine)
  }

  /// Which way round two matrices could be multiplied.
  static func productHint(_ a: [Int], _ b: [Int]) -> String {
    let base = "the shapes are \(spaced(a)) and \(spaced(b)); the inner lengths must be equal"
    guard a.count == 2, b.count == 2 else { return base }
    var ways: [String] = []
    if a[0] == b[0] { ways.append("a.T @ b") }
    if a[1] == b[1] { ways.append("a @ b.T") }
    if b[1] == a[0] { ways.append("b @ a") }
    return ways.isEmpty ? base : base + ", as in " + ways.joined(separator: " or ")
  }

  /// `np.dot(a, b)`.
  func dot(_ a: Operand, _ b: Operand, _ machine: inout Machine) throws(Failure) -> ArrayObject {
    let (x, y) = (a.array, b.array)
    if x.rank == 0 || y.rank == 0 {
      let result = try apply(.multiply, a, b, &machine)
      return result.rank > 2 ? result : try withoutNegativeZero(result, &machine)
    }
    let axis = max(y.rank - 2, 0)
    guard x.shape[x.rank - 1] == y.shape[axis] else {
      throw .value(
        "shapes \(tight(x.shape)) and \(tight(y.shape)) not aligned: \(x.shape[x.rank - 1]) "
          + "(dim \(x.rank - 1)) != \(y.shape[axis]) (dim \(axis))",
        hint: Self.productHint(x.shape, y.shape))
    }
    if x.rank > 2 || y.rank > 2 { return try dotOfStacks(x, y, common(a, b), &machine) }
    return try product(x, y, common(a, b), &machine)
  }

  /// Products that were added to 0, so that no zero among them is negative.
  func withoutNegativeZero(
    _ array: ArrayObject, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    guard array.dtype.isFloat else { return array }
    return try apply(
      .add, Operand(array: array), Operand(array: self.array(0), isWeak: true), &machine)
  }

  /// The products of all rows of one with all columns of the other.
  private func dotOfStacks(
    _ a: ArrayObject, _ b: ArrayObject, _ dtype: DType, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    let (inner, axis) = (a.shape[a.rank - 1], max(b.rank - 2, 0))
    let others = b.shape.indices.filter { $0 != axis }
    let shape = Array(a.shape.dropLast()) + others.map { b.shape[$0] }
    _ = try count(shape, of: dtype, &machine)
    let rows = a.reshaped([a.shape.dropLast().reduce(1, *), inner])
    let columns = b.transposed([axis] + others)
      .reshaped([inner, others.map { b.shape[$0] }.reduce(1, *)])
    return try product(rows, columns, dtype, &machine).reshaped(shape)
  }

  /// The shape in which two stacks of matrices meet.
  private func stack(_ a: [Int], _ b: [Int]) throws(Failure) -> [Int] {
    let (left, right) = (Array(a.dropLast(2)), Array(b.dropLast(2)))
    if let shape = Broadcasting.shape([left, right]) { return shape }
    func remapped(_ shape: [Int], _ stack: [Int]) -> String {
      let rank = max(left.count, right.count)
      let words = Array(repeating: "newaxis", count: rank - stack.count) + stack.map(String.init)
      return "\(tight(shape))->(" + (words + ["newaxis", "newaxis"]).joined(separator: ",") + ")"
    }
    throw .value(
      "operands could not be broadcast together with remapped shapes [original->remapped]: "
        + "\(remapped(a, left)) \(remapped(b, right))  and requested shape "
        + tight([a[a.count - 2], b[b.count - 1]]))
  }

  /// The product of arrays whose shapes fit.
  private func product(
    _ a: ArrayObject, _ b: ArrayObject, _ dtype: DType, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    // A row in front and a column behind, for the time of the product.
    let left = a.rank == 1 ? a.view([1] + a.shape, a.layout.inserting(0, at: 0)) : a
    let right = b.rank == 1 ? b.view(b.shape + [1], b.layout.inserting(0, at: 1)) : b
    let (rows, inner) = (left.shape[left.rank - 2], left.shape[left.rank - 1])
    let columns = right.shape[right.rank - 1]
    let stack = try stack(left.shape, right.shape)
    let shape = stack + [rows, columns]
    let size = try count(shape, of: dtype == .object ? .float64 : dtype, &machine)
    let (work, overflow) = size.multipliedReportingOverflow(by: max(inner, 1))
    try machine.spend(overflow ? .max : dtype == .object ? work &* 8 : work / 4)
    let matrices = stack.reduce(1, *)
    let (x, y) = (
      left.view(stack + [rows, inner], left.broadcast(to: stack + [rows, inner])),
      right.view(stack + [inner, columns], right.broadcast(to: stack + [inner, columns]))
    )
    let result: Buffer
    switch dtype.storage {
    case .float64:
      result = Buffer(
        products(
          try cast(x, to: dtype, &machine), try cast(y, to: dtype, &machine), size, Double.self))
    case .float32:
      result = Buffer(
        products(
          try cast(x, to: dtype, &machine), try cast(y, to: dtype, &machine), size, Float.self))
    case .int64, .bool:
      let (p, q) = (try cast(x, to: .int64, &machine), try cast(y, to: .int64, &machine))
      let numbers = try integerProducts(
        p.items(), q.items(), (matrices, rows, inner, columns), &machine)
      result = dtype == .bool ? Buffer(numbers.map { $0 != 0 }) : Buffer(numbers, as: dtype)
    case .object:
      result = Buffer(
        try objectProducts(
          x.plainItems, y.plainItems, (matrices, rows, inner, columns), &machine), self)
    }
    var final = shape
    if b.rank == 1 { final.removeLast() }
    if a.rank == 1 { final.remove(at: stack.count) }
    return ArrayObject(result, final, self)
  }

  private func products<E: ArrayItem & ArrayElement>(
    _ a: ArrayObject, _ b: ArrayObject, _ size: Int, _ type: E.Type
  ) -> [E] {
    let (x, y) = (a.ascending, b.ascending)
    var result = [E](repeating: 0, count: size)
    let (rows, inner, columns) = (x.shape[x.rank - 2], x.shape[x.rank - 1], y.shape[y.rank - 1])
    if inner == 0 || size == 0 { return result }
    let (left, right) = (E.items(of: x.buffer), E.items(of: y.buffer))
    let stack = Array(x.shape.dropLast(2))
    let walk = Walk(
      stack.isEmpty ? [1] : stack,
      [
        Layout(
          offset: x.layout.offset,
          strides: stack.isEmpty ? [0] : Array(x.layout.strides.dropLast(2))),
        Layout(
          offset: y.layout.offset,
          strides: stack.isEmpty ? [0] : Array(y.layout.strides.dropLast(2))),
      ])
    let (p, q) = (x.layout.strides.suffix(2), y.layout.strides.suffix(2))
    var place = 0
    walk.forEachRow { (starts) throws(Never) in
      for index in 0..<walk.length {
        kernels.multiply(
          left,
          MatrixPlace(
            start: starts[0] + index * walk.steps[0], rowStride: p[p.startIndex],
            columnStride: p[p.startIndex + 1]),
          right,
          MatrixPlace(
            start: starts[1] + index * walk.steps[1], rowStride: q[q.startIndex],
            columnStride: q[q.startIndex + 1]),
          rows: rows, inner: inner, columns: columns, into: &result, from: place)
        place += rows * columns
      }
    }
    return result
  }

  private typealias Sizes = (matrices: Int, rows: Int, inner: Int, columns: Int)

  private func integerProducts(
    _ a: [Int], _ b: [Int], _ sizes: Sizes, _ machine: inout Machine
  ) throws(Failure) -> [Int] {
    var result = [Int](repeating: 0, count: sizes.matrices * sizes.rows * sizes.columns)
    for matrix in 0..<sizes.matrices {
      for row in 0..<sizes.rows {
        try machine.spend(sizes.inner &* sizes.columns)
        let out = (matrix * sizes.rows + row) * sizes.columns
        for k in 0..<sizes.inner {
          let factor = a[(matrix * sizes.rows + row) * sizes.inner + k]
          let start = (matrix * sizes.inner + k) * sizes.columns
          for column in 0..<sizes.columns {
            result[out + column] = result[out + column] &+ factor &* b[start + column]
          }
        }
      }
    }
    return result
  }

  /// One node for each entry; the numbers among the factors become constants once.
  private func objectProducts(
    _ a: [Object], _ b: [Object], _ sizes: Sizes, _ machine: inout Machine
  ) throws(Failure) -> [Object] {
    if sizes.inner == 0 {
      return Array(repeating: .int(0), count: sizes.matrices * sizes.rows * sizes.columns)
    }
    host.at(machine.line)
    let (x, y) = (try nodes(a, machine), try nodes(b, machine))
    var results: [Object] = []
    results.reserveCapacity(sizes.matrices * sizes.rows * sizes.columns)
    var list = [UInt32](repeating: 0, count: 2 * sizes.inner)
    for matrix in 0..<sizes.matrices {
      for row in 0..<sizes.rows {
        let start = (matrix * sizes.rows + row) * sizes.inner
        for k in 0..<sizes.inner { list[k] = x[start + k] }
        for column in 0..<sizes.columns {
          var place = matrix * sizes.inner * sizes.columns + column
          for k in 0..<sizes.inner {
            list[sizes.inner + k] = y[place]
            place += sizes.columns
          }
          machine.countForeign()
          do { results.append(host.object(try host.tape.record(.dot, list: list))) } catch {
            throw host.failure(error)
          }
        }
        try machine.spend(sizes.columns &* sizes.inner &* 8)
      }
    }
    return results
  }

  private func nodes(_ items: [Object], _ machine: borrowing Machine) throws(Failure) -> [UInt32] {
    var nodes: [UInt32] = []
    nodes.reserveCapacity(items.count)
    for item in items {
      guard let operand = host.operand(item) else {
        throw .type(
          "unsupported operand type(s) for *: '\(machine.typeName(item))' in a product of matrices")
      }
      nodes.append(try host.node(operand))
    }
    return nodes
  }
}

extension Layout {
  /// The layout with one more axis.
  func inserting(_ stride: Int, at axis: Int) -> Layout {
    var strides = strides
    strides.insert(stride, at: axis)
    return Layout(offset: offset, strides: strides)
  }
}

extension ArrayObject {
  /// The array where no axis runs backwards, as the engine's loops want it; else a copy.
  var ascending: ArrayObject {
    layout.strides.allSatisfy { $0 >= 0 } ? self : copy
  }
}
