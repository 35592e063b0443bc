import GradWorksheet

// What NumPy has for its warnings. Worksheets print none: a division by 0 gives inf or nan in silence.
extension Numpy {
  static var warnings: [NumpyFunction] {
    let none = Object.none
    let kinds: [(name: String, default: Object?)] = [
      ("all", none), ("divide", none), ("over", none), ("under", none), ("invalid", none),
    ]
    return [
      NumpyFunction("seterr", kinds, Numpy.makeErrorState),
      NumpyFunction("geterr", [], Numpy.makeErrorState),
    ]
  }

  /// Takes any state that keeps NumPy going: nothing depends on it.
  private func makeErrorState(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    for object in given where object.isGiven {
      if case .string(let word) = object, word.text == "raise" || word.text == "call" {
        throw Failure(
          "NotImplementedError", "worksheets do not raise NumPy's floating-point errors",
          hint: "np.isfinite(a).all() finds what is wrong")
      }
    }
    return .none
  }
}
