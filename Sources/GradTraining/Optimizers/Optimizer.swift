/// An optimizer at work: its rule, and what it remembers of each parameter.
///
///     var optimizer = Optimizer<Float>(.adam, for: blueprint)
///     optimizer.update(&parameters, gradient: gradient, rate: 0.001)
///
/// A step allocates nothing. All that later steps depend on is `steps` and `state`.
public struct Optimizer<Element: TrainingNumber>: Sendable {
  /// The formulas.
  public let rule: OptimizerRule
  /// How many parameters there are.
  public let count: Int
  /// The places that decay where the rule has a decay: those of the weights.
  public let decayed: [Range<Int>]
  /// How many steps were made.
  public internal(set) var steps = 0
  /// The moving average of the gradient, or the momentum.
  var first: [Element]
  /// The moving average of the gradient's squares.
  var second: [Element]

  /// Makes an optimizer that has seen no gradient yet.
  ///
  /// - Parameters:
  ///   - rule: the formulas.
  ///   - count: how many parameters there are.
  ///   - decayed: the places that decay where the rule has a decay, one range after the other.
  public init(_ rule: OptimizerRule, count: Int, decayed: [Range<Int>] = []) {
    precondition(count >= 0, "an optimizer of \(count) parameters")
    var end = 0
    for range in decayed {
      precondition(
        range.lowerBound >= end && range.upperBound <= count,
        "places \(range) that decay, after \(end) and among \(count) parameters")
      end = range.upperBound
    }
    self.rule = rule
    self.count = count
    self.decayed = decayed
    let names = rule.stateNames
    let zeros = [Element](repeating: 0, count: count)
    first = names.contains("momentum") || names.contains("mean") ? zeros : []
    second = names.contains("square") ? zeros : []
  }

  /// Makes an optimizer for the parameters of a network, whose weights decay and whose biases do
  /// not.
  public init(_ rule: OptimizerRule, for blueprint: Blueprint) {
    self.init(
      rule, count: blueprint.parameterCount,
      decayed: blueprint.parameters.filter { !$0.isBias }.map(\.range))
  }

  /// Makes one step: the parameters follow their gradient.
  ///
  /// - Parameters:
  ///   - parameters: the numbers that are learned.
  ///   - gradient: the derivative of the loss by each of them.
  ///   - rate: the learning rate of this step.
  public mutating func update(
    _ parameters: inout MutableSpan<Element>, gradient: Span<Element>, rate: Double
  ) {
    precondition(
      parameters.count == count && gradient.count == count,
      "\(parameters.count) parameters and a gradient of \(gradient.count) numbers, "
        + "where the optimizer was made for \(count)")
    Element.step(&self, &parameters, gradient: gradient, rate: rate)
  }

  /// Makes one step on arrays; see `update`.
  public mutating func update(_ parameters: inout [Element], gradient: [Element], rate: Double) {
    var span = parameters.mutableSpan
    update(&span, gradient: gradient.span, rate: rate)
  }

  /// What the optimizer remembers, by name: as many numbers as parameters each.
  public var state: [(name: String, numbers: [Element])] {
    rule.stateNames.map { ($0, $0 == "square" ? second : first) }
  }

  /// Continues where another optimizer of this rule stood.
  ///
  /// - Parameters:
  ///   - steps: its `steps`.
  ///   - state: its `state`, in any order.
  /// - Throws: `OptimizerError` where the state is not one of this rule and this many parameters.
  public mutating func restore(
    steps: Int, state: [(name: String, numbers: [Element])]
  ) throws(OptimizerError) {
    guard steps >= 0 else { throw .steps(steps) }
    let names = rule.stateNames
    guard state.map(\.name).sorted() == names.sorted() else {
      throw .names(state.map(\.name), expected: names)
    }
    for (name, numbers) in state where numbers.count != count {
      throw .count(name, numbers.count, expected: count)
    }
    self.steps = steps
    for (name, numbers) in state {
      if name == "square" { second = numbers } else { first = numbers }
    }
  }
}
