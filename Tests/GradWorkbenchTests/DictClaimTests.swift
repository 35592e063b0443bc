import GradExplain
import GradWorksheet
import Testing

@testable import GradWorkbench

/// Which entries of dicts and lists claim derivatives, and by what.
@Suite("Claims in dicts and lists") struct DictClaimTests {
  /// A worksheet with `params` of two matrices, its loss and the derivatives that are right.
  private static let start = """
    import numpy as np
    x = np.array([[1.0, -2.0]])
    W1 = values(np.array([[0.5, 1.0, -1.0], [0.25, 2.0, 1.0]]))
    W2 = values(np.array([[2.0], [1.0], [-3.0]]))
    h = x @ W1
    loss = (h @ W2).sum() * 2
    g1, g2 = 2 * x.T @ np.array([[2.0, 1.0, -3.0]]), 2 * np.array([[0.0], [-3.0], [-3.0]])

    """

  /// What follows, and `claim by what: verdict`, or `claim: reason` where it is not judged.
  private static let cases: [(String, [String])] = [
    // Keys that are claims.
    (
      "grads = {'dW1': g1, 'dW2': g2}",
      [#"grads["dW1"] by W1: right"#, #"grads["dW2"] by W2: right"#]
    ),
    ("out = {'dW1': 2 * g1}", [#"out["dW1"] by W1: wrong"#]),
    (
      "p = {'W1': W1, 'W2': W2}\ndel W1, W2\ngrads = {'dW1': g1, 'dW2': g2 * 2}",
      [#"grads["dW1"] by p["W1"]: right"#, #"grads["dW2"] by p["W2"]: wrong"#]
    ),
    ("p = {'W1': W1}\ndel W1\ndW1 = g1", [#"dW1 by p["W1"]: right"#]),
    ("p = {'W1': W1}\ndel W1\nW1_grad = g1", [#"W1_grad by p["W1"]: right"#]),
    ("p = {'W1': W1}\ndel W1\ng = {'dL_dW1': g1}", [#"g["dL_dW1"] by p["W1"]: right"#]),
    ("g = {'dh': np.array([[4.0, 2.0, -6.0]])}", [#"g["dh"] by h: right"#]),
    (
      "cache = {'h': h}\ndel h\ncache['dh'] = np.array([[4.0, 2.0, -6.0]])",
      [#"cache["dh"] by cache["h"]: right"#]
    ),
    // Keys of the parameters.
    ("grads = {'W1': g1}", [#"grads["W1"] by W1: right"#]),
    ("dparams = {'W1': g1 * 2}", [#"dparams["W1"] by W1: wrong"#]),
    (
      "d_params = {'W1': g1}\nparams = {'W1': W1}\ndel W1",
      [#"d_params["W1"] by params["W1"]: right"#]
    ),
    ("out = {'W1': g1}", []),
    ("grads = {'Q': g1}", [#"grads["Q"]: there is no Q"#]),
    ("grads = {'W1': None}", [#"grads["W1"]: grads["W1"] is None"#]),
    // Dicts within dicts.
    (
      "p = {'a': {'W': W1}, 'b': {'W': W2}}\ndel W1, W2\n"
        + "grads = {'a': {'W': g1}, 'b': {'W': 3 * g2}}",
      [#"grads["a"]["W"] by p["a"]["W"]: right"#, #"grads["b"]["W"] by p["b"]["W"]: wrong"#]
    ),
    (
      "p = {'a': {'W': W1}, 'b': {'W': W2}}\ndel W1, W2\ngrads = {'b': {'dW': g2}}",
      [#"grads["b"]["dW"] by p["b"]["W"]: right"#]
    ),
    // Lists of arrays.
    (
      "W = [W1, W2]\ndel W1, W2\ndW = [g1, 2 * g2]",
      ["dW[0] by W[0]: right", "dW[1] by W[1]: wrong"]
    ),
    ("W = {1: W1, 2: W2}\ndel W1, W2\ndW = {2: g2}", ["dW[2] by W[2]: right"]),
    (
      "weights = [None, W1, W2]\ndel W1, W2\nnabla_w = [None, g1, g2]",
      ["nabla_w[1] by weights[1]: right", "nabla_w[2] by weights[2]: right"]
    ),
    (
      "ws = (W1, W2)\ndel W1, W2\ndws = [g1, g2]",
      ["dws[0] by ws[0]: right", "dws[1] by ws[1]: right"]
    ),
    (
      "params = [W1, W2]\ngrads = [g1, g2 + 1]",
      ["grads[0] by W1: right", "grads[1] by W2: wrong"]
    ),
    ("W = [W1, W2]\ndel W1, W2\ndW = [g1]", ["dW by W: shape"]),
    ("params = [W1, W2]\ndel W1, W2\ngrads = (g1, g2, g2)", ["grads by params: shape"]),
    (
      "params = [{'W': W1}, {'W': W2}]\ndel W1, W2\ngrads = [{'W': g1}, {'dW': g2}]",
      [#"grads[0]["W"] by params[0]["W"]: right"#, #"grads[1]["dW"] by params[1]["W"]: right"#]
    ),
    // What is said twice counts once, and what is said otherwise counts.
    ("dW1 = g1\ngrads = {'dW1': dW1, 'W1': dW1}", ["dW1 by W1: right"]),
    ("dW1 = g1\ngrads = {'dW1': dW1 * 2}", ["dW1 by W1: right", #"grads["dW1"] by W1: wrong"#]),
    (
      "dW1, dW2 = g1, g2\nparams, grads = [W1, W2], [dW1, dW2]",
      ["dW1 by W1: right", "dW2 by W2: right"]
    ),
    // Objects.
    (
      "class Net:\n    def __init__(self):\n        self.W1 = W1\n        self.p = {'W2': W2}\n"
        + "    def back(self):\n        self.dW1 = g1\n        return {'W2': g2 * 2}\n"
        + "net = Net()\ndel W1, W2\ngrads = net.back()",
      ["net.dW1 by net.W1: right", #"grads["W2"] by net.p["W2"]: wrong"#]
    ),
    (
      "class Layer:\n    def __init__(self, W):\n        self.W = W\n"
        + "layers = [Layer(W1), Layer(W2)]\ndel W1, W2\nlayers[0].dW, layers[1].dW = g1, g2 + 1",
      ["layers[0].dW by layers[0].W: right", "layers[1].dW by layers[1].W: wrong"]
    ),
    // Two that could be meant, and two names for the same.
    (
      "net1, net2 = {'W': W1}, {'W': W2}\ndel W1, W2\nout = {'dW': g1}",
      [#"out["dW"]: it may be by net1["W"] or by net2["W"]"#]
    ),
    (
      "params1, params2 = {'W': W1}, {'W': W2}\ndel W1, W2\ngrads1, grads2 = {'W': g1}, {'W': g2}",
      [#"grads1["W"] by params1["W"]: right"#, #"grads2["W"] by params2["W"]: right"#]
    ),
    (
      "a, b = {'W': W1}, {'W': W1}\ndel W1\ngrads = {'W': g1}", [#"grads["W"] by a["W"]: right"#]
    ),
    (
      "params = {'W': W1}\nother = {'W': values(np.zeros((2, 3)))}\ndel W1\nout = {'dW': g1}",
      [#"out["dW"] by params["W"]: right"#]
    ),
    // What an optimizer keeps, and difference quotients, are no claims.
    ("v = {'dW1': g1 * 0}\ngrads = {'dW1': g1}", [#"grads["dW1"] by W1: right"#]),
    ("grads_num = {'W1': g1 * 1.0001}\ngrads = {'W1': g1}", [#"grads["W1"] by W1: right"#]),
    // Local derivatives.
    (
      "c = {'h': h, 'y': 3 * h}\ndel h\ng = {'dy_dh': np.full((1, 3), 3.0)}",
      [#"g["dy_dh"] by c["y"], c["h"]: right"#]
    ),
    // Words that only look like claims.
    ("config = {'depth': 3, 'data': 1.0, 'd': 2, 'dropout': 0.5}", []),
    // Plain numbers.
    (
      "params = {'B': np.ones(2)}\ngrads = {'B': np.ones(2)}",
      [
        #"grads["B"]: params["B"] holds plain numbers, not Values: wrap it in values(...), or use "#
          + "--leaves params"
      ]
    ),
    // Names that no line can hold.
    ("grads = {'dW1\\n': g1, 'd\"W1': g1, 'dW1]': g1}", []),
  ]

  @Test("Claims and what they are by", arguments: cases.indices)
  func claims(_ index: Int) throws {
    let (text, expected) = Self.cases[index]
    let report = checked(Self.start + text + "\n")
    #expect(report.message == nil)
    let check = try #require(report.checks.first)
    let found =
      check.claims.map { "\($0.name) by \($0.of.joined(separator: ", ")): \($0.verdict.rawValue)" }
      + check.unmatched.map { "\($0.name): \($0.reason)" }
    #expect(found == expected)
  }

  @Test("What follows is told from the mistake by the names of dicts")
  func follows() throws {
    let text = """
      import numpy as np
      p = values({"W1": np.array([[1.0, 2.0]]), "W2": np.array([[3.0], [0.5]])})
      cache = {"a": np.tanh(np.array([[2.0]]) @ p["W1"])}
      loss = (cache["a"] @ p["W2"]).sum()
      grads = {"da": 2 * p["W2"].T}
      grads["dW1"] = 2.0 * grads["da"] * (1 - cache["a"]**2)
      grads["dW2"] = cache["a"].T

      """
    let check = try #require(checked(text).checks.first)
    #expect(check.claims.map(\.verdict) == [.wrong, .follows, .right])
    #expect(check.claims[1].source == #"grads["da"]"#)
    #expect(check.first == #"grads["da"]"#)
  }

  @Test("Digits that were written count in dicts too")
  func digits() throws {
    let text = """
      x = Value(3.0)
      p = {"w": Value(1.0)}
      loss = p["w"] / x
      grads = {"w": 0.33}
      out = {}
      out["dx"] = -0.11

      """
    let check = try #require(checked(text).checks.first)
    #expect(check.claims.map(\.verdict) == [.rounded, .rounded])
    let off = checked(text.replacing("0.33", with: "0.34")).checks.first
    #expect(off?.claims.first?.verdict == .wrong)
  }

  @Test("Floats in a dict become Values, integers and texts stay")
  func leaves() throws {
    let text = """
      import numpy as np
      def init(n):
          return {"W": np.ones((n, 2)) * 0.5, "b": 0.25, "n": n, "name": "layer"}
      p = init(3)
      p["V"] = np.ones(2)
      q = {"k": p["n"]}
      print(p["name"] * p["n"], len(range(p["n"])))
      loss = (np.ones((1, 3)) @ p["W"] @ p["V"] + p["b"]).sum()
      grads = {"W": np.ones((3, 2)), "b": 1.0, "V": np.array([1.5, 1.5])}

      """
    let report = checked(text, leaves: ["p"])
    #expect(report.status == .right, "\(report.message ?? "")")
    #expect(report.output == "layerlayerlayer 3\n")
    #expect(report.checks.first?.claims.map(\.of) == [["p[\"W\"]"], ["p[\"b\"]"], ["p[\"V\"]"]])
  }

  @Test("Floats of an object become Values, also where objects know each other")
  func objects() throws {
    let text = """
      import numpy as np
      class Layer:
          def __init__(self, net, n):
              self.net, self.n, self.W = net, n, np.ones((n, 2)) * 0.5
      class Net:
          def __init__(self):
              self.layers = [Layer(self, 3)]
              self.params = {"b": np.zeros(2)}
      net = Net()
      net.layers[0].z = np.ones((1, net.layers[0].n)) @ net.layers[0].W + net.params["b"]
      loss = (net.layers[0].z ** 2).sum()
      net.layers[0].dz = 2 * net.layers[0].z
      net.layers[0].dW = np.ones((3, 1)) @ net.layers[0].dz
      grads = {"b": net.layers[0].dz[0] * 2}

      """
    let report = checked(text, leaves: ["net"])
    #expect(report.message == nil)
    let claims = try #require(report.checks.first?.claims)
    #expect(claims.map(\.name) == ["net.layers[0].dz", "net.layers[0].dW", #"grads["b"]"#])
    #expect(claims.map(\.verdict) == [.right, .right, .wrong])
    #expect(claims[2].of == [#"net.params["b"]"#])
  }

  @Test("A leaf in a dict that was moved since is an error that names it")
  func stale() {
    let text = """
      p = {"w": Value(2.0)}
      loss = p["w"] * 3
      grads = {"w": 3.0}
      p["w"].data = 1.0

      """
    let report = checked(text)
    #expect(report.status == .error)
    #expect(report.message?.contains(#"p["w"] was changed on line 4"#) == true)
  }

  @Test("A loss may be an array of one number, or stand in a dict")
  func losses() {
    let text = """
      import numpy as np
      w = values(np.array([[2.0, 3.0]]))
      cost = np.squeeze(w @ np.array([[1.0], [4.0]]))
      out = {"total": w[0, 0] * 5}
      dw = np.array([[1.0, 4.0]])

      """
    #expect(checked(text).status == .right)
    let other = text.replacing("dw = np.array([[1.0, 4.0]])", with: "dw = np.array([[5.0, 0.0]])")
    #expect(checked(other).status == .wrong)
    #expect(checked(other, of: #"out["total"]"#).status == .right)
  }
}
