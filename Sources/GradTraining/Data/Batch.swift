/// Some samples, side by side: what one step of training sees.
///
/// A batch is filled again and again without new memory; see `DataSet`.
public struct Batch<Element: Sendable>: Sendable {
  /// How many samples there are.
  public var count = 0
  /// The samples one after another, each row-major. (N, …)
  public var inputs: [Element] = []
  /// The class of each sample, where the targets are classes; else empty. (N)
  public var classes: [Int] = []
  /// The target numbers of each sample, where the targets are numbers; else empty. (N, K)
  public var numbers: [Element] = []

  /// Makes an empty batch.
  public init() {}
}
