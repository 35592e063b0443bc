import Foundation
import Testing

// The network 2-3-2 that the README starts with, and the style of homework that it comes from. Its
// numbers are closed forms: A1 = s(2), A2 = (1/2, 1/2), dZ2 = (-1/2, 1/2), dW2 = (-s(2)/2, s(2)/2)
// in each row, and the rest is 0, because both ways back to a hidden unit cancel.
@Suite("The hand network")
struct HandNetworkTests {
  /// What `check --json` says, as far as these tests look.
  private struct Report: Decodable {
    struct Check: Decodable {
      let loss: String
      let value: Double
      let unmatched: [String]
      let claims: [Claim]
    }
    struct Claim: Decodable {
      let name: String
      let of: [String]
      let verdict: String
      let worst: Worst
    }
    struct Worst: Decodable {
      let index: [Int]
      let yours: Double
      let expected: Double
    }

    let status: String
    let checks: [Check]

    init(_ json: String) throws {
      self = try JSONDecoder().decode(Report.self, from: Data(json.utf8))
    }

    func claim(_ name: String) throws -> Claim {
      try #require(checks.first?.claims.first { $0.name == name })
    }
  }

  /// The digits of s(2)/2 when s is written as 1/(1 + exp(-z)), one ulp below the nearest double.
  private static let half = 0.44039853898894116

  /// The derivatives of the exercise: name, what it is by, and its entry of largest size.
  private static let table: [(name: String, of: String, size: Double)] = [
    ("dZ2", "Z2", 0.5), ("db2", "b2", 0.5), ("dW2", "W2", half), ("dA1", "A1", 0),
    ("dZ1", "Z1", 0), ("db1", "b1", 0), ("dW1", "W1", 0), ("dX", "X", 0),
  ]

  /// A file of the repository.
  private static func repository(_ path: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The text with one place replaced; a place that is not there is a mistake of the test.
  private static func replacing(
    _ old: String, by new: String, in text: String
  ) throws -> String {
    try #require(text.components(separatedBy: old).count == 2, "\(old) occurs once")
    return text.replacingOccurrences(of: old, with: new)
  }

  /// Everything right: exit status 0, and the entries shown are those of the closed form.
  private func expectRight(_ result: Sandbox.Result) throws {
    #expect(result.status == 0 && result.error == "")
    let report = try Report(result.output)
    #expect(report.status == "right")
    let check = try #require(report.checks.first)
    #expect(report.checks.count == 1)
    #expect(check.loss == "loss" && check.value == 0.6931471805599453 && check.unmatched == [])
    #expect(check.claims.map(\.name) == Self.table.map(\.name))
    for (claim, row) in zip(check.claims, Self.table) {
      #expect(claim.verdict == "right" && claim.of == [row.of], "\(claim.name)")
      #expect(claim.worst.yours.magnitude == row.size, "\(claim.name)")
      #expect(claim.worst.expected.magnitude == row.size, "\(claim.name)")
    }
  }

  /// dW2 alone wrong, with this entry the worst.
  private func expectWrong(_ result: Sandbox.Result, at index: [Int], yours: Double) throws {
    #expect(result.status == 1 && result.error == "")
    let report = try Report(result.output)
    #expect(report.status == "wrong")
    for row in Self.table {
      let claim = try report.claim(row.name)
      #expect(claim.verdict == (row.name == "dW2" ? "wrong" : "right"), "\(row.name)")
    }
    let worst = try report.claim("dW2").worst
    #expect(worst.index == index && worst.yours == yours)
    // The closed form: minus in the column of the target, plus in the other.
    #expect(worst.expected == (index[1] == 0 ? -Self.half : Self.half))
  }

  /// The line of dW2 in both files.
  private static let formula = "dW2 = [[a * d for d in dZ2] for a in A1]"

  /// Numbers of wrong formulas in its place, with the worst entry.
  ///
  /// The activation is forgotten; one sign is turned; and the derivative of the sigmoid is taken
  /// along in one entry: s(2)/2 · s(2)(1 - s(2)).
  private static let spoiled: [(claim: String, index: [Int], yours: Double)] = [
    ("dW2 = [[-0.5, 0.5], [-0.5, 0.5], [-0.5, 0.5]]", [0, 1], 0.5),
    ("dW2 = [[\(-half), \(half)], [\(-half), \(half)], [\(half), \(half)]]", [2, 0], half),
    (
      "dW2 = [[\(-half), \(half)], [\(-half), 0.0462389], [\(-half), \(half)]]", [1, 1], 0.0462389
    ),
  ]

  @Test("Each derivative of the worksheet is right, and wrong numbers are wrong")
  func worksheet() throws {
    let sandbox = try Sandbox()
    let text = try Self.repository("Notebooks-md/hand-network.py")
    try sandbox.write("a.py", text)
    try expectRight(try sandbox.gradual("check", "a.py", "--json"))
    for (claim, index, yours) in Self.spoiled {
      try sandbox.write("b.py", try Self.replacing(Self.formula, by: claim, in: text))
      let result = try sandbox.gradual("check", "b.py", "--json")
      // Of entries that are wrong by as much, any may be named, as long as it is one of them.
      let worst = try Report(result.output).claim("dW2").worst
      if claim.contains("-0.5") {
        #expect(worst.yours.magnitude == 0.5)
        try expectWrong(result, at: worst.index, yours: worst.index[1] == 0 ? -0.5 : 0.5)
      } else {
        try expectWrong(result, at: index, yours: yours)
      }
    }
  }

  @Test("The same in plain Python, with its leaves named")
  func plain() throws {
    let sandbox = try Sandbox()
    let text = try Self.repository("Notebooks-md/hand-network-plain.py")
    try sandbox.write("a.py", text)
    try expectRight(try sandbox.gradual("check", "a.py", "--leaves", "X,W1,b1,W2,b2", "--json"))
    let last = Self.spoiled[1]
    try sandbox.write("b.py", try Self.replacing(Self.formula, by: last.claim, in: text))
    try expectWrong(
      try sandbox.gradual("check", "b.py", "--leaves", "X,W1,b1,W2,b2", "--json"),
      at: last.index, yours: last.yours)
    // As it is, with the digits and the signed zeros of the homework's table.
    let row = "[-0.44039853898894116, 0.44039853898894116]"
    #expect(
      try sandbox.gradual("run", "a.py")
        == Sandbox.Result(
          output: """
            loss 0.6931471805599453
            dW2 [\(row), \(row), \(row)]
            db2 [-0.5, 0.5]
            dW1 [[0.0, 0.0, 0.0], [-0.0, -0.0, -0.0]]
            db1 [0.0, 0.0, 0.0]

            """))
  }

  /// Functions on nested lists, and gradients in a dictionary.
  ///
  /// W2 is that of the asymmetric exercise, where not everything cancels: dZ1 = (-s', s', 0) with
  /// s' = s(2)(1 - s(2)).
  private static let homework = """
    import math

    def forward(X, W1, b1, W2, b2):
        Z1 = [sum([X[i] * W1[i][j] for i in range(len(X))]) + b1[j] for j in range(len(b1))]
        A1 = [1 / (1 + math.exp(-z)) for z in Z1]
        Z2 = [sum([A1[j] * W2[j][k] for j in range(len(A1))]) + b2[k] for k in range(len(b2))]
        A2 = [math.exp(z) / sum([math.exp(v) for v in Z2]) for z in Z2]
        return Z1, A1, Z2, A2

    def criterion(A2, c):
        return -math.log(A2[c])

    def backward(X, W2, A1, A2, Y):
        dZ2 = [-1 + A2[k] if Y[k] == 1 else A2[k] for k in range(len(Y))]
        dW2 = [[a * d for d in dZ2] for a in A1]
        slopes = [a * (1 - a) for a in A1]
        dZ1 = [sum([W2[j][k] * dZ2[k] for k in range(2)]) * slopes[j] for j in range(3)]
        dW1 = [[x * d for d in dZ1] for x in X]
        return {"W1": dW1, "b1": dZ1, "W2": dW2, "b2": dZ2}

    X = [1.0, -1.0]
    Y = [1, 0]
    W1 = [[1.0, 1.0, 1.0], [-1.0, -1.0, -1.0]]
    b1 = [0.0, 0.0, 0.0]
    W2 = [[1.0, -1.0], [-1.0, 1.0], [-1.0, -1.0]]
    b2 = [0.0, 0.0]

    Z1, A1, Z2, A2 = forward(X, W1, b1, W2, b2)
    loss = criterion(A2, 0)
    gradients = backward(X, W2, A1, A2, Y)
    dW1 = gradients["W1"]
    db1 = gradients["b1"]
    dW2 = gradients["W2"]
    db2 = gradients["b2"]
    print(dW1)
    print(dW2[0])

    """

  @Test("A homework of functions on nested lists runs as it is and is checked")
  func functions() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.py", Self.homework)
    // The digits are those of a(1 - a) for the double a = s(2).
    let slope = "0.10499358540350662"
    #expect(
      try sandbox.gradual("run", "a.py")
        == Sandbox.Result(
          output: """
            [[-\(slope), \(slope), 0.0], [\(slope), -\(slope), -0.0]]
            [-0.44039853898894116, 0.44039853898894116]

            """))
    let right = try sandbox.gradual("check", "a.py", "--leaves", "X,W1,b1,W2,b2", "--json")
    #expect(right.status == 0)
    let claims = try #require(try Report(right.output).checks.first).claims
    #expect(claims.map(\.name) == ["dW1", "db1", "dW2", "db2"])
    #expect(claims.allSatisfy { $0.verdict == "right" })
    // The sigmoid's derivative forgotten: b1's first entry is -1 where it should be -s'(2), and the
    // same goes into W1. s'(2) to 20 digits; the check's own number has a rounding of 1 - a, 8 ulps.
    try sandbox.write(
      "b.py", try Self.replacing(" * slopes[j]", by: "", in: Self.homework))
    let wrong = try sandbox.gradual("check", "b.py", "--leaves", "X,W1,b1,W2,b2", "--json")
    #expect(wrong.status == 1)
    let report = try Report(wrong.output)
    #expect(try report.claim("dW2").verdict == "right" && report.claim("db2").verdict == "right")
    for name in ["dW1", "db1"] {
      let claim = try report.claim(name)
      #expect(claim.verdict == "wrong" && claim.worst.yours.magnitude == 1)
      #expect((claim.worst.expected.magnitude - 0.10499358540350651735).magnitude < 2e-16)
    }
  }

  @Test("The README shows what its first command prints")
  func readme() throws {
    let sandbox = try Sandbox()
    let readme = try Self.repository("README.md")
    #expect(readme.contains("gradual check Notebooks-md/hand-network.py\n"))
    let parts = try #require(
      readme.components(separatedBy: "The first command builds").dropFirst().first)
    let fence = try #require(parts.components(separatedBy: "```text\n").dropFirst().first)
    let shown = try #require(fence.components(separatedBy: "```\n").first)
    let name = "Notebooks-md/hand-network.py"
    try sandbox.write(name, try Self.repository(name))
    #expect(try sandbox.gradual("check", name) == Sandbox.Result(output: shown))
  }

  @Test("math.exp without a shift ends at 709.782712893384, as in Python")
  func overflow() throws {
    let sandbox = try Sandbox()
    // The logarithm of the largest double; the exponential of its nearest double as CPython has it.
    let last = try sandbox.gradual(
      "run", "-", input: "import math\nprint(math.exp(709.782712893384))\n")
    #expect(last == Sandbox.Result(output: "1.7976931348622732e+308\n"))
    // One ulp up. The unshifted softmax of (0, 1000) meets the same error.
    for call in ["math.exp(709.7827128933841)", "[math.exp(z) for z in [0.0, 1000.0]]"] {
      let result = try sandbox.gradual("run", "-", input: "import math\nprint(\(call))\n")
      #expect(result.status == 3 && result.output == "")
      #expect(result.error.contains("OverflowError: math range error"), "\(result.error)")
    }
  }
}
