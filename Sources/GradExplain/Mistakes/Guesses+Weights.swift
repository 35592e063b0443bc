import GradNumbers
import ScalarGrad

// What a weight is multiplied by, and which weight: factors left out, indices exchanged.
extension Guesses {
  /// A change of the slope on some edges of products.
  ///
  /// - Parameter slope: The new slope; nil leaves an edge as it is.
  /// - Returns: The change; nil where there is none.
  func variant(_ slope: (Scene.Product) -> Double?) -> Segment.Variant? {
    var slopes = segment.edges.slopes
    var isChanged = false
    for (place, node) in segment.nodes.enumerated() where scene.isProduct(node) {
      var inner = segment.edges(at: place).lowerBound
      for edge in scene.slopes[node] where segment.contains(edge.operand) {
        let product = Scene.Product(
          factor: edge.operand, partner: edge.partner, partnerValue: edge.slope.value)
        if let new = slope(product) {
          slopes[inner] = new
          isChanged = true
        }
        inner += 1
      }
    }
    if !isChanged { return nil }
    var variant = Segment.Variant()
    variant.slopes = slopes
    return variant
  }

  mutating func addWeights() {
    // A claim by weights: leaves that are multiplied by something.
    if isLeafClaim {
      if let bare = variant({ segment.isTarget($0.factor) ? 1 : nil }) { add(.inputMissing, bare) }
      let before = variant { product in
        guard let partner = product.partner, segment.isTarget(product.factor),
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
    if !crossed.isEmpty {
      let transposed = variant { product in
        product.partner.flatMap { crossed[Crossing(input: product.factor, weight: $0)] }
      }
      if let transposed { add(.weightsTransposed, transposed) }
    }
    if scene.kernels.isEmpty { return }
    var kernels: Set<Int> = []
    for node in segment.nodes where scene.isProduct(node) {
      for edge in scene.slopes[node] where segment.contains(edge.operand) {
        if let home = edge.partner.flatMap(scene.homes.variable) { kernels.insert(home) }
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
    let sums = sums
    let candidates = squareOutputs(sums)
    var weights: [UInt32: [UInt32: UInt32]] = [:]
    for (place, node) in segment.nodes.enumerated() where scene.isProduct(node) {
      if candidates?[sums[place]] == false { continue }
      for edge in scene.slopes[node] {
        guard let partner = edge.partner, scene.tape.isLeaf(partner),
          segment.contains(edge.operand)
        else { continue }
        weights[segment.nodes[sums[place]], default: [:]][edge.operand] = partner
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

  /// The sum that each place of the segment goes into, through sums within it; itself where none.
  private var sums: [Int] {
    var sums = Array(segment.nodes.indices)
    for (place, node) in segment.nodes.enumerated() {
      guard scene.op(node) == .add || scene.op(node) == .sum else { continue }
      for edge in segment.edges(at: place) {
        sums[Int(segment.edges.operands[edge])] = sums[place]
      }
    }
    return sums
  }

  /// Where there are very many products: for each place whether as many sums as it has inputs have the
  /// same inputs.
  ///
  /// To write down what each of them multiplies would take seconds, and few layers are square. nil where
  /// there are not so many.
  private func squareOutputs(_ sums: [Int]) -> [Bool]? {
    if segment.edges.operands.count < 100_000 { return nil }
    /// The inputs of an output: how many, and which, as the sum of their hashes.
    struct Inputs: Hashable {
      var count = 0
      var sum: UInt64 = 0
    }
    var inputs = [Inputs](repeating: Inputs(), count: segment.nodes.count)
    for (place, node) in segment.nodes.enumerated() where scene.isProduct(node) {
      for edge in scene.slopes[node] where segment.contains(edge.operand) {
        guard let partner = edge.partner, scene.tape.isLeaf(partner) else { continue }
        inputs[sums[place]].count += 1
        var hash = UInt64(edge.operand) &* 0x9e37_79b9_7f4a_7c15
        hash = (hash ^ hash >> 29) &* 0xbf58_476d_1ce4_e5b9
        inputs[sums[place]].sum &+= hash ^ hash >> 32
      }
    }
    var outputs: [Inputs: Int] = [:]
    for inputs in inputs where inputs.count > 1 { outputs[inputs, default: 0] += 1 }
    return inputs.map { $0.count > 1 && outputs[$0] == $0.count }
  }

  private var isLeafClaim: Bool { segment.targets.allSatisfy { scene.tape.isLeaf($0) } }

  /// The same weights with another index at each place.
  private func exchanged(_ matrix: Int, _ index: ([Int]) -> [Int]) -> Segment.Variant? {
    let residents = scene.homes.residents(of: matrix)
    return variant { product in
      guard let partner = product.partner, let home = scene.homes[partner], home.variable == matrix,
        let other = residents[index(home.index)]
      else { return nil }
      return scene.value(other)
    }
  }

  private func isSquare(_ variable: Int) -> Bool {
    let entries = scene.surroundings.variables[variable].entries
    guard let last = entries.last?.index, last.count == 2, last[0] == last[1], last[0] > 0 else {
      return false
    }
    return entries.count == (last[0] + 1) * (last[0] + 1)
      && entries.allSatisfy { $0.index.count == 2 }
  }

  /// Claims whose own numbers stand at exchanged places.
  mutating func addTransposes() {
    guard isOfLoss, isLeafClaim, let home else { return }
    func moved(_ index: ([Int]) -> [Int]) -> [Double]? {
      let places = Dictionary(zip(indices, right.indices)) { first, _ in first }
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
