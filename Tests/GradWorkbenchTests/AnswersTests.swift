import GradExplain
import GradWorkbench
import Testing

@Suite struct AnswersTests {
  private func answers(_ text: String) -> Answers {
    Answers(markdown: "Answers:\n\n```answers\n\(text)\n```\n")
  }

  /// The numbers of a content as text: `[[1.0, 2.0], 3.0]`.
  private func text(_ content: Answers.Content) -> String {
    switch content {
    case .number(let number): "\(number.value)"
    case .list(let items): "[\(items.map { text($0) }.joined(separator: ", "))]"
    }
  }

  /// What a text claims, `dW = [1.0]` line by line, problems behind.
  private func read(_ text: String) -> [String] {
    let answers = answers(text)
    return answers.claims.map { "\($0.name) = \(self.text($0.content))" }
      + answers.problems.map { "\($0.name): \($0.message)" }
  }

  // MARK: Values

  @Test(arguments: [
    ("[[-0.44, 0.44], [1, 2]]", "[[-0.44, 0.44], [1.0, 2.0]]"),
    ("array([[-0.44, 0.44],\n       [ 1.  , 2.  ]])", "[[-0.44, 0.44], [1.0, 2.0]]"),
    ("np.array([1., .5])", "[1.0, 0.5]"),
    ("numpy.array([1, 2], dtype=np.float32)", "[1.0, 2.0]"),
    ("tensor([-0.5000,  0.5000])", "[-0.5, 0.5]"),
    ("torch.tensor([[1., 2.],\n  [3., 4.]], dtype=torch.float64)", "[[1.0, 2.0], [3.0, 4.0]]"),
    ("tensor([1.],\n       device='cuda:0', requires_grad=True)", "[1.0]"),
    ("tensor([0.5], grad_fn=<AddBackward0>)", "[0.5]"),
    ("Parameter containing:\ntensor([0.5], requires_grad=True)", "[0.5]"),
    ("tensor(0.25)", "0.25"), ("np.float64(0.25)", "0.25"),
    ("[np.float64(0.25), np.float64(-1.0)]", "[0.25, -1.0]"), ("Value(data=0.5, grad=0)", "0.5"),
    ("[[-0.44  0.44]\n [ 1.   2.  ]]", "[[-0.44, 0.44], [1.0, 2.0]]"),
    ("\n[[-0.44  0.44]\n\n [ 1.   2.  ]]", "[[-0.44, 0.44], [1.0, 2.0]]"),
    ("[-1.e-03  2.e+02]", "[-0.001, 200.0]"), ("[1 -2]", "[1.0, -2.0]"),
    ("[[1, 2], [3]]", "[[1.0, 2.0], [3.0]]"), ("[]", "[]"), ("[[], []]", "[[], []]"),
    ("(-0.5, 0.5)", "[-0.5, 0.5]"), ("(0.5,)", "[0.5]"), ("(1/4)", "0.25"),
    ("[1, 2,]", "[1.0, 2.0]"),
    ("1e-3", "0.001"), ("-1/4", "-0.25"), ("1 / 4", "0.25"), ("[1/4 -1/2]", "[0.25, -0.5]"),
    ("5.", "5.0"), (".5", "0.5"), ("+1", "1.0"), ("- 0.5", "-0.5"), ("007", "7.0"),
    ("1_000", "1000.0"),
    ("\u{2212}0.44", "-0.44"), ("[\u{2013}0.5, 1e\u{2212}3]", "[-0.5, 0.001]"),
    ("nan", "nan"), ("-inf", "-inf"), ("[NaN, Infinity]", "[nan, inf]"), ("np.nan", "nan"),
    ("12345678901234567890", "1.2345678901234567e+19"), ("-0.0", "-0.0"),
    ("0.5  # the bias", "0.5"), ("[0.5, # first\n 1]", "[0.5, 1.0]"),
  ])
  func `numbers and arrays as they are printed`(written: String, meant: String) {
    #expect(read("dW = \(written)") == ["dW = \(meant)"])
    #expect(read("dW: \(written)\n\ndb = 1") == ["dW = \(meant)", "db = 1.0"])
  }

  @Test func `each literal keeps its digits`() throws {
    let claims = answers("dW = [0.44, -0.440, 1/3, 2, 5., 15., 0.5, 1e-3, 1.0e-3, 4.4E\u{2212}1]")
      .claims
    guard case .list(let items) = try #require(claims.first).content else {
      Issue.record("no list")
      return
    }
    let digits = items.map { item -> WrittenDigits? in
      guard case .number(let number) = item else { return nil }
      return number.digits
    }
    // As for literals in worksheets: integers, quotients and single digits are exact.
    let expected: [(Double, Double)?] = [
      (0.435, 0.445), (-0.4405, -0.4395), nil, nil, nil, (14.5, 15.5), nil, nil,
      (0.00095, 0.00105), (0.435, 0.445),
    ]
    #expect(digits.count == expected.count)
    for (found, wanted) in zip(digits, expected) {
      #expect((found == nil) == (wanted == nil))
      if let found, let wanted {
        #expect(abs(found.lower - wanted.0) < 1e-12 && abs(found.upper - wanted.1) < 1e-12)
      }
    }
  }

  // MARK: Names

  @Test(arguments: [
    ("dW2", "dW2"), ("W2.grad", "W2_grad"), ("dL/dW2", "dL_dW2"), ("dL_dW2", "dL_dW2"),
    ("∂L/∂W2", "dL_dW2"), ("grad_W2", "grad_W2"), ("W2_grad", "W2_grad"),
    ("d loss / d W2", "dloss_dW2"), ("dA1/dZ1", "dA1_dZ1"), ("∂A1 / ∂Z1", "dA1_dZ1"),
    ("`dW2`", "dW2"), ("$\\partial L/\\partial W2$", "dL_dW2"), ("∇W2", "grad_W2"),
    ("∇_W2", "grad_W2"), ("d W2", "dW2"), ("dΘ", "dΘ"),
  ])
  func `names as they are written`(written: String, name: String) {
    for separator in [" = ", "=", ": ", " := "] {
      #expect(read("\(written)\(separator)[1, 2]") == ["\(name) = [1.0, 2.0]"])
    }
  }

  @Test func `names without a sign behind them, as prints and prompts leave them`() {
    #expect(read("dW2 [[1. 2.]\n [3. 4.]]") == ["dW2 = [[1.0, 2.0], [3.0, 4.0]]"])
    #expect(read("dW2 tensor([1., 2.], dtype=torch.float64)") == ["dW2 = [1.0, 2.0]"])
    #expect(read(">>> dW2\narray([1., 2.])\n>>> db2\n0.5") == ["dW2 = [1.0, 2.0]", "db2 = 0.5"])
    #expect(read("dL/dW2 [1]") == ["dL_dW2 = [1.0]"])
  }

  @Test(arguments: [
    (
      "Gradient of b: 1",
      "Gradient of b: 'Gradient of b' is no name of a derivative: write dW2, W2.grad or dL/dW2 for "
        + "the one by W2"
    ),
    ("W2 = 1", "W2: 'W2' is not called like a derivative: write dW2, or W2.grad"),
    (
      "dW2[0][1] = 1",
      "dW2[0][1]: a claim is of all of a variable: write the whole of dW2 as one list"
    ),
    ("= 1", "line 4: a name is missing: write dW2 = ..."),
    (
      "del = 1",
      "del: 'del' is not called like a derivative: write ddel, or del.grad"
    ),
    (
      "d(W) = 1",
      "d(W): 'd(W)' is no name of a derivative: write dW2, W2.grad or dL/dW2 for the one by W2"
    ),
    (
      "my answers",
      "line 4: 'my answers' claims nothing: write a name, '=' and numbers, as in dW2 = "
        + "[[0.5, -0.5]]; a note begins with #"
    ),
  ])
  func `names that cannot be read`(written: String, problem: String) {
    #expect(read("\(written)\ndb = 1") == ["db = 1.0", problem])
  }

  @Test func `a name twice`() {
    #expect(
      read("dW = 1\ndb = 2\ndW = 3\nW.grad = 4") == [
        "dW = 1.0", "db = 2.0",
        "dW: it is claimed a second time: line 4 claims dW; keep one of the two",
        "W_grad: it is claimed a second time: line 4 claims dW; keep one of the two",
      ])
    #expect(read("dL/dW = 1\ndloss/dW = 2").count == 2)
    #expect(answers("dL/dW = 1\ndloss/dW = 2").problems.count == 1)
    // A local derivative is another thing.
    #expect(answers("dA/dW = 1\ndW = 2").problems == [])
  }

  // MARK: Problems

  @Test(arguments: [
    ("[1, 2", "'[' is never closed: add the missing ']'"),
    ("array([1, 2]", "'(' is never closed: add the missing ')'"),
    ("[1, 2]]", "']' closes nothing: an opening bracket is missing before it"),
    ("[1, 2)", "')' closes a '[': the brackets do not match"),
    ("[1,, 2]", "a number is missing before ','"),
    ("1, 2", "several numbers need brackets: write [1.5, 2.5]; a decimal point is written '.'"),
    ("", "no number stands behind the name: write it on the same line"),
    ("abc", "'abc' is no number: write digits with a point, as in -0.44, 1e-3 or -1/3"),
    ("[0.5, 0.4x]", "'0.4x' is no number: write digits with a point, as in -0.44, 1e-3 or -1/3"),
    ("2*3", "'2*3' is a calculation: write its result; powers of ten are written 1e-3"),
    ("10^-3", "'10^-3' is a calculation: write its result; powers of ten are written 1e-3"),
    ("1-2", "'1-2' is a calculation: write its result; powers of ten are written 1e-3"),
    ("[1 - 2]", "'-' stands alone: write the result of the calculation"),
    ("1/0", "1/0 divides by 0"),
    ("1/", "a number is missing behind '/'"),
    ("[1/, 2]", "a number is missing behind '/'"),
    ("1e999", "1e999 is too large for a number"),
    ("1e", "'1e' is no number: write digits with a point, as in -0.44, 1e-3 or -1/3"),
    (
      "[1 2 ... 9]",
      "numbers are left out ('...'): print all of them, in NumPy after "
        + "np.set_printoptions(threshold=10**6)"
    ),
    ("sigmoid(2)", "'sigmoid(' cannot be computed here: write the numbers"),
    ("{1, 2}", "'{' is no bracket of a list: write [ and ]"),
    ("array()", "array(...) needs one list of numbers in it"),
    ("array([1], [2])", "x"),
  ])
  func `values that cannot be read`(written: String, message: String) {
    // NumPy's array takes other arguments behind the first, and so do we.
    let expected = message == "x" ? ["dW = [1.0]", "db = 1.0"] : ["db = 1.0", "dW: \(message)"]
    #expect(read("dW = \(written)\ndb = 1") == expected)
  }

  @Test func `problems have their places`() {
    let answers = Answers(
      markdown: """
        # Homework

        ```answers
        dW = [[1, 2],
              [3, x]]
        db = [1,
        dc = 3
        ```

        ~~~ answers
        dq = ]
        ~~~
        """)
    #expect(
      answers.problems.map(\.text) == [
        "line 5, answers of line 3: 'x' is no number: write digits with a point, as in -0.44, 1e-3 or "
          + "-1/3",
        "line 6, answers of line 3: '[' is never closed: add the missing ']'",
        "line 11, answers of line 10: ']' closes nothing: an opening bracket is missing before it",
      ])
    #expect(answers.claims.map(\.name) == ["dc"])
    #expect(answers.claims.map(\.line) == [7])
    #expect(answers.program == "\n\n\n\n\n\ndc = 3\n")
  }

  @Test func `only fences marked answers count`() {
    #expect(Answers(markdown: "```python\ndW = 1\n```\n```\ndW = 1\n```\ndW = 1\n").isEmpty)
    #expect(Answers(markdown: "```answers\n# nothing yet\n\n```\n").isEmpty)
    #expect(Answers(markdown: "```Answers\ndW = 1").claims.count == 1)
  }

  // MARK: Hostile text

  @Test func `a million of anything`() {
    let million = 1_000_000
    func first(_ value: String) -> String? { answers("dW = \(value)").problems.first?.message }
    #expect(
      first(String(repeating: "[", count: million)) == "the brackets are nested deeper than 32")
    #expect(first(String(repeating: "]", count: million))?.hasPrefix("']' closes nothing") == true)
    #expect(
      first(String(repeating: "array(", count: million)) == "the brackets are nested deeper than 32"
    )
    #expect(first(String(repeating: "9", count: million / 10)) == "a number of 100000 digits")
    #expect(
      first(String(repeating: "-", count: million / 10))?.hasSuffix(
        "is a calculation: write its "
          + "result; powers of ten are written 1e-3") == true)
    #expect(first(String(repeating: "x", count: million / 10))?.utf8.count ?? 0 < 200)
    #expect(answers("\(String(repeating: "d", count: million)) = 1").problems.count == 1)
    let many = answers("dW = [" + String(repeating: "1.5 ", count: million / 10) + "]")
    #expect(many.problems == [])
    guard case .list(let items)? = many.claims.first?.content else {
      Issue.record("no list")
      return
    }
    #expect(items.count == million / 10)
  }

  @Test func `control characters and odd ones stay out of messages`() {
    for text in [
      "dW = \u{1b}[2J", "d\u{1b}[31mW = 1", "dW\u{0} = 1", "dW = \u{202e}1", "dW = 1\u{7}",
      "\u{9b}", "dW = \u{ff11}", "dW = ½", "dW = 1\u{0301}",
    ] {
      let answers = answers(text)
      #expect(answers.problems.count == 1, "\(text.debugDescription)")
      for problem in answers.problems {
        let shown = (problem.name + problem.text).unicodeScalars
        #expect(shown.allSatisfy { $0.value >= 0x20 && $0.value != 0x9b && $0.value != 0x202e })
      }
    }
  }

  // MARK: Judged

  private func checked(_ text: String) -> FileReport {
    let answers = Answers(markdown: text)
    return checkFile(
      name: "a.md", text: Notebook(name: "a.md", text: text).program,
      options: CheckOptions(limits: .strict), answers: answers.isEmpty ? nil : answers)
  }

  @Test func `a notebook with the network, and what NumPy printed`() {
    let report = checked(
      """
      # The hand network

      ```python
      \(handNetwork)check(loss)
      ```

      My answers:

      ```answers
      dZ2 = array([-0.5,  0.5])
      W2.grad = [[-0.44039854  0.44039854]
       [-0.44039854  0.44039854]
       [-0.44039854  0.44039854]]
      dL/dA1 = tensor([0., 0., 0.])
      ∂L/∂b1: [0, 0, 0]
      ```
      """)
    #expect(
      report.text(color: false).hasPrefix(
        """
        a.md: right
        check of loss
          ✓ dZ2      right
          ✓ W2_grad  rounded    agrees with the digits that you wrote
          ✓ dL_dA1   right
          ✓ dL_db1   right
        4 of 4 derivatives of loss are right

        """))
    #expect(report.status == .right)
  }

  @Test func `what cannot be read is wrong, and the rest is judged`() {
    let report = checked(
      """
      ```python
      w = Value(3.0)
      b = Value(1.0)
      loss = (w - b)**2
      ```

      ```answers
      dw = 5
      db = -4..
      data = 7
      dq = 1
      ```
      """)
    #expect(report.status == .wrong)
    let check = report.checks[0]
    #expect(check.claims.map(\.name) == ["dw"])
    #expect(check.claims[0].worst?.expected == 4)
    #expect(check.unmatched.map(\.name) == ["dq", "db", "data"])
    #expect(check.unmatched.map(\.isFault) == [false, true, true])
    #expect(
      check.unmatched[1].reason
        == "line 9, answers of line 7: '-4..' is no number: write digits with a point, as in -0.44, "
        + "1e-3 or -1/3")
  }

  @Test func `an unreadable claim alone makes a file wrong`() {
    let network = "```python\nw = Value(3.0)\nloss = w * w\n```\n"
    #expect(checked(network + "```answers\ndw = 6\n```\n").status == .right)
    #expect(checked(network + "```answers\ndw = six\n```\n").status == .wrong)
    #expect(checked(network + "```answers\ndw = 6\nhello\n```\n").status == .wrong)
    #expect(checked(network + "```answers\ndw = nan\n```\n").status == .wrong)
    #expect(checked(network + "```answers\ndw = [6]\n```\n").checks[0].claims[0].verdict == .shape)
    // Cells that rebind what they like do not reach into the answers.
    let hostile = network.replacing("```python\n", with: "```python\nfloat = int = Value\n")
    #expect(checked(hostile + "```answers\ndw = -inf\n```\n").status == .wrong)
  }

  @Test func `a local derivative`() {
    let report = checked(
      "```python\nz = Value(0.0)\na = sigmoid(z)\nloss = a * a\n```\n"
        + "```answers\nda/dz = 1/4\n∂loss/∂z = 0.25\n```\n")
    #expect(report.status == .right)
    #expect(report.checks[0].claims.map(\.name) == ["da_dz", "dloss_dz"])
  }

  @Test func `answers without a network`() {
    let report = checked("```answers\ndw = 6\ndb = x\n```\n")
    #expect(report.status == .nothing)
    #expect(
      report.message == """
        line 3, answers of line 1: 'x' is no number: write digits with a point, as in -0.44, 1e-3 or \
        -1/3
        nothing to check: there are answers, and no network to hold them against
        hint: --key FILE names the worksheet that has it; a fence marked python may compute it too
        """)
  }
}
