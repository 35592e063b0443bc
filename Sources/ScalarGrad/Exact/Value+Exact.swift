public import GradNumbers

// Exact fractions for people's own tests: what floating point cannot decide, == does.

/// The value of a computation as an exact fraction.
///
/// Its numbers are read as the decimals that were written, 0.1 as 1/10, unless others are given.
///
/// - Parameters:
///   - value: The result of the computation.
///   - variables: The leaves to put other numbers in place of.
///   - point: These numbers, one for each variable.
///   - limit: How many bits a numerator or a denominator may take; what is larger is refused.
/// - Returns: The fraction.
/// - Throws: `ExactRefusal`, which names the first node that has no exact value, and why.
public func exactValue(
  of value: Value, setting variables: [Value] = [], to point: [Rational] = [],
  limit: Int = Rational.defaultLimit
) throws(ExactRefusal) -> Rational {
  let replay = replay(value, variables, at: variables.isEmpty ? nil : point, limit)
  if let refusal = replay.valueRefusal { throw refusal }
  return replay.value
}

/// The derivatives of a computation as exact fractions.
///
///     let x = Value(0.1)
///     let y = (3 * x - 1).relu() * x
///     try exactGradient(of: y, wrt: [x], at: [1 / 3 + 1])  // [7]
///
/// They are the rules' derivatives, computed in fractions where `gradient(of:wrt:)` computes in
/// doubles, and compare with `==`. Numbers are read as the decimals that were written, 0.1 as 1/10,
/// unless a point is given; one that was itself computed, such as 1/3, is read as its sixteen digits.
///
/// Exact are + - * /, whole powers, relu, leaky relu, abs, maximum and minimum, and sums, means and
/// dot products. Of other operations the value is refused, except where it happens to be a fraction,
/// as exp(0) is, and a derivative that needs the value; that of log(x) is 1/x.
///
/// - Parameters:
///   - value: The result of the computation.
///   - variables: The leaves to derive by; other nodes may be among them where no point is given.
///   - point: The numbers to put in the variables' place; nil leaves them what they are.
///   - limit: How many bits a numerator or a denominator may take; what is larger is refused.
/// - Returns: One derivative for each variable.
/// - Throws: `ExactRefusal`, which names the node with which exactness ends, and why.
public func exactGradient(
  of value: Value, wrt variables: [Value], at point: [Rational]? = nil,
  limit: Int = Rational.defaultLimit
) throws(ExactRefusal) -> [Rational] {
  let replay = replay(value, variables, at: point, limit)
  return try variables.map { variable throws(ExactRefusal) in
    if let refusal = value.tape.refusal(ofAdjoint: variable.index, replay) { throw refusal }
    return Int(variable.index) < replay.adjoints.count
      ? replay.adjoints[Int(variable.index)] ?? 0 : 0
  }
}

private func replay(
  _ value: Value, _ variables: [Value], at point: [Rational]?, _ limit: Int
) -> ExactReplay {
  value.check()
  value.checkThread()
  var given: [UInt32: Rational] = [:]
  for (place, variable) in variables.enumerated() {
    variable.check()
    if variable.header != value.header { stop(.differentTapes) }
    guard let point else { continue }
    if point.count != variables.count {
      fatalError("\(variables.count) variables cannot be set to \(point.count) numbers")
    }
    guard value.tape.isLeaf(variable.index) else {
      stop(
        .notALeaf(value.tape.op(at: variable.index), label: value.tape.label(of: variable.index)))
    }
    given[variable.index] = point[place]
  }
  return value.tape.exact(from: value.index, limit: limit) { given[$0] }
}
