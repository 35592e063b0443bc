import GradWorksheet

// The operators of the language, where one operand is an array or a number of NumPy's.
extension Numpy {
  /// `left op right`; nil for an object that NumPy knows nothing of.
  func operate(
    _ op: BinaryOperator, _ left: Object, _ right: Object, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    if let number = scalars(op, left, right) { return .host(ScalarObject(number, self)) }
    let function = BinaryFunction(op)
    if let function, let result = try sideBySide(function, left, right, &machine) { return result }
    if op == .multiply, repeats(left, right) || repeats(right, left) { return nil }
    guard let a = try operand(left, &machine), let b = try operand(right, &machine) else {
      return try refuse(op, left, right, machine)
    }
    guard let function else {
      if !isArray(left), !isArray(right) {
        throw .type(
          "unsupported operand type(s) for @: '\(machine.typeName(left))' and "
            + "'\(machine.typeName(right))'", hint: "for the product of numbers write *")
      }
      return try matmul(a, b, &machine).result
    }
    return try apply(function, a, b, &machine).result
  }

  private func isArray(_ object: Object) -> Bool {
    if case .host(let host) = object { host is ArrayObject } else { false }
  }

  /// Whether a list is repeated as often as an integer of NumPy's says, as Python does it.
  private func repeats(_ list: Object, _ count: Object) -> Bool {
    guard case .host(let host) = count, host is ScalarObject, host.index != nil else {
      return false
    }
    switch list {
    case .list, .tuple, .string: return true
    default: return false
    }
  }

  /// The error of an element beside `None`, which is what NumPy tries.
  private func noneRefused(
    _ op: BinaryOperator, _ left: Object, _ right: Object
  ) -> Failure? {
    func type(_ object: Object) -> String? {
      guard case .host(let host) = object else {
        if case .none = object { return "NoneType" }
        return nil
      }
      let dtype = (host as? ArrayObject)?.dtype ?? (host as? ScalarObject)?.number.dtype
      switch dtype?.storage {
      case .float32, .float64: return "float"
      case .int64: return "int"
      case .bool: return "bool"
      default: return nil
      }
    }
    guard let a = type(left), let b = type(right) else { return nil }
    let symbol = op == .power ? "** or pow()" : op.rawValue
    return .type("unsupported operand type(s) for \(symbol): '\(a)' and '\(b)'")
  }

  /// The four operations on two numbers of 64 bits, which need no arrays.
  private func scalars(
    _ op: BinaryOperator, _ left: Object, _ right: Object
  ) -> ScalarObject.Number? {
    guard let a = double(left), let b = double(right) else { return nil }
    switch op {
    case .add: return .float64(a + b)
    case .subtract: return .float64(a - b)
    case .multiply: return .float64(a * b)
    case .divide: return .float64(a / b)
    default: return nil
    }
  }

  private func double(_ object: Object) -> Double? {
    switch object {
    case .float(let number): return number
    case .host(let host):
      guard let scalar = host as? ScalarObject, case .float64(let number) = scalar.number else {
        return nil
      }
      return number
    default: return nil
    }
  }

  /// NumPy's error for an operand that is no number.
  private func refuse(
    _ op: BinaryOperator, _ left: Object, _ right: Object, _ machine: borrowing Machine
  ) throws(Failure) -> Object? {
    guard let function = BinaryFunction(op) else { return nil }
    if let refused = noneRefused(op, left, right) {
      // Where there are no elements, none is refused.
      for case .host(let host) in [left, right] {
        if let array = host as? ArrayObject, array.count == 0 {
          return .host(ArrayObject(Buffer([], self), array.shape, self))
        }
      }
      throw refused
    }
    func type(_ object: Object) -> String? {
      switch object {
      case .string(let string): return "<U\(string.text.unicodeScalars.count)"
      case .host(let host):
        if let array = host as? ArrayObject { return array.dtype.symbol }
        return (host as? ScalarObject)?.number.dtype.symbol
      default: return nil
      }
    }
    guard let a = type(left), let b = type(right) else { return nil }
    throw Failure(
      "numpy._core._exceptions._UFuncNoLoopError",
      "ufunc '\(function.name)' did not contain a loop with signature matching types (dtype('\(a)'), "
        + "dtype('\(b)')) -> None")
  }

  /// `array op= right`.
  func augment(
    _ target: ArrayObject, _ op: BinaryOperator, _ right: Object, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    let function = BinaryFunction(op)
    if let function, try changeSideBySide(target, function, right, &machine) {
      return .host(target)
    }
    guard let operand = try operand(right, &machine) else {
      return try refuse(op, .host(target), right, machine)
    }
    guard let function else {
      let product = try matmul(Operand(array: target), operand, &machine)
      guard product.shape == target.shape else {
        throw .value(
          "matmul: the product has shape \(tight(product.shape)), and @= keeps \(tight(target.shape))"
        )
      }
      target.assign(try cast(product, to: target.dtype, &machine))
      return .host(target)
    }
    try change(target, function, operand, &machine)
    return .host(target)
  }

  /// `op array`.
  func operate(
    _ op: UnaryOperator, _ array: ArrayObject, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    switch op {
    case .minus: try apply(.negative, Operand(array: array), &machine).result
    case .plus: array.copy.result
    case .invert: try apply(.invert, Operand(array: array), &machine).result
    case .not: nil
    }
  }

  /// `left op right` for a comparison: an array of booleans.
  func compare(
    _ op: ComparisonOperator, _ left: Object, _ right: Object, _ machine: Machine
  ) throws(Failure) -> Object? {
    var machine = machine
    let function: BinaryFunction
    switch op {
    case .less: function = .less
    case .lessOrEqual: function = .lessEqual
    case .greater: function = .greater
    case .greaterOrEqual: function = .greaterEqual
    case .equal: function = .equal
    case .notEqual: function = .notEqual
    default: return nil
    }
    if let result = try compareSideBySide(function, left, right, &machine) { return result }
    if let a = try operand(left, &machine), let b = try operand(right, &machine) {
      return try apply(function, a, b, &machine).result
    }
    guard function == .equal || function == .notEqual else {
      return try refuseOrder(function, left, right)
    }
    switch (left, right) {
    case (.host(let host), _) where host is ArrayObject: return unequal(host, function)
    case (_, .host(let host)) where host is ArrayObject: return unequal(host, function)
    default: return nil
    }
  }

  /// NumPy's error for an order between numbers and a text.
  private func refuseOrder(
    _ function: BinaryFunction, _ left: Object, _ right: Object
  ) throws(Failure) -> Object? {
    func type(_ object: Object) -> String? {
      switch object {
      case .string: return "StrDType"
      case .host(let host):
        let dtype = (host as? ArrayObject)?.dtype ?? (host as? ScalarObject)?.number.dtype
        guard let dtype, dtype != .object else { return nil }
        let name = dtype.name
        // UInt8DType, Float64DType.
        let letters = dtype.isInteger && !dtype.isSigned ? 2 : 1
        return name.prefix(letters).uppercased() + name.dropFirst(letters) + "DType"
      default: return nil
      }
    }
    guard let a = type(left), let b = type(right) else { return nil }
    throw Failure(
      "numpy._core._exceptions._UFuncNoLoopError",
      "ufunc '\(function.name)' did not contain a loop with signature matching types "
        + "(<class 'numpy.dtypes.\(a)'>, <class 'numpy.dtypes.\(b)'>) -> None")
  }

  /// No element is equal to what is no number.
  private func unequal(_ host: HostObject, _ function: BinaryFunction) -> Object? {
    guard let array = host as? ArrayObject else { return nil }
    let flags = [Bool](repeating: function == .notEqual, count: array.count)
    return ArrayObject(Buffer(flags), array.shape, self).result
  }

  /// `abs` and `round`; nil for the functions of the math module, which take single numbers.
  func builtin(
    _ name: String, _ arguments: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object? {
    guard let first = arguments.first else { return nil }
    switch name {
    case "abs":
      return try apply(.absolute, try argument(first, of: "abs", &machine), &machine).result
    case "round":
      guard let function = methods["round"] else { return nil }
      return try function.call(self, Arguments(arguments), &machine)
    default: return nil
    }
  }
}

extension ArrayObject {
  /// Whether the one element counts as true.
  func truthOfOne(_ machine: Machine) throws(Failure) -> Bool {
    if count == 0 {
      throw .value(
        "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array "
          + "is not empty.")
    }
    guard count == 1 else {
      throw .value(
        "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"
      )
    }
    // A copy will do: no element calls anything back.
    var machine = machine
    return try machine.truth(buffer.plain(at: layout.offset))
  }

  /// The number of an array without axes.
  func numberOfOne() throws(Failure) -> Object? {
    guard rank == 0 else {
      throw .type(
        "only 0-dimensional arrays can be converted to Python scalars",
        hint: "np.exp and its kind take whole arrays; a.item() is the number of an array of one")
    }
    return buffer.plain(at: layout.offset)
  }
}
