import GradWorkbench
import GradWorksheet
import Testing

/// Large arrays, long work and what worksheets lack.
@Suite("Limits of arrays") struct ArrayLimitTests {
  @Test(
    "What is too large stops before it is made",
    arguments: [
      "np.zeros((10 ** 6, 10 ** 6))", "np.ones(10 ** 10)", "np.arange(10 ** 12)",
      "np.linspace(0, 1, 10 ** 10)", "np.eye(10 ** 6)", "np.full((10 ** 5, 10 ** 5), 1.5)",
      "np.random.rand(10 ** 6, 10 ** 6)", "np.outer(np.ones(10 ** 6), np.ones(10 ** 6))",
      "np.ones((10 ** 6, 1)) + np.ones(10 ** 6)", "np.repeat([1, 2], 10 ** 10)",
      "np.tile([1, 2], 10 ** 10)", "np.broadcast_to(1, (10 ** 6, 10 ** 6))",
      "np.ones((10 ** 6, 1)) @ np.ones((1, 10 ** 6))", "np.bincount([10 ** 12])",
      "np.diag(np.ones(10 ** 6))", "np.random.permutation(10 ** 11)",
    ])
  func memory(_ code: String) {
    let text = printed("import numpy as np\n\(code)\n")
    #expect(text.hasPrefix("MemoryError: "), "\(text)")
  }

  @Test("The memory of arrays is counted, and given back")
  func counting() {
    let text = printed(
      """
      import numpy as np
      for i in range(200):
          a = np.zeros((1000, 100))
          b = a + i
      print(b[0, 0])
      kept = []
      for i in range(2000):
          kept.append(np.zeros((1000, 100)))
      """, limits: Limits(seconds: nil, nodes: 1000, depth: 100, memory: 50_000_000))
    #expect(text.hasPrefix("199.0\nMemoryError: "), "\(text)")
  }

  @Test(
    "What worksheets lack is named",
    arguments: [
      ("np.load('a.npy')", "NotImplementedError: np.load is not in worksheets"),
      ("np.zeros(2, dtype=np.float16)", "TypeError: the data type 'float16' is not in worksheets"),
      (
        "np.zeros(2, dtype='complex128')",
        "TypeError: the data type 'complex128' is not in worksheets"
      ),
      ("np.array(['a'])", "TypeError: arrays hold numbers, booleans and Values here, not 'str'"),
      (
        "np.array([Value(1), 'a'])",
        "TypeError: arrays hold numbers, booleans and Values here, not 'str'"
      ),
      (
        "np.linalg.eig([[0, 1], [-1, 0]])",
        "NotImplementedError: worksheets have the eigenvalues of symmetric matrices, and this one is "
          + "not"
      ),
      (
        "np.random.default_rng(0).poisson(3)",
        "NotImplementedError: Generator.poisson is not in worksheets"
      ),
      ("np.sum([1], where=[True])", "TypeError: sum() takes no argument 'where' in worksheets"),
      (
        "from numpy import polyfoo",
        "ImportError: cannot import name 'polyfoo' from 'numpy' (unknown location)"
      ),
    ])
  func missing(_ code: String, _ message: String) {
    #expect(printed("import numpy as np\n\(code)\n") == message + "\n")
  }

  @Test("An error stands on its line, with a caret")
  func place() {
    let report = checked("import numpy as np\nW = values(np.ones((2, 3)))\nz = W @ np.ones(2)\n")
    let message = report.message ?? ""
    #expect(message.contains("line 3"))
    #expect(message.contains("mismatch in its core dimension 0"))
    #expect(message.contains("^"))
  }
}
