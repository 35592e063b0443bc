/// Something that is being iterated: where it is, and over what.
///
/// An iterator is used up once, as Python's are; ``Machine/next(_:)`` moves it on.
public final class IteratorObject {
  /// The kinds of iterators.
  enum Kind {
    /// Numbers from `start` by `step`; `position` counts those given.
    case range(RangeObject)
    case list(ListObject)
    case tuple(TupleObject)
    case string(StringObject)
    /// A dict's keys, values or items; its size when the iteration began.
    case dict(DictObject, DictPart, size: Int)
    case reversedList(ListObject)
    /// The items of a sequence that does not change, such as a reversed tuple.
    case array([Object])
    /// The elements of an object of the host, until it has no more.
    case elements(HostObject)
    /// An instance that is an iterator itself.
    case own(InstanceObject)
    /// The items of an instance that has no `__iter__`, by their indices.
    case indexed(InstanceObject)
    /// The members of a set as they were; its size when the iteration began.
    case set(SetObject, [Object], size: Int)
    case zip([IteratorObject])
    case enumerate(IteratorObject, start: Object)
    case map(Object, [IteratorObject])
    case filter(Object, IteratorObject)
    /// A generator expression: its function's frame, resumed at each step.
    case generator(Suspended)
    /// A generator whose frame runs just now.
    case running
    case exhausted
  }

  /// Which part of a dict.
  enum DictPart {
    case keys, values, items
  }

  /// A frame that waits: what to run, with which cells.
  ///
  /// The iterator's position says where.
  final class Suspended {
    let code: Code
    let cells: [CellObject]

    init(code: Code, cells: [CellObject]) {
      self.code = code
      self.cells = cells
    }
  }

  var kind: Kind
  /// How far it has come.
  var position = 0
  /// The registers of a generator while it waits.
  var registers: [Object] = []
  var mark: UInt32 = 0
  /// Whether a `zip` fails where its parts differ in length (`strict=True`).
  var strict = false

  private let heap: Heap
  private let size: Int

  init(_ kind: Kind, registers: [Object] = [], _ heap: Heap) {
    self.kind = kind
    self.registers = registers
    self.heap = heap
    size = 144 + 16 * registers.count
    heap.bytes += size
  }

  /// Whether moving it on runs nothing of the worksheet.
  var isPlain: Bool {
    switch kind {
    case .range, .list, .tuple, .string, .dict, .reversedList, .array, .elements, .running,
      .exhausted:
      true
    case .set: true
    case .zip, .enumerate, .map, .filter, .generator, .own, .indexed: false
    }
  }

  /// The containers that it holds.
  private var contents: [Object] {
    let held: [Object] =
      switch kind {
      case .list(let list), .reversedList(let list): [.list(list)]
      case .tuple(let tuple): [.tuple(tuple)]
      case .dict(let dict, _, _): [.dict(dict)]
      case .array(let items): items
      case .elements(let object): [.host(object)]
      case .own(let instance), .indexed(let instance): [.instance(instance)]
      case .set(let set, let members, _): [.set(set)] + members
      case .zip(let parts): parts.map { .iterator($0) }
      case .enumerate(let part, _): [.iterator(part)]
      case .map(let function, let parts): [function] + parts.map { .iterator($0) }
      case .filter(let function, let part): [function, .iterator(part)]
      case .generator(let frame): registers + frame.cells.map { .cell($0) }
      case .range, .string, .running, .exhausted: []
      }
    return held
  }

  deinit {
    heap.bytes -= size
    switch kind {
    case .range, .string, .running, .exhausted: break
    default:
      var held = contents
      kind = .exhausted
      registers = []
      heap.bury(&held)
    }
  }
}
