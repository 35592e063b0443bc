/// An object of the host that the language can only hold, pass on and show, such as a drawing.
///
/// A host makes a class of its own from this one, which says what stands behind it, and gives it to
/// worksheets by ``Machine/hold(_:bytes:)``.
open class HostObject {
  /// The name of its type, as error messages show it.
  public let typeName: String
  /// Where its bytes count, and how many there are.
  private var account: (heap: Heap, bytes: Int)?

  /// Names the type.
  public init(typeName: String) { self.typeName = typeName }

  deinit {
    if let account { account.heap.bytes -= account.bytes }
  }

  /// What `repr` and `print` show.
  open var description: String { "<\(typeName)>" }

  fileprivate func count(_ bytes: Int, in heap: Heap) {
    guard account == nil else { return }
    account = (heap, bytes)
    heap.bytes += bytes
  }
}

extension Machine {
  /// Gives an object of the host to the worksheet; as long as it lives, its bytes count.
  public func hold(_ object: HostObject, bytes: Int) throws(Failure) -> Object {
    try heap.reserve(bytes)
    object.count(bytes, in: heap)
    return .host(object)
  }
}
