import GradWorkbench
import Testing

/// Integers beyond 64 bits beside Values: they count as the nearest float, as in Python.
@Suite struct BigIntegerValueTests {
  private static let tooLarge = "OverflowError: int too large to convert to float\n"

  @Test(arguments: [
    ("Value(2 ** 70)", "Value(data=1.1805916207174113e+21, grad=0)"),
    ("Value(2.0) * 2 ** 70", "Value(data=2.3611832414348226e+21, grad=0)"),
    ("2 ** 70 - Value(2.0) ** 70", "Value(data=0.0, grad=0)"),
    ("2 ** 70 / Value(2.0)", "Value(data=5.902958103587057e+20, grad=0)"),
    ("sum([Value(1.0), 2 ** 70, -2 ** 70])", "Value(data=0.0, grad=0)"),
    ("sum([Value(1.0)], 2 ** 70)", "Value(data=1.1805916207174113e+21, grad=0)"),
    ("values([2 ** 70])[0]", "Value(data=1.1805916207174113e+21, grad=0)"),
    ("math.log(Value(1.0), 2 ** 70)", "Value(data=0.0, grad=0)"),
    ("Value(1.0).max(2 ** 70)", "Value(data=1.1805916207174113e+21, grad=0)"),
    ("relu(2 ** 70)", "1.1805916207174113e+21"), ("Value(1.0) < 2 ** 70", "True"),
    ("Value(1.0) < 10 ** 400, -10 ** 400 < Value(1.0)", "True True"),
    ("Value(1.0) == 2 ** 70", "False"),
  ])
  func `they compute as floats`(text: String, shown: String) {
    #expect(printed("import math\nprint(\(text))\n") == shown + "\n")
  }

  @Test(arguments: [
    "Value(10 ** 400)", "Value(1.0) * 10 ** 400", "10 ** 400 - Value(1.0)",
    "values([1, 10 ** 400])",
    "sum([Value(1.0), 10 ** 400])", "sum([Value(1.0)], 10 ** 400)", "relu(10 ** 400)",
    "Value(1.0).max(10 ** 400)", "math.log(Value(1.0), 10 ** 400)", "mean([1, 10 ** 400])",
  ])
  func `one beyond all floats is an error of Python's`(text: String) {
    #expect(printed("import math\nprint(\(text))\n") == Self.tooLarge)
  }

  @Test func `data and grad take them as floats`() {
    let text = "v = Value(1.0)\nv.data = 2 ** 70\nv.grad = -2 ** 70\nprint(v)\n"
    #expect(
      printed(text) == "Value(data=1.1805916207174113e+21, grad=-1.1805916207174113e+21)\n")
    #expect(printed("v = Value(1.0)\nv.data = 10 ** 400\n") == Self.tooLarge)
  }

  @Test func `claims may be long integers`() {
    let start = "x = Value(2.0 ** 70)\nloss = x * x\n"
    #expect(checked(start + "dx = 2 ** 71\n").status == .right)
    #expect(checked(start + "dx = 2361183241434822606848\n").status == .right)
    #expect(checked(start + "dx = 2 ** 72\n").status == .wrong)
    let huge = checked(start + "dx = 10 ** 400\n")
    #expect(huge.status == .wrong)
    #expect(
      huge.text(color: false).contains(
        "not judged: dx is an integer beyond all floats, not numbers"))
  }

  @Test func `leaves that are named on the command line may be long integers`() {
    let text = "x = 2 ** 70\nloss = x * x\ndx = 2 ** 71\n"
    #expect(checked(text, leaves: ["x"]).status == .right)
  }
}
