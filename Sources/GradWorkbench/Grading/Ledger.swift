import GradWorksheet
import ScalarGrad

/// What a check is about: the loss, the variables that claims are by, and those that may be claims.
final class Ledger {
  /// The node of the loss; nil where whoever asks knows it.
  let loss: UInt32?
  /// The variables that claims are by; under a key the key's, as they were before the submission ran.
  let variables: [ValueHost.Variable]
  /// The variables that may be claims, where these are others.
  let claimed: [ValueHost.Variable]?

  /// The variables that claims are by, by name.
  private(set) lazy var table = VariableTable(variables)
  /// Those that may be claims.
  private(set) lazy var claimedTable = claimed.map { VariableTable($0) } ?? table
  /// Both together, for those who look names up.
  private(set) lazy var whole = claimed.map { VariableTable(variables + $0) } ?? table

  /// What is judged.
  init(
    loss: UInt32? = nil, variables: [ValueHost.Variable], claimed: [ValueHost.Variable]? = nil
  ) {
    self.loss = loss
    self.variables = variables
    self.claimed = claimed
  }
}

extension Session {
  /// What is judged, given what the variables hold now.
  func ledger(_ variables: [ValueHost.Variable]) -> Ledger { Ledger(ground, variables) }
}

extension Ledger {
  /// What is judged on the ground that a key has laid; without a key the variables themselves.
  convenience init(_ ground: Ground?, _ variables: [ValueHost.Variable]) {
    guard let ground else {
      self.init(variables: variables)
      return
    }
    self.init(
      loss: ground.loss, variables: ground.variables, claimed: ground.claims(among: variables))
  }
}
