import GradWorksheet

/// The quantities of a worksheet: its variables, and what dicts, objects and lists of arrays hold in
/// their places.
///
/// `params = {"W1": W1, "b1": b1}` holds two quantities, `params["W1"]` and `params["b1"]`, and so
/// does `weights = [W1, W2]` where these are arrays. A list of lists of numbers is one quantity, a
/// matrix.
struct Quantities {
  /// A quantity, or a dict or list that holds some.
  struct Entry {
    let name: QuantityName
    let object: Object

    /// How much a list or tuple holds; nil for anything else.
    var count: Int? {
      switch object {
      case .list(let list): list.elements.count
      case .tuple(let tuple): tuple.elements.count
      default: nil
      }
    }
  }

  /// The quantities: first variables, then what stands under keys, then what has only a place.
  private(set) var all: [Entry] = []
  /// The dicts and lists that hold them.
  private(set) var containers: [Entry] = []

  /// More than any homework holds; a training loop may keep what it likes.
  private static let limit = 20_000
  /// How many dicts and lists stand within each other.
  static let depthLimit = 6

  /// Finds the quantities among variables; those that have been found already stay as they are.
  init(_ variables: [ValueHost.Variable]) {
    var (keyed, placed): ([Entry], [Entry]) = ([], [])
    var room = Room()
    var seen: Set<ObjectIdentifier> = []
    func visit(_ name: QuantityName, _ object: Object, _ depth: Int) {
      // Objects may know each other; the first name counts.
      if case .instance(let instance) = object,
        !seen.insert(ObjectIdentifier(instance)).inserted
      {
        return
      }
      guard let steps = Quantities.steps(into: object, depth, &room) else {
        let entry = Entry(name: name, object: object)
        if name.steps.isEmpty {
          all.append(entry)
        } else if keyed.count + placed.count < Quantities.limit {
          if name.places.isEmpty { keyed.append(entry) } else { placed.append(entry) }
        }
        return
      }
      containers.append(Entry(name: name, object: object))
      for (step, object) in steps { visit(name.with(step), object, depth + 1) }
    }
    for (name, object) in variables {
      let known = name.contains { $0 == "[" || $0 == "." } ? QuantityName(name) : nil
      let name = known ?? QuantityName(variable: name)
      if name.variable == "_" {
        // It holds what something else holds.
        all.append(Entry(name: name, object: object))
      } else {
        visit(name, object, name.steps.count)
      }
    }
    all += keyed + placed
  }

  /// How many things may be looked at, since lists may be shared a billion times over.
  private struct Room { var left = 4_000_000 }

  /// What a dict or a list of arrays holds; nil for anything else.
  private static func steps(
    into object: Object, _ depth: Int, _ room: inout Room
  ) -> [(QuantityName.Step, Object)]? {
    guard depth < depthLimit, room.left > 0 else { return nil }
    switch object {
    case .dict(let dict):
      room.left -= dict.elements.count
      return dict.elements.compactMap { key, value in
        QuantityName.step(to: key).map { ($0, value) }
      }
    case .instance(let instance):
      let elements = instance.elements
      room.left -= elements.count
      return elements.map { (.attribute($0.name), $0.value) }
    case .list(let list):
      guard holdsArrays(list.elements, depth, &room) else { return nil }
      return list.elements.enumerated().map { (.place($0), $1) }
    case .tuple(let tuple):
      guard holdsArrays(tuple.elements, depth, &room) else { return nil }
      return tuple.elements.enumerated().map { (.place($0), $1) }
    default: return nil
    }
  }

  private static func holdsArrays(_ items: [Object], _ depth: Int, _ room: inout Room) -> Bool {
    room.left -= items.count
    return items.contains { item in
      switch item {
      case .host(let host): (host as? ArrayObject).map { $0.rank > 0 } ?? false
      case .dict, .instance: true
      case .list, .tuple: steps(into: item, depth + 1, &room) != nil
      default: false
      }
    }
  }

  /// What a step leads to; nil where it leads nowhere.
  static func part(_ step: QuantityName.Step, of object: Object) -> Object? {
    switch (step, object) {
    case (_, .dict(let dict)):
      dict.elements.first { QuantityName.step(to: $0.key) == step }?.value
    case (.attribute(let name), .instance(let instance)):
      instance.elements.first { $0.name == name }?.value
    case (.place(let place), .list(let list)):
      list.elements.indices.contains(place) ? list.elements[place] : nil
    case (.place(let place), .tuple(let tuple)):
      tuple.elements.indices.contains(place) ? tuple.elements[place] : nil
    case (.place(let place), .host(let host as ArrayObject)): host.part(at: "\(place)")
    case (.attribute(let name), .host(let host as any HoldsParts)):
      host.parts.first { $0.suffix == "." + name }?.object
    default: nil
    }
  }

  /// As variables with longer names.
  var variables: [ValueHost.Variable] { all.map { ($0.name.text, $0.object) } }
}
