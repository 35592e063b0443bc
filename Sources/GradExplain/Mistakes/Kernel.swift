import ScalarGrad

/// A convolution written out: a variable whose weights are shared between outputs.
struct Kernel {
  /// The mistake of going through it the wrong way round.
  let mistake: Mistake
  /// The last of its places, from which a turn counts back.
  private let last: [Int]

  /// More weights than a kernel has that is written out.
  private static let largest = 1_000
  /// With so many inputs of one weight, more tell nothing new.
  private static let manyInputs = 4_000

  /// The place that a place changes with when the kernel is turned round.
  func flipped(_ index: [Int]) -> [Int] { zip(last, index).map { $0 - $1 } }

  /// The kernels in a recording, by the places of their variables.
  ///
  /// Each weight of a kernel is multiplied by different inputs. Where the input's index grows with the
  /// weight's within one output, the forward pass is a cross-correlation, and the gradient goes back
  /// through the flipped kernel; else it is a true convolution.
  static func all(in scene: Scene) -> [Int: Kernel] {
    var uses: [Int: Uses] = [:]
    for (place, variable) in scene.surroundings.variables.enumerated() {
      guard let last = variable.entries.last?.index, (1...2).contains(last.count),
        (2...Kernel.largest).contains(variable.entries.count),
        variable.entries.allSatisfy({ $0.index.count == last.count && $0.node <= scene.root })
      else { continue }
      uses[place] = Uses()
    }
    if uses.isEmpty { return [:] }
    for node in 0...scene.root where scene.isProduct(node) {
      for edge in scene.slopes[node] {
        guard let partner = edge.partner, let variable = scene.homes.variable(of: edge.operand),
          uses[variable] != nil, let home = scene.homes[edge.operand]
        else { continue }
        uses[variable]?.add(edge.operand, at: home.index, times: partner, in: scene)
      }
    }
    var kernels: [Int: Kernel] = [:]
    for (place, uses) in uses {
      let entries = scene.surroundings.variables[place].entries
      guard uses.isKernel(of: Set(entries.map(\.node)).count), let last = entries.last?.index else {
        continue
      }
      kernels[place] = Kernel(
        mistake: uses.slant > 0 ? .kernelNotFlipped : .kernelFlipped, last: last)
    }
    return kernels
  }

  /// How the weights of a variable are used.
  private struct Uses {
    /// Of each weight, the inputs that it meets.
    private var partners: [UInt32: Set<UInt32>] = [:]
    private var previous: (weight: [Int], input: UInt32)?
    /// How much more often the input's index grows with the weight's than it falls.
    private(set) var slant = 0

    mutating func add(
      _ weight: UInt32, at index: [Int], times partner: UInt32, in scene: Scene
    ) {
      if partners[weight, default: []].count < Kernel.manyInputs {
        partners[weight, default: []].insert(partner)
      }
      if let last = previous, let a = scene.homes[last.input], let b = scene.homes[partner],
        a.variable == b.variable, a.index.count == b.index.count,
        (last.weight.last ?? 0) + 1 == index.last, last.weight.dropLast() == index.dropLast()
      {
        let step = (b.index.last ?? 0) - (a.index.last ?? 0)
        if step == 1 { slant += 1 }
        if step == -1 { slant -= 1 }
      }
      previous = (index, partner)
    }

    /// Whether so many weights are a kernel: it is what slides, and so it is shorter than the signal.
    func isKernel(of count: Int) -> Bool {
      let inputs = partners.values.reduce(into: Set()) { $0.formUnion($1) }
      return partners.count == count && partners.values.allSatisfy { $0.count > 1 } && slant != 0
        && count < inputs.count
    }
  }
}
