/// A class: one that the worksheet defined, `object`, or one of the language's errors.
public final class ClassObject: PlacedObject {
  /// The class's name.
  public let name: String
  /// The name with those of what is around it.
  let qualifiedName: String
  /// The module of a host that it belongs to, such as `numpy.linalg`.
  let module: String?
  /// Whether the worksheet defined it.
  let isOwn: Bool
  /// The classes that it derives from, as they were written.
  var bases: [ClassObject]
  /// All classes that it derives from, in the order in which attributes are looked up.
  var ancestors: [ClassObject]
  private(set) var members: [String: Object] = [:]
  /// The names of its members in order.
  private(set) var order: [String] = []
  /// Whether its instances are errors.
  let isError: Bool
  /// The names that its instances can have; nil for any.
  var slots: Set<String>?
  /// The shape of an instance without attributes.
  let shape: Shape
  /// Its place among all classes of the heap.
  var place = 0
  var mark: UInt32 = 0
  let heap: Heap

  private var found: [String: Object] = [:]
  private var foundAt = -1

  init(
    _ name: String, qualifiedName: String? = nil, module: String? = nil, bases: [ClassObject],
    ancestors: [ClassObject], isOwn: Bool, isError: Bool = false, _ heap: Heap
  ) {
    self.name = name
    self.module = module
    self.qualifiedName = qualifiedName ?? name
    self.bases = bases
    self.ancestors = ancestors
    self.isOwn = isOwn
    self.isError = isError || bases.contains(where: \.isError)
    self.heap = heap
    shape = Shape([], heap)
    heap.bytes += 400 + 16 * ancestors.count
    // Those of the language and the host are there for as long as the heap is.
    if isOwn { heap.classes.add(self) }
  }

  deinit {
    heap.bytes -= 400 + 16 * ancestors.count + 80 * order.count
    guard isOwn else { return }
    heap.classes.remove(self)
    var held = members.values.filter { $0.isContainer }
    held += bases.map { .classObject($0) } + ancestors.map { .classObject($0) }
    members = [:]
    found = [:]
    bases = []
    ancestors = []
    heap.bury(&held)
  }

  /// Lets go of its members, where nothing can reach it any more.
  func clear() {
    heap.bytes -= 80 * order.count
    var held = members.values.filter { $0.isContainer }
    members = [:]
    order = []
    found = [:]
    heap.classChanges += 1
    heap.methodChanges += 1
    heap.bury(&held)
  }

  /// The class and all that it derives from, in the order of looking up.
  var line: [ClassObject] { [self] + ancestors }

  /// Whether it is another class or derives from it.
  func derives(from other: ClassObject) -> Bool {
    self === other || ancestors.contains { $0 === other }
  }

  // MARK: Members

  /// A member of the class or of the first class in line that has one.
  func find(_ name: String) -> Object? {
    if foundAt != heap.classChanges {
      found = [:]
      foundAt = heap.classChanges
    }
    if let object = found[name] {
      if case .undefined = object { return nil }
      return object
    }
    var object = members[name]
    if object == nil {
      for ancestor in ancestors {
        object = ancestor.members[name]
        if object != nil { break }
      }
    }
    // Who asks for name after name that is not there must not fill the memory.
    if found.count < 64 { found[name] = object ?? .undefined }
    return object
  }

  /// A member of a class in line behind another one, for `super()`.
  func find(_ name: String, after other: ClassObject) -> Object? {
    let line = line
    guard let place = line.firstIndex(where: { $0 === other }) else { return nil }
    for ancestor in line[(place + 1)...] {
      if let object = ancestor.members[name] { return object }
    }
    return nil
  }

  /// Sets a member.
  func set(_ name: String, to value: Object) {
    let old = members.updateValue(value, forKey: name)
    if old == nil {
      order.append(name)
      heap.bytes += 80
    }
    heap.classChanges += 1
    if !value.isPlainMember || !(old?.isPlainMember ?? false) { heap.methodChanges += 1 }
  }

  /// Takes a member away; false where it has none of this name.
  func remove(_ name: String) -> Bool {
    guard members.removeValue(forKey: name) != nil else { return false }
    order.removeAll { $0 == name }
    heap.bytes -= 80
    heap.classChanges += 1
    heap.methodChanges += 1
    return true
  }

  /// Replaces the members without anything changing but the numbers of the host's values.
  func visitMembers(_ visit: (inout Object) -> Void) {
    for name in order {
      guard var value = members.removeValue(forKey: name) else { continue }
      visit(&value)
      members[name] = value
    }
    found = [:]
  }

  /// The name in messages and in `repr`.
  var fullName: String { isOwn ? "__main__." + qualifiedName : errorName }

  /// The name in front of the message of an error that nothing catches.
  var errorName: String { module.map { "\($0).\(name)" } ?? name }

  /// What `__module__` says.
  var moduleName: String { isOwn ? "__main__" : module ?? "builtins" }
}

extension Object {
  /// Whether it is an attribute of a class like any number, neither method nor property.
  fileprivate var isPlainMember: Bool {
    switch self {
    case .function, .native, .descriptor: false
    default: true
    }
  }
}
