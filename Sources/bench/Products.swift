import ArrayGrad

/// Matrix products in the shapes of the networks, and in two large ones.
enum Products {
  private static let shapes = [
    (50, 300, 784), (784, 300, 50), (128, 300, 784), (512, 512, 512), (1024, 1024, 1024),
  ]

  static func measure(_ setting: Setting) throws -> [Measurement] {
    let kernels = try Kernels(level: setting.level, threads: setting.threads)
    return measure(Float.self, "float", kernels, setting)
      + measure(Double.self, "double", kernels, setting)
  }

  /// GFLOP/s of (m, k) times (k, n): 2mnk operations.
  private static func measure<Element: ArrayElement>(
    _ type: Element.Type, _ name: String, _ kernels: Kernels, _ setting: Setting
  ) -> [Measurement] {
    shapes.map { m, n, k in
      let a = [Element](repeating: 1, count: m * k)
      let b = [Element](repeating: 1, count: k * n)
      var c = [Element](repeating: 0, count: m * n)
      let work = 2 * Double(m * n * k)
      let count = max(1, Int(2e8 / work))
      let speeds = (0..<setting.repeats).map { _ in
        let time = seconds {
          for _ in 0..<count {
            kernels.multiply(a, b, into: &c, rows: m, columns: n, depth: k)
          }
        }
        return work * Double(count) / time * 1e-9
      }
      precondition(c.allSatisfy { $0 == Element(k) }, "a product of ones is the depth")
      return Measurement(name: "matmul \(name) \(m)x\(n)x\(k)", unit: "GFLOP/s", repeats: speeds)
    }
  }
}
