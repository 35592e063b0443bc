import GradNumbers
import GradTraining
import Testing

@Suite("The text of a blueprint")
struct BlueprintTextTests {
  @Test("Layers are read, and what the text leaves out is put in")
  func layers() throws {
    let net = try Blueprint(text: " 784 - 300-10:Sigmoid, init=glorot-normal ,reduce=sum")
    #expect(net.input == [784])
    #expect(net.layers == [.linear(outputs: 300), .activation(.sigmoid), .linear(outputs: 10)])
    #expect(net.loss == .crossEntropy)
    #expect(net.reduction == .sum)
    #expect(net.initializer == .glorotNormal)
    let image = try Blueprint(text: "3x24x20-conv8k5s2p1-pool3s2-avgpool2-conv4-7-leaky-relu-1")
    #expect(
      image.layers == [
        .convolution(.init(channels: 8, kernel: 5, stride: 2, padding: 1)), .activation(.relu),
        .maxPool(.init(size: 3, stride: 2)), .averagePool(.init(size: 2)),
        .convolution(.init(channels: 4)), .activation(.relu), .flatten, .linear(outputs: 7),
        .activation(.leakyRelu), .linear(outputs: 1),
      ])
    #expect(image.shapes.map(\.count) == [3, 3, 3, 3, 3, 3, 1, 1, 1, 1])
    #expect(image.loss == .squaredError)
  }

  @Test("Functions stand behind every convolution and every dense layer but the last")
  func functions() throws {
    func functions(_ text: String) throws -> [Activation] {
      try Blueprint(text: text).layers.compactMap {
        if case .activation(let function) = $0 { function } else { nil }
      }
    }
    #expect(try functions("1x8x8-conv4-gap") == [.relu])
    #expect(try functions("1x8x8-conv4-linear-gap") == [])
    #expect(try functions("3-4-5-2:tanh") == [.tanh, .tanh])
    #expect(try functions("3-4-elu-5-2:tanh") == [.elu, .tanh])
    #expect(try functions("3-4-5-2-gelu:linear") == [.gelu])
    #expect(try functions("3-2,loss=nll") == [.softmax])
    #expect(try functions("3-2-sigmoid,loss=nll") == [.sigmoid])
    #expect(try functions("3-2-linear,loss=nll") == [])
  }

  @Test(
    "Losses without a name",
    arguments: [("3-2", "cross-entropy"), ("3-1", "mse"), ("3-2-softmax", "nll")])
  func losses(_ text: String, _ loss: String) throws {
    #expect(try Blueprint(text: text).loss.rawValue == loss)
  }

  @Test(
    "The shortest text that means the same",
    arguments: [
      (
        "ShallowCNN", "1x28x28-conv96-pool2-conv128-pool2-gap-10:relu"
      ),
      (
        "deepcnn:tanh,init=he-normal",
        "1x28x28-conv40-conv16-pool2-conv64-conv56-pool2-conv64-conv56-pool2-gap-10:tanh,init=he-normal"
      ),
      ("3-4-2", "3-4-2:relu"), ("3-2", "3-2"), ("3-2:tanh", "3-2"),
      ("3-4-tanh-2:relu", "3-4-2:tanh"), ("3-4-linear-2", "3-4-2:linear"),
      ("3-4-5-tanh-2:relu,loss=cross-entropy,reduce=mean", "3-4-5-tanh-2:relu"),
      ("3-4-relu-tanh-2", "3-4-relu-tanh-2:relu"), ("3-2,loss=nll", "3-2-softmax"),
      ("3-2-softmax,loss=nll", "3-2-softmax"), ("3-2-linear,loss=nll", "3-2-linear,loss=nll"),
      ("3-1,loss=hinge,init=normal(5e-2)", "3-1,loss=hinge,init=normal(0.05)"),
      ("1x8x8-conv4k3s1p1-maxpool2s2-flatten-3", "1x8x8-conv4-pool2-3:relu"),
    ])
  func shortest(_ text: String, _ shortest: String) throws {
    let blueprint = try Blueprint(text: text)
    #expect(blueprint.text == shortest)
    #expect(try Blueprint(text: shortest) == blueprint)
  }

  @Test("A thousand random blueprints come back from their text and their JSON")
  func roundTrip() throws {
    var generator = SplitMix64(seed: 5)
    var made = 0
    while made < 1000 {
      guard let blueprint = RandomBlueprint.make(using: &generator) else { continue }
      made += 1
      #expect(try Blueprint(text: blueprint.text) == blueprint, "\(blueprint.text)")
      #expect(try Blueprint(json: Array(blueprint.json.utf8)) == blueprint, "\(blueprint.json)")
    }
  }

  @Test("The summary names every layer, its shape and its parameters")
  func summary() throws {
    let lines = try Blueprint(text: "1x8x8-conv4-pool2-gap-3").summary.split(separator: "\n")
    let expected = [
      ["layer", "output", "parameters"], ["input", "1x8x8"],
      ["convolution 3x3 to 4 channels, stride 1, padding 1", "4x8x8", "40"], ["relu", "4x8x8"],
      ["max-pooling 2x2, stride 2", "4x4x4"], ["global average pooling", "4"],
      ["linear to 3", "3", "15"], ["total", "55"],
    ]
    #expect(lines.dropLast().map { Self.cells($0) } == expected)
    #expect(
      lines.last
        == "loss: cross-entropy, the mean over the samples; weights start by glorot-uniform")
    #expect(try Blueprint(text: "mnistmlp").summary.contains(" 235,500\n"))
  }

  /// The columns of a line, which two spaces or more part.
  private static func cells(_ line: Substring) -> [String] {
    var cells: [String] = []
    for word in line.split(separator: "  ", omittingEmptySubsequences: true) {
      let cell = word.drop { $0 == " " }
      if !cell.isEmpty { cells.append(String(cell)) }
    }
    return cells
  }
}

/// Networks of any layers in any order; nil where they do not fit.
enum RandomBlueprint {
  static func make(using generator: inout SplitMix64) -> Blueprint? {
    func pick<T>(_ items: [T]) -> T { items[generator.integer(below: items.count)] }
    func size(_ most: Int) -> Int { 1 + generator.integer(below: most) }
    let isImage = generator.integer(below: 2) == 0
    let input = isImage ? [size(3), 4 + size(8), 4 + size(8)] : [size(9)]
    let layers = (0..<size(7)).map { _ -> Blueprint.Layer in
      switch generator.integer(below: 9) {
      case 0, 1: .linear(outputs: size(12))
      case 2, 3:
        .convolution(
          .init(
            channels: size(9), kernel: size(5), stride: size(2),
            padding: generator.integer(below: 3)))
      case 4: .maxPool(.init(size: size(3), stride: size(3)))
      case 5: .averagePool(.init(size: size(3), stride: size(3)))
      case 6: pick([.globalAveragePool, .flatten])
      default: .activation(pick(Activation.allCases))
      }
    }
    let initializers: [Initializer] = [
      .glorotUniform, .glorotNormal, .heNormal, .heUniform, .zeros, .positiveUniform,
      .normal(deviation: generator.uniform()), .uniform(bound: generator.uniform(0, 1e-7)),
    ]
    return try? Blueprint(
      input: input, layers: layers, loss: pick(Blueprint.Loss.allCases),
      reduction: pick(Blueprint.Reduction.allCases), initializer: pick(initializers))
  }
}
