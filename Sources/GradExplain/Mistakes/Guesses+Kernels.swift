import ScalarGrad

// Convolutions written out: one list of weights that slides over the input.
extension Guesses {
  /// A variable whose weights are shared between outputs.
  struct Kernel {
    /// The mistake of going through it the wrong way round.
    let mistake: Mistake
    /// The place that a place changes with when the kernel is turned round.
    let flipped: ([Int]) -> [Int]
  }

  /// The kernel that a variable is; nil where it is none.
  ///
  /// Each weight of a kernel is multiplied by different inputs. Where the input's index grows with the
  /// weight's within one output, the forward pass is a cross-correlation, and the gradient goes back
  /// through the flipped kernel; else it is a true convolution.
  func kernel(_ variable: Int) -> Kernel? {
    let entries = scene.surroundings.variables[variable].entries
    guard let last = entries.last?.index, (1...2).contains(last.count), entries.count > 1,
      entries.allSatisfy({ $0.index.count == last.count && $0.node <= scene.root })
    else { return nil }
    let own = Set(entries.map(\.node))
    // Of each weight, the inputs that it meets; of each output, the pairs in it.
    var partners: [UInt32: Set<UInt32>] = [:]
    var slant = 0
    var previous: (weight: [Int], input: UInt32)?
    for node in 0...scene.root where scene.op(node) == .multiply || scene.op(node) == .dot {
      if scene.slopes[node].isEmpty { continue }
      for product in scene.products(node) where own.contains(product.factor) {
        guard let partner = product.partner, let home = scene.homes[product.factor] else {
          continue
        }
        partners[product.factor, default: []].insert(partner)
        if let last = previous, let a = scene.homes[last.input], let b = scene.homes[partner],
          a.variable == b.variable, a.index.count == b.index.count,
          (last.weight.last ?? 0) + 1 == home.index.last,
          last.weight.dropLast() == home.index.dropLast()
        {
          let step = (b.index.last ?? 0) - (a.index.last ?? 0)
          if step == 1 { slant += 1 }
          if step == -1 { slant -= 1 }
        }
        previous = (home.index, partner)
      }
    }
    // The kernel is what slides, and so it is shorter than the signal.
    let inputs = partners.values.reduce(into: Set()) { $0.formUnion($1) }
    guard partners.count == own.count, partners.values.allSatisfy({ $0.count > 1 }), slant != 0,
      own.count < inputs.count
    else { return nil }
    return Kernel(mistake: slant > 0 ? .kernelNotFlipped : .kernelFlipped) { index in
      zip(last, index).map { $0 - $1 }
    }
  }
}
