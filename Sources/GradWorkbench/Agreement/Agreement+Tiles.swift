import GradTraining

// What derivatives are measured by where the array engine goes by tiles, as it does with kernels of
// 3 x 3 from 8 channels or more to as many: by the magnitude of their own terms and of those that
// they share products with.
//
// Winograd's way computes 2 x 2 results, or the nine derivatives by a kernel, from 16 sums of
// products. In one dimension it multiplies d0 and d2 by g0, d1 and d2 by every g, d1 and d3 by g2,
// for the results d0·g0 + d1·g1 + d2·g2 and d1·g0 + d2·g1 + d3·g2. A product that a result does not
// have cancels in it, and leaves its rounding; so a result whose own terms are all 0 or tiny, as
// behind a pooling whose gradient has many zeros, is as precise as its neighbours are large.
extension Agreement {
  /// Of derivatives by all parameters.
  func sizes(ofParameters own: [Double]) -> [Double] {
    blueprint.parameters.flatMap { sizes(of: $0, own[$0.range]) }
  }

  /// Of derivatives by kernels: all of the products are terms of one of the same kernel's nine.
  func sizes(of parameter: Blueprint.Parameter, _ own: ArraySlice<Double>) -> ArraySlice<Double> {
    guard let layer = layer(of: parameter), !parameter.isBias, isTiled(layer) else { return own }
    var sizes = own
    for first in stride(from: own.startIndex, to: own.endIndex, by: 9) {
      let kernel = first..<first + 9
      let largest = own[kernel].max() ?? 0
      for place in kernel { sizes[place] = largest }
    }
    return sizes
  }

  /// Of derivatives by the samples: the products, as far as they belong to places of the image, are
  /// terms of places at most 2 away.
  func sizes(ofInputs own: [Double]) -> [Double] {
    guard isTiled(0) else { return own }
    let (height, width) = (blueprint.input[1], blueprint.input[2])
    return own.indices.map { place in
      let (row, column) = (place / width % height, place % width)
      let plane = place - row * width - column
      var largest = 0.0
      for i in max(0, row - 2)...min(height - 1, row + 2) {
        for j in max(0, column - 2)...min(width - 1, column + 2) {
          largest = max(largest, own[plane + i * width + j])
        }
      }
      return largest
    }
  }

  /// Whether the array engine's documentation says that a layer goes by tiles.
  private func isTiled(_ layer: Int) -> Bool {
    guard case .convolution(let c) = blueprint.layers[layer] else { return false }
    let input = layer == 0 ? blueprint.input : blueprint.shapes[layer - 1]
    let output = blueprint.shapes[layer]
    return c.kernel == 3 && c.stride == 1 && c.padding <= 2 && input[0] >= 8 && output[0] >= 8
      && output[1] >= 3 && output[2] >= 3
  }

  private func layer(of parameter: Blueprint.Parameter) -> Int? {
    guard let place = blueprint.parameters.firstIndex(of: parameter) else { return nil }
    let learning = blueprint.layers.indices.filter { index in
      switch blueprint.layers[index] {
      case .linear, .convolution: true
      default: false
      }
    }
    // Weights and biases take turns.
    return learning[place / 2]
  }
}
