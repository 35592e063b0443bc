/// The machine that runs compiled worksheets: one stack of registers, one frame for each call.
///
/// It is a struct that is passed `inout` to whatever it calls, so that nothing needs a check for
/// exclusive access while it runs. The worksheet's calls do not use Swift's stack; only natives
/// that call back into the worksheet do, and these are counted.
public struct Machine {
  /// One call of a worksheet function.
  struct Frame {
    let code: Code
    let cells: [CellObject]
    /// The next instruction, while another frame runs.
    var pc: Int
    /// Where its registers begin in the stack.
    let base: Int
    /// Where in the stack the caller wants the result.
    let result: Int
    /// The generator whose frame it is.
    let generator: IteratorObject?
    /// The object that the call initializes, which is its result whatever the frame returns.
    let constructed: InstanceObject?
  }

  /// The account of the memory that objects take.
  public let heap: Heap
  let host: (any ForeignValues)?
  let names: GlobalNames
  let builtins: [Object]
  /// What `import` finds.
  var modules: [String: ModuleObject]
  /// Packages whose modules are made when a program first imports one.
  var awaited: Set<String> = []
  let depthLimit: Int
  let output: (String) -> Void
  /// Asked now and then: why the worksheet must stop, or nil.
  let poll: (() -> Failure?)?
  let patience: Patience
  /// What watched names get in place of a value.
  var substitute: ((String, Object, inout Machine) throws(Failure) -> Object)?
  /// The generator behind the functions of the module `random`.
  let random = RandomObject()

  /// `object` and the classes of errors.
  let classes: ClassTable
  /// The error that goes through Swift just now, and how many there were before it.
  var inFlight: InstanceObject?
  var errorCount: UInt64 = 0
  /// The containers whose `repr` is being written.
  var openReprs: [ObjectIdentifier] = []

  var stack: [Object] = []
  var frames: [Frame] = []
  /// How many of the first registers are the globals.
  var globalCount = 0
  var pins: [Object] = []
  /// How many natives have called back into the worksheet.
  var reentries = 0
  /// How many iterators are asked for an item by another iterator.
  var nesting = 0
  /// The frame of the generator that has just handed out an item.
  var yielded = false
  var loopsUntilPoll = Machine.loopsBetweenPolls
  var operationsUntilCollection: Int
  var mark: UInt32 = 0
  /// How many NaNs were made of text.
  var lastNaN: UInt64 = 0
  /// Natives that hold values of the host where a collection does not see them.
  var holders = 0

  /// The line that runs now, as natives and the host see it.
  public internal(set) var line: Int32 = 1

  static let loopsBetweenPolls = 4096
  /// Natives that call back use Swift's stack, which is smaller than the worksheet's.
  ///
  /// A build without optimization needs up to 200 KB for each of them, which is too much for eight
  /// megabytes.
  #if DEBUG
  static let reentryLimit = 25
  #else
  static let reentryLimit = 100
  #endif
  /// Iterators over iterators use it too, though less of it.
  static let iteratorLimit = 500

  init(
    heap: Heap, host: (any ForeignValues)?, names: GlobalNames, depthLimit: Int,
    poll: (() -> Failure?)?, output: @escaping (String) -> Void
  ) {
    self.heap = heap
    self.host = host
    self.names = names
    self.depthLimit = depthLimit
    self.poll = poll
    patience = Patience(heap, poll)
    heap.poll = poll
    self.output = output
    modules = ["math": MathModule.make()]
    operationsUntilCollection = host?.operationsUntilCollection ?? .max
    var builtins: [Object] = []
    classes = ClassTable(heap)
    for (name, value) in Builtins.builtins(heap: heap, classes) {
      let slot = names.slot(name)
      while builtins.count <= slot { builtins.append(.undefined) }
      builtins[slot] = value
    }
    self.builtins = builtins
    stack = builtins
    globalCount = builtins.count
  }

  // MARK: Objects

  /// A string.
  public func string(_ text: String) -> Object { .string(StringObject(text, heap)) }

  /// A list.
  public func list(_ items: [Object]) -> Object { .list(ListObject(items, heap)) }

  /// A tuple.
  public func tuple(_ items: [Object]) -> Object { .tuple(TupleObject(items, heap)) }

  /// Sends text to the worksheet's output.
  public func write(_ text: String) { output(text) }

  /// The name of an object's type.
  public func typeName(_ object: Object) -> String {
    switch object {
    case .undefined, .cell: "undefined"
    case .none: "NoneType"
    case .bool: "bool"
    case .int, .big: "int"
    case .float: "float"
    case .foreign: host?.typeName ?? "object"
    case .string: "str"
    case .list: "list"
    case .tuple: "tuple"
    case .dict: "dict"
    case .view(let view): view.typeName
    case .range: "range"
    case .slice: "slice"
    case .function: "function"
    case .native: "builtin_function_or_method"
    case .method(let method): method.function == nil ? "builtin_function_or_method" : "method"
    case .type: "type"
    case .module: "module"
    case .iterator(let iterator): iterator.typeName
    case .ellipsis: "ellipsis"
    case .host(let object): object.typeName
    case .instance(let instance): instance.type.name
    case .classObject: "type"
    case .descriptor(let descriptor): descriptor.typeName
    case .parent: "super"
    case .set(let set): set.typeName
    }
  }

  /// Whether an object counts as true.
  @inline(__always)
  public mutating func truth(_ object: Object) throws(Failure) -> Bool {
    switch object {
    case .host(let object): return try truth(of: object)
    case .instance(let instance): return try truth(of: instance)
    default: return object.isTrue
    }
  }

  // MARK: Variables

  /// The worksheet's variables with their values, in the order in which the text binds them.
  public var variables: [(name: String, value: Object)] {
    names.bound.compactMap { slot in
      guard slot < globalCount else { return nil }
      if case .undefined = stack[slot] { return nil }
      return (names.names[slot], stack[slot])
    }
  }

  /// Gives a name a value that worksheets may use or shadow.
  mutating func define(_ name: String, _ value: Object) {
    let slot = names.slot(name)
    growGlobals(to: slot + 1)
    stack[slot] = value
  }

  /// Sets a variable that has its place already, while a program runs.
  ///
  /// - Returns: Whether there is such a variable.
  @discardableResult
  public mutating func set(_ name: String, to value: Object) -> Bool {
    guard let slot = names.find(name), slot < globalCount else { return false }
    stack[slot] = value
    return true
  }

  /// What a variable holds, whether or not the text binds it; nil where it holds nothing.
  public func value(of name: String) -> Object? {
    guard let slot = names.find(name), slot < globalCount else { return nil }
    if case .undefined = stack[slot] { return nil }
    return stack[slot]
  }

  /// Takes a global's value away, and its place in the order of the variables.
  ///
  /// - Parameters:
  ///   - name: What it is called.
  ///   - keepsPlace: Whether it keeps that place: a program that was compiled already binds the name
  ///     without taking a new one.
  mutating func undefine(_ name: String, keepsPlace: Bool) {
    guard let slot = names.find(name), slot < globalCount else { return }
    stack[slot] = .undefined
    if !keepsPlace { names.unbind(slot) }
  }

  /// Makes room for globals, while no frame uses the registers behind them.
  mutating func growGlobals(to count: Int) {
    reserve(count)
    globalCount = max(globalCount, count)
  }

  // MARK: Pins

  /// Keeps an object in the machine's sight while a native calls back into the worksheet, so that
  /// a collection finds it.
  public mutating func pin(_ object: Object) { pins.append(object) }

  /// Lets go of the objects pinned last.
  public mutating func unpin(_ count: Int = 1) { pins.removeLast(count) }

  // MARK: Limits

  /// Looks at the limits and lets the host collect now and then; on every jump backwards and every
  /// call.
  @inline(__always)
  mutating func checkpoint() throws(Failure) {
    // Where much is held, one round of a loop can go through much.
    loopsUntilPoll -= 1 &+ heap.bytes >> 16
    if loopsUntilPoll <= 0 { try attend() }
  }

  @inline(never)
  private mutating func attend() throws(Failure) {
    loopsUntilPoll = Machine.loopsBetweenPolls
    if heap.bytes > heap.sweepLimit, holders == 0 { sweep() }
    if heap.bytes > heap.limit { throw .memory(limit: heap.limit) }
    if operationsUntilCollection <= 0, holders == 0 { collect() }
    if let failure = poll?() { throw failure }
  }

  /// Counts the work of a native in bytes that it goes through, and looks at the limits where that
  /// is much.
  public func spend(_ work: Int) throws(Failure) { try heap.spend(work) }

  /// Counts an operation of the host; when enough have run, the next checkpoint collects.
  @inline(__always)
  public mutating func countForeign() {
    operationsUntilCollection -= 1
    if operationsUntilCollection <= 0 { loopsUntilPoll = 0 }
  }
}

extension Object {
  /// Whether it counts as true.
  var isTrue: Bool {
    switch self {
    case .undefined, .none: false
    case .bool(let value): value
    case .int(let value): value != 0
    case .float(let value): value != 0
    case .string(let value): !value.text.isEmpty
    case .list(let value): !value.items.isEmpty
    case .tuple(let value): !value.items.isEmpty
    case .dict(let value): value.count != 0
    case .view(let value): value.dict.count != 0
    case .range(let value): value.count != 0
    case .set(let value): value.count != 0
    default: true
    }
  }
}

extension IteratorObject {
  /// What `type(iterator).__name__` is.
  var typeName: String {
    switch kind {
    case .range: "range_iterator"
    case .list: "list_iterator"
    case .tuple, .array: "tuple_iterator"
    case .string: "str_iterator"
    case .dict(_, .keys, _): "dict_keyiterator"
    case .dict(_, .values, _): "dict_valueiterator"
    case .dict(_, .items, _): "dict_itemiterator"
    case .reversedList: "list_reverseiterator"
    case .elements, .indexed: "iterator"
    case .own(let instance): instance.type.name
    case .set: "set_iterator"
    case .zip: "zip"
    case .enumerate: "enumerate"
    case .map: "map"
    case .filter: "filter"
    case .generator: "generator"
    case .running: "generator"
    case .exhausted: "iterator"
    }
  }
}
