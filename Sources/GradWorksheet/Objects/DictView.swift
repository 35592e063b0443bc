/// A view of a dict, as `keys()`, `values()` and `items()` give it: it shows what the dict holds
/// when it is looked at, not when it was made.
public final class DictView {
  private(set) var dict: DictObject
  let part: IteratorObject.DictPart
  var mark: UInt32 = 0

  init(_ dict: DictObject, _ part: IteratorObject.DictPart) {
    self.dict = dict
    self.part = part
  }

  deinit {
    if isKnownUniquelyReferenced(&dict), dict.count > 0 {
      var items = surrender()
      dismantle(&items)
    }
  }

  /// The name of its type.
  var typeName: String {
    switch part {
    case .keys: "dict_keys"
    case .values: "dict_values"
    case .items: "dict_items"
    }
  }

  /// Gives up the dict, for ``dismantle(_:)``.
  func surrender() -> [Object] {
    let held = dict
    dict = DictObject(held.heap)
    return [.dict(held)]
  }
}
