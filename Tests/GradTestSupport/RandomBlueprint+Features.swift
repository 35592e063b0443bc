import GradTraining

extension RandomBlueprint {
  /// What is special about this network, in words: what a test of many has seen.
  package var features: Set<String> {
    var features: Set = [
      "loss \(blueprint.loss.rawValue), \(blueprint.reduction.rawValue)",
      "batch of \(batch.count)",
      batch.numbers.isEmpty ? "\(blueprint.loss.rawValue) of classes" : "numbers as targets",
      "\(blueprint.parameters.count / 2) layers with parameters",
      blueprint.input.count == 1 ? "rows" : "images",
    ]
    if blueprint.input.count == 1, case .linear? = blueprint.layers.first {
      let (width, live) = (blueprint.input[0], liveColumns)
      if width >= 64, live * 8 <= width * 7 {
        features.insert(live > 512 ? "deep product of live columns" : "live columns")
      }
    }
    var shape = blueprint.input
    var last: Blueprint.Layer?
    for (layer, output) in zip(blueprint.layers, blueprint.shapes) {
      switch layer {
      case .linear: features.insert("linear")
      case .convolution(let geometry):
        features.formUnion([
          "kernel \(geometry.kernel)", "stride \(geometry.stride)", "padding \(geometry.padding)",
          "\(shape[0]) to \(geometry.channels) channels",
        ])
        if shape[1] != shape[2] { features.insert("image that is not square") }
        let isLarge = shape[0] >= 8 && geometry.channels >= 8 && output[1] >= 3 && output[2] >= 3
        if isLarge, geometry.kernel == 3, geometry.stride == 1 {
          features.insert("convolution by tiles, padding \(geometry.padding)")
        }
      case .activation(let activation):
        features.insert(activation.rawValue + (shape.count == 3 ? " of images" : ""))
      case .maxPool(let window): features.insert("max-pooling" + kind(window))
      case .averagePool(let window): features.insert("average-pooling" + kind(window))
      case .globalAveragePool: features.insert("global average pooling")
      case .flatten: features.insert("flatten")
      }
      if case .activation(.softmax)? = last { features.insert("softmax and then another layer") }
      shape = output
      last = layer
    }
    return features
  }

  /// How many columns of the inputs are not 0 in every sample.
  private var liveColumns: Int {
    let width = blueprint.input[0]
    return (0..<width).count { column in
      (0..<batch.count).contains { batch.inputs[$0 * width + column] != 0 }
    }
  }

  private func kind(_ window: Blueprint.Window) -> String {
    if window.stride < window.size { return ", overlapping" }
    return window.stride > window.size ? ", with gaps" : ", side by side"
  }

  /// All that should occur among some hundreds of random networks.
  package static var allFeatures: Set<String> {
    var all: Set = [
      "rows", "images", "linear", "flatten", "global average pooling", "numbers as targets",
      "softmax and then another layer", "image that is not square",
      // The shortcuts of the array engine.
      "live columns", "deep product of live columns", "convolution by tiles, padding 0",
      "convolution by tiles, padding 1", "convolution by tiles, padding 2",
    ]
    for loss in Blueprint.Loss.allCases {
      all.insert("\(loss.rawValue) of classes")
      for reduction in Blueprint.Reduction.allCases {
        all.insert("loss \(loss.rawValue), \(reduction.rawValue)")
      }
    }
    for activation in Activation.allCases {
      all.insert(activation.rawValue)
      if activation != .softmax { all.insert(activation.rawValue + " of images") }
    }
    for count in 1...6 { all.insert("batch of \(count)") }
    for count in 1...5 { all.insert("\(count) layers with parameters") }
    for kernel in 1...4 { all.insert("kernel \(kernel)") }
    for number in 1...3 {
      all.formUnion(["stride \(number)", "padding \(number - 1)"])
      for channels in 1...3 { all.insert("\(number) to \(channels) channels") }
    }
    for kind in ["max-pooling", "average-pooling"] {
      for windows in [", overlapping", ", with gaps", ", side by side"] {
        all.insert(kind + windows)
      }
    }
    return all
  }

  /// The network in one line, for a report of what went wrong.
  package var summary: String {
    "seed \(seed): \(blueprint.text), batch of \(batch.count)"
  }
}
