import Testing

@testable import GradDrawing

/// Charts as text, judged by eye.
@Suite struct TerminalChartTests {
  private func points(_ pairs: [(Double, Double)]) -> [Chart.Point] {
    pairs.map { Chart.Point(x: $0.0, y: $0.1) }
  }

  private func chart(
    _ series: [Chart.Series], x: Chart.Scale = .linear, y: Chart.Scale = .linear,
    title: String = "title"
  ) -> Chart {
    Chart(
      title: title, x: Chart.Axis(label: "x", scale: x), y: Chart.Axis(label: "y", scale: y),
      series: series)
  }

  @Test func `a line and its marks`() {
    let squares = Chart.Series(
      "squares", points([(0, 0), (0.5, 0.25), (1, 1), (1.5, 2.25), (2, 4), (2.5, 6.25), (3, 9)]))
    #expect(
      chart([squares], title: "y = x^2").terminal(width: 40, height: 12) == """
        y = x^2
        y
        10 ┤
           │                                ⢀⡠⠔*
           │                             *⠤⠒⠁
         5 ┤                        ⢀⡠⠔⠒⠉
           │                   ⣀⡠⠔⠒*⠁
           │          ⢀⣀*⠤⠤⠒⠒⠉*
         0 ┤*⠤⠤⠔⠒⠒*⠊⠉⠉⠁
           └┬───────────┬──────────┬───────────┬
            0           1          2           3
                             x
          * squares

        """)
  }

  @Test func `a V on two logarithmic axes, with a guide`() {
    // 1/h to the left of 1, h to the right: a V whose two arms are straight and equally steep.
    let arms = [-3, -2, -1, 0, 1, 2, 3].map { power -> (Double, Double) in
      let h = Double("1e\(power)") ?? 0
      return (h, max(h, 1 / h))
    }
    let guide = Chart.Series("level", points([(1e-3, 10), (1e3, 10)]), style: .guide)
    #expect(
      chart([Chart.Series("error", points(arms)), guide], x: .logarithmic, y: .logarithmic)
        .terminal(width: 38, height: 15) == """
          title
          y
              │*⡀                              *
              │ ⠈⢆                           ⡠⠊
              │   ⠑⢄                       ⢀⠔⠁
          1e2 ┤    ⠈*⡀                   ⢀*⠁
              │      ⠈⠢⡀               ⢀⠔⠁
              │        ⠘⢄             ⡠⠊
              │⠠⠤⠤⠤⠤⠤⠤⠤⠤⠤⠵*⠤⠤⠤⠤⠤⠤⠤⠤⠤*⠮⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤
              │            ⠑⢄     ⢀⠜
              │              ⠣⡀  ⡔⠁
          1e0 ┤               ⠈*⠊
              └─────┬──────────┬──────────┬─────
                  1e-2        1e0        1e2
                               x
            * error   ⠒⠒ level

          """)
  }

  @Test func `the ends of a band are dotted`() {
    let points = [0.0, 1, 2].map { Chart.Point(x: $0, y: 2 + $0, band: 2...(2 + 2 * $0)) }
    #expect(
      chart([Chart.Series("mean", points)]).terminal(width: 34, height: 12) == """
        title
        y
        6 ┤                             ⡀⠠
          │                        ⢀ ⠄⠈
          │                    ⠄⠐ ⠁
        4 ┤              ⡀⠠ ⠂⠈        ⣀⣀⡠*
          │         ⢀ ⠄⠈    ⣀⣀⡠⠤⠤⠒⠒⠊⠉⠉
          │     ⠄⠐⣀⣁⡠⠤⠤⠒⠒⠊*⠉
        2 ┤*⠤⠖⠺⠊⠍⠩ ⠄⠠ ⠄⠠ ⠄⠠ ⠄⠠ ⠄⠠ ⠄⠠ ⠄⠠ ⠄⠠
          └┬──────────────┬──────────────┬
           0              1              2
                          x
          * mean

        """)
  }

  @Test func `series have marks of their own`() {
    let series = (0..<9).map { index in
      Chart.Series("s\(index)", points([(Double(index), 0)]), style: .points)
    }
    let text = chart(series).terminal(width: 60, height: 10)
    let row = text.split(separator: "\n").first { $0.contains("*") }.map(String.init) ?? ""
    #expect(row.filter { "*o+x#%@&".contains($0) } == "*o+x#%@&*")
    #expect(text.contains("* s0   o s1   + s2   x s3   # s4   % s5   @ s6   & s7"))
    // The ninth begins again.
    #expect(text.contains("\n  * s8\n"))
  }

  @Test(
    arguments: [
      [], [(1, 1)], [(1, 1), (2, 1), (3, 1)], [(.nan, 1), (1, .infinity), (-.infinity, .nan)],
      [(-Double.greatestFiniteMagnitude, -1e308), (Double.greatestFiniteMagnitude, 1e308)],
      [(0, Double.leastNonzeroMagnitude), (Double.leastNonzeroMagnitude, 0)],
      [(0, 0), (-1, 1), (1e300, 1e-300)],
    ] as [[(Double, Double)]])
  func `no line is wider than asked for, whatever the points are`(_ pairs: [(Double, Double)]) {
    let long = String(repeating: "a long name ", count: 12)
    for scale in [Chart.Scale.linear, .logarithmic] {
      for (width, height) in [(0, 0), (30, 10), (80, 24), (133, 50)] {
        let chart = chart([Chart.Series(long, points(pairs))], x: scale, y: scale, title: long)
        let text = chart.terminal(width: width, height: height)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.allSatisfy { columns(String($0)) <= max(30, width) }, "\(text)")
        #expect(lines.count == max(10, height) + 1 + (chart.remark == nil ? 0 : 1))
      }
    }
  }

  @Test func `what has no place is counted, and interrupts the line`() {
    let pairs = [(1.0, 1.0), (10, 0), (100, 1), (1000, -1), (10_000, .nan)]
    let series = Chart.Series("a", points(pairs))
    let text = chart([series], x: .logarithmic, y: .logarithmic).terminal(width: 50, height: 10)
    #expect(text.contains("\n  3 points left out: not finite or not above 0\n"))
    #expect(!text.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
    #expect(text.split(separator: "*").count == 4)
    let one = chart([Chart.Series("a", points([(1, 2), (.nan, 1)]))])
    #expect(
      one.terminal(width: 50, height: 10).contains("  1 point left out: not finite\n"))
    #expect(chart([]).terminal(width: 50, height: 10).contains("  there are no points\n"))
    #expect(
      chart([Chart.Series("a", points([(.nan, 1), (1, .nan)]))]).terminal(width: 60, height: 10)
        .contains("  all 2 points left out: not finite\n"))
  }

  @Test func `text cannot tear a chart apart`() {
    let text = chart(
      [Chart.Series("a\u{1B}[31m\nb\u{202E}", points([(0, 0)]))], title: "two\r\nlines\t\u{2028}"
    ).terminal(width: 40, height: 10)
    #expect(text.hasPrefix("two  lines\n"))
    #expect(text.contains("  * a [31m b\n"))
  }

  @Test func `wide letters count twice, accents not at all`() {
    #expect(columns("損失") == 4)
    #expect(columns("e\u{301}") == 1)
    #expect(columns("Δh²") == 3)
    #expect(cut("損失関数", to: 7) == "損失...")
    #expect(cut("abcdef", to: 5) == "ab...")
    #expect(cut("abcdef", to: 6) == "abcdef")
    #expect(cut("abcdef", to: 2) == "..")
  }
}
