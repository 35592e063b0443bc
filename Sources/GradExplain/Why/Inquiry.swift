import GradNumbers
import ScalarGrad

/// The search for reasons.
struct Inquiry {
  let ways: Ways
  private let obstacles: Obstacles
  private let held: [UInt32: String]
  /// How many nodes may still be looked at: where nothing has a name, the stretch behind every entry
  /// of a list may be the whole recording.
  private var room = 1 << 23

  /// What a sum must be, as a part of its terms' magnitudes, for them to count as cancelling.
  static let nearlyNothing = 0.01
  /// How many ways are listed.
  static let listedWays = 12
  /// How many reasons are listed.
  static let listedReasons = 4
  /// How many entries of a long list are looked into, and how many explanations are given.
  static let examined = 400
  static let listedGroups = 12

  init(ways: Ways, held: [UInt32: String]) {
    self.ways = ways
    self.held = held
    obstacles = Obstacles(ways: ways)
  }

  func name(_ target: Why.Target) -> String { target.name ?? ways.formula[target.node] }

  // MARK: Entries

  /// All about one value.
  mutating func entry(_ target: Why.Target) -> Why.Entry {
    let node = target.node
    let derivative = ways.judge.expected(node)
    var entry = Why.Entry(
      name: name(target), value: ways.tape.primal(node), gradient: derivative.value + 0,
      isReached: ways.judge.reaches(node), isLoss: node == ways.judge.root,
      isZero: Ways.isZero(derivative))
    guard entry.isReached else {
      let reason: Why.Reason = node > ways.judge.root ? .tooLate : .unused(by: users(of: node))
      entry.explanations = [Why.Explanation(path: [], hidden: 0, reason: reason)]
      return entry
    }
    if node == ways.judge.root { return entry }
    guard let stretch = ways.stretch(from: node, room: &room) else {
      entry.explanations = [Why.Explanation(path: [], hidden: 0, reason: .unknown)]
      return entry
    }
    var all = self.ways(of: stretch)
    entry.wayCount = all.count
    // What is listed keeps its order; of many ways the largest are listed.
    if all.count > Inquiry.listedWays {
      all = Array(all.sorted { abs($0.way.amount) > abs($1.way.amount) }.prefix(Inquiry.listedWays))
    }
    for place in all.indices { all[place].way.factor = factor(stretch, all[place].end) }
    if entry.isZero {
      (entry.explanations, entry.hasMore) = reasons(for: node)
    } else if let cancellation = cancellation(stretch) {
      entry.explanations = [
        Why.Explanation(path: [], hidden: 0, reason: .cancel(cancellation))
      ]
    }
    if entry.wayCount == 1 {
      if !entry.isZero { entry.explanations += alongTheWay(from: stretch) }
    } else if !entry.isZero || all.contains(where: { !$0.isZero }) {
      for place in all.indices {
        let (end, isZero) = (all[place].end, all[place].isZero)
        let local = obstacles.between(stretch, end)
        all[place].way.notes = local.map { Why.Explanation(path: [], hidden: 0, reason: $0) }
        if isZero, local.isEmpty, end != ways.judge.root {
          all[place].way.notes = reasons(for: end).found
        }
      }
    }
    entry.ways = all.map(\.way)
    return entry
  }

  private typealias Passage = (end: UInt32, way: Why.Way, isZero: Bool)

  /// The ways through the ends of a stretch, as numbers: their factors in symbols take a walk each.

  private func ways(of stretch: Ways.Stretch) -> [Passage] {
    stretch.ends.map { end in
      let isLoss = end == ways.judge.root
      let upstream = ways.judge.expected(end).value
      let local = stretch.slopes[end] ?? 0
      let isZero = local == 0 || ways.isZero(end)
      let way = Why.Way(
        through: isLoss ? nil : ways.names[end], upstream: upstream + 0, local: local + 0,
        amount: (isZero ? 0 : upstream * local) + 0)
      return (end, way, isZero)
    }
  }

  /// The derivative of an end in symbols: a product of names, where a single chain of steps leads there.
  private func factor(_ stretch: Ways.Stretch, _ end: UInt32) -> String? {
    var factors: [String] = []
    var isNegative = false
    var node = end
    while node != stretch.start {
      let edges = ways.edges(into: node, of: stretch)
      guard edges.count == 1, let edge = edges.first, factors.count < 4 else { return nil }
      let view = ways.tape.node(at: node)
      func name(_ position: Int) -> String? { ways.formula.name(view.operands[position]) }
      switch view.op {
      case .add, .sum: break
      case .subtract: if edge.position == 1 { isNegative.toggle() }
      case .negate: isNegative.toggle()
      case .multiply:
        guard let name = name(1 - edge.position) else { return nil }
        factors.append(name.hasPrefix("-") ? "(\(name))" : name)
      case .dot:
        let half = view.operands.count / 2
        guard let name = name(edge.position < half ? edge.position + half : edge.position - half)
        else { return nil }
        factors.append(name.hasPrefix("-") ? "(\(name))" : name)
      case .divide:
        guard edge.position == 0, case .constant(let number) = view.operands[1] else { return nil }
        factors.append("1/\(ShortDigits.text(number))")
      default: return nil
      }
      node = edge.from
    }
    return (isNegative ? "-" : "") + factors.reversed().joined(separator: "*")
  }

  /// The values that use one without leading to the loss, by name.
  private func users(of node: UInt32) -> [String] {
    let count = UInt32(ways.tape.count)
    var reached: Set<UInt32> = [node]
    var users: [String] = []
    for index in node..<count where index != node {
      let isUser = ways.tape.node(at: index).operands.contains { operand in
        if case .node(let operand) = operand { reached.contains(operand) } else { false }
      }
      guard isUser else { continue }
      if let name = ways.tape.label(of: index) ?? held[index] {
        users.append(name)
        if users.count > 3 { break }
      } else {
        reached.insert(index)
      }
    }
    return users
  }

  // MARK: Reasons

  /// Why the derivative by a node is 0, followed towards the loss until it is explained.
  private mutating func reasons(for start: UInt32) -> (found: [Why.Explanation], hasMore: Bool) {
    var queue = [start]
    var parents: [UInt32: UInt32] = [:]
    var seen: Set<UInt32> = [start]
    var found: [Why.Explanation] = []
    var hasMore = false
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      var reasons: [Why.Reason] = []
      if let stretch = ways.stretch(from: node, room: &room) {
        let all = ways(of: stretch)
        if all.contains(where: { !$0.isZero }) {
          if let cancellation = cancellation(stretch) { reasons.append(.cancel(cancellation)) }
        } else {
          for (end, _, _) in all {
            var local: [Why.Reason] = []
            if stretch.slopes[end] ?? 0 == 0 {
              // Each time the whole stretch is looked at.
              room -= stretch.nodes.count
              if room < 0 {
                hasMore = true
                break
              }
              local = obstacles.between(stretch, end)
            }
            reasons += local
            if local.isEmpty, end != ways.judge.root, seen.insert(end).inserted {
              parents[end] = node
              queue.append(end)
            }
          }
        }
      } else {
        reasons = [.unknown]
      }
      for reason in reasons where !found.contains(where: { $0.reason == reason }) {
        if found.count == Inquiry.listedReasons { return (found, true) }
        found.append(explanation(reason, at: node, parents))
      }
      if hasMore { break }
    }
    if found.isEmpty { found.append(Why.Explanation(path: [], hidden: 0, reason: .unknown)) }
    return (found, hasMore)
  }

  private func explanation(
    _ reason: Why.Reason, at node: UInt32, _ parents: [UInt32: UInt32]
  ) -> Why.Explanation {
    var path: [UInt32] = []
    var node = node
    while let parent = parents[node] {
      path.append(node)
      node = parent
    }
    path.reverse()
    // The first two and the last tell enough of a long chain.
    let hidden = path.count > 4 ? path.count - 3 : 0
    if hidden > 0 { path.removeSubrange(2..<path.count - 1) }
    return Why.Explanation(path: path.map { ways.names[$0] }, hidden: hidden, reason: reason)
  }

  /// What makes a derivative small, as long as there is only one way.
  private mutating func alongTheWay(from stretch: Ways.Stretch) -> [Why.Explanation] {
    var found: [Why.Explanation] = []
    var path: [UInt32] = []
    var current: Ways.Stretch? = stretch
    while let stretch = current, stretch.ends.count == 1, let end = stretch.ends.first {
      for reason in obstacles.between(stretch, end)
      where found.count < Inquiry.listedReasons && !found.contains(where: { $0.reason == reason }) {
        let hidden = path.count > 4 ? path.count - 3 : 0
        let shown = hidden > 0 ? Array(path.prefix(2)) + path.suffix(1) : path
        found.append(
          Why.Explanation(path: shown.map { ways.names[$0] }, hidden: hidden, reason: reason))
      }
      path.append(end)
      guard end != ways.judge.root, path.count < 64 else { break }
      current = ways.stretch(from: end, room: &room)
    }
    return found
  }

  /// What cancels among the ways of a stretch; nil where nothing much does.
  private func cancellation(_ stretch: Ways.Stretch) -> Why.Cancellation? {
    let all = ways(of: stretch).filter { !$0.isZero }
    guard all.count > 1 else { return nil }
    // No more than these are shown, and to write one down takes a walk along its way.
    let largest = Set(
      all.indices.sorted { abs(all[$0].way.amount) > abs(all[$1].way.amount) }.prefix(8))
    let name = ways.formula[stretch.start]
    let cancellation = Why.Cancellation(
      all.enumerated().map { place, passage in
        var way = passage.way
        guard largest.contains(place) else { return .init(text: "", amount: way.amount) }
        way.factor = factor(stretch, passage.end)
        return .init(text: way.symbols(name: name), amount: way.amount)
      })
    let size = cancellation.positive - cancellation.negative
    return abs(cancellation.rest) < Inquiry.nearlyNothing * size ? cancellation : nil
  }

  // MARK: Long lists

  /// Entries with the same explanation together.
  mutating func groups(of targets: [Why.Target]) -> (groups: [Why.Group], unexplained: Int) {
    var order: [[Why.Explanation]] = []
    var members: [[Why.Explanation]: (first: Why.Entry, names: [String], count: Int)] = [:]
    var unexplained = max(0, targets.count - Inquiry.examined)
    for target in targets.prefix(Inquiry.examined) {
      let entry = entry(target)
      let key = entry.explanations
      if let known = members[key] {
        let names = known.names.count < 3 ? known.names + [entry.name] : known.names
        members[key] = (known.first, names, known.count + 1)
      } else if order.count < Inquiry.listedGroups {
        order.append(key)
        members[key] = (entry, [entry.name], 1)
      } else {
        unexplained += 1
      }
    }
    let groups = order.compactMap { key in
      members[key].map { Why.Group(first: $0.first, names: $0.names, count: $0.count) }
    }
    return (groups, unexplained)
  }
}
