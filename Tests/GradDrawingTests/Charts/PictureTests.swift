import Foundation
import Testing

@testable import GradDrawing

/// Charts as SVG.
@Suite struct PictureTests {
  private func chart(
    _ pairs: [(Double, Double)], name: String = "a", title: String = "t",
    _ scale: Chart.Scale = .linear, count: Int = 1
  ) -> Chart {
    let points = pairs.map { Chart.Point(x: $0.0, y: $0.1) }
    return Chart(
      title: title, x: Chart.Axis(label: "step h", scale: scale),
      y: Chart.Axis(label: "error", scale: scale),
      series: (0..<count).map { Chart.Series("\(name)\($0 == 0 ? "" : "\($0)")", points) })
  }

  @Test func `the first element of each kind`() throws {
    let elements = try #require(Elements.all(of: chart([(0, 0), (1, 2), (2, 1)]).svg))
    #expect(elements[0].name == "svg")
    #expect(elements[0].attributes["viewBox"] == "0 0 720 470")
    #expect(elements[0].attributes["role"] == "img")
    #expect(elements[1].name == "title")
    #expect(elements[1].text.hasPrefix("t"))
    #expect(elements[2].name == "desc")
    #expect(
      elements[2].text.hasPrefix(
        "A chart. From left to right: step h. From bottom to top: error. "
          + "a: 3 points from (0, 0) to (2, 1), lowest at (0, 0), highest at (1, 2)."))
    // Nothing is fetched from anywhere.
    for element in elements {
      #expect(!["image", "script", "use", "link", "foreignObject"].contains(element.name))
      #expect(!element.attributes.keys.contains { $0.contains("href") || $0.hasPrefix("on") })
    }
    // The line goes from corner to corner: x at 84, 388, 692; y at 386, 66, 226.
    let line = elements.first { $0.name == "path" }
    #expect(line?.attributes["d"] == "M84 386 L388 66 L692 226")
    #expect(elements.filter { $0.name == "circle" }.count == 4)
  }

  @Test func `text cannot leave its place`() throws {
    let nasty = "</title><script>alert('1')</script> & \"x\" \u{0} \u{FFFF} ]]>"
    let svg = chart([(0, 0)], name: nasty, title: nasty).svg
    #expect(!svg.contains("<script"))
    let elements = try #require(Elements.all(of: svg))
    #expect(!elements.contains { $0.name == "script" })
    #expect(elements[1].text.contains("</title><script>alert('1')</script> & \"x\""))
  }

  @Test(
    arguments: [
      [], [(1, 1)], [(1, 1), (2, 1)], [(.nan, 1), (1, .infinity)],
      [(0, Double.leastNonzeroMagnitude), (Double.leastNonzeroMagnitude, 0)],
      [(-Double.greatestFiniteMagnitude, 1), (Double.greatestFiniteMagnitude, 1e300)],
    ] as [[(Double, Double)]])
  func `odd points make a document without odd numbers`(_ pairs: [(Double, Double)]) throws {
    for scale in [Chart.Scale.linear, .logarithmic] {
      let svg = chart(pairs, scale).svg
      #expect(Elements.all(of: svg) != nil)
      let shapes = svg.split(separator: "\n").filter { $0.contains("d=\"M") || $0.contains("cx=") }
      #expect(shapes.allSatisfy { !$0.contains("nan") && !$0.contains("inf") })
    }
  }

  @Test func `no two series look alike`() throws {
    let elements = try #require(
      Elements.all(of: chart([(0, 0), (1, 1)], count: 7).svg))
    let lines = elements.filter { $0.attributes["style"] == "fill: none" && $0.name == "path" }
    let looks = Set(lines.map { $0.attributes["stroke-dasharray"] ?? "solid" })
    #expect(looks.count == 7)
    let marks = (0..<7).map { Mark.of($0).drawing(50, 50, color: "gd-0") }
    #expect(Set(marks).count == 7)
    // A series with the colour of the first has neither its dash nor its mark.
    #expect(Palette.onLight.count == 6)
  }

  @Test func `the line ends where a point is left out`() throws {
    let elements = try #require(
      Elements.all(of: chart([(0, 0), (1, 1), (2, .nan), (3, 1), (4, 0)]).svg))
    let lines = elements.filter { $0.name == "path" }.compactMap { $0.attributes["d"] }
    #expect(lines.filter { $0.contains("L") }.count == 3)
    #expect(elements.contains { $0.text.contains("1 point left out: not finite") })
  }

  /// The axis goes from -1 to 3, one number every 80 units, with -1 at 386.
  @Test func `a band lies around its line and under all lines`() throws {
    let points = [
      Chart.Point(x: 0, y: 0, band: -1...1), Chart.Point(x: 1, y: 2, band: 1...3),
      Chart.Point(x: 2, y: 1, band: 1...1), Chart.Point(x: .nan, y: 1, band: 0...1),
      Chart.Point(x: 2, y: 0, band: -1...1), Chart.Point(x: 1, y: 0),
    ]
    var chart = chart([])
    chart.series = [Chart.Series("mean", points)]
    let elements = try #require(Elements.all(of: chart.svg))
    let paths = elements.filter { $0.name == "path" }
    let bands = paths.filter { $0.attributes["fill-opacity"] != nil }
    #expect(
      bands.map { $0.attributes["d"] } == [
        "M84 226 L388 66 L692 226 L692 226 L388 226 L84 386 Z"
      ])
    #expect(paths.first?.attributes["fill-opacity"] != nil)
    #expect(paths[1].attributes["d"] == "M84 306 L388 146 L692 226")
    #expect(chart.description.contains("Its band ends from -1 to 1."))
  }

  /// A mean of 1 with a deviation of 2 reaches below 0, which no logarithmic axis has.
  @Test func `a band without a lower end goes on to the axis`() throws {
    var chart = chart([], .logarithmic)
    chart.series = [
      Chart.Series(
        "mean",
        [
          Chart.Point(x: 1, y: 10, band: 1...100), Chart.Point(x: 10, y: 1, band: -1...10),
          Chart.Point(x: 100, y: 10, band: 1 ... .infinity),
        ])
    ]
    let elements = try #require(Elements.all(of: chart.svg))
    let bands = elements.filter { $0.attributes["fill-opacity"] != nil }
    // From 1 at 386 to 100 at 66; from 1 at 84 to 100 at 692.
    #expect(bands.map { $0.attributes["d"] } == ["M84 66 L388 226 L388 386 L84 386 Z"])
    #expect(chart.leftOut == 0)
  }

  @Test func `every colour can be seen on its ground`() {
    // Black on white is 21 by definition.
    #expect(abs(Contrast.of("#000000", "#ffffff") - 21) < 1e-9)
    for color in Palette.onLight { #expect(Contrast.of(color, Palette.light) >= 4.5, "\(color)") }
    for color in Palette.onDark { #expect(Contrast.of(color, Palette.dark) >= 4.5, "\(color)") }
    #expect(Set(Palette.onLight).count == Set(Palette.onDark).count)
  }
}
