import GradWorksheet
import ScalarGrad

/// The leaves that keep their numbers when a worksheet runs at other points.
///
/// - Those whose numbers the worksheet holds a second time. After `w0 = 3.0` and `w = Value(w0)` a
///   formula may use either; if only w moved, a right formula would look wrong.
/// - Those whose numbers, with digits behind the point, the text holds a second time: of a student who
///   writes `dw = dz * 1.5` with the x that is 1.5. Whole numbers are not counted, since 2 * x is more
///   often the derivative of a square than a number put in for another.
/// - Probabilities that no claim is about: a target that sums to 1 is one that has to. P - t is the
///   derivative for such targets only.
enum FixedLeaves {
  /// Finds them.
  ///
  /// - Parameters:
  ///   - variables: What the variables hold.
  ///   - host: The Values of the session.
  ///   - programs: Its programs.
  ///   - claimed: The variables that claims are about.
  ///   - leaves: The variables whose numbers become Values when they are assigned.
  /// - Returns: Their places among all leaves.
  static func find(
    _ variables: [ValueHost.Variable], _ host: ValueHost, _ programs: [Rerun.Program],
    claimed: Set<String>, leaves: [String]
  ) -> Set<Int> {
    var places: [UInt32: Int] = [:]
    for (place, node) in host.firstLeaves.enumerated() where node != ValueHost.goneLeaf {
      places[node] = place
    }
    var fixed: Set<Int> = []
    for (name, value) in variables where !claimed.contains(name) {
      for row in rows(value) {
        let own = row.compactMap { object -> Int? in
          guard case .foreign(let bits) = object else { return nil }
          return places[UInt32(truncatingIfNeeded: bits)]
        }
        guard own.count == row.count, own.count > 1 else { continue }
        let numbers = own.map { host.tape.primal(host.firstLeaves[$0]) }
        if numbers.allSatisfy({ $0 >= 0 }), abs(numbers.reduce(0, +) - 1) < 1e-12 {
          fixed.formUnion(own)
        }
      }
    }
    fixed.formUnion(writtenTwice(places, host, programs))
    let plain = Set(variables.filter { isPlain($0.value) }.map(\.name))
    let lines = LeafLines(plain: plain, leaves: Set(leaves), programs.map(\.module)).lines
    if !lines.isEmpty {
      for (node, place) in places where lines.contains(host.tape.line(of: node)) {
        fixed.insert(place)
      }
    }
    return fixed
  }

  /// The leaves with a fractional number that stands in the text more often than among the leaves.
  private static func writtenTwice(
    _ places: [UInt32: Int], _ host: ValueHost, _ programs: [Rerun.Program]
  ) -> [Int] {
    var surplus: [Double: Int] = [:]
    for program in programs {
      _ = program.module.replacingLiterals { number, _, _ in
        if number != number.rounded() { surplus[number, default: 0] += 1 }
        return nil
      }
    }
    if surplus.isEmpty { return [] }
    let leaves = places.map { (place: $0.value, number: abs(host.tape.primal($0.key))) }
    for leaf in leaves where surplus[leaf.number] != nil { surplus[leaf.number, default: 0] -= 1 }
    return leaves.filter { surplus[$0.number, default: 0] > 0 }.map(\.place)
  }

  /// The innermost lists.
  private static func rows(_ object: Object) -> [[Object]] {
    guard let nested = Nested(object) else { return [] }
    var rows: [[Object]] = []
    func visit(_ content: Nested.Content) {
      guard case .list(let contents) = content else { return }
      var row: [Object] = []
      for content in contents {
        if case .item(let object) = content { row.append(object) } else { visit(content) }
      }
      if !row.isEmpty { rows.append(row) }
    }
    visit(nested.content)
    return rows
  }

  /// Whether a variable holds plain numbers.
  private static func isPlain(_ object: Object) -> Bool {
    guard let entries = Nested(object)?.entries, !entries.isEmpty else { return false }
    return entries.contains { entry in
      switch entry.object {
      case .int, .big, .float: return true
      default: return false
      }
    }
  }
}

/// The lines on which leaves are made of numbers that a variable holds.
private struct LeafLines {
  private(set) var lines: Set<Int> = []
  private let plain: Set<String>
  private let leaves: Set<String>

  init(plain: Set<String>, leaves: Set<String>, _ modules: [Module]) {
    self.plain = plain
    self.leaves = leaves
    if plain.isEmpty { return }
    for module in modules {
      module.forEachStatement { statement in
        if case .assign(let targets, let value) = statement.kind, targets.contains(where: isLeaf),
          mentions(value)
        {
          lines.insert(Int(statement.position.line))
        }
        for expression in statement.expressions { visit(expression) }
      }
    }
  }

  private func isLeaf(_ target: Expression) -> Bool {
    if case .name(let name) = target.kind { leaves.contains(name) } else { false }
  }

  /// Looks for `Value(...)` and `values(...)`.
  private mutating func visit(_ expression: Expression) {
    if case .call(let function, let arguments) = expression.kind,
      case .name(let name) = function.kind, name == "Value" || name == "values"
    {
      if arguments.contains(where: { mentions($0.value) }) {
        lines.insert(Int(expression.position.line))
        lines.insert(Int(expression.start.line))
      }
      return
    }
    for inner in expression.parts { visit(inner) }
  }

  private func mentions(_ expression: Expression) -> Bool {
    !makesNumbers(expression) && names(expression)
  }

  private func names(_ expression: Expression) -> Bool {
    if case .name(let name) = expression.kind, plain.contains(name) { return true }
    return expression.parts.contains(where: names)
  }

  /// Whether the numbers are drawn or filled in, as in `np.random.randn(D, H) * np.sqrt(2 / D)`: then
  /// what is named says how many there are and how large.
  private func makesNumbers(_ expression: Expression) -> Bool {
    if case .call(let function, _) = expression.kind, case .attribute(_, let name) = function.kind,
      LeafLines.makers.contains(name)
    {
      return true
    }
    return expression.parts.contains(where: makesNumbers)
  }

  private static let makers: Set = [
    "rand", "randn", "random", "random_sample", "normal", "uniform", "standard_normal", "gauss",
    "zeros", "ones", "eye",
  ]
}
