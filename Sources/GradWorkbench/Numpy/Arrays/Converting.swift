import GradWorksheet

extension ArrayObject {
  /// The elements in order as floats of 64 bits; the array holds no objects.
  var doubles: [Double] {
    switch dtype.storage {
    case .float64: items(Double.self)
    case .float32: items(Float.self).map { Double($0) }
    case .int64:
      dtype == .uint64
        ? items(Int.self).map { Double(UInt(bitPattern: $0)) } : items(Int.self).map { Double($0) }
    case .bool: items(Bool.self).map { Double($0 ? 1 : 0 as Int) }
    case .object: preconditionFailure("objects are converted one by one")
    }
  }

  /// The elements in order as floats of 32 bits; the array holds no objects.
  var floats: [Float] {
    switch dtype.storage {
    case .float64: items(Double.self).map { Float($0) }
    case .float32: items(Float.self)
    case .int64: items(Int.self).map { Float($0) }
    case .bool: items(Bool.self).map { Float($0 ? 1 : 0 as Int) }
    case .object: preconditionFailure("objects are converted one by one")
    }
  }

  /// The elements in order as integers, towards zero; the array holds no objects.
  var integers: [Int] {
    switch dtype.storage {
    case .float64: items(Double.self).map(truncated)
    case .float32: items(Float.self).map { truncated(Double($0)) }
    case .int64: items(Int.self)
    case .bool: items(Bool.self).map { $0 ? 1 : 0 }
    case .object: preconditionFailure("objects are converted one by one")
    }
  }

  /// Whether the elements, in order, are not 0; the array holds no objects.
  var flags: [Bool] {
    switch dtype.storage {
    case .float64: items(Double.self).map { $0 != 0 }
    case .float32: items(Float.self).map { $0 != 0 }
    case .int64: items(Int.self).map { $0 != 0 }
    case .bool: items(Bool.self)
    case .object: preconditionFailure("objects are converted one by one")
    }
  }
}

/// A float as an integer; what no integer can hold becomes the least one, as in C.
func truncated(_ number: Double) -> Int {
  // Below 2^62 there is room on both sides, and no rounding to think of.
  abs(number) < 0x1p62 ? Int(number) : Int(exactly: number.rounded(.towardZero)) ?? .min
}

extension Numpy {
  /// The elements of an array, in order, as those of another type.
  func converted(
    _ array: ArrayObject, to dtype: DType, _ machine: inout Machine
  ) throws(Failure) -> Buffer {
    if array.dtype == dtype { return array.compact }
    try reserve(array.count, of: dtype, &machine)
    if array.dtype == .object {
      return try converted(array.items(Object.self), to: dtype, &machine)
    }
    switch dtype.storage {
    case .float64: return Buffer(array.doubles)
    case .float32: return Buffer(array.floats)
    case .int64: return Buffer(array.integers, as: dtype)
    case .bool: return Buffer(array.flags)
    case .object: return Buffer(array.plainItems, self)
    }
  }

  private func converted(
    _ objects: [Object], to dtype: DType, _ machine: inout Machine
  ) throws(Failure) -> Buffer {
    var numbers: [Double] = []
    var integers: [Int] = []
    for object in objects {
      switch (dtype.storage, plain(object)) {
      case (.int64, .int(let number)): integers.append(number)
      case (.int64, .bool(let flag)): integers.append(flag ? 1 : 0)
      case (.int64, .float(let number)): integers.append(truncated(number))
      case (.bool, let object): integers.append(try machine.truth(object) ? 1 : 0)
      case (_, .float(let number)): numbers.append(number)
      case (_, .int(let number)): numbers.append(Double(number))
      case (_, .bool(let flag)): numbers.append(flag ? 1 : 0)
      case (_, let object):
        let isValue = if case .foreign = object { true } else { false }
        throw .type(
          "float() argument must be a string or a real number, not '\(machine.typeName(object))'",
          hint: isValue
            ? "the elements are Values: .data behind the array takes their numbers" : nil)
      }
    }
    switch dtype.storage {
    case .float32: return Buffer(numbers.map { Float($0) })
    case .int64: return Buffer(integers, as: dtype)
    case .bool: return Buffer(integers.map { $0 != 0 })
    default: return Buffer(numbers)
    }
  }

  /// An array of the elements as those of another type; the array itself where they are of it.
  func cast(
    _ array: ArrayObject, to dtype: DType, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    if array.dtype == dtype { return array }
    if let order = array.memoryOrder {
      return try cast(array.transposed(order), to: dtype, &machine)
        .transposed(MemoryOrder.inverse(order))
    }
    return ArrayObject(try converted(array, to: dtype, &machine), array.shape, self)
  }

  /// NumPy's numbers as Python's; anything else as it is.
  func plain(_ object: Object) -> Object {
    guard case .host(let host) = object else { return object }
    if let scalar = host as? ScalarObject { return scalar.plain }
    if let array = host as? ArrayObject, array.rank == 0 {
      return array.buffer.plain(at: array.layout.offset)
    }
    return object
  }
}
