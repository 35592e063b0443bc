/// An object that knows its place among all of its kind.
protocol PlacedObject: AnyObject {
  /// Its place in the heap's list of them.
  var place: Int { get set }
}

/// All living objects of a kind, which it does not keep alive.
///
/// An object adds itself when it is made and removes itself first of all when it goes: so no reference
/// here outlives what it refers to.
struct Living<Element: PlacedObject> {
  private struct Reference {
    unowned let object: Element
  }

  private var references: [Reference] = []

  /// Adds an object that was just made.
  mutating func add(_ object: Element) {
    object.place = references.count
    references.append(Reference(object: object))
  }

  /// Takes out an object that is going.
  mutating func remove(_ object: Element) {
    let last = references.count - 1
    if object.place != last {
      references[last].object.place = object.place
      references[object.place] = references[last]
    }
    references.removeLast()
  }

  /// Those for which a condition holds.
  func filter(_ condition: (Element) -> Bool) -> [Element] {
    references.compactMap { condition($0.object) ? $0.object : nil }
  }
}
