internal import ArrayKernels

extension Kernels {
  /// What vector instructions are used; each level does all that those before it do.
  ///
  /// Every level computes the same sums in the same order, but not with the same roundings: `avx2`
  /// and `avx512` round a product and the sum it goes into once (fused), and so does `portable` on
  /// ARM; on other processors `portable` rounds both.
  public enum Level: Int, CaseIterable, Comparable, Sendable {
    case portable, avx2, avx512

    /// The highest level of this machine.
    public static var best: Level { Level(rawValue: Int(gk_best_level().rawValue)) ?? .portable }

    /// Whether this machine has the level.
    public var isAvailable: Bool { self <= .best }

    /// The name, as the executables' `--kernels` takes it.
    public var name: String {
      switch self {
      case .portable: "portable"
      case .avx2: "avx2"
      case .avx512: "avx512"
      }
    }

    /// The level of a name.
    public init?(name: String) {
      guard let level = Level.allCases.first(where: { $0.name == name }) else { return nil }
      self = level
    }

    /// Whether the second level can do more than the first.
    public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  /// A level was asked for that this machine lacks.
  public struct MissingLevel: Error, Hashable, Sendable {
    /// The level that was asked for.
    public let level: Level

    /// The error in words, with what to do.
    public var message: String {
      "this machine has no \(level.name) instructions; its best level is \(Level.best.name)"
    }
  }
}
