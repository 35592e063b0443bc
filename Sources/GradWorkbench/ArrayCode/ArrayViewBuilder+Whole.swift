import GradWorksheet
import ScalarGrad

// What can be said when all statements are known: gradients, and names.
extension ArrayViewBuilder {
  /// The view, with gradients and with the names that readers see.
  func finished() throws(TapeError) -> ArrayView {
    try addGradients()
    addNames()
    return view
  }

  private func addGradients() throws(TapeError) {
    var shared: Set<Int> = []
    var holders: [UInt32: Int] = [:]
    for nodes in nodes { for case let node? in nodes { holders[node, default: 0] += 1 } }
    var sums = view.quantities.map { [Double]?(Array(repeating: 0, count: $0.values.count)) }
    for (place, quantity) in view.quantities.enumerated() {
      let isOwn = nodes[place].allSatisfy { $0 == nil || holders[$0 ?? 0] == 1 }
      let isRoot = nodes[place] == [root]
      guard isOwn || isRoot else {
        shared.insert(place)
        continue
      }
      let wanted = nodes[place].compactMap { $0 }.filter(isReached)
      var found = try tape.gradient(of: root, wrt: wanted)[...]
      view.quantities[place].gradients = zip(nodes[place], quantity.values).map { node, _ in
        isReached(node) ? found.popFirst() ?? 0 : 0
      }
    }
    var uses: [Int: Int] = [:]
    for index in view.entries.indices.reversed() {
      let entry = view.entries[index]
      let place = entry.quantity
      if view.quantities[place].gradients == nil { view.quantities[place].gradients = sums[place] }
      if entry.isPartial { for operand in entry.operands { sums[operand] = nil } }
      for rule in entry.rules { uses[rule.quantity, default: 0] += 1 }
      guard let gradient = view.quantities[place].gradients else {
        for operand in entry.operands { sums[operand] = nil }
        continue
      }
      define(entry, gradient)
      for rule in entry.rules {
        guard let numbers = judge.numbers(rule.code),
          let targets = targets(rule.place, rule.quantity)
        else {
          sums[rule.quantity] = nil
          continue
        }
        for (target, amount) in zip(targets, numbers.items) {
          sums[rule.quantity]?[target] += amount
        }
      }
    }
    for place in shared { view.quantities[place].gradients = sums[place] }
    try forgetIncomplete(shared, sums)
    for index in view.entries.indices {
      for rule in view.entries[index].rules.indices {
        let quantity = view.entries[index].rules[rule].quantity
        let gradient = view.quantities[quantity].gradients
        let isAll =
          uses[quantity] == 1
          && (sums[quantity].flatMap { sum in gradient.map { ArrayViewBuilder.agree(sum, $0) } }
            ?? (sums[quantity] == nil))
        view.entries[index].rules[rule].isPartOfSum = !isAll
      }
    }
  }

  /// Takes away what came back through arrays that share entries where it is not all.
  ///
  /// What comes back to an entry through an array that has it from another ends up in the other; so what
  /// is there in the first ones must be the derivative.
  private func forgetIncomplete(_ shared: Set<Int>, _ sums: [[Double]?]) throws(TapeError) {
    var totals: [UInt32: Double] = [:]
    for place in shared {
      for (at, node) in nodes[place].enumerated() {
        guard let node, borrowed[place]?.contains(node) != true else { continue }
        totals[node, default: 0] += sums[place]?[at] ?? .nan
      }
    }
    let all = Set(shared.flatMap { nodes[$0].compactMap { $0 } }).filter(isReached)
    let wanted = all.sorted()
    let gradients = try tape.gradient(of: root, wrt: wanted)
    let scale = gradients.filter(\.isFinite).map(abs).max() ?? 0
    let wrong = Set(
      zip(wanted, gradients).filter { node, gradient in
        !(abs((totals[node] ?? 0) - gradient) <= 1e-9 * scale)
      }.map(\.0))
    for place in shared where nodes[place].contains(where: { $0.map(wrong.contains) ?? false }) {
      view.quantities[place].gradients = nil
    }
  }

  private func define(_ entry: ArrayView.Entry, _ gradient: [Double]) {
    for place in entry.operands + [entry.quantity] {
      let quantity = view.quantities[place]
      judge.define(
        ArrayViewBuilder.token(place), .init(shape: quantity.shape, items: quantity.values))
    }
    judge.define(
      "d" + ArrayViewBuilder.token(entry.quantity),
      .init(shape: view.quantities[entry.quantity].shape, items: gradient))
  }

  private func addNames() {
    var shown: [Int] = []
    for entry in view.entries {
      for place in entry.operands + [entry.quantity] where !shown.contains(place) {
        shown.append(place)
      }
    }
    var taken: [String: [Int]] = [:]
    for place in shown {
      var name = view.quantities[place].name
      if name.isEmpty { name = names[place].first ?? "" }
      if name.isEmpty {
        let line = view.entries.first { $0.quantity == place }?.line ?? 0
        name = "value of line \(line)"
      }
      view.quantities[place].name = oneLine(name)
      taken[name, default: []].append(place)
    }
    // What a variable held before the first array of Values is its number 0.
    for (token, plain) in view.plain where plain.name.isEmpty == false {
      if taken[plain.name] != nil { view.plain[token]?.name += "(0)" }
    }
    for (name, places) in taken
    where places.count > 1 || view.plain.values.contains(where: { $0.name == name + "(0)" }) {
      // In the order in which they were computed.
      func end(_ place: Int) -> UInt32 { nodes[place].compactMap { $0 }.max() ?? 0 }
      for (number, place) in places.sorted(by: { end($0) < end($1) }).enumerated() {
        view.quantities[place].name += "(\(number + 1))"
      }
    }
    func named(_ text: String) -> String {
      var text = text
      for place in shown.reversed() {
        text = text.replacing(ArrayViewBuilder.token(place), with: view.quantities[place].name)
      }
      guard text.contains("\u{1C2}") else { return text }
      for (token, plain) in view.plain { text = text.replacing(token, with: plain.name) }
      return text
    }
    for index in view.entries.indices {
      view.entries[index].text = view.entries[index].text.map(named)
      view.entries[index].shapes = view.entries[index].shapes.map(named)
      for rule in view.entries[index].rules.indices {
        view.entries[index].rules[rule].text = named(view.entries[index].rules[rule].text)
        view.entries[index].rules[rule].shapes = named(view.entries[index].rules[rule].shapes)
      }
    }
    view.refuted = view.refuted.map(named)
    view.root = view.quantities.indices.first { nodes[$0] == [root] }
  }
}
