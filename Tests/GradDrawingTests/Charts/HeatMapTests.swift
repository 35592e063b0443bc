import Testing

@testable import GradDrawing

/// Matrices as text and as pictures.
@Suite struct HeatMapTests {
  private let small = HeatMap(
    title: "W", x: "in", y: "out", rows: [[0.5, -1], [0, 2]], rowNames: ["h1", "h2"])

  @Test func `numbers where they fit`() {
    #expect(
      small.terminal(width: 40) == """
        W
        out
                0     1
        h1  ░ 0.5 ⡄  -1
        h2      0 █   2
           in
          -2 ⣿⡆⡄⡀ 0 ░▒▓█ 2

        """)
  }

  @Test func `shades where they do not, and means where not even these do`() {
    let ramp = (0..<30).map { Double($0) / 29 }
    let map = HeatMap(title: "", rows: [ramp, ramp.reversed()])
    let wide = map.terminal(width: 72).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(wide[0].hasPrefix("0         ") && wide[0].hasSuffix("██"))
    #expect(wide[0].count == 62)
    #expect(wide[1].hasPrefix("1 ██"))
    #expect(wide[2] == "  0  ░▒▓█ 1")
    let narrow = HeatMap(title: "", rows: [ramp + ramp, ramp + ramp]).terminal(width: 42)
    #expect(narrow.contains("each sign is the mean of 2 x 2 numbers"))
    #expect(narrow.split(separator: "\n").count == 3)
  }

  @Test func `colours stand for numbers`() throws {
    let elements = try #require(Elements.all(of: small.svg))
    let cells = elements.filter { $0.name == "rect" }.dropFirst().prefix(4)
    // Of 2 at most: a quarter of ten steps up, a half down, none, and all.
    #expect(cells.compactMap { $0.attributes["class"] } == ["gd-p3", "gd-m5", "gd-p0", "gd-p10"])
    let texts = elements.filter { $0.name == "text" }
    #expect(texts.first { $0.text == "−1" }?.attributes["class"] == "gd-m5i")
    #expect(
      elements[2].text
        == "A heat map of 2 rows and 2 columns. From left to right: in. From top to bottom: out. "
        + "The smallest number is -1 in row h1, column 1; the largest is 2 in row h2, column 1.")
    // Cells share their sides.
    let first = try #require(cells.first)
    #expect(
      cells.dropFirst().first?.number("x")
        == (first.number("x") ?? 0) + (first.number("width") ?? 0))
  }

  @Test func `steps of colour look equally large, and the order is that of lightness`() {
    for isLight in [true, false] {
      let sequential = HeatScale([0, 1], isDiverging: false)
      let diverging = HeatScale([-1, 1], isDiverging: true)
      let scales = [
        (0...20).map { sequential.color($0, onLight: isLight) },
        (0...10).map { diverging.color($0, onLight: isLight) },
        (0...10).map { diverging.color(-$0, onLight: isLight) },
      ]
      for colors in scales {
        let lightness = colors.map { Contrast.lab($0).lightness }
        let steps = zip(lightness, lightness.dropFirst()).map { isLight ? $0 - $1 : $1 - $0 }
        let mean = steps.reduce(0, +) / Double(steps.count)
        #expect(steps.allSatisfy { $0 > 0.5 * mean && $0 < 1.6 * mean }, "\(steps)")
        #expect(mean > 0.02)
      }
      // The two ends differ along yellow and blue, which people who confuse red and green see.
      let (cool, warm) = (Contrast.lab(scales[1][10]), Contrast.lab(scales[2][10]))
      #expect(warm.yellow > 0.05 && cool.yellow < -0.05)
    }
  }

  @Test func `what is written on a colour can be read`() {
    for isLight in [true, false] {
      for isDiverging in [true, false] {
        let scale = HeatScale([-1, 1], isDiverging: isDiverging)
        let rules = scale.rules(Set(scale.all), onLight: isLight)
        for step in scale.all {
          let name = HeatScale.name(step)
          let rule = rules.first { $0.hasPrefix(".\(name)i ") } ?? ""
          let ink = rule.split(separator: "#").last.map { "#" + $0.prefix(6) } ?? ""
          let color = scale.color(step, onLight: isLight)
          #expect(Contrast.of(ink, color) >= 4.5, "\(color) \(ink)")
        }
      }
    }
  }

  @Test func `no words stand on others`() {
    let long = String(repeating: "MW long ", count: 12)
    for (height, width) in [(1, 1), (2, 3), (10, 10), (28, 28), (3, 100), (100, 3), (12, 40)] {
      let rows = (0..<height).map { row in (0..<width).map { Double(row * $0) / 7 - 3 } }
      for isNamed in [false, true] {
        let map = HeatMap(
          title: long, x: long, y: long, rows: rows,
          rowNames: isNamed ? (0..<height).map { "\(long)\($0)" } : nil,
          columnNames: isNamed ? (0..<width).map { "W\($0)\(long)" } : nil)
        #expect(Elements.overlaps(in: map.svg) == [], "\(height) x \(width)")
        for columns in [30, 72] {
          let lines = map.terminal(width: columns).split(separator: "\n")
          #expect(lines.allSatisfy { GradDrawing.columns(String($0)) <= columns })
        }
      }
    }
  }

  @Test func `odd numbers and hostile words`() throws {
    let nasty = "</title><script>alert('1')</script> \u{0}\u{1B}[31m\n\u{202E}"
    let matrices: [[[Double]]] = [
      [], [[]], [[.nan]], [[.infinity, 1]], [[Double.greatestFiniteMagnitude, -1]], [[0, 0]],
      [[.leastNonzeroMagnitude, -.leastNonzeroMagnitude]],
    ]
    for rows in matrices {
      for scale in [HeatMap.Scale.sequential, .diverging] {
        let map = HeatMap(
          title: nasty, x: nasty, y: nasty, rows: rows, rowNames: rows.map { _ in nasty },
          scale: scale)
        let elements = try #require(Elements.all(of: map.svg))
        #expect(!elements.contains { $0.name == "script" })
        #expect(!map.svg.contains("=\"nan") && !map.svg.contains("=\"inf"))
        let text = map.terminal(width: 72)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      }
    }
    let map = HeatMap(title: "", rows: [[.nan, 1]])
    #expect(map.terminal(width: 40).contains("1 number without a colour: not finite"))
    #expect(map.svg.contains(">1 number without a colour: not finite<"))
    #expect(HeatMap(title: "", rows: []).svg.contains(">there are no numbers<"))
  }
}
