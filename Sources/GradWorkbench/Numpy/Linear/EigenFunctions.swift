import GradNumbers
import GradWorksheet

// Eigenvalues of symmetric matrices.
extension Numpy {
  static var eigenvalues: [NumpyFunction] {
    let one: [(name: String, default: Object?)] = [("a", nil)]
    return [
      NumpyFunction("eigh", one, Numpy.makeEigen),
      NumpyFunction("eigvalsh", one, Numpy.makeEigenvalues),
      NumpyFunction("eig", one, Numpy.makeSymmetricEigen),
      NumpyFunction("eigvals", one, Numpy.makeSymmetricEigenvalues),
    ]
  }

  private func eigen(
    _ matrix: Matrix, _ machine: inout Machine
  ) throws(Failure) -> SymmetricEigen {
    // NumPy reads the lower triangle alone.
    let rows = (0..<matrix.rows).map { row in
      (0..<matrix.rows).map { matrix[max(row, $0), min(row, $0)] }
    }
    var stopped: Failure?
    do throws(MatrixError) {
      return try SymmetricEigen(rows) {
        do throws(Failure) {
          try machine.spend(8 &* matrix.numbers.count)
        } catch { stopped = error }
        return stopped != nil
      }
    } catch {
      throw stopped ?? linearFailure("Eigenvalues did not converge")
    }
  }

  private func makeEigen(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let found = try eigen(try matrix(given[0], isSquare: true, &machine), &machine)
    let count = found.values.count
    let vectors = Matrix(count, count, found.vectors.flatMap { $0 }).transposed
    return machine.tuple([.host(row(found.values)), .host(array(vectors))])
  }

  private func makeEigenvalues(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    .host(row(try eigen(try matrix(given[0], isSquare: true, &machine), &machine).values))
  }

  private func refuseUnsymmetric(_ object: Object, _ machine: inout Machine) throws(Failure) {
    let matrix = try matrix(object, isSquare: true, &machine)
    if matrix.transposed.numbers != matrix.numbers {
      throw Failure(
        "NotImplementedError",
        "worksheets have the eigenvalues of symmetric matrices, and this one is not",
        hint: "np.linalg.eigh is meant for them; others have complex eigenvalues")
    }
  }

  private func makeSymmetricEigen(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    try refuseUnsymmetric(given[0], &machine)
    return try makeEigen(given, &machine)
  }

  private func makeSymmetricEigenvalues(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    try refuseUnsymmetric(given[0], &machine)
    return try makeEigenvalues(given, &machine)
  }

  /// The norms of a matrix that have an order; nil for Frobenius's.
  func matrixNorm(
    _ array: ArrayObject, _ order: Object, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject? {
    var name: Double?
    if case .string(let string) = order {
      if string.text == "fro" { return nil }
      guard string.text == "nuc" else { throw .value("Invalid norm order for matrices.") }
    } else {
      name = try double(order, "ord", machine)
    }
    switch name {
    case 1, -1, Double.infinity, -Double.infinity:
      let axis = name?.magnitude == 1 ? 0 : 1
      let sizes = try apply(.absolute, Operand(array: array), &machine)
      let sums = try reduce(.sum, sizes, [axis], keeping: false, &machine)
      return try reduce((name ?? 0) > 0 ? .max : .min, sums, [0], keeping: false, &machine)
    case 2, -2, nil:
      let values = try SingularValues(try matrix(.host(array), &machine), machine).values
      let sum = values.reduce(0, +)
      return self.array(name == 2 ? values.first ?? 0 : name == -2 ? values.last ?? 0 : sum)
    default: throw .value("Invalid norm order for matrices.")
    }
  }
}
