import GradNumbers
import ScalarGrad

/// The generator of workload M, the same as in the script that times the other libraries.
private struct LCG {
  var state: UInt64 = 42

  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / 9_007_199_254_740_992
  }
}

/// Workload M: an MLP 2-16-16-1 with relu, 100 points, hinge loss + 1e-4 · sum of squares.
///
/// One node is recorded per operation, as micrograd does, although a dot product could be a single
/// one: the figure is comparable with that of other scalar tapes.
struct Moons {
  /// What one node costs is the time of a step by this number, whatever is recorded.
  static let nodes = 65_719.0
  static let expectedLoss = 1.1729633724421031
  static let expectedGradient = -0.027898773255906954

  private let net: MLP
  private let points: [(Double, Double)]
  private let labels: [Double]
  private let parameters: [Value]

  init() {
    var random = LCG()
    var unused = SplitMix64(seed: 0)
    net = MLP(inputs: 2, outputs: [16, 16, 1], using: &unused)
    for layer in net.layers {
      for neuron in layer.neurons {
        for weight in neuron.weights { weight.data = random.next() * 2 - 1 }
      }
    }
    points = (0..<100).map { _ in
      let a = random.next() * 2 - 1
      return (a, random.next() * 2 - 1)
    }
    labels = points.map { $0.0 * $0.1 > 0 ? 1 : -1 }
    parameters = net.parameters()
  }

  /// Records the loss.
  func forward() -> Value {
    var total = Value(0)
    for (point, label) in zip(points, labels) {
      let score = net([point.0, point.1])[0]
      total = total + (1 + -label * score).relu()
    }
    var squares = Value(0)
    for parameter in parameters { squares = squares + parameter * parameter }
    return total * (1 / Double(labels.count)) + 1e-4 * squares
  }

  /// One step: the times of its forward and its backward pass, its loss and its first gradient.
  func step() -> (forward: Double, backward: Double, loss: Double, gradient: Double, nodes: Int) {
    let before = Tape.current.count
    return Tape.scope {
      var loss = parameters[0]
      let forward = seconds { loss = self.forward() }
      let backward = seconds {
        net.zeroGrad()
        loss.backward()
      }
      return (
        forward, backward, loss.data, parameters[0].grad ?? .nan, Tape.current.count - before
      )
    }
  }

  /// Times steps and checks what they computed.
  static func measure(repeats: Int) -> [Measurement] {
    Tape.scope {
      let moons = Moons()
      var forward: [Double] = []
      var backward: [Double] = []
      var last = moons.step()
      for _ in 0..<repeats {
        last = moons.step()
        forward.append(last.forward)
        backward.append(last.backward)
      }
      guard last.loss.isClose(to: expectedLoss, ulps: 8),
        last.gradient.isClose(to: expectedGradient, ulps: 64)
      else {
        fatalError("workload M gives the loss \(last.loss) and the gradient \(last.gradient)")
      }
      let whole = zip(forward, backward).map { $0 + $1 }
      return [
        Measurement(name: "moons step", unit: "us", repeats: whole.map { $0 * 1e6 }),
        Measurement(
          name: "moons forward", unit: "ns per node", repeats: forward.map { $0 * 1e9 / nodes }),
        Measurement(
          name: "moons backward", unit: "ns per node", repeats: backward.map { $0 * 1e9 / nodes }),
        Measurement(
          name: "moons forward and backward", unit: "ns per node",
          repeats: whole.map { $0 * 1e9 / nodes }),
      ]
    }
  }
}
