import GradWorksheet

/// An array as NumPy writes it: rows in brackets, on lines of 75 columns; of more than 1,000 elements
/// only those at the edges.
struct ArrayText {
  private let array: ArrayObject
  private let edge: Int?
  private let separator: String
  /// The words of the elements, by their places in the buffer.
  private let word: (Int) throws(Failure) -> String

  /// What stands between the brackets of `array(...)`, and what `print` shows.
  static func text(
    _ array: ArrayObject, separator: String, prefix: String, closing: Int? = nil,
    _ machine: Machine
  ) throws(Failure) -> String {
    if array.count == 0 { return "[]" }
    let options = array.numpy.printing
    try machine.spend(min(array.count, options.threshold) &* 256)
    let edge = array.count > options.threshold ? options.edgeItems : nil
    let text = ArrayText(array, edge: edge, separator: separator, options, machine)
    return try text.text(
      axis: 0, place: array.layout.offset,
      indent: " " + String(repeating: " ", count: prefix.utf8.count),
      // The bracket behind `array(` is on the last line.
      width: options.lineWidth - (closing ?? (prefix.isEmpty ? 0 : 1)))
  }

  private init(
    _ array: ArrayObject, edge: Int?, separator: String, _ options: PrintOptions, _ machine: Machine
  ) {
    self.array = array
    self.edge = edge
    self.separator = separator
    let places = Self.shownPlaces(array, axis: 0, place: array.layout.offset, edge: edge)
    let buffer = array.buffer
    let dtype = array.dtype
    switch dtype.storage {
    case .float64:
      let column = FloatColumn(places.map { buffer.doubles[$0] }, isSingle: false, options)
      word = { (place) throws(Failure) in column.text(buffer.doubles[place]) }
    case .float32:
      let column = FloatColumn(places.map { Double(buffer.floats[$0]) }, isSingle: true, options)
      word = { (place) throws(Failure) in column.text(Double(buffer.floats[place])) }
    case .int64:
      let width = places.map { dtype.text(buffer.integers[$0]).utf8.count }.max() ?? 0
      word = { (place) throws(Failure) in padded(dtype.text(buffer.integers[place]), to: width) }
    case .bool:
      let width = array.rank == 0 ? 4 : 5
      word = { (place) throws(Failure) in padded(buffer.flags[place] ? "True" : "False", to: width)
      }
    case .object:
      word = { (place) throws(Failure) in
        // A copy will do: no element calls anything back.
        var machine = machine
        let text = try machine.repr(buffer.objects[place])
        if case .list = buffer.objects[place] { return "list(\(text))" }
        return text
      }
    }
  }

  /// The places along an axis that are shown; nil stands for those that are left out.
  private static func shown(_ length: Int, _ edge: Int?) -> [Int?] {
    guard let edge, edge < (length + 1) / 2 else { return Array(0..<length) }
    return Array(0..<edge) + [nil] + Array(length - edge..<length)
  }

  private static func shownPlaces(
    _ array: ArrayObject, axis: Int, place: Int, edge: Int?
  ) -> [Int] {
    if axis == array.rank { return [place] }
    return shown(array.shape[axis], edge).flatMap { index in
      index.map {
        shownPlaces(
          array, axis: axis + 1, place: place + $0 * array.layout.strides[axis], edge: edge)
      } ?? []
    }
  }

  private func text(axis: Int, place: Int, indent: String, width: Int) throws(Failure) -> String {
    if axis == array.rank { return try word(place) }
    let stride = array.layout.strides[axis]
    let indexes = Self.shown(array.shape[axis], edge)
    if axis == array.rank - 1 {
      var words: [String] = []
      for index in indexes {
        if let index { words.append(try word(place + index * stride)) } else { words.append("...") }
      }
      return "[" + wrapped(words, indent: indent, width: width - 1).dropFirst(indent.utf8.count)
        + "]"
    }
    let isComma = separator.hasPrefix(",")
    let between = (isComma ? "," : "") + String(repeating: "\n", count: array.rank - axis - 1)
    var parts: [String] = []
    for index in indexes {
      guard let index else {
        parts.append("...")
        continue
      }
      parts.append(
        try text(
          axis: axis + 1, place: place + index * stride, indent: indent + " ", width: width - 1))
    }
    return "[" + parts.joined(separator: between + indent) + "]"
  }

  /// Words side by side, on as many lines as they need.
  private func wrapped(_ words: [String], indent: String, width: Int) -> String {
    var text = ""
    var line = indent
    for (index, word) in words.enumerated() {
      if line.count + word.count > width && line.count > indent.count {
        while line.last == " " { line.removeLast() }
        text += line + "\n"
        line = indent
      }
      line += word + (index == words.count - 1 ? "" : separator)
    }
    return text + line
  }
}
