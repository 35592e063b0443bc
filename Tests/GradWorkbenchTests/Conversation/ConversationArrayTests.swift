import GradWorksheet
import Testing

@testable import GradWorkbench

@Suite("Arrays at the prompt")
struct ConversationArrayTests {
  private func talk() -> Talk {
    let talk = Talk()
    talk.enter(
      "import numpy as np", "X = np.array([[1.0, 2.5], [-3.0, 0.25]])",
      "W = values(np.array([[0.5, -1.0, 2.0], [1.0, 0.125, 3.0]]))", "Z = X @ W",
      "loss = Z.sum()")
    return talk
  }

  @Test("%who shows the type of the elements, the shape and the first numbers")
  func who() {
    let talk = talk()
    talk.enter("n = np.arange(3)", "params = {'W': W, 'X': X}", "layers = [W, X[0]]", "s = X[0, 1]")
    #expect(
      talk.enter("%who") == """
        name     type               shape    value                              gradient
        X        array of float64   (2, 2)   [[1.0, 2.5], [-3.0, 0.25]]
        W        array of Values    (2, 3)   [[0.5, -1.0, 2.0], [1.0, 0.12...   -
        Z        array of Values    (2, 3)   [[3.0, -0.6875, 9.5], [-1.25,...   -
        loss     Value                       8.34375                            -
        n        array of int64     (3,)     [0, 1, 2]
        params   dict of arrays     2        keys 'W', 'X'
        layers   list of arrays     2        [[[0.5, -1.0, 2.0], [1.0, 0.1...   -
        s        float64                     np.float64(2.5)

        """)
    talk.enter("loss.backward()", "big = np.zeros((300, 300))")
    let table = talk.enter("%who")
    #expect(table.contains("\nbig      array of float64   (300, 300)   [[0.0, "))
    for line in table.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("NAME? says what an array holds, who shares it, and where it was made")
  func arrays() {
    let talk = talk()
    talk.enter("XT = X.T")
    #expect(
      talk.enter("X?") == """
        X: array of float64, shape (2, 2)
          value     [[1.0, 2.5], [-3.0, 0.25]]
          numbers   from -3.0 to 2.5, mean 0.1875
          shared    its elements are those of XT, too: who changes one changes the other
          assigned  line 2: X = np.array([[1.0, 2.5], [-3.0, 0.25]])

        """)
    talk.enter("loss.backward()")
    // The derivative of the sum of X @ W by W is the sum of X's column in every place.
    #expect(
      talk.enter("W?") == """
        W: array of 6 Values, shape (2, 3)
          value     [[0.5, -1.0, 2.0], [1.0, 0.125, 3.0]]
          gradient  [[-2.0, -2.0, -2.0], [2.75, 2.75, 2.75]]
          assigned  line 3: W = values(np.array([[0.5, -1.0, 2.0], [1.0, 0.125, 3.0]]))

        """)
    #expect(talk.enter("W[1, 2]?").hasPrefix("W[1, 2]: Value\n  value     3.0\n"))
    #expect(talk.enter("W[-1, -1]?").hasPrefix("W[-1, -1]: Value\n  value     3.0\n"))
    #expect(talk.enter("W[2, 0]?").hasPrefix("there is no place 'W[2, 0]'\n"))
    talk.enter("params = {'W': W, 'rate': 0.5}")
    #expect(
      talk.enter("params?").hasPrefix(
        "params: dict, 2 keys\n  'W'     array of Values (2, 3)\n  'rate'  0.5\n"))
  }

  @Test("Brackets and quotes hold a word of a command together")
  func places() {
    let talk = talk()
    let text = talk.enter("%why W[0,1]")
    #expect(text.hasPrefix("W[0][1] = -1.0, and dW[0][1] = -2.0\n"))
    #expect(talk.enter("%why W[0, 1]") == text)
    #expect(talk.enter("%why W[0][1]") == text)
    #expect(talk.enter("%why W[0, 1] Z[0, 0]").contains("does not depend on"))
  }

  @Test("Names behind dots, keys and members of modules are completed")
  func completion() {
    let talk = talk()
    talk.enter("params = {'W1': W, 'W2': X, 'b': 1, \"it's\": 2}", "rng = np.random.RandomState(0)")
    #expect(talk.completions("X.sh") == ["shape"])
    #expect(talk.completions("X.gr") == [])
    #expect(talk.completions("W.gr") == ["grad"])
    #expect(talk.completions("W.back") == ["backward"])
    #expect(talk.completions("np.logical_a") == ["logical_and"])
    #expect(talk.completions("np.loadt") == [], "what worksheets refuse")
    #expect(talk.completions("np.random.randn") == ["randn"])
    #expect(talk.completions("np.linalg.no") == ["norm"])
    #expect(talk.completions("params[\"W") == ["W1\"]", "W2\"]"])
    #expect(talk.completions("x = 2*params['b") == ["b']"])
    #expect(talk.completions("params['") == ["W1']", "W2']", "b']"], "a quote ends the key")
    #expect(talk.completions("params['W1']['") == [])
    #expect(talk.completions("nothing['W") == [])
  }

  @Test("help(NAME) asks what NAME? asks")
  func help() {
    let talk = talk()
    let text = talk.enter("np.sum?")
    #expect(
      text == """
        np.sum(a, axis=None, dtype=None, keepdims=False)
        The sum of all elements, or along an axis: axis=0 sums over the rows, one sum
        per column. keepdims=True keeps the summed axis, with length 1.
        Derivative: dA is dY, repeated along the axes that were summed.

        """)
    #expect(talk.enter("help(np.sum)") == text)
    #expect(talk.enter("help( np.sum )") == text)
    #expect(talk.enter("help()") == talk.enter("%help"))
    talk.enter("def help(x): return x + 1\n")
    #expect(talk.enter("help(1)") == "2\n")
    talk.enter("a = 3")
    #expect(talk.enter("help(a)") == "4\n", "the worksheet's own function")
  }

  @Test("An array of one Value is a loss, and has backward(); others say what to do")
  func losses() {
    let talk = talk()
    talk.enter("loss = np.sum(Z, keepdims=True)")
    #expect(talk.enter("loss.shape") == "(1, 1)\n")
    talk.enter("loss.backward()")
    #expect(
      talk.enter("W.grad")
        == "array([[-2.  , -2.  , -2.  ],\n       [ 2.75,  2.75,  2.75]])\n")
    talk.enter("W.zero_grad()")
    #expect(talk.enter("W.grad.sum()") == "np.float64(0.0)\n")
    #expect(talk.enter("%graph").contains("loss[0][0] = sum(Z[0][0]"))
    #expect(talk.enter("%check").contains("no derivative of loss is claimed"))
    #expect(talk.enter("gradient(loss, W).sum()") == "np.float64(2.25)\n")
    #expect(talk.enter("why(W[0, 0], loss)").contains("dW[0][0] = -2.0"))
    #expect(
      talk.enter("Z.backward()").contains(
        "RuntimeError: backward() begins at one number, and this array has shape (2, 3)\nhint: make"
      ))
    talk.enter("loss = Z[0]")
    for command in ["%step", "%check", "%graph loss"] {
      #expect(
        talk.enter(command).hasPrefix(
          "TypeError: loss is an array of shape (3,), and a loss is one number\n"), "\(command)")
    }
    talk.enter("loss = X.sum()")
    #expect(
      talk.enter("%check") == """
        TypeError: loss is a plain number: no Value went into it
        hint: make Values of the numbers that it starts from, as in W = values(W), then
          compute it anew

        """)
    talk.enter("loss = X")
    #expect(talk.enter("%step").hasPrefix("TypeError: loss is an array of plain numbers:"))
  }

  @Test(
    "What has no derivative says so where one is asked for",
    arguments: [
      ("X.grad", "'numpy.ndarray' object has no attribute 'grad'", "no Value went into it"),
      ("X.backward()", "'numpy.ndarray' object has no attribute 'backward'", "no Value went into"),
      ("X.data", "'numpy.ndarray' object has no attribute 'data'", "leave .data out"),
      ("X[0, 0].grad", "'numpy.float64' object has no attribute 'grad'", "no Value went into it"),
      ("(3.0).backward()", "'float' object has no attribute 'backward'", "W = values(W)"),
      ("[W[0, 0]].grad", "'list' object has no attribute 'grad'", "such as the one at [0]"),
      ("loss.shape", "'Value' object has no attribute 'shape'", "no array: .data is that number"),
      ("loss.size", "'Value' object has no attribute 'size'", "a Value has data"),
    ])
  func missing(_ code: String, _ message: String, _ hint: String) {
    let talk = talk()
    let text = talk.enter(code)
    #expect(text.contains("AttributeError: \(message)\n"), "\(text)")
    #expect(text.replacing("\n  ", with: " ").contains(hint), "\(text)")
    // Nothing else has advice of this kind.
    #expect(!talk.enter("X.nothing").contains("hint:"))
  }

  @Test("Hints at the prompt say what can be done there")
  func hints() {
    let talk = Talk()
    talk.enter("w = [1.0, 2.0]", "x = 3.0", "loss = x*w[0]")
    for entry in ["%why w", "%why x", "%check", "%step", "%gradcheck", "check(loss)", "why(w)"] {
      let text = talk.enter(entry)
      #expect(text.contains("values("), "\(entry): \(text)")
      #expect(!text.contains("--leaves"), "\(entry): \(text)")
      for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
    #expect(
      talk.enter("%why x").hasSuffix(
        "hint: enter x = values(x), then compute anew what comes of it\n"))
    talk.enter("v = Value(2.0)", "loss = v*v", "dx = 3.0", "dv = 4.0")
    #expect(talk.enter("%check").contains("x is a plain number, not a Value: enter x = values(x)"))
  }

  @Test("%step begins with the arrays, and %graph --fold draws them as boxes")
  func steps() {
    let talk = talk()
    let text = talk.enter("%step")
    #expect(text.hasPrefix("arrays: what is computed"), "\(text)")
    talk.enter("q")
    let folded = talk.enter("%graph --fold")
    #expect(folded.contains("W, list of 2 x 3, largest:"))
    #expect(!folded.contains("hint:"))
    #expect(talk.enter("%graph --fold --as html").contains("leave --fold out"))
    talk.enter("y = W[0, 0]*W[0, 0]")
    #expect(talk.enter("%graph y").contains("└─ ×2 W[0][0]"))
  }
}
