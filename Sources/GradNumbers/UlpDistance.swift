/// The number of doubles between two doubles, counted in steps of one unit in the last place.
///
/// +0 and -0 are one number, so the distance between them is 0, and a step across zero counts the
/// doubles on both sides. nil where either is nan: there is no distance to nan. From the largest
/// finite double to infinity is one step.
public func ulpDistance(_ a: Double, _ b: Double) -> UInt64? {
  if a.isNaN || b.isNaN { return nil }
  let (x, y) = (rank(a), rank(b))
  return x < y ? UInt64(bitPattern: y &- x) : UInt64(bitPattern: x &- y)
}

/// The position of a double in the order of all doubles: 0 for both zeros, 1 for the next above.
private func rank(_ x: Double) -> Int64 {
  let magnitude = Int64(bitPattern: x.bitPattern & 0x7fff_ffff_ffff_ffff)
  return x.sign == .minus ? -magnitude : magnitude
}

extension Double {
  /// Whether another double is at most a given number of units in the last place away.
  ///
  /// A different sign is close only across zero itself. nan is close to nan and to nothing else, so
  /// that an expectation of nan can be written down. _Reflexive_ and _symmetric_, __not__
  /// _transitive_.
  public func isClose(to other: Double, ulps: UInt64) -> Bool {
    if isNaN || other.isNaN { return isNaN && other.isNaN }
    guard let distance = ulpDistance(self, other) else { return false }
    return distance <= ulps
  }
}
