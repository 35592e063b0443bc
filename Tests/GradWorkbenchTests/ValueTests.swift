import GradWorkbench
import Testing

@Suite struct ValueTests {
  @Test func `micrograd's README program runs unchanged`() {
    let output = printed(
      """
      from micrograd.engine import Value

      a = Value(-4.0)
      b = Value(2.0)
      c = a + b
      d = a * b + b**3
      c += c + 1
      c += 1 + c + (-a)
      d += d * 2 + (b + a).relu()
      d += 3 * d + (b - a).relu()
      e = c - d
      f = e**2
      g = f / 2.0
      g += 10.0 / f
      print(f'{g.data:.4f}') # prints 24.7041, the outcome of this forward pass
      g.backward()
      print(f'{a.grad:.4f}') # prints 138.8338, i.e. the numerical value of dg/da
      print(f'{b.grad:.4f}') # prints 645.5773, i.e. the numerical value of dg/db
      """)
    #expect(output == "24.7041\n138.8338\n645.5773\n")
  }

  @Test(arguments: [
    ("Value(-4.0)", "Value(data=-4.0, grad=0)"), ("Value(3)", "Value(data=3.0, grad=0)"),
    ("Value(1e16)", "Value(data=1e+16, grad=0)"),
    ("Value(9007199254740993.0)", "Value(data=9007199254740992.0, grad=0)"),
    ("2 - Value(3)", "Value(data=-1.0, grad=0)"), ("2 ** Value(3)", "Value(data=8.0, grad=0)"),
    ("Value(2) ** Value(3)", "Value(data=8.0, grad=0)"), ("-Value(1)", "Value(data=-1.0, grad=0)"),
    ("1 / Value(4)", "Value(data=0.25, grad=0)"), ("True * Value(4)", "Value(data=4.0, grad=0)"),
    ("Value(2).grad", "0"), ("Value(2).label", "None"), ("Value(2, 'w').label", "w"),
    ("Value(2) < 3", "True"), ("Value(2) >= Value(3)", "False"), ("Value(2) == Value(2)", "False"),
    ("max(Value(2), Value(3)).data", "3.0"), ("Value(2).max(3)", "Value(data=3.0, grad=0)"),
    ("sum([])", "0"), ("sum([Value(1), 2, 3.5])", "Value(data=6.5, grad=0)"),
    ("sum([1, 2], Value(3))", "Value(data=6.0, grad=0)"),
    ("sum([Value(-0.0)])", "Value(data=0.0, grad=0)"), ("relu(-2.0)", "0.0"), ("relu(3)", "3.0"),
    ("softmax([0.0, 0.0])", "[0.5, 0.5]"), ("Value(-1).log().data", "nan"), ("log(0)", "-inf"),
    ("values([1, [2.5, Value(3)]])", nestedValues), ("maximum(1, 2.0)", "2.0"),
    ("leaky_relu(-2.0, slope=0.5)", "-1.0"), ("Value(0.0).sigmoid().data", "0.5"),
    ("cross_entropy([0.0, 0.0], 0)", "0.6931471805599453"), ("dot([1, 2], [3, 4])", "11.0"),
    ("mean(v * v for v in [1, 2, 3])", "4.666666666666667"), ("squared_error(3, 1)", "4.0"),
    ("squared_error([3, 1], [1, 1])", "4.0"), ("hinge(0.25, -1)", "1.25"),
    ("isinstance(Value(1), Value)", "True"), ("type(Value(1)).__name__", "Value"),
    ("cross_entropy([1.0, 2.0], [0.0, 1.0]) == cross_entropy([1.0, 2.0], 1)", "True"),
  ])
  func `expressions print what they should`(expression: String, text: String) {
    #expect(printed("print(\(expression))") == text + "\n")
  }

  static let nestedValues =
    "[Value(data=1.0, grad=0), [Value(data=2.5, grad=0), Value(data=3.0, grad=0)]]"

  @Test(arguments: [
    ("Value(1) / 0", "ZeroDivisionError: float division by zero"),
    ("1 / Value(0)", "ZeroDivisionError: float division by zero"),
    ("Value(0) ** -1", "ZeroDivisionError: 0.0 cannot be raised to a negative power"),
    ("math.log(Value(-1))", "ValueError: math domain error"),
    ("math.log(Value(0))", "ValueError: math domain error"),
    ("math.sqrt(Value(-1))", "ValueError: math domain error"),
    ("math.exp(Value(1000))", "OverflowError: math range error"),
    ("Value(10.0) ** 400", "OverflowError: (34, 'Numerical result out of range')"),
    ("Value(1) + 'a'", "TypeError: unsupported operand type(s) for +: 'Value' and 'str'"),
    ("Value(1) % 2", "TypeError: unsupported operand type(s) for %: 'Value' and 'int'"),
    ("Value('a')", "TypeError: Value() takes a number, not 'str'"),
    ("Value()", "TypeError: Value() missing 1 required positional argument: 'data'"),
    ("Value(1).foo", "AttributeError: 'Value' object has no attribute 'foo'"),
    ("values('a')", "TypeError: values() takes numbers in nested lists, not 'str'"),
    ("relu([1])", "TypeError: relu() takes a Value or a number, not 'list'"),
    (
      "cross_entropy(values([1, 2]), 2)",
      "IndexError: the target class is 2, and there are 2 scores"
    ),
    ("check(3)", "TypeError: check() takes a Value, not 'int'"),
    ("check()", "NameError: there is no loss to check"),
    ("gradient(Value(1), [1])", "TypeError: gradient() takes Values to derive by, not 'int'"),
    ("mean([])", "ValueError: mean() of an empty list"),
  ])
  func `errors say what is wrong`(expression: String, summary: String) {
    #expect(printed("import math\n\(expression)") == summary + "\n")
  }

  @Test func `math functions take Values`() {
    let output = printed(
      """
      import math
      x = Value(0.5)
      y = math.exp(x) + math.log(x) + math.sqrt(x) + math.tanh(x) + math.pow(x, 2) + math.sin(x)
      y.backward()
      e = math.exp(0.5) + 2 + 0.5 / math.sqrt(0.5) + 1 - math.tanh(0.5)**2 + 1 + math.cos(0.5)
      print(abs(x.grad - e) < 1e-14, math.isnan(x), abs(Value(-2)).data)
      """)
    #expect(output == "True False 2.0\n")
  }

  @Test func `gradients of leaves add up, those of the interior do not`() {
    let output = printed(
      """
      p = Value(2.0)
      y = p * 5
      z = y * 1
      z.backward(); print(p.grad, y.grad)
      z.backward(); print(p.grad, y.grad)
      p.grad = 0
      z.backward(); print(p.grad, y.grad)
      zero_grad(); print(p.grad)
      """)
    #expect(output == "5.0 1.0\n10.0 1.0\n5.0 1.0\n0.0\n")
  }

  @Test func `a gradient that nothing was added to prints as it began`() {
    let output = printed(
      """
      a, b = Value(1.0), Value(2.0)
      c = a * 3
      c.backward()
      print(a.grad, b.grad, b)
      a.grad = 0
      print(a.grad)
      a.grad = 0.0
      print(a.grad)
      """)
    #expect(output == "3.0 0 Value(data=2.0, grad=0)\n0\n0.0\n")
  }

  @Test func `gradient() gives nested lists and leaves no trace`() {
    let output = printed(
      """
      W = values([[1, 2], [3, 4]])
      loss = sum(w * w for row in W for w in row)
      print(gradient(loss, W), gradient(loss, W[0][1]), W[0][0].grad)
      """)
    #expect(output == "[[2.0, 4.0], [6.0, 8.0]] 4.0 0\n")
  }

  @Test func `a worksheet's own names shadow ours`() {
    let output = printed(
      """
      import math
      def sigmoid(z):
          return 'mine'
      exp = 3
      print(sigmoid(1), exp, relu(1))
      """)
    #expect(output == "mine 3 1.0\n")
  }

  @Test func `only leaves can be assigned`() {
    #expect(
      printed("a = Value(1)\nb = a * 2\nb.data = 3") == """
        RuntimeError: only the data of a Value made from a number can be assigned; this one is the \
        result of *

        """)
    #expect(printed("a = Value(1)\na.data = a") == "TypeError: data must be a number, not Value\n")
  }

  @Test func `a list that holds itself is no array`() {
    #expect(
      printed("a = [1]\na.append(a)\nvalues(a)")
        == "ValueError: the lists are nested more than 200 deep\n")
    #expect(
      printed("a = [1]\na.append(a)\nw = Value(1)\nloss = w * 2\ndw = a\ncheck(loss)").contains(
        "not judged: the lists are nested too deeply"))
  }

  @Test func `leaves become Values when they are assigned at the top level`() {
    let output = printed(
      """
      W = [[1, 2], (3.5, 'x')]
      b = 1
      def f():
          W = 2
          return W
      print(W, b, f(), type(W[0][0]).__name__, type(b).__name__)
      """, leaves: ["W"])
    // They print as numbers, since the program does not know of its Values.
    #expect(output == "[[1.0, 2.0], (3.5, 'x')] 1 2 Value int\n")
  }

  // MARK: Limits

  @Test func `the limit of nodes stops a worksheet`() {
    let limits = Limits(seconds: nil, nodes: 10_000, depth: 100, memory: 1_000_000)
    #expect(
      printed("x = Value(1)\nwhile True:\n    x = x * 1.0", limits: limits)
        == "MemoryError: more than 10000 operations on Values are recorded\n")
    // What no variable can reach does not count.
    #expect(
      printed("x = Value(1)\nfor i in range(50000):\n    y = x * 1.0\nprint(y)", limits: limits)
        == "Value(data=1.0, grad=0)\n")
  }

  @Test func `the limit of time stops a worksheet`() {
    final class Clock { var now = 0.0 }
    let clock = Clock()
    let report = checkFile(
      name: "w.py", text: "while True:\n    pass\n", limits: .strict,
      clock: {
        clock.now += 1
        return clock.now
      })
    #expect(report.status == .limit)
    #expect(
      report.message?.contains("TimeoutError: the worksheet ran for more than 10.0 seconds")
        ?? false)
  }

  @Test(arguments: [
    (#"f"{loss:.4f}""#, "4.0000"), (#""%.4f|%d" % (loss, loss)"#, "4.0000|4"),
    (#""{:.3f}".format(loss)"#, "4.000"), (#"f"{w:>6.2f}|""#, "  2.00|"),
    ("round(loss / 3, 4)", "1.3333"),
    ("round(w)", "2"), ("float(loss)", "4.0"), ("int(w)", "2"), ("math.isclose(w, 2.0)", "True"),
    ("math.isclose(3, w, abs_tol=0.5)", "False"), ("math.floor(loss)", "4"),
    ("loss == 4.0", "True"), ("4 != loss", "False"), ("loss == w * w", "True"),
    ("w == 'w'", "False"), ("[w] == [2]", "True"),
  ])
  func `under --leaves Values are formatted and rounded as numbers`(
    expression: String, text: String
  ) {
    let worksheet = "import math\nw = 2.0\nloss = w * w\nprint(\(expression))\n"
    #expect(printed(worksheet, leaves: ["w"]) == text + "\n")
  }

  @Test func `homework that prints its loss is checked unchanged`() {
    let report = checked(
      """
      w = 2.0
      loss = w * w
      print(f"{loss:.4f}", "%.4f" % loss, round(loss, 4))
      dw = 4.0
      """, leaves: ["w"])
    #expect(report.status == .right)
    #expect(report.output == "4.0000 4.0000 4.0\n")
  }

  @Test(arguments: [
    (#"f"{loss:.4f}""#, "unsupported format string passed to Value.__format__"),
    (#""%.4f" % loss"#, "must be real number, not Value"),
    ("round(loss, 4)", "type Value doesn't define __round__ method"),
    ("float(loss)", "float() argument must be a string or a real number, not 'Value'"),
    ("math.isclose(loss, 4)", "must be real number, not Value"),
  ])
  func `explicit Values are refused, with the way to their number`(
    expression: String, message: String
  ) {
    let report = checked("import math\nloss = Value(2.0) ** 2\nprint(\(expression))\n")
    #expect(
      report.message?.hasSuffix(
        "TypeError: \(message)\nhint: write loss.data to take the number out of the Value") == true)
  }
}
