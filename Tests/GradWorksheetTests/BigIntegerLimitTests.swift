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
    "x = ('%s' * 1000) % (('a' * 10 ** 5,) * 1000)", "x = ('{0}' * 1000).format('a' * 10 ** 5)",
    "x = ('%x' * 1000) % ((1 << 10 ** 5,) * 1000)", "print(*['a' * 10 ** 5] * 1000)",
    "x = 'a' * 10 ** 6\ny = f'{x}{x}{x}{x}{x}'",
    "x = {((1 << 10 ** 5) - 1,) * 1000: 1}", "x = {('a' * 10 ** 5,) * 1000: 1}",
    "x = {(((1 << 10 ** 5) - 1,) * 10,) * 100: 1}",
  ])
  func `texts and keys that repeat something long reach the limit of memory`(text: String) {
    let run = WorksheetRun(text, limits: .init(memory: 4_000_000))
    #expect(run.error?.type == "MemoryError")
    #expect(run.error?.category == .limit)
  }

  @Test func `a modular power stops where the rest is zero`() {
    // Every exponent has 10^8 bits. Looking at all of them would mean 3000 looks at the clock.
    var looks = 0
    let run = WorksheetRun(
      """
      x = 1 << 10 ** 8
      print(pow(3, x, 1), pow(6, x, 3), pow(6, x, -3), pow(0, x, 5), pow(2, x, 1 << 64))
      print(pow(0, 0, 5), pow(0, 0, 1), pow(0, 0, 1 << 64), pow(1 << 64, 0, 7), pow(1 << 64, 0, -1))
      """
    ) {
      looks += 1
      return looks > 100 ? Failure("TimeoutError", "too long", category: .limit) : nil
    }
    #expect(run.output == "0 0 0 0 0\n1 0 1 1 0\n")
  }

  @Test func `long integers as keys are found by value`() {
    let run = WorksheetRun(
      """
      d = {}
      for i in range(100): d[(1 << 200) - i, i] = i
      print(len(d), d[(1 << 200) - 7, 7], ((1 << 200) - 7, 8) in d)
      d = {(1 << 200) + 1: 'a', 2.0 ** 200: 'b'}
      d[2 ** 200 + 1] = 'c'
      print(d[1 << 200], list(d.values()))
      """)
    #expect(run.output == "100 7 False\nb ['c', 'b']\n")
  }

  @Test(arguments: [
    "x = (1 << 10 ** 7) - 1\ny = x * x",
    "x = (1 << 10 ** 7) - 1\ny = x // ((1 << 5 * 10 ** 6) - 3)",
    "x = (1 << 10 ** 7) - 1\ny = x % ((1 << 5 * 10 ** 6) - 3)", "y = 3 ** 10 ** 7",
    "math.gcd((1 << 10 ** 7) - 1, (1 << 9 * 10 ** 6) - 3)", "math.factorial(10 ** 6)",
    "math.comb(10 ** 6, 5 * 10 ** 5)", "math.perm(10 ** 6, 9 * 10 ** 5)",
    "math.isqrt(3 ** 10 ** 6)",
    // Short calls with long arguments: every product is long.
    "math.perm((1 << 10 ** 6) + 1, 8)", "math.comb((1 << 10 ** 6) + 1, 8)",
    "pow(1, 1 << 5 * 10 ** 6, 7)", "pow(1, 1 << 5 * 10 ** 6, 1 << 100)",
    "x = (1 << 10 ** 8) - 1\ny = x * ((1 << 2400) - 1)",
    // Little work, but again and again, and the machine's loop does not come round.
    "x = 1 << 10 ** 6\ny = 1 << 10 ** 6\n[x] * 10 ** 4 == [y] * 10 ** 4",
    "x = 'a' * 10 ** 6\ny = 'a' * 10 ** 6\n[x] * 10 ** 3 == [y] * 10 ** 3",
    "list(map(math.log, [1 << 10 ** 6] * 8000))", "list(map(str, [7 ** 5000] * 8000))",
    "max([1 << 10 ** 6] * 10 ** 4, key=math.log2)", "print(*[7 ** 5000] * 10 ** 4)",
    "x = ('%d' * 2000) % ((7 ** 5000,) * 2000)", "x = ('{0}' * 2000).format(7 ** 5000)",
    "x = f'{(1 << 10 ** 8) - 1:_b}'", "bin((1 << 10 ** 8) - 1)",
    "x = f'{1:0{10 ** 8}_}'",
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
