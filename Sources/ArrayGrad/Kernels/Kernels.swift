/// The inner loops that layers are made of, at one level of vector instructions.
public final class Kernels: Sendable {
  /// The best that this machine can do, on one thread.
  public static let standard = Kernels()

  /// Makes kernels.
  public init() {}
}
