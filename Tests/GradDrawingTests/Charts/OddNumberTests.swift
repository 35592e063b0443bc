import Testing

@testable import GradDrawing

/// Charts of the numbers and names that nobody thinks of: every one becomes a text and a picture.
@Suite struct OddNumberTests {
  /// Numbers in an order that is the same on every run.
  private struct Dice {
    var state: UInt64

    static let numbers: [Double] = [
      .nan, .infinity, -.infinity, 1e308, -1e308, .greatestFiniteMagnitude,
      -.greatestFiniteMagnitude, .leastNonzeroMagnitude,
      -.leastNonzeroMagnitude, 2 * .leastNonzeroMagnitude, -3 * .leastNonzeroMagnitude,
      .leastNormalMagnitude, 0.0, -0.0, 1, -1,
      0.5,
      1e15, 1e15 + 1, 1 + 1e-11, 1e300, 1e300 * (1 + 1e-11), -1e-300,
    ]
    static let names = [
      "", "a", "</svg><script>alert(1)</script>", "\u{202E}\u{0}\n\"'&", "漢字漢字漢字",
      "e\u{301}\u{301}",
      "👩‍👩‍👧", String(repeating: "W", count: 3_000), "\u{FFFE}]]>", "```",
    ]

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    mutating func number() -> Double { Dice.numbers[below(Dice.numbers.count)] }
    mutating func name() -> String { Dice.names[below(Dice.names.count)] }
    mutating func numbers(_ count: Int) -> [Double] { (0..<count).map { _ in number() } }
    mutating func names(_ count: Int) -> [String] { (0..<count).map { _ in name() } }
    mutating func range() -> ClosedRange<Double> {
      let (a, b) = (number(), number())
      return a.isNaN || b.isNaN ? 0...1 : min(a, b)...max(a, b)
    }
  }

  /// A picture is a document of XML, and everything in it is a place on it.
  private func isSound(_ svg: String) -> Bool {
    guard let elements = Elements.all(of: svg) else { return false }
    for (name, value) in elements.flatMap({ Array($0.attributes) })
    where ["d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "width", "height"].contains(name) {
      let numbers = value.split { !("0"..."9").contains($0) && $0 != "." && $0 != "-" }
      let isNear = numbers.allSatisfy { Double($0).map { abs($0) < 50_000 } ?? false }
      if !isNear { return false }
    }
    return true
  }

  private func isSound(_ text: String, width: Int) -> Bool {
    text.split(separator: "\n").allSatisfy { columns(String($0)) <= width }
  }

  @Test func `charts`() {
    var dice = Dice(state: 1)
    for round in 0..<150 {
      let scales: [Chart.Scale] = [.linear, .logarithmic]
      let series = (0..<dice.below(4)).map { _ in
        Chart.Series(
          dice.name(),
          (0..<dice.below(5)).map { _ in
            Chart.Point(
              x: dice.number(), y: dice.number(), band: dice.below(3) == 0 ? dice.range() : nil)
          }, style: [.line, .points, .guide][dice.below(3)])
      }
      let chart = Chart(
        title: dice.name(), x: Chart.Axis(label: dice.name(), scale: scales[dice.below(2)]),
        y: Chart.Axis(label: dice.name(), scale: scales[dice.below(2)]), series: series)
      #expect(isSound(chart.svg), "\(round)")
      #expect(isSound(chart.terminal(width: 30, height: 10), width: 30), "\(round)")
    }
  }

  @Test func `bars`() {
    var dice = Dice(state: 2)
    for round in 0..<150 {
      let count = dice.below(5)
      let chart = BarChart(
        title: dice.name(), label: dice.name(), names: dice.names(count),
        series: (0..<dice.below(4)).map { _ in
          BarChart.Series(dice.name(), dice.numbers(dice.below(6)))
        })
      #expect(isSound(chart.svg), "\(round)")
      #expect(isSound(chart.terminal(width: 30), width: 30), "\(round)")
    }
  }

  @Test func `heat maps`() {
    var dice = Dice(state: 3)
    for round in 0..<150 {
      let (height, width) = (dice.below(4), dice.below(60))
      let map = HeatMap(
        title: dice.name(), x: dice.name(), y: dice.name(),
        rows: (0..<height).map { _ in dice.numbers(width) },
        rowNames: dice.below(2) == 0 ? nil : dice.names(height),
        columnNames: dice.below(2) == 0 || height == 0 ? nil : dice.names(width),
        scale: [nil, .sequential, .diverging][dice.below(3)])
      #expect(isSound(map.svg), "\(round)")
      #expect(isSound(map.terminal(width: 30), width: 30), "\(round)")
    }
  }

  @Test func `regions`() {
    var dice = Dice(state: 4)
    for round in 0..<150 {
      let size = 2 + dice.below(3)
      let points = (0..<dice.below(4)).map { _ in Chart.Point(x: dice.number(), y: dice.number()) }
      let ends = Chart.ends(of: points)
      let fields = (0..<dice.below(4)).map { _ in
        Chart.Regions.Field(dice.name(), (0..<size).map { _ in dice.numbers(size) })
      }
      let isFitting = dice.below(2) == 0
      let chart = Chart(
        title: dice.name(), x: Chart.Axis(label: "x"), y: Chart.Axis(label: "y"),
        series: [Chart.Series(dice.name(), points, style: .points)],
        regions: Chart.Regions(
          x: isFitting ? ends.x : dice.range(), y: isFitting ? ends.y : dice.range(),
          fields: fields))
      #expect(isSound(chart.svg), "\(round)")
      #expect(isSound(chart.terminal(width: 30, height: 10), width: 30), "\(round)")
    }
  }

  @Test func `graphs`() {
    var dice = Dice(state: 5)
    for round in 0..<100 {
      var nodes: [Graph.Node] = []
      for position in 0..<dice.below(7) {
        let operands = position == 0 ? [] : (0..<dice.below(3)).map { _ in dice.below(position) }
        nodes.append(
          Graph.Node(
            kind: operands.isEmpty ? .leaf : .operation, name: dice.name(), symbol: dice.name(),
            expression: operands.isEmpty ? nil : dice.name(), value: dice.number(),
            gradient: dice.below(4) == 0 ? nil : dice.number(), operands: operands))
      }
      let graph = Graph(title: dice.name(), nodes: nodes)
      #expect(isSound(graph.svg), "\(round)")
      #expect(!graph.text.contains("\u{0}") && !graph.dot.isEmpty && !graph.mermaid.isEmpty)
    }
  }

  @Test func `thousands of names`() {
    let names = (0..<3_000).map { "name \($0)" }
    let numbers = names.indices.map { $0 % 2 == 0 ? 1e308 : -1e308 }
    #expect(
      isSound(
        BarChart(
          title: "t", names: Array(names[..<600]),
          series: [BarChart.Series("a", Array(numbers[..<600]))]
        ).svg))
    #expect(isSound(HeatMap(title: "t", rows: [numbers], columnNames: names).svg))
    let line = Chart(
      title: "t", x: Chart.Axis(label: "x"), y: Chart.Axis(label: "y"),
      series: names.map { Chart.Series($0, [Chart.Point(x: 1e308, y: -1e308)]) })
    #expect(isSound(line.terminal(width: 30, height: 10), width: 30))
  }

  @Test func `regions as wide as there are doubles`() throws {
    let chart = Chart(
      title: "t", x: Chart.Axis(label: "x"), y: Chart.Axis(label: "y"), series: [],
      regions: Chart.Regions(
        x: -1e308...1e308, y: 0...1,
        fields: [
          Chart.Regions.Field("left", [[1, -1], [1, -1]]),
          Chart.Regions.Field("right", [[-1, 1], [-1, 1]]),
        ]))
    // Half of the chart, whose sides are at 84 and 692, belongs to each.
    let elements = try #require(Elements.all(of: chart.svg))
    let paths = elements.compactMap { $0.attributes["d"] }
    #expect(paths.first == "M84 386 L388 386 L388 66 L84 66 Z")
    let rows = chart.terminal(width: 60, height: 12).split(separator: "\n")
    let row = try #require(rows.first { $0.contains("·") })
    #expect(row.count { $0 == "·" } - row.count { $0 == "░" } <= 1)
    #expect(row.contains("░"))
  }
}
