import Foundation
import Testing

@testable import GradDrawing

/// Where a class rules, as lines and areas.
@Suite struct RegionTests {
  private func grid(_ size: Int, _ f: (Double, Double) -> Double) -> [[Double]] {
    (0..<size).map { row in
      (0..<size).map { column in
        f(
          2 * Double(column) / Double(size - 1) - 1, 2 * Double(row) / Double(size - 1) - 1)
      }
    }
  }

  /// The area of a polygon by the shoelace formula.
  private func area(_ polygon: [Contour.Place]) -> Double {
    zip(polygon, polygon.dropFirst() + polygon.prefix(1)).reduce(0) {
      $0 + $1.0.column * $1.1.row - $1.1.column * $1.0.row
    } / 2
  }

  @Test func `a straight line is cut exactly`() {
    // x + 2 y >= 0.3 on 5 x 5 points: places run from 0 to 4.
    let contour = Contour(grid(5) { $0 + 2 * $1 - 0.3 })
    for (from, to) in contour.lines {
      for place in [from, to] {
        let (x, y) = (place.column / 2 - 1, place.row / 2 - 1)
        #expect(abs(x + 2 * y - 0.3) < 1e-12)
      }
    }
    // The line goes through the square from left to right: half of it, less 0.15 of its height.
    let total = contour.polygons.map(area).reduce(0, +) / 16
    #expect(abs(total - (0.5 - 0.15 / 2)) < 1e-12)
  }

  @Test func `the area of a circle`() {
    let contour = Contour(grid(81) { 0.64 - $0 * $0 - $1 * $1 })
    let total = contour.polygons.map(area).reduce(0, +) / 1600
    #expect(abs(total - Double.pi * 0.64) < 2e-3)
    #expect(contour.polygons.allSatisfy { area($0) >= 0 })
    let length = contour.lines.reduce(0) { sum, line in
      sum + hypot(line.0.column - line.1.column, line.0.row - line.1.row) / 40
    }
    #expect(abs(length - 2 * Double.pi * 0.8) < 1e-2)
  }

  @Test func `a field and its opposite cover the square once`() {
    var seed = 1.0
    // Numbers without a pattern, so that saddles are among them.
    let noise = grid(9) { _, _ in
      seed = (seed * 137.03 + 0.71).truncatingRemainder(dividingBy: 2)
      return seed - 1
    }
    let (above, below) = (Contour(noise), Contour(noise.map { $0.map { -$0 } }))
    #expect(above.lines.count == below.lines.count)
    let total = (above.polygons + below.polygons).map(area).reduce(0, +)
    // Where two corners face two others across, both may claim the middle.
    #expect(total >= 64 - 1e-9 && total < 80)
  }

  @Test func `a cell with a corner that is not finite is left out`() {
    var rows = grid(3) { _, _ in 1 }
    rows[0][0] = .nan
    let contour = Contour(rows)
    #expect(contour.polygons.map(area).reduce(0, +) == 3)
    #expect(contour.lines.isEmpty)
    #expect(Contour([]).polygons.isEmpty)
    #expect(Contour([[1], [1]]).polygons.map(area).allSatisfy { $0 == 0 })
  }

  private func chart(_ field: [[Double]], title: String = "t") -> Chart {
    Chart(
      title: title, x: Chart.Axis(label: "x1"), y: Chart.Axis(label: "x2"),
      series: [
        Chart.Series("class 0", [Chart.Point(x: -0.5, y: -0.5)], style: .points),
        Chart.Series("class 1", [Chart.Point(x: 0.5, y: 0.5)], style: .points),
      ],
      regions: Chart.Regions(
        x: -1...1, y: -1...1,
        fields: [
          Chart.Regions.Field("class 0", field.map { $0.map { -$0 } }),
          Chart.Regions.Field("class 1", field),
        ]))
  }

  @Test func `regions lie under the points, in the terminal too`() {
    #expect(
      chart(grid(21) { x, _ in x - 0.01 }).terminal(width: 34, height: 12) == """
        t
        x2
         1 ┤················░░░░░░░░░░░░░░
           │················░░░░░░░░░░░░░░
           │················░░░░░░o░░░░░░░
         0 ┤················░░░░░░░░░░░░░░
           │················░░░░░░░░░░░░░░
           │·······*········░░░░░░░░░░░░░░
        -1 ┤················░░░░░░░░░░░░░░
           └┬──────────────┬─────────────┬
            -1             0             1
                          x1
          * class 0   o class 1
          regions: · class 0   ░ class 1

        """)
  }

  /// The axes run from -1 to 1: x at 84 to 692, y at 386 to 66.
  @Test func `the border is where the field is 0`() throws {
    let svg = chart(grid(5) { x, _ in x - 0.25 }).svg
    let elements = try #require(Elements.all(of: svg))
    let border = elements.filter { $0.name == "path" && $0.attributes["class"] == "gd-axis" }
    #expect(border.count == 1)
    #expect(
      border.first?.attributes["d"]
        == "M464 386 L464 306 M464 306 L464 226 M464 226 L464 146 M464 146 L464 66")
    let areas = elements.filter { $0.attributes["fill-opacity"] == "0.18" }
    #expect(areas.map { $0.attributes["class"] } == ["gd-0", "gd-1"])
    #expect(elements[2].text.contains("divided into the regions of class 0, class 1."))
    #expect(Elements.overlaps(in: svg) == [])
  }

  @Test func `what is not finite is counted, and odd grids draw nothing`() {
    var field = grid(5) { x, _ in x }
    field[2][2] = .nan
    #expect(
      chart(field).svg.contains(">no class at 1 point of the grid: not finite<"))
    var odd = chart(grid(5) { x, _ in x })
    odd.x.scale = .logarithmic
    #expect(!odd.svg.contains("0.18"))
    odd.x.scale = .linear
    odd.regions?.x = 0...0
    #expect(!odd.svg.contains("0.18"))
    odd.regions?.x = 0 ... .infinity
    #expect(!odd.svg.contains("0.18"))
  }

  @Test func `marks stand out from their own region`() {
    for (colors, ground) in [(Palette.onLight, Palette.light), (Palette.onDark, Palette.dark)] {
      for color in colors {
        for other in colors {
          // What 18 of 100 parts of a colour on the ground look like.
          func channel(_ color: String, _ shift: Int) -> Int {
            (Int(color.dropFirst(), radix: 16) ?? 0) >> shift & 255
          }
          let mixed = [16, 8, 0].map { shift -> String in
            let part = 0.18 * Double(channel(other, shift)) + 0.82 * Double(channel(ground, shift))
            return String(format: "%02x", Int(part.rounded()))
          }
          #expect(Contrast.of(color, "#" + mixed.joined()) >= 3, "\(color) on \(other)")
        }
      }
    }
  }

  @Test func `axes that points are given end at round numbers`() {
    let ends = Chart.ends(of: [Chart.Point(x: 0.13, y: -1.9), Chart.Point(x: 3.7, y: .nan)])
    #expect(ends.x.contains(0.13) && ends.y.contains(-1.9))
    let points = [Chart.Point(x: 0.13, y: -1.9), Chart.Point(x: 3.7, y: 2.2)]
    #expect(Chart.ends(of: points).x == 0...4)
    #expect(Chart.ends(of: points).y == -2...3)
  }
}
