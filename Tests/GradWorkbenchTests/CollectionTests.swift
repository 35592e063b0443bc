import GradWorksheet
import ScalarGrad
import Testing

@testable import GradWorkbench

/// The tape is compacted between statements, and every variable still holds its node.
///
/// Each loop is long enough for many collections.
@Suite struct CollectionTests {
  @Test func `a training loop keeps few nodes on the tape`() throws {
    let session = Session(limits: .strict, output: { _ in })
    try session.run(
      Source(
        name: "train.py",
        text: """
          import math
          X = [1, -1]
          W1 = values([[1, 1, 1], [-1, -1, -1]]); b1 = values([0, 0, 0])
          W2 = values([[1, -1], [-1, 1], [-1, -1]]); b2 = values([0, 0])
          params = [w for row in W1 + W2 for w in row] + b1 + b2
          for step in range(3000):
              Z1 = [sum(X[i] * W1[i][j] for i in range(2)) + b1[j] for j in range(3)]
              A1 = [1 / (1 + math.exp(-z)) for z in Z1]
              Z2 = [sum(A1[i] * W2[i][j] for i in range(3)) + b2[j] for j in range(2)]
              A2 = [math.exp(z) / sum(math.exp(v) for v in Z2) for z in Z2]
              loss = -math.log(A2[0])
              for p in params:
                  p.grad = 0
              loss.backward()
              for p in params:
                  p.data -= 0.01 * p.grad
          """))
    #expect(session.host.tape.count < 10_000)
    #expect(session.host.assignedNames.count <= session.host.tape.count)
    let survivors = session.host.rhythm.survivors
    #expect(survivors > 0 && survivors < 500)
  }

  /// A loop that records enough to make the machine collect several times.
  private static let churn = """
    def churn():
        x = Value(1.0)
        for i in range(20000):
            y = x * 2.0
        return x

    """

  @Test func `aliases stay one Value, nested lists hold theirs`() {
    let output = printed(
      CollectionTests.churn + """
        garbage = [Value(i) for i in range(1000)]
        a = Value(3.0)
        b = a
        rows = [[Value(i * 10 + j) for j in range(3)] for i in range(2)]
        pair = (rows[1], {'k': a, a: 'key'})
        garbage = None
        churn()
        print(a is b, pair[1]['k'] is a, pair[1][a], pair[0][2] is rows[1][2])
        print([[v.data for v in row] for row in rows], a)
        """)
    #expect(
      output == "True True key True\n[[0.0, 1.0, 2.0], [10.0, 11.0, 12.0]] "
        + "Value(data=3.0, grad=0)\n")
  }

  @Test func `closures, defaults and cells hold theirs`() {
    let output = printed(
      CollectionTests.churn + """
        def make(w):
            def f(x, bias=Value(0.5)):
                return w * x + bias
            return f
        f = make(Value(2.0))
        g = lambda x: f(x) * 2
        churn()
        y = g(3.0)
        print(y.data)
        """)
    #expect(output == "13.0\n")
  }

  @Test func `a loss of an earlier step keeps its graph, its names and its gradients`() {
    let output = printed(
      CollectionTests.churn + """
        w = Value(3.0, label='weight')
        losses = []
        for step in range(3):
            h = w * w
            losses.append(h * (step + 1))
            churn()
        h.backward()
        print(w.grad, h.grad, w.label)
        churn()
        print(w.grad, h.grad, w.label)
        w.grad = 0
        losses[1].backward()
        print(w.grad, [l.data for l in losses])
        """)
    #expect(output == "6.0 1.0 weight\n6.0 1.0 weight\n12.0 [9.0, 18.0, 27.0]\n")
  }

  @Test func `a caller's half-evaluated expression holds its operands`() {
    let output = printed(
      CollectionTests.churn + """
        def f(x):
            churn()
            return x * 2
        s = Value(5.0)
        x = Value(7.0)
        y = (s + 1) * (s + f(x)) + sum([s * 3, f(s), f(x)])
        y.backward()
        print(y.data, s.grad, x.grad)
        print([v.data for v in [s * 1, f(s), s * 3]], {'a': s * 2, 'b': f(x)}['a'].data)
        """)
    #expect(output == "153.0 30.0 14.0\n[5.0, 10.0, 15.0] 10.0\n")
  }

  @Test func `generators that wait, iterators and functions with callbacks hold theirs`() {
    let output = printed(
      CollectionTests.churn + """
        def f(v):
            churn()
            return v * 2
        vs = values([1, 2, 3])
        print(sum(f(v) for v in vs).data, [v.data for v in map(f, vs)])
        print(max(vs, key=lambda v: f(v).data).data, [v.data for v in sorted(vs, key=lambda v: -f(v).data)])
        print(mean(f(v) for v in vs).data, [p.data for p in softmax([f(v) * 0 for v in vs])][0] > 0)
        """)
    #expect(output == "12.0 [2.0, 4.0, 6.0]\n3.0 [3.0, 2.0, 1.0]\n4.0 True\n")
  }

  @Test func `stale leaves are still found after a collection`() {
    let output = printed(
      CollectionTests.churn + """
        w = Value(3.0)
        h = w * w
        w.data = 4.0
        churn()
        h.backward()
        """)
    #expect(output.hasPrefix("RuntimeError: w was changed on line 8 after line 7 had used"))
  }

  @Test func `names and lines survive for the steps`() throws {
    let session = Session(limits: .strict, output: { _ in })
    try session.run(
      Source(
        name: "w.py",
        text: CollectionTests.churn + """
          def net(w):
              h = w * 3.0
              return h + 1.0
          w = Value(2.0)
          loss = net(w)
          churn()
          """))
    #expect(
      try session.steps(of: nil).hasPrefix(
        """
        forward: from the inputs to loss

          line 9   w = 2.0
          line 7   h = w*3.0 = 2.0*3.0 = 6.0
          line 8   loss = h+1.0 = 6.0+1.0 = 7.0

        """))
  }
}
