import GradNumbers

extension DataSet {
  /// The function sin(5πx) / (5πx) at evenly spaced places in (0, 1].
  ///
  /// The places stand `shift` of their distance below i / count.
  public static func sinc(count: Int, shift: Double = 0) -> DataSet {
    precondition(count >= 0 && (0..<1).contains(shift), "\(count) places, shifted by \(shift)")
    let places = (0..<count).map { (Double($0 + 1) - shift) / Double(count) }
    let values = places.map { x in Double.sin(5 * Double.pi * x) / (5 * Double.pi * x) }
    return DataSet(
      made: [1], values: .numbers(places[...]), targets: .numbers(values[...], width: 1))
  }
}
