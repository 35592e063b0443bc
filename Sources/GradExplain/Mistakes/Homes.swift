/// Which variable each node stands in, and where.
///
/// A node that several variables hold belongs to the first of them.
struct Homes {
  private let variables: [Surroundings.Variable]
  /// For each node the place of its variable, and of its entry there; nowhere is -1.
  private var places: [(variable: Int32, entry: Int32)]

  /// Reads what the variables hold, up to the root of a recording.
  init(_ surroundings: Surroundings, root: UInt32) {
    variables = surroundings.variables
    places = Array(repeating: (-1, -1), count: Int(root) + 1)
    for (place, variable) in variables.enumerated() {
      for (entry, (_, node)) in variable.entries.enumerated()
      where node <= root && places[Int(node)].variable < 0 {
        places[Int(node)] = (Int32(place), Int32(entry))
      }
    }
  }

  /// The variable of a node, by its place, and the node's place in it.
  subscript(node: UInt32) -> (variable: Int, index: [Int])? {
    guard let variable = variable(of: node) else { return nil }
    let entry = Int(places[Int(node)].entry)
    return (variable, variables[variable].entries[entry].index)
  }

  /// The variable of a node, by its place.
  func variable(of node: UInt32) -> Int? {
    guard Int(node) < places.count, places[Int(node)].variable >= 0 else { return nil }
    return Int(places[Int(node)].variable)
  }

  /// The node at each place of a variable.
  func residents(of variable: Int) -> [[Int]: UInt32] {
    Dictionary(variables[variable].entries.map { ($0.index, $0.node) }) { _, last in last }
  }
}
