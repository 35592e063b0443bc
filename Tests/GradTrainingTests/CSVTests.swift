import GradTraining
import Testing

@Suite("Tables of numbers")
struct CSVTests {
  static func data(_ text: String) throws(DataError) -> DataSet {
    try CSV.data(Array(text.utf8), file: "a.csv")
  }

  @Test("The last column is the target: classes where it can be")
  func targets() throws {
    let classes = try Self.data("x,y,label\r\n1,2,0\r\n\r\n 3 , 4.5 , 1\r\n")
    var batch = Batch<Double>()
    classes.fill(&batch, rows: 0..<2)
    #expect(batch.inputs == [1, 2, 3, 4.5])
    #expect(batch.classes == [0, 1])
    let numbers = try Self.data("1,2,0.5\n3,4,1")
    numbers.fill(&batch, rows: 0..<2)
    #expect(batch.numbers == [0.5, 1])
    // 0 and 2 without a 1 are numbers, and so is one class alone.
    for text in ["1,0\n1,2\n", "1,0\n2,0\n", "1,-1\n1,0\n1,1\n"] {
      let data = try Self.data(text)
      data.fill(&batch, rows: 0..<data.count)
      #expect(batch.classes == [])
    }
  }

  @Test(
    "What cannot be read names its line",
    arguments: [
      ("", "a.csv:1: there are no numbers; write one sample a line"),
      ("x,y\n", "a.csv:1: there are no numbers; write one sample a line"),
      (
        "1,2\n3\n",
        "a.csv:2: 1 columns, where 2 should be; numbers are parted by commas, the target is the last"
      ),
      (
        "1\n2\n",
        "a.csv:1: 1 columns, where 2 should be; numbers are parted by commas, the target is the last"
      ),
      ("1,2\n3,x\n", "a.csv:2: column 2 holds 'x'; every column holds a finite decimal number"),
      ("1,2\n,4\n", "a.csv:2: column 1 holds ''; every column holds a finite decimal number"),
      ("1,2\nnan,4\n", "a.csv:2: column 1 holds 'nan'; every column holds a finite decimal number"),
      (
        "x,y\na,b\n1,2\n", "a.csv:2: column 1 holds 'a'; every column holds a finite decimal number"
      ),
      ("1,2\rnan,4\r", "a.csv:2: column 1 holds 'nan'; every column holds a finite decimal number"),
      (
        "x;y\n1;2\n",
        "a.csv:1: the numbers are parted by ';'; put commas there, and points into the numbers"
      ),
      (
        "1;2\n3;4\n",
        "a.csv:1: the numbers are parted by ';'; put commas there, and points into the numbers"
      ),
      (
        "x\ty\n1\t2\n",
        "a.csv:1: the numbers are parted by tabs; put commas there, and points into the numbers"
      ),
      (
        "1 2\n3 4\n",
        "a.csv:1: the numbers are parted by spaces; put commas there, and points into the numbers"
      ),
      (
        "1,5;2,5\n",
        "a.csv:1: column 2 holds '5;2'; numbers are parted by commas, and there are ';' here"
      ),
      (
        "1,2\u{0}junk,3\n",
        "a.csv:1: column 2 holds '2\u{0}junk'; every column holds a finite decimal number"
      ),
      ("0x10,1\n", "a.csv:1: column 1 holds '0x10'; every column holds a finite decimal number"),
      ("1,1e999\n", "a.csv:1: column 2 holds '1e999'; every column holds a finite decimal number"),
    ])
  func mistakes(_ text: String, _ message: String) {
    #expect(IDXTests.message { () throws(DataError) in _ = try Self.data(text) } == message)
  }

  @Test(
    "Line ends of any kind, and a byte order mark, do not matter",
    arguments: ["\n", "\r\n", "\r"], ["", "\u{feff}"])
  func ends(_ end: String, _ mark: String) throws {
    for heading in ["", "x, y\(end)", end] {
      let data = try Self.data(mark + heading + "1,0\(end)\(end)2,1\(end)3,1")
      var batch = Batch<Double>()
      data.fill(&batch, rows: 0..<data.count)
      #expect(batch.inputs == [1, 2, 3])
      #expect(batch.classes == [0, 1, 1])
    }
  }

  @Test("Numbers may have signs and exponents of either letter")
  func exponents() throws {
    var batch = Batch<Double>()
    let data = try Self.data("+1,-2.5e2,.5E-1,7.5\n")
    data.fill(&batch, rows: 0..<1)
    #expect(batch.inputs == [1, -250, 0.05])
    #expect(batch.numbers == [7.5])
  }

  @Test("A fifth of the lines is kept for validation and for the test, in random order")
  func split() throws {
    let text = (0..<50).map { "\($0),\($0).5" }.joined(separator: "\n")
    let split = try CSV.split(Array(text.utf8), file: "a.csv", seed: 1)
    #expect([split.training.count, split.validation.count, split.test.count] == [30, 10, 10])
    var all: [Double] = []
    for part in [split.training, split.validation, split.test] {
      var batch = Batch<Double>()
      part.fill(&batch, rows: 0..<part.count)
      for (x, y) in zip(batch.inputs, batch.numbers) { #expect(x + 0.5 == y) }
      all += batch.inputs
    }
    #expect(all != all.sorted())
    #expect(all.sorted() == (0..<50).map(Double.init))
  }
}
