extension Kernels {
  /// Multiplies matrices that stand in lists, row-major: sets c to a · b.
  ///
  /// a: (m, k) · b: (k, n) · c: (m, n). The program stops where a list is not as long as its shape says.
  public func multiply<E: ArrayElement>(
    _ a: [E], _ b: [E], into c: inout [E], rows m: Int, columns n: Int, depth k: Int
  ) {
    precondition(
      a.count == m * k && b.count == k * n && c.count == m * n,
      "[\(m), \(k)] times [\(k), \(n)] with \(a.count), \(b.count) and \(c.count) numbers")
    guard m > 0, n > 0, k > 0 else {
      c = [E](repeating: 0, count: m * n)
      return
    }
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        c.withUnsafeMutableBufferPointer { c in
          // The views live no longer than the lists' memory is held here.
          guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return }
          multiply(
            Matrix(View(base: a, count: m * k), rows: m, columns: k),
            Matrix(View(base: b, count: k * n), rows: k, columns: n),
            into: MutableMatrix(MutableView(base: c, count: m * n), rows: m, columns: n))
        }
      }
    }
  }
}
