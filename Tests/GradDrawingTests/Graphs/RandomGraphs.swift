import GradDrawing

/// Graphs of any shape, from a seed.
struct RandomGraphs {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number in 0..<bound, by one of Marsaglia's generators ("Xorshift RNGs", 2003).
  private mutating func number(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 11) % UInt64(max(1, bound)))
  }

  private mutating func name() -> String {
    let letters = Array("abcXYZmMWil_0189[].")
    return String((0...number(5) * number(8)).map { _ in letters[number(letters.count)] })
  }

  private mutating func value() -> Double {
    let special = [0, -0.0, .nan, .infinity, -.infinity, 1e300, -1e-300, .leastNonzeroMagnitude]
    if number(12) == 0 { return special[number(special.count)] }
    return (Double(number(2_000_001)) / 1e6 - 1) * [1, 100, 1e-7][number(3)]
  }

  /// A graph in which every node but the last may or may not be used.
  mutating func next() -> Graph {
    let count = 1 + number(60)
    // Near operands make chains, far ones long edges.
    let reach = 1 + number(count)
    let width = 1 + number(5)
    var nodes: [Graph.Node] = []
    for position in 0..<count {
      let most = min(position, number(12) == 0 ? 20 : width)
      let operands = (0..<(most == 0 ? 0 : number(most + 1))).map { _ in
        max(0, position - 1 - number(reach))
      }
      let isConstant = operands.isEmpty && number(4) == 0
      let value = value()
      nodes.append(
        Graph.Node(
          kind: operands.isEmpty ? (isConstant ? .constant : .leaf) : .operation,
          name: isConstant ? "\(value)" : name(), symbol: operands.isEmpty ? "" : "f",
          expression: operands.isEmpty ? nil : "f(\(name()))", value: value,
          gradient: isConstant ? nil : self.value(), operands: operands))
    }
    return Graph(title: name(), nodes: nodes)
  }
}
