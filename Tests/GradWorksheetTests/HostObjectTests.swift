import Testing

@testable import GradWorksheet

/// Objects of the host in every place of the language: a vector that can do everything, and an
/// object that can do nothing.
@Suite struct HostObjectTests {
  private func run(_ text: String, limits: Interpreter.Limits = .init()) -> WorksheetRun {
    let run = WorksheetRun("", limits: limits)
    run.interpreter?.define("V", .type(VectorObject.vectorType))
    run.interpreter?.define("P", .host(PlainObject()))
    run.interpreter?.define(
      module: "toy", members: ["vector": .type(VectorObject.vectorType), "one": .int(1)])
    run.interpreter?.define(module: "toy.parts", members: ["two": .int(2)])
    run.run(text)
    return run
  }

  @Test(arguments: [
    ("print(V([1, 2]) + V([3, 4]), V([1, 2]) + 1, 1 + V([1, 2]))", "<4 6> <2 3> <2 3>"),
    (
      "print(V([6]) - 1, 1 - V([6]), V([6]) / 4, V([7]) // 2, V([7]) % 4)", "<5> <-5> <1.5> <3> <3>"
    ),
    ("print(2 ** V([3]), V([1, 2]) @ V([3, 4]), V([6]) & 3)", "<8> 11 <2>"),
    ("print([1, 2] + V([3, 4]), V([3, 4]) * [2, 3])", "<4 6> <6 12>"),
    ("a = V([1, 2]); b = a\na += 1\nprint(a, b, a is b)", "<2 3> <2 3> True"),
    ("a = V([1, 2]); b = a\na *= 2\nprint(a, b)", "<2 4> <1 2>"),
    ("a = [1, 2]\na += V([1, 1])\nprint(a)", "<2 3>"),
    ("print(-V([1, V([2])]), ~V([6]), abs(V([-2])))", "<-1 <-2>> <-7> <4>"),
    (
      "print(V([1, 2]) == V([1, 3]), V([1, 2]) != 1, 2 > V([1, 2]))",
      "<True False> <False True> <True False>"
    ),
    (
      "print(V([1]) == None, V([1]) != None, P == P, P != P, P == 1)", "False True True False False"
    ),
    (
      "print(not V([1]), bool(V([0])), 1 if V([0]) else 2, V([1]) and 3, V([0]) or 4)",
      "False False 2 3 4"
    ),
    ("if V([1]) < 2: print('less')\nwhile V([1]) > 2: print('never')", "less"),
    ("print(len(V([1, 2])), list(V([1, 2])), tuple(V([3])), sum(V([1, 2])))", "2 [1, 2] (3,) 3"),
    (
      "print(min(V([2, 1])), max(V([2, 1])), sorted(V([2, 1])), list(reversed(V([2, 1]))))",
      "1 2 [1, 2] [1, 2]"
    ),
    ("a, (b, *c) = V([1, V([2, 3, 4])])\nprint(a, b, c)", "1 2 [3, 4]"),
    (
      "print(*V([1, 2]), [x for x in V([1, 2])], dict(zip(V([1, 2]), V([3, 4]))))",
      "1 2 [1, 2] {1: 3, 2: 4}"
    ),
    (
      "print(list(map(lambda x: x + 1, V([1]))), list(enumerate(V([5]))), any(V([0, 1])))",
      "[2] [(0, 5)] True"
    ),
    ("print(2 in V([1, 2]), 3 in V([1, 2]), 3 not in V([1]))", "True False True"),
    (
      "a = V([1, 2, 3])\nprint(a[0], a[1:], a[::2], a[V([2])])\na[1] = 7\na[0] += 1\nprint(a)",
      "1 <2 3> <1 3> 3\n<2 7 3>"
    ),
    (
      "a = V([1])\nprint(a[0, None], a[1:2, ...], a[:, 0], a[None], a[...])",
      "(0, None) (slice(1, 2, None), Ellipsis) (slice(None, None, None), 0) None Ellipsis"
    ),
    (
      "print(repr(V([1, 'a'])), V([1, 'a']), [V([1, 'a'])], {1: V([2])})",
      "vector(1, 'a') <1 a> [vector(1, 'a')] {1: vector(2)}"
    ),
    (
      "v = V([1.5])\nprint(f'{v}|{v!r}|{v:words}|{v:.2f}|{v!s:>6}')",
      "<1.5>|vector(1.5)|a vector of 1|1.50| <1.5>"
    ),
    (
      "print('%s %.1f %d' % (V([1]), V([2.25]), V([3])), '{:words}'.format(V([])))",
      "<1> 2.2 3 a vector of 0"
    ),
    ("print('{0[0]} {0.size}'.format(V([4])), '%s' % V([1, 2]))", "4 1 <1 2>"),
    (
      "import math\nprint(math.sqrt(V([4])), float(V([1])), int(V([2.7])), round(V([2.6])))",
      "2.0 1.0 2 3"
    ),
    (
      "print([1, 2, 3][V([1])], [4, 5, 6][V([1]):], list(range(V([2]))), 'ab' * V([2]))",
      "2 [5, 6] [0, 1] abab"
    ),
    (
      "import math\nprint(math.floor(V([2.5])), math.pow(V([2]), 3), hex(V([16])), chr(V([65])))",
      "2 8.0 0x10 A"
    ),
    (
      "a = V([1])\na.tag = [2]\na.tag.append(3)\nprint(a.tag, a.size, getattr(a, 'tag'))",
      "[2, 3] 1 [2, 3]"
    ),
    (
      "a = V([1, 2])\nt = a.total\nprint(a.total(), t(), a.total(start=5), t(1), a.map(lambda x: -x))",
      "3 3 8 4 <-1 -2>"
    ),
    (
      "a = V([1])\nprint(a(2, x=3), callable(a), callable(P), hasattr(a, 'map'), hasattr(a, 'no'))",
      "(vector(1), 2, 3) True False True False"
    ),
    (
      "print(isinstance(V([]), V), isinstance(V([]), (int, V)), isinstance(1, V))",
      "True True False"
    ),
    (
      "print(type(V([])) is V, type(V([])).__name__, type(V([])), V.rank, V([]).__class__ is V)",
      "True vector <class 'toy.vector'> 1 True"
    ),
    ("print(type(P), isinstance(P, int), P)", "<class 'plain'> False <plain>"),
    ("d = {V([1]): 'a', P: 'b'}\nprint(d[1], d[V([1])], d[P], P in d)", "a a b True"),
    (
      "print([V([1])] == [V([1])], [P] == [P], V([1]) in [V([2]), V([1])], [P].index(P))",
      "True True True 0"
    ),
    ("print(sorted([V([2]), V([1])]), max(V([2]), V([3])))", "[vector(1), vector(2)] <3>"),
    (
      "import toy.parts\nprint(toy.one)\nimport toy.parts as p\nprint(p.two)\n"
        + "from toy.parts import two\nfrom toy import vector\nprint(two, vector([1]))",
      "1\n2\n2 <1>"
    ),
    ("n = V([1])\nfor i in range(20): n = V([n])\nprint(bool(n == n), len(repr(n)))", "True 169"),
  ])
  func `they do what the host says`(text: String, expected: String) {
    let run = run(text)
    #expect(run.lines.joined(separator: "\n") == expected)
    #expect(run.error?.summary == nil)
  }

  @Test(arguments: [
    ("P + 1", "TypeError: unsupported operand type(s) for +: 'plain' and 'int'"),
    ("1 @ P", "TypeError: unsupported operand type(s) for @: 'int' and 'plain'"),
    ("x = P\nx -= 1", "TypeError: unsupported operand type(s) for -=: 'plain' and 'int'"),
    ("-P", "TypeError: bad operand type for unary -: 'plain'"),
    ("abs(P)", "TypeError: bad operand type for abs(): 'plain'"),
    ("P < 1", "TypeError: '<' not supported between instances of 'plain' and 'int'"),
    ("sorted([1, P])", "TypeError: '<' not supported between instances of 'plain' and 'int'"),
    ("len(P)", "TypeError: object of type 'plain' has no len()"),
    ("P[0]", "TypeError: 'plain' object is not subscriptable"),
    ("P[0] = 1", "TypeError: 'plain' object does not support item assignment"),
    ("del P[0]", "TypeError: 'plain' object does not support item deletion"),
    ("for x in P: pass", "TypeError: 'plain' object is not iterable"),
    ("a, b = P", "TypeError: cannot unpack non-iterable plain object"),
    ("1 in P", "TypeError: argument of type 'plain' is not iterable"),
    ("reversed(P)", "TypeError: 'plain' object is not reversible"),
    ("P()", "TypeError: 'plain' object is not callable"),
    ("P.x", "AttributeError: 'plain' object has no attribute 'x'"),
    ("P.x()", "AttributeError: 'plain' object has no attribute 'x'"),
    ("P.x = 1", "AttributeError: 'plain' object has no attribute 'x'"),
    ("float(P)", "TypeError: float() argument must be a string or a real number, not 'plain'"),
    ("range(P)", "TypeError: 'plain' object cannot be interpreted as an integer"),
    ("[1][P]", "TypeError: list indices must be integers or slices, not plain"),
    ("import math\nmath.exp(P)", "TypeError: must be real number, not plain"),
    ("f'{P:.2f}'", "TypeError: unsupported format string passed to plain.__format__"),
    ("round(P)", "TypeError: type plain doesn't define __round__ method"),
    (
      "V([1]).size = 2",
      "AttributeError: 'toy.vector' object attribute 'size' is read-only"
    ),
    (
      "V([1, 2]).map = 2",
      "AttributeError: 'toy.vector' object attribute 'map' is read-only"
    ),
    (
      "if V([1, 2]) == V([1, 2]): pass",
      "ValueError: The truth value of a vector with more than one element is ambiguous."
    ),
    (
      "[V([1, 2])] == [V([1, 2])]",
      "ValueError: The truth value of a vector with more than one element is ambiguous."
    ),
    (
      "assert V([1, 2])",
      "ValueError: The truth value of a vector with more than one element is ambiguous."
    ),
    ("{V([1, 2]): 1}", "TypeError: unhashable type: 'toy.vector'"),
    ("float(V([1, 2]))", "TypeError: only vectors of one item are numbers"),
    ("V([1])[1]", "IndexError: index 1 is out of bounds"),
    ("V.no", "AttributeError: type object 'toy.vector' has no attribute 'no'"),
    ("del V([1])[0]", "ValueError: cannot delete vector elements"),
    ("import toyy", "ModuleNotFoundError: No module named 'toyy'"),
    ("import toy.no", "ModuleNotFoundError: No module named 'toy.no'"),
    ("from toy import no", "ImportError: cannot import name 'no' from 'toy' (unknown location)"),
  ])
  func `what they cannot do is CPython's error`(text: String, expected: String) {
    let run = run(text)
    #expect(run.error?.summary == expected)
    #expect(run.error?.position?.line == Int32(text.split(separator: "\n").count))
  }

  @Test(arguments: [
    "repr(n)", "n == n", "-n", "float(n)", "bool(n)", "n + n", "{n: 1}", "str(n)", "print(n)",
  ])
  func `nests end with an error and not with the stack`(use: String) {
    let run = run("n = V([1])\nfor i in range(2000): n = V([n])\n\(use)\n")
    #expect(run.error?.type == "RecursionError")
    #expect(run.error?.category == .limit)
  }

  @Test func `a nest of host objects goes without a deep stack`() throws {
    let run = run("n = V([1])\nfor i in range(20000): n = V([n])\nm = n\nn.tag = [m]\ndel n, m\n")
    #expect(run.error == nil)
  }

  @Test func `their memory is held against the limit`() throws {
    let run = run(
      "xs = []\nfor i in range(10000): xs.append(V(range(1000)))",
      limits: .init(memory: 10_000_000))
    #expect(run.error?.type == "MemoryError")
    let interpreter = Interpreter(host: nil, limits: .init(memory: 1000)) { _ in }
    try interpreter.withMachine { (machine: inout Machine) throws(Failure) in
      let before = machine.heap.bytes
      var share: HeapShare? = try HeapShare(bytes: 600, of: machine)
      #expect(machine.heap.bytes == before + 600)
      #expect(throws: Failure.self) { try HeapShare(bytes: 600, of: machine) }
      #expect(share?.bytes == 600)
      share = nil
      #expect(machine.heap.bytes == before)
    }
  }

  @Test func `a collection finds and moves what they hold`() {
    let host = StubHost()
    let run = WorksheetRun("", host: host)
    run.interpreter?.define("V", .type(VectorObject.vectorType))
    run.interpreter?.define(
      "Value",
      .native(
        NativeFunction("Value") { (machine: inout Machine, object: Object) throws(Failure) in
          host.make(try machine.real(object))
        }))
    run.run(
      """
      def churn(y=0):
          x = Value(0)
          for i in range(9000): x = x + 1
          return y
      a = V([Value(1), [Value(2), V([Value(3)])]])
      a.tag = a
      churn()
      print(a[0], a[1][0], a[1][1][0], a.tag[0])
      b = [a, Value(4)]
      it = iter(a)
      del a
      churn()
      print(b[0][0], b[1], next(it))
      del b
      churn()
      print(next(it)[0], V([Value(5), Value(6)]).map(churn))
      f = V([Value(7)]).total
      churn()
      print(f(), Value(1) + V([Value(2), 3]), V([Value(2)]) @ V([4]))
      """)
    #expect(run.error?.summary == nil)
    #expect(
      run.lines == [
        "V(1.0) V(2.0) V(3.0) V(1.0)", "V(1.0) V(4.0) V(1.0)", "V(2.0) <V(5.0) V(6.0)>",
        "V(7.0) <V(3.0) V(4.0)> V(8.0)",
      ])
    #expect(host.lost == [])
    #expect(host.collections > 3)
  }
}
