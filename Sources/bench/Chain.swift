import ScalarGrad

/// A chain of nodes, each made from the one before: the time and memory of a node, and their growth
/// with the length.
enum Chain {
  /// x ← x + 1e-9, again and again: the derivative of the end by the start is exactly 1.
  static func measure(name: String, nodes: Int, repeats: Int) -> [Measurement] {
    var forward: [Double] = []
    var backward: [Double] = []
    var bytes: [Double] = []
    for _ in 0..<repeats {
      let tape = Tape()
      let before = residentBytes()
      tape.withCurrent {
        let start = Value(1.0)
        var x = start
        forward.append(
          seconds { for _ in 0..<nodes { x = x + 1e-9 } } * 1e9 / Double(nodes))
        let middle = residentBytes()
        backward.append(seconds { x.backward() } * 1e9 / Double(nodes))
        guard start.grad == 1 else { fatalError("the chain's derivative is not 1") }
        // Later repeats get their memory from earlier ones, which says nothing.
        if bytes.isEmpty, let before, let middle, let after = residentBytes() {
          bytes = [Double(middle - before) / Double(nodes), Double(after - middle) / Double(nodes)]
        }
      }
    }
    var figures = [
      Measurement(name: "\(name) forward", unit: "ns per node", repeats: forward),
      Measurement(name: "\(name) backward", unit: "ns per node", repeats: backward),
    ]
    if bytes.count == 2 {
      figures += [
        Measurement(name: "\(name) recorded", unit: "bytes per node", repeats: [bytes[0]]),
        Measurement(name: "\(name) gradients", unit: "bytes per node", repeats: [bytes[1]]),
      ]
    }
    return figures
  }

  /// How many times as long a chain of 10^7 takes as one of 10^6: 10, where the time is linear.
  static func growth(repeats: Int) -> [Measurement] {
    func times(_ nodes: Int) -> [Double] {
      let figures = measure(name: "chain", nodes: nodes, repeats: repeats)
      return zip(figures[0].repeats, figures[1].repeats).map { ($0 + $1) * Double(nodes) }
    }
    let short = times(1_000_000)
    let ratios = zip(times(10_000_000), short).map { $0 / $1 }
    return [Measurement(name: "chain of 10^7 by 10^6", unit: "times", repeats: ratios)]
  }
}
