import GradDrawing
import GradWorksheet

// Functions that draw. They answer a drawing: printed it is text, as the last line of a notebook's
// cell a picture.
extension WorksheetNames {
  /// What draws without knowing of the session's variables.
  var drawings: [NativeFunction] { [plot, scatter] }

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
}

extension DrawingArguments {
  /// Several lists of numbers with their names: lists, or dicts from names to lists.
  func lines(
    _ objects: [Object], labels: Object, _ machine: inout Machine
  ) throws(Failure) -> [(name: String, numbers: [Double])] {
    var lines: [(name: String, numbers: [Double])] = []
    var unnamed: [Int] = []
    for object in objects {
      if case .dict(let dict) = object {
        for (key, value) in dict.elements {
          lines.append((try words(key, machine), try numbers(value, "ys", &machine)))
        }
      } else {
        unnamed.append(lines.count)
        lines.append(("", try numbers(object, "ys", &machine)))
      }
    }
    var names: [String]?
    if case .string(let name) = labels, unnamed.count == 1 {
      names = [try text(.string(name), "label", machine) ?? ""]
    } else {
      names = try self.names(
        labels, "label", count: unnamed.count, of: "the lines without a name", &machine)
    }
    for (place, index) in unnamed.enumerated() {
      lines[index].name = names?[place] ?? (unnamed.count > 1 ? "\(place + 1)" : "")
    }
    return lines
  }

  /// Points of two lists; without xs, they count from 0.
  func points(
    _ xs: [Double]?, _ ys: [Double], _ name: String
  ) throws(Failure) -> [Chart.Point] {
    guard let xs else {
      return ys.enumerated().map { Chart.Point(x: Double($0.offset), y: $0.element) }
    }
    guard xs.count == ys.count else {
      throw .value(
        "\(function)() takes as many xs as \(name), not \(xs.count) and \(ys.count)")
    }
    return zip(xs, ys).map { Chart.Point(x: $0, y: $1) }
  }

  /// A chart with what was given by name: title, x, y, label, log.
  func chart(
    _ series: [Chart.Series], _ given: [Object], x: String, _ machine: borrowing Machine
  ) throws(Failure) -> Chart {
    let scales = try scales(given[4], machine)
    return Chart(
      title: try text(given[0], "title", machine) ?? "",
      x: Chart.Axis(label: try text(given[1], "x", machine) ?? x, scale: scales.x),
      y: Chart.Axis(label: try text(given[2], "y", machine) ?? "", scale: scales.y),
      series: series)
  }
}
