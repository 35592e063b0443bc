import GradExplain
import GradWorksheet
import Testing

@testable import GradWorkbench

/// Programs that train within a function: it is judged as if its statements stood in the open.
@Suite struct OpenedFunctionTests {
  private func check(_ text: String, leaves: [String] = [], of: String? = nil) -> FileReport {
    checkFile(name: "train.py", text: text, limits: .generous, leaves: leaves, of: of)
  }

  private func verdicts(_ report: FileReport) -> [String: Verdict] {
    let claims = report.checks.flatMap(\.claims).map { ($0.name, $0.verdict) }
    return Dictionary(claims, uniquingKeysWith: { first, _ in first })
  }

  // MARK: What is seen

  /// 0.5 * 2 + 0.25 - 1 = 0.25 and its square 0.0625; the derivatives are 2 * 0.25 * 2 = 1 and 0.5.
  private let fit = """
    def error(w, b, x, y):
        return w * x + b - y

    def fit(x, y=1.0, *, rounds=5):
        w, b = 0.5, 0.25
        for turn in range(rounds):
            e = error(w, b, x, y)
            loss = e * e
            dw = 2 * e * x
            db = 2 * e
            w -= 0.1 * dw
            b -= 0.1 * db
        return w, b

    slope, offset = fit(2.0)
    slope = later
    """

  @Test func aFunctionThatTrainsIsJudged() throws {
    let report = check(fit, leaves: ["w", "b"])
    #expect(report.status == .right)
    let check = try #require(report.checks.first)
    #expect(check.value == 0.0625)
    #expect(verdicts(report) == ["dw": .right, "db": .right])
    // The name error behind the call is not reached.
    #expect(
      check.notes.contains(
        "judged after the first round of the loop of fit() in line 6, with w, b as they were before "
          + "line 11 changed them; what follows was not run"))
  }

  @Test func aMistakeInAFunctionIsFound() {
    let report = check(fit.replacing("db = 2 * e", with: "db = e"), leaves: ["w", "b"])
    #expect(verdicts(report) == ["dw": .right, "db": .wrong])
  }

  @Test(arguments: [
    // By position and by name, with a default and without: w * 3 - y at w = 2.
    ("train(3.0, 1.0)", 25.0), ("train(y=1.0, x=3.0)", 25), ("train(3.0)", 16),
    // Each argument is evaluated before any parameter is set: x is 1 and y is 3.
    ("x, y = 3.0, 1.0\ntrain(y, x)", 1), ("x = 3.0\ntrain(x, y=x - 3)", 36),
  ])
  func parametersGetWhatTheCallSays(call: String, loss: Double) throws {
    let report = check(
      """
      def train(x, y=2.0):
          w = 2.0
          loss = (w * x - y) ** 2
          dw = 2 * (w * x - y) * x

      \(call)
      """, leaves: ["w"])
    #expect(report.status == .right)
    #expect(try #require(report.checks.first).value == loss)
  }

  @Test func mainMayCallAMethodThatTrains() throws {
    let report = check(
      """
      import numpy as np

      class Line:
          def __init__(self, count):
              self.w = np.full(count, 0.5)

          def fit(self, X, t, rounds):
              for turn in range(rounds):
                  e = X @ self.w - t
                  loss = (e ** 2).mean()
                  dw = X.T @ e / len(t)
                  self.w -= 0.1 * dw
              return self

      def main():
          X = np.array([[1.0, 2.0], [0.0, 1.0]])
          line = Line(2)
          line.fit(X, np.array([1.0, 0.0]), rounds=3)
          print(line.w)

      if __name__ == "__main__":
          main()
      """, leaves: ["line"])
    // (1.5 - 1)^2 and 0.5^2, their mean.
    #expect(try #require(report.checks.first).value == 0.25)
    // 2 / n was written as 1 / n.
    #expect(verdicts(report) == ["dw": .wrong])
    #expect(report.output == "")
  }

  @Test func anErrorInsideIsFoundAtItsPlace() {
    let report = check(fit.replacing("e * e", with: "e * f"), leaves: ["w", "b"])
    #expect(report.status == .error)
    #expect(report.message?.contains("line 8, column 20") == true)
    #expect(report.message?.contains("name 'f' is not defined") == true)
  }

  @Test func whatAFunctionReturnsIsComputed() {
    let report = check(
      "def main():\n    w = 1.0\n    loss = w * w\n    dw = 2 * w\n    return u\n\nmain()\n",
      leaves: ["w"])
    #expect(report.status == .error)
    #expect(report.message?.contains("name 'u' is not defined") == true)
  }

  // MARK: What stays closed

  @Test(arguments: [
    ("early return", "        dw = 2 * w", "        dw = 2 * w\n        if dw > 9: return w", ""),
    ("a global of another function", "", "", "def show():\n    return w\n"),
    ("a lambda that reads one", "", "", "show = lambda: dw\n"),
    (
      "a name that is a function elsewhere", "        dw = 2 * w", "        abs = dw = 2 * w",
      "def show(x):\n    return abs(x)\n"
    ),
    (
      "nonlocal", "    w = 3.0", "    w = 3.0\n    def up():\n        nonlocal w\n        w = 4.0",
      ""
    ),
    ("two of a name", "", "", "def train(n):\n    return n\n"),
    ("arguments from a list", "train(2)", "train(*[2])", ""),
  ])
  func whatWouldMeanSomethingElseStaysClosed(
    why: String, old: String, new: String, before: String
  ) {
    let text = """
      def train(n):
          w = 3.0
          for turn in range(n):
              loss = w * w
              dw = 2 * w
              w -= 0.1 * dw
          return w

      train(2)
      """
    let changed = before + (old.isEmpty ? text : text.replacing(old, with: new))
    #expect(before.isEmpty == false || changed != text)
    #expect(check(text, leaves: ["w"]).status == .right)
    let report = check(changed, leaves: ["w"])
    #expect(report.status == .nothing, "\(why)")
    #expect(
      report.message?.contains("loss is a variable of train()") == true, "\(why)")
  }

  @Test(arguments: [
    "def fit(self):\n        w = super().size()", "@staticmethod\n    def fit():\n        w = 2.0",
  ])
  func methodsThatNeedTheirClassStayClosed(head: String) {
    let report = check(
      "class Base:\n    def size(self):\n        return 2.0\n\nclass Net(Base):\n    \(head)\n"
        + "        loss = w * w\n        dw = 2 * w\n\nNet().fit()\n", leaves: ["w"])
    #expect(report.message?.contains("loss is a variable of fit()") == true)
  }

  @Test(arguments: ["w -= 0.1 * dw", "w = w - 0.1 * dw", "if turn > 0:\n            w = 1.0"])
  func aVariableThatIsReadTooEarlyIsNoGlobal(update: String) {
    // What CPython 3.11 says of it.
    let report = check(
      """
      w = 2.0
      def train():
          for turn in range(3):
              loss = w * w
              dw = 2 * w
              \(update)

      train()
      """, leaves: ["w"])
    #expect(report.status == .error)
    #expect(report.failure == "UnboundLocalError")
  }

  @Test func aVariableThatIsSetFirstMayHaveTheNameOfAGlobal() {
    let report = check(
      """
      w = dw = 2.0
      def train(n):
          w = 3.0
          for turn in range(n):
              loss = w * w
              dw = 2 * w
              w -= 0.1 * dw

      train(2)
      """, leaves: ["w"])
    #expect(verdicts(report) == ["dw": .right])
    #expect(report.checks.first?.value == 9)
  }

  @Test func aLossOfTheModuleKeepsAllClosed() {
    // The function's own loss is another one.
    let report = check(
      """
      def train(w):
          loss = w * w
          dw = 3 * w
          return loss

      w = 2.0
      loss = train(w)
      dw = 4.0
      """, leaves: ["w"])
    #expect(verdicts(report) == ["dw": .right])
  }

  @Test func helpersThatComputeALossAloneStayClosed() {
    let report = check(
      """
      def squared(e):
          cost = e * e
          return cost

      w = 2.0
      L = squared(w)
      dw = 4.0
      """, leaves: ["w"])
    #expect(verdicts(report) == ["dw": .right])
  }

  // MARK: Advice

  @Test(arguments: [
    // Z is computed from W, and e from both.
    ("W = 2.0\nZ = W * 3\nloss = Z * Z\ndZ = 2 * Z\ndW = 3 * dZ\n", "W"),
    ("params = {'W': 2.0}\nloss = params['W'] ** 2\ngrads = {'W': 4.0}\n", "params"),
    ("def f():\n    w = 2.0\n    loss = w * w\n    dw = 2 * w\nf()\n", "w"),
    ("w, b = 1.0, 2.0\nloss = (w + b) ** 2\ndw = db = 6.0\n", "w,b"),
  ])
  func theLeavesToNameAreProposed(text: String, leaves: String) {
    let report = check(text)
    #expect(report.status == .nothing)
    #expect(report.message?.contains("--leaves \(leaves);") == true)
    #expect(check(text, leaves: leaves.split(separator: ",").map(String.init)).status == .right)
  }

  @Test func aLeafThatNothingIsCalledIsSaid() {
    let text = "w = 2.0\nloss = w * w\ndw = 4.0\n"
    #expect(
      check(text, leaves: ["v"]).message
        == "nothing to check: no variable is called v, which --leaves names\n"
        + "hint: make Values of the numbers it starts from: --leaves w")
    #expect(
      check(text, leaves: ["net.w"]).message?.contains(
        "an attribute goes by its own name: --leaves w") == true)
  }
}
