import GradNumbers

/// A network, its data and its loss, drawn at random: what a homework is about.
struct Homework {
  enum Activation: CaseIterable { case sigmoid, tanh, relu, none }
  enum Loss { case crossEntropy, squares(isHalved: Bool) }

  /// The number of inputs, then the width of each layer.
  var widths: [Int]
  /// What follows each layer but the last.
  var activations: [Activation]
  var loss: Loss
  var isMean: Bool
  var inputs: [[Double]]
  /// The targets of squares.
  var targets: [[Double]]
  /// The classes of cross-entropy.
  var classes: [Int]
  /// By layer, rows are inputs.
  var weights: [[[Double]]]
  var biases: [[Double]]

  var layers: Int { weights.count }
  var batch: Int { inputs.count }

  init(from random: inout SplitMix64) {
    func number(_ random: inout SplitMix64) -> Double {
      // Decimals, as a student writes them; three digits, so that no relu meets an exact 0.
      (random.uniform(-1.5, 1.5) * 1000).rounded() / 1000
    }
    func numbers(_ count: Int, _ random: inout SplitMix64) -> [Double] {
      (0..<count).map { _ in number(&random) }
    }
    let count = 1 + random.integer(below: 3)
    widths = (0...count).map { _ in 1 + random.integer(below: 4) }
    activations = (1..<max(count, 1)).map { _ in
      Activation.allCases[random.integer(below: Activation.allCases.count)]
    }
    loss =
      random.integer(below: 2) == 0
      ? .crossEntropy : .squares(isHalved: random.integer(below: 2) == 0)
    isMean = random.integer(below: 2) == 0
    let batch = 1 + random.integer(below: 4)
    let (first, last) = (widths[0], widths[count])
    inputs = (0..<batch).map { _ in numbers(first, &random) }
    targets = (0..<batch).map { _ in numbers(last, &random) }
    classes = (0..<batch).map { _ in random.integer(below: last) }
    weights = []
    biases = []
    for layer in 0..<count {
      weights.append((0..<widths[layer]).map { _ in numbers(widths[layer + 1], &random) })
      biases.append(numbers(widths[layer + 1], &random))
    }
  }
}

/// A number, or lists of them.
indirect enum Numbers {
  case number(Double)
  case list([Numbers])

  init(_ row: [Double]) { self = .list(row.map { .number($0) }) }
  init(_ rows: [[Double]]) { self = .list(rows.map { Numbers($0) }) }

  func text(_ write: (Double) -> String) -> String {
    switch self {
    case .number(let number): write(number)
    case .list(let list): "[" + list.map { $0.text(write) }.joined(separator: ", ") + "]"
    }
  }
}
