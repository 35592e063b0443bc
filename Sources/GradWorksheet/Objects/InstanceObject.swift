/// An object of a class: the worksheet's own, or one of the language's errors.
public final class InstanceObject: PlacedObject {
  /// The class that it is of.
  public internal(set) var type: ClassObject
  /// Where its attributes are; nil where a dict holds them.
  var shape: Shape?
  var values: [Object] = []
  /// The attributes of one that has many, or whose `__dict__` was asked for.
  var dict: DictObject?
  /// What an error has besides.
  var error: ErrorState?
  /// Its place among all instances of the heap.
  var place = 0
  var mark: UInt32 = 0
  let heap: Heap

  init(_ type: ClassObject, _ heap: Heap) {
    self.type = type
    self.heap = heap
    shape = type.shape
    if type.isError { error = ErrorState() }
    heap.bytes += 112
    heap.instances.add(self)
  }

  deinit {
    // First of all: what goes on dying below must not find it there.
    heap.instances.remove(self)
    heap.bytes -= 112 + 16 * values.count
    var held = contents
    values = []
    dict = nil
    error = nil
    heap.bury(&held)
  }

  /// The containers that it holds.
  private var contents: [Object] {
    var held = values.filter { $0.isContainer }
    if let dict { held.append(.dict(dict)) }
    if let error { held += error.contents }
    return held
  }

  /// Lets go of all that it holds, where nothing can reach it any more.
  func clear() {
    heap.bytes -= 16 * values.count
    var held = values
    if let dict { held.append(.dict(dict)) }
    if let error { held += error.contents }
    values = []
    dict = nil
    shape = type.shape
    error = nil
    heap.bury(&held)
  }

  // MARK: Attributes

  /// An attribute of its own; nil where it has none of this name.
  func own(_ name: String) -> Object? {
    if let shape { return shape.places[name].map { values[$0] } }
    return dict?[.text(name)]
  }

  /// Sets an attribute of its own.
  func setOwn(_ name: String, to value: Object) {
    guard let shape else {
      dict?.set(.string(StringObject(name, heap)), hash: .text(name), to: value)
      return
    }
    if let place = shape.places[name] {
      values[place] = value
    } else if shape.names.count < Shape.limit {
      self.shape = shape.adding(name)
      values.append(value)
      heap.bytes += 16
    } else {
      asDict().set(.string(StringObject(name, heap)), hash: .text(name), to: value)
    }
  }

  /// Takes an attribute away; false where it has none of this name.
  func removeOwn(_ name: String) -> Bool {
    guard let shape else { return dict?.remove(.text(name)) != nil }
    guard let place = shape.places[name] else { return false }
    values.remove(at: place)
    heap.bytes -= 16
    self.shape = shape.names.filter { $0 != name }.reduce(type.shape) { $0.adding($1) }
    return true
  }

  /// Its attributes as a dict that stays its own: `__dict__`.
  func asDict() -> DictObject {
    if let dict { return dict }
    let dict = DictObject(heap)
    for (name, value) in zip(shape?.names ?? [], values) {
      dict.set(.string(StringObject(name, heap)), hash: .text(name), to: value)
    }
    heap.bytes -= 16 * values.count
    self.dict = dict
    shape = nil
    values = []
    return dict
  }

  /// The names of its attributes, in order.
  var ownNames: [String] {
    if let shape { return shape.names }
    return (dict?.elements ?? []).compactMap {
      if case .string(let name) = $0.key { name.text } else { nil }
    }
  }
}
