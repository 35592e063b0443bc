extension SafeTensors {
  private static let metadataName = "__metadata__"
  /// What the format's own reader allows.
  private static let longestHeader = 100_000_000

  // MARK: Writing

  /// The file: the same bytes for the same arrays and texts.
  public var bytes: [UInt8] {
    var header: [(name: String, value: String)] = []
    if !metadata.isEmpty {
      let texts = metadata.sorted { $0.key < $1.key }
      let object = JSONText.object(texts.map { (name: $0.key, value: JSONText.quoted($0.value)) })
      header.append((name: Self.metadataName, value: object))
    }
    let tensors = Self.aligned(tensors)
    var end = 0
    for tensor in tensors {
      let start = end
      end += tensor.bytes.count
      let entry = JSONText.object([
        (name: "dtype", value: JSONText.quoted(tensor.kind.rawValue)),
        (name: "shape", value: "\(tensor.shape)"),
        (name: "data_offsets", value: "\([start, end])"),
      ])
      header.append((name: tensor.name, value: entry))
    }
    var text = Array(JSONText.object(header).utf8)
    // With the header a multiple of 8, and larger numbers first, all can be read in place.
    while text.count % 8 != 0 { text.append(UInt8(ascii: " ")) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + text.count + end)
    for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: text.count >> (8 * place))) }
    bytes += text
    for tensor in tensors { bytes += tensor.bytes }
    return bytes
  }

  // MARK: Reading

  /// Reads a file, or says what is wrong with it.
  public init(bytes: [UInt8]) throws(SafeTensorsError) {
    guard bytes.count >= 8 else { throw .short(bytes: bytes.count) }
    let claimed = UInt64(bytes[..<8])
    guard claimed <= UInt64(min(bytes.count - 8, Self.longestHeader)) else {
      throw .headerLength(claimed: claimed, available: bytes.count - 8)
    }
    let dataStart = 8 + Int(claimed)
    let fields = try Self.fields(bytes[8..<dataStart])
    var metadata: [String: String] = [:]
    var entries: [Entry] = []
    var names: Set<String> = []
    for field in fields {
      if !names.insert(field.key).inserted { throw .twice(field.key) }
      if field.key == Self.metadataName {
        metadata = try Self.metadata(field.value)
      } else {
        entries.append(try Entry(field))
      }
    }
    entries.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    try Self.check(entries, available: bytes.count - dataStart)
    self.metadata = metadata
    tensors = entries.map { entry in
      let start = dataStart + entry.range.lowerBound
      return Tensor(entry.name, entry.kind, entry.shape, bytes[start..<start + entry.range.count])
    }
  }

  private static func fields(
    _ header: ArraySlice<UInt8>
  ) throws(SafeTensorsError) -> [JSONValue.Field] {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(parsing: Array(header))
    } catch {
      throw .json(line: error.line, column: error.column, error.reason)
    }
    guard case .object(let fields) = value else { throw .form("the whole", wanted: "object") }
    return fields
  }

  private static func metadata(_ value: JSONValue) throws(SafeTensorsError) -> [String: String] {
    guard case .object(let fields) = value else { throw .form(metadataName, wanted: "object") }
    var texts: [String: String] = [:]
    for field in fields {
      guard let text = field.value.string else { throw .form(field.key, wanted: "text") }
      if texts.updateValue(text, forKey: field.key) != nil { throw .twice(field.key) }
    }
    return texts
  }

  /// Every byte belongs to exactly one array.
  private static func check(_ entries: [Entry], available: Int) throws(SafeTensorsError) {
    var end = 0
    var before = ""
    for entry in entries {
      if entry.range.upperBound > available {
        throw .truncated(entry.name, end: entry.range.upperBound, available: available)
      }
      if entry.range.lowerBound < end { throw .overlap(before, entry.name) }
      if entry.range.lowerBound > end {
        throw .gap(offset: end, count: entry.range.lowerBound - end)
      }
      if !entry.range.isEmpty { (end, before) = (entry.range.upperBound, entry.name) }
    }
    if end < available { throw .gap(offset: end, count: available - end) }
  }

  /// What the header says of an array.
  private struct Entry {
    let name: String
    let kind: Kind
    let shape: [Int]
    let range: Range<Int>

    init(_ field: JSONValue.Field) throws(SafeTensorsError) {
      name = field.key
      guard let word = field.value["dtype"]?.string else { throw .form(name, wanted: "dtype") }
      guard let kind = Kind(rawValue: word) else { throw .kind(word, of: name) }
      self.kind = kind
      guard let shape = Self.counts(field.value["shape"]) else {
        throw .form(name, wanted: "shape of whole numbers")
      }
      self.shape = shape
      guard let ends = Self.counts(field.value["data_offsets"]), ends.count == 2,
        ends[0] <= ends[1]
      else { throw .form(name, wanted: "data_offsets [start, end]") }
      range = ends[0]..<ends[1]
      var size = kind.size
      for count in shape {
        let (product, overflow) = size.multipliedReportingOverflow(by: count)
        if overflow { throw .overflow(name, shape: shape) }
        size = product
      }
      if size != range.count {
        throw .size(name, shape: shape, wanted: size, found: range.count)
      }
    }

    private static func counts(_ value: JSONValue?) -> [Int]? {
      guard case .array(let items) = value else { return nil }
      let counts = items.compactMap(\.integer).filter { $0 >= 0 }
      return counts.count == items.count ? counts : nil
    }
  }
}
