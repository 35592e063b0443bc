extension Graph {
  /// The graph with every list drawn as one box where no cycle would come of it.
  ///
  /// A list is left alone if one of its entries is computed from another by way of nodes outside
  /// it. What has no name of its own and only the entries of one list use, such as the products of a
  /// weighted sum or a local variable of a function, goes into the box too. The value and the gradient of a box are those entries' that are
  /// largest in magnitude; a box has the expression that its entries share once their indices are
  /// left out, if they do, else the signs of what is computed in it.
  public var folded: Graph { folding.graph }

  /// The graph with its lists folded, and where every node of this graph is in it.
  public var folding: (graph: Graph, positions: [Int]) {
    var boxes = Boxes(self)
    for (number, list) in lists.enumerated() { boxes.fold(list, number) }
    boxes.absorb()
    return boxes.result
  }

  /// Whether a node is a passing one: nobody named it, so that it is called by its line, or several
  /// have its name, as of a local variable, and are told apart by numbers: `a`, `a(2)`.
  var isPassing: [Bool] {
    let shared = Set(nodes.compactMap { Graph.base($0.name) })
    return nodes.map { node in
      guard node.kind == .operation else { return node.kind == .constant }
      return Graph.isLine(node.name) || shared.contains(node.name)
        || Graph.base(node.name) != nil
    }
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  /// What stands before the number of a name such as `a(2)`; nil for other names.
  private static func base(_ name: String) -> String? {
    let reversed = name.utf8.reversed()
    guard reversed.first == UInt8(ascii: ")") else { return nil }
    let number = reversed.dropFirst().prefix { digits.contains($0) }
    let rest = reversed.dropFirst(1 + number.count)
    guard !number.isEmpty, rest.first == UInt8(ascii: "("), rest.count > 1 else { return nil }
    return String(decoding: rest.dropFirst().reversed(), as: UTF8.self)
  }

  /// Whether a name is that of a line, such as `t5.2`, as no variable can be called.
  private static func isLine(_ name: String) -> Bool {
    let name = name.utf8
    guard name.first == UInt8(ascii: "t") else { return false }
    let rest = name.dropFirst().drop { digits.contains($0) }
    return rest.first == UInt8(ascii: ".") && rest.count > 1
      && rest.dropFirst().allSatisfy { digits.contains($0) }
  }
}

/// Lists folded into boxes, one after the other.
private struct Boxes {
  private let graph: Graph
  private let users: [[Int]]
  /// The list that a node is folded into; nil where it stands for itself.
  private var boxOf: [Int?]
  private var members: [Int: [Int]] = [:]

  init(_ graph: Graph) {
    self.graph = graph
    var users = [[Int]](repeating: [], count: graph.nodes.count)
    for (position, node) in graph.nodes.enumerated() {
      for operand in node.operands { users[operand].append(position) }
    }
    self.users = users
    boxOf = [Int?](repeating: nil, count: graph.nodes.count)
  }

  /// Folds a list unless a cycle would come of it, given the boxes so far.
  mutating func fold(_ list: Graph.List, _ number: Int) {
    guard list.members.count > 1, list.members.allSatisfy({ boxOf[$0] == nil }) else { return }
    let inside = Set(list.members)
    // The result stays the last node, which nothing uses.
    let isUsed = list.members.contains { users[$0].contains { !inside.contains($0) } }
    if isUsed, inside.contains(graph.nodes.count - 1) { return }
    var isSeen = [Bool](repeating: false, count: graph.nodes.count)
    var stack: [Int] = []
    // From what uses an entry, onwards through nodes and whole boxes: does it lead back?
    for member in list.members {
      for user in users[member] where !inside.contains(user) && !isSeen[user] {
        isSeen[user] = true
        stack.append(user)
      }
    }
    while let node = stack.popLast() {
      var next = users[node]
      if let box = boxOf[node], let members = members[box] {
        next += members
      }
      for user in next where !isSeen[user] {
        if inside.contains(user) { return }
        isSeen[user] = true
        stack.append(user)
      }
    }
    for member in list.members { boxOf[member] = number }
    members[number] = list.members
  }

  /// Takes passing operations and numbers into the box that alone uses them.
  ///
  /// No cycle comes of it: whatever such a node leads to, it leads to by way of the box.
  mutating func absorb() {
    let isPassing = graph.isPassing
    for position in graph.nodes.indices.reversed()
    where boxOf[position] == nil && isPassing[position] {
      guard let first = users[position].first, let box = boxOf[first],
        users[position].allSatisfy({ boxOf[$0] == box })
      else { continue }
      boxOf[position] = box
    }
  }

  // MARK: The result

  var result: (graph: Graph, positions: [Int]) {
    // Groups of nodes, every one known by its last node.
    var lastOf: [Int: Int] = [:]
    for (position, box) in boxOf.enumerated() {
      if let box { lastOf[box] = position }
    }
    let group = boxOf.enumerated().map { position, box in box.flatMap { lastOf[$0] } ?? position }
    var operands = [[Int]](repeating: [], count: group.count)
    var seen = [Set<Int>](repeating: [], count: group.count)
    for (position, node) in graph.nodes.enumerated() {
      for operand in node.operands where group[operand] != group[position] {
        let isNew = seen[group[position]].insert(group[operand]).inserted
        if boxOf[position] == nil || isNew { operands[group[position]].append(group[operand]) }
      }
    }
    let order = order(of: group, operands)
    var inside: [Int: [Int]] = [:]
    for (position, box) in boxOf.enumerated() {
      if let box { inside[box, default: []].append(position) }
    }
    var places = [Int](repeating: 0, count: group.count)
    for (place, last) in order.enumerated() { places[last] = place }
    let nodes = order.map { last in
      var node = boxOf[last].map { box($0, inside[$0] ?? []) } ?? graph.nodes[last]
      node.operands = operands[last].map { places[$0] }
      return node
    }
    let positions = group.map { places[$0] }
    let lists = graph.lists.enumerated().filter { members[$0.offset] == nil }.map { _, list in
      Graph.List(
        name: list.name, shape: list.shape, members: list.members.map { positions[$0] })
    }
    return (Graph(title: graph.title, nodes: nodes, lists: lists), positions)
  }

  /// The groups, every one behind those that it is computed from; else by their last nodes, so that
  /// the result stays the last.
  private func order(of group: [Int], _ operands: [[Int]]) -> [Int] {
    var waits = operands.map { Set($0).count }
    var usersOf = [[Int]](repeating: [], count: group.count)
    for (last, operands) in operands.enumerated() {
      for operand in Set(operands) { usersOf[operand].append(last) }
    }
    var ready = MinHeap()
    for position in group.indices where group[position] == position && waits[position] == 0 {
      ready.insert(position)
    }
    var order: [Int] = []
    while let last = ready.removeLeast() {
      order.append(last)
      for user in usersOf[last] {
        waits[user] -= 1
        if waits[user] == 0 { ready.insert(user) }
      }
    }
    return order
  }

  /// A list as one node, without its operands.
  private func box(_ number: Int, _ inside: [Int]) -> Graph.Node {
    let list = graph.lists[number]
    let nodes = list.members.map { graph.nodes[$0] }
    let expressions = Set(nodes.map { $0.expression.map(Boxes.withoutIndices) })
    let isShared = expressions.count == 1 && inside.count == nodes.count
    var box = Graph.Node(
      kind: .list(shape: list.shape), name: list.name,
      symbol: symbols(of: inside),
      expression: isShared ? nodes[0].expression.map(Boxes.withoutIndices) : nil,
      value: .nan, line: nodes.map(\.line).min() ?? 0)
    if let (value, name) = Boxes.largest(nodes.map { ($0.value, $0.name) }) {
      (box.value, box.valueName) = (value, name)
    }
    let gradients = nodes.compactMap { node in node.gradient.map { ($0, node.name) } }
    if let (gradient, name) = Boxes.largest(gradients) {
      (box.gradient, box.gradientName) = (gradient, name)
    }
    return box
  }

  /// The signs of operations in the order in which they first appear, a few at most.
  private func symbols(of positions: [Int]) -> String {
    var symbols: [String] = []
    for position in positions {
      let symbol = graph.nodes[position].symbol
      guard !symbol.isEmpty, !symbols.contains(symbol) else { continue }
      if symbols.count == 5 { return symbols.joined(separator: " ") + " ..." }
      symbols.append(symbol)
    }
    return symbols.joined(separator: " ")
  }

  /// The number that is largest in magnitude, the first of several; no number at all wins.
  private static func largest(
    _ numbers: [(number: Double, name: String)]
  ) -> (number: Double, name: String)? {
    numbers.reduce(nil) { largest, one in
      guard let largest, !one.number.isNaN || largest.number.isNaN else { return one }
      return one.number.magnitude > largest.number.magnitude ? one : largest
    }
  }

  /// An expression without what stands in square brackets: `relu(z[0])` as `relu(z)`.
  private static func withoutIndices(_ expression: String) -> String {
    var depth = 0
    return String(
      expression.filter { character in
        if character == "[" { depth += 1 }
        defer { if character == "]" { depth = max(0, depth - 1) } }
        return depth == 0
      })
  }
}
