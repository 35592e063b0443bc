import Foundation
import Testing

@Suite("gradual agree")
struct AgreeCommandTests {
  private func agree(_ words: String...) throws -> Sandbox.Result {
    let sandbox = try Sandbox()
    return try sandbox.finish(try sandbox.start(["agree"] + words))
  }

  private func object(_ result: Sandbox.Result) throws -> [String: Any] {
    #expect(result.error == "" && result.output.hasSuffix("}\n"))
    #expect(result.output.count { $0 == "\n" } == 1)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test("A small network: every number by both engines, and what they differ by")
  func small() throws {
    let result = try agree("2-3-2:sigmoid", "--kernels", "portable")
    #expect(result.status == 0 && result.error == "")
    let lines = result.output.split(separator: "\n")
    #expect(lines[0].hasPrefix("2-3-2:sigmoid: 17 parameters, 4 samples. "))
    // The loss, 17 derivatives by parameters, 4 · 2 by inputs.
    #expect(lines.contains { $0.hasPrefix("  loss ") })
    #expect(lines.count { $0.hasPrefix("  d") && $0.contains("[") } == 17 + 8)
    #expect(result.output.contains("The engines agree: the largest difference of a derivative is "))
    #expect(!result.output.contains("DIFFERENT"))
    // The same seed gives the same numbers, another one others.
    #expect(try agree("2-3-2:sigmoid", "--kernels", "portable") == result)
    let other = try agree("2-3-2:sigmoid", "--kernels", "portable", "--seed", "2")
    #expect(other.status == 0 && other.output != result.output)
  }

  @Test("Images, floats, steps and threads, as JSON")
  func json() throws {
    let result = try agree(
      "1x8x8-conv2-pool2-3:tanh", "--float", "--threads", "2", "--batch", "3", "--seed", "5",
      "--steps", "4", "--optimizer", "adam", "--rate", "0.1", "--json")
    #expect(result.status == 0)
    let object = try object(result)
    #expect(object["blueprint"] as? String == "1x8x8-conv2-pool2-3:tanh")
    #expect(object["agreed"] as? Bool == true && object["element"] as? String == "float")
    #expect(object["samples"] as? Int == 3 && object["threads"] as? Int == 2)
    #expect(object["seed"] as? Int == 5)
    let gradients = try #require(object["gradients"] as? [[String: Any]])
    #expect(
      gradients.map { $0["name"] as? String } == ["loss", "dW1", "db1", "dW2", "db2", "dx"])
    let steps = try #require(object["steps"] as? [String: Any])
    #expect(steps["count"] as? Int == 4 && steps["rate"] as? Double == 0.1)
    #expect((steps["parameters"] as? [[String: Any]])?.count == 4)
  }

  @Test("Data of a name, and what does not fit it")
  func data() throws {
    let result = try agree("2-4-2:tanh", "--data", "moons:50", "--batch", "8", "--json")
    #expect(result.status == 0)
    #expect(try object(result)["samples"] as? Int == 8)
    let misfit = try agree("3-4-2", "--data", "moons:50")
    #expect(misfit.status == 2 && misfit.output == "")
    #expect(misfit.error.hasPrefix("gradual: the network takes 3, a sample is 2\nhint: "))
    let few = try agree("2-4-2", "--data", "moons:5", "--batch", "6")
    #expect(
      few.error
        == "gradual: there are 5 samples to learn from, and 6 are wanted\nhint: take --batch 5\n")
  }

  /// The square of 1e39 exceeds all floats.
  @Test("An overflow is told of as one, and ends with 1")
  func overflow() throws {
    let sandbox = try Sandbox()
    try sandbox.write("huge.csv", (0..<6).map { "\($0),1,1e39\n" }.joined())
    let words = ["agree", "2-4-1:relu,loss=mse", "--data", "csv:huge.csv"]
    let float = try sandbox.finish(sandbox.start(words + ["--float"]))
    #expect(float.status == 1 && float.error == "")
    #expect(float.output.contains("\nOverflow: not finite in 32 bits: loss, dW1, "))
    for word in ["DIFFERENT", "differ in", "agree:"] { #expect(!float.output.contains(word)) }
    #expect(try sandbox.finish(sandbox.start(words)).status == 0)
  }

  @Test("A mistake in a JSON blueprint names the file")
  func blueprintFile() throws {
    let sandbox = try Sandbox()
    try sandbox.write("bad.json", "{\"input\": [2], \"layers\": [}")
    #expect(
      try sandbox.finish(sandbox.start(["agree", "bad.json"])).error
        == "gradual: no blueprint: bad.json:1:27: here begins no value; a blueprint is one object "
        + "with input and layers\nhint: 'gradual help blueprint' shows how networks are written\n")
  }

  /// 784·300 + 300·10 products and as many sums for a sample, and some thousands of other nodes.
  @Test("Too many nodes are refused with advice, or fewer samples are taken")
  func nodes() throws {
    let refused = try agree("784-300-10:sigmoid", "--batch", "3", "--nodes", "1500000")
    #expect(refused.status == 4 && refused.output == "")
    #expect(refused.error.contains("nodes for 3 samples, one for each product and each sum;"))
    #expect(refused.error.contains("the limit is 1,500,000\nhint: take --batch 2; or --nodes "))
    let none = try agree("784-300-10:sigmoid", "--nodes", "1000")
    #expect(none.status == 4)
    #expect(none.error.contains("nodes for a sample, "))
    #expect(none.error.contains("hint: take a smaller network of the same kind; or --nodes "))
    let fewer = try agree("20-30-10", "--nodes", "5000", "--json")
    #expect(fewer.status == 0)
    let samples = try #require(try object(fewer)["samples"] as? Int)
    #expect((1...3).contains(samples))
  }

  @Test(
    "Wrong usage is told of",
    arguments: [
      ([], "'agree' needs a blueprint, such as 2-3-2:sigmoid"),
      (["2-2", "3-3"], "'agree' takes one blueprint; '3-3' is one too many"),
      (["2-2", "--rate", "0.1"], "'--rate' does nothing without '--steps'"),
      (["2-2", "--steps", "0"], "'0' is no value for '--steps': wanted is a whole number above 0"),
      (
        ["2-2", "--batch", "9223372036854775807"],
        "'9223372036854775807' is no value for '--batch': wanted is a whole number from 1 to 1000000"
      ),
      (
        ["2-2", "--steps", "1000001"],
        "'1000001' is no value for '--steps': wanted is a whole number from 1 to 1000000"
      ),
      (
        ["2-2", "--nodes", "9223372036854775807"],
        "'9223372036854775807' is no value for '--nodes': wanted is a whole number from 1 to "
          + "100000000000"
      ),
      (["2-2", "--steps", "2", "--rate", "-1"], "'-1' is no value for '--rate'"),
      (["2-2", "--epochs", "2"], "the option '--epochs' does nothing in 'agree'"),
      (["2--2"], "no blueprint: "),
    ])
  func usage(_ words: [String], _ message: String) throws {
    let sandbox = try Sandbox()
    let result = try sandbox.finish(try sandbox.start(["agree"] + words))
    #expect(result.status == 2 && result.output == "")
    #expect(result.error.hasPrefix("gradual: \(message)"), "\(result.error)")
  }

  @Test("The help shows the options of this command")
  func help() throws {
    let result = try agree("--help")
    #expect(result.status == 0)
    for word in ["usage: gradual agree", "--float", "--steps N", "--nodes N", "--all", "1e-12"] {
      #expect(result.output.contains(word), "\(word)")
    }
    #expect(!result.output.contains("--epochs"))
  }
}
