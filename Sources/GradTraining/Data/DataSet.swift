/// Samples and their targets, as they were read; a normalization is applied when a batch is filled.
///
/// Images stay bytes, so that MNIST takes 47 MB and not 376; parts of a data set share its memory.
public struct DataSet: Sendable {
  /// The numbers of all samples, one sample after another, row-major.
  public enum Values: Sendable {
    /// Grey levels.
    case bytes(ArraySlice<UInt8>)
    /// Anything else.
    case numbers(ArraySlice<Double>)
  }

  /// What a network should answer.
  public enum Targets: Sendable {
    /// One of `count` classes for each sample, from 0 on.
    case classes(ArraySlice<Int>, count: Int)
    /// `width` numbers for each sample.
    case numbers(ArraySlice<Double>, width: Int)
  }

  /// The shape of one sample: `[features]`, or `[channels, height, width]` of an image.
  public let sampleShape: [Int]
  /// The samples' numbers, before the normalization.
  public let values: Values
  /// The targets.
  public let targets: Targets
  /// What is done to the numbers when a batch is filled.
  public var normalization: Normalization
  /// How many samples there are.
  public let count: Int
  /// How many numbers a sample has.
  public let features: Int

  /// Makes a data set, or says what does not fit.
  public init(
    sampleShape: [Int], values: Values, targets: Targets, normalization: Normalization = .none
  ) throws(DataError) {
    guard [1, 3].contains(sampleShape.count), sampleShape.allSatisfy({ $0 > 0 }) else {
      throw .shape(sampleShape)
    }
    let features = sampleShape.reduce(1, *)
    let total: Int
    switch values {
    case .bytes(let bytes): total = bytes.count
    case .numbers(let numbers):
      total = numbers.count
      if let bad = numbers.firstIndex(where: { !$0.isFinite }) {
        let place = bad - numbers.startIndex
        throw .notFinite("\(numbers[bad])", sample: place / features, number: place % features)
      }
    }
    guard total % features == 0 else { throw .ragged(total, features: features) }
    try targets.check(samples: total / features)
    self.sampleShape = sampleShape
    self.values = values
    self.targets = targets
    self.normalization = normalization
    self.features = features
    count = total / features
  }

  /// Makes a data set of numbers made here, which fit: a mistake among them is ours.
  init(
    made sampleShape: [Int], values: Values, targets: Targets, normalization: Normalization = .none
  ) {
    do {
      try self.init(
        sampleShape: sampleShape, values: values, targets: targets, normalization: normalization)
    } catch {
      preconditionFailure(error.message)
    }
  }

  /// Some of the samples, in the same memory.
  public func part(_ range: Range<Int>) -> DataSet { DataSet(self, range) }

  private init(_ whole: DataSet, _ range: Range<Int>) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= whole.count,
      "samples \(range) of \(whole.count)")
    sampleShape = whole.sampleShape
    normalization = whole.normalization
    features = whole.features
    count = range.count
    func piece<T>(_ all: ArraySlice<T>, _ width: Int) -> ArraySlice<T> {
      let start = all.startIndex
      return all[start + range.lowerBound * width..<start + range.upperBound * width]
    }
    switch whole.values {
    case .bytes(let all): values = .bytes(piece(all, features))
    case .numbers(let all): values = .numbers(piece(all, features))
    }
    switch whole.targets {
    case .classes(let all, let classes): targets = .classes(piece(all, 1), count: classes)
    case .numbers(let all, let width): targets = .numbers(piece(all, width), width: width)
    }
  }
}

extension DataSet.Targets {
  func check(samples: Int) throws(DataError) {
    switch self {
    case .classes(let classes, let count):
      guard classes.count == samples else {
        throw .counts(samples: samples, targets: classes.count)
      }
      for (sample, found) in classes.enumerated() where found < 0 || found >= count {
        throw .label(found, classes: count, sample: sample)
      }
    case .numbers(let numbers, let width):
      guard width > 0, numbers.count == samples * width else {
        throw .counts(samples: samples, targets: width > 0 ? numbers.count / width : 0)
      }
      if let bad = numbers.firstIndex(where: { !$0.isFinite }) {
        let sample = (bad - numbers.startIndex) / width
        throw .notFinite("\(numbers[bad])", sample: sample, number: nil)
      }
    }
  }
}
