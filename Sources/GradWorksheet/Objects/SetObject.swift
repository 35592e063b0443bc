/// A set or a frozenset.
public final class SetObject {
  /// Whether it cannot change, and so can be a key.
  let isFrozen: Bool
  /// The members as the keys of a dict.
  let dict: DictObject
  /// The order of CPython's table; nil where CPython's depends on addresses or on random hashes, and
  /// the members come in the order in which they were added.
  var order: SetOrder? {
    didSet { account() }
  }
  /// The bytes of the order's table that the heap knows of.
  private var accounted = 0
  var mark: UInt32 = 0

  init(isFrozen: Bool = false, _ heap: Heap) {
    self.isFrozen = isFrozen
    dict = DictObject(heap)
    order = SetOrder()
    heap.bytes += 64
  }

  deinit {
    dict.heap.bytes -= 64 + accounted
    var held = Object.dict(dict)
    dict.heap.bury(&held)
  }

  private func account() {
    let bytes = order?.bytes ?? 0
    if bytes == accounted { return }
    dict.heap.bytes += bytes - accounted
    accounted = bytes
  }

  /// How many members it has.
  var count: Int { dict.count }

  /// The name of its type.
  var typeName: String { isFrozen ? "frozenset" : "set" }

  /// The members in the order of iteration.
  var members: [Object] {
    guard let order else { return dict.entries.compactMap { $0?.key } }
    return order.keys.compactMap { dict.key($0) }
  }

  /// Adds a member, if it is none yet.
  func add(_ member: Object, _ key: HashKey) {
    guard dict.key(key) == nil else { return }
    dict.set(member, hash: key, to: .none)
    if order != nil {
      if let hash = PythonHash.of(member) {
        order?.add(key, hash: hash)
      } else {
        order = nil
      }
    }
  }

  /// Takes a member out; false where it is none.
  func remove(_ key: HashKey) -> Bool {
    guard let member = dict.remove(key) else { return false }
    if let hash = PythonHash.of(member.key) { order?.remove(key, hash: hash) }
    return true
  }

  /// Takes the order of another set, whose members it takes too.
  func replaceOrder(by other: SetOrder?) {
    let finger = order?.finger ?? 0
    order = other
    order?.finger = finger
  }

  /// Takes all members out.
  func removeAll() {
    dict.removeAll()
    replaceOrder(by: SetOrder())
  }
}
