/// The squared error, of each sample the mean over its outputs; without a factor of one half.
enum SquaredError {
  /// What the outputs are compared with.
  enum Targets<E: ArrayElement> {
    /// t: (N, K).
    case numbers(View<E>)
    /// The rows of t are 1 at the class and 0 elsewhere. (N)
    case classes([Int])

    /// The target of one output.
    @inline(__always)
    func at(_ sample: Int, _ output: Int, of k: Int) -> E {
      switch self {
      case .numbers(let t): t[sample * k + output]
      case .classes(let c): c[sample] == output ? 1 : 0
      }
    }
  }

  /// y: (N, K), t: (N, K).
  ///
  /// Returns Σₙ lossₙ, lossₙ = Σⱼ (yⱼ - tⱼ)² / K.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(y: View<E>, targets: Targets<E>, n: Int, k: Int) -> Double {
    precondition(y.count == n * k, "y of \(y.count) numbers for the shape (\(n), \(k))")
    var total = 0.0
    for i in 0..<n {
      var sum = 0.0
      for j in 0..<k {
        let error = Double(y[i * k + j] - targets.at(i, j, of: k))
        sum += error * error
      }
      total += sum / Double(k)
    }
    return total
  }

  /// y: (N, K), t: (N, K), dy: (N, K).
  ///
  /// dy = scale·2·(y - t) / K.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    y: View<E>, targets: Targets<E>, scale: E, dy: MutableView<E>, n: Int, k: Int
  ) {
    precondition(
      y.count == n * k && dy.count == n * k,
      "y of \(y.count) and dy of \(dy.count) numbers for the shape (\(n), \(k))")
    let factor = scale * 2 / E(k)
    for i in 0..<n {
      for j in 0..<k { dy[i * k + j] = factor * (y[i * k + j] - targets.at(i, j, of: k)) }
    }
  }
}
