/// The order in which CPython's sets hold their members: that of a table with open addressing.
///
/// Whether 8 comes before 1 in a set of integers depends on how large the table is and on what was
/// in it before, so the table is kept as CPython 3.11 keeps it (Objects/setobject.c), with the keys
/// of our own.
struct SetOrder {
  private enum Slot {
    case empty
    case deleted
    case key(HashKey, hash: Int)
  }

  /// Without slots, a table stands for one of 8 that is empty.
  private var table: [Slot] = []
  /// How many slots are not empty, and how many hold keys.
  private var fill = 0
  private var used = 0
  /// Where `pop` goes on.
  ///
  /// A set keeps it whatever else becomes of its table.
  var finger = 0
  private var mask: Int { max(table.count, 8) - 1 }

  private static let linearProbes = 9

  /// How many bytes the table takes.
  var bytes: Int { table.count * MemoryLayout<Slot>.stride }

  /// The keys in order.
  var keys: [HashKey] {
    table.compactMap { if case .key(let key, _) = $0 { key } else { nil } }
  }

  /// Adds a key that is not there.
  ///
  /// The last slot on the way that a key has left is taken again.
  mutating func add(_ key: HashKey, hash: Int) {
    begin()
    var probe = Probe(hash, mask)
    var free: Int?
    while true {
      for place in probe.places {
        switch table[place] {
        case .key: break
        case .deleted: free = place
        case .empty:
          table[free ?? place] = .key(key, hash: hash)
          used += 1
          if free != nil { return }
          fill += 1
          if fill * 5 >= mask * 3 { resize(used > 50_000 ? used * 2 : used * 4) }
          return
        }
      }
      probe.advance()
    }
  }

  private mutating func begin() {
    if table.isEmpty { table = [Slot](repeating: .empty, count: 8) }
  }

  mutating func remove(_ key: HashKey, hash: Int) {
    guard let place = place(of: key, hash) else { return }
    table[place] = .deleted
    used -= 1
  }

  /// The key that `pop` takes.
  mutating func popped() -> HashKey? {
    if used == 0 { return nil }
    var place = finger & mask
    while true {
      if case .key(let key, _) = table[place] {
        table[place] = .deleted
        used -= 1
        finger = place + 1
        return key
      }
      place = (place + 1) & mask
    }
  }

  /// Lets go of slots that keys have left, where they are many, as CPython does behind a difference.
  mutating func cleanUp() {
    if fill - used > mask / 4 { resize(used > 50_000 ? used * 2 : used * 4) }
  }

  /// Makes room for the members of another set or dict, before they are added one by one.
  mutating func makeRoom(for count: Int) {
    if (fill + count) * 5 >= mask * 3 { resize((used + count) * 2) }
  }

  /// Becomes as another one that goes into an empty set, whose order is that of its table.
  mutating func merge(_ other: SetOrder) {
    makeRoom(for: other.used)
    if fill == 0, mask == other.mask, other.fill == other.used {
      table = other.table
      fill = other.fill
      used = other.used
      return
    }
    let isFresh = fill == 0
    for case .key(let key, let hash) in other.table {
      if isFresh {
        insertClean(key, hash)
        fill += 1
        used += 1
      } else if place(of: key, hash) == nil {
        add(key, hash: hash)
      }
    }
  }

  private mutating func resize(_ least: Int) {
    var size = 8
    while size <= least { size <<= 1 }
    let old = table
    table = [Slot](repeating: .empty, count: size)
    fill = used
    for case .key(let key, let hash) in old { insertClean(key, hash) }
  }

  /// Puts a key into a table in which none was ever deleted.
  private mutating func insertClean(_ key: HashKey, _ hash: Int) {
    begin()
    var probe = Probe(hash, mask)
    while true {
      for place in probe.places {
        guard case .empty = table[place] else { continue }
        table[place] = .key(key, hash: hash)
        return
      }
      probe.advance()
    }
  }

  private func place(of key: HashKey, _ hash: Int) -> Int? {
    if table.isEmpty { return nil }
    var probe = Probe(hash, mask)
    while true {
      for place in probe.places {
        switch table[place] {
        case .empty: return nil
        case .key(let other, let number) where number == hash && other == key: return place
        default: break
        }
      }
      probe.advance()
    }
  }

  /// Where CPython looks for a hash: ten slots in a row, then somewhere else.
  private struct Probe {
    private let mask: Int
    private var perturb: UInt
    private var start: Int

    init(_ hash: Int, _ mask: Int) {
      self.mask = mask
      perturb = UInt(bitPattern: hash)
      start = hash & mask
    }

    var places: ClosedRange<Int> {
      start...(start + SetOrder.linearProbes <= mask ? start + SetOrder.linearProbes : start)
    }

    mutating func advance() {
      perturb >>= 5
      start = Int(bitPattern: UInt(bitPattern: start) &* 5 &+ 1 &+ perturb) & mask
    }
  }
}
