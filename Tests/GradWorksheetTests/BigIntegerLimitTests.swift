import Testing

@testable import GradWorksheet

/// Integers beyond 64 bits within the limits of memory and time.
@Suite struct BigIntegerLimitTests {
  @Test func `the place for long integers costs the others nothing`() {
    #expect(MemoryLayout<Object>.size <= 16)
    #expect(MemoryLayout<Object>.stride == 16)
  }

  @Test(arguments: [
    "2 ** 10 ** 12", "10 ** 10 ** 10", "3 ** 10 ** 30", "(-7) ** 10 ** 9", "1 << 10 ** 12",
    "1 << 10 ** 30", "-1 << 10 ** 9", "True << 2 ** 40", "math.factorial(10 ** 8)",
    "math.factorial(10 ** 18)", "math.perm(10 ** 30, 10 ** 8)", "math.perm(10 ** 18, 10 ** 17)",
    "math.comb(10 ** 30, 10 ** 8)", "math.comb(10 ** 9, 5 * 10 ** 8)",
    "(1 << 10 ** 7) * ((1 << 10 ** 7) + 1)", "((1 << 2 * 10 ** 7) + 1) ** 2",
  ])
  func `what cannot fit is refused before it is computed`(text: String) {
    let run = WorksheetRun("import math\nprint(\(text))", limits: .init(memory: 4_000_000))
    #expect(run.error?.summary == "MemoryError: an integer of more than 4 MB")
    #expect(run.error?.category == .limit)
    #expect(run.error?.hint?.contains("--memory") == true)
  }

  @Test func `what fits is computed`() {
    let text = "import math\nx = 2 ** 10 ** 5\nprint(x.bit_length(), (x * x).bit_length())\n"
    let run = WorksheetRun(text, limits: .init(memory: 100_000))
    #expect(run.output == "100001 200001\n")
  }

  @Test(arguments: [
    "x = 3\nwhile True: x = x * x", "x = 3\nwhile True: x *= x", "x = 1\nwhile True: x <<= 1000",
    "x = []\nwhile True: x.append(2 ** 5000)", "x = {}\nwhile True: x[2 ** 5000 + len(x)] = 1",
    "x = 2 ** 8000\ny = []\nwhile True:\n    y += [x]\n    x = x + 1",
  ])
  func `loops that make them reach the limit of memory`(text: String) {
    let run = WorksheetRun(text, limits: .init(memory: 100_000))
    #expect(run.error?.type == "MemoryError")
    #expect(run.error?.category == .limit)
  }

  @Test func `they give their memory back`() throws {
    let run = WorksheetRun("def f(n): return 7 ** n\nx = f(2)")
    let before = try #require(run.interpreter?.memoryInUse)
    run.run("x = [f(10000 + i) for i in range(20)]")
    // 10,000 powers of 7 are 28,074 bits.
    #expect(try #require(run.interpreter?.memoryInUse) > before + 20 * 3509)
    run.run("x = 49")
    #expect(run.interpreter?.memoryInUse == before)
  }

  @Test(arguments: [
    "x = (1 << 10 ** 7) - 1\ny = x * x",
    "x = (1 << 10 ** 7) - 1\ny = x // ((1 << 5 * 10 ** 6) - 3)",
    "x = (1 << 10 ** 7) - 1\ny = x % ((1 << 5 * 10 ** 6) - 3)", "y = 3 ** 10 ** 7",
    "math.gcd((1 << 10 ** 7) - 1, (1 << 9 * 10 ** 6) - 3)", "math.factorial(10 ** 6)",
    "math.comb(10 ** 6, 5 * 10 ** 5)", "math.perm(10 ** 6, 9 * 10 ** 5)",
    "math.isqrt(3 ** 10 ** 6)",
    "pow(3, (1 << 10 ** 5) - 1, (1 << 10 ** 5) - 7)", "pow(3 ** 10 ** 5, -1, (1 << 158_000) - 5)",
    "math.lcm(*[(1 << 10 ** 5) + i for i in range(50)])", "math.prod([3 ** 10 ** 5] * 100)",
    "x = 1 << 10 ** 6\nfor i in range(10 ** 6): y = x + i", "round(3 ** 10 ** 6, -(10 ** 5))",
  ])
  func `time is looked at in the middle of an operation`(text: String) {
    // The clock is the number of looks at it.
    var looks = 0
    let run = WorksheetRun("import math\n" + text) {
      looks += 1
      return looks > 20 ? Failure("TimeoutError", "too long", category: .limit) : nil
    }
    #expect(run.error?.summary == "TimeoutError: too long")
  }
}
