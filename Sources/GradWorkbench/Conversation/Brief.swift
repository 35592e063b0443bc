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
    var writer = Writer(host: session.host, interpreter: session.interpreter, limit: limit)
    writer.write(object, aspect, depth: 0)
    guard writer.text.count > limit else { return writer.text }
    return String(writer.text.prefix(max(0, limit - 3))) + "..."
  }

  /// The type and the shape in words: `Value`, `float`, `list`, and `2 x 3`.
  func kind(_ object: Object) -> (type: String, shape: String) {
    let type = session.interpreter.typeName(object)
    switch object {
    case .list, .tuple:
      guard let nested = Nested(object), let lengths = nested.lengths else { return (type, "") }
      let items = nested.items
      let types = Set(items.prefix(1000).map { session.interpreter.typeName($0) })
      let of = types.count == 1 ? " of \(types.first ?? "")" : ""
      return (type + of, lengths.map(String.init).joined(separator: " x "))
    case .string(let string): return (type, "\(string.text.unicodeScalars.count)")
    default: return (type, "")
    }
  }

  /// Whether an object is a Value or holds one.
  func holdsValues(_ object: Object) -> Bool {
    Nested(object)?.items.contains { if case .foreign = $0 { true } else { false } } ?? false
  }

  /// Whether a Value in it has a gradient.
  func hasGradient(_ object: Object) -> Bool {
    Nested(object)?.items.contains { item in
      guard case .foreign(let bits) = item else { return false }
      return session.host.gradient(of: UInt32(truncatingIfNeeded: bits)) != nil
    } ?? false
  }
}

/// Writes until there is enough.
private struct Writer {
  let host: ValueHost
  let interpreter: Interpreter
  let limit: Int
  var text = ""

  private var isFull: Bool { text.utf8.count > 4 * limit + 16 }

  mutating func write(_ object: Object, _ aspect: Brief.Aspect, depth: Int) {
    if isFull || depth > Nested.depthLimit { return text += "..." }
    switch object {
    case .foreign(let bits):
      let node = UInt32(truncatingIfNeeded: bits)
      switch aspect {
      case .data: text += pythonText(host.tape.primal(node))
      case .gradient: text += host.gradient(of: node).map(pythonText) ?? "-"
      }
    case .list(let list): write(list.elements, "[", "]", aspect, depth)
    case .tuple(let tuple):
      write(tuple.elements, "(", tuple.elements.count == 1 ? ",)" : ")", aspect, depth)
    // Its text is a picture of many lines.
    case .host(let object) where object is DrawingObject: text += "<drawing>"
    case .string(let string) where string.text.utf8.count > 8 * limit + 64:
      text += "'" + oneLine(String(string.text.prefix(limit)))
    case .dict, .view, .big: text += oneLine((try? interpreter.repr(object)) ?? "...")
    case .int, .float, .bool, .none:
      text += aspect == .gradient ? "-" : oneLine((try? interpreter.repr(object)) ?? "...")
    default: text += oneLine((try? interpreter.repr(object)) ?? "...")
    }
  }

  private mutating func write(
    _ items: [Object], _ open: String, _ close: String, _ aspect: Brief.Aspect, _ depth: Int
  ) {
    text += open
    for (place, item) in items.enumerated() {
      if isFull { break }
      if place > 0 { text += ", " }
      write(item, aspect, depth: depth + 1)
    }
    text += close
  }
}
