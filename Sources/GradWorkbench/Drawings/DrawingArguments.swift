import GradDrawing
import GradWorksheet

/// Reads what the functions that draw are given.
struct DrawingArguments {
  let function: String
  let host: ValueHost

  /// More points make a picture of many megabytes, in which none of them is seen.
  static let pointLimit = 100_000
  /// More bars make a picture that is read by nobody.
  static let barLimit = 600
  /// More cells make a picture of megabytes.
  static let cellLimit = 10_000
  /// Longer words are cut off: they stand on a drawing.
  private static let longestText = 1_000
  /// What a point of a drawing takes, and its part of a picture.
  static let bytesPerPoint = 256

  // MARK: Words

  /// A title or a name; nil where none is given.
  func text(
    _ object: Object, _ name: String, _ machine: borrowing Machine
  ) throws(Failure) -> String? {
    switch object {
    case .none: return nil
    case .string(let string): return short(string.text)
    default:
      throw .type("\(function)() takes text as \(name), not '\(machine.typeName(object))'")
    }
  }

  /// Words for what may be anything: a text itself, a number as print has it.
  func words(_ object: Object, _ machine: borrowing Machine) throws(Failure) -> String {
    if case .string(let string) = object { return short(string.text) }
    // A copy will do: what it asks may not change the worksheet's variables.
    var machine = copy machine
    return short(try machine.repr(object))
  }

  private func short(_ text: String) -> String {
    text.utf8.count <= DrawingArguments.longestText
      ? text : String(text.unicodeScalars.prefix(DrawingArguments.longestText))
  }

  /// Names, one for each thing: of a list of any things; nil where none are given.
  func names(
    _ object: Object, _ name: String, count: Int, of things: String, _ machine: inout Machine
  ) throws(Failure) -> [String]? {
    if case .none = object { return nil }
    let items = try self.items(object, name, machine: &machine)
    guard items.count == count else {
      throw .value(
        "\(function)() takes one of \(name) for each of \(things): \(items.count) for \(count)")
    }
    var names: [String] = []
    for item in items { names.append(try words(item, machine)) }
    return names
  }

  // MARK: Numbers

  /// The number that a thing is, or the data of a Value; nil where it is neither.
  func number(_ object: Object) -> Double? { host.operand(object).map { host.number($0) } }

  /// The things in a list or anything else that can be iterated, but for text.
  func items(
    _ object: Object, _ name: String, machine: inout Machine
  ) throws(Failure) -> [Object] {
    switch object {
    case .list(let list): return list.elements
    case .tuple(let tuple): return tuple.elements
    case .range, .view, .iterator: return try machine.items(of: object)
    default:
      throw .type("\(function)() takes a list as \(name), not '\(machine.typeName(object))'")
    }
  }

  /// The numbers of a list, which may be Values: their data counts.
  func numbers(
    _ object: Object, _ name: String, _ machine: inout Machine
  ) throws(Failure) -> [Double] {
    let items = try items(object, name, machine: &machine)
    if items.count > DrawingArguments.pointLimit {
      throw tooMany(items.count, hint: "every tenth will do: \(name)[::10]")
    }
    try machine.spend(32 &* items.count)
    var numbers: [Double] = []
    numbers.reserveCapacity(items.count)
    for item in items {
      guard let number = number(item) else {
        try host.refuseHuge(item)
        throw .type(
          "\(function)() takes a list of Values or numbers as \(name), and one of them is "
            + "'\(machine.typeName(item))'")
      }
      numbers.append(number)
    }
    return numbers
  }

  func tooMany(_ count: Int, hint: String? = nil) -> Failure {
    .value(
      "\(function)() draws at most \(DrawingArguments.pointLimit) numbers, not \(count)",
      hint: hint)
  }

  /// Rows of numbers, all of one length; a plain list is one row.
  func matrix(
    _ object: Object, _ name: String, _ machine: inout Machine
  ) throws(Failure) -> [[Double]] {
    let items = try items(object, name, machine: &machine)
    let isRow = items.allSatisfy { number($0) != nil }
    if isRow { return items.isEmpty ? [] : [try numbers(object, name, &machine)] }
    var rows: [[Double]] = []
    var count = 0
    for item in items {
      rows.append(try numbers(item, "a row of \(name)", &machine))
      count += rows[rows.count - 1].count
      if count > DrawingArguments.pointLimit { throw tooMany(count) }
    }
    if let first = rows.first, let other = rows.first(where: { $0.count != first.count }) {
      throw .value(
        "\(function)() takes rows of one length as \(name), and these have \(first.count) and "
          + "\(other.count) numbers")
    }
    return rows
  }

  // MARK: Options

  /// The scales of the two axes: `log` is `"x"`, `"y"` or `"xy"`.
  func scales(
    _ object: Object, _ machine: borrowing Machine
  ) throws(Failure) -> (x: Chart.Scale, y: Chart.Scale) {
    let text = try text(object, "log", machine) ?? ""
    guard ["", "x", "y", "xy", "yx"].contains(text) else {
      throw .value("\(function)() takes \"x\", \"y\" or \"xy\" as log, not '\(oneLine(text))'")
    }
    return (
      text.contains("x") ? .logarithmic : .linear, text.contains("y") ? .logarithmic : .linear
    )
  }

  /// A drawing as an object of the worksheet.
  func object(
    _ drawing: Drawing, points: Int, _ machine: inout Machine
  ) throws(Failure) -> Object {
    let bytes = 20_000 + DrawingArguments.bytesPerPoint &* points
    return .host(DrawingObject(drawing, try HeapShare(bytes: bytes, of: machine)))
  }
}
