/// Reads the text of a blueprint; the grammar stands at `Blueprint.init(text:)`.
struct BlueprintReader {
  private let input: [Int]
  private var layers: [Blueprint.Layer] = []
  /// For each layer the item that it is made of.
  private var origins: [Int] = []
  private let items: [BlueprintItem]
  /// What follows a layer with weights where the text names nothing; nil is no function.
  private let hidden: Activation?
  private let options: Options

  init(_ text: String) throws(BlueprintError) {
    let text = text.lowercased().filter { !$0.isWhitespace }
    guard !text.isEmpty else {
      throw .text(part: text, "is no blueprint", hint: Self.example)
    }
    let parts = Self.parts(text)
    options = try Options(parts.dropFirst())
    let (body, function) = try Self.head(parts[0])
    hidden = try Self.hidden(function, behind: body)
    let words = body.split(separator: "-", omittingEmptySubsequences: false)
    input = try Self.input(words[0])
    items = try BlueprintItem.all(words.dropFirst())
    guard !items.isEmpty else {
      throw .text(part: String(body), "is an input without layers", hint: Self.example)
    }
    build()
  }

  private static let example =
    "sizes are joined by '-', the input first, as in 784-300-10:sigmoid; or give a name: "
    + BlueprintName.all.map(\.name).joined(separator: ", ")

  /// The text, cut at the commas that stand outside of parentheses.
  private static func parts(_ text: String) -> [Substring] {
    var depth = 0
    return text.split(omittingEmptySubsequences: false) { letter in
      if letter == "(" { depth += 1 }
      if letter == ")" { depth -= 1 }
      return letter == "," && depth <= 0
    }
  }

  /// The layers, written out, and the function behind the colon.
  private static func head(
    _ head: Substring
  ) throws(BlueprintError) -> (body: Substring, function: Substring?) {
    let halves = head.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    var body = halves[0]
    var function = halves.count > 1 ? halves[1] : nil
    if let expanded = try BlueprintName.expand(body) {
      let own = expanded.split(separator: ":")
      body = own[0]
      function = function ?? own[1]
    }
    return (body, function)
  }

  private static func hidden(
    _ word: Substring?, behind body: Substring
  ) throws(BlueprintError) -> Activation? {
    guard let word else { return .relu }
    if word == "linear" { return nil }
    if let found = Activation(rawValue: String(word)) { return found }
    if word.contains("=") {
      throw .text(
        part: String(word), "is no function of a layer",
        hint: "options stand behind a comma: \(body),\(word)")
    }
    throw .unknown(
      String(word), "is no function of a layer",
      among: Activation.allCases.map(\.rawValue) + ["linear"])
  }

  private static func input(_ word: Substring) throws(BlueprintError) -> [Int] {
    let sizes = word.split(separator: "x", omittingEmptySubsequences: false)
    guard sizes.allSatisfy({ $0.first?.isASCIIDigit == true }) else {
      let stem = String(word.prefix { $0.isLetter || $0.isNumber })
      let names = BlueprintName.all.map(\.name)
      if let near = NearMiss.nearest(to: stem, among: names) {
        throw .text(part: String(word), "is no network", hint: "did you mean \(near)?")
      }
      throw .text(part: String(word), "is neither the input's size nor a network", hint: example)
    }
    if sizes.count == 2 {
      throw .text(
        part: String(word), "lacks the number of channels", hint: "grey images are 1x\(word)")
    }
    guard sizes.count == 1 || sizes.count == 3 else {
      throw .text(
        part: String(word), "is no input",
        hint: "one number of features, or channels x height x width, as in 1x28x28")
    }
    var shape: [Int] = []
    for size in sizes { shape.append(try BlueprintItem.size(size, of: word)) }
    return shape
  }

  /// Puts in what the text leaves out: flattening before a dense layer, and the functions.
  private mutating func build() {
    var isImage = input.count == 3
    let lastDense = items.lastIndex { $0.isDense }
    for (index, item) in items.enumerated() {
      switch item.meaning {
      case .function(let function):
        if let function { layers.append(.activation(function)) }
      case .layer(let layer):
        if item.isDense, isImage { layers.append(.flatten) }
        layers.append(layer)
        switch layer {
        case .linear, .flatten, .globalAveragePool: isImage = false
        default: break
        }
        let next = index + 1 < items.count ? items[index + 1] : nil
        if item.hasWeights, index != lastDense, next?.isFunction != true, let hidden {
          layers.append(.activation(hidden))
        }
      }
      origins += [Int](repeating: index, count: layers.count - origins.count)
    }
  }

  func blueprint() throws(BlueprintError) -> Blueprint {
    do throws(BlueprintError) {
      return try made()
    } catch {
      throw written(error)
    }
  }

  /// The error with the items of the text in place of the layers, some of which nobody wrote.
  private func written(_ error: BlueprintError) -> BlueprintError {
    func item(_ layer: Int) -> (index: Int, word: String) {
      let index = layer < origins.count ? origins[layer] : items.count - 1
      return (index, items[index].word)
    }
    switch error {
    case .misfit(let layer, let name, let shape, let reason):
      let (index, word) = item(layer)
      return .misfit(layer: index, Self.name(word, name), shape, reason)
    case .tooLarge(let layer, let name, let what) where layer > 0:
      let (index, word) = item(layer - 1)
      return .tooLarge(layer: index + 1, Self.name(word, name), what)
    default: return error
    }
  }

  private static func name(_ word: String, _ name: String) -> String {
    word == name ? name : "\(word): \(name)"
  }

  private func made() throws(BlueprintError) -> Blueprint {
    var layers = layers
    if options.loss == .negativeLogLikelihood, items.last?.isFunction != true {
      layers.append(.activation(.softmax))
    }
    let usual = try Blueprint.Loss.usual(layers: layers, input: input)
    return try Blueprint(
      input: input, layers: layers, loss: options.loss ?? usual,
      reduction: options.reduction ?? .mean,
      initializer: options.initializer ?? .glorotUniform)
  }
}

extension Blueprint.Loss {
  /// The loss of a blueprint that names none: cross-entropy for two outputs or more, of logits or
  /// of a softmax; squared error for one.
  static func usual(
    layers: [Blueprint.Layer], input: [Int]
  ) throws(BlueprintError) -> Blueprint.Loss {
    usual(layers: layers, output: try Blueprint.measure(input: input, layers: layers).shapes.last)
  }

  static func usual(layers: [Blueprint.Layer], output: [Int]?) -> Blueprint.Loss {
    if output == [1] { return .squaredError }
    return layers.last == .activation(.softmax) ? .negativeLogLikelihood : .crossEntropy
  }
}

/// What stands behind the commas.
private struct Options {
  var loss: Blueprint.Loss?
  var reduction: Blueprint.Reduction?
  var initializer: Initializer?
  private static let known = ["init", "loss", "reduce"]

  init(_ parts: ArraySlice<Substring>) throws(BlueprintError) {
    var seen: Set<String> = []
    for part in parts {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let key = String(halves[0])
      guard halves.count == 2, Self.known.contains(key) else {
        if halves.count == 2 { throw .unknown(key, "is no option", among: Self.known) }
        throw .text(
          part: String(part), "is no option",
          hint: "options are init=…, loss=… and reduce=…; the function stands behind a ':'")
      }
      guard seen.insert(key).inserted else {
        throw .text(part: String(part), "gives \(key) twice", hint: "give it once")
      }
      try set(key, String(halves[1]))
    }
  }

  private mutating func set(_ key: String, _ value: String) throws(BlueprintError) {
    switch key {
    case "loss":
      loss = Blueprint.Loss(rawValue: value)
      if loss == nil {
        let known = Blueprint.Loss.allCases.map(\.rawValue)
        throw .unknown(value, "is no loss", among: known)
      }
    case "reduce":
      reduction = Blueprint.Reduction(rawValue: value)
      if reduction == nil {
        let known = Blueprint.Reduction.allCases.map(\.rawValue)
        throw .unknown(value, "is no way to reduce losses", among: known)
      }
    default: initializer = try Initializer(text: value)
    }
  }
}
