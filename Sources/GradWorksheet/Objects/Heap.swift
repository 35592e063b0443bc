/// The bytes that a worksheet's objects take, held against the limit.
///
/// Every object that can be large adds its size when it is made or grows and takes it away when it
/// goes. The machine looks at the total on every jump backwards, and asks before anything large is
/// made.
public final class Heap {
  var bytes = 0
  let limit: Int

  /// Makes an empty account with a limit in bytes.
  public init(limit: Int) { self.limit = limit }

  /// Stops the worksheet where `count` more bytes would go over the limit.
  func reserve(_ count: Int) throws(Failure) {
    if count > limit - bytes { throw .memory(limit: limit) }
  }
}

/// Takes apart what a dying container holds, with a list of things to do instead of recursion: a
/// list in a list in a list, a million deep, must not overflow the stack when it goes.
func dismantle(_ items: inout [Object]) {
  guard items.contains(where: { $0.isContainer }) else { return }
  var pending = items.filter(\.isContainer)
  items = []
  while let last = pending.popLast() {
    switch consume last {
    case .list(var list):
      if isKnownUniquelyReferenced(&list) { pending += list.surrender() }
    case .tuple(var tuple):
      if isKnownUniquelyReferenced(&tuple) { pending += tuple.surrender() }
    case .dict(var dict):
      if isKnownUniquelyReferenced(&dict) { pending += dict.surrender() }
    case .view(var view):
      if isKnownUniquelyReferenced(&view) { pending += view.surrender() }
    case .cell(var cell):
      if isKnownUniquelyReferenced(&cell) { pending += cell.surrender() }
    case .function(var function):
      if isKnownUniquelyReferenced(&function) { pending += function.surrender() }
    case .iterator(var iterator):
      if isKnownUniquelyReferenced(&iterator) { pending += iterator.surrender() }
    case .method(var method):
      if isKnownUniquelyReferenced(&method) { pending += method.surrender() }
    default: break
    }
  }
}

extension Object {
  /// Whether it can hold other objects.
  var isContainer: Bool {
    switch self {
    case .list, .tuple, .dict, .view, .cell, .function, .iterator, .method: true
    default: false
    }
  }
}
