// Second derivatives, Jacobians and derivatives along a direction; none leaves a trace in anybody's
// `grad`.
//
// A Value to derive by may be the result of an operation: the derivative is by a number that is added
// to it, as in `gradient(of:wrt:)`. So the curvature of a loss by the scores that go into it is asked
// for by these scores, whatever they were computed from. By a Value that the result does not depend
// on, all derivatives are 0.

/// The second derivatives of a Value by others.
///
///     let x = Value(-1.2), y = Value(1.0)
///     let f = (1 - x) ** 2 + 100 * (y - x ** 2) ** 2
///     hessian(of: f, wrt: [x, y]).rows  // [[1330, 480], [480, 200]], but for rounding
///
/// Forward over reverse: linear in the recording for each four variables, in memory for the recording
/// and the matrix. Stops the program under the conditions of `backward()`.
public func hessian(of value: Value, wrt variables: [Value]) -> Hessian {
  let nodes = nodes(of: [value], variables)
  let tape = value.tape
  do {
    let curvature = try tape.curvature(of: value.index, wrt: nodes)
    // Column j is the change of the gradient along variable j.
    let columns = curvature.columns(0..<nodes.count)
    return Hessian(
      computed: columns, rounding: tape.curvatureRounding(of: value.index, wrt: nodes))
  } catch { stop(error) }
}

/// The matrix of second derivatives times a vector, without the matrix.
///
/// It is how the gradient changes where the variables move along the vector: two sweeps, whatever the
/// number of variables. Stops the program under the conditions of `backward()`.
///
/// - Parameters:
///   - value: The Value to derive.
///   - variables: The Values to derive by.
///   - vector: One number for each variable.
/// - Returns: One number for each variable.
public func hessianVectorProduct(
  of value: Value, wrt variables: [Value], vector: [Double]
) -> [Double] {
  let nodes = nodes(of: [value], variables)
  checkCount(vector, variables)
  do {
    return try value.tape.curvature(of: value.index, wrt: nodes).products([vector])[0]
  } catch { stop(error) }
}

/// The derivatives of Values by others: one row for each of the first.
///
/// Stops the program under the conditions of `backward()`.
public func jacobian(of values: [Value], wrt variables: [Value]) -> [[Double]] {
  guard let first = values.first else { return [] }
  let nodes = nodes(of: values, variables)
  do {
    let slopes = try first.tape.slopes(of: values.map(\.index), wrt: nodes)
    return slopes.matrix(slopes.lines(0..<slopes.count))
  } catch { stop(error) }
}

/// The derivative of a Value where others move along a direction: Σ ∂value/∂xᵢ · directionᵢ.
///
/// One sweep forward, so that it is independent of `backward()`. Stops the program under the same
/// conditions.
///
/// - Parameters:
///   - value: The Value to derive.
///   - variables: The Values that move.
///   - direction: How fast each of them moves.
/// - Returns: How fast `value` moves.
public func directionalDerivative(
  of value: Value, wrt variables: [Value], along direction: [Double]
) -> Double {
  let nodes = nodes(of: [value], variables)
  checkCount(direction, variables)
  do {
    return try value.tape.directionalDerivative(of: value.index, wrt: nodes, along: direction)
  } catch { stop(error) }
}

/// The nodes of variables, checked to be valid and on the tape of valid results.
private func nodes(of values: [Value], _ variables: [Value]) -> [UInt32] {
  for value in values + variables {
    value.check()
    if value.header != values[0].header { stop(.differentTapes) }
  }
  values[0].checkThread()
  return variables.map(\.index)
}

private func checkCount(_ numbers: [Double], _ variables: [Value]) {
  if numbers.count == variables.count { return }
  fatalError(
    "a direction needs one number for each variable: \(numbers.count) numbers were given for "
      + "\(variables.count) variables")
}
