/// What a worksheet says about its numbers beyond the recording: which of them belong together, and
/// what plain numbers stand for.
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
  /// The numbers that something is cut off at, by their magnitude.
  package var limits: [Double]
  /// Single numbers that variables hold, such as a norm.
  package var numbers: [Double]
  /// Whole numbers, a list of them under each name, which may be the classes of samples.
  package var labels: [[Int]]

  /// Describes the surroundings of a recording.
  package init(
    variables: [Variable] = [], learningRates: [Double] = [], limits: [Double] = [],
    numbers: [Double] = [], labels: [[Int]] = []
  ) {
    self.variables = variables
    self.learningRates = learningRates
    self.limits = limits
    self.numbers = numbers
    self.labels = labels
  }
}
