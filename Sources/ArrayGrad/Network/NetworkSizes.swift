public import GradTraining

/// How many numbers a network holds for batches of so many samples, before any of them is made.
///
/// A blueprint bounds what one sample is in any layer, and the batch may be anything: products and
/// sums here stop at the largest whole number and do not overflow.
struct NetworkSizes {
  /// The weights and biases, and as many derivatives.
  let parameters: Int
  /// The samples, and what stands beside each of their columns.
  let inputs: Int
  let columns: Int
  let targets: Int
  /// What the layers write, and the gradients of which two stand side by side.
  let outputs: Int
  let delta: Int
  let scratch: Int
  /// Where the maxima of poolings stood: whole numbers of 4 bytes.
  let places: Int

  init(_ blueprint: Blueprint, capacity: Int) {
    let input = blueprint.input.reduce(1, *)
    let sizes = blueprint.shapes.map { $0.reduce(1, *) }
    parameters = blueprint.parameterCount
    inputs = times(capacity, input)
    columns = input
    targets = blueprint.loss == .squaredError ? times(capacity, sizes.last ?? input) : 0
    var (outputs, places) = (0, 0)
    for (index, size) in sizes.enumerated() {
      if !blueprint.isWrittenInPlace(at: index) {
        outputs = plus(outputs, Self.rounded(times(capacity, size)))
      }
      if blueprint.layers[index].isMaxPool { places = plus(places, times(capacity, size)) }
    }
    (self.outputs, self.places) = (outputs, places)
    delta = times(capacity, max(input, sizes.max() ?? 0))
    scratch = Self.scratch(blueprint, capacity: capacity)
  }

  /// The bytes of it all, with numbers of so many bytes.
  func bytes(of number: Int) -> Int {
    let numbers = [
      parameters, parameters, inputs, columns, targets, outputs, delta, delta, scratch,
    ]
    return plus(times(numbers.reduce(0, plus), number), times(plus(places, columns), 4))
  }

  /// How much scratch memory the layer wants that wants most.
  private static func scratch(_ blueprint: Blueprint, capacity: Int) -> Int {
    blueprint.layers.indices.map { index in
      let input = index == 0 ? blueprint.input : blueprint.shapes[index - 1]
      switch blueprint.layers[index] {
      case .convolution(let convolution):
        // Eight parts have a place each, whatever the batch: no product here comes near the largest
        // whole number, as a blueprint's images, kernels and outputs are below 1e8 each.
        return Convolution.scratchCount(
          Stage<Float>.sizes(convolution, input: input, samples: min(capacity, 1 << 40)))
      case .linear(let outputs): return index == 0 ? input[0] * outputs : 0
      default: return 0
      }
    }.max() ?? 0
  }

  /// A count rounded up to whole cache lines, so that every place starts with one.
  static func rounded(_ count: Int) -> Int { plus(count, 15) / 16 * 16 }
}

private func times(_ a: Int, _ b: Int) -> Int {
  let (product, overflow) = a.multipliedReportingOverflow(by: b)
  return overflow ? .max : product
}

private func plus(_ a: Int, _ b: Int) -> Int {
  let (sum, overflow) = a.addingReportingOverflow(b)
  return overflow ? .max : sum
}

extension Network {
  /// The bytes that a network takes which has room for so many samples; the largest whole number
  /// where they are more.
  ///
  /// Blueprints bound what one sample is, and not what a batch is. Whoever takes both from outside
  /// should look at this first: memory that is not there stops the program.
  public static func bytes(of blueprint: Blueprint, capacity: Int) -> Int {
    NetworkSizes(blueprint, capacity: capacity).bytes(of: MemoryLayout<Element>.stride)
  }
}
