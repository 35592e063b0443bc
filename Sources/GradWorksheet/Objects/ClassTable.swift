/// `object`, the classes of errors and `NotImplemented`: one of each for a machine.
final class ClassTable {
  /// The class that all others derive from.
  let object: ClassObject
  /// What an operator answers that leaves its operands to others.
  let notImplemented: InstanceObject
  /// The classes of errors by name.
  private(set) var errors: [String: ClassObject] = [:]
  /// Their names in a fixed order.
  private(set) var errorNames: [String] = []
  private let heap: Heap
  /// What they would count for.
  private var uncounted = 0

  init(_ heap: Heap) {
    // They are there before anything runs, and count for nothing.
    let bytes = heap.bytes
    defer {
      uncounted = heap.bytes - bytes
      heap.bytes = bytes
    }
    self.heap = heap
    object = ClassObject("object", bases: [], ancestors: [], isOwn: false, heap)
    let type = ClassObject(
      "NotImplementedType", bases: [object], ancestors: [object], isOwn: false, heap)
    notImplemented = InstanceObject(type, heap)
    for (name, method) in ObjectMethods.ofObject { object.set(name, to: .native(method)) }
    type.set("__repr__", to: .native(ObjectMethods.notImplemented))
    for (name, base) in ClassTable.hierarchy { add(name, deriving: base) }
    if let base = errors["BaseException"] {
      for (name, method) in ObjectMethods.ofErrors { base.set(name, to: .native(method)) }
    }
    errors["KeyError"]?.set("__str__", to: .native(ObjectMethods.keyErrorText))
  }

  deinit { heap.bytes += uncounted }

  /// A class of errors with this name, a new one where there is none.
  func error(_ name: String) -> ClassObject {
    errors[name] ?? add(name, deriving: "Exception") ?? object
  }

  /// A class of a host's errors, by its name with the module in front, such as NumPy's `LinAlgError`.
  ///
  /// Of several bases the first is asked first.
  func hostError(_ fullName: String, deriving bases: [String]) -> ClassObject {
    if let type = errors[fullName] { return type }
    let parts = fullName.split(separator: ".")
    let parents = bases.compactMap { errors[$0] }
    // What several share stands behind the last of them.
    var ancestors: [ClassObject] = []
    for type in parents.flatMap(\.line).reversed()
    where !ancestors.contains(where: { $0 === type }) {
      ancestors.insert(type, at: 0)
    }
    let type = ClassObject(
      parts.last.map(String.init) ?? fullName,
      module: parts.count > 1 ? parts.dropLast().joined(separator: ".") : nil,
      bases: parents, ancestors: ancestors, isOwn: false, isError: true, heap)
    errors[fullName] = type
    return type
  }

  @discardableResult
  private func add(_ name: String, deriving base: String) -> ClassObject? {
    let parent = errors[base] ?? object
    let type = ClassObject(
      name, bases: [parent], ancestors: parent.line, isOwn: false,
      isError: true, heap)
    errors[name] = type
    errorNames.append(name)
    return type
  }

  /// The classes of errors with those that they derive from, read once.
  private static let hierarchy: [(name: String, base: String)] = lines.split(separator: "\n")
    .flatMap { line in
      let names = line.split(separator: " ").map(String.init)
      return names.dropFirst().map { ($0, names[0]) }
    }

  /// Each line: a class, and those that derive from it.
  private static let lines = """
    object BaseException
    BaseException Exception GeneratorExit KeyboardInterrupt SystemExit
    Exception ArithmeticError AssertionError AttributeError BufferError EOFError ImportError LookupError
    Exception MemoryError NameError OSError ReferenceError RuntimeError StopAsyncIteration StopIteration
    Exception SyntaxError SystemError TypeError ValueError Warning
    ArithmeticError FloatingPointError OverflowError ZeroDivisionError
    ImportError ModuleNotFoundError
    LookupError IndexError KeyError
    NameError UnboundLocalError
    OSError BlockingIOError ChildProcessError ConnectionError FileExistsError FileNotFoundError
    OSError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError
    OSError TimeoutError
    RuntimeError NotImplementedError RecursionError
    SyntaxError IndentationError
    IndentationError TabError
    ValueError UnicodeError
    UnicodeError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError
    Warning BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning
    Warning PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning
    Warning UserWarning
    """
}
