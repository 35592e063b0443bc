import GradWorkbench
import GradWorksheet
import Testing

/// Arrays of Values, as far as NumPy has no word in it.
@Suite("Arrays of Values") struct ValueArrayTests {
  @Test("data and grad of an array are arrays of numbers")
  func members() {
    let text = printed(
      """
      import numpy as np
      W = values(np.array([[1.0, 2.0], [3.0, 4.0]]))
      loss = np.sum(W * W)
      loss.backward()
      print(W.data, W.grad, W.dtype, W.shape)
      W.data -= 0.1 * W.grad
      print(W.data)
      W.grad = 0
      print(W.grad)
      """)
    #expect(
      text == """
        [[1. 2.]
         [3. 4.]] [[2. 4.]
         [6. 8.]] object (2, 2)
        [[0.8 1.6]
         [2.4 3.2]]
        [[0. 0.]
         [0. 0.]]

        """)
  }

  @Test("A product of matrices records one node for each entry, and a sum one")
  func tape() {
    let text = printed(
      """
      import numpy as np
      W = values(np.ones((3, 2)))
      X = np.ones((4, 3))
      Z = X @ W
      loss = np.mean(Z)
      print(Z.shape, loss.data)
      loss.backward()
      print(W.grad)
      """)
    #expect(text == "(4, 2) 3.0\n[[0.5 0.5]\n [0.5 0.5]\n [0.5 0.5]]\n")
  }

  @Test("Values in arrays outlive the collections of a long training loop")
  func training() {
    let text = printed(
      """
      import numpy as np
      np.random.seed(0)
      X = np.random.randn(8, 3)
      y = X @ np.array([1.0, -2.0, 0.5])
      w = values(np.zeros(3))
      for step in range(300):
          loss = np.mean((X @ w - y) ** 2)
          w.grad = 0
          loss.backward()
          w.data -= 0.1 * w.grad
      print(np.round(w.data, 4), len(w))
      """, limits: Limits(seconds: nil, nodes: 20_000, depth: 100, memory: 50_000_000))
    #expect(text == "[ 1.  -2.   0.5] 3\n")
  }

  @Test("The worksheet's own functions take arrays")
  func worksheetNames() {
    let text = printed(
      """
      import numpy as np
      z = values(np.array([[-1.0, 2.0], [0.5, -3.0]]))
      loss = np.sum(relu(z)) + sum(z[0])
      print(gradient(loss, z), sigmoid(np.zeros(2)), mean(z[1]).data)
      """)
    #expect(text == "[[1. 2.]\n [1. 0.]] [0.5 0.5] -1.25\n")
  }

  @Test("A view of an array of Values changes the array")
  func views() {
    let text = printed(
      """
      import numpy as np
      W = values(np.array([[1.0, 2.0], [3.0, 4.0]]))
      row = W[0]
      row[1] = Value(7.0)
      print(W.data, W.T.data[1])
      """)
    #expect(text == "[[1. 7.]\n [3. 4.]] [7. 4.]\n")
  }

  @Test("Functions of arrays of Values have derivatives")
  func functions() {
    let text = printed(
      """
      import numpy as np
      x = values(np.array([0.5, 1.0, 2.0]))
      for f in [np.exp, np.log, np.tanh, np.sqrt, np.square]:
          x.grad = 0
          loss = f(x).sum()
          loss.backward()
          print(x.grad)
      """)
    #expect(
      text == """
        [1.64872127 2.71828183 7.3890561 ]
        [2.  1.  0.5]
        [0.78644773 0.41997434 0.07065082]
        [0.70710678 0.5        0.35355339]
        [1. 2. 4.]

        """)
  }

  @Test(
    "What Values cannot do in arrays is said",
    arguments: [
      ("np.floor(W)", "TypeError: np.floor does not take arrays of Values"),
      ("np.zeros(2)[0:2] = W", nil),
      (
        "W.astype(float)",
        "TypeError: float() argument must be a string or a real number, not 'Value'"
      ),
      ("np.log(W - W)", "ValueError: math domain error"),
    ])
  func refusals(_ code: String, _ message: String?) {
    let text = printed(
      """
      import numpy as np
      W = values(np.array([1.0, 2.0]))
      \(code)
      """)
    #expect(
      text.hasPrefix(
        message ?? "TypeError: float() argument must be a string or a real number, not 'Value'"))
  }
}
