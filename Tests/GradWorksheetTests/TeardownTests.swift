import Testing

@testable import GradWorksheet

/// Deep nests are built and go again, and nothing overflows the stack.
@Suite struct TeardownTests {
  private static let nests = [
    "[n]", "(n,)", "{1: n}", "{1: n}.values()", "(lambda g: lambda: g)(n)", "(lambda a=n: a)",
    "map(str, [n])", "iter([n])", "iter((n,))", "reversed([n])", "reversed((n,))", "[n].append",
    "slice(n)", "slice(1, n)", "slice(1, 1, n)", "iter({1: n}.items())", "[[n], (n,)]",
    "filter(None, [n])", "iter(x for x in [n])", "(lambda: [n for q in [1]])() and [n]",
  ]
  private static let iterators = [
    "map(str, n)", "zip(n)", "zip([1], n)", "enumerate(n)", "filter(None, n)", "iter(x for x in n)",
  ]

  @Test func `a list a million deep goes`() { checkThatItGoes("[n]", depth: 1_000_000) }

  /// Deep enough for every stack; a million of each would only take longer.
  @Test(arguments: nests + iterators)
  func `a nest of every kind goes`(step: String) { checkThatItGoes(step, depth: 100_000) }

  private func checkThatItGoes(_ step: String, depth: Int) {
    let run = WorksheetRun(
      "n = [1]\nfor i in range(\(depth)): n = \(step)\nn = 0\nm = [1]\nprint('gone')")
    #expect(run.error == nil)
    #expect(run.output == "gone\n")
    // The other way to go: with the session.
    run.run("n = [1]\nfor i in range(\(depth)): n = \(step)")
    #expect(run.error == nil)
    run.end()
  }

  @Test func `the heap is empty again`() {
    let text = """
      import math
      words = ['a' * i for i in range(100)]
      table = {w: [w, (w, len(w))] for w in words}
      view = table.items()
      def make(n=[1, 2]):
          box = [n]
          def inner(x): return box, x
          return inner
      fs = [make(), make([3])]
      its = [iter(words), map(str, words), zip(words, words), enumerate(table), reversed(words)]
      gen = iter(w + 'é' for w in words)
      next(gen)
      parts = [words[1:5], range(10)[::2], slice(1, 2), words.append, 'x'.join(words).split('x')]
      for w in words: table.pop(w)
      words.clear()
      del words[:]
      s = ''
      for i in range(1000): s += 'é'
      parts[0] += [1, 2, 3]
      parts[0] *= 3
      parts[0][::2] = []  if False else parts[0][::2]
      del parts[0][::2]
      parts[0].sort(key=str)
      parts[0].insert(0, 'q')
      parts[0].pop()
      """
    let heap = Heap(limit: 100_000_000)
    do {
      var machine = Machine(
        heap: heap, host: nil, names: GlobalNames(), depthLimit: 1000, poll: nil, output: { _ in })
      do {
        let source = Source(name: "test.py", text: text)
        let program = Compiler.Program(
          source: source, globals: machine.names, heap: heap, leaves: [], host: nil)
        try machine.execute(Compiler.compile(Parser.parse(source), program))
      } catch {
        Issue.record("\(error)")
      }
      #expect(heap.bytes > 1000)
    }
    #expect(heap.bytes == 0)
  }
}
