/// What numbers say about the derivative along a line.
enum Finding {
  /// The function is smooth, or one side of it was enough; with what each side says by itself.
  case slope(Slope, before: Slope?, after: Slope?)
  /// The function has different slopes on the two sides.
  case kink(before: Slope, after: Slope)

  /// The estimate, at a kink the larger one.
  var estimate: Double {
    switch self {
    case .slope(let slope, _, _): slope.estimate
    case .kink(let before, let after): max(before.estimate, after.estimate)
    }
  }

  /// Whether a number may be the derivative; at a kink, whether it lies between those of the sides.
  func admits(_ claimed: Double, room: Double) -> Bool {
    switch self {
    case .slope(let slope, _, _): return slope.admits(claimed, room: room)
    case .kink(let before, let after):
      let (low, high) = before.value < after.value ? (before, after) : (after, before)
      return low.admits(claimed, room: room) || high.admits(claimed, room: room)
        || (low.value < claimed && claimed < high.value)
    }
  }

  /// How far a number is off, as a multiple of what it may be: above 1 it is not admitted.
  ///
  /// Between the slopes of a kink nothing is off. What is no number is off without bound, so that it
  /// compares as the worst.
  func excess(of claimed: Double, room: Double) -> Double {
    func excess(_ slope: Slope) -> Double {
      if claimed == slope.value { return 0 }
      let excess = (claimed - slope.value).magnitude / (slope.estimate + room)
      return excess.isNaN ? .infinity : excess
    }
    switch self {
    case .slope(let slope, _, _): return excess(slope)
    case .kink(let before, let after):
      let (low, high) = (min(before.value, after.value), max(before.value, after.value))
      return low < claimed && claimed < high ? 0 : min(excess(before), excess(after))
    }
  }

  /// Whether all numbers in it are finite.
  var isFinite: Bool {
    switch self {
    case .slope(let slope, _, _): slope.value.isFinite && slope.estimate.isFinite
    case .kink(let before, let after): before.value.isFinite && after.value.isFinite
    }
  }

  /// The kink that the sides show where they contradict each other, else nil.
  var contradiction: Finding? {
    guard case .slope(_, let before?, let after?) = self else { return nil }
    let gap = (before.value - after.value).magnitude
    return gap > before.estimate + after.estimate ? .kink(before: before, after: after) : nil
  }

  /// Whether both sides were seen, and agree.
  var isSameOnBothSides: Bool {
    guard case .slope(_, before: .some, after: .some) = self else { return false }
    return contradiction == nil
  }

  /// The finding in other units; a negative factor turns the line around.
  func scaled(by factor: Double) -> Finding {
    switch self {
    case .slope(let slope, let before, let after):
      let (left, right) = factor < 0 ? (after, before) : (before, after)
      return .slope(
        slope.scaled(by: factor), before: left?.scaled(by: factor),
        after: right?.scaled(by: factor))
    case .kink(let before, let after):
      let (left, right) = factor < 0 ? (after, before) : (before, after)
      return .kink(before: left.scaled(by: factor), after: right.scaled(by: factor))
    }
  }
}

/// Why a derivative could not be judged.
public enum Obstacle: Hashable, Sendable {
  /// The coordinate is not finite, so that no step leaves it.
  case place(Double)
  /// The function is not finite at the point itself.
  case value(Double)
  /// The function is not finite on either side, however near.
  case isolated
  /// The values jump about, however near the points are.
  case rough
  /// The differences approach no number, as at the edge of a square root.
  case unsettled
  /// The function moves in steps of this size.
  case stairs(Double)
  /// The estimate is too wide to tell a right derivative from a wrong one.
  case vague
  /// The derivative is larger than a double can be.
  case overflow
}
