extension Blueprint {
  /// The layers with the shapes behind them and their numbers of parameters, as a table for people.
  public var summary: String {
    var rows = [["layer", "output", "parameters"], ["input", Self.shape(input), ""]]
    var start = 0
    for (layer, shape) in zip(layers, shapes) {
      let learned = layer.parameters(of: start == 0 ? input : shapes[start - 1], following: [])
      start += 1
      let count = learned.reduce(0) { $0 + $1.count }
      rows.append([layer.description, Self.shape(shape), count == 0 ? "" : Self.grouped(count)])
    }
    rows.append(["total", "", Self.grouped(parameterCount)])
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let left = row[0] + String(repeating: " ", count: widths[0] - row[0].count + 2)
      let middle = row[1] + String(repeating: " ", count: widths[1] - row[1].count + 2)
      return left + middle + String(repeating: " ", count: widths[2] - row[2].count) + row[2]
        + "\n"
    }.joined()
      + "loss: \(loss.rawValue), the \(reduction.rawValue) over the samples; "
      + "weights start by \(initializer.text)\n"
  }

  /// How many multiplications and additions one sample takes in the layers with weights.
  public var multiplyAdds: Int {
    var total = 0
    for (index, layer) in layers.enumerated() {
      let input = index == 0 ? self.input : shapes[index - 1]
      let places = shapes[index].dropFirst().reduce(1, *)
      let weights = layer.parameters(of: input, following: []).first?.count ?? 0
      total += places * weights
    }
    return total
  }

  private static func shape(_ sizes: [Int]) -> String {
    sizes.map(String.init).joined(separator: "x")
  }

  /// Digits in groups of three.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.reduce(into: "") { text, place in
      if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
      text.append(digits[place])
    }
  }
}
