public import GradTraining

extension Blueprint {
  /// How many nodes a pass over so many samples records, at most.
  ///
  /// Every product of a layer is a node, and every addition; so convolutions of large images take
  /// millions. At the border of a padded image there are fewer, since zeros outside are not added.
  public func recordedNodes(samples: Int) -> Int {
    var count = input.reduce(1, *) + 2 * multiplyAdds + lossNodes
    for (layer, output) in zip(layers, shapes) {
      let numbers = output.reduce(1, *)
      switch layer {
      case .activation(.softmax):
        // The largest taken out, exponentials, their sum, quotients.
        count += 3 * numbers + 1
      case .activation, .averagePool, .globalAveragePool: count += numbers
      // The weighted sums are counted above; the largest pixel is selected and the same nodes go on.
      case .linear, .convolution, .maxPool, .flatten: break
      }
    }
    return parameterCount + samples * count + 1
  }

  /// What the loss of one sample records.
  private var lossNodes: Int {
    let outputs = output.reduce(1, *)
    switch loss {
    case .crossEntropy: return outputs + 2
    case .negativeLogLikelihood, .binaryCrossEntropy, .hinge: return 3
    case .squaredError: return 2 * outputs + 2
    }
  }
}
