import GradWorksheet

extension Object {
  /// Whether an argument says anything: neither `None` nor left out.
  var isGiven: Bool {
    switch self {
    case .none, .undefined: false
    default: true
    }
  }
}

extension Numpy {
  /// Hands a result over, into the array that `out=` names if there is one.
  func deliver(
    _ result: Object, _ out: Object, _ machine: inout Machine
  ) throws(Failure) -> Object {
    if !out.isGiven { return result }
    let target = try target(out)
    let array = try array(result, of: "copyto", &machine)
    guard Broadcasting.shape([array.shape, target.shape]) == target.shape else {
      throw .value(
        "non-broadcastable output operand with shape \(tight(target.shape)) doesn't match the "
          + "broadcast shape \(tight(array.shape))")
    }
    guard array.dtype.casts(to: target.dtype) else {
      throw .type(
        "Cannot cast ufunc output from dtype('\(array.dtype.symbol)') to "
          + "dtype('\(target.dtype.symbol)') with casting rule 'same_kind'")
    }
    try target.write(.ellipsis, .host(array), &machine)
    return .host(target)
  }

  /// The array behind `out=`; a tuple of one array is that array.
  func target(_ out: Object) throws(Failure) -> ArrayObject {
    var given = out
    if case .tuple(let tuple) = out, tuple.elements.count == 1 { given = tuple.elements[0] }
    guard case .host(let host) = given, let target = host as? ArrayObject else {
      throw .type("return arrays must be of ArrayType")
    }
    return target
  }
}
