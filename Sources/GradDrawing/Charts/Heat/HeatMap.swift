/// A matrix as a map of colours: data in, text out.
///
/// Where numbers fit into the cells they are written there. A number that is not finite has no colour,
/// and is counted under the map.
public struct HeatMap: Hashable, Sendable {
  /// Which numbers the colours tell apart.
  public enum Scale: Hashable, Sendable {
    /// From small to large.
    case sequential
    /// Below 0 from above it.
    case diverging
  }

  /// What stands above the map.
  public var title: String
  /// What the columns are.
  public var x: String
  /// What the rows are.
  public var y: String
  /// The numbers, row by row from the top, all of one length.
  public var rows: [[Double]]
  /// What the rows are called; nil for their numbers, from 0.
  public var rowNames: [String]?
  /// What the columns are called; nil for their numbers, from 0.
  public var columnNames: [String]?
  /// Which numbers the colours tell apart.
  public var scale: Scale

  /// Describes a map; without a scale, it is diverging where numbers stand on both sides of 0.
  ///
  /// - Precondition: All rows are equally long, and there is a name for each where there are any.
  public init(
    title: String, x: String = "", y: String = "", rows: [[Double]], rowNames: [String]? = nil,
    columnNames: [String]? = nil, scale: Scale? = nil
  ) {
    let width = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == width }, "rows of different lengths")
    precondition(rowNames.map { $0.count == rows.count } ?? true, "a name for each row")
    precondition(columnNames.map { $0.count == width } ?? true, "a name for each column")
    self.title = title
    self.x = x
    self.y = y
    self.rows = rows
    self.rowNames = rowNames
    self.columnNames = columnNames
    let numbers = rows.joined()
    let isMixed = numbers.contains { $0 < 0 } && numbers.contains { $0 > 0 }
    self.scale = scale ?? (isMixed ? .diverging : .sequential)
  }

  /// How many columns there are.
  var width: Int { rows.first?.count ?? 0 }

  /// The finite numbers.
  var drawn: [Double] { rows.joined().filter(\.isFinite) }

  /// What is said of the numbers that are left out, and of a map without any.
  var remark: String? {
    let all = rows.count * width
    if all == 0 { return "there are no numbers" }
    let count = all - drawn.count
    return count == 0
      ? nil : "\(count) \(count == 1 ? "number" : "numbers") without a colour: not finite"
  }

  /// The rows or columns for whose names there is room: all of them, or every 2nd, 5th, 10th, ...
  static func shown(count: Int, atMost most: Int) -> [Int] {
    guard count > most, most > 0 else { return Array(0..<count) }
    var (stride, factors) = (1, [2, 5, 10])
    var unit = 1
    while (count + stride - 1) / stride > most {
      stride = unit * factors.removeFirst()
      if factors.isEmpty { (unit, factors) = (unit * 10, [2, 5, 10]) }
    }
    return Array(Swift.stride(from: 0, to: count, by: stride))
  }

  /// What the map shows, in words.
  var description: String {
    let shape = "\(rows.count) \(rows.count == 1 ? "row" : "rows") and \(width) "
    var text = "A heat map of \(shape)\(width == 1 ? "column" : "columns")."
    if !x.isEmpty { text += " From left to right: \(x)." }
    if !y.isEmpty { text += " From top to bottom: \(y)." }
    func place(_ number: Double) -> String {
      for (index, row) in rows.enumerated() {
        guard let column = row.firstIndex(of: number) else { continue }
        let rowName = rowNames.map { cut(oneLine($0[index]), to: 40) } ?? "\(index)"
        let columnName = columnNames.map { cut(oneLine($0[column]), to: 40) } ?? "\(column)"
        return "\(Decimal.words(number)) in row \(rowName), column \(columnName)"
      }
      return Decimal.words(number)
    }
    let drawn = drawn
    if let least = drawn.min(), let most = drawn.max() {
      text += " The smallest number is \(place(least)); the largest is \(place(most))."
    }
    if let remark { text += " \(remark)." }
    return text
  }
}
