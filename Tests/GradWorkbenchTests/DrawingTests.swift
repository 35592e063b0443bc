import GradDrawing
import GradWorksheet
import Testing

@testable import GradWorkbench

/// What worksheets draw.
@Suite("Functions that draw")
struct DrawingTests {
  /// What the last line of a program draws.
  private func drawing(_ program: String) throws -> Drawing? {
    let session = Session(limits: .strict, output: { _ in })
    var drawing: Drawing?
    try session.run(Source(name: "cell", text: program)) { shown in
      if case .drawing(let found) = shown { drawing = found }
    }
    return drawing
  }

  private func chart(_ program: String) throws -> Chart? {
    if case .chart(let chart)? = try drawing(program) { chart } else { nil }
  }

  private func points(_ chart: Chart?) -> [[[Double]]] {
    chart?.series.map { $0.points.map { [$0.x, $0.y] } } ?? []
  }

  @Test("plot takes numbers, or places and numbers, and Values by their data")
  func plot() throws {
    #expect(points(try chart("plot([3, 1.5, Value(-2.0)])")) == [[[0, 3], [1, 1.5], [2, -2]]])
    #expect(
      points(try chart("plot((1, 2), range(5, 7))")) == [[[1, 5], [2, 6]]])
    let two = try chart("plot([1, 2], [3, 4], [5, 6], label=['a', 2], title='T', x='X', y='Y')")
    #expect(points(two) == [[[1, 3], [2, 4]], [[1, 5], [2, 6]]])
    #expect(two?.series.map(\.name) == ["a", "2"])
    #expect([two?.title, two?.x.label, two?.y.label] == ["T", "X", "Y"])
    #expect(two?.series.map(\.style) == [.line, .line])
    let named = try chart("plot({'train': [1], 'test': [2, 3]}, log='xy', label=None)")
    #expect(named?.series.map(\.name) == ["train", "test"])
    #expect(named?.x.scale == .logarithmic && named?.y.scale == .logarithmic)
    #expect(named?.x.label == "index")
    #expect(try chart("plot([1], label='a')")?.series.map(\.name) == ["a"])
    #expect(points(try chart("plot([float('nan')])"))[0][0][1].isNaN)
  }

  @Test("scatter sorts points into their classes")
  func scatter() throws {
    let one = try chart("scatter([1, 2], [3, 4])")
    #expect(points(one) == [[[1, 3], [2, 4]]])
    #expect(one?.series.map(\.style) == [.points])
    let numbers = try chart("scatter([1, 2, 3, 4], [5, 6, 7, 8], [1, 0, True, Value(0.0)])")
    #expect(numbers?.series.map(\.name) == ["class 0", "class 1"])
    #expect(points(numbers) == [[[2, 6], [4, 8]], [[1, 5], [3, 7]]])
    let words = try chart("scatter([1, 2], [5, 6], ['b', 'a'])")
    #expect(words?.series.map(\.name) == ["b", "a"])
  }

  @Test("bars and heatmap")
  func barsAndMaps() throws {
    guard case .bars(let bars)? = try drawing("bars(['a', 1], {'x': [1, 2], 'y': [3, 4]})") else {
      Issue.record("no bars")
      return
    }
    #expect(bars.names == ["a", "1"])
    #expect(bars.series == [.init("x", [1, 2]), .init("y", [3, 4])])
    guard case .heatMap(let map)? = try drawing("heatmap([[1, Value(-2.0)]], columns=['a', 'b'])")
    else {
      Issue.record("no map")
      return
    }
    #expect(map.rows == [[1, -2]])
    #expect(map.columnNames == ["a", "b"] && map.scale == .diverging)
    guard case .heatMap(let row)? = try drawing("heatmap([1, 2], scale='diverging')") else {
      Issue.record("no map")
      return
    }
    #expect(row.rows == [[1, 2]] && row.scale == .diverging)
  }

  @Test(
    "boundary asks f everywhere: a score, a share, scores, or a class",
    arguments: [
      ("lambda p: p[0] - p[1]", "[0, 1]"), ("lambda p: sigmoid(Value(p[0]) - p[1])", "[0, 1]"),
      ("lambda p: [p[1], p[0]]", "[0, 1]"), ("lambda p: [Value(p[1]), p[0]]", "[-1, 1]"),
      ("lambda p: 'b' if p[0] > p[1] else 'a'", "['a', 'b']"),
      ("lambda p: 1 if p[0] > p[1] else -1", "[-1, 1]"),
    ])
  func boundary(_ f: String, _ classes: String) throws {
    let chart = try chart("boundary(\(f), [[0, 1], [1, 0]], \(classes), grid=20)")
    let regions = try #require(chart?.regions)
    #expect(regions.fields.count == 2)
    #expect(regions.fields.allSatisfy { $0.rows.count == 21 && $0.rows[0].count == 21 })
    #expect(points(chart) == [[[0, 1]], [[1, 0]]])
    // The second class rules where x is larger than y, below the diagonal.
    for row in 0..<21 {
      for column in 0..<21 where row != column {
        #expect((regions.fields[1].rows[row][column] >= 0) == (column > row))
        #expect((regions.fields[0].rows[row][column] >= 0) == (column < row))
      }
    }
    // The axes go a little beyond the points.
    #expect(regions.x.lowerBound < 0 && regions.x.upperBound > 1)
  }

  @Test("A level moves the boundary")
  func level() throws {
    let regions = try chart("boundary(lambda p: p[0], [[-1, 0], [1, 1]], [0, 1], level=0.5)")?
      .regions
    let field = try #require(regions?.fields.last)
    let x = try #require(regions?.x)
    let first = field.rows[0].firstIndex { $0 >= 0 } ?? 0
    let share = Double(first) / Double(field.rows[0].count - 1)
    let place = x.lowerBound + share * (x.upperBound - x.lowerBound)
    #expect(abs(place - 0.5) <= (x.upperBound - x.lowerBound) / 40)
  }

  @Test("graph draws a Value with the names of the worksheet")
  func graph() throws {
    guard
      case .graph(let graph)? = try drawing("a = Value(2.0)\nb = Value(3.0)\nL = a * b\ngraph(L)")
    else {
      Issue.record("no graph")
      return
    }
    #expect(graph.nodes.map(\.name) == ["a", "b", "L"])
    #expect(graph.nodes.map(\.gradient) == [3, 2, 1])
    guard
      case .graph(let folded)? = try drawing("w = values([1, 2])\ngraph(w[0] * w[1], fold=True)")
    else {
      Issue.record("no graph")
      return
    }
    #expect(folded.nodes.count == 2)
  }

  @Test("A drawing that is printed is its text, 72 columns wide, and costs what it takes")
  func printing() {
    let text = printed("print(plot([1, 2], title='T'))\nprint(repr(bars(['a'], [1])))\n")
    #expect(text.hasPrefix("T\n2.0 ┤"))
    #expect(text.contains("\na │"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 72 })
    let endless = "a = []\nwhile True:\n    a.append(plot(range(100)))\n"
    #expect(printed(endless).contains("MemoryError: "))
    // What is let go of counts no longer.
    #expect(
      printed("for i in range(20000):\n    a = plot([1, 2])\nprint('done')\n") == "done\n")
  }

  @Test("A worksheet's own names come first")
  func ownNames() {
    let text = printed(
      """
      def plot(x):
          return x + 1
      bars = [1, 2]
      graph = {'a': 1}
      print(plot(1), bars[1], graph['a'])
      """)
    #expect(text == "2 2 1\n")
  }

  @Test("Claims are judged in a worksheet that draws, also at other numbers")
  func claims() {
    let sheet = """
      x = Value(3.0)
      a = plot([1, 2])
      b = boundary(lambda p: Value(p[0]) * x, [[0, 1], [1, 0]], [0, 1], grid=5)
      d = graph(x)
      y = Value(2.0)
      loss = x * y
      dx = 2 * y.data / 2
      dy = y.data + 1
      check(loss)
      """
    let report = printed(sheet)
    #expect(report.contains("✓ dx  right") && report.contains("✗ dy  here only"), "\(report)")
    let plain = sheet.split(separator: "\n").filter {
      !["a", "b", "d"].contains($0.prefix { $0 != " " })
    }
    #expect(report == printed(plain.joined(separator: "\n")))
  }

  @Test(
    "What cannot be drawn is refused in words",
    arguments: [
      ("plot()", "TypeError: plot() missing 1 required positional argument: 'ys'"),
      ("plot(3)", "TypeError: plot() takes a list as ys, not 'int'"),
      ("plot('ab')", "TypeError: plot() takes a list as ys, not 'str'"),
      (
        "plot([[1]])",
        "TypeError: plot() takes a list of Values or numbers as ys, and one of them is 'list'"
      ),
      ("plot([1], [1, 2])", "ValueError: plot() takes as many xs as ys, not 1 and 2"),
      ("plot([1], title=3)", "TypeError: plot() takes text as title, not 'int'"),
      ("plot([1], log='z')", "ValueError: plot() takes \"x\", \"y\" or \"xy\" as log, not 'z'"),
      ("plot([1], color=1)", "TypeError: plot() got an unexpected keyword argument 'color'"),
      (
        "plot([1], [1], [1], label=['a'])",
        "ValueError: plot() takes one of label for each of the lines without a name: 1 for 2"
      ),
      ("plot([10**400])", "OverflowError: int too large to convert to float"),
      ("plot(range(100001))", "ValueError: plot() draws at most 100000 numbers, not 100001"),
      ("scatter([1], [1], [1, 2])", "ValueError: scatter() takes a class for each point: 2 for 1"),
      (
        "scatter(range(30), range(30), range(30))",
        "ValueError: scatter() draws at most 20 classes"
      ),
      ("bars(['a'], [1, 2])", "ValueError: bars() takes a number for each name: 2 for 1"),
      ("bars(range(700), range(700))", "ValueError: bars() draws at most 600 bars, not 700"),
      (
        "heatmap([[1], [1, 2]])",
        "ValueError: heatmap() takes rows of one length as matrix, and these have 1 and 2 numbers"
      ),
      (
        "heatmap([range(200)] * 200)",
        "ValueError: heatmap() draws at most 10000 numbers, not 200 x 200"
      ),
      (
        "heatmap([[1]], rows=['a', 'b'])",
        "ValueError: heatmap() takes one of rows for each of the rows: 2 for 1"
      ),
      ("boundary(1, [[1, 2]], [1])", "TypeError: boundary() takes a function as f, not 'int'"),
      (
        "boundary(abs, [[1, 2, 3]], [1])",
        "ValueError: boundary() takes points of two numbers each, such as [[0, 1], [1, 1]]"
      ),
      (
        "boundary(lambda p: p, [[1, 2], [2, 3], [3, 3]], [1, 2, 3])",
        "ValueError: f answers boundary() with 2 scores, and there are 3 classes"
      ),
      (
        "boundary(lambda p: None, [[1, 2]], [1])",
        "TypeError: f answers boundary() with 'NoneType'"
      ),
      (
        "boundary(lambda p: 1.5, [[1, 2]], [1])",
        "ValueError: a single score tells two classes apart, and boundary() was given 1"
      ),
      (
        "boundary(lambda p: 7.5 if p[0] > 1.5 else 'a', [[1, 2], [2, 3]], ['a', 'b'])",
        "TypeError: f answers boundary() with a score here, and with a class or a list there"
      ),
      (
        "boundary(lambda x, y: x, [[1, 2]], [1])",
        "TypeError: <lambda>() missing 1 required positional argument: 'y'"
      ),
      ("graph(3)", "TypeError: graph() takes a Value, not 'int'"),
    ])
  func refused(_ program: String, _ message: String) {
    #expect(printed(program).contains(message), "\(printed(program))")
  }

  @Test("An f that never ends, or calls boundary again, is stopped")
  func limits() {
    #expect(
      printed("def f(p):\n    return boundary(f, [[1, 2], [2, 3]], [0, 1])\nf(1)\n")
        .contains("RecursionError"))
    let endless = "def f(p):\n    while True:\n        pass\nboundary(f, [[1, 2]], [0])\n"
    var time = 0.0
    let session = Session(
      limits: .strict,
      clock: {
        time += 1
        return time
      }, output: { _ in })
    #expect(throws: WorksheetError.self) {
      try session.run(Source(name: "w", text: endless))
    }
  }
}
