import GradExplain
import GradWorksheet
import ScalarGrad

/// Makes the array view of a loss from what was noted while its program ran.
final class ArrayViewBuilder {
  let tape: Tape
  let root: UInt32
  private let reached: [Bool]
  private let positions: [Int: Int]
  let judge: ArrayJudge
  let functions: Set<String>
  var view = ArrayView()
  /// The nodes of each quantity; nil for plain numbers.
  private(set) var nodes: [[UInt32?]] = []
  private var known: [Key: Int] = [:]
  private(set) var names: [[String]] = []
  private var isProduced: Set<Int> = []
  /// The entries that an array has from what it is computed from, and passes on to that.
  private(set) var borrowed: [Int: Set<UInt32>] = [:]
  private let globals: [Key: String]
  /// The variables that hold arrays of plain numbers.
  private let plainGlobals: [(name: String, array: ArrayObject)]
  /// The modules that formulas name.
  private(set) var modules: [String: Object] = [:]

  private struct Key: Hashable {
    let shape: [Int]
    let nodes: [UInt32?]
  }

  /// A larger view helps nobody.
  private static let limit = 200

  init?(
    _ tape: Tape, root: UInt32, _ variables: [ValueHost.Variable], functions: Set<String>,
    judge: ArrayJudge
  ) {
    (self.tape, self.root, self.judge, self.functions) = (tape, root, judge, functions)
    reached = tape.reached(from: root)
    var positions: [Int: Int] = [:]
    for (node, isReached) in reached.enumerated() where isReached {
      positions[node] = positions.count
    }
    self.positions = positions
    var globals: [Key: String] = [:]
    func add(_ name: String, _ object: Object, _ depth: Int) {
      if let (shape, items) = ArrayViewBuilder.array(object),
        case let nodes = items.map(ArrayViewBuilder.node), nodes.contains(where: { $0 != nil })
      {
        let key = Key(shape: shape, nodes: nodes)
        if globals[key] == nil { globals[key] = name }
        return
      }
      guard depth < 2, case .list(let list) = object, list.elements.count <= 64 else { return }
      for (place, item) in list.elements.enumerated() { add("\(name)[\(place)]", item, depth + 1) }
    }
    for (name, value) in variables where name != "_" { add(name, value, 0) }
    self.globals = globals
    plainGlobals = variables.compactMap { name, value in
      guard case .host(let host) = value, let array = host as? ArrayObject,
        array.dtype != .object, array.count > 1
      else { return nil }
      return (name, array)
    }
  }

  // MARK: Quantities

  /// The shape and the items of an array, of lists in the shape of one, or of a number.
  private static func array(_ object: Object) -> (shape: [Int], items: [Object])? {
    switch object {
    case .host(let array as ArrayObject): return (array.shape, array.plainItems)
    case .foreign: return ([], [object])
    case .list:
      guard let nested = Nested(object), let shape = nested.lengths else { return nil }
      return holdsArrays(object) ? nil : (shape, nested.items)
    default: return nil
    }
  }

  /// Whether a list holds arrays, which are quantities of their own.
  private static func holdsArrays(_ object: Object) -> Bool {
    switch object {
    case .host: true
    case .list(let list): list.elements.contains(where: holdsArrays)
    case .tuple(let tuple): tuple.elements.contains(where: holdsArrays)
    default: false
    }
  }

  private static func node(_ object: Object) -> UInt32? {
    if case .foreign(let bits) = object { UInt32(truncatingIfNeeded: bits) } else { nil }
  }

  func isReached(_ node: UInt32?) -> Bool {
    guard let node, Int(node) < reached.count else { return false }
    return reached[Int(node)]
  }

  /// The number of the quantity that an object is; nil where it holds no Values.
  private func quantity(_ object: Object, named name: String?) -> Int? {
    guard let (shape, items) = ArrayViewBuilder.array(object) else { return nil }
    let nodes = items.map(ArrayViewBuilder.node)
    guard nodes.contains(where: { $0 != nil }), nodes.count <= 1 << 20 else { return nil }
    let key = Key(shape: shape, nodes: nodes)
    if let place = known[key] {
      if let name { names[place].append(name) }
      return place
    }
    let values = zip(items, nodes).map { item, node -> Double in
      if let node { return tape.primal(node) }
      switch item {
      case .int(let number): return Double(number)
      case .float(let number): return number
      case .bool(let flag): return flag ? 1 : 0
      default: return .nan
      }
    }
    let place = view.quantities.count
    known[key] = place
    self.nodes.append(nodes)
    names.append(name.map { [$0] } ?? [])
    view.quantities.append(
      ArrayView.Quantity(
        name: globals[key] ?? "", shape: shape, values: values,
        nodes: nodes.map { node in node.flatMap { isReached($0) ? positions[Int($0)] : nil } }))
    return place
  }

  static func token(_ place: Int) -> String { "\u{1C2}\(place)\u{1C2}" }

  // MARK: Statements

  /// Takes a statement in, in the order in which they ran.
  func add(_ note: ArrayNotes.Note) {
    guard view.entries.count < ArrayViewBuilder.limit,
      let (_, items) = ArrayViewBuilder.array(note.value),
      items.contains(where: { isReached(ArrayViewBuilder.node($0)) }),
      let place = quantity(note.value, named: note.statement.target)
    else { return }
    for case (let name, .module(let module)) in note.operands { modules[name] = .module(module) }
    // What a function gave back gets another name; nothing is computed.
    if isProduced.contains(place) { return }
    let (leaves, operands) = leaves(note)
    if operands.contains(place) { return }
    // Values that are made of numbers are given.
    let own = Set(nodes[place].compactMap { $0 })
    if own.allSatisfy(tape.isLeaf),
      !operands.contains(where: { nodes[$0].contains { $0.map(own.contains) ?? false } })
    {
      return
    }
    isProduced.insert(place)
    let others = Set(operands.flatMap { nodes[$0].compactMap { $0 } })
    borrowed[place] = own.intersection(others)
    view.quantities[place].isGiven = false
    derive(note, place, leaves, operands)
  }

  /// What a statement reads, as leaves of its formula.
  private func leaves(
    _ note: ArrayNotes.Note
  ) -> (leaves: [String: ArrayReader.Leaf], operands: [Int]) {
    var leaves: [String: ArrayReader.Leaf] = [:]
    var operands: [Int] = []
    let paths = (note.statement.operands ?? []).compactMap(\.path)
    for path in paths + [note.statement.before?.path].compactMap({ $0 }) {
      guard leaves[path] == nil, let object = note.operands[path] else { continue }
      // A part of an array is read as a part.
      if isPart(path, note.operands) { continue }
      if let place = quantity(object, named: resolved(path, note.operands)) {
        if !operands.contains(place) { operands.append(place) }
        leaves[path] = .init(
          code: ArrayViewBuilder.token(place), shape: view.quantities[place].shape,
          holdsValues: view.quantities[place].nodes.contains { $0 != nil })
        continue
      }
      let token = "\u{1C2}p\(view.plain.count)\u{1C2}"
      guard judge.define(token, copyOf: object) else { continue }
      let numbers = judge.numbers(token)
      let shape = numbers?.shape
      if shape == nil, case .none = object {} else if shape == nil { continue }
      view.plain[token] = ArrayView.Plain(
        name: globalName(of: object) ?? resolved(path, note.operands), numbers: numbers)
      leaves[path] = .init(code: token, shape: shape, holdsValues: false)
    }
    return (leaves, operands)
  }

  /// The variable of the worksheet that holds the same numbers as a function's own.
  private func globalName(of object: Object) -> String? {
    guard case .host(let host) = object, let array = host as? ArrayObject, array.count > 1,
      array.count <= 1 << 16
    else { return nil }
    let items = array.plainItems.map(ArrayViewBuilder.number)
    return plainGlobals.first { _, other in
      other.shape == array.shape && other.dtype == array.dtype
        && other.plainItems.map(ArrayViewBuilder.number) == items
    }?.name
  }

  private static func number(_ object: Object) -> Double? {
    switch object {
    case .int(let number): Double(number)
    case .float(let number): number
    case .bool(let flag): flag ? 1 : 0
    default: nil
    }
  }

  private func isPart(_ path: String, _ operands: [String: Object]) -> Bool {
    guard let end = path.lastIndex(where: { $0 == "[" || $0 == "." }) else { return false }
    let base = String(path[..<end])
    if case .host(is ArrayObject)? = operands[base] { return true }
    return isPart(base, operands)
  }

  /// `Ws[1]` for `Ws[i]`.
  private func resolved(_ path: String, _ operands: [String: Object]) -> String {
    var result = ""
    for part in path.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      if part.offset == 0 {
        result += part.element
        continue
      }
      guard let end = part.element.firstIndex(of: "]") else { return path }
      let index = part.element[..<end]
      let rest = part.element[part.element.index(after: end)...]
      let words = index.split(separator: " ").map(String.init)
      if words.count == 3, case .int(let number)? = operands[words[0]], let other = Int(words[2]) {
        result += "[\(words[1] == "+" ? number &+ other : number &- other)]\(rest)"
      } else if words.count == 1, case .int(let number)? = operands[words[0]] {
        result += "[\(number)]\(rest)"
      } else {
        result += "[\(index)]\(rest)"
      }
    }
    return result
  }
}
