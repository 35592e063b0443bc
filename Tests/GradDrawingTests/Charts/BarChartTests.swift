import Testing

@testable import GradDrawing

/// Bars as text and as pictures.
@Suite struct BarChartTests {
  private func chart(
    _ names: [String], _ series: [(String, [Double])], title: String = "title",
    label: String = "label"
  ) -> BarChart {
    BarChart(
      title: title, label: label, names: names,
      series: series.map { BarChart.Series($0.0, $0.1) })
  }

  @Test func `bars to both sides of 0`() {
    // Of 40 columns, 27 are left for 1.5: 18 for each unit.
    #expect(
      chart(["a", "b", "c"], [("", [1, -0.5, 0.25])]).terminal(width: 40) == """
        title
        label
        a               │██████████████████ 1
        b -0.5 █████████│
        c               │████▌ 0.25

        """)
  }

  @Test func `series side by side are filled in their own ways`() {
    let text = chart(["a", "b"], [("train", [2, 1]), ("test", [1, .nan])]).terminal(width: 33)
    #expect(
      text == """
        title
        label
        a │████████████████████████████ 2
          │░░░░░░░░░░░░░░ 1
        b │██████████████ 1
          │
          ██ train   ░░ test
          1 number left out: not finite

        """)
  }

  /// One unit on the axis is as long as every other.
  @Test func `lengths are in proportion`() throws {
    let svg = chart(["a", "b", "c"], [("", [1, -2, 0])]).svg
    let elements = try #require(Elements.all(of: svg))
    let bars = elements.filter { $0.name == "rect" && $0.attributes["class"] == "gd-0" }
    #expect(bars.count == 3)
    // Outlines of 1.5 lie half within and half outside of the rectangle.
    let widths = bars.compactMap { $0.number("width") }.map { $0 == 0 ? 0 : $0 + 1.5 }
    #expect(abs(widths[1] - 2 * widths[0]) <= 0.3)
    #expect(widths[2] == 0)
    let ends = bars.compactMap { $0.number("x") }
    #expect(abs(ends[0] - 0.75 - (ends[1] - 0.75 + widths[1])) <= 0.2)
    let texts = elements.filter { $0.name == "text" }.map(\.text)
    #expect(texts.starts(with: ["title"]))
    #expect(["a", "b", "c", "1", "−2", "0"].allSatisfy(texts.contains))
    #expect(
      elements[2].text
        == "A bar chart of label. a 1, b -2, c 0.")
  }

  @Test func `no words stand on others`() {
    let long = String(repeating: "MW long ", count: 12)
    for numbers in [[1.0, -1, 0.001], [-5, -6, -7], [0, 0, 0], [1e300, -1e300, 1e-300]] {
      for names in [["a", "b", "c"], ["W1", long, "損失関数 損失関数 損失関数 損失"]] {
        for count in [1, 3, 6] {
          let series = (0..<count).map { (count == 1 ? "" : "MMMMMMMM \($0)", numbers) }
          let chart = chart(names, series, title: long, label: long)
          #expect(Elements.overlaps(in: chart.svg) == [], "\(numbers) \(names) \(count)")
          for width in [30, 72, 100] {
            let lines = chart.terminal(width: width).split(separator: "\n")
            #expect(lines.allSatisfy { columns(String($0)) <= width }, "\(lines)")
          }
        }
      }
    }
  }

  @Test func `odd numbers and hostile words`() throws {
    let nasty = "</title><script>alert('1')</script> \u{0}\u{1B}[31m\n\u{202E}"
    for numbers in [[], [.nan], [.infinity, 1], [Double.greatestFiniteMagnitude, -1]] as [[Double]]
    {
      let chart = chart([nasty, "b"], [(nasty, numbers)], title: nasty, label: nasty)
      let elements = try #require(Elements.all(of: chart.svg))
      #expect(!elements.contains { $0.name == "script" })
      #expect(!chart.svg.contains("nan") && !chart.svg.contains("=\"inf"))
      let text = chart.terminal(width: 72)
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!text.contains("\u{202E}"))
    }
    #expect(chart([], []).terminal(width: 40).contains("there are no bars"))
    #expect(Elements.all(of: chart([], []).svg) != nil)
  }
}
