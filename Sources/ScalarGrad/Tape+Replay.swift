package import GradNumbers

// The recording carried out again, forward and backward, in any number system. This is the reader
// that checks rounding (Magnitude); it is written for clarity, the sweep in doubles for speed.
extension Tape {
  /// The values of all nodes up to a root, computed again in another number system.
  ///
  /// - Parameters:
  ///   - root: The last node to compute.
  ///   - type: The number system.
  ///   - reached: Which nodes to compute, 0 standing in the others' places; nil computes them all.
  ///   - leaves: The numbers to put in place of leaves; nil keeps a leaf's data.
  ///   - read: What a recorded double stands for: leaves that are kept, and constants.
  /// - Returns: One number per node, the root's last.
  package func replay<N: Number>(
    upTo root: UInt32, in type: N.Type, reached: [Bool]? = nil,
    leaves: (UInt32) -> N? = { _ in nil }, reading read: (Double) -> N = { N($0) }
  ) -> [N] {
    var values: [N] = []
    values.reserveCapacity(Int(root) + 1)
    for index in 0...root {
      if let reached, !reached[Int(index)] {
        values.append(0)
        continue
      }
      let node = checkedNode(index)
      switch node.form {
      case .none:
        let given = node.op == .leaf ? leaves(index) : nil
        values.append(given ?? read(node.primal))
      case .one: values.append(Rules.value(node.op, values[Int(node.first)]))
      case .nodes:
        values.append(Rules.value(node.op, values[Int(node.first)], values[node.second]))
      case .nodeConstant:
        values.append(Rules.value(node.op, values[Int(node.first)], read(node.constant)))
      case .constantNode:
        values.append(Rules.value(node.op, read(node.constant), values[Int(node.first)]))
      case .list:
        let list = listOperands[node.listRange].map { values[Int($0)] }
        values.append(Rules.value(node.op, list: list))
      }
    }
    return values
  }

  /// The derivatives of a root by every node up to it, in another number system.
  ///
  /// Nothing is kept on the tape. At each node that the root depends on, the sum of its
  /// contributions is complete when its turn comes; `override` may then put another number in its
  /// place, which is what the nodes before it receive.
  ///
  /// - Parameters:
  ///   - root: The node to derive.
  ///   - type: The number system.
  ///   - values: What `replay` gave for this root; computed here where it is nil.
  ///   - override: Given a node and its adjoint, the adjoint to go on with; nil keeps it.
  ///   - read: What a recorded constant stands for.
  /// - Returns: One adjoint per node; nil where the root does not depend on it.
  package func adjoints<N: Number>(
    from root: UInt32, in type: N.Type, values: [N]? = nil,
    override: (UInt32, N) -> N? = { _, _ in nil }, reading read: (Double) -> N = { N($0) }
  ) -> [N?] {
    let values = values ?? replay(upTo: root, in: type, reading: read)
    var adjoints = [N?](repeating: nil, count: Int(root) + 1)
    adjoints[Int(root)] = 1
    for index in (0...root).reversed() {
      guard let sum = adjoints[Int(index)] else { continue }
      let upstream = override(index, sum) ?? sum
      adjoints[Int(index)] = upstream
      forEachLocal(of: index, values: values, reading: read) { operand, local in
        let product = N.passed(upstream, through: local)
        adjoints[operand] = adjoints[operand].map { $0 + product } ?? product
      }
    }
    return adjoints
  }

  /// Calls the body with each operand of a node that is a node, and the local derivative by it.
  @inline(__always)
  func forEachLocal<N: Number>(
    of index: UInt32, values: [N], reading read: (Double) -> N,
    _ body: (_ operand: Int, _ local: N) -> Void
  ) {
    let node = checkedNode(index)
    let (op, result) = (node.op, values[Int(index)])
    let first = Int(node.first)
    switch node.form {
    case .none: break
    case .one: body(first, Rules.partial(op, values[first], result: result))
    case .nodes:
      let (u, v) = (values[first], values[node.second])
      body(first, Rules.partial(op, by: .first, u, v, result: result))
      body(node.second, Rules.partial(op, by: .second, u, v, result: result))
    case .nodeConstant:
      let v = read(node.constant)
      body(first, Rules.partial(op, by: .first, values[first], v, result: result))
    case .constantNode:
      let u = read(node.constant)
      body(first, Rules.partial(op, by: .second, u, values[first], result: result))
    case .list:
      let operands = listOperands[node.listRange]
      let list = operands.map { values[Int($0)] }
      for (operand, local) in zip(operands, Rules.partials(op, list: list, result: result)) {
        body(Int(operand), local)
      }
    }
  }

  /// Calls the body with each operand of a node that has a derivative, and the local one by it.
  ///
  /// - Parameters:
  ///   - index: The node.
  ///   - values: The value of every node up to it.
  ///   - body: Gets an operand, the slope, and of a product the other factor where that is a node with
  ///     a derivative too.
  package func forEachSlope(
    of index: UInt32, values: [Magnitude],
    _ body: (_ operand: UInt32, _ slope: Magnitude, _ partner: UInt32?) -> Void
  ) {
    let node = checkedNode(index)
    let isProduct = node.op == .multiply || node.op == .dot
    let list = node.form == .list ? node.listRange : 0..<0
    let half = list.count / 2
    var position = 0
    forEachLocal(of: index, values: values, reading: { Magnitude($0) }) { operand, local in
      defer { position += 1 }
      guard header.pointee.nodes[operand].op != .constant else { return }
      var partner: UInt32?
      if isProduct {
        switch node.form {
        case .nodes: partner = position == 0 ? UInt32(node.second) : node.first
        case .list:
          partner =
            listOperands[list.lowerBound + (position < half ? position + half : position - half)]
        default: break
        }
        if let other = partner, checkedNode(other).op == .constant { partner = nil }
      }
      body(UInt32(operand), local, partner)
    }
  }

  // What is asked for by the thousand in `Magnitude` has functions of its own: here the compiler makes
  // code for that number system, which it does not do for a caller in another module.

  /// The values of all nodes up to a root, with the magnitudes of their terms.
  package func magnitudes(upTo root: UInt32) -> [Magnitude] {
    replay(upTo: root, in: Magnitude.self)
  }

  /// The derivatives of a root at values with magnitudes.
  package func magnitudes(from root: UInt32, values: [Magnitude]) -> [Magnitude?] {
    adjoints(from: root, in: Magnitude.self, values: values)
  }

  /// The derivatives of a root with the magnitudes of their terms: see `Magnitude`.
  package func magnitudes(from root: UInt32) -> [Magnitude?] {
    adjoints(from: root, in: Magnitude.self)
  }
}
