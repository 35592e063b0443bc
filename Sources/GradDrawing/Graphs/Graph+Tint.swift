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

    /// All that have a colour.
    static let colored: [Tint] =
      [.flat, .broken] + (1...4).map { .up($0) } + (1...4).map { .down($0) }

    /// What it is called in the classes of drawings.
    var word: String {
      switch self {
      case .none: "plain"
      case .flat: "flat"
      case .broken: "broken"
      case .up(let level): "up\(level)"
      case .down(let level): "down\(level)"
      }
    }

    /// Its colour on a light ground, under dark letters.
    var light: String {
      switch self {
      case .none: "#fbfcfd"
      case .flat: "#eceff2"
      case .broken: "#f3e27a"
      case .up(let level): ["#ecf4fa", "#d3e6f4", "#a9cfea", "#79b5dd"][level - 1]
      case .down(let level): ["#fdf2e9", "#fae0cb", "#f5c199", "#ec9d62"][level - 1]
      }
    }

    /// Its colour on a dark ground, under light letters.
    var dark: String {
      switch self {
      case .none: "#1f242a"
      case .flat: "#2b3138"
      case .broken: "#6b5d00"
      case .up(let level): ["#1c2a36", "#1d3b54", "#1e5078", "#20669c"][level - 1]
      case .down(let level): ["#33281f", "#523620", "#77451a", "#9a5410"][level - 1]
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
