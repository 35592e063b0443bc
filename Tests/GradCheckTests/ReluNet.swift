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
  /// All relus, in the order of `switches`.
  let units: [Unit]

  /// A relu: its name, and the place of its bias.
  struct Unit: Hashable {
    let name: String
    let bias: Int
  }

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
    units = ReluNet.units(widths, samples: inputs.count)
  }

  private static func units(_ widths: [Int], samples: Int) -> [Unit] {
    var units: [Unit] = []
    for sample in 0..<samples {
      var start = 0
      for layer in 1..<widths.count {
        for place in 0..<widths[layer] {
          start += widths[layer - 1] + 1
          if layer == widths.count - 1 { continue }
          units.append(Unit(name: "relu \(layer).\(place) of sample \(sample)", bias: start - 1))
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
  /// - Returns: The rate of the loss.
  func run(
    _ p: [Double], rates: [Double], slope visit: (_ z: Double, _ rate: Double) -> Double
  ) -> Double {
    var lossRate = 0.0
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
      for k in a.indices { lossRate += a[k] * da[k] }
    }
    return lossRate
  }

  /// The loss, by itself: it is called a million times.
  ///
  /// Loops count by hand, since ranges are slow where nothing is optimized.
  private func evaluate(_ p: [Double], _ margins: inout [Double]) -> Double {
    var loss = 0.0
    for input in inputs {
      var a = input
      var (at, layer) = (0, 1)
      while layer < widths.count {
        var next: [Double] = []
        var place = 0
        while place < widths[layer] {
          var (z, k) = (0.0, 0)
          while k < a.count {
            z += p[at] * a[k]
            at += 1
            k += 1
          }
          z += p[at]
          at += 1
          place += 1
          if layer < widths.count - 1 {
            margins.append(z)
            z = max(z, 0)
          }
          next.append(z)
        }
        a = next
        layer += 1
      }
      for out in a { loss += out * out / 2 }
    }
    return loss
  }

  func loss(_ p: [Double]) -> Double {
    var margins: [Double] = []
    return evaluate(p, &margins)
  }

  func switches(_ p: [Double]) -> [Switch] {
    var margins: [Double] = []
    _ = evaluate(p, &margins)
    var switches: [Switch] = []
    for unit in units { switches.append(Switch(unit.name, margin: margins[switches.count])) }
    return switches
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
    let rate = run(parameters, rates: unit(coordinate, sign)) { z, rate in
      z > 0 || (z == 0 && rate > 0) ? 1 : 0
    }
    return sign * rate
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
