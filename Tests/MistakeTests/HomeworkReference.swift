import Foundation

/// The gradients of a homework in plain numbers, by the formulas of a textbook.
///
/// It shares nothing with the engine, and is the fourth place on purpose where these derivatives are
/// written: it says what right is.
struct HomeworkReference {
  /// Before and after the activation, by layer and sample; the last layer has no activation.
  private(set) var z: [[[Double]]] = []
  private(set) var a: [[[Double]]] = []
  private(set) var probabilities: [[Double]] = []

  private(set) var dProbabilities: [[Double]] = []
  private(set) var dz: [[[Double]]] = []
  private(set) var da: [[[Double]]] = []
  private(set) var dWeights: [[[Double]]] = []
  private(set) var dBiases: [[Double]] = []
  private(set) var dInputs: [[Double]] = []

  /// The smallest distance of a relu's input from its kink.
  private(set) var distanceFromKink = Double.infinity

  init(_ homework: Homework) {
    forward(homework)
    backward(homework)
  }

  private mutating func forward(_ homework: Homework) {
    var current = homework.inputs
    for layer in 0..<homework.layers {
      let (weights, biases) = (homework.weights[layer], homework.biases[layer])
      z.append(
        current.map { row in
          biases.indices.map { j in
            row.indices.reduce(biases[j]) { $0 + row[$1] * weights[$1][j] }
          }
        })
      guard layer < homework.activations.count else { break }
      let activation = homework.activations[layer]
      if activation == .relu {
        for value in z[layer].joined() { distanceFromKink = min(distanceFromKink, abs(value)) }
      }
      current = z[layer].map { $0.map { Self.value(activation, $0) } }
      a.append(current)
    }
    let scores = z[homework.layers - 1]
    probabilities = scores.map { row in
      let top = row.max() ?? 0
      let powers = row.map { exp($0 - top) }
      return powers.map { $0 / powers.reduce(0, +) }
    }
  }

  private mutating func backward(_ homework: Homework) {
    let scale = homework.isMean ? 1 / Double(homework.batch) : 1
    let scores = z[homework.layers - 1]
    var delta: [[Double]] = scores.indices.map { n in
      scores[n].indices.map { k in
        switch homework.loss {
        case .crossEntropy:
          scale * (probabilities[n][k] - (k == homework.classes[n] ? 1 : 0))
        case .squares(let isHalved):
          scale * (isHalved ? 1 : 2) * (scores[n][k] - homework.targets[n][k])
        }
      }
    }
    dProbabilities = probabilities.indices.map { n in
      probabilities[n].indices.map { $0 == homework.classes[n] ? -scale / probabilities[n][$0] : 0 }
    }
    dz = Array(repeating: [], count: homework.layers)
    da = Array(repeating: [], count: homework.layers - 1)
    dWeights = Array(repeating: [], count: homework.layers)
    dBiases = Array(repeating: [], count: homework.layers)
    for layer in (0..<homework.layers).reversed() {
      dz[layer] = delta
      let weights = homework.weights[layer]
      let input = layer == 0 ? homework.inputs : a[layer - 1]
      dWeights[layer] = weights.indices.map { i in
        weights[i].indices.map { j in
          delta.indices.reduce(0) { $0 + input[$1][i] * delta[$1][j] }
        }
      }
      dBiases[layer] = homework.biases[layer].indices.map { j in
        delta.reduce(0) { $0 + $1[j] }
      }
      let back = delta.map { row in
        weights.indices.map { i in row.indices.reduce(0) { $0 + weights[i][$1] * row[$1] } }
      }
      if layer == 0 {
        dInputs = back
        return
      }
      da[layer - 1] = back
      let activation = homework.activations[layer - 1]
      delta = back.indices.map { n in
        back[n].indices.map { j in
          back[n][j] * Self.slope(activation, z: z[layer - 1][n][j], a: a[layer - 1][n][j])
        }
      }
    }
  }

  private static func value(_ activation: Homework.Activation, _ z: Double) -> Double {
    switch activation {
    case .sigmoid: 1 / (1 + exp(-z))
    case .tanh: tanh(z)
    case .relu: max(z, 0)
    case .none: z
    }
  }

  private static func slope(_ activation: Homework.Activation, z: Double, a: Double) -> Double {
    switch activation {
    case .sigmoid: a * (1 - a)
    case .tanh: 1 - a * a
    case .relu: z > 0 ? 1 : 0
    case .none: 1
    }
  }
}
