extension Blueprint {
  /// The blueprint as JSON, on one line.
  ///
  ///     {"input": [1, 28, 28], "layers": [{"layer": "convolution", "channels": 8, "kernel": 3,
  ///      "stride": 1, "padding": 1}, {"layer": "relu"}, …], "loss": "cross-entropy",
  ///      "reduce": "mean", "init": "glorot-uniform"}
  ///
  /// The other layers are `linear` with `outputs`, `max-pool` and `average-pool` with `size` and
  /// `stride`, `global-average-pool`, `flatten` and the functions by their names.
  public var json: String {
    let layers = layers.map(\.json).joined(separator: ", ")
    return "{\"input\": \(input), \"layers\": [\(layers)], \"loss\": \"\(loss.rawValue)\", "
      + "\"reduce\": \"\(reduction.rawValue)\", \"init\": \"\(initializer.text)\"}"
  }

  /// Reads what `json` writes.
  ///
  /// A convolution's kernel, stride and padding, a window's stride, and all that follows the layers
  /// may be left out, and mean what they mean in a text.
  public init(json bytes: [UInt8]) throws(BlueprintError) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      throw .syntax(line: error.line, column: error.column, error.reason)
    }
    let object = try JSONObject(
      value, place: "blueprint", keys: ["input", "layers", "loss", "reduce", "init"])
    let input = try object.list("input").enumerated().map { index, item throws(BlueprintError) in
      guard let size = item.integer else {
        throw .json(
          place: "input[\(index)]", "is \(item.kind)", hint: "a size is a whole number")
      }
      return size
    }
    let layers = try object.list("layers").enumerated().map { index, item throws(BlueprintError) in
      try Layer(json: item, place: "layers[\(index)]")
    }
    let loss = try object.word("loss", among: Loss.allCases.map(\.rawValue))
    let reduction = try object.word("reduce", among: Reduction.allCases.map(\.rawValue))
    var start = Initializer.glorotUniform
    if let text = try object.string("init") { start = try Initializer(text: text) }
    let usual = try Loss.usual(layers: layers, input: input)
    try self.init(
      input: input, layers: layers, loss: loss.flatMap(Loss.init) ?? usual,
      reduction: reduction.flatMap(Reduction.init) ?? .mean, initializer: start)
  }
}

extension Blueprint.Layer {
  private static let names = [
    "linear", "convolution", "max-pool", "average-pool", "global-average-pool", "flatten",
  ]

  fileprivate var json: String {
    func window(_ name: String, _ window: Blueprint.Window) -> String {
      "{\"layer\": \"\(name)\", \"size\": \(window.size), \"stride\": \(window.stride)}"
    }
    switch self {
    case .linear(let outputs): return "{\"layer\": \"linear\", \"outputs\": \(outputs)}"
    case .convolution(let c):
      return "{\"layer\": \"convolution\", \"channels\": \(c.channels), \"kernel\": \(c.kernel), "
        + "\"stride\": \(c.stride), \"padding\": \(c.padding)}"
    case .activation(let function): return "{\"layer\": \"\(function.rawValue)\"}"
    case .maxPool(let size): return window("max-pool", size)
    case .averagePool(let size): return window("average-pool", size)
    case .globalAveragePool: return "{\"layer\": \"global-average-pool\"}"
    case .flatten: return "{\"layer\": \"flatten\"}"
    }
  }

  fileprivate init(json value: JSONValue, place: String) throws(BlueprintError) {
    let names = Self.names + Activation.allCases.map(\.rawValue)
    let name = try JSONObject(value, place: place, keys: nil).word("layer", among: names)
    func object(_ keys: [String]) throws(BlueprintError) -> JSONObject {
      try JSONObject(value, place: place, keys: ["layer"] + keys)
    }
    func window() throws(BlueprintError) -> Blueprint.Window {
      let object = try object(["size", "stride"])
      return Blueprint.Window(
        size: try object.size("size"), stride: try object.optionalSize("stride"))
    }
    switch name {
    case nil: throw .json(place: place, "has no 'layer'", hint: Self.hint(names))
    case "linear": self = .linear(outputs: try object(["outputs"]).size("outputs"))
    case "convolution":
      let object = try object(["channels", "kernel", "stride", "padding"])
      self = .convolution(
        Blueprint.Convolution(
          channels: try object.size("channels"), kernel: try object.optionalSize("kernel") ?? 3,
          stride: try object.optionalSize("stride") ?? 1,
          padding: try object.optionalSize("padding")))
    case "max-pool": self = .maxPool(try window())
    case "average-pool": self = .averagePool(try window())
    case "global-average-pool":
      _ = try object([])
      self = .globalAveragePool
    case "flatten":
      _ = try object([])
      self = .flatten
    case let function?:
      _ = try object([])
      guard let function = Activation(rawValue: function) else {
        throw .json(place: place, "is no layer", hint: Self.hint(names))
      }
      self = .activation(function)
    }
  }

  private static func hint(_ names: [String]) -> String {
    "known are \(names.joined(separator: ", "))"
  }
}

/// An object of a blueprint's JSON, and where it stands.
private struct JSONObject {
  let place: String
  private let value: JSONValue

  /// Refuses other values, keys that nobody reads, and keys that stand twice.
  init(_ value: JSONValue, place: String, keys: [String]?) throws(BlueprintError) {
    guard case .object(let fields) = value else {
      throw .json(place: place, "is \(value.kind)", hint: "it should be an object")
    }
    var seen: Set<String> = []
    for field in fields {
      if !seen.insert(field.key).inserted {
        throw .json(place: place, "has '\(field.key)' twice", hint: "give it once")
      }
      if let keys, !keys.contains(field.key) {
        let near = NearMiss.nearest(to: field.key, among: keys)
        throw .json(
          place: place, "has an unknown '\(field.key)'",
          hint: near.map { "did you mean \($0)?" } ?? "known are \(keys.joined(separator: ", "))")
      }
    }
    self.value = value
    self.place = place
  }

  private func error(_ key: String, _ reason: String, _ hint: String) -> BlueprintError {
    .json(place: place == "blueprint" ? key : "\(place).\(key)", reason, hint: hint)
  }

  func list(_ key: String) throws(BlueprintError) -> [JSONValue] {
    guard let found = value[key] else {
      throw .json(place: place, "has no '\(key)'", hint: "input and layers are lists")
    }
    guard case .array(let items) = found else {
      throw error(key, "is \(found.kind)", "it should be a list")
    }
    return items
  }

  func string(_ key: String) throws(BlueprintError) -> String? {
    guard let found = value[key] else { return nil }
    guard let string = found.string else {
      throw error(key, "is \(found.kind)", "it should be a string")
    }
    return string
  }

  func word(_ key: String, among known: [String]) throws(BlueprintError) -> String? {
    guard let word = try string(key) else { return nil }
    if known.contains(word) { return word }
    let near = NearMiss.nearest(to: word, among: known)
    throw error(
      key, "is '\(word)'",
      near.map { "did you mean \($0)?" } ?? "known are \(known.joined(separator: ", "))")
  }

  func size(_ key: String) throws(BlueprintError) -> Int {
    guard let size = try optionalSize(key) else {
      throw .json(place: place, "has no '\(key)'", hint: "give it a whole number")
    }
    return size
  }

  func optionalSize(_ key: String) throws(BlueprintError) -> Int? {
    guard let found = value[key] else { return nil }
    guard let size = found.integer, size >= 0 else {
      throw error(key, "is no size", "a size is a whole number")
    }
    return size
  }
}
