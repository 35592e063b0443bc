extension Blueprint {
  /// Reads a blueprint from a line of text, such as `784-300-10:sigmoid`.
  ///
  /// Items joined by '-' follow the input, which is a number of features, or channels x height x
  /// width:
  ///
  ///     300         a dense layer; images are flattened in front of it
  ///     conv96      a convolution to 96 channels: 3 x 3, stride 1, the size kept; conv8k5s2p0 has
  ///                 kernel, stride and padding
  ///     pool2       max-pooling in windows of 2 x 2 that touch; pool3s2 names their distance
  ///     avgpool2    the same with means
  ///     gap         global average pooling
  ///     flatten     images to rows
  ///     relu, …     a function, in place of the one behind the colon; linear is none
  ///
  /// The function behind the ':' (else relu) follows every convolution, and every dense layer but
  /// the last. Behind commas stand `init=glorot-normal`, `loss=hinge`, `reduce=sum`. The loss is
  /// cross-entropy for two or more outputs, squared error for one, unless it is named; with
  /// `loss=nll` a softmax is put at the end. Spaces and capitals do not matter. The names of
  /// `BlueprintName.all` stand for whole networks.
  public init(text: String) throws(BlueprintError) {
    self = try BlueprintReader(text).blueprint()
  }

  /// The shortest text that means this network.
  public var text: String {
    let lastDense = layers.lastIndex { if case .linear = $0 { true } else { false } }
    let owing = layers.indices.filter { index -> Bool in
      switch layers[index] {
      case .convolution: true
      case .linear: index != lastDense
      default: false
      }
    }
    let owes = Set(owing)
    let hidden = owing.first.map { functions(behind: $0) } ?? [.relu]
    let usual: Activation? = hidden.count > 1 ? .relu : hidden.first
    var words = [input.map(String.init).joined(separator: "x")]
    var skipped: Set<Int> = []
    for (index, layer) in layers.enumerated() where !skipped.contains(index) {
      if layer == .flatten, isFlattenedAnyway(at: index) { continue }
      words.append(layer.word)
      guard owes.contains(index) else { continue }
      let functions = functions(behind: index)
      if functions.count <= 1, functions.first == usual {
        if usual != nil { skipped.insert(index + 1) }
      } else if functions.isEmpty {
        words.append("linear")
      }
    }
    var text = words.joined(separator: "-")
    if !owing.isEmpty { text += ":" + (usual?.rawValue ?? "linear") }
    if loss == .negativeLogLikelihood, !endsInFunction { text = withoutSoftmax(words, text) }
    if loss != Loss.usual(layers: layers, output: output) { text += ",loss=\(loss.rawValue)" }
    if reduction != .mean { text += ",reduce=\(reduction.rawValue)" }
    if initializer != .glorotUniform { text += ",init=\(initializer.text)" }
    return text
  }

  /// With this loss the reader would put a softmax behind a network that has no function at its
  /// end.
  private func withoutSoftmax(_ words: [String], _ text: String) -> String {
    let body = words.joined(separator: "-")
    return body + "-linear" + text.dropFirst(body.count)
  }

  private var endsInFunction: Bool {
    if case .activation = layers.last { true } else { false }
  }

  private func functions(behind index: Int) -> [Activation] {
    var found: [Activation] = []
    for layer in layers[(index + 1)...] {
      guard case .activation(let function) = layer else { break }
      found.append(function)
    }
    return found
  }

  /// Whether the reader puts this flattening in by itself: images stand before it, a dense layer
  /// behind.
  private func isFlattenedAnyway(at index: Int) -> Bool {
    let shape = index == 0 ? input : shapes[index - 1]
    guard shape.count == 3, index + 1 < layers.count else { return false }
    if case .linear = layers[index + 1] { return true }
    return false
  }
}

extension Blueprint.Layer {
  /// The layer as an item of a blueprint's text.
  fileprivate var word: String {
    switch self {
    case .linear(let outputs): return "\(outputs)"
    case .convolution(let c):
      return "conv\(c.channels)" + (c.kernel == 3 ? "" : "k\(c.kernel)")
        + (c.stride == 1 ? "" : "s\(c.stride)")
        + (c.padding == (c.kernel - 1) / 2 ? "" : "p\(c.padding)")
    case .activation(let function): return function.rawValue
    case .maxPool(let window): return "pool" + Self.sizes(window)
    case .averagePool(let window): return "avgpool" + Self.sizes(window)
    case .globalAveragePool: return "gap"
    case .flatten: return "flatten"
    }
  }

  private static func sizes(_ window: Blueprint.Window) -> String {
    "\(window.size)" + (window.stride == window.size ? "" : "s\(window.stride)")
  }
}

extension Blueprint: CustomStringConvertible {
  /// The shortest text that means this network.
  public var description: String { text }
}
