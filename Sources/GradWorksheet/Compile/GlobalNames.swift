/// Which slot each global variable has.
///
/// Slots never move, so that code which was compiled earlier stays valid when a later cell of a
/// notebook brings new names.
final class GlobalNames {
  private var slots: [String: Int] = [:]
  private(set) var names: [String] = []
  /// The slots that the worksheet itself binds, in the order of the text.
  private(set) var bound: [Int] = []
  private var isBound: Set<Int> = []

  /// The slot of a name, a new one where it has none.
  func slot(_ name: String) -> Int {
    if let slot = slots[name] { return slot }
    slots[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// The same for a name that the text binds here.
  func bind(_ name: String) -> Int {
    let slot = slot(name)
    if isBound.insert(slot).inserted { bound.append(slot) }
    return slot
  }

  /// Forgets that the text has bound a name, so that it comes last when it is bound again.
  func unbind(_ slot: Int) {
    if isBound.remove(slot) != nil { bound.removeAll { $0 == slot } }
  }

  /// The slot of a name that has one.
  func find(_ name: String) -> Int? { slots[name] }
}
