/// A view of a dict, as `keys()`, `values()` and `items()` give it: it shows what the dict holds
/// when it is looked at, not when it was made.
public final class DictView {
  let dict: DictObject
  let part: IteratorObject.DictPart
  var mark: UInt32 = 0

  init(_ dict: DictObject, _ part: IteratorObject.DictPart) {
    self.dict = dict
    self.part = part
    dict.heap.bytes += 64
  }

  deinit {
    dict.heap.bytes -= 64
    var held = Object.dict(dict)
    dict.heap.bury(&held)
  }

  /// The name of its type.
  var typeName: String {
    switch part {
    case .keys: "dict_keys"
    case .values: "dict_values"
    case .items: "dict_items"
    }
  }
}
