import GradTraining

/// One layer of a network, with its places in memory.
///
/// The places have room for a whole batch; a pass over fewer samples uses their beginnings.
struct Stage<Element: ArrayElement> {
  let layer: Blueprint.Layer
  /// The shape of a sample before the layer, and behind it.
  let input: [Int]
  let output: [Int]
  /// What the layer reads and writes, going forward.
  let x: MutableView<Element>
  let y: MutableView<Element>
  /// Weights, biases and their gradients; empty where the layer has none.
  let weights: MutableView<Element>
  let biases: MutableView<Element>
  let dWeights: MutableView<Element>
  let dBiases: MutableView<Element>

  /// Where the maxima of a pooling stood; nil for other layers.
  let places: Places?

  /// How many numbers a sample is before the layer, and behind it.
  let inputCount: Int
  let outputCount: Int

  /// Whether the layer learns.
  var hasParameters: Bool { weights.count > 0 }

  /// The sizes of a convolution of so many images.
  func sizes(_ convolution: Blueprint.Convolution, samples: Int) -> Convolution.Sizes {
    Self.sizes(convolution, input: input, samples: samples)
  }

  /// The sizes of a pooling of so many images.
  func sizes(_ window: Blueprint.Window, samples: Int) -> PoolingSizes {
    PoolingSizes(
      n: samples, c: input[0], h: input[1], w: input[2], size: window.size, stride: window.stride)
  }

  /// The sizes of a convolution of so many images of one shape.
  static func sizes(
    _ convolution: Blueprint.Convolution, input: [Int], samples: Int
  ) -> Convolution.Sizes {
    Convolution.Sizes(
      n: samples, c: input[0], h: input[1], w: input[2], o: convolution.channels,
      k: convolution.kernel, stride: convolution.stride, padding: convolution.padding)
  }
}
