import GradWorksheet

// `np.testing`: what course tests compare answers with.
extension Numpy {
  static var testing: [NumpyFunction] {
    let pair: [(name: String, default: Object?)] = [("actual", nil), ("desired", nil)]
    return [
      NumpyFunction(
        "assert_allclose", pair + [("rtol", .float(1e-7)), ("atol", .int(0))],
        Numpy.assertClose),
      NumpyFunction(
        "assert_almost_equal", pair + [("decimal", .int(7))], Numpy.assertAlmostEqual),
      NumpyFunction(
        "assert_array_almost_equal", pair + [("decimal", .int(6))], Numpy.assertAlmostEqual),
      NumpyFunction("assert_array_equal", pair, Numpy.assertEqual),
      NumpyFunction("assert_equal", pair, Numpy.assertEqual),
    ]
  }

  /// Stops where some elements of two arrays are not as they should be.
  private func check(
    _ given: [Object], _ title: String, _ machine: inout Machine,
    _ holds: (_ actual: Double, _ desired: Double) -> Bool
  ) throws(Failure) {
    let actual = try data(try array(given[0], of: "testing", &machine), &machine)
    let desired = try data(try array(given[1], of: "testing", &machine), &machine)
    guard let shape = Broadcasting.shape([actual.shape, desired.shape]),
      actual.shape == desired.shape || actual.rank == 0 || desired.rank == 0
    else {
      throw Failure(
        "AssertionError",
        "\(title): (shapes \(spaced(actual.shape)), \(spaced(desired.shape)) mismatch)")
    }
    let x = actual.view(shape, actual.broadcast(to: shape)).doubles
    let y = desired.view(shape, desired.broadcast(to: shape)).doubles
    let wrong = zip(x, y).filter { !($0 == $1 || ($0.isNaN && $1.isNaN) || holds($0, $1)) }
    if let worst = wrong.max(by: { ($0.0 - $0.1).magnitude < ($1.0 - $1.1).magnitude }) {
      throw Failure(
        "AssertionError",
        "\(title): mismatched elements: \(wrong.count) / \(x.count), largest difference "
          + "\((worst.0 - worst.1).magnitude)",
        hint: "there the actual number is \(worst.0), and \(worst.1) was wanted")
    }
  }

  private func assertClose(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let relative = try double(given[2], "rtol", machine)
    let absolute = try double(given[3], "atol", machine)
    let title = "Not equal to tolerance rtol=\(relative), atol=\(absolute)"
    try check(given, title, &machine) {
      ($0 - $1).magnitude <= absolute + relative * $1.magnitude
    }
    return .none
  }

  private func assertAlmostEqual(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let decimals = try integer(given[2], machine)
    let bound = 1.5 / FloatFunctions.power(10, Double(decimals))
    try check(given, "Arrays are not almost equal to \(decimals) decimals", &machine) {
      ($0 - $1).magnitude < bound
    }
    return .none
  }

  private func assertEqual(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try check(given, "Arrays are not equal", &machine) { $0 == $1 }
    return .none
  }
}
