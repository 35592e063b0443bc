/// The arguments of a call to a function written in Swift.
public struct Arguments {
  /// The arguments by position.
  public var positional: [Object]
  /// The arguments by name, in the order of the call.
  public var keywords: [(name: String, value: Object)]

  /// Makes arguments.
  public init(_ positional: [Object], keywords: [(name: String, value: Object)] = []) {
    self.positional = positional
    self.keywords = keywords
  }

  /// Whether values of the host are among them.
  var holdForeign: Bool {
    func isForeign(_ object: Object) -> Bool {
      if case .foreign = object { true } else { false }
    }
    return positional.contains(where: isForeign) || keywords.contains { isForeign($0.value) }
  }
}

/// A function written in Swift.
public final class NativeFunction {
  /// What a call runs.
  public typealias Body = (inout Machine, Arguments) throws(Failure) -> Object

  /// What a call with one argument runs.
  public typealias Single = (inout Machine, Object) throws(Failure) -> Object

  /// The function's name.
  public let name: String
  /// What a call with one positional argument may run instead, without an array of arguments.
  let single: Single?
  let body: Body
  /// Whether a class that has it as a member binds it to its instances, as it does functions.
  let isMethod: Bool

  /// Makes a function.
  public init(_ name: String, _ body: @escaping Body) {
    self.name = name
    self.body = body
    single = nil
    isMethod = false
  }

  /// Makes a method of a built-in class; the object is the first argument.
  init(method name: String, _ body: @escaping Body) {
    self.name = name
    self.body = body
    single = nil
    isMethod = true
  }

  /// Makes a function of exactly one argument by position; errors call it `module.name`.
  public init(_ name: String, module: String? = nil, single: @escaping Single) {
    self.name = name
    self.single = single
    isMethod = false
    let full = module.map { "\($0).\(name)" } ?? name
    body = { (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
      guard arguments.keywords.isEmpty else {
        throw .type("\(full)() takes no keyword arguments")
      }
      guard arguments.positional.count == 1, let argument = arguments.positional.first else {
        throw .type("\(full)() takes exactly one argument (\(arguments.positional.count) given)")
      }
      return try single(&machine, argument)
    }
  }
}

/// A function that the worksheet defined.
public final class FunctionObject {
  let code: Code
  /// The name that it was defined with.
  public var name: String { code.name }
  /// The defaults of the parameters that have one, in order.
  var defaults: [Object]
  /// The variables of enclosing functions that it uses.
  var cells: [CellObject]
  var mark: UInt32 = 0
  private let heap: Heap
  private var size: Int { 128 + 16 * code.parameters.names.count + 8 * code.captures.count }

  init(code: Code, defaults: [Object], cells: [CellObject], _ heap: Heap) {
    self.code = code
    self.defaults = defaults
    self.cells = cells
    self.heap = heap
    heap.bytes += size
  }

  deinit {
    heap.bytes -= size
    if !cells.isEmpty {
      defaults += cells.map { .cell($0) }
      cells = []
    }
    heap.bury(&defaults)
  }
}

/// A method bound to its object.
public final class BoundMethod {
  var receiver: Object
  let name: String
  /// The function of a class that gets the object as its first argument; nil for the methods of
  /// built-in types and of the host, which are found by their names.
  let function: Object?
  var mark: UInt32 = 0
  private let heap: Heap

  init(_ receiver: Object, _ name: String, function: Object? = nil, _ heap: Heap) {
    self.receiver = receiver
    self.name = name
    self.function = function
    self.heap = heap
    heap.bytes += 80
  }

  deinit {
    heap.bytes -= 80
    var held = [receiver] + (function.map { [$0] } ?? [])
    receiver = .none
    heap.bury(&held)
  }
}

/// A type as an object.
public final class TypeObject {
  /// The type's name.
  public let name: String
  /// What calling it runs; nil where it cannot be called.
  let construct: NativeFunction.Body?
  /// What a call with one positional argument may run instead.
  let single: NativeFunction.Single?

  /// The module that it belongs to, where its name does not say so.
  let module: String?
  /// Its attributes.
  public let members: [String: Object]

  /// What `__name__` says: the name without a module in front.
  var shortName: String {
    String(name.split(separator: ".").last ?? "")
  }

  /// Makes a type.
  ///
  /// - Parameters:
  ///   - name: Its name as error messages show it; types of one name are the same type.
  ///   - module: The module in front of the name in its `repr`.
  ///   - members: Its attributes.
  ///   - single: What a call with one positional argument may run instead.
  ///   - construct: What calling it runs; nil where it cannot be called.
  public init(
    _ name: String, module: String? = nil, members: [String: Object] = [:],
    single: NativeFunction.Single? = nil, construct: NativeFunction.Body?
  ) {
    self.name = name
    self.module = module
    self.members = members
    self.single = single
    self.construct = construct
  }
}

/// A module: its name and what it holds.
public final class ModuleObject {
  /// The module's name.
  public let name: String
  /// What it holds, by the names.
  public internal(set) var members: [String: Object]

  /// Makes a module.
  public init(_ name: String, members: [String: Object]) {
    self.name = name
    self.members = members
  }
}
