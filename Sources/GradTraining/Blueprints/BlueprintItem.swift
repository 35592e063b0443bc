/// One item between the '-' of a blueprint's text.
struct BlueprintItem {
  /// What an item stands for.
  enum Meaning {
    case layer(Blueprint.Layer)
    /// A function of the layer before; nil is no function.
    case function(Activation?)
  }

  /// The item as it was written.
  let word: String
  let meaning: Meaning

  var isFunction: Bool { if case .function = meaning { true } else { false } }

  var isDense: Bool { if case .layer(.linear) = meaning { true } else { false } }

  var hasWeights: Bool {
    if case .layer(.convolution) = meaning { true } else { isDense }
  }

  /// Reads all items; `leaky-relu` is one, though a '-' is in it.
  static func all(_ words: ArraySlice<Substring>) throws(BlueprintError) -> [BlueprintItem] {
    var items: [BlueprintItem] = []
    var rest = words
    while let word = rest.popFirst() {
      if word == "leaky", rest.first == "relu" {
        rest.removeFirst()
        items.append(BlueprintItem(word: "leaky-relu", meaning: .function(.leakyRelu)))
      } else {
        items.append(BlueprintItem(word: String(word), meaning: try Meaning(word)))
      }
    }
    return items
  }

  /// A size of 1 or more, up to nine digits.
  static func size(_ digits: Substring, of word: Substring) throws(BlueprintError) -> Int {
    guard !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else {
      throw .text(part: String(word), "is no size", hint: "sizes are whole numbers")
    }
    guard digits.count <= 9, let size = Int(digits) else {
      throw .text(part: String(word), "is too large a size", hint: "no machine holds that many")
    }
    guard size > 0 else {
      throw .text(part: String(word), "is a size of 0", hint: "sizes are 1 or more")
    }
    return size
  }
}

extension BlueprintItem.Meaning {
  fileprivate init(_ word: Substring) throws(BlueprintError) {
    if word.first?.isASCIIDigit == true {
      self = .layer(.linear(outputs: try BlueprintItem.size(word, of: word)))
      return
    }
    let stem = word.prefix { !$0.isASCIIDigit }
    switch stem {
    case "conv":
      let sizes = try Sizes(word, stem: stem, letters: "ksp", hint: "conv96, conv8k5s2p0")
      self = .layer(
        .convolution(
          Blueprint.Convolution(
            channels: sizes.main, kernel: sizes["k"] ?? 3, stride: sizes["s"] ?? 1,
            padding: sizes["p"])))
    case "pool", "maxpool":
      let sizes = try Sizes(word, stem: stem, letters: "s", hint: "pool2, pool3s2")
      self = .layer(.maxPool(Blueprint.Window(size: sizes.main, stride: sizes["s"])))
    case "avgpool":
      let sizes = try Sizes(word, stem: stem, letters: "s", hint: "avgpool2, avgpool3s2")
      self = .layer(.averagePool(Blueprint.Window(size: sizes.main, stride: sizes["s"])))
    default: self = try Self.named(word, stem: stem)
    }
  }

  private static func named(
    _ word: Substring, stem: Substring
  ) throws(BlueprintError) -> Self {
    switch word {
    case "gap": return .layer(.globalAveragePool)
    case "flatten": return .layer(.flatten)
    case "linear": return .function(nil)
    case "":
      throw .text(
        part: "-", "has nothing on one side", hint: "sizes and layers stand between single '-'")
    default: break
    }
    if let function = Activation(rawValue: String(word)) { return .function(function) }
    let known =
      ["conv", "pool", "maxpool", "avgpool", "gap", "flatten", "linear"]
      + Activation.allCases.map(\.rawValue)
    if let near = NearMiss.nearest(to: String(stem), among: known) {
      throw .text(
        part: String(word), "is no layer",
        hint: "did you mean \(near)\(word.dropFirst(stem.count))?")
    }
    throw .text(
      part: String(word), "is no layer",
      hint: "layers are sizes, conv8, pool2, avgpool2, gap, flatten and functions such as relu")
  }
}

/// The numbers of an item such as `conv8k5s2p0`.
private struct Sizes {
  let main: Int
  private var others: [Character: Int] = [:]

  init(
    _ word: Substring, stem: Substring, letters: String, hint: String
  ) throws(BlueprintError) {
    var rest = word.dropFirst(stem.count)
    guard let first = Self.number(&rest) else {
      throw .text(part: String(word), "lacks its size", hint: "write it as in \(hint)")
    }
    guard first > 0 else {
      throw .text(part: String(word), "has a size of 0", hint: "sizes are 1 or more")
    }
    main = first
    while let letter = rest.popFirst() {
      guard letters.contains(letter), others[letter] == nil, let number = Self.number(&rest)
      else {
        throw .text(
          part: String(word), "has something behind its size that cannot be read",
          hint: "write it as in \(hint)")
      }
      guard number > 0 || letter == "p" else {
        let name = letter == "k" ? "kernel" : "stride"
        throw .text(part: String(word), "has a \(name) of 0", hint: "it is 1 or more")
      }
      others[letter] = number
    }
  }

  subscript(_ letter: Character) -> Int? { others[letter] }

  private static func number(_ rest: inout Substring) -> Int? {
    let digits = rest.prefix { $0.isASCIIDigit }
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    rest = rest.dropFirst(digits.count)
    return Int(digits)
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
