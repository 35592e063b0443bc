import GradExplain

extension ArrayView {
  /// The view as formulas of mathematics; nil where the loss is not among its numbers.
  var derivation: ArrayDerivation? {
    guard let root else { return nil }
    var names: [String: ArrayDerivation.Symbol] = [:]
    for place in quantities.indices {
      let token = ArrayViewBuilder.token(place)
      names[token] = .quantity(place)
      names["d" + token] = .gradient(place)
    }
    for (token, plain) in plain { names[token] = .plain(plain.name) }
    return ArrayDerivation(
      loss: root,
      quantities: quantities.map {
        .init(name: $0.name, shape: $0.shape, values: $0.values, gradients: $0.gradients)
      },
      entries: entries.map { entry in
        .init(
          line: entry.line, quantity: entry.quantity, formula: entry.formula,
          operands: entry.operands,
          rules: entry.rules.map {
            .init(quantity: $0.quantity, place: $0.place, formula: $0.formula)
          },
          isPartial: entry.isPartial, repeats: entry.repeats)
      }, names: names)
  }
}
