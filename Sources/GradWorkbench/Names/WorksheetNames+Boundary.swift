import GradDrawing
import GradWorksheet

// What a worksheet's own function says of the plane.
extension WorksheetNames {
  /// `boundary(f, points, classes)`: the points in their classes, and under them what `f([x, y])` says
  /// of every place: a score, a list of scores, one for each class, or a class.
  ///
  /// A single score stands for the second of two classes where it is at or above `level`: 0.5 where f
  /// answers numbers from 0 to 1 alone, else 0.
  var boundary: NativeFunction {
    NativeFunction("boundary") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let reader = DrawingArguments(function: "boundary", host: host)
      let given = try Parameters(
        "boundary",
        [
          ("f", nil), ("points", nil), ("classes", nil), ("title", .some(.none)),
          ("x", .some(.none)), ("y", .some(.none)), ("level", .some(.none)), ("grid", .int(40)),
        ]
      ).bind(arguments)
      let rows = try reader.matrix(given[1], "points", &machine)
      guard !rows.isEmpty, rows.allSatisfy({ $0.count == 2 }) else {
        throw .value("boundary() takes points of two numbers each, such as [[0, 1], [1, 1]]")
      }
      let points = rows.map { Chart.Point(x: $0[0], y: $0[1]) }
      guard let classes = try reader.classes(given[2], count: points.count, &machine) else {
        throw .type("boundary() takes a class for each point, and classes are None")
      }
      guard case .int(let size) = given[7], (2...200).contains(size) else {
        throw .value("boundary() takes an integer from 2 to 200 as grid")
      }
      var level: Double?
      if case .none = given[6] {
      } else {
        level = reader.number(given[6])
        if level == nil {
          throw .type(
            "boundary() takes a number as level, not '\(machine.typeName(given[6]))'")
        }
      }
      let (title, x, y) = (
        try reader.text(given[3], "title", machine) ?? "",
        try reader.text(given[4], "x", machine) ?? "x",
        try reader.text(given[5], "y", machine) ?? "y"
      )
      let ends = Chart.ends(of: points + WorksheetNames.surroundings(of: points))
      let answers = try reader.answers(given[0], ends.x, ends.y, size, classes, &machine)
      let fields = try answers.fields(classes, level: level)
      let chart = Chart(
        title: title, x: Chart.Axis(label: x), y: Chart.Axis(label: y),
        series: classes.series(points),
        regions: Chart.Regions(x: ends.x, y: ends.y, fields: fields))
      return try reader.object(
        .chart(chart), points: points.count &+ (size &+ 1) &* (size &+ 1) &* fields.count,
        &machine)
    }
  }

  /// Corners a little outside of all points, so that none stands on the edge.
  private static func surroundings(of points: [Chart.Point]) -> [Chart.Point] {
    func ends(_ numbers: [Double]) -> (Double, Double) {
      let finite = numbers.filter(\.isFinite)
      let (least, most) = (finite.min() ?? 0, finite.max() ?? 0)
      let margin = (most - least) / 20
      return margin.isFinite ? (least - margin, most + margin) : (least, most)
    }
    let (x, y) = (ends(points.map(\.x)), ends(points.map(\.y)))
    return [Chart.Point(x: x.0, y: y.0), Chart.Point(x: x.1, y: y.1)]
  }
}
