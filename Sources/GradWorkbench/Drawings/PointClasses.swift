import GradDrawing
import GradWorksheet

/// Which class each point belongs to, and what the classes are called, in their order.
struct PointClasses {
  /// The name of each class: numbers in order, other things as they come.
  let names: [String]
  /// For each point the place of its class in `names`.
  let places: [Int]

  /// The points of each class, as a series of a chart.
  func series(_ points: [Chart.Point]) -> [Chart.Series] {
    var series = names.map { Chart.Series($0, [], style: .points) }
    for (point, place) in zip(points, places) { series[place].points.append(point) }
    return series
  }
}

extension DrawingArguments {
  /// More classes could not be told apart.
  private static let classLimit = 20

  /// The classes of points; nil where none are given.
  func classes(
    _ object: Object, count: Int, _ machine: inout Machine
  ) throws(Failure) -> PointClasses? {
    if case .none = object { return nil }
    let items = try items(object, "classes", machine: &machine)
    guard items.count == count else {
      throw .value(
        "\(function)() takes a class for each point: \(items.count) for \(count) "
          + (count == 1 ? "point" : "points"))
    }
    var found: [(name: String, number: Double?)] = []
    var keys: [String: Int] = [:]
    var places: [Int] = []
    for item in items {
      let number = host.plainNumber(item)
      var isText = false
      if case .string = item { isText = true }
      if number == nil, !isText {
        throw .type(
          "\(function)() takes numbers or text as classes, not '\(machine.typeName(item))'")
      }
      // 1, 1.0, True and Value(1) are one class.
      let text = isText ? try words(item, machine) : ""
      let key = number.map { "number \($0)" } ?? "text " + text
      if let place = keys[key] {
        places.append(place)
        continue
      }
      if found.count == DrawingArguments.classLimit {
        throw .value(
          "\(function)() draws at most \(DrawingArguments.classLimit) classes",
          hint: "are these numbers, and not classes?")
      }
      keys[key] = found.count
      places.append(found.count)
      let name = number.map { "class \(DrawingArguments.whole($0))" }
      found.append((name ?? text, number))
    }
    guard found.allSatisfy({ $0.number != nil }) else {
      return PointClasses(names: found.map(\.name), places: places)
    }
    let order = found.indices.sorted { (found[$0].number ?? 0) < (found[$1].number ?? 0) }
    var rank = order
    for (place, index) in order.enumerated() { rank[index] = place }
    return PointClasses(names: order.map { found[$0].name }, places: places.map { rank[$0] })
  }

  /// A number as it is written for a class: 1 and not 1.0.
  private static func whole(_ number: Double) -> String {
    Int(exactly: number).map { "\($0)" } ?? pythonText(number)
  }
}
