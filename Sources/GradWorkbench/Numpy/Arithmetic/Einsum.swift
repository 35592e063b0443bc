import GradWorksheet

/// An operand of `np.einsum`: an array and the names of its axes.
private struct NamedAxes {
  var array: ArrayObject
  var axes: [Int]

  /// The axes in another order; those that are not there have length 1.
  func laid(_ order: [Int]) -> ArrayObject {
    var shape: [Int] = []
    var strides: [Int] = []
    for name in order {
      let place = axes.firstIndex(of: name)
      shape.append(place.map { array.shape[$0] } ?? 1)
      strides.append(place.map { array.layout.strides[$0] } ?? 0)
    }
    return array.view(shape, Layout(offset: array.layout.offset, strides: strides))
  }
}

// Sums over products of named axes: two operands at a time, by products of matrices where they can be.
extension Numpy {
  /// `np.einsum(subscripts, a, b, ...)`, which takes any number of arrays.
  var einsum: NativeFunction {
    NativeFunction("einsum") {
      [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
      for (name, _) in arguments.keywords where name != "optimize" {
        throw .type("einsum() takes no argument '\(name)' in worksheets")
      }
      guard case .string(let text)? = arguments.positional.first else {
        throw .value(
          "must specify the einstein sum subscripts string and at least one operand, or at least one "
            + "operand and its corresponding subscripts list")
      }
      var arrays: [ArrayObject] = []
      for object in arguments.positional.dropFirst() {
        arrays.append(try array(object, of: "einsum", &machine))
      }
      if arrays.isEmpty {
        throw .value(
          "must specify the einstein sum subscripts string and at least one operand, or at least one "
            + "operand and its corresponding subscripts list")
      }
      return try einsum(
        try EinsumSubscripts(text.text, arrays.map(\.rank)), arrays, &machine
      ).result
    }
  }

  private func einsum(
    _ subscripts: EinsumSubscripts, _ arrays: [ArrayObject], _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    var lengths: [Int: Int] = [:]
    for (axes, array) in zip(subscripts.operands, arrays) {
      for (name, length) in zip(axes, array.shape) where length != 1 {
        if let known = lengths[name], known != length {
          throw .value(
            "operands could not be broadcast together with remapped shapes [original->remapped]: "
              + subscripts.remapped(arrays.map(\.shape)),
            hint: "one letter has the lengths \(known) and \(length)")
        }
        lengths[name] = length
      }
    }
    var operands: [NamedAxes] = []
    for (axes, array) in zip(subscripts.operands, arrays) {
      operands.append(diagonal(axes, array, lengths))
    }
    var current = operands[0]
    for place in operands.indices.dropFirst() {
      let later = Set(operands[(place + 1)...].flatMap(\.axes) + subscripts.result)
      current = try contracted(current, operands[place], keeping: later, &machine)
    }
    current = try summed(current, keeping: Set(subscripts.result), &machine)
    let result = current.laid(subscripts.result)
    // Axes that stand in the result alone have the length of what was broadcast.
    let shape = subscripts.result.map { lengths[$0] ?? 1 }
    return ArrayObject(result.buffer, shape, result.broadcast(to: shape), self).copy
  }

  /// An operand with each name once: where one comes twice, the diagonal; axes of length 1 that stand
  /// for longer ones go.
  private func diagonal(
    _ axes: [Int], _ array: ArrayObject, _ lengths: [Int: Int]
  ) -> NamedAxes {
    var names: [Int] = []
    var shape: [Int] = []
    var strides: [Int] = []
    for (place, name) in axes.enumerated() {
      if array.shape[place] == 1, lengths[name] != nil { continue }
      if let known = names.firstIndex(of: name) {
        strides[known] += array.layout.strides[place]
      } else {
        names.append(name)
        shape.append(array.shape[place])
        strides.append(array.layout.strides[place])
      }
    }
    let view = array.view(shape, Layout(offset: array.layout.offset, strides: strides))
    return NamedAxes(array: view, axes: names)
  }

  /// The sum over the axes that nobody wants any more.
  private func summed(
    _ operand: NamedAxes, keeping: Set<Int>, _ machine: inout Machine
  ) throws(Failure) -> NamedAxes {
    let gone = operand.axes.indices.filter { !keeping.contains(operand.axes[$0]) }
    if gone.isEmpty { return operand }
    return NamedAxes(
      array: try reduce(
        operand.array.dtype == .bool ? .any : .sum, operand.array, gone, keeping: false, &machine),
      axes: operand.axes.filter { keeping.contains($0) })
  }

  /// The product of two operands, summed over what both have and nobody else wants.
  private func contracted(
    _ a: NamedAxes, _ b: NamedAxes, keeping: Set<Int>, _ machine: inout Machine
  ) throws(Failure) -> NamedAxes {
    let left = try summed(a, keeping: keeping.union(b.axes), &machine)
    let right = try summed(b, keeping: keeping.union(a.axes), &machine)
    let shared = left.axes.filter { right.axes.contains($0) }
    let inner = shared.filter { !keeping.contains($0) }
    let stack = shared.filter { keeping.contains($0) }
    let rows = left.axes.filter { !shared.contains($0) }
    let columns = right.axes.filter { !shared.contains($0) }
    if inner.isEmpty {
      let axes = stack + rows + columns
      let product = try apply(
        .multiply, Operand(array: left.laid(axes)), Operand(array: right.laid(axes)), &machine)
      return NamedAxes(array: try withoutNegativeZero(product, &machine), axes: axes)
    }
    func size(_ operand: NamedAxes, _ names: [Int]) -> Int {
      names.map { operand.array.shape[operand.axes.firstIndex(of: $0) ?? 0] }.reduce(1, *)
    }
    let (depth, width) = (size(left, stack), size(left, inner))
    let (height, breadth) = (size(left, rows), size(right, columns))
    let x = left.laid(stack + rows + inner).reshaped([depth, height, width])
    let y = right.laid(stack + inner + columns).reshaped([depth, width, breadth])
    let product = try matmul(Operand(array: x), Operand(array: y), &machine)
    let axes = stack + rows + columns
    let shape = axes.map { name in
      if let place = left.axes.firstIndex(of: name) { return left.array.shape[place] }
      return right.array.shape[right.axes.firstIndex(of: name) ?? 0]
    }
    return NamedAxes(array: product.reshaped(shape), axes: axes)
  }
}
