extension ArrayView {
  /// Numbers of larger arrays are left out of data that others read.
  static let largest = 1000

  /// The view as Schema.md describes it.
  var json: JSON {
    var given: [Int] = []
    for place in entries.flatMap(\.operands) where !given.contains(place) {
      if quantities[place].isGiven { given.append(place) }
    }
    var written: Set<String> = []
    let plain = self.plain.values.sorted { $0.name < $1.name }.filter { plain in
      entries.contains { $0.text?.contains(plain.name) == true }
        && written.insert(plain.name).inserted
    }
    return .object([
      ("statements", .array(entries.map(json))),
      ("given", .array(given.map { .object(fields(quantities[$0])) })),
      (
        "plain",
        .array(
          plain.map { plain in
            .object([
              ("name", .string(plain.name)),
              ("shape", ArrayView.json(plain.numbers?.shape ?? [])),
              ("values", plain.numbers.map(ArrayView.json) ?? .null),
            ])
          })
      ),
    ])
  }

  private func json(_ entry: Entry) -> JSON {
    .object(
      fields(quantities[entry.quantity]) + [
        ("line", .integer(entry.line)),
        ("expression", entry.text.map { .string($0) } ?? .null),
        ("shapes", entry.shapes.map { .string($0) } ?? .null),
        ("whole", .bool(!entry.isPartial)),
        ("backward", .array(entry.rules.map(json))),
      ])
  }

  private func json(_ rule: Rule) -> JSON {
    .object([
      ("of", .string(quantities[rule.quantity].name)),
      ("part", rule.place.isEmpty ? .null : .string(rule.place)),
      ("adds", .bool(rule.isPartOfSum)),
      ("rule", .string(rule.text)),
      ("shapes", .string(rule.shapes)),
      ("shape", ArrayView.json(rule.shape)),
    ])
  }

  private func fields(_ quantity: Quantity) -> [(key: String, value: JSON)] {
    let isSmall = quantity.values.count <= ArrayView.largest
    return [
      ("name", .string(quantity.name)),
      ("shape", ArrayView.json(quantity.shape)),
      ("values", ArrayView.json(quantity.values, quantity.shape)),
      ("gradients", quantity.gradients.map { ArrayView.json($0, quantity.shape) } ?? .null),
      (
        "nodes",
        isSmall
          ? ArrayView.nested(
            quantity.nodes.map { $0.map { .integer($0) } ?? .null }, quantity.shape) : .null
      ),
    ]
  }

  private static func json(_ shape: [Int]) -> JSON { .array(shape.map { .integer($0) }) }

  private static func json(_ numbers: [Double], _ shape: [Int]) -> JSON {
    numbers.count <= largest ? nested(numbers.map { .number($0) }, shape) : .null
  }

  /// Plain numbers as Python has them: integers and booleans are none with a point.
  private static func json(_ numbers: ArrayJudge.Numbers) -> JSON {
    guard numbers.items.count <= largest else { return .null }
    let items = numbers.items.map { item -> JSON in
      switch numbers.kind {
      case .decimals: .number(item)
      case .integers: Int(exactly: item).map { .integer($0) } ?? .number(item)
      case .flags: .bool(item != 0)
      }
    }
    return nested(items, numbers.shape)
  }

  /// Items in lists of lists of a shape; a single one alone.
  private static func nested(_ items: [JSON], _ shape: [Int]) -> JSON {
    var items = items
    for (axis, length) in shape.enumerated().reversed() {
      let rows = shape[..<axis].reduce(1, *)
      items = (0..<rows).map { .array(Array(items[$0 * length..<($0 + 1) * length])) }
    }
    return items.first ?? .array([])
  }
}
