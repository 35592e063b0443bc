import Testing

@testable import GradWorksheet

/// What programs cannot see of classes and errors: memory, limits, and runs that come again.
@Suite struct ClassTests {
  @Test(arguments: ["while True: pass", "while True: x.append([1])"])
  func `a limit is not caught, and no finally runs behind it`(loop: String) {
    var polls = 0
    let run = WorksheetRun(
      """
      x = []
      class C:
          def __enter__(self): pass
          def __exit__(self, *a): print('exit')
      try:
          with C():
              try:
                  \(loop)
              except BaseException: print('except')
              except: print('bare')
              finally: print('finally')
      except MemoryError: print('memory')
      finally: print('last')
      """, limits: .init(memory: 4_000_000),
      poll: {
        polls += 1
        return polls < 1000 ? nil : Failure("TimeoutError", "time is up", category: .limit)
      })
    #expect(run.output == "")
    #expect(run.error?.category == .limit)
    #expect(["TimeoutError", "MemoryError"].contains(run.error?.type))
  }

  @Test(arguments: [
    "a.me = a", "a.o = A()\n    a.o.o = a", "a.f = lambda: a", "a.l = [a]", "a.d = {a: a}",
    "a.s = {a}", "a.m = a.get", "a.__dict__['me'] = a", "a.e = ValueError(a)",
    "class B:\n        x = a\n        def f(self): return super()\n    a.b = B()\n    a.b.a = a.b",
  ])
  func `instances that only hold each other go`(ring: String) throws {
    let run = WorksheetRun(
      """
      class A:
          def get(self): return self.data
      keep = A()
      keep.me = keep
      def make():
          a = A()
          \(ring)
          a.data = [0] * 100
      i = 0
      while i < 30000:
          make()
          i += 1
      print(keep.me is keep)
      """, limits: .init(memory: 20_000_000))
    #expect(run.error == nil)
    #expect(run.output == "True\n")
    #expect(try #require(run.interpreter).memoryInUse < 15_000_000)
  }

  @Test func `a restored session knows no class, and runs the same program alike`() throws {
    let text = """
      class Net:
          made = 0
          seen = []
          def __init__(self, w):
              self.w = w
              Net.made += 1
              self.seen.append(w)
          def __call__(self, x): return self.w * x
      class Deep(Net):
          def __call__(self, x): return super().__call__(x) + 1
      n = Deep(3)
      Net.bias = 5
      try:
          raise ValueError(n)
      except ValueError as e:
          caught = e
      print(n(2), Net.made, Net.seen, n.bias, {1, n.w}, type(caught).__name__)
      """
    var output: [String] = []
    let interpreter = Interpreter(host: nil) { output.append($0) }
    let start = interpreter.variablesNow()
    let source = Source(name: "test.py", text: text)
    let program = interpreter.compile(try Parser.parse(source), from: source)
    var memory: [Int] = []
    for _ in 0..<20 {
      interpreter.restore(start)
      try interpreter.run(program)
      memory.append(interpreter.memoryInUse)
    }
    #expect(Set(output) == ["7 1 [3] 5 {1, 3} ValueError\n"])
    interpreter.restore(start)
    try interpreter.run(program)
    #expect(interpreter.value(of: "ValueError") != nil)
    // A class and its methods hold each other: a few kilobytes of each run stay until a sweep.
    #expect(try #require(memory.last) - memory[1] < 18 * 8000)
  }

  @Test func `a generator is asked for one item after the other where operators run methods`() {
    // What CPython prints: sum adds each item before it asks for the next.
    let text = """
      class A:
          def __init__(self, v): self.v = v
          @property
          def w(self):
              print('get', self.v)
              return self
          def __radd__(self, other):
              print('add', self.v)
              return self.v
          __add__ = __radd__
      """
    let use = "\ndef total(items): return sum(item.w for item in items)\ntotal([A(1), A(2)])\n"
    #expect(WorksheetRun(text + use).lines == ["get 1", "add 1", "get 2", "add 2"])
    let run = WorksheetRun(text)
    run.run(use)
    #expect(run.lines == ["get 1", "add 1", "get 2", "add 2"])
  }

  @Test func `an error keeps the place where it was raised first`() throws {
    let run = WorksheetRun(
      """
      def f():
          raise ValueError('here')
      def g():
          try:
              f()
          except ValueError as e:
              raise e
      def h():
          try:
              g()
          finally:
              pass
      h()
      """)
    let error = try #require(run.error)
    #expect(error.summary == "ValueError: here")
    #expect(error.position?.line == 2)
    #expect(error.calls.map(\.function) == ["f", "g", "h"])
    #expect(error.lineText == "    raise ValueError('here')")
  }
}
