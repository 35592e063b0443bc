import GradNumbers

/// Batched backward passes in NumPy with numbers, sizes and styles drawn at random: those of reports 003
/// and 004, mended.
struct Vectorized {
  /// How a worksheet gets its Values.
  enum Style: CaseIterable {
    /// `values(...)` around the parameters, and arrays of Values in the backward pass.
    case values
    /// Plain arrays, and the parameters under `--leaves`.
    case leaves
    /// `values(...)`, and plain numbers in the backward pass.
    case plainNumbers
  }

  enum Activation: CaseIterable { case sigmoid, tanh, relu }

  let style: Style
  let forward: [String]
  /// The derivatives, nearest the loss first.
  let claims: [(name: String, formula: String)]
  let leaves: [String]
  /// The values of the forward pass that the backward pass reads.
  private let read: [String]

  /// One of the batched sizes, as names in formulas: B samples, then the widths.
  let sizes: [String: Int]

  /// Report 004: one hidden layer, softmax, the mean of the cross-entropy.
  static func classifier(
    _ batch: Int, _ widths: (Int, Int, Int), _ activation: Activation, _ style: Style,
    _ random: inout SplitMix64
  ) -> Vectorized {
    let (inputs, hidden, classes) = widths
    let labels = (0..<batch).map { _ in random.integer(below: classes) }
    let (function, slope) =
      switch activation {
      case .sigmoid: ("1 / (1 + np.exp(-Z1))", "A1 * (1 - A1)")
      case .tanh: ("np.tanh(Z1)", "(1 - A1 ** 2)")
      case .relu: ("np.maximum(Z1, 0)", "(Z1 > 0)")
      }
    var maker = Maker(style: style, random: random)
    defer { random = maker.random }
    let forward = [
      "import numpy as np", "X = np.array(\(maker.matrix(batch, inputs)))",
      "Y = np.array(\(labels))", "B = \(batch)",
      "W1 = \(maker.leaf(maker.matrix(inputs, hidden)))",
      "b1 = \(maker.leaf(maker.matrix(1, hidden)))",
      "W2 = \(maker.leaf(maker.matrix(hidden, classes)))",
      "b2 = \(maker.leaf(maker.matrix(1, classes)))",
      "Z1 = X @ W1 + b1", "A1 = \(function)", "Z2 = A1 @ W2 + b2",
      "E = np.exp(Z2 - np.max(Z2, axis=1, keepdims=True))",
      "A2 = E / np.sum(E, axis=1, keepdims=True)",
      "loss = np.mean(-np.log(A2[np.arange(B), Y]))",
      "T = np.zeros((B, \(classes)))", "T[np.arange(B), Y] = 1",
    ]
    return Vectorized(
      style: style, forward: forward,
      claims: [
        ("dZ2", "(A2 - T) / B"), ("dW2", "A1.T @ dZ2"),
        ("db2", "np.sum(dZ2, axis=0, keepdims=True)"), ("dA1", "dZ2 @ W2.T"),
        ("dZ1", "dA1 * \(slope)"), ("dW1", "X.T @ dZ1"),
        ("db1", "np.sum(dZ1, axis=0, keepdims=True)"),
      ], leaves: ["W1", "b1", "W2", "b2"], read: ["Z1", "A1", "A2", "W2"],
      sizes: ["D": inputs, "H": hidden, "K": classes])
  }

  /// Report 003: two hidden layers of relu, half the mean of the squared error.
  static func regression(
    _ batch: Int, _ widths: (Int, Int, Int, Int), _ style: Style, _ random: inout SplitMix64
  ) -> Vectorized {
    let (inputs, first, second, outputs) = widths
    var maker = Maker(style: style, random: random)
    defer { random = maker.random }
    let forward = [
      "import numpy as np", "X = \(maker.leaf(maker.matrix(batch, inputs)))",
      "Y = np.array(\(maker.matrix(batch, outputs)))", "B = \(batch)",
      "W0 = \(maker.leaf(maker.matrix(inputs, first)))", "b0 = \(maker.leaf(maker.row(first)))",
      "W1 = \(maker.leaf(maker.matrix(first, second)))", "b1 = \(maker.leaf(maker.row(second)))",
      "W2 = \(maker.leaf(maker.matrix(second, outputs)))",
      "b2 = \(maker.leaf(maker.row(outputs)))",
      "Z1 = X @ W0 + b0", "A1 = np.maximum(Z1, 0)", "Z2 = A1 @ W1 + b1",
      "A2 = np.maximum(Z2, 0)", "F = A2 @ W2 + b2",
      "loss = np.sum((F - Y) ** 2) / (2 * B)",
    ]
    return Vectorized(
      style: style, forward: forward,
      claims: [
        ("dF", "(F - Y) / B"), ("dW2", "A2.T @ dF"), ("db2", "np.sum(dF, axis=0)"),
        ("dA2", "dF @ W2.T"), ("dZ2", "dA2 * (Z2 > 0)"), ("dW1", "A1.T @ dZ2"),
        ("db1", "np.sum(dZ2, axis=0)"), ("dA1", "dZ2 @ W1.T"), ("dZ1", "dA1 * (Z1 > 0)"),
        ("dW0", "X.T @ dZ1"), ("db0", "np.sum(dZ1, axis=0)"), ("dX", "dZ1 @ W0.T"),
      ], leaves: ["X", "W0", "b0", "W1", "b1", "W2", "b2"],
      read: ["X", "Z1", "A1", "Z2", "A2", "F", "W0", "W1", "W2"],
      sizes: ["D": inputs, "H": first, "K": outputs, "M": second])
  }

  /// The worksheet with one formula exchanged, and lines before it.
  func text(_ name: String? = nil, _ formula: String = "", before: String = "") -> String {
    var lines = forward
    for claim in claims {
      let isChanged = claim.name == name
      if isChanged, !before.isEmpty { lines += before.split(separator: "\n").map(plain) }
      lines.append(plain("\(claim.name) = \(isChanged ? formula : claim.formula)"[...]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line of the backward pass, with `.data` behind what is read where it computes with numbers.
  private func plain(_ line: Substring) -> String {
    guard style == .plainNumbers else { return String(line) }
    var result = ""
    var word = ""
    func finished(_ word: String) -> String { read.contains(word) ? "\(word).data" : word }
    for character in line {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
      } else {
        result += finished(word)
        word = ""
        result.append(character)
      }
    }
    return result + finished(word)
  }

  private struct Maker {
    let style: Style
    var random: SplitMix64

    mutating func row(_ count: Int) -> String {
      // Three digits, so that no relu meets an exact 0.
      "["
        + (0..<count).map { _ in "\((random.uniform(-1.5, 1.5) * 1000).rounded() / 1000)" }
        .joined(separator: ", ") + "]"
    }

    mutating func matrix(_ rows: Int, _ columns: Int) -> String {
      var texts: [String] = []
      for _ in 0..<rows { texts.append(row(columns)) }
      return "[" + texts.joined(separator: ", ") + "]"
    }

    func leaf(_ text: String) -> String {
      style == .leaves ? "np.array(\(text))" : "values(np.array(\(text)))"
    }
  }
}
