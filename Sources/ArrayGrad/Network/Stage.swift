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

  /// How many numbers a sample is before the layer, and behind it.
  let inputCount: Int
  let outputCount: Int

  /// Whether the layer learns.
  var hasParameters: Bool { weights.count > 0 }
}
