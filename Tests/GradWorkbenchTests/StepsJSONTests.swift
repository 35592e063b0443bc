import Foundation
import GradWorkbench
import GradWorksheet
import Testing

@Suite("Steps as data")
struct StepsJSONTests {
  private func steps(_ text: String, exact: Bool = false) throws -> [String: Any] {
    let session = Session(limits: .strict, output: { _ in })
    try session.run(Source(name: "w.py", text: text))
    let json = try session.stepsJSON(of: nil, exact: exact, file: "w.py")
    #expect(!json.contains("\n"))
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  private static let text = "a = Value(2.0)\nb = Value(-3.0)\nloss = a * b + b / 3\n"

  @Test("Both passes, with their numbers as numbers")
  func passes() throws {
    let steps = try steps(Self.text)
    #expect(steps["loss"] as? String == "loss")
    #expect(steps["value"] as? Double == -7)
    #expect(steps["exact"] as? Bool == false)
    let forward = try #require(steps["forward"] as? [[String: Any]])
    #expect(forward.map { $0["name"] as? String } == ["a", "b", "t3.1", "t3.2", "loss"])
    #expect(forward.map { $0["node"] as? Int } == [0, 1, 2, 3, 4])
    #expect(forward.map { $0["line"] as? Int } == [1, 2, 3, 3, 3])
    #expect(forward.map { $0["value"] as? Double } == [2, -3, -6, -1, -7])
    #expect(forward.map { $0["expression"] as? String } == [nil, nil, "a*b", "b/3.0", "t3.1+t3.2"])
    #expect(forward[2]["numbers"] as? String == "2.0*(-3.0)")
    let backward = try #require(steps["backward"] as? [[String: Any]])
    #expect(backward.map { $0["name"] as? String } == ["loss", "t3.2", "t3.1"])
    #expect(backward.map { $0["adjoint"] as? Double } == [1, 1, 1])
    let last = try #require(backward[2]["contributions"] as? [[String: Any]])
    #expect(last.map { $0["operand"] as? String } == ["a", "b"])
    #expect(last.map { $0["rule"] as? String } == ["d(a*b)/da = b", "d(a*b)/db = a"])
    #expect(last.map { $0["amount"] as? Double } == [-3, 2])
    #expect(last[0]["before"] is NSNull)
    #expect(last[1]["before"] as? Double == 1.0 / 3)
    #expect(last[1]["sum"] as? Double == 2 + 1.0 / 3)
    #expect(last[1]["fractions"] is NSNull)
  }

  @Test("Fractions where exact steps were asked for")
  func fractions() throws {
    let steps = try steps(Self.text + "loss = loss + exp(a)\n", exact: true)
    #expect(steps["exact"] as? Bool == true)
    #expect((steps["notes"] as? [String])?.isEmpty == false)
    let forward = try #require(steps["forward"] as? [[String: Any]])
    #expect(forward[3]["fraction"] as? String == "-1")
    #expect(forward.last?["fraction"] is NSNull)
    let backward = try #require(steps["backward"] as? [[String: Any]])
    let all = backward.flatMap { $0["contributions"] as? [[String: Any]] ?? [] }
    let third = try #require(all.first { $0["rule"] as? String == "d(b/3.0)/db = 1/3.0" })
    let fractions = try #require(third["fractions"] as? [String: Any])
    #expect(fractions["local"] as? String == "1/3")
    #expect(fractions["before"] is NSNull)
  }

  @Test("Every key is on the page, and every key of the page in the steps")
  func page() throws {
    let page = try SchemaTests.page()
    func known(_ heading: String) -> Set<String> { SchemaTests.keys(under: heading, in: page) }
    let steps = try steps(Self.text, exact: true)
    #expect(Set(steps.keys) == known("Both passes"))
    let forward = try #require(steps["forward"] as? [[String: Any]])
    for step in forward { #expect(Set(step.keys) == known("A step of the forward pass")) }
    let backward = try #require(steps["backward"] as? [[String: Any]])
    for step in backward {
      #expect(Set(step.keys) == known("A step of the backward pass"))
      for contribution in try #require(step["contributions"] as? [[String: Any]]) {
        #expect(Set(contribution.keys) == known("A contribution"))
        let fractions = try #require(contribution["fractions"] as? [String: Any])
        #expect(Set(fractions.keys) == ["upstream", "local", "amount", "before", "sum"])
      }
    }
  }

  @Test("Statements of arrays, with their numbers and what goes back")
  func arrays() throws {
    let steps = try steps(
      """
      import numpy as np
      X = np.array([[1, 2], [3, 4]])
      W = values(np.array([[0.5], [0.25]]))
      big = values(np.zeros((1, 1001)))
      Z = X @ W
      loss = np.sum(Z ** 2) + np.sum(big)

      """)
    let page = try SchemaTests.page()
    func known(_ heading: String) -> Set<String> { SchemaTests.keys(under: heading, in: page) }
    let arrays = try #require(steps["arrays"] as? [String: Any])
    #expect(Set(arrays.keys) == known("Both passes as statements of arrays"))
    let statements = try #require(arrays["statements"] as? [[String: Any]])
    let given = try #require(arrays["given"] as? [[String: Any]])
    for statement in statements {
      #expect(Set(statement.keys) == known("An array").union(known("A statement of arrays")))
      for rule in try #require(statement["backward"] as? [[String: Any]]) {
        #expect(Set(rule.keys) == known("What goes back"))
      }
    }
    for array in given { #expect(Set(array.keys) == known("An array")) }
    #expect(statements.map { $0["name"] as? String } == ["Z", "loss"])
    #expect(statements[0]["expression"] as? String == "X @ W")
    #expect(statements[0]["shapes"] as? String == "(2, 2) @ (2, 1)")
    #expect(statements[0]["line"] as? Int == 5)
    // 0.5 + 2*0.25 and 3*0.5 + 4*0.25, and twice that goes back.
    #expect(statements[0]["values"] as? [[Double]] == [[1], [2.5]])
    #expect(statements[0]["gradients"] as? [[Double]] == [[2], [5]])
    let rules = try #require(statements[0]["backward"] as? [[String: Any]])
    #expect(rules.map { $0["rule"] as? String } == ["X.T @ dZ"])
    #expect(rules[0]["shape"] as? [Int] == [2, 1])
    #expect(given.map { $0["name"] as? String } == ["W", "big"])
    #expect(given[0]["gradients"] as? [[Double]] == [[17], [24]])
    let nodes = try #require(given[0]["nodes"] as? [[Int]])
    let forward = try #require(steps["forward"] as? [[String: Any]])
    let names = nodes.flatMap { $0 }.map { node in
      forward.first { $0["node"] as? Int == node }?["name"] as? String
    }
    #expect(names == ["W[0][0]", "W[1][0]"])
    #expect(given[1]["shape"] as? [Int] == [1, 1001])
    #expect(given[1]["values"] is NSNull && given[1]["nodes"] is NSNull)
    let plain = try #require(arrays["plain"] as? [[String: Any]])
    #expect(plain.map { $0["name"] as? String } == ["X"])
    #expect(plain[0]["values"] as? [[Int]] == [[1, 2], [3, 4]])
  }

  @Test("What cannot be a number of JSON is a text, and names are escaped")
  func odd() throws {
    let steps = try steps("x = label(Value(0.0), 'a\\n\"b\\u202e')\nloss = log(x)\n")
    #expect(steps["value"] as? String == "-inf")
    let forward = try #require(steps["forward"] as? [[String: Any]])
    // What would command a terminal is escaped in names already.
    #expect(forward[0]["name"] as? String == "a\\n\"b\\u202e")
  }
}
