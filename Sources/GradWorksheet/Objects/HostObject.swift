/// An object of the host, such as a drawing, an array or a layer of a network.
///
/// A host makes a class of its own from this one and overrides what its objects can do; what it
/// leaves alone raises what CPython raises of an object without that method. Where a method answers
/// nil, it says what Python's `NotImplemented` says: the other operand is asked, or the plain way is
/// gone. Methods that get the machine `inout` may call back into the worksheet; what they hold in
/// Swift's variables meanwhile must be in the machine's sight (``Machine/pin(_:)``).
open class HostObject {
  /// The name of its type, as error messages show it.
  public let typeName: String
  /// Whether ``contents`` is ever anything but empty.
  let holdsObjects: Bool
  var mark: UInt32 = 0

  /// Names the type.
  ///
  /// - Parameters:
  ///   - typeName: The name of the type, as error messages show it.
  ///   - holdsObjects: Whether it holds objects of the language (``contents``).
  public init(typeName: String, holdsObjects: Bool = false) {
    self.typeName = typeName
    self.holdsObjects = holdsObjects
  }

  /// The lists, dicts and host objects in which it keeps objects of the language.
  ///
  /// Values of the host move when the machine collects, so that none may stand anywhere else: an
  /// object that holds Values holds a ``ListObject`` of them.
  open var contents: [Object] { [] }

  /// An object of its own with the same contents, where they can change; itself where they cannot.
  open func copied() -> HostObject { self }

  // MARK: Types

  /// What `type(object)` answers; nil for a type that has nothing but this name.
  open var type: TypeObject? { nil }

  /// Whether `isinstance` finds it to be of the type with this name.
  open func isInstance(of type: String) -> Bool { type == typeName }

  // MARK: Text

  /// What `repr` and `print` show, where nothing else is overridden.
  open var description: String { "<\(typeName)>" }

  /// What `repr(object)` gives.
  open func repr(_ machine: Machine) throws(Failure) -> String { description }

  /// What `str(object)` and `print` give.
  open func str(_ machine: Machine) throws(Failure) -> String { try repr(machine) }

  /// What `format(object, spec)` gives for a spec that is not empty; nil for the format of
  /// ``number(_:)``, and the error where that is none.
  open func format(_ spec: String, _ machine: Machine) throws(Failure) -> String? { nil }

  // MARK: Numbers

  /// The number that stands for it where Python wants a plain one: in `float`, `int`, `round`, in
  /// formats and in the functions of `math`; nil where these refuse it.
  open func number(_ machine: Machine) throws(Failure) -> Object? { nil }

  /// The integer that it is as an index and in `range` (Python's `__index__`).
  open var index: Int? { nil }

  /// `abs`, `round` or a function of `math`, by its name; nil for that of ``number(_:)``.
  open func function(
    _ name: String, _ arguments: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object? { nil }

  // MARK: Attributes and calls

  /// The names that can stand behind its dot, in any order, for those who write code.
  open var memberNames: [String] { [] }

  /// `object.name`, where it is not a method.
  open func attribute(_ name: String, _ machine: Machine) throws(Failure) -> Object? { nil }

  /// `object.name = value`; false where there is no such attribute to set.
  open func setAttribute(
    _ name: String, to value: Object, _ machine: inout Machine
  ) throws(Failure) -> Bool { false }

  /// Whether it has a method of this name.
  open func hasMethod(_ name: String) -> Bool { false }

  /// `object.name(arguments)` for the methods that ``hasMethod(_:)`` knows.
  open func call(
    method name: String, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object? { nil }

  /// Whether it can be called.
  open var isCallable: Bool { false }

  /// `object(arguments)`.
  open func call(_ arguments: Arguments, _ machine: inout Machine) throws(Failure) -> Object {
    throw .type("'\(typeName)' object is not callable")
  }

  // MARK: Operators

  /// `left op right`, one of which is this object; a text's `%` never comes here.
  open func binary(
    _ op: BinaryOperator, _ left: Object, _ right: Object, _ machine: inout Machine
  ) throws(Failure) -> Object? { nil }

  /// `object op= right` where that changes the object; what the variable holds afterwards.
  open func augmented(
    _ op: BinaryOperator, _ right: Object, _ machine: inout Machine
  ) throws(Failure) -> Object? { nil }

  /// `op object`.
  open func unary(_ op: UnaryOperator, _ machine: inout Machine) throws(Failure) -> Object? { nil }

  /// `left op right` for `==`, `!=`, `<`, `<=`, `>`, `>=`, one of which is this object; any object
  /// may be the answer, such as an array of booleans.
  open func compare(
    _ op: ComparisonOperator, _ left: Object, _ right: Object, _ machine: Machine
  ) throws(Failure) -> Object? { nil }

  /// Whether it counts as true.
  open func truth(_ machine: Machine) throws(Failure) -> Bool { true }

  /// What finds it in a dict: an object that is equal to it; nil for its identity.
  ///
  /// Who overrides ``compare(_:_:_:_:)`` for `==` overrides this, and throws ``unhashable`` where
  /// there is nothing of the kind.
  open func key(_ machine: Machine) throws(Failure) -> Object? { nil }

  /// The error of an object that cannot be the key of a dict.
  public final var unhashable: Failure { .type("unhashable type: '\(typeName)'") }

  // MARK: Items

  /// `len(object)`.
  open func count(_ machine: Machine) throws(Failure) -> Int {
    throw .type("object of type '\(typeName)' has no len()")
  }

  /// `object[index]`; `a[i, j]` comes as a tuple, `a[i:j]` as a slice.
  open func item(_ index: Object, _ machine: inout Machine) throws(Failure) -> Object {
    throw .type("'\(typeName)' object is not subscriptable")
  }

  /// `object[index] = value`.
  open func setItem(
    _ index: Object, to value: Object, _ machine: inout Machine
  ) throws(Failure) {
    throw .type("'\(typeName)' object does not support item assignment")
  }

  /// `del object[index]`.
  open func deleteItem(_ index: Object, _ machine: inout Machine) throws(Failure) {
    throw .type("'\(typeName)' object does not support item deletion")
  }

  /// What a loop over it goes through: ``Machine/elements(of:)``, or an iterator over a list.
  open func iterator(_ machine: inout Machine) throws(Failure) -> IteratorObject {
    throw .type("'\(typeName)' object is not iterable")
  }

  /// The element at a place, for ``Machine/elements(of:)``; nil behind the last one.
  open func element(at place: Int, _ machine: Machine) throws(Failure) -> Object? { nil }

  /// `item in object`; nil to look through all its elements.
  open func contains(_ item: Object, _ machine: inout Machine) throws(Failure) -> Bool? { nil }
}
