public import ArrayGrad
public import GradTraining
import ScalarGrad

/// What a comparison of both engines has found.
public struct AgreementReport: Sendable {
  /// The network.
  public let blueprint: Blueprint
  /// How many samples both have seen.
  public let samples: Int
  /// How many nodes the scalar engine has recorded in a pass, about.
  public let nodes: Int
  /// What the array engine computes in: `double` or `float`.
  public let element: String
  /// The array engine's vector instructions.
  public let level: Kernels.Level
  /// The array engine's threads.
  public let threads: Int
  /// One rounding, as a part of the number that is rounded.
  public let unit: Double
  /// The loss and the derivatives.
  public let gradients: [AgreementTable]
  /// The parameters after some steps, where they were asked for.
  public let steps: Steps?

  /// Steps that both engines have made.
  public struct Steps: Sendable {
    /// How many.
    public let count: Int
    /// By which formulas.
    public let rule: OptimizerRule
    /// The learning rate.
    public let rate: Double
    /// The parameters behind them.
    public let parameters: [AgreementTable]
  }

  /// Whether each number of both engines is finite, and as near to the other's as is allowed.
  public var agrees: Bool {
    gradients.allSatisfy(\.agrees) && (steps?.parameters.allSatisfy(\.agrees) ?? true)
  }
}

extension Agreement {
  /// Compares the loss and the derivatives, and, where they are asked for, the parameters after some steps.
  public func report(
    steps: Int? = nil, of rule: OptimizerRule = .sgd, rate: Double = 0.01
  ) throws -> AgreementReport {
    let gradients = try gradients()
    var made: AgreementReport.Steps?
    if let steps {
      made = AgreementReport.Steps(
        count: steps, rule: rule, rate: rate,
        parameters: try parameters(after: steps, of: rule, rate: rate))
    }
    return AgreementReport(
      blueprint: blueprint, samples: batch.count,
      nodes: blueprint.recordedNodes(samples: batch.count),
      element: Element.self == Double.self ? "double" : "float", level: kernels.level,
      threads: kernels.threads, unit: Self.unit, gradients: gradients, steps: made)
  }
}
