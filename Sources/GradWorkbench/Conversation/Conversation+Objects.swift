import GradExplain
import GradWorksheet

// What `NAME?` says of something that the session holds.
extension Conversation {
  /// What a variable holds: type, shape, value, gradient, and the line that assigned it.
  func describe(_ name: String, _ object: Object) {
    let brief = Brief(session: session)
    if case .function = object, let signature = session.signature(of: name) {
      say("\(oneLine(signature)), a function of this session")
      if let text = session.docstring(of: name) { say(manyLines(text)) }
    } else if case .classObject(let type) = object, type.name == name,
      let text = session.classText(of: name)
    {
      say("\(oneLine(text.signature)), a class of this session")
      if let words = text.docstring { say(manyLines(words)) }
      for (place, method) in text.methods.prefix(20).enumerated() {
        say((place == 0 ? "  methods   " : "            ") + oneLine(method))
      }
    } else {
      say("\(oneLine(name)): \(title(of: object, brief))")
      if case .dict(let dict) = object, !dict.elements.isEmpty {
        list(dict.elements.map { (brief.text($0.key, limit: 24), $0.value) }, brief)
      } else if case .instance(let instance) = object, !instance.elements.isEmpty {
        list(instance.elements.map { (Brief.cut(oneLine($0.name), to: 24), $0.value) }, brief)
      } else {
        say("  value     \(brief.text(object, limit: room))")
      }
    }
    if brief.holdsValues(object) {
      say(
        "  gradient  "
          + (brief.hasGradient(object)
            ? brief.text(object, limit: room, .gradient)
            : "not computed yet: backward() computes it"))
    }
    if case .host(let array as ArrayObject) = object { describe(array, called: name) }
    if case .foreign(let bits) = object, let formula = session.formula(ofNode: bits) {
      say("  computed  \(oneLine(formula))")
    }
    if let (number, line) = session.assignment(of: String(name.prefix { $0 != "[" })) {
      let code = oneLine(line)
      say("  assigned  \(place(ofLine: number)): \(Brief.cut(code, to: 60))")
    }
  }

  /// How many characters there are behind the word that a line begins with.
  private var room: Int { max(30, min(width(), 100) - 12) }

  /// Type and shape: `list of float, 2 x 3`, `array of 6 Values, shape (2, 3)`.
  private func title(of object: Object, _ brief: Brief) -> String {
    let (type, shape) = brief.kind(object)
    switch object {
    case .host(let array as ArrayObject):
      return array.dtype == .object
        ? "array of \(array.count) \(brief.elements(of: array)), shape \(shape)"
        : "\(type), shape \(shape)"
    case .dict(let dict):
      let count = dict.elements.count
      return "\(type), \(count) \(count == 1 ? "key" : "keys")"
    default: return type + (shape.isEmpty ? "" : ", \(shape)")
    }
  }

  /// The entries of a dict or the attributes of an object, a line each.
  private func list(_ elements: [(key: String, value: Object)], _ brief: Brief) {
    let most = 20
    let keys = elements.prefix(most).map(\.key)
    let width = keys.map(\.count).max() ?? 0
    for (key, element) in zip(keys, elements) {
      let (type, shape) = brief.kind(element.value)
      let value: String =
        if case .host(_ as ArrayObject) = element.value {
          "\(type) \(shape)"
        } else {
          brief.text(element.value, limit: room - width)
        }
      say("  \(key)\(String(repeating: " ", count: width - key.count))  \(value)")
    }
    if elements.count > most { say("  and \(elements.count - most) more") }
  }

  /// What there is to say about an array besides: how its numbers lie, and who shares them.
  private func describe(_ array: ArrayObject, called name: String) {
    if array.dtype != .object, array.dtype != .bool, array.count > 3 {
      let numbers = array.doubles
      let mean = numbers.reduce(0, +) / Double(numbers.count)
      let text = { (number: Double) in ShortDigits.text(number, digits: 4) }
      // nan is neither the smallest nor the largest.
      let plain = numbers.filter { !$0.isNaN }
      if let least = plain.min(), let most = plain.max() {
        let without = numbers.count - plain.count
        say(
          "  numbers   from \(text(least)) to \(text(most)), "
            + (without > 0 ? "\(without) nan among them" : "mean \(text(mean))"))
      }
    }
    let sharing = session.interpreter.variables.filter { other in
      guard other.name != "_", other.name != name, case .host(let held as ArrayObject) = other.value
      else { return false }
      return held.buffer === array.buffer
    }
    if !sharing.isEmpty {
      say(
        "  shared    its elements are those of "
          + sharing.prefix(6).map { oneLine($0.name) }.joined(separator: ", ")
          + ", too: who changes one changes the other")
    }
  }
}
