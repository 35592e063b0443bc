extension Blueprint {
  /// The most numbers that a network may learn, and that one sample may be in any layer, with the
  /// zeros that a convolution puts around and between them.
  ///
  /// What a network takes grows with its batches, too: whoever makes one has to look at that.
  /// Training holds four numbers for each parameter: 3 GB of doubles at this size.
  public static let largest = 100_000_000

  /// The largest kernel, stride, padding or window.
  private static let widest = 1_000_000

  /// Refuses shapes that no machine holds, before they are multiplied.
  static func check(input: [Int]) throws(BlueprintError) {
    guard [1, 3].contains(input.count), input.allSatisfy({ $0 > 0 }) else { throw .input(input) }
    if product(input) == nil {
      throw .tooLarge(layer: 0, "", "of shape \(input) has more than \(largest) numbers")
    }
  }

  /// Refuses a layer that no machine holds, before its sizes are multiplied.
  static func check(_ layer: Layer, on shape: [Int], at index: Int) throws(BlueprintError) {
    let sizes: [Int]
    let weights: [Int]
    switch layer {
    case .linear(let outputs): (sizes, weights) = ([], [shape[0], outputs])
    case .convolution(let c):
      sizes = [c.kernel, c.stride, c.padding]
      weights = [c.channels, shape[0], c.kernel, c.kernel]
    case .maxPool(let window), .averagePool(let window):
      (sizes, weights) = ([window.size, window.stride], [])
    default: (sizes, weights) = ([], [])
    }
    for size in sizes where size > widest {
      throw .tooLarge(layer: index + 1, layer.description, "has the size \(size) above \(widest)")
    }
    if product(weights) == nil {
      throw .tooLarge(
        layer: index + 1, layer.description, "would have more than \(largest) weights")
    }
  }

  /// Refuses a convolution whose images, with zeros around them, or whose outputs' gradients, with
  /// zeros between their places, are more than a machine holds: both are laid out in memory.
  static func check(
    images shape: [Int], output: [Int], of layer: Layer, at index: Int
  ) throws(BlueprintError) {
    guard case .convolution(let c) = layer else { return }
    let padded = [shape[0], shape[1] + 2 * c.padding, shape[2] + 2 * c.padding]
    if product(padded) == nil {
      throw .tooLarge(
        layer: index + 1, layer.description,
        "would make its images \(padded) with its padding, more than \(largest) numbers")
    }
    let spread = [output[0]] + output.dropFirst().map { ($0 - 1) * c.stride + 1 }
    if product(spread) == nil {
      throw .tooLarge(
        layer: index + 1, layer.description,
        "would spread its gradient to \(spread) by its stride, more than \(largest) numbers")
    }
  }

  /// Refuses what a layer would answer, or what the network would learn, if it is too much.
  static func check(
    output: [Int], parameters: Int, of layer: Layer, at index: Int
  ) throws(BlueprintError) {
    if product(output) == nil {
      throw .tooLarge(
        layer: index + 1, layer.description,
        "would answer \(output), more than \(largest) numbers")
    }
    if parameters > largest {
      throw .tooLarge(
        layer: index + 1, layer.description,
        "would make it more than \(largest) parameters in all")
    }
  }

  /// The product of sizes, nil above the limit; factors of 0 or less are left to other checks.
  private static func product(_ sizes: [Int]) -> Int? {
    var result = 1
    for size in sizes {
      let (next, overflow) = result.multipliedReportingOverflow(by: size)
      if overflow || next > largest { return nil }
      result = next
    }
    return result
  }
}
