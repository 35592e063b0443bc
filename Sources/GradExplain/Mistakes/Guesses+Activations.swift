import ScalarGrad

// Wrong derivatives of activations, in one layer at a time and in all of them.
extension Guesses {
  mutating func addActivations() {
    var layers: [Int: [Activation]] = [:]
    // How many activations stand between a node and the ends of the segment.
    var depths = [Int](repeating: 0, count: segment.nodes.count)
    for (place, node) in segment.nodes.enumerated() {
      let depth = depths[place]
      let activation = scene.activations[node]
      if let activation, segment.contains(activation.input) {
        layers[depth, default: []].append(activation)
      }
      for edge in segment.edges(at: place) {
        let operand = Int(segment.edges.operands[edge])
        depths[operand] = max(depths[operand], depth + (activation == nil ? 0 : 1))
      }
    }
    var groups = layers.keys.sorted().compactMap { layers[$0] }
    if groups.count > 1 { groups.append(groups.flatMap { $0 }) }
    for group in groups { add(group) }
  }

  private mutating func add(_ group: [Activation]) {
    let smooth = group.filter { $0.kind != .relu }
    let masks = group.filter { $0.kind == .relu }
    if !smooth.isEmpty {
      vary(.activationDerivativeMissing, smooth) { _, _, _ in 1 }
      // A leaky relu keeps the sign, and so its slope is the same at its output, wherever it is.
      let bent = smooth.filter { scene.op($0.output) != .leakyRelu }
      if !bent.isEmpty {
        vary(.activationDerivativeOfOutput, bent) { activation, _, _ in activation.slopeAtOutput }
      }
      vary(.activationForDerivative, smooth) { _, _, a in a }
    }
    let written = smooth.filter { $0.kind == .sigmoid || $0.kind == .tanh }
    if !written.isEmpty {
      vary(.activationDerivativeWithoutOutput, written) { activation, z, _ in
        activation.kind == .sigmoid ? z * (1 - z) : 1 - z * z
      }
    }
    if !masks.isEmpty {
      vary(.reluMaskMissing, masks) { _, _, _ in 1 }
      vary(.reluMaskInverted, masks) { _, z, _ in z > 0 ? 0 : 1 }
      vary(.activationForDerivative, masks) { _, _, a in a }
      if masks.contains(where: { scene.value($0.input) == 0 }) {
        vary(.reluOneAtZero, masks) { _, z, _ in z >= 0 ? 1 : 0 }
      }
    }
  }

  /// Puts another slope in the place of an activation's.
  private mutating func vary(
    _ mistake: Mistake, _ group: [Activation],
    slope: (_ activation: Activation, _ z: Double, _ a: Double) -> Double
  ) {
    var variant = Segment.Variant()
    for activation in group {
      let wrong = slope(activation, scene.value(activation.input), scene.value(activation.output))
      variant.edges[activation.output] = [(activation.input, wrong)]
    }
    add(mistake, variant)
  }
}
