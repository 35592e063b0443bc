import GradExplain
public import GradWorksheet
import ScalarGrad

// One entry of an array, opened down to its scalar steps.
extension Session {
  /// The scalar steps that lead to the derivative of the loss by one entry of an array, or by a single
  /// Value: its sum, the forward steps of what it goes into, and what comes back.
  ///
  /// - Parameters:
  ///   - entry: The entry, such as `W1[2, 1]`; see ``problem(withEntry:of:)``.
  ///   - name: As for ``check(of:)``.
  ///   - exact: Whether numbers are shown as fractions where they have any.
  /// - Returns: The text of `gradual step --entry`.
  /// - Throws: As ``steps(of:exact:)``, and where there is no such entry.
  public func steps(
    to entry: String, of name: String?, exact: Bool = false
  ) throws(WorksheetError) -> String {
    let steps = try stepList(of: name, exact: exact)
    let place: EntryPlace
    do {
      place = try self.place(entry, of: name)
    } catch {
      throw worksheetError(Failure("NameError", error.problem.message, hint: error.problem.hint))
    }
    return heading(place, steps, of: name) + steps.leading(to: place.node).narration
  }

  /// What is wrong with the name of an entry of which steps are asked for; nil if nothing is.
  ///
  /// - Parameters:
  ///   - entry: The entry: a variable or an array of the array view, and a place in it.
  ///   - name: The loss, as for ``check(of:)``.
  /// - Returns: The problem.
  public func problem(withEntry entry: String, of name: String?) -> NameProblem? {
    do {
      _ = try place(entry, of: name)
      return nil
    } catch {
      return error.problem
    }
  }

  /// An entry of an array.
  private struct EntryPlace {
    /// What the array is called, or the Value.
    let array: String
    let index: [Int]
    let shape: [Int]
    /// Its position in the graph of the loss.
    let node: Int
    let view: ArrayView?
    let quantity: Int?
  }

  private struct NoEntry: Error {
    let problem: NameProblem
  }

  private func place(_ entry: String, of name: String?) throws(NoEntry) -> EntryPlace {
    let view = arrayView(of: name)
    let known = interpreter.variables.filter { Nested($0.value)?.holdsValues == true }.map(\.name)
    func wrong(_ message: String, _ hint: String?) -> NoEntry {
      NoEntry(
        problem: NameProblem(message: oneLine(message), hint: hint.map(oneLine), known: known))
    }
    let readings = Session.readings(entry)
    func quantity(called name: String) -> Int? {
      view?.quantities.indices.first {
        view?.quantities[$0].name == name && view?.isShown($0) == true
      }
    }
    let reading = readings.first { quantity(called: $0.array) != nil } ?? readings.last
    guard let (array, index) = reading else { throw wrong("an entry has a name", nil) }
    let shown = quantity(called: array)
    let shape: [Int]
    let node: (Int) -> Int?
    if let view, let shown {
      let quantity = view.quantities[shown]
      shape = quantity.shape
      node = { quantity.nodes[$0] }
    } else {
      if let problem = problem(withName: array) { throw NoEntry(problem: problem) }
      guard let loss = try? loss(name),
        let nested = Session.object(array, in: interpreter.variables).flatMap({ Nested($0) }),
        let lengths = nested.lengths
      else { throw wrong("\(array) holds no array", nil) }
      shape = lengths
      let items = nested.items
      let reached = host.tape.reached(from: loss)
      node = { place in
        guard case .foreign(let bits) = items[place] else { return nil }
        let node = Int(UInt32(truncatingIfNeeded: bits))
        guard node < reached.count, reached[node] else { return nil }
        return reached[..<node].count { $0 }
      }
    }
    let example = "\(array)[\(shape.map { _ in "0" }.joined(separator: ", "))]"
    guard index.count == shape.count else {
      if shape.isEmpty {
        throw wrong("\(array) is a single number and has no places", "write \(array) alone")
      }
      throw wrong(
        index.count < shape.count
          ? "\(entry) is more than one number: \(array) has shape \(spaced(shape))"
          : "there is no \(entry): \(array) has shape \(spaced(shape))",
        "name one entry, such as \(example)")
    }
    var place = 0
    for (at, length) in zip(index, shape) {
      guard (-length..<length).contains(at) else {
        throw wrong(
          "there is no \(entry): \(array) has shape \(spaced(shape))",
          "places count from 0, so the last one is "
            + "\(array)[\(shape.map { "\($0 - 1)" }.joined(separator: ", "))]")
      }
      place = place * length + (at < 0 ? at + length : at)
    }
    guard let node = node(place) else {
      throw wrong(
        "the loss does not depend on \(entry)", "'gradual why' says what stands in the way")
    }
    let positive = zip(index, shape).map { $0 < 0 ? $0 + $1 : $0 }
    return EntryPlace(
      array: array, index: positive, shape: shape, node: node, view: view, quantity: shown)
  }

  /// The ways to read `W1[2, 1]` or `Ws[1][0, 2]` as an array and a place in it, the longest name first.
  private static func readings(_ entry: String) -> [(array: String, index: [Int])] {
    var rest = entry.trimmed[...]
    var index: [Int] = []
    var readings = [(String(rest), index)]
    while rest.last == "]", let open = rest.lastIndex(of: "[") {
      let inside = rest[rest.index(after: open)...].dropLast()
      let places = inside.split(separator: ",", omittingEmptySubsequences: false).map {
        Int(String($0).trimmed)
      }
      if places.contains(nil) { break }
      index = places.compactMap { $0 } + index
      rest = rest[..<open]
      readings.append((String(rest), index))
    }
    return readings
  }

  // MARK: The text

  private func heading(_ place: EntryPlace, _ steps: Steps, of name: String?) -> String {
    let entry = "\(place.array)\(Nested.text(of: place.index, inArray: true))"
    var lines: [String] = []
    if place.shape.isEmpty {
      lines.append("d\(entry): the derivative of \(steps.loss) by \(entry)")
    } else {
      lines.append(
        "d\(entry): the derivative of \(steps.loss) by one entry of \(place.array), which has "
          + "shape \(spaced(place.shape))")
    }
    lines.append("")
    if let view = place.view, let quantity = place.quantity {
      for statement in view.entries {
        for rule in statement.rules where rule.quantity == quantity {
          let text = ArrayView.line(
            rule.text, rule.shapes, to: ArrayStatements.words(rule.shape))
          lines += wrapped("\(view.left(of: rule)) \(text)", indent: 2)
        }
      }
      if let sum = sum(place, view, of: name) { lines += wrapped("d\(entry) = \(sum)", indent: 2) }
      lines.append("")
    }
    return lines.map { oneLine($0) + "\n" }.joined()
  }

  /// The sum that the derivative is.
  private func sum(_ place: EntryPlace, _ view: ArrayView, of name: String?) -> String? {
    guard let loss = try? loss(name), let judge = try? Judge(tape: host.tape, root: loss) else {
      return nil
    }
    let reached = host.tape.reached(from: loss)
    let nodes = reached.indices.filter { reached[$0] }.map { UInt32($0) }
    var surroundings = Surroundings()
    for (number, quantity) in view.quantities.enumerated() where view.isShown(number) {
      let entries = quantity.nodes.enumerated().compactMap {
        flat, node -> (index: [Int], node: UInt32)? in
        node.map { (ArrayView.index(of: flat, in: quantity.shape), nodes[$0]) }
      }
      surroundings.variables.append(.init(name: quantity.name, entries: entries))
    }
    let sums = EntrySum(
      judge, surroundings, tables: checker(interpreter.variables).tables, derivatives: [:])
    return sums?.text(of: nodes[place.node], at: place.index)
  }
}

extension Nested {
  fileprivate var holdsValues: Bool {
    items.contains { if case .foreign = $0 { true } else { false } }
  }
}

extension ArrayView {
  /// Whether an array is named in the view.
  func isShown(_ place: Int) -> Bool {
    entries.contains { $0.quantity == place || $0.operands.contains(place) }
  }

  /// The index of an item in a shape, counted from the first.
  static func index(of flat: Int, in shape: [Int]) -> [Int] {
    var flat = flat
    return shape.reversed().map { length in
      defer { flat /= max(1, length) }
      return flat % max(1, length)
    }.reversed()
  }
}
