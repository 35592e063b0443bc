import GradExplain
import GradWorksheet
import ScalarGrad

extension Checker {
  /// How many sums are written out.
  private static let sumLimit = 12

  /// Writes the sum behind the worst number of each wrong array into a report.
  func addSums(
    to report: inout CheckReport, _ judge: Judge, _ table: VariableTable, but masked: Set<Int>
  ) {
    let wrong = report.claims.indices.filter { place in
      let claim = report.claims[place]
      return !masked.contains(place) && claim.isArray && claim.verdict == .wrong
        && claim.of.count == 1
        && claim.worst?.index.isEmpty == false
    }
    if wrong.isEmpty { return }
    var derivatives: [String: String] = [:]
    for claim in report.claims where claim.of.count == 1 {
      if derivatives[claim.of[0]] == nil { derivatives[claim.of[0]] = claim.name }
    }
    for (name, text) in zip(table.names, table.variables.map(\.name))
    where !name.steps.isEmpty && derivatives[text] == nil {
      derivatives[text] = QuantityName.derivative(by: text)
    }
    guard
      let sums = EntrySum(
        judge, surroundings, tables: tables, derivatives: derivatives)
    else { return }
    for place in wrong.prefix(Checker.sumLimit) {
      let claim = report.claims[place]
      guard let index = claim.worst?.index, let x = table[claim.of[0]],
        case .foreign(let bits)? = Nested(x)?.entries.first(where: { $0.index == index })?.object,
        let sum = sums.text(of: UInt32(truncatingIfNeeded: bits), at: index)
      else { continue }
      report.claims[place].sum =
        "\(claim.name)\(Nested.text(of: index, inArray: true)) = \(sum)"
    }
  }

  /// Matrices of plain numbers, such as the inputs of a batch.
  var tables: [EntrySum.Table] {
    variables.compactMap { name, value in
      guard case .host(let host) = value, let array = host as? ArrayObject, array.rank == 2,
        array.dtype != .object, array.count <= 1_000_000
      else { return nil }
      let numbers = array.plainItems.compactMap { self.host.operand($0).map(self.host.number) }
      guard numbers.count == array.count else { return nil }
      let width = array.shape[1]
      return EntrySum.Table(
        name: name,
        rows: (0..<array.shape[0]).map { Array(numbers[$0 * width..<($0 + 1) * width]) })
    }
  }
}
