import GradWorksheet
import ScalarGrad

// Arrays of Values: their numbers and their gradients as arrays, and `backward()` of an array that
// holds one. NumPy has none of them.
extension Numpy {
  /// The methods that arrays of Values have, and other arrays do not.
  static let valueMethods = ["backward", "zero_grad"]

  /// `array.backward()` and `array.zero_grad()`.
  func callValues(
    of array: ArrayObject, _ name: String, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    guard let member = host.member(name) else { return nil }
    if name == "backward", array.count != 1 {
      throw Failure(
        "RuntimeError",
        "backward() begins at one number, and this array has shape \(spaced(array.shape))",
        hint: "make one number of it first, such as its sum or its mean: loss = np.mean(...)")
    }
    for item in array.items(Object.self) {
      guard case .foreign(let bits) = item else {
        throw Failure(
          "AttributeError", "'\(machine.typeName(item))' object has no attribute '\(name)'",
          hint: host.advice(onMissing: name, of: item))
      }
      _ = try host.call(member, on: bits, arguments, &machine)
    }
    return Object.none
  }

  /// The numbers of the Values of an array, or their gradients; 0 where no sweep has reached one.
  func numbers(
    _ array: ArrayObject, gradients: Bool, _ machine: borrowing Machine
  ) throws(Failure) -> ArrayObject {
    var numbers: [Double] = []
    numbers.reserveCapacity(array.count)
    for item in array.items(Object.self) {
      guard let operand = host.operand(item) else {
        throw Failure(
          "AttributeError",
          "'\(machine.typeName(item))' object has no attribute "
            + (gradients ? "'grad'" : "'data'"))
      }
      switch operand {
      case .node(let node):
        numbers.append(gradients ? host.gradient(of: node) ?? 0 : host.tape.primal(node))
      case .number(let number): numbers.append(gradients ? 0 : number)
      }
    }
    return ArrayObject(Buffer(numbers), array.shape, self)
  }

  /// An array with the data of its Values, where it has Values; else the array itself.
  func data(
    _ array: ArrayObject, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    array.dtype == .object ? try numbers(array, gradients: false, machine) : array
  }

  /// `array.data = numbers` and `array.grad = numbers`, Value by Value.
  func set(
    _ name: String, of array: ArrayObject, to value: Object, _ machine: inout Machine
  ) throws(Failure) {
    guard let member = host.member(name) else { return }
    let given = try self.array(value, of: name, &machine)
    guard Broadcasting.shape([given.shape, array.shape]) == array.shape else {
      throw .value(
        "could not broadcast input array from shape \(tight(given.shape)) into shape "
          + tight(array.shape))
    }
    for (item, number) in zip(array.items(Object.self), given.laid(on: array.shape)) {
      guard case .foreign(let bits) = item else { continue }
      _ = try host.setAttribute(member, of: bits, to: number, line: machine.line)
    }
  }

  /// An operation of the worksheet's own, such as `relu`, on each element.
  func each(
    of array: ArrayObject, named name: String, _ op: Op, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    try reserve(array.count, of: .object, &machine)
    try machine.spend(array.count &* 32)
    if array.dtype != .object {
      return ArrayObject(Buffer(array.doubles.map { Rules.value(op, $0) }), array.shape, self)
    }
    var results: [Object] = []
    results.reserveCapacity(array.count)
    for item in array.items(Object.self) {
      machine.countForeign()
      results.append(
        try host.record(op, try host.operand(item, of: name, machine), line: machine.line))
    }
    return ArrayObject(Buffer(results, self), array.shape, self)
  }

  /// An array of new Values in place of numbers; Values stay.
  func leaves(of array: ArrayObject, line: Int32) throws(Failure) -> ArrayObject {
    var objects: [Object] = []
    objects.reserveCapacity(array.count)
    for item in array.plainItems {
      guard case .number(let number)? = host.operand(item) else {
        objects.append(item)
        continue
      }
      objects.append(try host.leaf(number, line: line))
    }
    return ArrayObject(Buffer(objects, self), array.shape, self)
  }
}
