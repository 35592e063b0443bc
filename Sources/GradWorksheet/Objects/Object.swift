/// A value of the worksheet language.
///
/// Small values stand in the enum itself; everything else is one reference. Sixteen bytes, so that
/// a register of the machine is cheap to copy.
public enum Object {
  /// No value: a variable that is not bound. Programs never see it.
  case undefined
  /// `None`.
  case none
  /// `True` and `False`.
  case bool(Bool)
  /// An integer that fits in 64 bits.
  case int(Int)
  /// A float.
  case float(Double)
  /// A value of the host (``ForeignValues``): bits that only the host can read.
  case foreign(UInt64)
  /// An integer that does not.
  case big(BigObject)
  /// A string.
  case string(StringObject)
  /// A list.
  case list(ListObject)
  /// A tuple.
  case tuple(TupleObject)
  /// A dict.
  case dict(DictObject)
  /// A view of a dict: what `keys()`, `values()` and `items()` give.
  case view(DictView)
  /// A `range`.
  case range(RangeObject)
  /// A `slice`, made by `a[i:j:k]`.
  case slice(SliceObject)
  /// A function that the worksheet defined.
  case function(FunctionObject)
  /// A function written in Swift.
  case native(NativeFunction)
  /// A method bound to its object, such as `xs.append`.
  case method(BoundMethod)
  /// A type: `int`, `list`, `Value`; calling it converts or constructs.
  case type(TypeObject)
  /// A module.
  case module(ModuleObject)
  /// Something that is being iterated.
  case iterator(IteratorObject)
  /// A variable that is shared between a function and the functions inside it. Programs never see
  /// it.
  case cell(CellObject)
  /// `...`
  case ellipsis
  /// An object of the host that the language can only hold, pass on and show, such as a drawing.
  case host(HostObject)
  /// An object of a class that the worksheet defined, or an error.
  case instance(InstanceObject)
  /// A class that the worksheet defined, `object`, or a class of errors.
  case classObject(ClassObject)
  /// A static method, a class method or a property.
  case descriptor(DescriptorObject)
  /// What `super()` gives.
  case parent(SuperObject)
  /// A set or a frozenset.
  case set(SetObject)
}
