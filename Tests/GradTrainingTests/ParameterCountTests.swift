import GradTraining
import Testing

/// The counts were computed by hand from ab + b for a dense layer and 9ab + b for a 3 x 3
/// convolution.
@Suite("Parameter counts")
struct ParameterCountTests {
  @Test(
    "Dense networks",
    arguments: [
      ("1-5-10-10-10-5-1", 351), ("1-5-10-10-10-10-10-5-1", 571),
      ("1-10-18-15-10-4-1", 712), ("1-10-18-15-4-1", 572), ("1-190-1", 571),
      ("784-300-10:sigmoid", 238_510), ("2-3-2:sigmoid", 17),
      ("784-20-20-20-10", 16_750), ("784-20-30-10-10", 16_750), ("784-14-230-10", 16_750),
      ("784-18-90-10", 16_750), ("1-363-1", 1090), ("1-20-20-20-10", 1090),
      ("1-20-20-20-10-1", 1101), ("1-20-20-20-1", 901),
    ])
  func dense(_ text: String, _ count: Int) throws {
    #expect(try Blueprint(text: text).parameterCount == count)
  }

  @Test(
    "Convolutional networks, layer by layer",
    arguments: [
      ("shallowcnn", [960, 110_720, 1290], 112_970),
      ("deepcnn", [400, 5776, 9280, 32_312, 32_320, 32_312, 570], 112_970),
      ("shallowcnn(32,64)", [320, 18_496, 650], 19_466),
      ("simplecnn", [320, 18_496, 73_856, 1290], 93_962),
    ])
  func convolutional(_ text: String, _ layers: [Int], _ count: Int) throws {
    let blueprint = try Blueprint(text: text)
    #expect(blueprint.parameterCount == count)
    let pairs = Swift.stride(from: 0, to: blueprint.parameters.count, by: 2).map {
      blueprint.parameters[$0].count + blueprint.parameters[$0 + 1].count
    }
    #expect(pairs == layers)
  }

  @Test(
    "The eleven sizes",
    arguments: [
      (8, 8, 754), (12, 12, 1558), (16, 16, 2650), (24, 24, 5698), (32, 32, 9898),
      (48, 48, 21_754), (64, 64, 38_218), (80, 64, 47_594), (96, 64, 56_970),
      (112, 80, 82_650), (128, 96, 112_938),
    ])
  func sizes(_ first: Int, _ second: Int, _ count: Int) throws {
    #expect(try Blueprint(text: "shallowcnn(\(first),\(second))").parameterCount == count)
  }

  @Test("Names stand for the same networks as their sizes")
  func names() throws {
    let pairs = [
      ("handnet", "2-3-2:sigmoid"), ("mnistmlp", "784-300-10:sigmoid"),
      ("model0", "1-5-10-10-10-10-10-5-1"), ("model1", "1-10-18-15-4-1"),
      ("model2", "1-190-1"),
    ]
    for (name, text) in pairs { #expect(try Blueprint(text: name) == Blueprint(text: text)) }
    for name in BlueprintName.all { _ = try Blueprint(text: name.name) }
  }

  @Test("A stride is no parameter: a 3 x 3 convolution of 3 channels to 8 learns 216 + 8 numbers")
  func stride() throws {
    for text in ["3x9x9-conv8-gap", "3x9x9-conv8s2-gap", "3x9x9-conv8s2p0-gap"] {
      #expect(try Blueprint(text: text).parameterCount == 224)
    }
  }

  @Test("Weights and biases stand one behind the other")
  func layout() throws {
    let blueprint = try Blueprint(text: "2-3-2:sigmoid")
    #expect(blueprint.parameters.map(\.name) == ["W1", "b1", "W2", "b2"])
    #expect(blueprint.parameters.map(\.offset) == [0, 6, 9, 15])
    #expect(blueprint.parameters.map(\.shape) == [[2, 3], [3], [3, 2], [2]])
    let image = try Blueprint(text: "3x9x9-conv8k5-gap")
    #expect(image.parameters.map(\.shape) == [[8, 3, 5, 5], [8]])
    #expect(image.parameters.map(\.fanIn) == [75, 75])
    #expect(image.parameters.map(\.fanOut) == [200, 200])
  }

  @Test("Multiplications of the two networks with 112,970 parameters")
  func multiplyAdds() throws {
    // 28²·9·96 + 14²·9·96·128 + 1280, and the same sum over the deep network's layers.
    #expect(try Blueprint(text: "shallowcnn").multiplyAdds == 22_354_688)
    #expect(try Blueprint(text: "deepcnn").multiplyAdds == 16_088_240)
  }
}
