extension Chart {
  /// What a function says of a plane: which class rules where.
  ///
  /// The function is known at the points of a grid, and taken as straight between them. A class rules
  /// where its field is not below 0. Both axes must be linear; on others, no regions are drawn.
  public struct Regions: Hashable, Sendable {
    /// By how much a class is ahead of the others, at every point of the grid.
    public struct Field: Hashable, Sendable {
      /// What the class is called.
      public var name: String
      /// The numbers row by row from the bottom, all of one length.
      public var rows: [[Double]]

      /// Names numbers.
      public init(_ name: String, _ rows: [[Double]]) {
        self.name = name
        self.rows = rows
      }
    }

    /// Where the grid begins and ends from left to right.
    public var x: ClosedRange<Double>
    /// Where the grid begins and ends from bottom to top.
    public var y: ClosedRange<Double>
    /// The classes, in the order of the series that have their colours.
    public var fields: [Field]

    /// Describes regions.
    ///
    /// - Precondition: All fields are known at the points of one grid, two by two at least.
    public init(x: ClosedRange<Double>, y: ClosedRange<Double>, fields: [Field]) {
      let (height, width) = (fields.first?.rows.count ?? 2, fields.first?.rows.first?.count ?? 2)
      precondition(
        height > 1 && width > 1
          && fields.allSatisfy { field in
            field.rows.count == height && field.rows.allSatisfy { $0.count == width }
          }, "fields on different grids")
      self.x = x
      self.y = y
      self.fields = fields
    }

    /// How many points of the grid have no class, since a number there is not finite.
    var leftOut: Int {
      guard let first = fields.first else { return 0 }
      return first.rows.indices.reduce(0) { count, row in
        count
          + first.rows[row].indices.count { column in
            fields.contains { !$0.rows[row][column].isFinite }
          }
      }
    }

    /// The class that rules at a point of the plane; nil outside of the grid, or where none does.
    func place(x: Double, y: Double) -> Int? {
      guard let first = fields.first else { return nil }
      func index(_ number: Double, _ range: ClosedRange<Double>, _ count: Int) -> Int? {
        let share = (number - range.lowerBound) / (range.upperBound - range.lowerBound)
        // The ends are a little off where they were computed.
        guard (-1e-9...1 + 1e-9).contains(share) else { return nil }
        return Int((share * Double(count - 1)).rounded())
      }
      guard let row = index(y, self.y, first.rows.count),
        let column = index(x, self.x, first.rows[0].count)
      else { return nil }
      return fields.firstIndex { $0.rows[row][column] >= 0 }
    }
  }

  /// The regions, where they can be drawn.
  var drawnRegions: Regions? {
    guard let regions, x.scale == .linear, y.scale == .linear,
      [regions.x.lowerBound, regions.x.upperBound, regions.y.lowerBound, regions.y.upperBound]
        .allSatisfy(\.isFinite), regions.x.lowerBound < regions.x.upperBound,
      regions.y.lowerBound < regions.y.upperBound
    else { return nil }
    return regions
  }

  /// The numbers from left to right that the picture must span.
  var widths: [Double] {
    series.flatMap { $0.points.filter(isDrawn).map(\.x) }
      + (drawnRegions.map { [$0.x.lowerBound, $0.x.upperBound] } ?? [])
  }

  /// The ends of the axes that a picture of these points has: regions that reach to them fill it.
  public static func ends(
    of points: [Point]
  ) -> (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    let drawn = points.filter { $0.x.isFinite && $0.y.isFinite }
    let horizontal = Ruler(drawn.map(\.x), .linear, ticks: Layout.columnTicks)
    let vertical = Ruler(drawn.map(\.y), .linear, ticks: Layout.rowTicks)
    return (horizontal.low...horizontal.high, vertical.low...vertical.high)
  }
}
