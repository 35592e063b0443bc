import Testing

@testable import GradWorksheet

/// The host renumbers its values at each collection; whatever the worksheet can still reach must
/// get its new number, and nothing else is held.
@Suite struct CollectionTests {
  /// `V(x)` makes a value; `churn()` makes the machine collect several times.
  private static let prelude = """
    def churn():
        x = V(0)
        for i in range(9000): x = x + 1
        return V(100)

    """

  private func run(_ text: String) -> (run: WorksheetRun, host: StubHost) {
    let host = StubHost()
    let run = WorksheetRun("", host: host)
    run.interpreter?.define(
      "V",
      .native(
        NativeFunction("V") { (_: inout Machine, arguments: Arguments) throws(Failure) -> Object in
          guard case .int(let number)? = arguments.positional.first else {
            throw .type("V() takes an int")
          }
          return host.make(Double(number))
        }))
    run.run(Self.prelude + text)
    return (run, host)
  }

  @Test(arguments: [
    (
      "xs = [1, 2, 3, 4]\nchurn()\nxs[::2] = [V(1), V(2)]\nxs[-1] = V(3)\nchurn()\nprint(xs)",
      "[V(1.0), 2, V(2.0), V(3.0)]"
    ),
    ("a = V(1)\nb = a\nchurn()\nprint(a, b, a is b)", "V(1.0) V(1.0) True"),
    (
      "a = [V(1), [V(2), [V(3)]]]\nb = a[1]\nchurn()\nprint(a, b[0] is a[1][0])",
      "[V(1.0), [V(2.0), [V(3.0)]]] True"
    ),
    ("a = (V(1), (V(2), [V(3)]))\nchurn()\nprint(a)", "(V(1.0), (V(2.0), [V(3.0)]))"),
    ("a = [V(1)]\na.append(a)\nchurn()\nprint(a)", "[V(1.0), [...]]"),
    (
      "k = V(1)\nd = {k: V(2), (k, 1): V(3), 'x': {k: k}}\nchurn()\n"
        + "print(d, d[k], d[(k, 1)], d['x'][k], k in d)",
      "{V(1.0): V(2.0), (V(1.0), 1): V(3.0), 'x': {V(1.0): V(1.0)}} V(2.0) V(3.0) V(1.0) True"
    ),
    ("d = {1: V(1)}\nv = d.values()\ndel d\nchurn()\nprint(list(v))", "[V(1.0)]"),
    (
      "def make(a):\n    def get(): return a\n    def set(b):\n        nonlocal a\n        a = b\n"
        + "    return get, set\nget, set = make(V(1))\nchurn()\nprint(get())\nset(V(2))\nchurn()\n"
        + "print(get())", "V(1.0)\nV(2.0)"
    ),
    ("def f(a=V(1), *, b=V(2)): return a, b\nchurn()\nprint(f())", "(V(1.0), V(2.0))"),
    ("f = (lambda x: lambda: x)(V(1))\nchurn()\nprint(f())", "V(1.0)"),
    (
      "g = iter(x + y for x in [V(1), V(2)] for y in [V(3)])\nprint(next(g))\nchurn()\nprint(list(g))",
      "V(4.0)\n[V(5.0)]"
    ),
    (
      "def f(k): return iter(x + k for x in [V(1), V(2)])\ng = f(V(5))\nchurn()\nprint(next(g))\n"
        + "churn()\nprint(next(g))", "V(6.0)\nV(7.0)"
    ),
    (
      "z = zip([V(1), V(2)], (V(3), V(4)))\nprint(next(z))\nchurn()\nprint(list(z))",
      "(V(1.0), V(3.0))\n[(V(2.0), V(4.0))]"
    ),
    ("m = map(lambda x, y=V(9): x + y, [V(1)])\nchurn()\nprint(list(m))", "[V(10.0)]"),
    ("m = filter(lambda x: churn() is not x, [V(1), V(2)])\nprint(list(m))", "[V(1.0), V(2.0)]"),
    ("m = enumerate([V(1)])\nchurn()\nprint(list(m))", "[(0, V(1.0))]"),
    (
      "m = reversed([V(1), V(2)])\nn = reversed((V(3), V(4)))\nchurn()\nprint(list(m), list(n))",
      "[V(2.0), V(1.0)] [V(4.0), V(3.0)]"
    ),
    ("m = iter({V(1): V(2)}.items())\nchurn()\nprint(list(m))", "[(V(1.0), V(2.0))]"),
    (
      "class A:\n    k = V(9)\n    def __init__(self, v): self.v = v\na = A(V(1))\na.w = [V(2)]\n"
        + "churn()\nprint(a.v, a.w, A.k, a.__dict__)\nchurn()\nprint(a.__dict__, vars(a)['v'] is a.v)",
      "V(1.0) [V(2.0)] V(9.0) {'v': V(1.0), 'w': [V(2.0)]}\n{'v': V(1.0), 'w': [V(2.0)]} True"
    ),
    (
      "class A:\n    def __init__(self, v):\n        self.v = v\n        churn()\n        self.v = self.v + v\n"
        + "    def get(self): return self.v\ng = A(V(1)).get\nchurn()\nprint(g())", "V(2.0)"
    ),
    (
      "class A:\n    def __add__(self, o):\n        churn()\n        return o\n    __radd__ = __add__\n"
        + "print(A() + V(1), V(2) + A(), sum([V(3), V(4)], A()))", "V(1.0) V(2.0) V(7.0)"
    ),
    (
      "class A:\n    def __eq__(self, o):\n        churn()\n        return False\n"
        + "    def __hash__(self): return 1\nd = {A(): V(1), A(): V(2)}\nchurn()\n"
        + "print(list(d.values()), [A(), V(3)] == [A(), V(3)], V(4) in [A(), V(4)])",
      "[V(1.0), V(2.0)] False False"
    ),
    (
      "class E(Exception): pass\ntry:\n    raise E(V(1), [V(2)])\nexcept E as e:\n    churn()\n"
        + "    print(e.args)\n    keep = e\nchurn()\nprint(keep.args)",
      "(V(1.0), [V(2.0)])\n(V(1.0), [V(2.0)])"
    ),
    (
      "def f():\n    try:\n        return V(1)\n    finally:\n        churn()\nprint(f())", "V(1.0)"
    ),
    (
      "class P:\n    def __init__(self): self._v = V(1)\n    @property\n    def v(self):\n"
        + "        churn()\n        return self._v\np = P()\nprint([p.v, V(2), p.v])",
      "[V(1.0), V(2.0), V(1.0)]"
    ),
    (
      "k = V(1)\ns = {k, V(2), (k, 1)}\nchurn()\nprint(k in s, (k, 1) in s, V(2) in s, len(s))",
      "True True False 3"
    ),
    (
      "class A: pass\na = A()\nk = V(1)\nd = {(a, k): 1}\nchurn()\nprint(d[(a, k)])", "1"
    ),
    (
      "class I:\n    def __init__(self): self.n = 0\n    def __iter__(self): return self\n"
        + "    def __next__(self):\n        churn()\n        self.n += 1\n"
        + "        if self.n > 2: raise StopIteration\n        return V(self.n)\n"
        + "xs = [V(7)]\nfor v in I(): xs.append(v)\nprint(xs, list(I()))",
      "[V(7.0), V(1.0), V(2.0)] [V(1.0), V(2.0)]"
    ),
    (
      "class C:\n    def __enter__(self): return V(1)\n    def __exit__(self, *a): churn()\n"
        + "with C() as v: x = [v]\nprint(x, v)", "[V(1.0)] V(1.0)"
    ),
    ("m = V(3).twice\nchurn()\nprint(m())", "V(6.0)"),
    ("m = [V(3)].index\nchurn()\nm = [V(3)].copy\nchurn()\nprint(m())", "[V(3.0)]"),
    ("s = slice(V(1), V(2), [V(3)])\nchurn()\nprint(s)", "slice(V(1.0), V(2.0), [V(3.0)])"),
    ("s = V(1)\nprint(s + churn(), s * 2 + churn() * (s + churn()))", "V(101.0) V(10102.0)"),
    ("def f(s): return (s + s) + churn()\nprint(V(1) + f(V(2)) + V(3))", "V(108.0)"),
    (
      "print([V(1), churn(), V(2)], (V(1), churn()), {V(1): churn()})",
      "[V(1.0), V(100.0), V(2.0)] (V(1.0), V(100.0)) {V(1.0): V(100.0)}"
    ),
    (
      "def f(*a, **k): return churn(), a, k\nprint(f(V(1), *[V(2)], x=V(3), **{'y': V(4)}))",
      "(V(100.0), (V(1.0), V(2.0)), {'x': V(3.0), 'y': V(4.0)})"
    ),
    ("print(V(1) < churn() < V(500), V(1) > churn())", "True False"),
    (
      "x = [V(1)]\nx[0] += churn()\nd = {'a': V(1)}\nd['a'] = d['a'] + churn()\nprint(x, d)",
      "[V(101.0)] {'a': V(101.0)}"
    ),
    (
      "a, (b, *c) = V(1), (churn(), V(2), churn())\nprint(a, b, c)",
      "V(1.0) V(100.0) [V(2.0), V(100.0)]"
    ),
    (
      "xs = [V(3), V(1), V(2)]\nprint(sorted(xs, key=lambda x: (churn(), x)[1]), "
        + "max(xs, key=lambda x: (churn(), x)[1]), min(xs, key=lambda x: (churn(), x)[1]))",
      "[V(1.0), V(2.0), V(3.0)] V(3.0) V(1.0)"
    ),
    (
      "xs = [V(3), V(1), V(2)]\nxs.sort(key=lambda x: (churn(), x)[1])\nprint(xs)",
      "[V(1.0), V(2.0), V(3.0)]"
    ),
    ("print(sum((churn() + x for x in iter([V(1), V(2)])), V(5)))", "V(208.0)"),
    ("print(sum(map(lambda x: churn() + x, [V(1), V(2)]), V(5)))", "V(208.0)"),
    (
      "print(next(map(lambda x: churn(), [1]), V(5)), next(filter(lambda x: churn() is x, [V(1)]), V(5)))",
      "V(100.0) V(5.0)"
    ),
    (
      "print(dict(map(lambda x: (x, churn()), [V(1), V(2)]), k=V(3)))",
      "{V(1.0): V(100.0), V(2.0): V(100.0), 'k': V(3.0)}"
    ),
    ("print(dict.fromkeys(map(lambda x: (churn(), 1)[1], [1]), V(7)))", "{1: V(7.0)}"),
    ("print([V(1), *map(lambda x: churn() + x, [V(2)]), V(3)])", "[V(1.0), V(102.0), V(3.0)]"),
    (
      "a, *b = map(lambda x: churn() + x, [V(1), V(2), V(3)])\nprint(a, b)",
      "V(101.0) [V(102.0), V(103.0)]"
    ),
    (
      "print(list(zip([V(1)], map(lambda x: churn(), [1]), [V(2)])))",
      "[(V(1.0), V(100.0), V(2.0))]"
    ),
    (
      "for a, b in zip([V(1), V(2)], map(lambda x: churn(), [1, 2])): print(a, b)",
      "V(1.0) V(100.0)\nV(2.0) V(100.0)"
    ),
    (
      "xs = [V(1)]\nxs[0:1] = map(lambda x: churn() + x, [V(2), V(3)])\nxs += map(lambda x: churn(), [1])\n"
        + "xs.extend(map(lambda x: churn(), [1]))\nprint(xs)",
      "[V(102.0), V(103.0), V(100.0), V(100.0)]"
    ),
    ("v = V(7)\nprint(v in map(lambda x: (churn(), x)[1], [V(1), v]))", "True"),
    (
      "print(V(1).twice() + churn(), f'{V(2)} {churn()} {V(3)}')", "V(102.0) V(2.0) V(100.0) V(3.0)"
    ),
    ("print([x + churn() for x in [V(1), V(2)] if churn() is not x])", "[V(101.0), V(102.0)]"),
    ("print({k: v for k, v in zip([V(1)], map(lambda x: churn(), [1]))})", "{V(1.0): V(100.0)}"),
    ("def f(n): return V(n) if n == 0 else V(n) + f(n - 1) + churn()\nprint(f(20))", "V(2210.0)"),
    ("print(V(1), *map(lambda x: churn() + x, [V(2)]), sep=' ')", "V(1.0) V(102.0)"),
  ])
  func `what the worksheet reaches is renumbered`(text: String, expected: String) {
    let (run, host) = run(text + "\nchurn()")
    #expect(run.error == nil, "\(run.error?.description ?? "")")
    #expect(run.output == expected + "\n")
    #expect(host.lost.isEmpty)
    #expect(host.collections > 0)
  }

  @Test func `what nothing reaches is given back`() {
    let (run, host) = run("a = [V(i) for i in range(1000)]\ndel a[1:]\nb = V(5)\nb = 0\nchurn()")
    #expect(run.error == nil)
    run.interpreter?.collect()
    #expect(host.numbers.count == 1)
    #expect(host.lost.isEmpty)
  }

  @Test func `a failed cell holds nothing`() {
    let (run, host) = run(
      """
      def f(n): return V(n) + f(n + 1)
      keep = V(1)
      print(sorted([V(2), V(3)], key=lambda x: [f(0)]))
      """)
    #expect(run.error?.type == "RecursionError")
    run.run("churn()")
    run.interpreter?.collect()
    #expect(host.numbers.count == 1)
    run.run("print(keep)")
    #expect(run.output == "V(1.0)\n")
    #expect(host.lost.isEmpty)
  }
}

extension Interpreter {
  /// Lets the host collect now.
  func collect() { _ = try? withMachine { machine in machine.collect() } }
}
