extension DataSet {
  /// The same samples in another order, in memory of their own.
  public func shuffled(seed: UInt64) -> DataSet {
    let order = Shuffle(seed: seed).order(count: count, epoch: 0)
    func sorted<T>(_ all: ArraySlice<T>, _ width: Int) -> ArraySlice<T> {
      order.flatMap { row in
        let start = all.startIndex + row * width
        return all[start..<start + width]
      }[...]
    }
    let values: Values
    switch self.values {
    case .bytes(let all): values = .bytes(sorted(all, features))
    case .numbers(let all): values = .numbers(sorted(all, features))
    }
    let targets: Targets
    switch self.targets {
    case .classes(let all, let classes): targets = .classes(sorted(all, 1), count: classes)
    case .numbers(let all, let width): targets = .numbers(sorted(all, width), width: width)
    }
    return DataSet(
      made: sampleShape, values: values, targets: targets, normalization: normalization)
  }

  /// The same samples with their targets in another order: what is learned then is learned by
  /// heart.
  public func withShuffledTargets(seed: UInt64) -> DataSet {
    DataSet(
      made: sampleShape, values: values, targets: shuffled(seed: seed).targets,
      normalization: normalization)
  }
}
