/// The numbers that networks are trained in: `Float` and `Double`.
///
/// The loops over all parameters and over all numbers of a batch are required here so that each
/// type has them compiled for itself; through a generic call they would be many times slower.
public protocol TrainingNumber: BinaryFloatingPoint, Sendable {
  /// One step of an optimizer; call `Optimizer.update`.
  static func step(
    _ optimizer: inout Optimizer<Self>, _ parameters: inout MutableSpan<Self>,
    gradient: Span<Self>, rate: Double)

  /// Clips a gradient and returns its norm; call `Clipping.apply`.
  static func clip(_ gradient: inout MutableSpan<Self>, _ clipping: Clipping) -> Double

  /// Writes one sample of a data set to a place in a batch; call `DataSet.fill`.
  static func copy(
    sample: Int, of data: DataSet, into numbers: inout MutableSpan<Self>, at place: Int)
}

extension Float: TrainingNumber {
  /// One step of an optimizer; call `Optimizer.update`.
  public static func step(
    _ optimizer: inout Optimizer<Float>, _ parameters: inout MutableSpan<Float>,
    gradient: Span<Float>, rate: Double
  ) { optimizer.step(&parameters, gradient: gradient, rate: rate) }

  /// Clips a gradient and returns its norm; call `Clipping.apply`.
  public static func clip(_ gradient: inout MutableSpan<Float>, _ clipping: Clipping) -> Double {
    clipped(&gradient, clipping)
  }

  /// Writes one sample of a data set to a place in a batch; call `DataSet.fill`.
  public static func copy(
    sample: Int, of data: DataSet, into numbers: inout MutableSpan<Float>, at place: Int
  ) { data.copy(sample: sample, into: &numbers, at: place) }
}

extension Double: TrainingNumber {
  /// One step of an optimizer; call `Optimizer.update`.
  public static func step(
    _ optimizer: inout Optimizer<Double>, _ parameters: inout MutableSpan<Double>,
    gradient: Span<Double>, rate: Double
  ) { optimizer.step(&parameters, gradient: gradient, rate: rate) }

  /// Clips a gradient and returns its norm; call `Clipping.apply`.
  public static func clip(_ gradient: inout MutableSpan<Double>, _ clipping: Clipping) -> Double {
    clipped(&gradient, clipping)
  }

  /// Writes one sample of a data set to a place in a batch; call `DataSet.fill`.
  public static func copy(
    sample: Int, of data: DataSet, into numbers: inout MutableSpan<Double>, at place: Int
  ) { data.copy(sample: sample, into: &numbers, at: place) }
}
