import GradWorksheet

extension Numpy {
  /// The variance, in the steps in which NumPy takes it.
  func variance(
    _ array: ArrayObject, _ axes: [Int], freedom: Double, keeping: Bool, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    let mean = try reduce(.mean, array, axes, keeping: true, &machine)
    let apart = try apply(.subtract, Operand(array: array), Operand(array: mean), &machine)
    let squares = try apply(.multiply, Operand(array: apart), Operand(array: apart), &machine)
    let sum = try reduce(.sum, squares, axes, keeping: keeping, &machine)
    let count = Double(axes.map { array.shape[$0] }.reduce(1, *))
    let divisor = self.array(max(count - freedom, 0))
    return try apply(
      .divide, Operand(array: sum), Operand(array: divisor, isWeak: true), &machine)
  }

  /// The place of the largest or the smallest element of each lane; the first of equal ones.
  func extreme(
    _ array: ArrayObject, _ axis: Int?, isMax: Bool, keeping: Bool, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    let axes = axis.map { [$0] } ?? Array(0..<array.rank)
    let lanes = array.lanes(axes)
    let length = axes.map { array.shape[$0] }.reduce(1, *)
    if length == 0 {
      throw .value("attempt to get \(isMax ? "argmax" : "argmin") of an empty sequence")
    }
    try machine.spend(array.count &* 4)
    let numbers = try extremeNumbers(lanes, machine)
    var places: [Int] = []
    for start in stride(from: 0, to: numbers.count, by: length) {
      var best = start
      for place in start..<start + length where numbers[best] == numbers[best] {
        let (a, b) = (numbers[place], numbers[best])
        if a != a || (isMax ? a > b : a < b) { best = place }
      }
      places.append(best - start)
    }
    return ArrayObject(Buffer(places), array.reducedShape(axes, keeping: keeping), self)
  }

  /// The elements as floats, which decide about order; Values by their data.
  private func extremeNumbers(
    _ array: ArrayObject, _ machine: borrowing Machine
  ) throws(Failure) -> [Double] {
    guard array.dtype == .object else { return array.doubles }
    var numbers: [Double] = []
    for item in array.items(Object.self) {
      numbers.append(host.number(try host.operand(item, of: "argmax", machine)))
    }
    return numbers
  }

  /// Sums or products so far, along an axis.
  func cumulated(
    _ array: ArrayObject, _ axis: Int, isProduct: Bool, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    try machine.spend(array.count &* 4)
    let isNarrow = array.dtype == .bool || array.dtype.isInteger
    let source = isNarrow ? try cast(array, to: array.dtype.widest, &machine) : array
    let lanes = source.lanes([axis])
    let length = lanes.shape[lanes.rank - 1]
    func each<E: ArrayItem>(_ f: (E, E) -> E) -> Buffer {
      var items = lanes.items(E.self)
      for place in items.indices where place % length > 0 {
        items[place] = f(items[place - 1], items[place])
      }
      return E.buffer(items, self)
    }
    let buffer: Buffer
    switch source.dtype.storage {
    case .float64: buffer = each { (a: Double, b) in isProduct ? a * b : a + b }
    case .float32: buffer = each { (a: Float, b) in isProduct ? a * b : a + b }
    case .int64, .bool: buffer = each { (a: Int, b) in isProduct ? a &* b : a &+ b }
    case .object:
      var items = lanes.items(Object.self)
      for place in items.indices where place % length > 0 {
        items[place] = try machine.binary(
          isProduct ? .multiply : .add, items[place - 1], items[place])
      }
      buffer = Buffer(items, self)
    }
    let order = array.shape.indices.filter { $0 != axis } + [axis]
    var back = order
    for (place, axis) in order.enumerated() { back[axis] = place }
    return ArrayObject(buffer.typed(source.dtype), lanes.shape, self).transposed(back).copy
  }
}
