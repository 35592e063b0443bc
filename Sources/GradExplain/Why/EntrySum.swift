import GradNumbers
import ScalarGrad

/// The sum that a derivative is, in symbols and in numbers:
/// `sum over n of a1[n, 0] * dz2[n, 1] = 5.0*0.25 + 6.0*(-0.5) = -1.75`.
///
/// One term for each use of the value, with the factor that the use puts on it and the derivative of the
/// value that it goes into.
package struct EntrySum {
  /// Plain numbers in rows, such as the inputs: a recording does not know where a constant came from.
  package struct Table {
    let name: String
    let rows: [[Double]]

    /// Describes a matrix of numbers.
    package init(name: String, rows: [[Double]]) {
      self.name = name
      self.rows = rows
    }
  }

  private let judge: Judge
  private let tables: [Table]
  private let derivatives: [String: String]
  private let variables: [Surroundings.Variable]
  private let homes: Homes
  private let users: Users

  private struct Place: Hashable {
    let name: String
    let index: [Int]
  }

  /// One use: a factor, and what it is multiplied by.
  private struct Term {
    let factor: Double
    var factorPlace: Place?
    let upper: Place?
    let adjoint: Double
    var hasFactor = true
  }

  /// Reads a recording; nil where it is too long to look through.
  ///
  /// - Parameters:
  ///   - judge: The sweep of the loss.
  ///   - surroundings: Which variables hold Values.
  ///   - tables: Plain numbers that may be factors.
  ///   - derivatives: What the worksheet calls the derivative by a variable.
  package init?(
    _ judge: Judge, _ surroundings: Surroundings, tables: [Table], derivatives: [String: String]
  ) {
    guard judge.tape.operandCount + Int(judge.root) < EntrySum.largest else { return nil }
    self.judge = judge
    self.tables = tables
    self.derivatives = derivatives
    variables = surroundings.variables
    homes = Homes(surroundings, root: judge.root)
    users = Users(judge.tape, root: judge.root, where: judge.reaches)
  }

  /// How many nodes and operands are looked through.
  private static let largest = 100_000_000

  /// Where a node stands.
  private func home(of node: UInt32) -> Place? {
    homes[node].map { Place(name: variables[$0.variable].name, index: $0.index) }
  }

  /// The sum behind the derivative by a node; nil where a use is no product or sum.
  package func text(of node: UInt32, at index: [Int]) -> String? {
    guard node < judge.root else { return nil }
    var terms: [Term] = []
    for user in users[node] {
      guard let factors = factors(of: node, in: user) else { return nil }
      let (upper, sign) = named(above: user)
      let adjoint = judge.expected(upper ?? user).value * (upper == nil ? 1 : sign)
      for (factor, place) in factors {
        terms.append(
          Term(
            factor: factor.value, factorPlace: place, upper: upper.flatMap(home),
            adjoint: adjoint, hasFactor: factor.isShown))
      }
    }
    guard !terms.isEmpty, terms.count <= 10_000 else { return nil }
    addTables(to: &terms, index)
    let shown = terms.prefix(terms.count > 5 ? 3 : 5).map(numbers)
    let rest = terms.count > shown.count ? " + ... (\(terms.count) terms)" : ""
    let total = ShortDigits.text(judge.expected(node).value + 0)
    let symbols = symbols(terms)
    let sum = shown.joined(separator: " + ") + rest
    if terms.count == 1 {
      guard let symbols else { return nil }
      return terms[0].hasFactor ? "\(symbols) = \(sum) = \(total)" : "\(symbols) = \(total)"
    }
    return symbols.map { "\($0) = \(sum) = \(total)" } ?? "\(sum) = \(total)"
  }

  // MARK: Terms

  private func factors(
    of node: UInt32, in user: UInt32
  ) -> [(factor: (value: Double, isShown: Bool), place: Place?)]? {
    let view = judge.tape.node(at: user)
    var factors: [(factor: (value: Double, isShown: Bool), place: Place?)] = []
    for (position, operand) in view.operands.enumerated() where operand == .node(node) {
      let other: NodeView.Operand
      let half = view.operands.count / 2
      switch view.op {
      case .add, .sum:
        factors.append(((1, false), nil))
        continue
      case .subtract where position == 0:
        factors.append(((1, false), nil))
        continue
      case .multiply: other = view.operands[1 - position]
      case .dot: other = view.operands[position < half ? position + half : position - half]
      default: return nil
      }
      switch other {
      case .constant(let number): factors.append(((number, true), nil))
      case .node(let partner):
        factors.append(((judge.values[Int(partner)].value, true), home(of: partner)))
      }
    }
    return factors.isEmpty ? nil : factors
  }

  /// The first value with a name that a node goes into by sums alone.
  private func named(above node: UInt32) -> (node: UInt32?, sign: Double) {
    var (node, sign) = (node, 1.0)
    for _ in 0..<16 {
      if homes.variable(of: node) != nil { return (node, sign) }
      let above = users[node]
      guard above.count == 1, let user = above.first else { break }
      let operands = judge.tape.node(at: user).operands
      switch judge.tape.op(at: user) {
      case .add, .sum: if operands.filter({ $0 == .node(node) }).count > 1 { return (nil, 1) }
      case .subtract:
        if operands.count == 2, operands[0] == operands[1] { return (nil, 1) }
        if operands[1] == .node(node) { sign = -sign }
      default: return (nil, 1)
      }
      node = user
    }
    return (nil, 1)
  }

  /// Finds the column of plain numbers that the factors are.
  private func addTables(to terms: inout [Term], _ index: [Int]) {
    guard terms.allSatisfy({ $0.hasFactor && $0.factorPlace == nil }) else { return }
    let rows = terms.compactMap { $0.upper?.index.first }
    guard rows.count == terms.count else { return }
    for table in tables {
      for column in index {
        let fits = zip(rows, terms).allSatisfy { row, term in
          table.rows.indices.contains(row) && table.rows[row].indices.contains(column)
            && table.rows[row][column] == term.factor
        }
        guard fits else { continue }
        for place in terms.indices {
          terms[place].factorPlace = Place(name: table.name, index: [rows[place], column])
        }
        return
      }
    }
  }

  // MARK: Words

  private func numbers(_ term: Term) -> String {
    func bracketed(_ number: Double) -> String {
      number < 0 ? "(\(ShortDigits.text(number)))" : ShortDigits.text(number + 0)
    }
    guard term.hasFactor else { return bracketed(term.adjoint) }
    return "\(bracketed(term.factor))*\(bracketed(term.adjoint))"
  }

  /// The terms as one formula with an index that runs; nil where they have no such form.
  private func symbols(_ terms: [Term]) -> String? {
    guard let uppers = run(terms.map(\.upper)) else { return nil }
    var factor = ""
    if terms.allSatisfy(\.hasFactor) {
      guard let factors = run(terms.map(\.factorPlace)) else { return nil }
      if terms.count > 1, factors.axis != nil, factors.steps != uppers.steps { return nil }
      factor = text(factors.place, running: factors.axis, uppers.letter) + " * "
    } else if terms.contains(where: \.hasFactor) {
      return nil
    }
    let name = derivatives[uppers.place.name] ?? "d\(uppers.place.name)"
    let upper = text(
      Place(name: name, index: uppers.place.index), running: uppers.axis, uppers.letter)
    if terms.count == 1 { return factor + upper }
    let over = uppers.axis == 0 ? "the batch" : uppers.letter
    return "sum over \(over) of \(factor)\(upper)"
  }

  /// Places of one variable that differ along one axis.
  private func run(
    _ places: [Place?]
  ) -> (place: Place, axis: Int?, steps: [Int], letter: String)? {
    let known = places.compactMap { $0 }
    guard known.count == places.count, let first = known.first else { return nil }
    guard known.allSatisfy({ $0.name == first.name && $0.index.count == first.index.count }) else {
      return nil
    }
    let moving = first.index.indices.filter { axis in
      known.contains { $0.index[axis] != first.index[axis] }
    }
    if known.count == 1 || moving.isEmpty { return (first, nil, [], "n") }
    guard moving.count == 1, let axis = moving.first else { return nil }
    return (first, axis, known.map { $0.index[axis] }, axis == 0 ? "n" : "k")
  }

  private func text(_ place: Place, running axis: Int?, _ letter: String) -> String {
    var parts = place.index.map(String.init)
    if let axis { parts[axis] = letter }
    return parts.isEmpty ? place.name : "\(place.name)[\(parts.joined(separator: ", "))]"
  }
}
