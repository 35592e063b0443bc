import ArrayGrad
import GradWorksheet

extension Numpy {
  /// `target op= right`, which changes the elements of the target and of all views of it.
  func change(
    _ target: ArrayObject, _ function: BinaryFunction, _ right: Operand, _ machine: inout Machine
  ) throws(Failure) {
    let left = Operand(array: target)
    if target.dtype != .object {
      let shape = try Broadcasting.common([target.shape, right.shape])
      guard shape == target.shape else { throw unfit(target.shape, shape) }
    }
    if try changeFloats(target, function, right, &machine) { return }
    // The cast is refused before anything is computed, but for what the function itself refuses.
    let result = try apply(function, left, right, &machine)
    guard result.shape == target.shape else { throw unfit(target.shape, result.shape) }
    if result.dtype == .object, target.dtype != .object, result.holdsValues {
      _ = target.takesValues()
    }
    guard result.dtype == target.dtype || result.dtype.casts(to: target.dtype) else {
      throw Failure(
        "numpy._core._exceptions._UFuncOutputCastingError",
        "Cannot cast ufunc '\(function.name)' output from dtype('\(result.dtype.symbol)') to "
          + "dtype('\(target.dtype.symbol)') with casting rule 'same_kind'",
        hint: target.dtype.isInteger
          ? "the array holds integers; make it with dtype=float, or write a = a op b" : nil)
    }
    target.assign(try cast(result, to: target.dtype, &machine))
  }

  private func unfit(_ target: [Int], _ shape: [Int]) -> Failure {
    .value(
      "non-broadcastable output operand with shape \(tight(target)) doesn't match the broadcast shape "
        + tight(shape))
  }

  /// The four operations on floats, without an array in between.
  private func changeFloats(
    _ target: ArrayObject, _ function: BinaryFunction, _ right: Operand, _ machine: inout Machine
  ) throws(Failure) -> Bool {
    guard target.dtype.isFloat, common(Operand(array: target), right) == target.dtype,
      let operation = function.operation
    else { return false }
    try machine.spend(target.count &* 4)
    let cast = try cast(right.array, to: target.dtype, &machine)
    let value = cast.buffer === target.buffer ? cast.copy : cast
    let layout = value.broadcast(to: target.shape)
    if target.dtype == .float64 {
      return change(
        target, operation, Elements<Double>(items: value.buffer.doubles, layout: layout))
    }
    return change(target, operation, Elements<Float>(items: value.buffer.floats, layout: layout))
  }

  private func change<E: ArrayItem & ArrayElement>(
    _ target: ArrayObject, _ operation: ListOperation, _ right: Elements<E>
  ) -> Bool {
    let walk = Walk(target.shape, [target.layout, right.layout])
    let (left, step) = (walk.steps[0], walk.steps[1])
    guard left == 1 || walk.length == 1, step == 0 || step == 1 else { return false }
    E.change(target.buffer) { items in
      walk.forEachRow { (starts) throws(Never) in
        operation.change(
          &items, from: starts[0], count: walk.length, by: right.items,
          step == 1 ? ListPart(from: starts[1]) : ListPart(repeating: starts[1]))
      }
    }
    return true
  }
}

extension BinaryFunction {
  /// The operation of the array engine that it is.
  var operation: ListOperation? {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .maximum: .maximum
    case .minimum: .minimum
    default: nil
    }
  }

  /// The function that an operator of the language stands for.
  init?(_ op: BinaryOperator) {
    switch op {
    case .add: self = .add
    case .subtract: self = .subtract
    case .multiply: self = .multiply
    case .divide: self = .divide
    case .floorDivide: self = .floorDivide
    case .modulo: self = .remainder
    case .power: self = .power
    case .bitAnd: self = .bitwiseAnd
    case .bitOr: self = .bitwiseOr
    case .bitXor: self = .bitwiseXor
    case .shiftLeft: self = .leftShift
    case .shiftRight: self = .rightShift
    case .matrixMultiply: return nil
    }
  }
}

extension DType {
  /// The name in `dtype('...')`.
  var symbol: String { self == .object ? "O" : name }
}
