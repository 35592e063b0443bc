extension Blueprint {
  /// One layer of a network.
  ///
  /// Shapes below leave the batch out: a linear layer takes D numbers of a sample to K.
  public enum Layer: Hashable, Sendable {
    /// y = x·W + b. x: (D), W: (D, K), b: (K), y: (K).
    case linear(outputs: Int)
    /// Cross-correlation with a bias, as deep learning calls convolution; see `Convolution`.
    case convolution(Convolution)
    /// A function of each number, or the softmax of each sample.
    case activation(Activation)
    /// The largest number of each window. x: (C, H, W), y: (C, H', W').
    case maxPool(Window)
    /// The mean of each window. x: (C, H, W), y: (C, H', W').
    case averagePool(Window)
    /// The mean over all places. x: (C, H, W), y: (C).
    case globalAveragePool
    /// The same numbers as one row. x: (C, H, W), y: (C·H·W).
    case flatten
  }

  /// A convolution: y[o, i, j] = b[o] + Σ W[o, c, u, v] · x[c, i·s + u - p, j·s + v - p].
  ///
  /// x: (C, H, W), W: (O, C, K, K), b: (O), y: (O, H', W') with the stride s, the padding p and
  /// H' = (H + 2·p - K) / s + 1, rounded down. The kernel is not flipped. Outside of the image are
  /// zeros.
  public struct Convolution: Hashable, Sendable {
    /// The number of kernels, O.
    public let channels: Int
    /// Height and width of a kernel, K.
    public let kernel: Int
    /// The distance between neighbouring places.
    public let stride: Int
    /// How many zeros stand on each side of the image.
    public let padding: Int

    /// Makes a convolution; by default 3 x 3, and the output as large as the input.
    public init(channels: Int, kernel: Int = 3, stride: Int = 1, padding: Int? = nil) {
      self.channels = channels
      self.kernel = kernel
      self.stride = stride
      self.padding = padding ?? (kernel - 1) / 2
    }
  }

  /// Windows of size by size, `stride` apart; what does not fill a window is left out.
  public struct Window: Hashable, Sendable {
    /// Height and width.
    public let size: Int
    /// The distance between neighbouring windows.
    public let stride: Int

    /// Makes windows that touch, unless a stride is given.
    public init(size: Int, stride: Int? = nil) {
      self.size = size
      self.stride = stride ?? size
    }
  }
}

extension Blueprint.Layer {
  private static let images = "it takes images: channels, height, width"
  private static let positive = "its sizes must be 1 or more, its padding 0 or more"

  /// The shape of a sample behind this layer, or what does not fit.
  func output(of shape: [Int], at index: Int) throws(BlueprintError) -> [Int] {
    switch self {
    case .linear(let outputs):
      guard shape.count == 1 else {
        throw .misfit(
          layer: index, description, shape, "it takes one row: flatten the images first")
      }
      guard outputs > 0 else { throw .misfit(layer: index, description, shape, Self.positive) }
      return [outputs]
    case .convolution(let c):
      guard shape.count == 3 else { throw .misfit(layer: index, description, shape, Self.images) }
      guard c.channels > 0, c.kernel > 0, c.stride > 0, c.padding >= 0 else {
        throw .misfit(layer: index, description, shape, Self.positive)
      }
      let sides = shape.dropFirst().map { ($0 + 2 * c.padding - c.kernel, $0) }
      guard sides.allSatisfy({ $0.0 >= 0 }) else {
        throw .misfit(
          layer: index, description, shape, "the kernel is larger than the padded image")
      }
      return [c.channels] + sides.map { $0.0 / c.stride + 1 }
    case .maxPool(let window), .averagePool(let window):
      guard shape.count == 3 else { throw .misfit(layer: index, description, shape, Self.images) }
      guard window.size > 0, window.stride > 0 else {
        throw .misfit(layer: index, description, shape, Self.positive)
      }
      guard shape[1] >= window.size, shape[2] >= window.size else {
        throw .misfit(layer: index, description, shape, "the window is larger than the image")
      }
      return [shape[0]] + shape.dropFirst().map { ($0 - window.size) / window.stride + 1 }
    case .globalAveragePool:
      guard shape.count == 3 else { throw .misfit(layer: index, description, shape, Self.images) }
      return [shape[0]]
    case .flatten: return [shape.reduce(1, *)]
    case .activation(let activation):
      if activation == .softmax, shape.count != 1 {
        throw .misfit(
          layer: index, description, shape, "it takes one row: flatten the images first")
      }
      return shape
    }
  }

  /// The weights and biases of this layer.
  func parameters(
    of shape: [Int], following others: [Blueprint.Parameter]
  ) -> [Blueprint.Parameter] {
    let number = others.count / 2 + 1
    let offset = others.last.map { $0.offset + $0.count } ?? 0
    let weights: Blueprint.Parameter
    let outputs: Int
    switch self {
    case .linear(let count):
      outputs = count
      weights = Blueprint.Parameter(
        name: "W\(number)", shape: [shape.first ?? 0, count], offset: offset,
        fanIn: shape.first ?? 0, fanOut: count)
    case .convolution(let c):
      outputs = c.channels
      let inputs = shape.first ?? 0
      weights = Blueprint.Parameter(
        name: "W\(number)", shape: [c.channels, inputs, c.kernel, c.kernel], offset: offset,
        fanIn: inputs * c.kernel * c.kernel, fanOut: c.channels * c.kernel * c.kernel)
    default: return []
    }
    let biases = Blueprint.Parameter(
      name: "b\(number)", shape: [outputs], offset: offset + weights.count, fanIn: weights.fanIn,
      fanOut: weights.fanOut)
    return [weights, biases]
  }
}

extension Blueprint.Layer: CustomStringConvertible {
  /// The layer in a few words, for errors and summaries.
  public var description: String {
    switch self {
    case .linear(let outputs): "linear to \(outputs)"
    case .convolution(let c):
      "convolution \(c.kernel)x\(c.kernel) to \(c.channels) channels, stride \(c.stride), "
        + "padding \(c.padding)"
    case .activation(let activation): activation.rawValue
    case .maxPool(let window): "max-pooling \(window.size)x\(window.size), stride \(window.stride)"
    case .averagePool(let window):
      "average-pooling \(window.size)x\(window.size), stride \(window.stride)"
    case .globalAveragePool: "global average pooling"
    case .flatten: "flatten"
    }
  }
}
