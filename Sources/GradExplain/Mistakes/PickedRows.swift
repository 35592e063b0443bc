import GradNumbers
import ScalarGrad

/// A loss that takes whole rows of the probabilities, p[Y], where one number of each sample was meant,
/// p[n, Y[n]].
///
/// It is seen by the derivatives: -w/p in all of a row, for rows that labels name, and 0 in all others.
struct PickedRows {
  /// The derivative of the sum of -log p[n, Y[n]], which was meant, by every node.
  let derivative: [Double]
  /// How many samples there are.
  let count: Int

  /// All such losses that a recording may be.
  static func all(in scene: Scene, _ values: [Magnitude]) -> [PickedRows] {
    var found: [PickedRows] = []
    for labels in scene.surroundings.labels where labels.count > 1 {
      for variable in scene.surroundings.variables {
        guard let rows = rows(variable.entries, labels.count, scene),
          labels.allSatisfy({ $0 >= 0 && $0 < rows[0].count }), takesRows(rows, labels, scene)
        else { continue }
        let derivative = derivative(of: rows, labels, scene, values)
        found.append(PickedRows(derivative: derivative, count: labels.count))
        if found.count == limit { return found }
      }
    }
    return found
  }

  /// One matrix may have several names, and the labels too.
  private static let limit = 4

  /// The rows of a matrix of positive numbers; nil where the entries are none.
  private static func rows(
    _ entries: [(index: [Int], node: UInt32)], _ count: Int, _ scene: Scene
  ) -> [[UInt32]]? {
    let width = entries.count / count
    guard width > 1, entries.count == count * width else { return nil }
    for (place, entry) in entries.enumerated() {
      guard entry.index == [place / width, place % width], entry.node <= scene.root,
        scene.value(entry.node) > 0
      else { return nil }
    }
    return (0..<count).map { row in entries[row * width..<(row + 1) * width].map(\.node) }
  }

  /// Whether the loss takes the logarithms of rows that labels name, of all of them or of the first.
  private static func takesRows(_ rows: [[UInt32]], _ labels: [Int], _ scene: Scene) -> Bool {
    var weights: [Int: Double] = [:]
    for (place, row) in rows.enumerated() {
      let products = row.map { -scene.truth[Int($0)] * scene.value($0) }
      guard let first = products.first, first >= 0,
        products.allSatisfy({ abs($0 - first) <= 1e-9 * abs(first) })
      else { return false }
      if first > 0 { weights[place] = first }
    }
    let named = Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +)
    if weights.count == 1, let (row, _) = weights.first { return named[row] != nil }
    // As often as the label occurs.
    let shares = weights.map { row, weight in weight / Double(named[row] ?? 0) }
    guard let share = shares.first, weights.count == named.count else { return false }
    return shares.allSatisfy { abs($0 - share) <= 1e-9 * share }
  }

  private static func derivative(
    of rows: [[UInt32]], _ labels: [Int], _ scene: Scene, _ values: [Magnitude]
  ) -> [Double] {
    let last = rows.joined().max() ?? 0
    var sums = [Double](repeating: 0, count: Int(last) + 1)
    for (row, label) in zip(rows, labels) {
      sums[Int(row[label])] -= 1 / scene.value(row[label])
    }
    let slopes = SlopeTable(tape: scene.tape, root: last, values: values) { _ in true }
    for node in (0...last).reversed() where sums[Int(node)] != 0 {
      for edge in slopes[node] { sums[Int(edge.operand)] += sums[Int(node)] * edge.slope.value }
    }
    return sums
  }
}

// The derivative of the loss that was meant.
extension Guesses {
  mutating func addPickedRows() {
    for rows in scene.pickedRows {
      for scale in [1, 1 / Double(rows.count)] {
        add(
          .lossPicksRows,
          segment.targets.map { node in
            Int(node) < rows.derivative.count ? rows.derivative[Int(node)] * scale : 0
          })
      }
    }
  }
}
