/// An object of the host that the language can only hold, pass on and show, such as a drawing.
///
/// A host makes a class of its own from this one, which says what stands behind it.
open class HostObject {
  /// The name of its type, as error messages show it.
  public let typeName: String

  /// Names the type.
  public init(typeName: String) { self.typeName = typeName }

  /// What `repr` and `print` show.
  open var description: String { "<\(typeName)>" }
}
