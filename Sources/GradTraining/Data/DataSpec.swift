/// A data set as it is named on a command line, with what is to be done to it.
public struct DataSpec: Hashable, Sendable {
  /// Where the samples come from.
  public enum Source: Hashable, Sendable {
    /// Digits that are drawn here; see `DataSet.digits`.
    case digits(count: Int)
    /// Points in a plane, of published homework.
    case synth(DataSplit.SynthVersion)
    /// Two half circles.
    case moons(count: Int, noise: Double)
    /// Arms of a spiral.
    case spirals(count: Int, arms: Int, noise: Double)
    /// The function sin(5πx) / (5πx).
    case sinc(count: Int)
    /// The files of MNIST in a folder, which whoever calls has to read.
    case mnist(folder: String)
    /// A file of numbers, which whoever calls has to read.
    case csv(file: String)
  }

  /// Where the samples come from.
  public let source: Source
  /// The normalization to fit on the training part; nil for the source's own.
  public let normalization: Normalization.Rule?
  /// Whether the targets of the training part are put in another order.
  public let hasShuffledTargets: Bool

  /// Names a data set.
  public init(
    _ source: Source, normalization: Normalization.Rule? = nil, hasShuffledTargets: Bool = false
  ) {
    self.source = source
    self.normalization = normalization
    self.hasShuffledTargets = hasShuffledTargets
  }

  /// The data set, where it is made here; nil where it comes from files.
  ///
  /// A fifth as many samples as for training are made for validation, and as many for the test,
  /// each from a seed of its own.
  public func made(seed: UInt64) -> DataSplit? {
    func split(_ count: Int, _ make: (Int, UInt64) -> DataSet) -> DataSplit {
      let rest = (count + 4) / 5
      return DataSplit(
        training: make(count, seed), validation: make(rest, seed ^ 0x5eed_0000_0000_0001),
        test: make(rest, seed ^ 0x5eed_0000_0000_0002))
    }
    switch source {
    case .digits(let count):
      return finish(split(count) { DataSet.digits(count: $0, seed: $1) }, seed: seed)
    case .synth(let version): return finish(.synth(version), seed: seed)
    case .moons(let count, let noise):
      return finish(split(count) { .moons(count: $0, noise: noise, seed: $1) }, seed: seed)
    case .spirals(let count, let arms, let noise):
      let made = split(count) { .spirals(count: $0, arms: arms, noise: noise, seed: $1) }
      return finish(made, seed: seed)
    case .sinc(let count):
      let rest = (count + 4) / 5
      let made = DataSplit(
        training: .sinc(count: count), validation: .sinc(count: rest, shift: 0.5),
        test: .sinc(count: rest, shift: 0.25))
      return finish(made, seed: seed)
    case .mnist, .csv: return nil
    }
  }

  /// Does to a data set that was read what the text asks for.
  public func finish(_ split: DataSplit, seed: UInt64) -> DataSplit {
    var split = split
    if hasShuffledTargets {
      split = DataSplit(
        training: split.training.withShuffledTargets(seed: seed), validation: split.validation,
        test: split.test)
    }
    return normalization.map { split.normalized(by: $0) } ?? split
  }
}
