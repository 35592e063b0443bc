import Testing

@testable import GradWorkbench

@Suite("Help on classes of the session")
struct ConversationClassTests {
  private static let net = """
    import numpy as np
    class Base:
        def parameters(self, deep=True):
            "All of them."
            return []
    class Net(Base):
        "A small net."
        def __init__(self, n, *, rate=0.1):
            self.W = np.ones((n, 2))
            self.rate = rate
        @staticmethod
        def load(path):
            return path
        def forward(self, x):
            return x @ self.W
    net = Net(3)

    """

  private func talk() -> Talk {
    let talk = Talk()
    talk.enter(Self.net)
    return talk
  }

  @Test("A class shows how it is called, its docstring and its methods")
  func classes() {
    #expect(
      talk().enter("Net?") == """
        Net(n, *, rate=...), a class of this session
        A small net.
          methods   load(path)
                    forward(x)
          assigned  line 6: class Net(Base):

        """)
  }

  @Test("A method shows its signature, of the class or of an object of it")
  func methods() {
    let talk = talk()
    #expect(talk.enter("Net.forward?") == "Net.forward(x), a method of this session\n")
    #expect(talk.enter("net.forward?") == "Net.forward(x), a method of this session\n")
    #expect(
      talk.enter("net.parameters?")
        == "Base.parameters(deep=...), a method of this session\nAll of them.\n")
    #expect(talk.enter("net.backward?").hasPrefix("there is nothing called 'net.backward'\n"))
  }

  @Test("An object lists its attributes")
  func attributes() {
    #expect(
      talk().enter("net?") == """
        net: Net
          W     array of float64 (3, 2)
          rate  0.1
          assigned  line 16: net = Net(3)

        """)
  }

  @Test(
    "What is nearly an attribute is asked back",
    arguments: [
      ("np.zeros(3).shap", "did you mean 'shape'?"), ("[1].apend(2)", "did you mean 'append'?"),
      ("'a'.uper()", "did you mean 'upper'?"), ("np.zeros(3).Sum()", "did you mean 'sum'?"),
      ("np.zeros(2, 3)", "lengths stand in a tuple and numbers in a list: np.zeros((2, 3)"),
      ("np.random.default_rng(0).randn(2)", "default_rng has new names: write rng.standard_normal"),
      ("np.matrix([[1]])", "np.array makes the same of it, and A @ B is the product"),
      ("np.loadtxt('a')", "worksheets read no files: write the data as lists"),
    ])
  func hints(entry: String, hint: String) {
    let talk = Talk()
    talk.enter("import numpy as np")
    let text = talk.enter(entry)
    #expect(text.contains("hint: \(hint)"), "\(text)")
  }
}
