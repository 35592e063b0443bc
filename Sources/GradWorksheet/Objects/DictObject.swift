import GradNumbers

/// What a key of a dict is equal by: numbers by value whatever their type (1, 1.0 and True are one
/// key), everything else by content or, for functions and the host's values, by identity.
enum HashKey: Hashable {
  case int(Int)
  /// An integer beyond 64 bits that no float equals.
  indirect case big(LongKey)
  case float(UInt64)
  case string(String)
  /// The UTF-8 of a text that is not ASCII: Swift's strings would take an "é" that is one scalar and
  /// one that is two for the same, and Python does not.
  case bytes([UInt8])
  case type(String)
  case tuple([HashKey])
  case none
  case ellipsis
  case foreign(UInt64)
  case range([Int])
  case identity(ObjectIdentifier)
  /// The members of a frozenset.
  case members(Set<HashKey>)
  /// A key whose class says itself what it is equal to: its hash, and a number that tells apart those
  /// of one dict that have the same hash and are not equal.
  indirect case own(HashKey, Int)

  var isOwn: Bool { if case .own = self { true } else { false } }
}

/// An integer beyond 64 bits as a key.
///
/// Its digits are gone through once, when the key is made: a table that grows asks all of its keys
/// for their hashes, and nobody looks at the limits meanwhile.
struct LongKey: Hashable {
  private let value: BigInteger
  private let digest: Int

  init(_ value: BigInteger) {
    self.value = value
    digest = value.hashValue
  }

  static func == (a: LongKey, b: LongKey) -> Bool { a.digest == b.digest && a.value == b.value }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

extension HashKey {
  /// The key of a text.
  static func text(_ text: String) -> HashKey {
    text.utf8.allSatisfy { $0 < 0x80 } ? .string(text) : .bytes(Array(text.utf8))
  }
}

/// A dict: entries in the order of their first insertion, and where each key's entry is.
public final class DictObject {
  /// The entries; one that was deleted leaves a gap until the next clean-up.
  var entries: [(key: Object, value: Object)?] = []
  private var places: [HashKey: Int] = [:]
  var mark: UInt32 = 0
  let heap: Heap
  private var accounted = 0

  init(_ heap: Heap) {
    self.heap = heap
    heap.bytes += 64
  }

  deinit {
    heap.bytes -= 64 + 80 * accounted
    if entries.contains(where: { $0.map { $0.key.isContainer || $0.value.isContainer } ?? false }) {
      var held = contents
      entries = []
      heap.bury(&held)
    }
  }

  /// How many entries it has.
  var count: Int { places.count }

  subscript(key: HashKey) -> Object? {
    guard let place = places[key] else { return nil }
    return entries[place]?.value
  }

  /// The key that is there under a hash.
  func key(_ hash: HashKey) -> Object? {
    guard let place = places[hash] else { return nil }
    return entries[place]?.key
  }

  /// Sets the value of a key; an equal key that is there already stays as it was written.
  func set(_ key: Object, hash: HashKey, to value: Object) {
    if let place = places[hash] {
      entries[place]?.value = value
    } else {
      places[hash] = entries.count
      entries.append((key, value))
      settle()
    }
  }

  /// Takes an entry out; nil where there is none.
  func remove(_ hash: HashKey) -> (key: Object, value: Object)? {
    guard let place = places.removeValue(forKey: hash) else { return nil }
    let entry = entries[place]
    entries[place] = nil
    if case .own(let base, let number) = hash { close(base, number) }
    while case .some(.none) = entries.last { entries.removeLast() }
    if places.isEmpty {
      entries = []
    } else if entries.count > 32, places.count < entries.count / 2 {
      compress()
    }
    settle()
    return entry
  }

  /// Puts the same entries into an empty dict, their values changed.
  func copyEntries(to copy: DictObject, _ value: (Object) -> Object) {
    copy.entries = entries.map { $0.map { ($0.key, value($0.value)) } }
    copy.places = places
    copy.settle()
  }

  /// Sets the entries that another dict has, to what is made of the value now and the other's; nil
  /// leaves one as it is.
  func setEntries(of other: DictObject, _ value: (_ now: Object?, _ other: Object) -> Object?) {
    for (hash, place) in other.places.sorted(by: { $0.value < $1.value }) {
      guard let entry = other.entries[place], let made = value(self[hash], entry.value) else {
        continue
      }
      set(entry.key, hash: hash, to: made)
    }
  }

  func removeAll() {
    entries = []
    places = [:]
    settle()
  }

  /// The keys and values that are containers.
  private var contents: [Object] {
    var held: [Object] = []
    for case let entry? in entries {
      if entry.key.isContainer { held.append(entry.key) }
      if entry.value.isContainer { held.append(entry.value) }
    }
    return held
  }

  /// Closes the gaps.
  ///
  /// An iteration in progress notices, since the number of entries has changed.
  private func compress() {
    var moved: [Int: Int] = [:]
    var kept: [(key: Object, value: Object)?] = []
    for (place, entry) in entries.enumerated() where entry != nil {
      moved[place] = kept.count
      kept.append(entry)
    }
    entries = kept
    places = places.compactMapValues { moved[$0] }
  }

  /// Keys of one hash are numbered without a gap.
  private func close(_ base: HashKey, _ number: Int) {
    var last = number
    while places[.own(base, last + 1)] != nil { last += 1 }
    if last > number { places[.own(base, number)] = places.removeValue(forKey: .own(base, last)) }
  }

  /// Makes the table anew after the host's values among the keys were renumbered.
  ///
  /// A key for which there is no answer keeps its place.
  func rehash(_ hash: (Object) -> HashKey?) {
    let before = places
    places = [:]
    for (key, place) in before {
      guard let entry = entries[place] else { continue }
      places[hash(entry.key) ?? key] = place
    }
  }

  private func settle() {
    heap.bytes += 80 * (entries.count - accounted)
    accounted = entries.count
  }
}
