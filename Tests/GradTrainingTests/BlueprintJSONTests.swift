import GradTraining
import Testing

@Suite("Blueprints in JSON")
struct BlueprintJSONTests {
  static func message(_ text: String) -> String {
    do {
      return "read as \(try Blueprint(json: Array(text.utf8)))"
    } catch {
      return error.message
    }
  }

  @Test("What may be left out means what it means in a text")
  func defaults() throws {
    let json = """
      {"input": [1, 8, 8], "layers": [
        {"layer": "convolution", "channels": 4}, {"layer": "relu"},
        {"layer": "max-pool", "size": 2}, {"layer": "flatten"}, {"layer": "linear", "outputs": 3}
      ]}
      """
    #expect(
      try Blueprint(json: Array(json.utf8)) == Blueprint(text: "1x8x8-conv4-pool2-3:relu"))
  }

  @Test(
    "Each mistake names its place",
    arguments: [
      (
        "{",
        "line 1, column 2: a key in quotes should stand here; a blueprint is one object with "
          + "input and layers"
      ),
      ("[]", "blueprint: is a list; it should be an object"),
      ("{}", "blueprint: has no 'input'; input and layers are lists"),
      (#"{"input": [2], "layer": []}"#, "blueprint: has an unknown 'layer'; did you mean layers?"),
      (#"{"input": [2], "input": [2]}"#, "blueprint: has 'input' twice; give it once"),
      (#"{"input": [2.5], "layers": []}"#, "input[0]: is a number; a size is a whole number"),
      (
        #"{"input": [2], "layers": [{"layer": "linar", "outputs": 1}]}"#,
        "layers[0].layer: is 'linar'; did you mean linear?"
      ),
      (
        #"{"input": [2], "layers": [{"layer": "linear", "output": 1}]}"#,
        "layers[0]: has an unknown 'output'; did you mean outputs?"
      ),
      (
        #"{"input": [2], "layers": [{"layer": "linear"}]}"#,
        "layers[0]: has no 'outputs'; give it a whole number"
      ),
      (
        #"{"input": [2], "layers": [{"layer": "linear", "outputs": -1}]}"#,
        "layers[0].outputs: is no size; a size is a whole number"
      ),
      (
        #"{"input": [2], "layers": [{"layer": "linear", "outputs": 1}], "loss": "mes"}"#,
        "loss: is 'mes'; did you mean mse?"
      ),
      (
        #"{"input": [2], "layers": [{"layer": "relu", "slope": 1}]}"#,
        "layers[0]: has an unknown 'slope'; known are layer"
      ),
      (
        #"{"input": [2], "layers": []}"#,
        "a network without a layer that has weights learns nothing"
      ),
    ])
  func mistakes(_ json: String, _ message: String) {
    #expect(Self.message(json) == message)
  }

  @Test("The name of the file stands in front")
  func file() {
    func message(_ json: String) -> String {
      do {
        return "read as \(try Blueprint(json: Array(json.utf8)))"
      } catch {
        return error.message(in: "bad.json")
      }
    }
    #expect(
      message("{\n  \"input\": [2,]}")
        == "bad.json:2:15: here begins no value; a blueprint is one object with input and layers")
    #expect(message("[]") == "bad.json: blueprint: is a list; it should be an object")
  }
}
