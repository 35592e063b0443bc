import GradExplain
import GradWorksheet
import ScalarGrad

/// Writes an object until there is enough.
struct BriefWriter {
  let host: ValueHost
  let interpreter: Interpreter
  let limit: Int
  private(set) var text = ""

  init(host: ValueHost, interpreter: Interpreter, limit: Int) {
    self.host = host
    self.interpreter = interpreter
    self.limit = limit
  }

  private var isFull: Bool { text.utf8.count > 4 * limit + 16 }

  /// Writes an object behind what there is.
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
    case .dict(let dict):
      let elements = dict.elements
      let hasArrays = elements.contains {
        if case .host(_ as ArrayObject) = $0.value { true } else { false }
      }
      if hasArrays {
        write(keysOf: elements)
      } else {
        text += oneLine((try? interpreter.repr(object)) ?? "...")
      }
    case .host(let array as ArrayObject):
      write(array, axis: 0, place: array.layout.offset, aspect)
    // Its text is a picture of many lines.
    case .host(let object) where object is DrawingObject: text += "<drawing>"
    case .string(let string) where string.text.utf8.count > 8 * limit + 64:
      text += "'" + oneLine(String(string.text.prefix(limit)))
    case .view, .big: text += oneLine((try? interpreter.repr(object)) ?? "...")
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

  /// A dict of arrays by its keys: the arrays have no room in a line.
  private mutating func write(keysOf elements: [(key: Object, value: Object)]) {
    text += "keys "
    for (place, element) in elements.enumerated() {
      if isFull { break }
      if place > 0 { text += ", " }
      write(element.key, .data, depth: 1)
    }
  }

  /// The elements of an array, as nested lists with four digits of each number: an array is looked
  /// over, and whoever wants all digits prints it.
  private mutating func write(
    _ array: ArrayObject, axis: Int, place: Int, _ aspect: Brief.Aspect
  ) {
    if axis == array.rank {
      switch array.buffer.plain(at: place) {
      case .float(let number): text += aspect == .gradient ? "-" : short(number)
      case .foreign(let bits):
        let node = UInt32(truncatingIfNeeded: bits)
        let number = aspect == .data ? host.tape.primal(node) : host.gradient(of: node)
        text += number.map(short) ?? "-"
      case let other: write(other, aspect, depth: axis + 1)
      }
      return
    }
    text += "["
    for index in 0..<array.shape[axis] {
      if isFull { break }
      if index > 0 { text += ", " }
      write(array, axis: axis + 1, place: place + index * array.layout.strides[axis], aspect)
    }
    text += "]"
  }

  private func short(_ number: Double) -> String { ShortDigits.text(number, digits: 4) }
}
