import GradExplain
import GradWorksheet
import Testing

@testable import GradWorkbench

/// Names of what dicts and lists hold.
@Suite("Quantities") struct QuantityTests {
  private func names(_ text: String) throws -> [String] {
    let session = try Judged.session(text)
    return Quantities(session.interpreter.variables).variables.map(\.name)
  }

  @Test("A dict and a list of arrays hold quantities, a list of numbers is one")
  func finding() throws {
    #expect(
      try names(
        """
        import numpy as np
        p = {"W": np.ones(2), 3: 1.0, "in": {"b": 2}, 2.5: 1, (1, 2): 1}
        a = [[1, 2], [3]]
        b = [np.ones(2), 4, [np.ones(1)]]
        c = (a, {"x": 1})
        """)
        == [
          "np", "a", "p[\"W\"]", "p[\"in\"][\"b\"]", "c[1][\"x\"]", "p[3]", "b[0]", "b[1]",
          "b[2][0]", "c[0]",
        ])
  }

  @Test("What holds itself ends, and what is shared a billion times over too")
  func endless() throws {
    #expect(try names("p = {}\np['p'] = p\np['a'] = 1").count < 20)
    _ = try names("p = {'a': 1}\nfor i in range(60):\n    p = {'a': p, 'b': p}")
    _ = try names("p = {'a': 1}\nfor i in range(60):\n    p = [p, p, p]")
    _ = try names("p = {}\nfor i in range(100000):\n    p[i] = i")
  }

  @Test(
    "Names are read as they are written",
    arguments: ["x", #"p["W"]"#, #"p["fc1.weight"][2]"#, "w[0][12]", "net.W1", #"n.p["a b"]"#])
  func reading(_ text: String) {
    #expect(QuantityName(text)?.text == text)
    #expect(QuantityName(text.replacing("\"", with: "'"))?.text == text)
  }

  @Test(
    "What is no name is none",
    arguments: ["", "[1]", "p[", "p[-1]", "p[x]", "p['a]", "p['a\"]", "p."])
  func refusing(_ text: String) { #expect(QuantityName(text) == nil) }

  @Test("The derivative by a quantity has a name of its own")
  func derivatives() {
    let names = [
      "W": "dW", "W[0]": "dW[0]", #"p["W1"]"#: "dW1", #"p["W"][3]"#: "dW[3]",
      #"p["a"]["W"]"#: #"dp["a"]["W"]"#, #"p["1"]"#: #"dp["1"]"#,
    ]
    for (name, expected) in names { #expect(QuantityName.derivative(by: name) == expected) }
  }

  @Test("Words that say derivatives, and of what")
  func words() {
    #expect(GradientWords("grads")?.fit("params") != nil)
    #expect(GradientWords("params") == nil && GradientWords("weights") == nil)
    #expect(GradientWords("data") == nil && GradientWords("d") == nil)
    #expect(GradientWords("dparams")?.fit("parameters") != nil)
    #expect(GradientWords("dW")?.fit("W") != nil)
    #expect(GradientWords("nabla_w")?.fit("weights") != nil)
    #expect(GradientWords("nabla_w")?.fit("biases") == nil)
    #expect(GradientWords("delta_nabla_b")?.fit("biases") != nil)
    #expect(GradientWords("grads_num") == nil && GradientWords("velocity") == nil)
    #expect(GradientWords("grads")?.fit("grads2") == nil)
    // The number decides among several.
    let (own, other) = (
      GradientWords("grads2")?.fit("params2"), GradientWords("grads2")?.fit("params1")
    )
    #expect(own ?? 0 > other ?? 0)
  }

  @Test("A place in a dict is explained by its name")
  func why() throws {
    let session = try Judged.session(
      """
      import numpy as np
      params = values({"W1": np.array([[1.0, 2.0]])})
      loss = params["W1"][0, 0] * params["W1"][0, 1]
      """)
    for name in [#"params["W1"][0, 1]"#, "params['W1'][0][1]", #"params["W1"][0,1]"#] {
      #expect(
        try session.why(name, of: nil).text.hasPrefix(
          #"params["W1"][0][1] = 2.0, and dparams["W1"][0][1] = 1.0"#))
    }
    #expect(try session.steps(of: nil).contains(#"params["W1"][0][0]*params["W1"][0][1]"#))
    let problems = [
      "params": #"name one, such as params["W1"]"#, #"params["W2"]"#: #"params holds params["W1"]"#,
      "params['W1'][0, 5]": #"params holds params["W1"]"#,
    ]
    for (name, hint) in problems { #expect(session.problem(withName: name)?.hint == hint) }
  }

  @Test("A key hides its answers in dicts, and judges those of others")
  func keys() throws {
    let text = """
      import numpy as np
      params = values({"W": np.array([1.0, 2.0]), "b": np.array([0.5])})
      loss = (params["W"] ** 2).sum() + params["b"][0] * 3
      grads = {"dW": 2 * params["W"], "db": np.array([3.0]), "note": "mine"}
      hidden = {"dW": grads["dW"]}

      """
    let options = CheckOptions(limits: .strict)
    let key = try AnswerKey(name: "key.py", text: text, options: options)
    #expect(key.mistakes.isEmpty)
    func report(_ text: String) -> FileReport {
      checkFile(name: "a.py", text: text, options: options, key: key)
    }
    #expect(report("print(list(grads))\n").output == "['note']\n")
    #expect(report("print(hidden)\n").failure == "NameError")
    let right = report("grads = {'W': 2 * params['W'], 'b': np.array([3.0])}\n")
    #expect(right.status == .right)
    #expect(report("dW, db = 2 * params['W'], np.array([3.0])\n").status == .right)
    // What a submission does to the key's dict changes nothing.
    let cheat = "params['W'][:] = 0\nparams['b'] = 1\ngrads['W'] = np.zeros(2)\n"
    let cheated = report(cheat)
    #expect(cheated.status == .wrong)
    #expect(cheated.checks.first?.claims.map(\.verdict) == [.wrong])
    #expect(cheated.checks.first?.unmatched.map(\.name) == [#"grads["db"]"#])
  }
}
