import GradWorksheet

// What to do where something is asked for a derivative that has none.
extension ValueHost {
  func advice(onMissing name: String, of object: Object) -> String? {
    if case .host(let host) = object, host is GeneratorObject {
      return Self.nameOfGenerator[name].map { "default_rng has new names: write \($0)" }
    }
    switch name {
    case "data" where isPlain(object): return "these are plain numbers: leave .data out"
    case "grad", "backward", "zero_grad", "data": break
    case "shape", "ndim", "T", "dtype", "item", "sum", "mean", "reshape", "tolist", "astype",
      "copy":
      guard case .foreign = object else { return nil }
      return "a Value is one number and no array: .data is that number"
    default: return nil
    }
    if isPlain(object) {
      return "no Value went into it: make Values of the numbers that it starts from, as in "
        + "W = values(W)"
    }
    guard let nested = Nested(object),
      let first = nested.entries.first(where: {
        if case .foreign = $0.object { true } else { false }
      }
      )
    else { return nil }
    let place = Nested.text(of: first.index)
    switch name {
    case "backward": return "one Value has it, such as the one at \(place)"
    case "zero_grad": return "zero_grad(x) does it for all Values in x"
    case "grad":
      return
        "each Value in it has one, such as the one at \(place); gradient(loss, x) gives all, in "
        + "the shape of x"
    default: return "each Value in it has one, such as the one at \(place)"
    }
  }

  /// What a `Generator` has instead of the functions of `np.random`.
  private static let nameOfGenerator = [
    "randn": "rng.standard_normal((2, 3))", "rand": "rng.random((2, 3))",
    "random_sample": "rng.random(size)", "randint": "rng.integers(low, high, size)",
    "seed": "rng = np.random.default_rng(seed)",
  ]

  /// The first number of an array of numbers, or the number that one of NumPy's is; other objects as
  /// they are.
  static func withoutArray(_ object: Object) -> Object {
    switch object {
    case .host(let array as ArrayObject) where array.dtype != .object && array.count > 0:
      array.buffer.plain(at: array.layout.offset)
    case .host(let scalar as ScalarObject): scalar.plain
    default: object
    }
  }

  /// Whether an object is a number, or lists or an array of nothing but numbers.
  private func isPlain(_ object: Object) -> Bool {
    switch object {
    case .int, .big, .float: return true
    case .host(let host as ArrayObject): return host.dtype != .object
    case .host(let host): return host is ScalarObject
    case .list, .tuple:
      guard let items = Nested(object)?.items, !items.isEmpty else { return false }
      return items.allSatisfy { item in
        switch item {
        case .int, .big, .float: true
        default: false
        }
      }
    default: return false
    }
  }
}
