import GradDrawing
import GradWorksheet

// What several functions that draw make of their arguments.
extension DrawingArguments {
  /// Several lists of numbers with their names: lists, or dicts from names to lists.
  func lines(
    _ objects: [Object], labels: Object, name: String = "ys", _ machine: inout Machine
  ) throws(Failure) -> [(name: String, numbers: [Double])] {
    var lines: [(name: String, numbers: [Double])] = []
    var unnamed: [Int] = []
    for object in objects {
      if case .dict(let dict) = object {
        for (key, value) in dict.elements {
          lines.append((try words(key, machine), try numbers(value, name, &machine)))
        }
      } else {
        unnamed.append(lines.count)
        lines.append(("", try numbers(object, name, &machine)))
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

  /// The scale of a heat map; nil for the one that its numbers call for.
  func heatScale(
    _ object: Object, _ machine: borrowing Machine
  ) throws(Failure) -> HeatMap.Scale? {
    switch try text(object, "scale", machine) {
    case nil: return nil
    case "sequential": return .sequential
    case "diverging": return .diverging
    case let other?:
      throw .value(
        "heatmap() takes \"sequential\" or \"diverging\" as scale, not '\(oneLine(other))'")
    }
  }
}
