/// A chart of points over two axes: data in, text out.
///
/// A chart knows nothing of where its numbers come from, and is drawn as plain text for a terminal
/// (``terminal(width:height:)``) or as a picture (``svg``):
///
///     let chart = Chart(
///       title: "Error of central differences",
///       x: Chart.Axis(label: "step h", scale: .logarithmic),
///       y: Chart.Axis(label: "error", scale: .logarithmic),
///       series: [Chart.Series("central", points)])
///
/// Series are told apart by their marks and dashes, never by colour alone. A point that has no place
/// on an axis (not finite, or not above 0 on a logarithmic one) is left out, interrupts the line of
/// its series, and is counted under the chart: a zero that vanished without a word would be a lie.
/// Around a line can be a band; where its end has no place on a logarithmic axis, such as a mean less
/// a larger deviation, the band goes on to the end of the chart.
public struct Chart: Hashable, Sendable {
  /// One point.
  public struct Point: Hashable, Sendable {
    /// Its place from left to right.
    public var x: Double
    /// Its place from bottom to top.
    public var y: Double
    /// How far a band around the line reaches here, as one standard deviation to each side; nil where
    /// there is none.
    public var band: ClosedRange<Double>?

    /// Places a point.
    public init(x: Double, y: Double, band: ClosedRange<Double>? = nil) {
      self.x = x
      self.y = y
      self.band = band
    }
  }

  /// How the points of a series are shown.
  public enum Style: Hashable, Sendable {
    /// A mark at every point, and lines from one to the next.
    case line
    /// Marks alone.
    case points
    /// A thin line without marks, to compare others with.
    case guide
  }

  /// Points that belong together.
  public struct Series: Hashable, Sendable {
    /// What the legend calls them; it leaves out a series without a name.
    public var name: String
    /// The points, in the order in which lines connect them.
    public var points: [Point]
    /// How they are shown.
    public var style: Style

    /// Names points.
    public init(_ name: String, _ points: [Point], style: Style = .line) {
      self.name = name
      self.points = points
      self.style = style
    }
  }

  /// How numbers are spread over an axis.
  public enum Scale: Hashable, Sendable {
    /// Equal differences are equally long.
    case linear
    /// Equal ratios are equally long; ticks stand at powers of ten.
    case logarithmic
  }

  /// An axis.
  public struct Axis: Hashable, Sendable {
    /// What it shows.
    public var label: String
    /// How numbers are spread over it.
    public var scale: Scale

    /// Describes an axis.
    public init(label: String, scale: Scale = .linear) {
      self.label = label
      self.scale = scale
    }
  }

  /// What stands above the chart.
  public var title: String
  /// The axis from left to right.
  public var x: Axis
  /// The axis from bottom to top.
  public var y: Axis
  /// What is drawn; where two meet, the later one is on top.
  public var series: [Series]

  /// What lies under the series; nil where nothing does.
  public var regions: Regions?

  /// Describes a chart.
  public init(title: String, x: Axis, y: Axis, series: [Series], regions: Regions? = nil) {
    self.title = title
    self.x = x
    self.y = y
    self.series = series
    self.regions = regions
  }

  /// How many points have no place on the axes, and are left out.
  public var leftOut: Int {
    series.reduce(0) { count, series in count + series.points.count { !isDrawn($0) } }
  }

  /// Whether a point has a place on both axes.
  func isDrawn(_ point: Point) -> Bool { x.scale.holds(point.x) && y.scale.holds(point.y) }

  /// The numbers that the axis from bottom to top must span.
  var heights: [Double] {
    series.flatMap { series in
      series.points.filter(isDrawn).flatMap { point in
        [point.y]
          + (point.band.map { [$0.lowerBound, $0.upperBound].filter(y.scale.holds) } ?? [])
      }
    } + (drawnRegions.map { [$0.y.lowerBound, $0.y.upperBound] } ?? [])
  }

  /// Runs of neighbouring points that have a band, two of them at least.
  func bands(of series: Series) -> [[Point]] {
    func hasBand(_ point: Point) -> Bool {
      isDrawn(point) && point.band.map { y.scale.holds($0.upperBound) } == true
    }
    return series.points.split { !hasBand($0) }.map { Array($0) }.filter { $0.count > 1 }
  }

  /// What is said of the points that are left out, and of a chart without points; nil where all is
  /// drawn.
  var remark: String? {
    let (count, all) = (leftOut, series.reduce(0) { $0 + $1.points.count })
    if all == 0, regions == nil { return "there are no points" }
    let unknown = drawnRegions?.leftOut ?? 0
    if unknown > 0, count == 0 {
      return "no class at \(unknown) \(unknown == 1 ? "point" : "points") of the grid: not finite"
    }
    guard count > 0 else { return nil }
    let reason =
      x.scale == .logarithmic || y.scale == .logarithmic
      ? "not finite or not above 0" : "not finite"
    let points = count == 1 ? "1 point" : "\(count == all ? "all " : "")\(count) points"
    return "\(points) left out: \(reason)"
  }
}

extension Chart.Scale {
  /// Whether a number has a place on such an axis.
  func holds(_ number: Double) -> Bool {
    switch self {
    case .linear: number.isFinite
    case .logarithmic: number.isFinite && number > 0
    }
  }
}
