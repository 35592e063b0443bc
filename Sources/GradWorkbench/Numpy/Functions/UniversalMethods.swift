import ArrayGrad
import GradWorksheet

// `np.add.at`, `np.maximum.reduce` and their kind.
extension Numpy {
  /// `function.at(target, index, right)`: each named element changes once for each time that it is
  /// named, one after the other.
  func change(
    _ target: ArrayObject, at index: Object, _ function: BinaryFunction, _ right: Operand,
    _ machine: inout Machine
  ) throws(Failure) {
    let selection = try Selection(try parts(index, &machine), of: target, &machine)
    let places = selection.places ?? target.view(selection.shape, selection.layout).places
    guard Broadcasting.shape([right.shape, selection.shape]) == selection.shape else {
      throw .value(
        "shape mismatch: value array of shape \(tight(right.shape)) could not be broadcast to "
          + "indexing result of shape \(tight(selection.shape))")
    }
    if right.array.holdsValues { _ = target.takesValues() }
    if target.dtype != .object {
      let common = self.common(Operand(array: target), right)
      guard common.casts(to: target.dtype) else {
        throw Failure(
          "numpy._core._exceptions._UFuncOutputCastingError",
          "Cannot cast ufunc '\(function.name)' output from dtype('\(common.symbol)') to "
            + "dtype('\(target.dtype.symbol)') with casting rule 'same_kind'")
      }
    }
    try machine.spend(places.count &* 8)
    let value = try cast(right.array, to: target.dtype, &machine)
    let laid = ArrayObject(
      value.buffer, selection.shape, value.broadcast(to: selection.shape), self)
    if target.dtype == .float64, let operation = function.operation {
      let items = laid.items(Double.self)
      return Double.change(target.buffer) { all in
        for (place, item) in zip(places, items) {
          switch operation {
          case .add: all[place] += item
          case .subtract: all[place] -= item
          case .multiply: all[place] *= item
          case .divide: all[place] /= item
          case .maximum: if !(all[place] >= item || all[place].isNaN) { all[place] = item }
          case .minimum: if !(all[place] <= item || all[place].isNaN) { all[place] = item }
          }
        }
      }
    }
    // One by one, by the way that any two numbers go.
    try machine.spend(places.count &* 128)
    for (place, own) in zip(places, laid.places) {
      let element = target.view([], Layout(offset: place, strides: []))
      let result = try apply(
        function, Operand(array: element),
        Operand(array: laid.view([], Layout(offset: own, strides: []))), &machine)
      element.assign(try cast(result, to: target.dtype, &machine))
    }
  }

  /// `function.reduce(array, axis, dtype, out, keepdims)`.
  func reduce(
    _ function: BinaryFunction, _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    var array = try array(given[0], of: "reduce", &machine)
    if let dtype = try dtype(given[2], machine) { array = try cast(array, to: dtype, &machine) }
    let axes = try axes(given[1], of: array.rank, machine)
    let keeps = try machine.truth(given[4])
    if let reduction = function.reduction {
      return try reduce(reduction, array, axes, keeping: keeps, &machine).result
    }
    guard axes.count == 1, let axis = axes.first else {
      throw .value(
        "reduction operation '\(function.name)' is not reorderable, so at most one axis may be "
          + "specified")
    }
    guard array.shape[axis] > 0 else {
      throw .value(
        "zero-size array to reduction operation \(function.name) which has no identity")
    }
    var result = try array.taken([0], axis: axis)
    for place in 1..<max(array.shape[axis], 1) {
      result = try apply(
        function, Operand(array: result), Operand(array: try array.taken([place], axis: axis)),
        &machine)
    }
    return keeps
      ? result.result : result.reshaped(array.reducedShape(axes, keeping: false)).result
  }

  /// `function.accumulate(array, axis)`.
  func accumulate(
    _ function: BinaryFunction, _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let array = try array(given[0], of: "accumulate", &machine)
    let axis = try axis(given[1], of: array.rank, machine)
    if function == .add || function == .multiply {
      return .host(try cumulated(array, axis, isProduct: function == .multiply, &machine))
    }
    if array.shape[axis] == 0 { return .host(array.copy) }
    var parts = [try array.taken([0], axis: axis)]
    for place in 1..<max(array.shape[axis], 1) {
      parts.append(
        try apply(
          function, Operand(array: parts[place - 1]),
          Operand(array: try array.taken([place], axis: axis)), &machine))
    }
    return .host(try concatenated(parts, axis: .int(axis), &machine))
  }
}

extension BinaryFunction {
  /// The reduction that goes through elements with this function.
  fileprivate var reduction: Reduction? {
    switch self {
    case .add: .sum
    case .multiply: .prod
    case .maximum: .max
    case .minimum: .min
    case .logicalAnd: .all
    case .logicalOr: .any
    default: nil
    }
  }
}
