/// What a worksheet says about its numbers beyond the recording: which of them belong together, and
/// which plain numbers are learning rates.
package struct Surroundings: Sendable {
  /// A variable that holds Values, alone or in lists.
  package struct Variable: Sendable {
    /// What it is called.
    package var name: String
    /// The nodes that it holds, with their places.
    package var entries: [(index: [Int], node: UInt32)]

    /// Describes a variable.
    package init(name: String, entries: [(index: [Int], node: UInt32)]) {
      self.name = name
      self.entries = entries
    }
  }

  /// The variables that hold Values, in the order in which the worksheet binds them.
  package var variables: [Variable]
  /// The learning rates.
  package var learningRates: [Double]

  /// Describes the surroundings of a recording.
  package init(variables: [Variable] = [], learningRates: [Double] = []) {
    self.variables = variables
    self.learningRates = learningRates
  }
}
