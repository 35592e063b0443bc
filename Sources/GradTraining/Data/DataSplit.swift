/// A data set in its three parts: what is learned from, what choices are made by, what judges in
/// the end.
public struct DataSplit: Sendable {
  /// The samples that gradients are taken of.
  public let training: DataSet
  /// The samples that learning rates and the like are chosen by.
  public let validation: DataSet
  /// The samples that are looked at once, in the end.
  public let test: DataSet

  /// Puts three parts together.
  public init(training: DataSet, validation: DataSet, test: DataSet) {
    self.training = training
    self.validation = validation
    self.test = test
  }

  /// Cuts a data set in three, in its order.
  public init(_ whole: DataSet, validation: Int, test: Int) {
    precondition(
      validation >= 0 && test >= 0 && validation + test <= whole.count,
      "\(validation) and \(test) samples of \(whole.count)")
    let end = whole.count - test
    let start = end - validation
    self.init(
      training: whole.part(0..<start), validation: whole.part(start..<end),
      test: whole.part(end..<whole.count))
  }
}
