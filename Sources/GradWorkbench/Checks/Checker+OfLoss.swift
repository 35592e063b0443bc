import GradExplain
import GradWorksheet
import ScalarGrad

// Claims of the derivative of the loss by a quantity.
extension Checker {
  /// What became of a variable whose name claims a derivative.
  enum Finding {
    /// A claim, and the numbers to judge; nil where its shape settles it.
    case claim(ClaimReport, [ClaimedEntry]?)
    case unmatched(String, isFault: Bool = false)
    /// It is no claim after all.
    case none
  }

  /// Reads a claim by a quantity: its numbers beside the nodes, or why there are none to judge.
  func judged(
    _ name: String, _ value: Object, by x: String, _ judge: Judge, _ loss: String,
    _ table: VariableTable, _ room: inout Room
  ) throws(Failure) -> Finding {
    guard let target = table[x] else { return .unmatched("there is no \(x)") }
    guard let targets = Nested(target) else {
      return .unmatched("\(x) is nested too deeply")
    }
    guard let claimed = Nested(value) else {
      return .unmatched("the lists are nested too deeply", isFault: true)
    }
    let (entries, targetEntries) = (claimed.entries, targets.entries)
    try room.take(entries.count + targetEntries.count)
    let fault = entries.lazy.compactMap { notANumber($0.object, at: $0.index, in: name) }.first
    if isComputedWith(name, entries, judge, table) {
      return .unmatched("\(loss) is computed from it")
    }

    var places = nodes(of: targetEntries)
    var nodes = places.compactMap { $0 }
    // Where max(0, v) took the 0 a list holds a plain number. The others are judged.
    if let (index, object) = zip(targetEntries, places).first(where: { $1 == nil })?.0,
      nodes.isEmpty || !targetEntries.allSatisfy({ host.operand($0.object) != nil })
    {
      return notValues(x, index, object)
    }
    var (isOff, hasStepped) = (false, false)
    if !nodes.isEmpty && !nodes.contains(where: judge.reaches) {
      if !holdsNumbers(value) { return .none }
      if nodes.count == places.count, let old = beforeStep(nodes, judge) {
        (nodes, places) = (old, old)
        hasStepped = true
      } else if nodes.allSatisfy({ $0 > judge.root }) {
        return .unmatched(
          "\(x) was assigned after \(loss) was computed: put check(\(loss)) before that")
      }
      if !hasStepped {
        guard nodes.prefix(64).contains(where: isSwitchedOff) else {
          return .unmatched("\(loss) does not depend on \(x)")
        }
        isOff = true
      }
    }
    if let fault { return .unmatched(fault, isFault: true) }
    var report = ClaimReport(
      name: name, of: [x], verdict: .shape, root: true, count: (0, nodes.count))
    report.isOff = isOff
    report.hasStepped = hasStepped
    report.isArray = isArray(value) || isArray(target)
    guard claimed.hasShape(of: targets) || report.isArray && claimed.fits(targets) else {
      report.shapes =
        report.isArray
        ? (claimed.arrayShape, targets.arrayShape) : (claimed.shape, targets.shape)
      guard report.isArray, let (fit, numbers) = fit(of: claimed, to: targets, nodes, judge) else {
        return .claim(report, nil)
      }
      report.fit = fit
      report.mistakes = fit.mistakes
      let fitted = numbers.map { numbers in
        zip(targetEntries, zip(nodes, numbers)).map { target, pair in
          ClaimedEntry(index: target.index, node: pair.0, number: pair.1)
        }
      }
      return .claim(report, fitted)
    }
    var numbers: [Double] = []
    for (index, object) in entries {
      guard let operand = host.operand(object) else {
        return .unmatched("\(name)\(Nested.text(of: index)) is not a number", isFault: true)
      }
      numbers.append(host.number(operand))
    }
    let digits = digits(of: name, holding: numbers)
    var claims: [ClaimedEntry] = []
    claims.reserveCapacity(nodes.count)
    for place in numbers.indices {
      guard let node = places[place] else {
        report.plain.append(entries[place].index)
        continue
      }
      report.places.append(place)
      claims.append(
        ClaimedEntry(
          index: targetEntries[place].index, node: node, number: numbers[place],
          digits: digits[place].digits, relativeDigits: digits[place].relative))
    }
    return .claim(report, claims)
  }

  /// The node at each place of nested lists; nil where something else is.
  private func nodes(of entries: [(index: [Int], object: Object)]) -> [UInt32?] {
    entries.map { entry in
      guard case .foreign(let bits) = entry.object else { return nil }
      return UInt32(truncatingIfNeeded: bits)
    }
  }
}
