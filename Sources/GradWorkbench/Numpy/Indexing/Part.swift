import GradWorksheet

extension ArrayObject {
  /// What stands at a place that a person names, `0` or `0, 1`, counted from 0; nil where nothing does.
  func part(at text: Substring) -> Object? {
    var layout = layout
    var rest = shape[...]
    for place in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let number = Int(place.trimmed), let length = rest.first else { return nil }
      // From the end, as in Python.
      let index = number < 0 ? length + number : number
      guard 0..<length ~= index else { return nil }
      layout.offset += index * layout.strides[0]
      layout.strides.removeFirst()
      rest.removeFirst()
    }
    return rest.isEmpty
      ? buffer.plain(at: layout.offset) : .host(view(Array(rest), layout))
  }
}

extension Substring {
  /// The text without spaces around it.
  fileprivate var trimmed: Substring {
    let text = drop { $0 == " " }
    guard let last = text.lastIndex(where: { $0 != " " }) else { return text[..<text.startIndex] }
    return text[...last]
  }
}
