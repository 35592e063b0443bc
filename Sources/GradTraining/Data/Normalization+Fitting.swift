extension Normalization {
  /// The ways to choose a normalization.
  public enum Rule: String, CaseIterable, Hashable, Sendable {
    /// The numbers as they are.
    case none
    /// Bytes to [0, 1], by 255.
    case bytes = "255"
    /// From the smallest to the largest number of all features together, to [-1, 1].
    case minMax = "min-max"
    /// From the smallest to the largest number of each feature, to [-1, 1].
    case minMaxEach = "min-max-each"
    /// The mean of all features together to 0, their standard deviation to 1.
    case standard
    /// The mean of each feature to 0, its standard deviation to 1.
    case standardEach = "standard-each"
  }

  /// Chooses a normalization by the samples of a data set, which should be those that are learned
  /// from.
  ///
  /// The deviation is that of the samples themselves, divided by their number. A feature that never
  /// changes in them becomes 0, in every part: nothing was learned of what it means when it does.
  public init(_ rule: Rule, fittedOn data: DataSet) {
    switch rule {
    case .none: self = .none
    case .bytes: self = .bytes
    case .minMax: self.init(bounds: data.bounds(each: false))
    case .minMaxEach: self.init(bounds: data.bounds(each: true))
    case .standard: self.init(moments: data.moments(each: false))
    case .standardEach: self.init(moments: data.moments(each: true))
    }
  }

  private init(bounds: [(low: Double, high: Double)]) {
    // Halves first: the difference of two numbers may overflow.
    self.init(
      offsets: bounds.map { $0.low / 2 + $0.high / 2 },
      divisors: bounds.map { Self.divisor($0.high / 2 - $0.low / 2) })
  }

  private init(moments: [(mean: Double, deviation: Double)]) {
    self.init(
      offsets: moments.map(\.mean), divisors: moments.map { Self.divisor($0.deviation) })
  }

  /// What makes 0 of a feature without a spread: what is divided by infinity.
  private static func divisor(_ spread: Double) -> Double { spread > 0 ? spread : .infinity }
}

extension DataSplit {
  /// The same samples under a normalization that is fitted on the training part.
  public func normalized(by rule: Normalization.Rule) -> DataSplit {
    let normalization = Normalization(rule, fittedOn: training)
    func part(_ part: DataSet) -> DataSet {
      var part = part
      part.normalization = normalization
      return part
    }
    return DataSplit(
      training: part(training), validation: part(validation), test: part(test))
  }
}

extension DataSet {
  /// The smallest and the largest number, of each feature or of all together.
  fileprivate func bounds(each: Bool) -> [(low: Double, high: Double)] {
    var lows = [Double](repeating: .infinity, count: each ? features : 1)
    var highs = [Double](repeating: -.infinity, count: lows.count)
    forEachNumber { feature, number in
      let place = each ? feature : 0
      lows[place] = min(lows[place], number)
      highs[place] = max(highs[place], number)
    }
    if count == 0 { return lows.map { _ in (0, 0) } }
    return zip(lows, highs).map { ($0, $1) }
  }

  /// The mean and the deviation, of each feature or of all together; the mean is taken off before
  /// squaring.
  ///
  /// The mean of equal numbers may be rounded, and would leave a deviation that is nothing else.
  fileprivate func moments(each: Bool) -> [(mean: Double, deviation: Double)] {
    let number = Double(each ? count : count * features)
    if count == 0 { return [(Double, Double)](repeating: (0, 0), count: each ? features : 1) }
    var means = [Double](repeating: 0, count: each ? features : 1)
    forEachNumber { feature, value in means[each ? feature : 0] += value }
    let bounds = bounds(each: each)
    for i in means.indices {
      means[i] = bounds[i].low == bounds[i].high ? bounds[i].low : means[i] / number
    }
    var squares = [Double](repeating: 0, count: means.count)
    forEachNumber { feature, value in
      let place = each ? feature : 0
      squares[place] += (value - means[place]) * (value - means[place])
    }
    return zip(means, squares).map { ($0, ($1 / number).squareRoot()) }
  }

  @inline(__always)
  private func forEachNumber(_ body: (_ feature: Int, _ number: Double) -> Void) {
    var feature = 0
    func next() { feature = feature + 1 == features ? 0 : feature + 1 }
    switch values {
    case .bytes(let all):
      for byte in all {
        body(feature, Double(byte))
        next()
      }
    case .numbers(let all):
      for number in all {
        body(feature, number)
        next()
      }
    }
  }
}
