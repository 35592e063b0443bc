/// Where a field on a grid is not below 0, by marching squares: the cells of the grid are cut along
/// the straight lines on which the field, taken as straight along their sides, is 0.
///
/// After W. Lorensen and H. Cline, Computer Graphics 21, 1987, in two dimensions. Places count columns
/// and rows of the grid. A cell with a corner that is not finite is left out.
struct Contour {
  /// A place of the grid.
  typealias Place = (column: Double, row: Double)

  /// What is not below 0, as polygons: runs of whole cells, and parts of cells.
  private(set) var polygons: [[Place]] = []
  /// Where the field is 0, as pieces of a line.
  private(set) var lines: [(Place, Place)] = []

  /// Cuts a field.
  init(_ rows: [[Double]]) {
    for (row, (lower, upper)) in zip(rows, rows.dropFirst()).enumerated() {
      var start: Int?
      func closed(_ column: Int) -> [Place]? {
        guard let first = start else { return nil }
        let (left, right, bottom) = (Double(first), Double(column), Double(row))
        return [(left, bottom), (right, bottom), (right, bottom + 1), (left, bottom + 1)]
      }
      for column in 0..<max(0, lower.count - 1) {
        let corners = [lower[column], lower[column + 1], upper[column + 1], upper[column]]
        if corners.allSatisfy({ $0 >= 0 && $0.isFinite }) {
          start = start ?? column
          continue
        }
        if let run = closed(column) { polygons.append(run) }
        start = nil
        guard corners.allSatisfy(\.isFinite), corners.contains(where: { $0 >= 0 }) else { continue }
        cut(corners, column, row)
      }
      if let run = closed(max(0, lower.count - 1)) { polygons.append(run) }
    }
  }

  private mutating func cut(_ corners: [Double], _ column: Int, _ row: Int) {
    let places: [Place] = [(0, 0), (1, 0), (1, 1), (0, 1)].map {
      (Double(column) + $0.0, Double(row) + $0.1)
    }
    var vertices: [(place: Place, isCut: Bool)] = []
    for index in 0..<4 {
      let (here, next) = (corners[index], corners[(index + 1) % 4])
      let (from, to) = (places[index], places[(index + 1) % 4])
      if here >= 0 { vertices.append((from, false)) }
      guard (here >= 0) != (next >= 0) else { continue }
      // Halves, since the difference of large numbers may not be finite.
      let share = here / 2 / (here / 2 - next / 2)
      vertices.append(
        (
          (
            from.column + share * (to.column - from.column),
            from.row + share * (to.row - from.row)
          ), true
        ))
    }
    polygons.append(vertices.map(\.place))
    for (index, vertex) in vertices.enumerated() {
      let next = vertices[(index + 1) % vertices.count]
      if vertex.isCut, next.isCut { lines.append((vertex.place, next.place)) }
    }
  }
}
