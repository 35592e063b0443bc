import Foundation
import Testing

@Suite("gradual why")
struct WhyCommandTests {
  private static let sheet = """
    print("not shown")
    W1 = values([2.0, 3.0])
    b = 1.0
    z = W1[0] * W1[1]
    loss = relu(-z) + b
    cost = z * 2

    """

  private func why(_ words: String..., text: String = sheet) throws -> Sandbox.Result {
    let sandbox = try Sandbox()
    try sandbox.write("w.py", text)
    try sandbox.write("w.md", "# Lesson\n\n```python\n\(text)```\n")
    return try sandbox.finish(try sandbox.start(["why"] + words))
  }

  @Test("It explains, and prints nothing that the worksheet prints")
  func explains() throws {
    let result = try why("w.py", "W1[0]")
    #expect(
      result.output == """
        W1[0] = 2.0, and dW1[0] = 0.0
          through z:  W1[1]*dz = 3.0*0.0 = 0.0
          dW1[0] = 0: nothing arrives at z: relu is off: -z = -6.0

        """)
    #expect(result.error == "" && result.status == 0)
    #expect(try why("w.md", "W1[0]") == result)
    #expect(try why("W1[0]", "w.py").status == 2)
    let cost = try why("w.py", "z", "--of", "cost")
    #expect(cost.output == "z = 6.0, and dz = 2.0\n  straight to the loss:  2.0\n")
    let leaf = try why("w.py", "b", "--leaves", "b")
    #expect(leaf.output == "b = 1.0, and db = 1.0\n  straight to the loss:  1.0\n")
  }

  @Test("A name that cannot be explained is wrong usage")
  func names() throws {
    for (name, error) in [
      ("w1", "there is no variable 'w1'\nhint: did you mean 'W1'?"),
      ("W2", "there is no variable 'W2'\nhint: variables that hold Values: W1, z, loss, cost"),
      (
        "theta", "there is no variable 'theta'\nhint: variables that hold Values: W1, z, loss, cost"
      ),
      ("W1[2]", "there is no place 'W1[2]'\nhint: W1 is a list of 2; places count from 0"),
      ("b", "b is a plain number, not a Value\nhint: wrap it in values(...), or use --leaves b"),
      (
        "\u{1b}[2J",
        "there is no variable '\\x1b'\nhint: variables that hold Values: W1, z, loss, cost"
      ),
    ] {
      let result = try why("w.py", name)
      #expect(result.error == "gradual: \(error)\n")
      #expect(result.status == 2 && result.output == "")
    }
    #expect(
      try why("w.py", "x", text: "x = 1\n").error
        == "gradual: x is a plain number, not a Value\nhint: wrap it in values(...), or use "
        + "--leaves x\n")
  }

  @Test("Other failures have the statuses of every command")
  func statuses() throws {
    #expect(try why("w.py").status == 2)
    #expect(try why().status == 2)
    #expect(try why("w.py", "z", "z").status == 2)
    #expect(try why("none.py", "z").status == 2)
    #expect(try why("w.py", "z", text: "z = \n").status == 3)
    #expect(try why("w.py", "z", text: "z = Value(1.0)\n").status == 3)
    #expect(try why("w.py", "z", "--seconds", "0.05", text: "while True: pass\n").status == 4)
    #expect(try why("--help").output.hasPrefix("usage: gradual why [OPTION]... FILE|- NAME\n"))
  }

  @Test("As JSON, on one line")
  func json() throws {
    let result = try why("w.py", "W1", "--json")
    #expect(result.output.count(where: { $0 == "\n" }) == 1)
    struct Answer: Decodable {
      struct Entry: Decodable {
        let name: String
        let gradient: Double
        let zero: Bool
      }
      let file: String
      let loss: String
      let entries: [Entry]
    }
    let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
    #expect(answer.file == "w.py" && answer.loss == "loss")
    #expect(answer.entries.map(\.name) == ["W1[0]", "W1[1]"])
    #expect(answer.entries.allSatisfy { $0.zero && $0.gradient == 0 })
  }
}
