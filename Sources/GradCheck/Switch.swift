/// Something in a function that takes one of two branches: a relu, an abs, a max.
///
/// The sign of `margin` decides the branch: the input of a relu or an abs, the difference of the two
/// numbers of a max. Where it is 0 the function has a kink.
public struct Switch: Hashable, Sendable {
  /// What reports call it, for example `relu h[3]`.
  public let name: String

  /// The number whose sign decides.
  public let margin: Double

  /// Makes a switch.
  public init(_ name: String, margin: Double) {
    self.name = name
    self.margin = margin
  }
}

/// A kink near the point, or at it: the certificate that a verdict rests on.
public struct Kink: Hashable, Sendable {
  /// The switches that change there; none where the numbers alone show the kink.
  public let names: [String]

  /// How far along the coordinate it is, with the sign of the direction; 0 at the point itself.
  public let distance: Double

  /// Whether a switch says so, not only the numbers.
  public var isCertified: Bool { !names.isEmpty }
}
