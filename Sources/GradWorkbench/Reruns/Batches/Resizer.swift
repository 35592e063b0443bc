import GradWorksheet
import ScalarGrad

/// Puts a batch of another size in the place of the one that a variable is assigned.
///
/// A smaller batch is the first samples. A larger one repeats samples with other numbers; what is no
/// measurement stays as it is: integers, labels, masks, rows that are probabilities.
final class Resizer {
  private let host: ValueHost
  /// What is changed in this run, and the size that it gets; nil for nothing.
  var change: (batch: Samples, size: Int)?

  init(_ host: ValueHost) { self.host = host }

  /// Why a run ends in which a batch cannot be changed.
  private static let stop = Failure("KeyboardInterrupt", "", category: .limit)

  /// What a variable gets in place of a value: the value itself where it is no batch of that size.
  func value(
    of name: String, _ object: Object, _ machine: inout Machine
  ) throws(Failure) -> Object {
    guard let change, change.batch.names.contains(name), let axes = object.axes, !axes.isEmpty
    else { return object }
    let axis = change.batch.axis.place(rank: axes.count)
    guard axes[axis] == change.batch.size else { return object }
    var sources = Array(0..<min(change.size, change.batch.size))
    for added in change.batch.size..<max(change.size, change.batch.size) {
      sources.append(added % change.batch.size)
    }
    let fresh = change.batch.size
    if case .host(let held) = object, let array = held as? ArrayObject {
      return .host(try taken(sources, of: array, along: axis, fresh: fresh, &machine))
    }
    // In a smaller batch no sample is new.
    let items = fresh < sources.count ? (Nested(object)?.items ?? []) : []
    let kept = Kept(items, axes, axis, host)
    var place = 0
    return try taken(
      sources, of: object, along: axis, depth: 0, fresh, kept, &place, &machine)
  }

  // MARK: Arrays

  private func taken(
    _ sources: [Int], of array: ArrayObject, along axis: Int, fresh: Int, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    let (shape, numpy) = (array.shape, array.numpy)
    var wanted = shape
    wanted[axis] = sources.count
    // A part of an array is a view of it: who writes to one writes to the other.
    if sources.count <= shape[axis] { return array.view(wanted, array.layout) }
    let inner = shape[(axis + 1)...].reduce(1, *)
    let outer = shape[..<axis].reduce(1, *)
    var places: [(place: Int, isNew: Bool, turn: Int)] = []
    for block in 0..<outer {
      for (sample, source) in sources.enumerated() {
        for offset in 0..<inner {
          places.append(
            ((block * shape[axis] + source) * inner + offset, sample >= fresh, sample))
        }
      }
    }
    try machine.spend(places.count &* 16)
    let kept = Kept(array.plainItems, shape, axis, host)
    func picked<E: ArrayItem>(_ items: [E], _ change: (E, Int) throws(Failure) -> E)
      throws(Failure) -> ArrayObject
    {
      var result: [E] = []
      for (place, isNew, turn) in places {
        let item = items[place]
        result.append(
          isNew && !kept.keeps(place) ? try change(item, place &+ 7 &* turn) : item)
      }
      return ArrayObject(E.buffer(result, numpy), wanted, numpy)
    }
    switch array.dtype.storage {
    case .float64: return try picked(array.items(Double.self), Resizer.moved)
    case .float32:
      return try picked(array.items(Float.self)) { (item, seed) throws(Failure) in
        Float(Resizer.moved(Double(item), seed))
      }
    case .int64:
      let items = array.items(Int.self)
      return ArrayObject(Buffer(kept: places.map { items[$0.0] }, array.dtype), wanted, numpy)
    case .bool: return try picked(array.items(Bool.self)) { (item, _) throws(Failure) in item }
    case .object:
      var result: [Object] = []
      for (place, isNew, turn) in places {
        let item = array.plainItems[place]
        result.append(
          isNew
            ? try copy(item, kept.keeps(place), place &+ 7 &* turn, machine.line) : item)
      }
      return ArrayObject(Buffer(result, numpy), wanted, numpy)
    }
  }

  // MARK: Lists

  private func taken(
    _ sources: [Int], of object: Object, along axis: Int, depth: Int, _ fresh: Int, _ kept: Kept,
    _ place: inout Int, _ machine: inout Machine
  ) throws(Failure) -> Object {
    let (items, isTuple): ([Object], Bool)
    switch object {
    case .list(let list): (items, isTuple) = (list.elements, false)
    case .tuple(let tuple): (items, isTuple) = (tuple.elements, true)
    default: throw Resizer.stop
    }
    var result: [Object] = []
    if depth == axis {
      for (sample, source) in sources.enumerated() {
        let item = items[source]
        result.append(
          sample < fresh
            ? item : try copy(of: item, kept, place + source * kept.inner, sample, &machine))
      }
      place += items.count * kept.inner
    } else {
      for item in items {
        result.append(
          try taken(
            sources, of: item, along: axis, depth: depth + 1, fresh, kept, &place, &machine))
      }
    }
    return isTuple ? machine.tuple(result) : machine.list(result)
  }

  /// A sample once more, with other numbers; its first number is the one at a place.
  private func copy(
    of object: Object, _ kept: Kept, _ place: Int, _ turn: Int, _ machine: inout Machine
  ) throws(Failure) -> Object {
    var next = place
    func copied(_ object: Object, _ machine: inout Machine) throws(Failure) -> Object {
      switch object {
      case .list(let list):
        var items: [Object] = []
        for item in list.elements { items.append(try copied(item, &machine)) }
        return machine.list(items)
      case .tuple(let tuple):
        var items: [Object] = []
        for item in tuple.elements { items.append(try copied(item, &machine)) }
        return machine.tuple(items)
      default:
        defer { next += 1 }
        return try copy(object, kept.keeps(next), next &+ 7 &* turn, machine.line)
      }
    }
    return try copied(object, &machine)
  }

  // MARK: Numbers

  /// A single thing of a new sample.
  private func copy(
    _ object: Object, _ isKept: Bool, _ seed: Int, _ line: Int32
  ) throws(Failure) -> Object {
    switch object {
    case .float(let number): return isKept ? object : .float(Resizer.moved(number, seed))
    case .foreign(let bits):
      let node = UInt32(truncatingIfNeeded: bits)
      // What was computed from a sample is no sample of its own.
      guard host.tape.isLeaf(node) else { throw Resizer.stop }
      let number = host.tape.primal(node)
      return try host.leaf(isKept ? number : Resizer.moved(number, seed), line: line)
    default: return object
    }
  }

  /// Another number of the same sign, as long as the first.
  private static func moved(_ number: Double, _ seed: Int) -> Double {
    let step = [0.5, -0.4, 0.25, -0.1, 0.75][abs(seed % 5)]
    return number == 0 ? step : number * (1 + step)
  }

  /// What stays as it is in a sample that is repeated.
  private struct Kept {
    /// How many numbers of an array follow each other for one step along the axis.
    let inner: Int
    private let length: Int
    private var all = false
    private var samples: Set<Int> = []

    init(_ items: [Object], _ axes: [Int], _ axis: Int, _ host: ValueHost) {
      inner = axes[(axis + 1)...].reduce(1, *)
      length = axes[axis]
      let numbers = items.map { host.operand($0).map(host.number) ?? 0 }
      let areWhole = numbers.allSatisfy { $0 == $0.rounded() }
      // Labels, one-hot rows, masks.
      all =
        numbers.allSatisfy { [-1, 0, 1].contains($0) }
        || areWhole && axes.reduce(1, *) == axes[axis]
      if all || axes.count == 1 { return }
      // Probabilities.
      var sums = [Double](repeating: 0, count: length)
      for (place, number) in numbers.enumerated() {
        sums[place / inner % length] += number >= 0 ? number : .nan
      }
      for (sample, sum) in sums.enumerated() where abs(sum - 1) < 1e-12 { samples.insert(sample) }
    }

    /// Whether the number at a place stays.
    func keeps(_ place: Int) -> Bool { all || samples.contains(place / inner % length) }
  }
}
