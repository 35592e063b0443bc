import GradNumbers

// Derivatives along directions and second derivatives, computed beside what `sweep(from:)` keeps.
extension Tape {
  /// The second derivatives of a node by others, for those who ask for a few columns at a time.
  ///
  /// Valid while nothing is recorded or assigned.
  package struct Curvature {
    let linear: Linearization<Double>

    /// The number of variables.
    package var count: Int { linear.variables.count }

    /// How many products four columns take, about.
    package var work: Int { linear.work + linear.count }

    /// How many columns go at a time.
    package static var columnsAtATime: Int { Linearization<Double>.Lanes.scalarCount }

    /// Columns of the matrix of second derivatives.
    package func columns(_ range: Range<Int>) -> [[Double]] {
      let axes = range.map { column in
        var axis = [Double](repeating: 0, count: count)
        axis[column] = 1
        return axis
      }
      return products(axes)
    }

    /// The matrix of second derivatives times some vectors.
    package func products(_ vectors: [[Double]]) -> [[Double]] {
      var products: [[Double]] = []
      for start in stride(from: 0, to: vectors.count, by: Curvature.columnsAtATime) {
        let end = min(start + Curvature.columnsAtATime, vectors.count)
        products += linear.curvature(along: vectors[start..<end])
      }
      return products
    }
  }

  /// What gives the second derivatives of a node by others.
  ///
  /// - Parameters:
  ///   - root: The node to derive.
  ///   - variables: The nodes to derive by; see `hessian(of:wrt:)`.
  /// - Returns: The second derivatives, not computed yet.
  /// - Throws: Where a leaf was assigned after the root had used it.
  package func curvature(
    of root: UInt32, wrt variables: [UInt32]
  ) throws(TapeError) -> Curvature {
    try checkAssignments(from: Int(root))
    let adjoints = adjoints(of: Int(root))
    let nodes = header.pointee.nodes
    return Curvature(
      linear: linearization(
        of: [root], wrt: variables, value: { nodes[$0].primal }, adjoint: { adjoints[$0] },
        size: { $0 }))
  }

  /// The derivatives of some nodes by others, for those who ask for a few lines at a time.
  ///
  /// Valid while nothing is recorded or assigned.
  package struct Slopes {
    let linear: Linearization<Double>

    /// Whether a line is a row, which belongs to a root.
    ///
    /// Else it is a column, which belongs to a variable. There are at most as many as of the other.
    package var areRows: Bool { linear.roots.count <= linear.variables.count }

    /// The number of lines.
    package var count: Int { min(linear.roots.count, linear.variables.count) }

    /// How many products four lines take, about.
    package var work: Int { linear.work + linear.count }

    /// Lines of the matrix.
    package func lines(_ range: Range<Int>) -> [[Double]] {
      areRows ? linear.rows(range) : linear.columns(range)
    }

    /// The matrix, given all its lines: one row for each root.
    package func matrix(_ lines: [[Double]]) -> [[Double]] {
      if areRows { return lines }
      return linear.roots.indices.map { row in lines.map { $0[row] } }
    }
  }

  /// What gives the derivatives of some nodes by others.
  package func slopes(
    of roots: [UInt32], wrt variables: [UInt32]
  ) throws(TapeError) -> Slopes {
    for root in roots { try checkAssignments(from: Int(root)) }
    let nodes = header.pointee.nodes
    return Slopes(
      linear: linearization(
        of: roots, wrt: variables, value: { nodes[$0].primal }, size: { $0 }))
  }

  /// The derivative of a node where the variables change along a direction.
  package func directionalDerivative(
    of root: UInt32, wrt variables: [UInt32], along direction: [Double]
  ) throws(TapeError) -> Double {
    try checkAssignments(from: Int(root))
    let nodes = header.pointee.nodes
    let linear = linearization(
      of: [root], wrt: variables, value: { nodes[$0].primal }, size: { $0 })
    return linear.derivatives(along: [direction])[0][0]
  }

  /// An estimate from above of the norm of what rounding does to the second derivatives.
  ///
  /// With J, C and H = Jᵀ C J as matrices of magnitudes, H times (1, …, 1) has the sums of its rows, the
  /// largest of which bounds the norm of a symmetric matrix. Each term of each entry is rounded once in
  /// every operation that it passes: about `roundings` times at most. See `Hessian.rounding`.
  func curvatureRounding(of root: UInt32, wrt variables: [UInt32]) -> Double {
    let linear = curvatureMagnitudes(of: root, wrt: variables)
    let ones = [Double](repeating: 1, count: variables.count)
    let sums = linear.curvature(along: [ones])[0]
    var largest = 0.0
    for sum in sums where !(sum <= largest) { largest = sum }
    return linear.roundings * 0x1p-53 * largest
  }

  /// The recording made linear in numbers that carry the magnitudes of their terms.
  func curvatureMagnitudes(
    of root: UInt32, wrt variables: [UInt32]
  ) -> Linearization<Magnitude> {
    let values = magnitudes(upTo: root)
    let adjoints = magnitudes(from: root, values: values)
    return linearization(
      of: [root], wrt: variables, value: { values[$0] }, adjoint: { adjoints[$0] ?? 0 },
      size: \.magnitude, spread: 0x1p-20)
  }
}

extension Linearization {
  /// The derivatives of the roots along directions: one list for each direction.
  func derivatives(along directions: [[Double]]) -> [[Double]] {
    var derivatives: [[Double]] = []
    for start in stride(from: 0, to: directions.count, by: Lanes.scalarCount) {
      let end = min(start + Lanes.scalarCount, directions.count)
      let changes = changes(along: directions[start..<end])
      for lane in 0..<end - start {
        derivatives.append(roots.map { slot in slot.map { changes[Int($0)][lane] } ?? 0 })
      }
    }
    return derivatives
  }

  /// Columns of the Jacobian: each belongs to a variable, and goes forward.
  func columns(_ range: Range<Int>) -> [[Double]] {
    derivatives(
      along: range.map { column in variables.indices.map { $0 == column ? 1 : 0 } })
  }

  /// Rows of the Jacobian: each belongs to a root, and goes back.
  func rows(_ range: Range<Int>) -> [[Double]] {
    var rows: [[Double]] = []
    for start in stride(from: range.lowerBound, to: range.upperBound, by: Lanes.scalarCount) {
      let end = min(start + Lanes.scalarCount, range.upperBound)
      var adjoints = [Lanes](repeating: .zero, count: count)
      for lane in 0..<end - start {
        if let slot = roots[start + lane] { adjoints[Int(slot)][lane] = 1 }
      }
      carryBack(&adjoints)
      for lane in 0..<end - start {
        rows.append(variables.map { slot in slot.map { adjoints[Int($0)][lane] } ?? 0 })
      }
    }
    return rows
  }

  /// How many roundings a term of a second derivative passes, at most: an estimate.
  ///
  /// On the way forward a node adds up its operands, on the way back its users and its curvature. These
  /// are counted; a rule is taken for four operations, which gelu, silu, atan2 and logsumexp exceed.
  /// What makes up for it: the longest way is taken for every term, and all errors for the largest
  /// and of one sign. The tests hold the estimate; none of it is a proof.
  var roundings: Double {
    let ofRule = 4
    var forward = [Int](repeating: 0, count: count)
    var users = [Int](repeating: 0, count: count)
    for term in terms { users[Int(term.to)] += 1 }
    for list in lists {
      for case let slot? in list.operands.map(\.slot) { users[Int(slot)] += list.operands.count }
    }
    for slot in 0..<count {
      let edges = edges[(slot == 0 ? 0 : ends[slot - 1])..<ends[slot]]
      for edge in edges {
        forward[slot] = max(forward[slot], forward[Int(edge.operand)])
        users[Int(edge.operand)] += 1
      }
      forward[slot] += edges.count + ofRule
    }
    var back = users
    for slot in (0..<count).reversed() {
      for edge in edges[(slot == 0 ? 0 : ends[slot - 1])..<ends[slot]] {
        let operand = Int(edge.operand)
        back[operand] = max(back[operand], back[slot] + users[operand] + ofRule)
      }
    }
    return Double((forward.max() ?? 0) + (back.max() ?? 0) + ofRule)
  }
}
