import GradWorksheet
import Testing

@testable import GradWorkbench

@Suite("Help on NumPy")
struct NumpyHelpTests {
  private static let modules = [
    ("numpy", "np"), ("numpy.random", "np.random"), ("numpy.linalg", "np.linalg"),
    ("numpy.testing", "np.testing"),
  ]

  @Test("Every member of the modules has its signature and a sentence", arguments: modules)
  func all(_ module: String, _ prefix: String) throws {
    let talk = Talk()
    talk.enter("import numpy as np")
    guard case .module(let object)? = talk.conversation.resolved(prefix) else {
      Issue.record("there is no \(prefix)")
      return
    }
    #expect(object.name == module && object.members.count > 4)
    for name in object.members.keys.sorted() {
      let text = talk.enter("\(prefix).\(name)?")
      let lines = text.split(separator: "\n")
      if NumpyHelp.isRefused(name, of: module) {
        #expect(text.hasPrefix("\(prefix).\(name) is not in worksheets\nhint: "), "\(text)")
        continue
      }
      #expect(NumpyHelp.entry(name, of: module) != nil, "\(prefix).\(name) has no help")
      #expect(lines.count > 1 && lines[0].hasPrefix("\(prefix).\(name)"), "\(text)")
      #expect(lines.last?.hasSuffix(".") == true, "\(text)")
      #expect(lines.allSatisfy { $0.count < 80 || $0 == lines[0] }, "\(text)")
    }
  }

  @Test("So has what stands behind the dot of an array or a generator")
  func arrays() {
    let talk = Talk()
    talk.enter("import numpy as np", "W = values(np.ones(2))", "rng = np.random.RandomState(1)")
    guard case .host(let array)? = talk.conversation.session.interpreter.value(of: "W") else {
      Issue.record("no array")
      return
    }
    for name in array.memberNames.sorted() {
      let text = talk.enter("W.\(name)?")
      #expect(text.hasPrefix("W.\(name)") && text.contains(".\n"), "\(text)")
      #expect(NumpyHelp.attribute(name) != nil, "\(name)")
    }
    #expect(talk.enter("W.mean?").hasPrefix("W.mean(axis=None, dtype=None, keepdims=False)\n"))
    #expect(talk.enter("W.nothing?").hasPrefix("there is nothing called 'W.nothing'\n"))
    #expect(talk.enter("rng.randn?").hasPrefix("rng.randn(*lengths)\nNumbers with mean 0"))
  }

  @Test("Nothing is explained that there is not")
  func surplus() throws {
    let session = Session(limits: .strict, output: { _ in })
    func members(_ module: String) throws -> Set<String> {
      Set(try #require(session.interpreter.module(module)).members.keys)
    }
    let entries = NumpyHelp.topics.flatMap(\.entries).map(\.name)
    #expect(Set(entries).subtracting(try members("numpy")) == [])
    #expect(Set(entries).count == entries.count, "an entry stands twice")
    #expect(Set(NumpyHelp.random.map(\.name)).subtracting(try members("numpy.random")) == [])
  }

  @Test("A name that was imported by itself, or from a module of another name")
  func imported() {
    let talk = Talk()
    talk.enter(
      "from numpy import outer, tanh as squash", "import numpy", "import numpy.random as r")
    #expect(talk.enter("outer?").hasPrefix("outer(a, b), from numpy\nThe product of every"))
    #expect(talk.enter("squash?").hasPrefix("tanh(x), from numpy\n"))
    #expect(talk.enter("numpy.dot?").hasPrefix("numpy.dot(a, b)\n"))
    #expect(talk.enter("r.rand?").hasPrefix("r.rand(*lengths)\n"))
    #expect(talk.enter("numpy?").hasPrefix("numpy: arrays of numbers and of Values"))
    talk.enter("outer = 3")
    #expect(talk.enter("outer?").hasPrefix("outer: int\n"))
  }

  // MARK: Derivatives

  /// The formulas of a help text as statements, such as `dx = dY*cos(x)`.
  private static func formulas(_ text: String) -> [String] {
    var text = Substring(text)
    if let end = text.firstIndex(of: ";") { text = text[..<end] }
    return text.replacing(" for matrices", with: "").split(separator: ", dA = dY*B")[0]
      .replacing(", with N elements in each", with: "").replacing(
        ", each summed over the axes along which it was repeated", with: ""
      )
      .replacing(" and d", with: "\nd")
      .split(separator: "\n").map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
  }

  /// The call that shows the derivative of a function of matrices, where its help has a formula.
  private static let calls = [
    "dot": "np.dot(A, B)", "matmul": "A @ B", "inner": "np.inner(A, B.T)",
    "outer": "np.outer(a, b)",
    "vdot": "np.vdot(A, B.T)", "reshape": "A.reshape(3, 2)", "ravel": "np.ravel(A)",
    "transpose": "np.transpose(A)", "expand_dims": "np.expand_dims(A, 0)",
    "squeeze": "np.squeeze(A)", "atleast_1d": "np.atleast_1d(A)", "atleast_2d": "np.atleast_2d(A)",
    "flip": "np.flip(A)", "triu": "np.triu(A)", "tril": "np.tril(A)", "copy": "np.copy(A)",
    "asarray": "np.asarray(A)", "ascontiguousarray": "np.ascontiguousarray(A)",
    "fliplr": "np.fliplr(A)", "flipud": "np.flipud(A)", "rot90": "np.rot90(A)",
    "std": "np.std(A)", "var": "np.var(A)", "norm": "np.linalg.norm(A)",
  ]

  private static var withFormulas: [NumpyHelp] {
    (NumpyHelp.topics.flatMap(\.entries) + NumpyHelp.linalg).filter { help in
      help.derivative.map { $0.hasPrefix("d") && $0.prefix(5).contains("=") } ?? false
    }
  }

  @Test("The formulas of the derivatives are what the engine computes", arguments: withFormulas)
  func derivatives(_ help: NumpyHelp) throws {
    let derivative = try #require(help.derivative)
    let call: String
    if let known = NumpyHelpTests.calls[help.name] {
      call = known
    } else if Numpy.signature(of: help.name, in: "numpy").hasSuffix("(x)") {
      call = "np.\(help.name)(x)"
    } else {
      call = "np.\(help.name)(x1, x2)"
    }
    let talk = Talk()
    let errors = talk.enter(
      "import numpy as np",
      "from numpy import cos, sin, cosh, sinh, sqrt, sign, log, pi",
      "A = values([[0.5, -1.0, 2.0], [1.5, 0.25, -0.75]])\nA = np.array(A)",
      "B = np.array(values([[1.0, 2.0], [-0.5, 0.125], [3.0, 0.5]]))",
      "a, b = np.array(values([1.0, -2.0])), np.array(values([0.5, 3.0, 0.25]))",
      "x = np.array(values([0.25, 0.5, 0.875]))",
      "x1, x2 = np.array(values([0.25, 0.5, 0.875])), np.array(values([0.75, 2.0, -1.5]))",
      "Y = \(call)", "dY = np.cos(np.arange(np.size(Y)) + 1.0).reshape(np.shape(Y))",
      "loss = np.sum(Y*dY)", "loss.backward()",
      "engine = {'dA': A.grad, 'dB': B.grad, 'da': a.grad, 'db': b.grad, 'dx': x.grad}",
      "engine['dx1'] = x1.grad\nengine['dx2'] = x2.grad",
      "Y = np.array(Y).data\nN, ddof, mean = 6, 0, A.data.mean()",
      "A, B, a, b, x, x1, x2 = A.data, B.data, a.data, b.data, x.data, x1.data, x2.data",
      call == "np.inner(A, B.T)" || call == "np.vdot(A, B.T)" ? "B = B.T" : "pass",
      "log2 = log(2)")
    #expect(errors == "", "\(help.name): \(errors)")
    let formulas = NumpyHelpTests.formulas(derivative)
    #expect(!formulas.isEmpty)
    // The second operand stands transposed in these calls.
    let isTransposed = call.contains("B.T")
    for formula in formulas {
      let name = String(formula.prefix { $0 != " " })
      let other = isTransposed && name == "dB" ? "engine['dB'].T" : "engine['\(name)']"
      let text = talk.enter(
        formula, "np.allclose(np.broadcast_to(\(name), \(other).shape), \(other))")
      #expect(text == "True\n", "\(help.name): \(formula): \(text)")
    }
  }
}
