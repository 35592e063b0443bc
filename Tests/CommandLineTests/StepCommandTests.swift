import Foundation
import Testing

@Suite("gradual step, as something else than text")
struct StepCommandTests {
  private static let sheet = """
    w = Value(0.5)
    x = Value(3.0)
    z = w * x
    loss = z * z

    """

  private func step(
    _ words: [String], text: String = sheet, in sandbox: borrowing Sandbox
  ) throws -> Sandbox.Result {
    try sandbox.write("w.py", text)
    return try sandbox.finish(try sandbox.start(["step"] + words))
  }

  private func step(_ words: String..., text: String = sheet) throws -> Sandbox.Result {
    try step(words, text: text, in: try Sandbox())
  }

  private static let arrays = """
    import numpy as np
    X = np.array([[1.0, 2.0], [3.0, 4.0]])
    W = values(np.array([[0.5], [0.25]]))
    Z = X @ W
    loss = np.sum(Z * Z)

    """

  @Test("One entry of an array: its sum and its steps")
  func entry() throws {
    let result = try step("w.py", "--entry", "W[1,0]", text: Self.arrays)
    // 2 * 2*1 + 4 * 2*2.5.
    #expect(
      result.output.hasPrefix(
        """
        dW[1, 0]: the derivative of loss by one entry of W, which has shape (2, 1)

          dW = X.T @ dZ: (2, 2) @ (2, 1) -> (2, 1)
          dW[1, 0] = sum over the batch of X[n, 1] * dZ[n, 0] = 2.0*2.0 + 4.0*5.0 = 24.0

        forward: from the inputs to loss

        """), "\(result.output)")
    #expect(
      result.output.hasSuffix("dW[1][0] = 20.0 + 4.0 = 24.0\n")
        || result.output.contains("= 24.0\n"))
    #expect(result.status == 0)
  }

  @Test("An entry that there is not is a mistake of the command line")
  func noEntry() throws {
    let result = try step("w.py", "--entry", "W[2,0]", text: Self.arrays)
    #expect(result.status == 2)
    #expect(
      result.error == """
        gradual: there is no W[2,0]: W has shape (2, 1)
        hint: places count from 0, so the last one is W[1, 0]

        """)
    let near = try step("w.py", "--entry", "w[0,0]", text: Self.arrays)
    #expect(near.status == 2 && near.error.contains("did you mean 'W'?"))
  }

  @Test(
    "An entry is shown as text",
    arguments: [
      ["--json"], ["--html", "p.html"], ["--as", "markdown"], ["--out", "p.html"],
      ["--interactive"],
    ])
  func entryAsText(_ options: [String]) throws {
    let result = try step(
      ["w.py", "--entry", "W[0,0]"] + options, text: Self.arrays, in: try Sandbox())
    #expect(result.status == 2)
    #expect(result.error.contains("--entry"))
  }

  @Test("The derivation of a small worksheet, whole")
  func derivation() throws {
    let result = try step("w.py", "--as", "markdown")
    #expect(
      result
        == Sandbox.Result(
          output: #"""
            # Back-propagation, step by step

            Wanted are the derivatives of $`\mathit{loss}`$ by every number that it is computed from. The forward pass
            computes $`\mathit{loss}`$, one quantity after the other. The backward pass goes through the same formulas
            in the opposite order, by the chain rule: the derivative of $`\mathit{loss}`$ by a quantity is the sum over
            all formulas that use it, of the derivative of $`\mathit{loss}`$ by the formula's result times the slope of
            the formula.

            ## Notation

            - $`\frac{\partial \mathit{loss}}{\partial u}`$ is the derivative through every formula that $`u`$ stands in; $`\frac{\partial v}{\partial u}`$ of another quantity $`v`$ is the slope of the formula of $`v`$ alone.

            ## Given

            ```math
            \begin{aligned}
            w &= 0.5,\quad x = 3
            \end{aligned}
            ```

            ## Forward pass

            ```math
            \begin{aligned}
            (1)\quad && z &= w \cdot x = 0.5 \cdot 3 = 1.5 &&\quad \text{line 3} \\
            (2)\quad && \mathit{loss} &= z \cdot z = 1.5 \cdot 1.5 = 2.25 &&\quad \text{line 4}
            \end{aligned}
            ```

            ## Backward pass

            **(3)** The derivative of $`\mathit{loss}`$ by itself is 1.

            ```math
            \frac{\partial \mathit{loss}}{\partial \mathit{loss}} = 1
            ```

            **(4)** $`z`$ stands in (2).

            ```math
            \begin{aligned}
            \frac{\partial \mathit{loss}}{\partial z} &= \frac{\partial}{\partial z} (z \cdot z) \\
            &= z + z \\
            &= 1.5 + 1.5 = 3
            \end{aligned}
            ```

            **(5)** $`w`$ stands in (1).

            ```math
            \begin{aligned}
            \frac{\partial \mathit{loss}}{\partial w} &= \frac{\partial \mathit{loss}}{\partial z} \cdot \frac{\partial z}{\partial w} \\
            &= \frac{\partial \mathit{loss}}{\partial z} \cdot x \\
            &= 3 \cdot 3 = 9
            \end{aligned}
            ```

            **(6)** $`x`$ stands in (1).

            ```math
            \begin{aligned}
            \frac{\partial \mathit{loss}}{\partial x} &= \frac{\partial \mathit{loss}}{\partial z} \cdot \frac{\partial z}{\partial x} \\
            &= \frac{\partial \mathit{loss}}{\partial z} \cdot w \\
            &= 3 \cdot 0.5 = 1.5
            \end{aligned}
            ```

            ## Result

            | derivative | formula | number |
            |---|---|---|
            | $`\displaystyle \frac{\partial \mathit{loss}}{\partial w}`$ | $`\displaystyle \frac{\partial \mathit{loss}}{\partial z} \cdot x`$ | $`\displaystyle 9`$ |
            | $`\displaystyle \frac{\partial \mathit{loss}}{\partial x}`$ | $`\displaystyle \frac{\partial \mathit{loss}}{\partial z} \cdot w`$ | $`\displaystyle 1.5`$ |

            """#))
  }

  @Test("Into a file, and with fractions")
  func files() throws {
    let sandbox = try Sandbox()
    let words = ["w.py", "--as", "markdown", "--exact"]
    let printed = try step(words, in: sandbox)
    #expect(printed.output.contains("\\tfrac{1}{2} \\cdot 3 = \\tfrac{3}{2}"))
    #expect(try step(words + ["-o", "out.md"], in: sandbox) == Sandbox.Result())
    #expect(try sandbox.read("out.md") == printed.output)
    #expect(try step(["w.py", "--exact", "-o", "named.md"], in: sandbox) == Sandbox.Result())
    #expect(try sandbox.read("named.md") == printed.output)
    let text = try step(["w.py"], in: sandbox)
    #expect(try step(["w.py", "--out", "out.txt"], in: sandbox) == Sandbox.Result())
    #expect(try sandbox.read("out.txt") == text.output)
    #expect(try step(["w.py", "-o", "./w.py"], in: sandbox).status == 2)
  }

  @Test("A file whose name asks for none of the formats is refused, and not written")
  func endings() throws {
    let sandbox = try Sandbox()
    for (name, hint) in [
      ("out.svg", "'step' writes text, markdown and html; 'gradual graph' draws"),
      ("out.MMD", "'step' writes text, markdown and html; 'gradual graph' draws"),
      ("out.foo", "say what to write with --as, or end the name in .txt, .md or .html"),
    ] {
      #expect(
        try step(["w.py", "-o", name], in: sandbox)
          == Sandbox.Result(
            error: "gradual: 'step' writes no file like '\(name)'\nhint: \(hint)\n", status: 2))
    }
    #expect(try sandbox.names().filter { $0.hasPrefix("out") } == [])
    let text = try step(["w.py"], in: sandbox).output
    for words in [["-o", "steps"], ["-o", "out.foo", "--as", "text"], ["-o", "./a.b/steps"]] {
      try sandbox.write("a.b/keep", "")
      #expect(try step(["w.py"] + words, in: sandbox) == Sandbox.Result(), "\(words)")
      #expect(try sandbox.read(words[1]) == text)
    }
    #expect(try step(["w.py", "--json", "-o", "out.json"], in: sandbox) == Sandbox.Result())
  }

  @Test("A list, and a place beyond its end, are no loss, and what is instead is said")
  func lossNames() throws {
    for (name, words) in [
      ("p", "TypeError: p is a list of 3 Values\nhint: name one, as in --of 'p[0]'\n"),
      ("m", "TypeError: m is 1 x 2 Values\nhint: name one, as in --of 'm[0][0]'\n"),
      ("r", "TypeError: r is a list that holds Values\nhint: name one, as in --of 'r[1]'\n"),
      (
        "p[9]", "NameError: there is no place 'p[9]'\nhint: p is a list of 3; places count from 0\n"
      ),
      ("n", "TypeError: n is not a Value\nhint: a loss is computed from Values"),
    ] {
      let text = "p = values([1, 2, 3])\nm = values([[1, 2]])\nr = [1.0, p[0]]\nn = [1.0]\n"
      let result = try step(["w.py", "--of", name], text: text, in: try Sandbox())
      #expect(result.status == 3 && result.error.contains(words), "\(result.error)")
    }
  }

  @Test("The page, by two names")
  func page() throws {
    let sandbox = try Sandbox()
    #expect(try step(["w.py", "--html", "out.html"], in: sandbox) == Sandbox.Result())
    let page = try sandbox.read("out.html")
    #expect(page.lowercased().hasPrefix("<!doctype html"))
    #expect(try step(["w.py", "--as", "html"], in: sandbox).output == page)
    #expect(try step(["w.py", "--html", "-"], in: sandbox).output == page)
    #expect(try step(["w.py", "--html", "w.py"], in: sandbox).error.contains("'--html'"))
    #expect(try sandbox.read("w.py") == Self.sheet)
  }

  @Test("As data")
  func data() throws {
    let result = try step("w.py", "--json")
    #expect(result.status == 0 && result.output.hasSuffix("}\n"))
    let object =
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(object?["file"] as? String == "w.py")
    #expect(object?["value"] as? Double == 2.25)
    #expect((object?["forward"] as? [Any])?.count == 4)
    #expect((object?["backward"] as? [Any])?.count == 2)
  }

  @Test("What excludes each other")
  func usage() throws {
    for words in [
      ["--html", "a.html", "--as", "text"], ["--html", "a.html", "--json"],
      ["--html", "a.html", "-o", "b.html"], ["--json", "--as", "markdown"],
    ] {
      let result = try step(["w.py"] + words, in: try Sandbox())
      #expect(result.status == 2 && result.error.contains("exclude each other"), "\(words)")
    }
    #expect(try step("w.py", "--as", "latex").error.contains("text, markdown, html"))
    #expect(try step("w.py", "--fold").error.contains("does nothing in 'step'"))
  }

  @Test("Limits and errors leave no file")
  func limits() throws {
    let sandbox = try Sandbox()
    let endless = try step(
      ["w.py", "--as", "markdown", "-o", "out.md", "--seconds", "0.2"],
      text: "while True:\n    pass\n", in: sandbox)
    #expect(endless.status == 4 && endless.error.contains("TimeoutError"))
    let wrong = try step(["w.py", "--html", "out.md"], text: "loss = x\n", in: sandbox)
    #expect(wrong.status == 3 && wrong.error.contains("NameError"))
    #expect(try sandbox.names().filter { !$0.hasPrefix(".") } == ["w.py"])
  }
}
