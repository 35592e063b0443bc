import GradExplain
import GradWorksheet
import ScalarGrad

// Claims dY_dX: derivatives of values by others, such as the Jacobian of a softmax.
extension Checker {
  /// Judges a claimed local derivative, of the shape of Y with that of X in every place.
  ///
  /// Where each Y depends on the X at its own place only, as with activations, a claim in the common
  /// shape of the two is read as the diagonal.
  func local(
    _ name: String, _ value: Object, of y: String, by x: String, _ judge: Judge, _ loss: String,
    _ surroundings: Surroundings?, _ table: VariableTable, _ room: inout Room
  ) throws(Failure) -> Finding {
    guard holdsNumbers(value) else { return .none }
    guard let claimed = Nested(value) else {
      return .unmatched("the lists are nested too deeply", isFault: true)
    }
    let claimedEntries = claimed.entries
    try room.take(claimedEntries.count)
    if isComputedWith(name, claimedEntries, judge, table) {
      return .unmatched("\(loss) is computed from it")
    }
    var sides: [(lists: Nested, nodes: [UInt32])] = []
    for side in [y, x] {
      guard let value = table[side] else { return .unmatched("there is no \(side)") }
      guard let nested = Nested(value) else {
        return .unmatched("\(side) is nested too deeply")
      }
      var nodes: [UInt32] = []
      let entries = nested.entries
      try room.take(entries.count)
      for (index, object) in entries {
        guard case .foreign(let bits) = object else { return notValues(side, index, object) }
        nodes.append(UInt32(truncatingIfNeeded: bits))
      }
      sides.append((nested, nodes))
    }
    let (upper, lower) = (sides[0], sides[1])
    guard !upper.nodes.isEmpty, !lower.nodes.isEmpty else { return .unmatched("it has no entries") }
    let effort = upper.nodes.count * max(lower.nodes.count, Int(upper.nodes.max() ?? 0) + 1)
    guard effort < room.sweeps else {
      return .unmatched("it takes too long: \(upper.nodes.count) values by \(lower.nodes.count)")
    }
    room.sweeps -= effort
    guard
      upper.nodes.contains(where: { node in
        let reached = host.tape.reached(from: node)
        return lower.nodes.contains { Int($0) < reached.count && reached[Int($0)] }
      })
    else { return .unmatched("\(y) does not depend on \(x)") }

    var report = ClaimReport(
      name: name, of: [y, x], verdict: .shape, root: true,
      count: (0, upper.nodes.count * lower.nodes.count))
    let layout: LocalExamination.Layout
    if claimed.hasShape(of: upper.lists.outer(lower.lists)) {
      layout = .full
    } else if claimed.hasShape(of: upper.lists), upper.lists.hasShape(of: lower.lists),
      LocalExamination.isDiagonal(upper.nodes, lower.nodes, tape: host.tape)
    {
      layout = .diagonal
      report.count.all = upper.nodes.count
    } else {
      report.shapes = (claimed.shape, upper.lists.outer(lower.lists).shape)
      return .claim(report, nil)
    }
    var numbers: [Double] = []
    for (index, object) in claimedEntries {
      guard let operand = host.operand(object) else {
        return .unmatched("\(name)\(Nested.text(of: index)) is not a number", isFault: true)
      }
      numbers.append(host.number(operand))
    }
    let digits = digits(of: name, holding: numbers)
    let entries = numbers.indices.map { place in
      ClaimedEntry(
        index: claimedEntries[place].index, node: lower.nodes[place % lower.nodes.count],
        number: numbers[place], digits: digits[place].digits,
        relativeDigits: digits[place].relative)
    }
    do {
      let examination = try LocalExamination(
        entries, of: upper.nodes, by: lower.nodes, layout, tape: host.tape, surroundings)
      report.take(examination.judgement, examination.mistakes)
    } catch {
      throw host.failure(error, naming: variables)
    }
    return .claim(report, nil)
  }
}
