import GradNumbers
import ScalarGrad

// What a weight is multiplied by, and which weight: factors left out, indices exchanged.
extension Guesses {
  /// A change of the slope on some edges of products.
  ///
  /// - Parameter slope: The new slope; nil leaves an edge as it is.
  private func variant(
    _ slope: (Scene.Product) -> Double?
  ) -> Segment.Variant? {
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
    addExchangedWeights(own)
  }

  /// Gradients that come back through W where its transpose belongs, or through a kernel that is the
  /// wrong way round.
  private mutating func addExchangedWeights(_ own: Set<UInt32>) {
    var matrices: Set<Int> = []
    for node in segment.nodes {
      for product in scene.products(node) where !own.contains(product.factor) || !isLeafClaim {
        if let partner = product.partner, let home = scene.homes[partner],
          scene.tape.isLeaf(partner), segment.contains(product.factor)
        {
          matrices.insert(home.variable)
        }
      }
    }
    for matrix in matrices.sorted() {
      if isSquare(matrix),
        let crossed = exchanged(matrix, { [$0[1], $0[0]] })
      {
        add(.weightsTransposed, crossed)
      }
      if let kernel = kernel(matrix), let flipped = exchanged(matrix, kernel.flipped) {
        add(kernel.mistake, flipped)
      }
    }
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
    if isSquare(home), let numbers = moved({ [$0[1], $0[0]] }) {
      add(.outerProductOrder, numbers)
      add(.weightsTransposed, numbers)
    }
    if let kernel = kernel(home), let numbers = moved(kernel.flipped) {
      add(kernel.mistake, numbers)
    }
  }
}
