// The first layer of a network, over the columns of the batch that are live. The others would add products with 0,
// so the numbers are the same but for rounding, and for weights there that are infinite or nan: nobody sees them.

extension Linear {
  /// How many live columns one thread takes at a time.
  private static var group: Int { 64 }

  /// x: (N, L), the live columns; W: (D, K), b: (K), y: (N, K), scratch: at least (L, K).
  ///
  /// y = x·W[live] + b.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(
    x: View<E>, live: LiveColumns<E>, weights w: View<E>, biases b: View<E>, y: MutableView<E>,
    scratch: MutableView<E>, n: Int, d: Int, k: Int, kernels: Kernels
  ) {
    let count = live.count
    check(x: x.count, weights: count * k, biases: b.count, y: y.count, n: n, d: count, k: k)
    precondition(w.count == d * k, "weights of \(w.count) numbers for a (\(d), \(k)) layer")
    let rows = scratch.part(0..<count * k)
    kernels.run(parts: (count + group - 1) / group) { part in
      for rank in part * group..<min(count, (part + 1) * group) {
        rows.part(rank * k..<rank * k + k).copy(w.part(live[rank] * k..<live[rank] * k + k))
      }
    }
    forward(
      x: x, weights: rows.readable, biases: b, y: y, n: n, d: count, k: k, kernels: kernels)
  }

  /// x: (N, L), the live columns; dy: (N, K), dW: (D, K), db: (K), scratch: at least (D, K).
  ///
  /// dW[live] = xᵀ·dy, the other rows are 0; db = Σₙ dyₙ.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    x: View<E>, live: LiveColumns<E>, dy: View<E>, dWeights dw: MutableView<E>,
    dBiases db: MutableView<E>, scratch: MutableView<E>, n: Int, d: Int, k: Int, kernels: Kernels
  ) {
    check(
      x: x.count, weights: live.count * k, biases: db.count, y: dy.count, n: n, d: live.count, k: k)
    precondition(
      dw.count == d * k && scratch.count >= d * k, "dW of \(dw.count) for a (\(d), \(k)) layer")
    SumOverSamples.forward(x: dy, y: db, n: n, k: k)
    let left = Matrix(x, rows: n, columns: live.count).transposed
    let right = Matrix(dy, rows: n, columns: k)
    // The products of some live columns, and at once their rows of dW, with the dead rows in front of each.
    let parts = max(1, (live.count + group - 1) / group)
    kernels.run(parts: parts) { part in
      let ranks = part * group..<min(live.count, (part + 1) * group)
      let products = scratch.part(ranks.lowerBound * k..<ranks.upperBound * k)
      kernels.multiply(
        left.rows(ranks), right, into: MutableMatrix(products, rows: ranks.count, columns: k))
      var next = part == 0 ? 0 : live[ranks.lowerBound - 1] + 1
      for rank in ranks {
        let row = live[rank]
        dw.part(next * k..<row * k).fill(0)
        dw.part(row * k..<row * k + k).copy(
          products.part((rank - ranks.lowerBound) * k..<(rank - ranks.lowerBound + 1) * k).readable)
        next = row + 1
      }
      if part == parts - 1 { dw.part(next * k..<d * k).fill(0) }
    }
  }
}
