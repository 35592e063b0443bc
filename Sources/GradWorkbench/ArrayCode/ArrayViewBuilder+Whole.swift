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
    var holders: [UInt32: Int] = [:]
    for nodes in nodes { for case let node? in nodes { holders[node, default: 0] += 1 } }
    var sums = view.quantities.map { [Double]?(Array(repeating: 0, count: $0.values.count)) }
    for (place, quantity) in view.quantities.enumerated() {
      let isOwn = nodes[place].allSatisfy { $0 == nil || holders[$0 ?? 0] == 1 }
      let isRoot = nodes[place] == [root]
      guard isOwn || isRoot else { continue }
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
    for (place, quantity) in view.quantities.enumerated() where quantity.gradients == nil {
      view.quantities[place].gradients = sums[place]
    }
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
      for (number, place) in places.sorted().enumerated() {
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
