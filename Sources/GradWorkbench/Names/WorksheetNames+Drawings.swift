import GradDrawing
import GradWorksheet

// Functions that draw. They answer a drawing: printed it is text, as the last line of a notebook's
// cell a picture.
extension WorksheetNames {
  /// What draws without knowing of the session's variables.
  var drawings: [NativeFunction] { [plot, scatter, bars, heatMap, boundary] }

  /// What every chart takes by name.
  static var chartKeywords: [(name: String, default: Object?)] {
    [
      ("title", .some(.none)), ("x", .some(.none)), ("y", .some(.none)), ("label", .some(.none)),
      ("log", .some(.none)),
    ]
  }

  /// `plot(ys)`, `plot(xs, ys)`, `plot(xs, a, b)`: lines through points, several with names:
  /// `label=["a", "b"]`, or a dict in the place of the last list.
  var plot: NativeFunction {
    NativeFunction("plot") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let reader = DrawingArguments(function: "plot", host: host)
      let lists = arguments.positional
      let given = try Parameters("plot", WorksheetNames.chartKeywords)
        .bind(Arguments([], keywords: arguments.keywords))
      guard let first = lists.first else {
        throw .type(
          "plot() missing 1 required positional argument: 'ys'",
          hint: "write plot(ys), plot(xs, ys), or plot(xs, a, b) for two lines")
      }
      let xs = lists.count == 1 ? nil : try reader.numbers(first, "xs", &machine)
      let lines = try reader.lines(
        lists.count == 1 ? [first] : Array(lists.dropFirst()), labels: given[3], &machine)
      var series: [Chart.Series] = []
      var count = 0
      for line in lines {
        count += line.numbers.count
        if count > DrawingArguments.pointLimit { throw reader.tooMany(count) }
        series.append(
          Chart.Series(line.name, try reader.points(xs, line.numbers, "ys")))
      }
      let chart = try reader.chart(series, given, x: xs == nil ? "index" : "", machine)
      return try reader.object(.chart(chart), points: count, &machine)
    }
  }

  /// `scatter(xs, ys)`, `scatter(xs, ys, classes)`: points without lines, a mark for each class.
  var scatter: NativeFunction {
    NativeFunction("scatter") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let reader = DrawingArguments(function: "scatter", host: host)
      let given = try Parameters(
        "scatter",
        [("xs", nil), ("ys", nil), ("classes", .some(.none))] + WorksheetNames.chartKeywords
      ).bind(arguments)
      let xs = try reader.numbers(given[0], "xs", &machine)
      let points = try reader.points(xs, try reader.numbers(given[1], "ys", &machine), "ys")
      let options = Array(given[3...])
      var series = [Chart.Series(try reader.text(options[3], "label", machine) ?? "", points)]
      if let classes = try reader.classes(given[2], count: points.count, &machine) {
        series = classes.series(points)
      }
      for index in series.indices { series[index].style = .points }
      let chart = try reader.chart(series, options, x: "", machine)
      return try reader.object(.chart(chart), points: points.count, &machine)
    }
  }

  /// `bars(names, numbers)`: a bar for each name; for several series, a dict from names to numbers.
  var bars: NativeFunction {
    NativeFunction("bars") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let reader = DrawingArguments(function: "bars", host: host)
      let given = try Parameters(
        "bars",
        [
          ("names", nil), ("numbers", nil), ("title", .some(.none)), ("x", .some(.none)),
          ("label", .some(.none)),
        ]
      ).bind(arguments)
      let things = try reader.items(given[0], "names", machine: &machine)
      let names =
        try reader.names(
          given[0], "names", count: things.count, of: "things", &machine) ?? []
      let series = try reader.lines([given[1]], labels: given[4], name: "numbers", &machine)
      guard names.count &* max(1, series.count) <= DrawingArguments.barLimit else {
        throw .value(
          "bars() draws at most \(DrawingArguments.barLimit) bars, not "
            + "\(names.count &* series.count)")
      }
      for one in series where one.numbers.count != names.count {
        throw .value(
          "bars() takes a number for each name: \(one.numbers.count) for \(names.count)"
            + (one.name.isEmpty ? "" : " in '\(oneLine(one.name))'"))
      }
      let chart = BarChart(
        title: try reader.text(given[2], "title", machine) ?? "",
        label: try reader.text(given[3], "x", machine) ?? "", names: names,
        series: series.map { BarChart.Series($0.name, $0.numbers) })
      return try reader.object(.bars(chart), points: names.count &* series.count, &machine)
    }
  }

  /// `heatmap(matrix)`: a matrix in colours, with its numbers where they fit; `scale` is
  /// `"sequential"` or `"diverging"`, as a matrix with numbers below and above 0 is drawn.
  var heatMap: NativeFunction {
    NativeFunction("heatmap") {
      [host] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let reader = DrawingArguments(function: "heatmap", host: host)
      let given = try Parameters(
        "heatmap",
        [
          ("matrix", nil), ("title", .some(.none)), ("x", .some(.none)), ("y", .some(.none)),
          ("rows", .some(.none)), ("columns", .some(.none)), ("scale", .some(.none)),
        ]
      ).bind(arguments)
      let rows = try reader.matrix(given[0], "matrix", &machine)
      let width = rows.first?.count ?? 0
      guard rows.count &* width <= DrawingArguments.cellLimit else {
        throw .value(
          "heatmap() draws at most \(DrawingArguments.cellLimit) numbers, not "
            + "\(rows.count) x \(width)")
      }
      let map = HeatMap(
        title: try reader.text(given[1], "title", machine) ?? "",
        x: try reader.text(given[2], "x", machine) ?? "",
        y: try reader.text(given[3], "y", machine) ?? "", rows: rows,
        rowNames: try reader.names(
          given[4], "rows", count: rows.count, of: "the rows", &machine),
        columnNames: try reader.names(
          given[5], "columns", count: width, of: "the columns", &machine),
        scale: try reader.heatScale(given[6], machine))
      return try reader.object(.heatMap(map), points: rows.count &* width, &machine)
    }
  }
}
