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
