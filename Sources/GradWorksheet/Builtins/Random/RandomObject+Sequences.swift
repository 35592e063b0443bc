import GradNumbers

// Integers, and what is done to sequences with them.
extension RandomObject {
  // MARK: Integers

  func wholeNumber(
    _ method: RandomMethod, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object {
    if method == .randint {
      let bound = try Signature(method.full, ["a", "b"]).bind(arguments)
      let stop = try machine.binary(.add, bound[1] ?? .none, .int(1))
      return try range(bound[0] ?? .none, stop, nil, &machine)
    }
    let bound = try Signature(method.full, ["start", "stop", "step"], required: 1).bind(arguments)
    let stop = bound[1].flatMap { $0.isNone ? nil : $0 }
    return try range(bound[0] ?? .none, stop, bound[2], &machine)
  }

  private func range(
    _ start: Object, _ stop: Object?, _ step: Object?, _ machine: inout Machine
  ) throws(Failure) -> Object {
    let first = try whole(start, "arg 1", &machine)
    guard let stop else {
      if step != nil { throw .type("Missing a non-None stop argument") }
      guard first > 0 else { throw .value("empty range for randrange()") }
      return random.integer(below: first).object(machine.heap)
    }
    let end = try whole(stop, "stop", &machine)
    let stride = try step.map { object throws(Failure) in try whole(object, "step", &machine) } ?? 1
    let width = end - first
    if stride == 1 {
      guard width > 0 else {
        throw .value("empty range for randrange() (\(first), \(end), \(width))")
      }
      return (first + random.integer(below: width)).object(machine.heap)
    }
    if stride.isZero { throw .value("zero step for randrange()") }
    let rounded = stride > 0 ? width + stride - 1 : width + stride + 1
    let count = try machine.quotient(rounded, stride).quotient
    guard count > 0 else { throw .value("empty range for randrange()") }
    return (first + stride * random.integer(below: count)).object(machine.heap)
  }

  /// An argument that must be an integer, or a float that is one.
  private func whole(
    _ object: Object, _ name: String, _ machine: inout Machine
  ) throws(Failure) -> BigInteger {
    if let value = machine.indexed(object).bigInteger { return value }
    let whole = try Builtins.toInt(&machine, object)
    guard try machine.equal(whole, object), let value = whole.bigInteger else {
      throw .value("non-integer \(name) for randrange()")
    }
    return value
  }

  // MARK: Sequences

  func sequence(
    _ method: RandomMethod, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object {
    switch method {
    case .choice:
      let sequence = try Signature(method.full, ["seq"]).bind(arguments)[0] ?? .none
      let count = try count(sequence, &machine)
      if count == 0 { throw Failure("IndexError", "Cannot choose from an empty sequence") }
      return try machine.subscripted(sequence, .int(random.integer(below: count)))
    case .choices: return try choices(arguments, &machine)
    case .sample: return try sample(arguments, &machine)
    default:
      try shuffle(Signature(method.full, ["x"]).bind(arguments)[0] ?? .none, &machine)
      return .none
    }
  }

  func count(_ object: Object, _ machine: inout Machine) throws(Failure) -> Int {
    try machine.integer(Builtins.len(&machine, object))
  }

  private func shuffle(_ object: Object, _ machine: inout Machine) throws(Failure) {
    var last = try count(object, &machine) - 1
    while last > 0 {
      try machine.patience.step()
      let other = random.integer(below: last + 1)
      if case .list(let list) = object {
        list.items.swapAt(last, other)
      } else {
        let item = try machine.subscripted(object, .int(last))
        try machine.setItem(object, .int(last), machine.subscripted(object, .int(other)))
        try machine.setItem(object, .int(other), item)
      }
      last -= 1
    }
  }
}
