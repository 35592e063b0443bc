import GradWorksheet
import ScalarGrad

/// Objects in so few characters that they fit into a line.
struct Brief {
  let session: Session

  /// What the number of a Value is to be.
  enum Aspect {
    case data
    case gradient
  }

  /// An object's text, cut with `...` where it is longer than that.
  func text(_ object: Object, limit: Int, _ aspect: Aspect = .data) -> String {
    var writer = BriefWriter(host: session.host, interpreter: session.interpreter, limit: limit)
    writer.write(object, aspect, depth: 0)
    return Brief.cut(writer.text, to: limit)
  }

  /// A text with `...` in place of what is too much.
  static func cut(_ text: String, to limit: Int) -> String {
    text.count > limit ? text.prefix(max(0, limit - 3)) + "..." : text
  }

  /// The type and the shape in words: `Value`, `float`, `list`, and `2 x 3`; of an array
  /// `array of float64` and `(2, 3)`.
  func kind(_ object: Object) -> (type: String, shape: String) {
    let type = session.interpreter.typeName(object)
    switch object {
    case .list(let list):
      if let kind = kind(of: type, arrays: list.elements) { return kind }
      return kind(ofList: object, type)
    case .tuple(let tuple):
      if let kind = kind(of: type, arrays: tuple.elements) { return kind }
      return kind(ofList: object, type)
    case .dict(let dict):
      let elements = dict.elements
      let of = Brief.isArray(elements.first?.value) ? common(elements.map(\.value)) : nil
      return (of.map { "\(type) of \($0)" } ?? type, "\(elements.count)")
    case .host(let host as ArrayObject):
      return ("array of \(elements(of: host))", spaced(host.shape))
    case .host(let host as ScalarObject): return (host.number.dtype.name, "")
    // `numpy.random._generator.Generator` would take up half of the line.
    case .host(let host): return (String(host.typeName.split(separator: ".").last ?? ""), "")
    case .string(let string): return (type, "\(string.text.unicodeScalars.count)")
    default: return (type, "")
    }
  }

  /// The type and the shape of lists of numbers, Values or anything else.
  private func kind(ofList object: Object, _ type: String) -> (type: String, shape: String) {
    guard let nested = Nested(object), let lengths = nested.lengths else { return (type, "") }
    let of = common(nested.items).map { " of \($0)" } ?? ""
    return (type + of, lengths.map(String.init).joined(separator: " x "))
  }

  /// The type and the length of a list of arrays, whose shapes may differ; nil where it holds others.
  private func kind(of type: String, arrays items: [Object]) -> (type: String, shape: String)? {
    guard !items.isEmpty, items.allSatisfy({ Brief.isArray($0) }) else { return nil }
    return ("\(type) of arrays", "\(items.count)")
  }

  /// What all of some objects are, in a word; nil where they differ.
  private func common(_ items: [Object]) -> String? {
    let types = Set(
      items.prefix(1000).map { Brief.isArray($0) ? "arrays" : session.interpreter.typeName($0) })
    return types.count == 1 ? types.first : nil
  }

  /// What the elements of an array are: `float64`, `Values`.
  func elements(of array: ArrayObject) -> String {
    guard array.dtype == .object else { return array.dtype.name }
    let areValues = array.plainItems.allSatisfy { if case .foreign = $0 { true } else { false } }
    return areValues ? "Values" : "objects"
  }

  private static func isArray(_ object: Object?) -> Bool {
    if case .host(let host)? = object { host is ArrayObject } else { false }
  }

  /// Whether an object is a Value or holds one.
  func holdsValues(_ object: Object) -> Bool {
    items(object)?.contains { if case .foreign = $0 { true } else { false } } ?? false
  }

  /// Whether a Value in it has a gradient.
  func hasGradient(_ object: Object) -> Bool {
    items(object)?.contains { item in
      guard case .foreign(let bits) = item else { return false }
      return session.host.gradient(of: UInt32(truncatingIfNeeded: bits)) != nil
    } ?? false
  }

  /// The things in nested lists; of arrays of numbers none, since these may be large.
  private func items(_ object: Object) -> [Object]? {
    if case .host(let host as ArrayObject) = object {
      return host.dtype == .object ? host.plainItems : []
    }
    return Nested(object)?.items
  }
}
