extension Graph {
  /// How strongly, and to which side, a node moves the result: what its colour says.
  enum Tint: Hashable {
    /// No derivative, as of a constant.
    case none
    /// A derivative of zero.
    case flat
    /// A derivative that is no number.
    case broken
    /// A positive derivative, from 1 (weak) to 4 (strong).
    case up(Int)
    /// A negative derivative, from 1 (weak) to 4 (strong).
    case down(Int)

    /// The class of a node in a picture.
    var name: String {
      switch self {
      case .none: "gd-plain"
      case .flat: "gd-flat"
      case .broken: "gd-broken"
      case .up(let level): "gd-up\(level)"
      case .down(let level): "gd-down\(level)"
      }
    }
  }

  /// The largest finite derivative by any node but the result, whose own is 1 in every graph.
  var steepest: Double {
    var steepest = 0.0
    for node in nodes.dropLast() {
      if let gradient = node.gradient, gradient.isFinite {
        steepest = max(steepest, gradient.magnitude)
      }
    }
    return steepest
  }

  /// How a node is coloured, by its share of the steepest derivative: a third, a tenth, a hundredth.
  static func tint(_ gradient: Double?, steepest: Double) -> Tint {
    guard let gradient else { return .none }
    guard !gradient.isNaN else { return .broken }
    guard gradient != 0 else { return .flat }
    let share = gradient.magnitude / steepest
    let level = share >= 1 / 3.0 ? 4 : share >= 0.1 ? 3 : share >= 0.01 ? 2 : 1
    return gradient > 0 ? .up(level) : .down(level)
  }
}
