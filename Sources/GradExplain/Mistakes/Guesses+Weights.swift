import GradNumbers
import ScalarGrad

// What a weight is multiplied by, and which weight: factors left out, indices exchanged.
extension Guesses {
  /// A change of the slope on some edges of products.
  ///
  /// - Parameter slope: The new slope; nil leaves an edge as it is.
  /// - Returns: The change; nil where there is none.
  private func variant(_ slope: (Scene.Product) -> Double?) -> Segment.Variant? {
    var variant = Segment.Variant()
    for node in segment.nodes {
      let products = scene.products(node)
      guard !products.isEmpty else { continue }
      var edges = scene.slopes[node].map { (operand: $0.operand, slope: $0.slope.value) }
      var isChanged = false
      for product in products where product.edge < edges.count && segment.contains(product.factor) {
        guard let new = slope(product) else { continue }
        edges[product.edge].slope = new
        isChanged = true
      }
      if isChanged { variant.edges[node] = edges }
    }
    return variant.edges.isEmpty ? nil : variant
  }

  mutating func addWeights() {
    let own = targets
    // A claim by weights: leaves that are multiplied by something.
    if own.allSatisfy({ scene.tape.isLeaf($0) }) {
      if let bare = variant({ own.contains($0.factor) ? 1 : nil }) { add(.inputMissing, bare) }
      let before = variant { product in
        guard own.contains(product.factor), let partner = product.partner,
          let activation = scene.activations[partner]
        else { return nil }
        return scene.value(activation.input)
      }
      if let before { add(.preactivationForActivation, before) }
    }
    addExchangedWeights()
  }

  /// Gradients that come back through W where its transpose belongs, or through a kernel that is the
  /// wrong way round.
  private mutating func addExchangedWeights() {
    let crossed = crossedWeights
    let transposed = variant { product in
      product.partner.flatMap { crossed[Crossing(input: product.factor, weight: $0)] }
    }
    if !crossed.isEmpty, let transposed { add(.weightsTransposed, transposed) }
    var kernels: Set<Int> = []
    for node in segment.nodes {
      for product in scene.products(node) where segment.contains(product.factor) {
        guard let partner = product.partner, let home = scene.homes[partner] else { continue }
        kernels.insert(home.variable)
      }
    }
    for variable in kernels.sorted() {
      if let kernel = scene.kernels[variable], let flipped = exchanged(variable, kernel.flipped) {
        add(kernel.mistake, flipped)
      }
    }
  }

  /// An input and the weight that it is multiplied by.
  private struct Crossing: Hashable {
    let input: UInt32
    let weight: UInt32
  }

  /// For square layers, what stands in the transposed place of each weight.
  ///
  /// A layer is read off the recording, since homework may call its weights w5 to w8: the inputs that are
  /// multiplied by leaves, and the sums that these products go into. It is square where there are as many
  /// sums as inputs, and every input goes into every sum.
  private var crossedWeights: [Crossing: Double] {
    // The sum that each term goes into.
    var sums: [UInt32: UInt32] = [:]
    var weights: [UInt32: [UInt32: UInt32]] = [:]
    for node in segment.nodes {
      if scene.op(node) == .add || scene.op(node) == .sum {
        for edge in scene.slopes[node] { sums[edge.operand] = sums[node] ?? node }
      }
      for product in scene.products(node) {
        guard let partner = product.partner, scene.tape.isLeaf(partner),
          segment.contains(product.factor)
        else { continue }
        let output = sums[node] ?? node
        weights[output, default: [:]][product.factor] = partner
      }
    }
    var layers: [[UInt32]: [UInt32]] = [:]
    for output in weights.keys.sorted() {
      layers[(weights[output] ?? [:]).keys.sorted(), default: []].append(output)
    }
    var crossed: [Crossing: Double] = [:]
    // In one order every time: a weight that two layers share is settled by the last.
    let square = layers.filter { $0.key.count > 1 && $0.key.count == $0.value.count }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    for (inputs, outputs) in square {
      for (i, input) in inputs.enumerated() {
        for (j, output) in outputs.enumerated() {
          guard let own = weights[output]?[input], let other = weights[outputs[i]]?[inputs[j]]
          else { continue }
          crossed[Crossing(input: input, weight: own)] = scene.value(other)
        }
      }
    }
    return crossed
  }

  private var isLeafClaim: Bool { segment.targets.allSatisfy { scene.tape.isLeaf($0) } }

  /// The same weights with another index at each place.
  private func exchanged(_ matrix: Int, _ index: ([Int]) -> [Int]) -> Segment.Variant? {
    variant { product in
      guard let partner = product.partner, let home = scene.homes[partner], home.variable == matrix,
        let other = scene.residents[matrix][index(home.index)]
      else { return nil }
      return scene.value(other)
    }
  }

  private func isSquare(_ variable: Int) -> Bool {
    let indices = scene.surroundings.variables[variable].entries.map(\.index)
    guard let last = indices.last, last.count == 2, last[0] == last[1], last[0] > 0 else {
      return false
    }
    return indices.count == (last[0] + 1) * (last[0] + 1) && indices.allSatisfy { $0.count == 2 }
  }

  /// Claims whose own numbers stand at exchanged places.
  mutating func addTransposes() {
    guard isOfLoss, isLeafClaim, let home else { return }
    let places = Dictionary(zip(indices, right.indices)) { first, _ in first }
    func moved(_ index: ([Int]) -> [Int]) -> [Double]? {
      let numbers = indices.compactMap { places[index($0)].map { right[$0] } }
      return numbers.count == right.count ? numbers : nil
    }
    // A claim by a single entry or by a row of W has no columns to exchange.
    if isSquare(home), indices.allSatisfy({ $0.count == 2 }),
      let numbers = moved({ [$0[1], $0[0]] })
    {
      add(.outerProductOrder, numbers)
      add(.weightsTransposed, numbers)
    }
    if let kernel = scene.kernels[home], let numbers = moved(kernel.flipped) {
      add(kernel.mistake, numbers)
    }
  }
}
