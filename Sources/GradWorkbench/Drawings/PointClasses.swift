import GradDrawing
import GradWorksheet

/// Which class each point belongs to, and what the classes are called, in their order.
struct PointClasses {
  /// The name of each class: numbers in order, other things as they come.
  let names: [String]
  fileprivate let keys: [ClassKey]
  /// For each point the place of its class in `names`.
  let places: [Int]

  /// The place of a class; nil where no point belongs to it.
  func place(of key: ClassKey) -> Int? { keys.firstIndex(of: key) }

  /// The points of each class, as a series of a chart.
  func series(_ points: [Chart.Point]) -> [Chart.Series] {
    var series = names.map { Chart.Series($0, [], style: .points) }
    for (point, place) in zip(points, places) { series[place].points.append(point) }
    return series
  }
}

/// A class, however it is written.
enum ClassKey: Hashable {
  case number(Double)
  case text(String)
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
    var found: [(name: String, key: ClassKey)] = []
    var places: [Int] = []
    var placeOf: [ClassKey: Int] = [:]
    for item in items {
      let key = try key(item, machine)
      if let place = placeOf[key] {
        places.append(place)
        continue
      }
      if found.count == DrawingArguments.classLimit {
        throw .value(
          "\(function)() draws at most \(DrawingArguments.classLimit) classes",
          hint: "are these numbers, and not classes?")
      }
      placeOf[key] = found.count
      places.append(found.count)
      switch key {
      case .number(let number): found.append(("class \(DrawingArguments.whole(number))", key))
      case .text(let text): found.append((text, key))
      }
    }
    // Numbers have an order; a text among them leaves all as they come.
    let numbers = found.compactMap { one in
      if case .number(let number) = one.key { number } else { nil }
    }
    var order = Array(found.indices)
    if numbers.count == found.count { order.sort { numbers[$0] < numbers[$1] } }
    var rank = order
    for (place, index) in order.enumerated() { rank[index] = place }
    return PointClasses(
      names: order.map { found[$0].name }, keys: order.map { found[$0].key },
      places: places.map { rank[$0] })
  }

  /// What a thing is as a class: 1, 1.0, True and Value(1) are one.
  func key(_ object: Object, _ machine: borrowing Machine) throws(Failure) -> ClassKey {
    if let number = number(object) { return .number(number) }
    guard case .string = object else {
      throw .type(
        "\(function)() takes numbers or text as classes, not '\(machine.typeName(object))'")
    }
    return .text(try words(object, machine))
  }

  /// A number as it is written for a class: 1 and not 1.0.
  private static func whole(_ number: Double) -> String {
    Int(exactly: number).map { "\($0)" } ?? pythonText(number)
  }
}
