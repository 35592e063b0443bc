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
      ("np.fft.fft([1.0])", "NotImplementedError: np.fft.fft is not in worksheets"),
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

  @Test(
    "Odd arguments are refused, or give what NumPy gives",
    arguments: [
      ("np.histogram([1.0], bins=[1.0])[0].shape", "(0,)"),
      ("np.histogram([0, 1, 1, 2, 3], bins=[0, 1, 1, 2])[0]", "[1 0 3]"),
      ("np.interp([1.0], [np.nan], [2.0])", "[2.]"),
      (
        "np.polyfit([1.0, 2.0], [1.0, 2.0], 2)",
        "ValueError: np.polyfit takes more points than the degree in worksheets"
      ),
      (
        "np.polyfit([1.0, 2.0], [1.0, 2.0], 2 ** 63 - 1)",
        "ValueError: np.polyfit takes more points than the degree in worksheets"
      ),
      ("np.cov([1.0, 2.0], ddof=-2 ** 63) < 1", "True"),
      (
        "np.cov([1.0, 2.0, 3.0], [1.0, 2.0])",
        "ValueError: all the input array dimensions except for the concatenation axis must match "
          + "exactly, but along dimension 1, the array at index 0 has size 3 and the array at index 1 "
          + "has size 2"
      ),
      (
        "np.tensordot(np.ones((2, 2)), np.ones((2, 2)), axes=([0] * 64, [0] * 64))",
        "ValueError: axes don't match array"
      ),
      (
        "np.unravel_index(5, (2 ** 40, 2 ** 40))",
        "ValueError: dimensions are too large; arrays and shapes with a total size greater than 'intp' "
          + "are not supported."
      ),
      (
        "np.ravel_multi_index(([1], [1]), (2 ** 40, 2 ** 40))",
        "ValueError: invalid dims: array size defined by dims is larger than the maximum possible size."
      ),
      (
        "np.zeros((2 ** 40, 2 ** 40, 0))",
        "ValueError: array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum "
          + "possible size."
      ),
      ("np.tril_indices(2 ** 50, 0, 0)[0].shape", "(0,)"),
      ("list(np.ndindex(2, 1, 2))", "[(0, 0, 0), (0, 0, 1), (1, 0, 0), (1, 0, 1)]"),
      (
        "[float(x) for x in np.nditer(np.arange(6.0).reshape(2, 3)[:, ::-1].T)]",
        "[0.0, 1.0, 2.0, 3.0, 4.0, 5.0]"
      ),
    ])
  func oddArguments(_ code: String, _ text: String) {
    #expect(printed("import numpy as np\nprint(\(code))\n") == text + "\n")
  }

  @Test("Padding lists no more places than there is memory for")
  func padding() {
    let text = printed(
      "import numpy as np\nnp.pad(np.zeros((3, 0)), ((2 ** 55, 0), (0, 0)), mode='edge')\n")
    #expect(text.hasPrefix("MemoryError: "), "\(text)")
  }

  @Test("As many elements at the edges as one likes are shown")
  func edges() {
    let text = printed(
      "import numpy as np\nnp.set_printoptions(edgeitems=np.inf, threshold=1)\nprint(np.arange(3))\n"
    )
    #expect(text == "[0 1 2]\n")
  }

  @Test(
    "What leads back to itself through NumPy ends",
    arguments: [
      "s = []\ns.append(s)\nnp.random.default_rng(s)",
      "f = abs\nfor i in range(2000): f = np.vectorize(f)\nf(1)",
    ])
  func circles(_ code: String) {
    let text = printed("import numpy as np\n\(code)\n")
    #expect(text.hasPrefix("RecursionError: "), "\(text)")
  }

  @Test("An error in a function that NumPy calls leaves nothing behind")
  func pins() {
    let text = printed(
      """
      import numpy as np
      f = np.vectorize(lambda x: [0] * (10000 // int(x)))
      for i in range(200):
          try: f([1, 0])
          except ZeroDivisionError: pass
      print(i)
      """, limits: Limits(seconds: 20, nodes: 1000, depth: 100, memory: 10_000_000))
    #expect(text == "199\n")
  }

  @Test(
    "Work on matrices looks at the clock all along",
    arguments: [
      "np.linalg.svd(a)", "np.linalg.inv(a)", "np.linalg.eigh(a + a.T)", "np.linalg.qr(a)",
      "np.linalg.cholesky(np.eye(150))", "np.polyfit(np.arange(80.0), a[0], 70)",
    ])
  func patience(_ code: String) throws {
    var looks = 0
    let session = Session(
      options: CheckOptions(limits: .strict),
      interrupted: {
        looks += 1
        return false
      }, output: { _ in })
    try session.run(
      Source(
        name: "worksheet.py",
        text: "import numpy as np\nnp.random.seed(1)\na = np.random.rand(80, 80)\n"))
    let before = looks
    try session.run(Source(name: "worksheet.py", text: code + "\n"))
    #expect(looks - before >= 1)
  }

  @Test("A walk over an array keeps no list of its indices")
  func walks() {
    let text = printed(
      """
      import numpy as np
      a = np.zeros(100000)
      kept = [np.nditer(a, flags=['multi_index']) for i in range(1000)]
      print(len(kept))
      """, limits: Limits(seconds: 20, nodes: 1000, depth: 100, memory: 3_000_000))
    #expect(text == "1000\n")
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
