/// One item between the '-' of a blueprint's text.
enum BlueprintItem {
  case layer(Blueprint.Layer)
  /// A function of the layer before; nil is no function.
  case function(Activation?)

  var isFunction: Bool { if case .function = self { true } else { false } }

  var isDense: Bool { if case .layer(.linear) = self { true } else { false } }

  var hasWeights: Bool {
    if case .layer(.convolution) = self { true } else { isDense }
  }

  /// Reads all items; `leaky-relu` is one, though a '-' is in it.
  static func all(_ words: ArraySlice<Substring>) throws(BlueprintError) -> [BlueprintItem] {
    var items: [BlueprintItem] = []
    var rest = words
    while let word = rest.popFirst() {
      if word == "leaky", rest.first == "relu" {
        rest.removeFirst()
        items.append(.function(.leakyRelu))
      } else {
        items.append(try BlueprintItem(word))
      }
    }
    return items
  }

  private init(_ word: Substring) throws(BlueprintError) {
    if word.first?.isASCIIDigit == true {
      self = .layer(.linear(outputs: try Self.size(word, of: word)))
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
  ) throws(BlueprintError) -> BlueprintItem {
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

/// The numbers of an item such as `conv8k5s2p0`.
private struct Sizes {
  let main: Int
  private var others: [Character: Int] = [:]

  init(
    _ word: Substring, stem: Substring, letters: String, hint: String
  ) throws(BlueprintError) {
    var rest = word.dropFirst(stem.count)
    guard let first = Self.number(&rest), first > 0 else {
      throw .text(part: String(word), "lacks its size", hint: "write it as in \(hint)")
    }
    main = first
    while let letter = rest.popFirst() {
      guard letters.contains(letter), others[letter] == nil, let number = Self.number(&rest),
        number > 0 || letter == "p"
      else {
        throw .text(
          part: String(word), "has something behind its size that cannot be read",
          hint: "write it as in \(hint)")
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
