extension Graph {
  /// Puts nodes into layers so that every edge leads to a later one.
  ///
  /// Every node stands as early as its operands let it. Then those move towards their users that
  /// make edges shorter by it: a weight stands beside the product that it is used in, not at the
  /// far left.
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
    for node in 0..<count {
      follows[node] = users[node].count == 1 && operands[node].allSatisfy { follows[$0] }
    }
    for node in (0..<count).reversed() {
      guard let first = users[node].map({ layers[$0] }).min(), first - 1 > layers[node] else {
        continue
      }
      let longer = operands[node].count { !follows[$0] }
      if longer == 0 || longer < users[node].count { layers[node] = first - 1 }
    }
    return layers
  }
}
