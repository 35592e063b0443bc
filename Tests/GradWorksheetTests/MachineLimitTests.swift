import GradWorksheet
import Testing

/// Worksheets that would never end, or fill the machine: each stops with the limit's own words.
@Suite struct MachineLimitTests {
  private static let recursion = "RecursionError: maximum recursion depth exceeded"

  @Test(arguments: [
    "def f(n): return f(n + 1)\nf(0)",
    "f = lambda n: list(map(f, [n]))\nf(1)",
    "def f(x): return sorted([1, 2], key=f)\nf(1)",
    "def f(n): return sum(f(k) for k in iter([n]))\nf(1)",
    "def f(n): return max([n], [n], key=f)\nf(1)",
    "it = range(3)\nfor i in range(100000): it = map(int, it)\nprint(list(it))",
    "it = range(3)\nfor i in range(100000): it = zip(it)\nfor x in it: pass",
    "it = range(3)\nfor i in range(100000): it = enumerate(it)\nfor i, x in it: pass",
    "it = range(3)\nfor i in range(100000): it = filter(None, it)\nprint(list(it))",
    "it = range(3)\nfor i in range(100000): it = iter(x for x in it)\nprint(list(it))",
    "f = print\nfor i in range(100000): f = (lambda g: lambda: g())(f)\nf()",
    "t = (1,)\nfor i in range(100000): t = (t,)\nd = {t: 1}",
    "class A:\n    def __getattr__(self, n): return self.q\nA().x",
    "class A:\n    def __eq__(self, o): return self == o\nA() == 1",
    "class A:\n    def __hash__(self): return hash((self, 1))\n{A(): 1}",
    "class A:\n    def __repr__(self): return f'{self}'\nprint([A()])",
    "class A:\n    def __init__(self): A()\nA()",
    "class A:\n    def __new__(cls): return A()\nA()",
    "class A:\n    def __call__(self): return self()\nA()()",
    "class A:\n    def __add__(self, o): return self + o\nA() + 1",
    "class A:\n    def __bool__(self): return not self\nif A(): pass",
    "class A:\n    @property\n    def p(self): return self.p\nA().p",
    "class A:\n    def __setattr__(self, n, v): self.x = v\nA().y = 1",
    "class A:\n    def __iter__(self): return iter(self)\nfor x in A(): pass",
    "class A:\n    def __lt__(self, o): return sorted([A(), A()])\nsorted([A(), A()])",
    "class A: pass\nA.__call__ = A()\nA()()",
    "def f(): pass\nfor i in range(200000): f = staticmethod(f)\nf()",
    "class A:\n    __repr__ = object.__str__\nprint(A())",
    "class A:\n    __getattr__ = getattr\nA().x",
    "e = ValueError(1)\ne.__init__(e)\nstr(e)", "e = ValueError(1)\ne.__init__(e)\nrepr(e)",
    "class A:\n    def __enter__(self):\n        with self: pass\n    def __exit__(self, *a): pass\n"
      + "with A(): pass",
  ])
  func `recursion ends`(text: String) {
    let run = WorksheetRun(text)
    #expect(run.error?.summary == Self.recursion)
    #expect(run.error?.category == .limit)
  }

  @Test(arguments: [
    ("l = 1\nfor i in range(100000): l = [l]\nprint(l)", " while getting the repr of an object"),
    (
      "l = 1\nfor i in range(100000): l = slice(l)\nprint(l)",
      " while getting the repr of an object"
    ),
    ("a = 1; b = 1\nfor i in range(100000): a = [a]; b = [b]\na == b", " in comparison"),
    ("a = 1; b = 1\nfor i in range(100000): a = (a,); b = (b,)\na < b", " in comparison"),
    ("a = []; a.append(a)\nb = []; b.append(b)\na == b", " in comparison"),
  ])
  func `deep nests are not looked through to the end`(text: String, place: String) {
    #expect(WorksheetRun(text).error?.summary == Self.recursion + place)
  }

  @Test(arguments: [
    "x = [0] * 10 ** 9", "x = 'ab' * 10 ** 9", "x = (1, 2) * 10 ** 18", "x = list(range(10 ** 9))",
    "x = [1]\nwhile True: x += x", "x = 'a'\nwhile True: x += x", "x = 'é'\nwhile True: x = x + x",
    "x = [1]\nfor y in x: x.append(y)", "x = []\nwhile True: x.append('a')",
    "x = []\nwhile True: x.append(lambda: 1)", "x = []\nwhile True: x.append(iter(x))",
    "x = []\nwhile True: x.append(range(3))", "x = []\nwhile True: x.append(x.append)",
    "x = []\nwhile True: x.append(slice(1))", "x = []\nwhile True: x.append({}.keys())",
    "f = None\nwhile True: f = (lambda g: lambda: g)(f)",
    "d = {}\ni = 0\nwhile True:\n    d[i] = i\n    i += 1",
    "x = (1,)\nfor i in range(60): x = (x, x)\nd = {x: 1}",
    "x = [1]\nfor i in range(60): x = [x, x]\nprint(x)",
    "x = f'{1:>99999999999}'", "x = '1'.zfill(10 ** 18)", "x = 'a'.center(10 ** 18)",
    "x = '\\t'.expandtabs(10 ** 18)", "x = f'{1.5:.999999999f}'",
    "x = 'a,' * 1000000\nl = [x.split(',') for i in range(100)]",
    "x = dict.fromkeys(range(10 ** 9))",
    "class A: pass\nx = []\nwhile True: x.append(A())",
    "x = []\nwhile True:\n    class A: pass\n    x.append(A)",
    "class A: pass\na = A()\ni = 0\nwhile True:\n    setattr(a, 'x' + str(i), i)\n    i += 1",
    "class A: pass\ni = 0\nwhile True:\n    setattr(A, 'x' + str(i), i)\n    i += 1",
    "class A: pass\ni = 0\nwhile True:\n    setattr(A(), 'x' + str(i), i)\n    i += 1",
    "class A:\n    def f(self): pass\nx = []\na = A()\nwhile True: x.append(a.f)",
    "x = []\nwhile True: x.append(ValueError(1))",
    "s = set()\ni = 0\nwhile True:\n    s.add(i)\n    i += 1", "x = set(range(10 ** 9))",
    "x = []\nwhile True: x.append({1, 2})",
    // Nearly all of it is the tables that keep the order: 8 slots for each set.
    "x = [{i} for i in range(10000)]", "x = []\nwhile True: x.append(property())",
    "x = []\nwhile True:\n    try: raise ValueError(x)\n    except ValueError as e: x.append(e)",
    "class A: pass\nx = None\nwhile True:\n    a = A()\n    a.x = x\n    a.me = a\n    x = a",
  ])
  func `memory ends`(text: String) {
    let run = WorksheetRun(text, limits: .init(memory: 4_000_000))
    #expect(run.error?.summary == "MemoryError: more than 4 MB of lists and strings")
    #expect(run.error?.category == .limit)
  }

  @Test(arguments: [
    "while True: pass", "x = sum(range(10 ** 18))", "x = max(map(int, range(10 ** 15)))",
    "x = -1 in map(int, range(10 ** 15))", "x = any(filter(None, [0] * 1000000 * 1000))",
    "a = [1]; b = [1]\nfor i in range(60): a = [a, a]; b = [b, b]\na == b",
    "a = [1]; b = [1]\nfor i in range(60): a = [a, a]; b = [b, b]\na < b",
    "a = (1,)\nfor i in range(60): a = (a, a)\nisinstance(2, (str, a)) if False else {a: 1}",
    "a = (str,)\nfor i in range(60): a = (a, a)\nisinstance(2, a)",
    "x = [0]\nfor y in iter(z for z in x): x.append(1)",
  ])
  func `time ends`(text: String) {
    // The clock is the number of looks at it.
    var looks = 0
    let run = WorksheetRun(text) {
      looks += 1
      return looks > 40 ? Failure("TimeoutError", "too long", category: .limit) : nil
    }
    let summary = run.error?.summary ?? "no error"
    #expect(summary == "TimeoutError: too long" || summary.hasPrefix("MemoryError"))
  }

  @Test func `depth is what the limits say`() {
    let text = "def f(n): return 0 if n == 0 else 1 + f(n - 1)\n"
    #expect(WorksheetRun(text + "print(f(40))", limits: .init(depth: 50)).output == "40\n")
    #expect(
      WorksheetRun(text + "print(f(50))", limits: .init(depth: 50)).error?.summary
        == Self.recursion)
  }

  @Test func `a session goes on after every kind of end`() {
    let run = WorksheetRun("seen = []\ndef down(n): return down(n + 1)\nkeep = 5")
    for (text, summary) in [
      ("down(0)", Self.recursion),
      (
        "sorted([3, 1], key=lambda x: 1 // 0)",
        "ZeroDivisionError: integer division or modulo by zero"
      ),
      ("list(map(lambda x: [y / 0 for y in [x]], [1]))", "ZeroDivisionError: division by zero"),
      ("sum(1 / x for x in iter([1, 0]))", "ZeroDivisionError: division by zero"),
      ("g = iter(1 / x for x in [1, 0])\nnext(g)\nnext(g)", "ZeroDivisionError: division by zero"),
      ("list(g)\nsorted([1, 2], key=down)", Self.recursion),
      ("x = 3 + missing", "NameError: name 'missing' is not defined"),
    ] {
      run.run(text)
      #expect(run.error?.summary == summary)
      run.run("new\(run.output.count) = keep + 1\nprint(keep, end='')")
      #expect(run.error == nil)
    }
    run.run("def use(): return later * keep")
    run.run("a = b = c = d = e = 1\nlater = 2\nprint(use())")
    #expect(run.output == "555555510\n")
    // What the failed cells left in registers does not come back as variables.
    run.run("print(f1) if False else 0\nprint(f2)")
    #expect(run.error?.summary == "NameError: name 'f2' is not defined")
  }

  @Test func `a limit that ends a cell at its first step leaves no frame`() {
    var isOver = true
    var looks = 0
    let run = WorksheetRun("x = 1") {
      looks += 1
      return isOver ? Failure("TimeoutError", "too long", category: .limit) : nil
    }
    // Each cell takes one step of the 4096 between two looks.
    var failed = 0
    for _ in 0..<5000 where failed == 0 {
      run.run("x = 2")
      if run.error != nil { failed += 1 }
    }
    #expect(failed == 1 && looks > 0)
    isOver = false
    run.run("x = 3\nprint(x)")
    #expect(run.error == nil)
    #expect(run.output == "3\n")
  }
}

extension WorksheetRun {
  /// Runs a text with a look at the clock.
  convenience init(_ text: String, poll: @escaping () -> Failure?) {
    self.init(text, host: nil, poll: poll)
  }
}
