import GradNumbers
import GradWorksheet
import ScalarGrad

// Second derivatives, Jacobians and what is read off them. Work is announced before it is done, four
// columns at a time, so that the limits of time and memory hold here too.
extension WorksheetNames {
  var curvature: [NativeFunction] {
    [hessian, hessianVectorProduct, jacobian, eigenvalues, minimalRatio, risingShare]
  }

  /// `hessian(loss, xs)`: the matrix of second derivatives by all Values in xs, as a list of rows; the
  /// Values of nested lists count in order.
  private var hessian: NativeFunction {
    NativeFunction("hessian") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("hessian", [("loss", nil), ("xs", nil)]).bind(arguments)
      let curvature = try host.curvature(given[0], by: given[1], of: "hessian", &machine).curvature
      let count = curvature.count
      try machine.reserveMemory(count &* count, of: 32)
      var columns: [[Double]] = []
      for start in stride(from: 0, to: count, by: Tape.Curvature.columnsAtATime) {
        try machine.spend(16 &* curvature.work)
        let end = min(start + Tape.Curvature.columnsAtATime, count)
        columns += curvature.columns(start..<end)
      }
      let rows = Hessian(computed: columns).rows
      return machine.list(rows.map { row in machine.list(row.map { .float($0) }) })
    }
  }

  /// `hvp(loss, xs, v)`: the matrix of second derivatives times v, without the matrix; in v's shape.
  private var hessianVectorProduct: NativeFunction {
    NativeFunction("hvp") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("hvp", [("loss", nil), ("xs", nil), ("v", nil)]).bind(arguments)
      let (curvature, shape) = try host.curvature(given[0], by: given[1], of: "hvp", &machine)
      guard let nested = Nested(given[2]) else {
        throw .value("hvp() takes nested lists of at most \(Nested.depthLimit) levels")
      }
      let count = curvature.count
      guard nested.hasShape(of: shape) || nested.lengths == [count] else {
        throw .value(
          "hvp() takes v in the shape of xs, \(shape.shape), and it is \(nested.shape)",
          hint: "one number for each Value in xs; a plain list of \(count) will do, too")
      }
      var vector: [Double] = []
      for object in nested.items {
        guard let number = host.plainNumber(object) else {
          try host.refuseHuge(object)
          throw .type("hvp() takes numbers as v, not '\(machine.typeName(object))'")
        }
        vector.append(number)
      }
      try machine.spend(16 &* curvature.work)
      var product = Array(curvature.products([vector])[0].reversed())
      return WorksheetNames.fill(nested.content, from: &product, &machine)
    }
  }

  /// `jacobian(ys, xs)`: the derivatives of all Values in ys by all in xs, in ys' shape and within it
  /// xs': of a list by a list, a list of rows.
  private var jacobian: NativeFunction {
    NativeFunction("jacobian") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("jacobian", [("ys", nil), ("xs", nil)]).bind(arguments)
      let (roots, ys) = try host.nodes(given[0], "to derive", of: "jacobian", machine)
      let (variables, xs) = try host.nodes(given[1], "to derive by", of: "jacobian", machine)
      try machine.reserveMemory(roots.count &* variables.count, of: 32)
      try machine.reserveMemory(Int(roots.max() ?? 0), of: ValueHost.curvatureBytes)
      let slopes: Tape.Slopes
      do throws(TapeError) {
        slopes = try host.tape.slopes(of: roots, wrt: variables)
      } catch {
        throw host.failure(error, naming: machine.variables)
      }
      var lines: [[Double]] = []
      for start in stride(from: 0, to: slopes.count, by: Tape.Curvature.columnsAtATime) {
        try machine.spend(16 &* slopes.work)
        let end = min(start + Tape.Curvature.columnsAtATime, slopes.count)
        lines += slopes.lines(start..<end)
      }
      var numbers = Array(slopes.matrix(lines).joined())
      numbers.reverse()
      return WorksheetNames.fill(ys.outer(xs).content, from: &numbers, &machine)
    }
  }

  /// `eigenvalues(H)`: of a symmetric matrix, smallest first.
  private var eigenvalues: NativeFunction {
    NativeFunction("eigenvalues") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("eigenvalues", [("H", nil)]).bind(arguments)
      let (values, _) = try host.eigenvalues(of: given[0], for: "eigenvalues", machine)
      return machine.list(values.map { .float($0) })
    }
  }

  /// `minimal_ratio(H, error=None)`: the share of eigenvalues above 0, by more than rounding; see
  /// `Inertia`.
  ///
  /// The error is what the matrix may be off by, as a norm. Without one it is a rounding of the norm for
  /// each entry, as of typed numbers. A computed Hessian may be off by more where large terms cancel:
  /// `Hessian.inertia()` in Swift takes an estimate of that, which lists of numbers do not carry.
  private var minimalRatio: NativeFunction {
    NativeFunction("minimal_ratio") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("minimal_ratio", [("H", nil), ("error", .some(.none))])
        .bind(arguments)
      let (values, threshold) = try host.eigenvalues(
        of: given[0], for: "minimal_ratio", error: given[1], machine)
      return .float(Inertia(eigenvalues: values, threshold: threshold).minimalRatio)
    }
  }

  /// `rising_share(H, error=None)`: the probability that a small step in a random direction leads up;
  /// see `RisingShare`, and `minimal_ratio` for the error.
  private var risingShare: NativeFunction {
    NativeFunction("rising_share") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("rising_share", [("H", nil), ("error", .some(.none))])
        .bind(arguments)
      let (values, threshold) = try host.eigenvalues(
        of: given[0], for: "rising_share", error: given[1], machine)
      let sure = values.filter { $0.magnitude > threshold }
      return .float(RisingShare.ofQuadratic(eigenvalues: sure))
    }
  }
}

extension ValueHost {
  /// How many bytes a node may take while derivatives along directions are computed, about: slopes,
  /// their changes, and four numbers on the way forward and back.
  static let curvatureBytes = 192

  /// What gives the second derivatives of a loss by Values, and the shape that they are in.
  fileprivate func curvature(
    _ loss: Object, by variables: Object, of function: String, _ machine: inout Machine
  ) throws(Failure) -> (curvature: Tape.Curvature, shape: Nested) {
    guard let root = loss.singleNode else {
      throw .type("\(function)() takes a Value as the loss, not '\(machine.typeName(loss))'")
    }
    let (nodes, shape) = try nodes(variables, "to derive by", of: function, machine)
    try machine.reserveMemory(Int(root), of: ValueHost.curvatureBytes)
    do throws(TapeError) {
      return (try tape.curvature(of: root, wrt: nodes), shape)
    } catch {
      throw failure(error, naming: machine.variables)
    }
  }

  /// The nodes of a Value, or of all Values in nested lists.
  fileprivate func nodes(
    _ object: Object, _ purpose: String, of function: String, _ machine: borrowing Machine
  ) throws(Failure) -> (nodes: [UInt32], shape: Nested) {
    guard let nested = Nested(object) else {
      throw .value("\(function)() takes nested lists of at most \(Nested.depthLimit) levels")
    }
    var nodes: [UInt32] = []
    for item in nested.items {
      guard case .foreign(let bits) = item else {
        throw .type(
          "\(function)() takes Values \(purpose), not '\(machine.typeName(item))'",
          hint: "values(...) makes Values of nested lists of numbers")
      }
      nodes.append(UInt32(truncatingIfNeeded: bits))
    }
    return (nodes, nested)
  }

  /// The eigenvalues of a matrix in a worksheet, and from where on they are told from 0.
  fileprivate func eigenvalues(
    of object: Object, for function: String, error: Object = .none, _ machine: borrowing Machine
  ) throws(Failure) -> (values: [Double], threshold: Double) {
    let matrix = try matrix(object, of: function, machine)
    let given: Double?
    if case .none = error {
      given = nil
    } else {
      guard let number = plainNumber(error) else {
        throw .type("\(function)() takes a number as error, not '\(machine.typeName(error))'")
      }
      guard number >= 0 else {
        throw .value(
          "\(function)() takes an error from 0 up, not \(pythonText(number))",
          hint: "what the entries of the matrix may be off by, such as 1e-9")
      }
      given = number
    }
    // A step of the solver goes through the matrix once, half of it on average, and back.
    var stopped: Failure?
    do throws(MatrixError) {
      let values = try SymmetricEigen.values(of: matrix) {
        do throws(Failure) {
          try machine.spend(8 &* matrix.count &* matrix.count)
        } catch { stopped = error }
        return stopped != nil
      }
      // The solver's error, and the matrix's: as `Inertia` has it.
      let solver = SymmetricEigen.backwardError(of: matrix)
      return (values, solver + (given ?? solver))
    } catch {
      throw stopped ?? failure(error, function)
    }
  }

  /// The numbers of a list of rows.
  private func matrix(
    _ object: Object, of function: String, _ machine: borrowing Machine
  ) throws(Failure) -> [[Double]] {
    func items(_ object: Object) -> [Object]? {
      switch object {
      case .list(let list): list.elements
      case .tuple(let tuple): tuple.elements
      default: nil
      }
    }
    let advice = "a matrix is a list of rows, such as [[2.0, 1.0], [1.0, 2.0]]"
    guard let lines = items(object) else {
      throw .type(
        "\(function)() takes a matrix, not '\(machine.typeName(object))'", hint: advice)
    }
    var rows: [[Double]] = []
    for line in lines {
      guard let entries = items(line) else {
        throw .type(
          "\(function)() takes a list of rows, and one of them is '\(machine.typeName(line))'",
          hint: advice)
      }
      // A row may be shared by a million others: it is read only while the matrix can be square.
      if entries.count != lines.count {
        throw failure(
          MatrixError.notSquare(row: rows.count, count: entries.count, rows: lines.count), function)
      }
      // Once here and half of it once more in the solver.
      if rows.isEmpty { try machine.reserveMemory(lines.count &* lines.count, of: 12) }
      try machine.spend(16 &* entries.count)
      var row: [Double] = []
      row.reserveCapacity(entries.count)
      for entry in entries {
        guard let number = plainNumber(entry) else {
          try refuseHuge(entry)
          throw .type(
            "\(function)() takes a matrix of numbers, and one of them is "
              + "'\(machine.typeName(entry))'", hint: "hessian(loss, xs) gives numbers")
        }
        row.append(number)
      }
      rows.append(row)
    }
    return rows
  }

  /// The error of a worksheet for what is wrong with a matrix.
  private func failure(_ error: MatrixError, _ function: String) -> Failure {
    switch error {
    case .notSquare(let row, let count, let rows):
      .value(
        "\(function)() takes a square matrix, and this one has \(rows) row\(rows == 1 ? "" : "s") "
          + "and \(count) number\(count == 1 ? "" : "s") in row [\(row)]")
    case .notSymmetric(let row, let column, let entry, let mirrored):
      .value(
        "\(function)() takes a symmetric matrix, and here [\(row)][\(column)] is "
          + "\(pythonText(entry)) and [\(column)][\(row)] is \(pythonText(mirrored))",
        hint: "where that is rounding, take the mean of the two")
    case .notFinite(let row, let column, let entry):
      .value(
        "\(function)() takes finite numbers, and [\(row)][\(column)] is \(pythonText(entry))",
        hint: "at a point where a slope is infinite there is no curvature")
    case .overflow(let eigenvalue):
      Failure(
        "OverflowError",
        "\(function)() found eigenvalue [\(eigenvalue)] beyond the largest number, 1.8e308",
        hint: "divide the matrix by a power of two: that divides its eigenvalues")
    case .notConverged, .stopped: Failure("RuntimeError", error.description)
    }
  }
}
