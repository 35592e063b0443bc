/// Bars for named things, from left to right and one below the other: data in, text out.
///
/// The bars begin at 0, so that their lengths can be compared. Series stand side by side and are told
/// apart by how they are filled, never by colour alone. A number that is not finite has no bar, and is
/// counted under the chart.
public struct BarChart: Hashable, Sendable {
  /// Numbers that belong together, one for each thing.
  public struct Series: Hashable, Sendable {
    /// What the legend calls them; it leaves out a series without a name.
    public var name: String
    /// The numbers, in the order of the things.
    public var numbers: [Double]

    /// Names numbers.
    public init(_ name: String, _ numbers: [Double]) {
      self.name = name
      self.numbers = numbers
    }
  }

  /// What stands above the chart.
  public var title: String
  /// What the numbers are.
  public var label: String
  /// What the things are called, from top to bottom.
  public var names: [String]
  /// The numbers; series that lack some have no bars there.
  public var series: [Series]

  /// Describes a chart.
  public init(title: String, label: String = "", names: [String], series: [Series]) {
    self.title = title
    self.label = label
    self.names = names
    self.series = series
  }

  /// The number of a series for a thing; nil where it has none that can be drawn.
  func number(_ series: Series, _ place: Int) -> Double? {
    guard series.numbers.indices.contains(place), series.numbers[place].isFinite else { return nil }
    return series.numbers[place]
  }

  /// All numbers that are drawn, and the 0 that they begin at.
  var drawn: [Double] {
    [0] + series.flatMap { series in names.indices.compactMap { number(series, $0) } }
  }

  /// What is said of the numbers that are left out, and of a chart without any.
  var remark: String? {
    if names.isEmpty || series.isEmpty { return "there are no bars" }
    let count = series.reduce(0) { $0 + $1.numbers.count { !$0.isFinite } }
    guard count > 0 else { return nil }
    return "\(count) \(count == 1 ? "number" : "numbers") left out: not finite"
  }

  /// What the chart shows, in words.
  var description: String {
    var text = "A bar chart of \(label.isEmpty ? "numbers" : label)."
    for series in series {
      text += series.name.isEmpty ? " " : " \(series.name): "
      let words = names.enumerated().prefix(12).map { place, name in
        "\(cut(oneLine(name), to: 40)) \(number(series, place).map(Decimal.words) ?? "none")"
      }
      text += words.joined(separator: ", ")
      let more = names.count - words.count
      text += more > 0 ? ", and \(more) more." : "."
    }
    if let remark { text += " \(remark)." }
    return text
  }
}
