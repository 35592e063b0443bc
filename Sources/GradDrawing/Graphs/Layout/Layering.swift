extension Graph {
  /// Puts nodes into layers so that every edge leads to a later one.
  ///
  /// Every node stands as early as its operands let it. Then those move towards their users that
  /// make the lines of the picture no longer by it: a weight stands beside the product that it is
  /// used in, not at the far left.
  static func layers(count: Int, edges: [Edge]) -> [Int] {
    var layers = [Int](repeating: 0, count: count)
    var operands = [[Int]](repeating: [], count: count)
    var users = operands
    // Edges come by the node that they lead to, and operands stand before their users.
    for edge in edges {
      layers[edge.to] = max(layers[edge.to], layers[edge.from] + 1)
      operands[edge.to].append(edge.from)
      users[edge.from].append(edge.to)
    }
    /// Whether a node and all that it is computed from has one user, and can move along with it.
    var follows = [Bool](repeating: false, count: count)
    /// How far the line of a node goes, from which all its edges branch off.
    var ends = layers
    for node in 0..<count {
      follows[node] = users[node].count == 1 && operands[node].allSatisfy { follows[$0] }
      for operand in operands[node] { ends[operand] = max(ends[operand], layers[node]) }
    }
    for node in (0..<count).reversed() {
      guard let first = users[node].map({ layers[$0] }).min(), first - 1 > layers[node] else {
        continue
      }
      // Its own line gets shorter, once.
      let longer = operands[node].count { !follows[$0] && ends[$0] < first - 1 }
      guard longer <= 1 else { continue }
      layers[node] = first - 1
      for operand in operands[node] { ends[operand] = max(ends[operand], first - 1) }
    }
    return layers
  }
}
