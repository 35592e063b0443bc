import Foundation
import Testing

/// What students really hand in: every mistake gets its line, a caret, the error, and advice.
@Suite("Bad input")
struct BadInputTests {
  private func run(_ text: String, _ options: String...) throws -> Sandbox.Result {
    let sandbox = try Sandbox()
    try sandbox.write("sheet.py", text)
    return try sandbox.finish(sandbox.start(["run", "sheet.py"] + options))
  }

  private func expect(
    _ text: String, prints output: String = "", fails error: String, status: Int32 = 3,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try run(text)
    #expect(result.error == error + "\n", sourceLocation: sourceLocation)
    #expect(result.output == output, sourceLocation: sourceLocation)
    #expect(result.status == status, sourceLocation: sourceLocation)
  }

  @Test("An unknown name")
  func unknownName() throws {
    try expect(
      "total = 1\nprint(total)\nprint(totl)\n", prints: "1\n",
      fails: """
        File "sheet.py", line 3, column 7
            print(totl)
                  ^
        NameError: name 'totl' is not defined
        hint: did you mean 'total'?
        """)
  }

  @Test("Wrong indentation")
  func indentation() throws {
    try expect(
      "print(0)\nfor i in range(3):\nprint(i)\n",
      fails: """
        File "sheet.py", line 3, column 1
            print(i)
            ^
        IndentationError: expected an indented block after 'for' statement on line 2
        hint: indent the lines that belong to it, or write pass where nothing is to be done
        """)
    try expect(
      "x = 1\n  y = 2\n",
      fails: """
        File "sheet.py", line 2, column 2
            y = 2
            ^
        IndentationError: unexpected indent
        hint: only a line that ends with ':' begins a block
        """)
  }

  @Test("An unclosed bracket")
  func bracket() throws {
    try expect(
      "x = (1 + 2\ny = 3\n",
      fails: """
        File "sheet.py", line 1, column 5
            x = (1 + 2
                ^
        SyntaxError: '(' was never closed
        hint: close it where the expression ends; the caret shows where it was opened
        """)
  }

  @Test("Syntax that worksheets leave out: async, yield, import pandas")
  func unsupported() throws {
    try expect(
      "async def f():\n    pass\n",
      fails: """
        File "sheet.py", line 1, column 1
            async def f():
            ^
        SyntaxError: 'async' is not supported in worksheets
        hint: worksheets run one statement after the other
        """)
    try expect(
      "def f():\n    yield 1\n",
      fails: """
        File "sheet.py", line 2, column 5
            yield 1
            ^
        SyntaxError: 'yield' is not supported in worksheets
        hint: build a list and return it
        """)
    try expect(
      "import pandas as pd\n",
      fails: """
        File "sheet.py", line 1, column 1
            import pandas as pd
            ^
        ModuleNotFoundError: No module named 'pandas'
        hint: worksheets can import math, micrograd, numpy and random, and nothing else
        """)
  }

  @Test("Division by zero")
  func division() throws {
    try expect(
      "x = 1\nprint(x / (x - 1))\n",
      fails: """
        File "sheet.py", line 2, column 9
            print(x / (x - 1))
                    ^
        ZeroDivisionError: division by zero
        hint: print the divisor before this line to see where it becomes 0
        """)
  }

  @Test("The logarithm of a negative number")
  func logarithm() throws {
    try expect(
      "import math\nprint(math.log(-1.0))\n",
      fails: """
        File "sheet.py", line 2, column 12
            print(math.log(-1.0))
                       ^
        ValueError: math domain error
        hint: log needs a number above 0 and sqrt none below it: print the argument before this line
        """)
  }

  @Test("Integers that would not fit in memory are refused before they are computed")
  func hugeIntegers() throws {
    try expect(
      "x = 2 ** 64\nprint(x)\nprint(x ** 10 ** 12)\n", prints: "18446744073709551616\n",
      fails: """
        File "sheet.py", line 3, column 9
            print(x ** 10 ** 12)
                    ^
        MemoryError: an integer of more than 4000 MB
        hint: raise the limit with --memory MB if this much is meant; a float is enough for most sums
        """, status: 4)
    for text in ["2 ** (10 ** 12)", "10 ** 10 ** 10", "1 << 10 ** 30", "7 ** 10 ** 30"] {
      let result = try run("print(\(text))\n", "--memory", "64", "--seconds", "5")
      #expect(result.error.contains("MemoryError: an integer of more than 64 MB"), "\(text)")
      #expect(result.status == 4)
    }
  }

  @Test(
    "Long arithmetic is stopped by the limit of time in the middle of an operation",
    arguments: [
      "x = (1 << 50_000_000) - 1\nx = x * x\nprint(1)\n",
      "x = (1 << 30_000_000) - 1\nx = x // ((1 << 15_000_000) - 3)\n",
      "import math\nmath.gcd((1 << 20_000_000) - 1, (1 << 10_000_000) - 3)\n",
      "import math\nmath.factorial(10_000_000)\n", "import math\nmath.comb(10 ** 7, 5 * 10 ** 6)\n",
      "import math\nmath.isqrt(10 ** 10_000_000)\n", "x = 3\nwhile True:\n    x = x * x\n",
      "pow(3, (1 << 100_000) - 1, (1 << 100_000) - 7)\n",
    ])
  func longArithmetic(_ source: String) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try run(source, "--seconds", "0.3")
    #expect(result.error.contains("more than 0.3 seconds"), "\(result.error)")
    #expect(result.status == 4)
    // Not an estimate of speed: none of these ends within a minute, let alone in a debug build.
    #expect(clock.now - start < .seconds(20))
  }

  @Test("An infinite loop reaches the limit of time")
  func infiniteLoop() throws {
    let result = try run("print(\"before\")\nwhile True:\n    pass\n", "--seconds", "0.2")
    #expect(result.output == "before\n")
    // On which of its lines the loop is stopped is chance.
    #expect(result.error.hasPrefix("File \"sheet.py\""))
    #expect(
      result.error.hasSuffix(
        """
        TimeoutError: the worksheet ran for more than 0.2 seconds
        hint: does the loop ever end? --seconds N allows more

        """))
    #expect(result.status == 4)
  }

  @Test("A call without end reaches the limit of depth")
  func recursion() throws {
    let result = try run("def f(n):\n    return f(n + 1)\nf(0)\n", "--depth=50")
    #expect(
      result.error == """
        File "sheet.py", line 2, column 12
            return f(n + 1)
                   ^
        RecursionError: maximum recursion depth exceeded
          in f(), called on line 2
          in f(), called on line 2
          in f(), called on line 2
          and 46 calls more
        hint: does the function that calls itself ever stop? --depth N allows more calls

        """)
    #expect(result.status == 4)
  }

  @Test("A huge list, at once and bit by bit")
  func hugeList() throws {
    try expect(
      "print(\"before\")\nx = [0] * 10**12\n", prints: "before\n",
      fails: """
        File "sheet.py", line 2, column 9
            x = [0] * 10**12
                    ^
        MemoryError: more than 4000 MB of lists and strings
        hint: raise the limit with --memory MB if this much is meant
        """, status: 4)
    let result = try run("x = []\nwhile True:\n    x.append(1.5)\n", "--memory", "8")
    #expect(
      result.error.hasSuffix(
        """
        MemoryError: more than 8 MB of lists and strings
        hint: raise the limit with --memory MB if this much is meant

        """))
    #expect(result.status == 4)
  }

  @Test("More recorded nodes than are allowed")
  func nodes() throws {
    let result = try run(
      "x = Value(1.0)\nfor i in range(1000):\n    x = x + 1\n", "--nodes", "100")
    #expect(result.status == 4)
    #expect(result.error.contains("--nodes"))
  }

  @Test("Brackets nested a million times")
  func nesting() throws {
    let depth = 1_000_000
    let text =
      "x = " + String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
    let result = try run(text)
    #expect(
      result.error.hasSuffix(
        """

        SyntaxError: too many nested parentheses
        hint: give parts of the expression names of their own

        """))
    #expect(result.status == 3)
  }

  @Test("An empty file runs")
  func empty() throws {
    #expect(try run("") == Sandbox.Result())
    #expect(try run("\n# nothing\n\n") == Sandbox.Result())
    #expect(try run("\u{FEFF}print(1)") == Sandbox.Result(output: "1\n"))
  }

  @Test("Windows line endings")
  func windows() throws {
    try expect(
      "x = 2\r\nif x:\r\n    print(x)\r\nprint(y)\r\n", prints: "2\n",
      fails: """
        File "sheet.py", line 4, column 7
            print(y)
                  ^
        NameError: name 'y' is not defined
        hint: assign it before this line runs, and spell it as it is spelt there
        """)
  }
}
