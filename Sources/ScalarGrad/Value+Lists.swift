import GradNumbers

// Operations on lists: one node each, with its operands stored beside the tape.

/// The sum of all, added from the first to the last; 0 of none.
///
/// The empty sum is recorded on the current tape of this thread.
public func sum(_ values: [Value]) -> Value {
  guard let first = values.first else {
    return constant(0, on: ThreadState.here.tape)
  }
  return first.record(.sum, values)
}

/// The sum of all divided by their number.
///
/// There must be at least one.
public func mean(_ values: [Value]) -> Value {
  guard let first = values.first else {
    fatalError("the mean of no numbers is not defined; mean(_:) needs at least one")
  }
  return first.record(.mean, values)
}

/// The sum of the products of two lists of equal length, added from the first to the last.
public func dot(_ a: [Value], _ b: [Value]) -> Value {
  guard a.count == b.count else {
    fatalError("dot needs two lists of one length, and has \(a.count) and \(b.count) numbers")
  }
  guard let first = a.first else { return sum([]) }
  return first.record(.dot, a + b)
}

/// The sum of the products of two lists of equal length, one of them of plain numbers.
public func dot(_ a: [Double], _ b: [Value]) -> Value {
  guard a.count == b.count else {
    fatalError("dot needs two lists of one length, and has \(a.count) and \(b.count) numbers")
  }
  return sum(zip(a, b).map { $0 * $1 })
}

/// The sum of the products of two lists of equal length, one of them of plain numbers.
public func dot(_ a: [Value], _ b: [Double]) -> Value { dot(b, a) }

/// log Σ exp(xᵢ), computed with the largest taken out, so that no exponential overflows.
///
/// One element of +inf gives +inf; -inf everywhere, or no element, gives -inf.
public func logSumExp(_ values: [Value]) -> Value {
  guard let first = values.first else {
    return constant(-.infinity, on: ThreadState.here.tape)
  }
  return first.record(.logSumExp, values)
}

private func constant(_ data: Double, on tape: Tape) -> Value {
  let header = tape.header
  let index = header.push(data, payload: 0, first: 0, op: .constant, form: .none)
  return Value(header: header, index: index, serial: header.pointee.serial)
}

extension Value {
  /// Records an operation on a list that this Value is the first of.
  fileprivate func record(_ op: Op, _ values: [Value]) -> Value {
    check()
    for value in values {
      if value.header != header { stop(value.misuse ?? .differentTapes) }
      value.check()
    }
    let node = tape.pushList(op, values.map(\.index))
    return Value(header: header, index: node, serial: header.pointee.serial)
  }
}
