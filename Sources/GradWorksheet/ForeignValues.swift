/// What the host brings into the language: values whose bits only it can read.
///
/// The language knows nothing of gradients; `Value`s reach it through this protocol. Each operation
/// answers nil where the host does not take the operands, and the language then raises the
/// `TypeError` that Python would raise.
public protocol ForeignValues: AnyObject {
  /// The name of the type, such as `Value`.
  var typeName: String { get }

  /// `left op right`, at least one of them foreign.
  func binary(_ op: BinaryOperator, _ left: Object, _ right: Object, line: Int32) throws(Failure)
    -> Object?

  /// `op value`.
  func unary(_ op: UnaryOperator, _ value: UInt64, line: Int32) throws(Failure) -> Object?

  /// `left op right` for `<`, `<=`, `>`, `>=`; equality is identity, or that of ``number(of:)``.
  func compare(_ op: ComparisonOperator, _ left: Object, _ right: Object) throws(Failure) -> Bool?

  /// The number by which the host knows an attribute or a method; nil where values have none of this
  /// name. The compiler asks once for each place in the text, so that a loop looks nothing up.
  func member(_ name: String) -> Int?

  /// `value.member`; nil for a method.
  func attribute(_ member: Int, of value: UInt64) throws(Failure) -> Object?

  /// `value.member = newValue`; false for a method.
  func setAttribute(_ member: Int, of value: UInt64, to newValue: Object, line: Int32)
    throws(Failure) -> Bool

  /// `value.member(arguments)`; nil where it cannot be called.
  func call(
    _ member: Int, on value: UInt64, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object?

  /// `math.name(arguments)`, at least one of them foreign; also `abs`.
  func function(_ name: String, _ arguments: [Object], line: Int32) throws(Failure) -> Object?

  /// `sum(items, start)` of items at least one of which is foreign; nil for the plain way.
  func sum(_ items: [Object], start: Object, line: Int32) throws(Failure) -> Object?

  /// The number that stands for a value where Python wants a plain one: in a format, in `round`,
  /// `int`, `float` and `math.isclose`, beside a number in `==`. Nil where these refuse the value.
  func number(of value: UInt64) -> Double?

  /// How to write the number of a value that was refused.
  func advice(onNumberOf value: UInt64) -> String

  /// What to do about an attribute that an object of the language lacks; nil where the host has no
  /// advice.
  func advice(onMissing name: String, of object: Object) -> String?

  /// What `repr` and `print` show.
  func description(of value: UInt64) -> String

  /// An object with its floats made into values, for the leaves that a command line names.
  func leaf(_ object: Object, line: Int32, _ machine: inout Machine) throws(Failure) -> Object

  /// A variable of the worksheet was set to a value: after `h = relu(z)` the node is called h.
  ///
  /// The name comes as the number that ``number(ofName:)`` gave it.
  func named(_ value: UInt64, _ name: Int32)

  /// A number for the name of a variable.
  func number(ofName name: String) -> Int32

  /// After how many foreign operations the machine is to offer the next collection.
  var operationsUntilCollection: Int { get }

  /// Gives back what nothing holds any more: `roots` are the values that objects still hold; the
  /// answer says for each of these which value it is from now on. Nil for no change.
  func collect(_ roots: Set<UInt64>) -> ((UInt64) -> UInt64)?
}

extension ForeignValues {
  /// No advice.
  public func advice(onMissing name: String, of object: Object) -> String? { nil }
}
