import GradCheck
import GradNumbers

/// A small network of relus, written out by hand: its loss, its switches and its directional slopes.
///
/// Weights and inputs are small multiples of a power of two, so that every number is exact and a
/// preactivation that should be 0 is 0. The parameters are those of each layer in turn: the weights of
/// a unit, then its bias. The loss is ½ Σ out² over all samples.
struct ReluNet {
  /// The number of units in each layer, the inputs first.
  ///
  /// The last layer has no relu.
  let widths: [Int]
  let inputs: [[Double]]
  var parameters: [Double]

  /// A random net.
  init(using random: inout SplitMix64) {
    let depth = 1 + random.integer(below: 2)
    widths =
      [1 + random.integer(below: 3)]
      + (0..<depth).map { _ in 1 + random.integer(below: 4) } + [1]
    let width = widths[0]
    inputs = (0...random.integer(below: 2)).map { _ in
      (0..<width).map { _ in Double(random.integer(below: 9) - 4) / 2 }
    }
    let count = zip(widths, widths.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    parameters = (0..<count).map { _ in Double(random.integer(below: 17) - 8) / 4 }
  }

  /// A relu: its layer, its place there, the sample, and the place of its bias.
  struct Unit: Hashable {
    let layer, place, sample, bias: Int

    var name: String { "relu \(layer).\(place) of sample \(sample)" }
  }

  /// All relus, in the order of `switches`.
  var units: [Unit] {
    var units: [Unit] = []
    for sample in inputs.indices {
      var start = 0
      for layer in 1..<widths.count {
        let width = widths[layer - 1]
        for place in 0..<widths[layer] {
          start += width + 1
          if layer == widths.count - 1 { continue }
          units.append(Unit(layer: layer, place: place, sample: sample, bias: start - 1))
        }
      }
    }
    return units
  }

  /// Carries numbers and their rates of change through the net.
  ///
  /// - Parameters:
  ///   - p: The parameters.
  ///   - rates: How fast each parameter changes.
  ///   - visit: Given each preactivation and its rate, the slope of the relu there.
  /// - Returns: The loss and its rate.
  func run(
    _ p: [Double], rates: [Double], slope visit: (_ z: Double, _ rate: Double) -> Double
  ) -> (loss: Double, rate: Double) {
    var (loss, lossRate) = (0.0, 0.0)
    for input in inputs {
      var (a, da) = (input, input.map { _ in 0.0 })
      var at = 0
      for layer in 1..<widths.count {
        var (next, dnext): ([Double], [Double]) = ([], [])
        for _ in 0..<widths[layer] {
          var (z, dz) = (0.0, 0.0)
          for k in a.indices {
            z += p[at] * a[k]
            dz += rates[at] * a[k] + p[at] * da[k]
            at += 1
          }
          z += p[at]
          dz += rates[at]
          at += 1
          if layer < widths.count - 1 {
            let slope = visit(z, dz)
            (z, dz) = (max(z, 0), slope * dz)
          }
          next.append(z)
          dnext.append(dz)
        }
        (a, da) = (next, dnext)
      }
      for k in a.indices {
        loss += a[k] * a[k] / 2
        lossRate += a[k] * da[k]
      }
    }
    return (loss, lossRate)
  }

  func loss(_ p: [Double]) -> Double {
    run(p, rates: p.map { _ in 0 }) { _, _ in 0 }.loss
  }

  func switches(_ p: [Double]) -> [Switch] {
    var margins: [Double] = []
    _ = run(p, rates: p.map { _ in 0 }) { z, _ in
      margins.append(z)
      return 0
    }
    return zip(units, margins).map { Switch($0.name, margin: $1) }
  }

  /// The preactivations and how fast they change along a coordinate, to one side.
  func motion(_ coordinate: Int, sign: Double) -> [(z: Double, rate: Double)] {
    var motion: [(Double, Double)] = []
    _ = run(parameters, rates: unit(coordinate, sign)) { z, rate in
      motion.append((z, rate))
      return z > 0 || (z == 0 && rate > 0) ? 1 : 0
    }
    return motion
  }

  /// The derivative by a coordinate to one side: at a kink, the branch that the relu moves to.
  func slope(_ coordinate: Int, sign: Double) -> Double {
    let run = run(parameters, rates: unit(coordinate, sign)) { z, rate in
      z > 0 || (z == 0 && rate > 0) ? 1 : 0
    }
    return sign * run.rate
  }

  private func unit(_ coordinate: Int, _ sign: Double) -> [Double] {
    parameters.indices.map { $0 == coordinate ? sign : 0 }
  }

  /// Moves the bias of a relu so that its preactivation is a given number.
  mutating func set(_ unit: Unit, to z: Double) {
    let place = units.firstIndex(of: unit) ?? 0
    parameters[unit.bias] += z - switches(parameters)[place].margin
  }
}
