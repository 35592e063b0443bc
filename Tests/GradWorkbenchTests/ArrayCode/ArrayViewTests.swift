import Foundation
import GradWorksheet
import Testing

@testable import GradWorkbench

/// The array view of whole worksheets: functions, loops, names that are used again.
@Suite("The array view of programs")
struct ProgramArrayViewTests {
  private func lines(_ text: String) throws -> [String] {
    let view = try #require(try ArrayRuleTests.view(text))
    #expect(view.refuted == [])
    return view.text.split(separator: "\n").dropFirst().map(String.init)
  }

  /// The formulas without places and shapes.
  private func formulas(_ text: String) throws -> [String] {
    let view = try #require(try ArrayRuleTests.view(text))
    #expect(view.refuted == [])
    return view.entries.flatMap { entry in
      ["\(view.quantities[entry.quantity].name) = \(entry.text ?? "?")"]
        + entry.rules.map { "  \(view.left(of: $0)) \($0.text)" }
    }
  }

  @Test("Layers in a loop have names of their own, from the first on")
  func loop() throws {
    let formulas = try formulas(
      """
      import numpy as np
      Ws = [values(np.array([[1.0, 2.0], [3.0, -4.0]])), values(np.array([[0.5, 1.5], [2.5, 1.0]]))]
      h = np.array([[1.0, -1.0]])
      for i in range(len(Ws)):
          h = np.tanh(h @ Ws[i])
      loss = np.sum(h)

      """)
    #expect(
      formulas == [
        "h(1) = np.tanh(h(0) @ Ws[0])",
        "  dWs[0] = h(0).T @ (dh(1) * (1 - h(1) ** 2))",
        "h(2) = np.tanh(h(1) @ Ws[1])",
        "  dh(1) = (dh(2) * (1 - h(2) ** 2)) @ Ws[1].T",
        "  dWs[1] = h(1).T @ (dh(2) * (1 - h(2) ** 2))",
        "loss = np.sum(h(2))",
        "  dh(2) = dloss * np.ones((1, 2))",
      ])
  }

  @Test("Inside functions names are those of the worksheet where it has any")
  func functions() throws {
    let formulas = try formulas(
      """
      import numpy as np
      p = {'W': values(np.array([[1.0, 2.0], [3.0, -4.0]]))}
      def relu_of(z):
          return np.maximum(0, z)
      def forward(x, params):
          z = x @ params['W']
          return relu_of(z * 2), z
      out, cache = forward(np.array([[1.0, 0.5]]), p)
      loss = np.sum(out)

      """)
    #expect(
      formulas == [
        "cache = x @ params['W']", "  dparams['W'] = x.T @ dcache",
        "z = cache * 2", "  dcache = dz * 2",
        "out = np.maximum(0, z)", "  dz = dout * (z > 0)",
        "loss = np.sum(out)", "  dout = dloss * np.ones((1, 2))",
      ])
  }

  @Test("A sum that grows is one statement for each time")
  func growing() throws {
    let formulas = try formulas(
      """
      import numpy as np
      W = values(np.array([1.0, 2.0]))
      loss = np.sum(W * W)
      loss += 0.5 * np.sum(W)

      """)
    #expect(
      formulas == [
        "loss(1) = np.sum(W * W)", "  dW += 2 * (dloss(1) * W)",
        "loss(2) = loss(1) + 0.5 * np.sum(W)", "  dloss(1) = dloss(2)",
        "  dW += dloss(2) * 0.5 * np.ones((2,))",
      ])
  }

  @Test("Of a training loop the last turn counts, and the program prints nothing twice")
  func training() throws {
    var output = ""
    let session = Session(limits: .generous, output: { output += $0 })
    try session.run(
      Source(
        name: "w.py",
        text: """
          import numpy as np
          w = np.random.randn(3)
          for step in range(5):
              W = values(w)
              loss = np.sum((W - 1) ** 2)
              loss.backward()
              w = w - 0.1 * W.grad
          print('done')

          """))
    let view = try #require(session.arrayView(of: nil))
    #expect(output == "done\n")
    #expect(view.entries.map(\.line) == [5])
    #expect(view.text.contains("dW = dloss * 2 * (W - 1): "))
  }

  @Test("What shares its entries has what comes back through it alone")
  func shared() throws {
    let view = try #require(
      try ArrayRuleTests.view(
        """
        import numpy as np
        A = values(np.array([[1.0, 2.0], [3.0, 4.0]]))
        T = A.T
        loss = np.sum(T * T) + np.sum(A)

        """))
    let gradients = Dictionary(
      uniqueKeysWithValues: view.quantities.map { ($0.name, $0.gradients) })
    // 2 T, and 2 A + 1.
    #expect(gradients["T"] == [2, 6, 4, 8])
    #expect(gradients["A"] == [3, 5, 7, 9])
  }

  @Test("Where a use is not read, arrays that share entries have no derivatives")
  func incomplete() throws {
    let view = try #require(
      try ArrayRuleTests.view(
        """
        import numpy as np
        A = values(np.array([[1.0, 2.0], [3.0, 4.0]]))
        T = A.T
        Z = T * T
        more = sum([x * 2.0 for x in A.flatten()])
        loss = np.sum(Z) + more

        """))
    let gradients = Dictionary(
      uniqueKeysWithValues: view.quantities.map { ($0.name, $0.gradients) })
    #expect(gradients["Z"] == [1, 1, 1, 1])
    #expect(gradients["A"] == .some(nil))
    #expect(view.text.contains("more: a number; no formula of arrays was read here"))
  }

  @Test("A call that changes nothing of what a program does")
  func noting() throws {
    let text = """
      def f(a, *b, k=3, **rest):
          a += 1
          x, y = a * 2, b
          if a > 2: return x + k
          return (x, y, rest)
      total = 0
      for i in range(3):
          total += f(i, i * 2, k=i)[0] if i < 2 else f(i)
      names = [f"{t}" for t in (1, 2)]
      print(total, f(5), names, f(0, z=1))
      class_ = lambda q: q * 2
      print(class_(total), -total, [1, 2][0])
      items = []
      items.append(total * 2)
      print(items)

      """
    func run(_ module: Module) throws -> String {
      var output = ""
      let interpreter = Interpreter(host: nil, output: { output += $0 })
      interpreter.define(
        "note value",
        .native(
          NativeFunction("note value") { (_: inout Machine, arguments: Arguments) throws(Failure) in
            // Only before and after `x += 1` it is no value.
            arguments.positional.last ?? .none
          }))
      try interpreter.run(module, from: Source(name: "w.py", text: text))
      return output
    }
    let module = try Parser.parse(Source(name: "w.py", text: text))
    let (noted, statements) = module.noting(with: "note value", from: 0)
    #expect(statements.count > 8)
    let expected = try run(module)
    #expect(expected.hasPrefix("15 15 ['1', '2'] (2, (), {'z': 1})\n"), "\(expected)")
    #expect(try run(noted) == expected)
  }
}
