import Foundation
import GradNumbers

/// How a student writes a homework down.
struct HomeworkText {
  enum Claims: CaseIterable { case all, parameters, some }
  enum Writing {
    /// Formulas in Python.
    case formulas
    /// Numbers with all their digits.
    case numbers
    /// Numbers with so many significant digits.
    case rounded(Int)
    /// The last layer's delta as numbers with so many digits, and formulas from there on.
    case roundedThenFormulas(Int)
  }
  enum Naming: CaseIterable { case d, suffix, prefix, quotient }

  let homework: Homework
  let reference: HomeworkReference
  /// Softmax and activations in exponentials.
  let isWrittenOut: Bool
  let callsCrossEntropy: Bool
  let claims: Claims
  let writing: Writing
  let naming: Naming
  /// A single sample without an index for it.
  let isSingle: Bool
  let spelling: Int
  var isClaimed: [String: Bool] = [:]
  /// The formula of one derivative that is written instead of the right one, with lines before it.
  var mistake: (name: String, lines: [String], formula: String)?

  init(
    _ homework: Homework, _ reference: HomeworkReference, writing: Writing, isWrittenOut: Bool,
    from random: inout SplitMix64
  ) {
    self.homework = homework
    self.reference = reference
    self.writing = writing
    self.isWrittenOut = isWrittenOut
    callsCrossEntropy = !isWrittenOut && random.integer(below: 2) == 0
    claims = Claims.allCases[random.integer(below: Claims.allCases.count)]
    naming = Naming.allCases[random.integer(below: Naming.allCases.count)]
    isSingle = homework.batch == 1 && random.integer(below: 2) == 0
    spelling = random.integer(below: 3)
    for (name, _, _) in derivatives {
      isClaimed[name] =
        switch claims {
        case .all: true
        case .parameters: name.hasPrefix("W") || name.hasPrefix("b")
        case .some: random.integer(below: 2) == 0
        }
    }
    // Without a claim there is nothing to check.
    isClaimed["W1"] = true
    if case .roundedThenFormulas = writing { isClaimed["Z\(homework.layers)"] = true }
  }

  /// The worksheet.
  var text: String { ([forwardText] + claimLines).joined(separator: "\n") + "\n" }

  /// The worksheet up to the loss.
  var forwardText: String {
    (["import math"] + leaves + forward + [lossLine]).joined(separator: "\n")
  }

  /// How many claims there are.
  var count: Int { isClaimed.values.filter { $0 }.count }

  // MARK: Forwards

  var leaves: [String] {
    var lines = ["X = values(\(perSample(homework.inputs).text(\.description)))"]
    for layer in 1...homework.layers {
      lines.append(
        "W\(layer) = values(\(Numbers(homework.weights[layer - 1]).text(\.description)))")
      lines.append("b\(layer) = values(\(Numbers(homework.biases[layer - 1]).text(\.description)))")
    }
    switch homework.loss {
    case .crossEntropy:
      lines.append(isSingle ? "c = \(homework.classes[0])" : "c = \(homework.classes)")
    case .squares: lines.append("t = \(perSample(homework.targets).text(\.description))")
    }
    return lines
  }

  var forward: [String] {
    var lines: [String] = []
    for layer in 1...homework.layers {
      let inner =
        "sum(\(input(layer))\(n)[i] * W\(layer)[i][j] for i in range(\(homework.widths[layer - 1])))"
      lines.append(
        "Z\(layer) = "
          + eachSample("[\(inner) + b\(layer)[j] for j in range(\(homework.widths[layer]))]"))
      if layer < homework.layers {
        lines.append("A\(layer) = " + activated(homework.activations[layer - 1], "Z\(layer)"))
      }
    }
    guard case .crossEntropy = homework.loss else { return lines }
    let last = "Z\(homework.layers)"
    if isWrittenOut {
      lines.append(
        "P = "
          + eachSample("[math.exp(z) / sum(math.exp(v) for v in \(last)\(n)) for z in \(last)\(n)]")
      )
    } else {
      lines.append("P = " + eachSample("softmax(\(last)\(n))"))
    }
    return lines
  }

  func activated(_ activation: Homework.Activation, _ z: String) -> String {
    let written: [String]
    switch activation {
    case .none: return z
    case .sigmoid:
      written = ["1 / (1 + math.exp(-z))", "sigmoid(z)", "z.sigmoid()", "sigmoid(z)"]
    case .tanh:
      written = [
        "(math.exp(z) - math.exp(-z)) / (math.exp(z) + math.exp(-z))", "tanh(z)", "math.tanh(z)",
        "z.tanh()",
      ]
    case .relu: written = ["(z > 0) * z", "relu(z)", "z.relu()", "relu(z)"]
    }
    return eachSample("[\(written[isWrittenOut ? 0 : 1 + spelling]) for z in \(z)\(n)]")
  }

  var lossLine: String {
    let last = "Z\(homework.layers)"
    var term: String
    switch homework.loss {
    case .crossEntropy where callsCrossEntropy: term = "cross_entropy(\(last)\(n), c\(n))"
    case .crossEntropy: term = "-math.log(P\(n)[c\(n)])"
    case .squares(let isHalved):
      let width = homework.widths[homework.layers]
      term = "sum((\(last)\(n)[k] - t\(n)[k]) ** 2 for k in range(\(width)))"
      if isHalved { term = "0.5 * \(term)" }
    }
    if !isSingle { term = "sum(\(term) for n in range(\(homework.batch)))" }
    return "loss = " + (homework.isMean ? "\(term) / \(homework.batch)" : term)
  }

  // MARK: Backwards

  /// What can be claimed, nearest the loss first: the name, the numbers and the formula.
  var derivatives: [(name: String, numbers: Numbers, formula: String)] {
    var found: [(name: String, numbers: Numbers, formula: String)] = []
    let scale = homework.isMean ? " / \(homework.batch)" : ""
    let layers = homework.layers
    let width = homework.widths[layers]
    let outer: String
    switch homework.loss {
    case .crossEntropy:
      if !callsCrossEntropy {
        found.append(
          (
            "P", perSample(reference.dProbabilities),
            eachSample("[-1 / P\(n)[k]\(scale) if k == c\(n) else 0.0 for k in range(\(width))]")
          ))
      }
      outer = "[(P\(n)[k] - (1 if k == c\(n) else 0))\(scale) for k in range(\(width))]"
    case .squares(let isHalved):
      outer =
        "[\(isHalved ? "" : "2 * ")(Z\(layers)\(n)[k] - t\(n)[k])\(scale) for k in range(\(width))]"
    }
    for layer in (1...layers).reversed() {
      let (wide, narrow) = (homework.widths[layer - 1], homework.widths[layer])
      let delta = written("Z\(layer)")
      found.append(
        (
          "Z\(layer)", perSample(reference.dz[layer - 1]),
          eachSample(layer == layers ? outer : slope(layer))
        ))
      let product = "\(input(layer))\(n)[i] * \(delta)\(n)[j]"
      found.append(
        (
          "W\(layer)", Numbers(reference.dWeights[layer - 1]),
          "[[\(overBatch(product)) for j in range(\(narrow))] for i in range(\(wide))]"
        ))
      found.append(
        (
          "b\(layer)", Numbers(reference.dBiases[layer - 1]),
          "[\(overBatch("\(delta)\(n)[j]")) for j in range(\(narrow))]"
        ))
      let back = eachSample(
        "[sum(W\(layer)[i][j] * \(delta)\(n)[j] for j in range(\(narrow))) for i in range(\(wide))]"
      )
      found.append(
        layer == 1
          ? ("X", perSample(reference.dInputs), back)
          : ("A\(layer - 1)", perSample(reference.da[layer - 2]), back))
    }
    return found
  }

  func slope(_ layer: Int) -> String {
    let back = "\(written("A\(layer)"))\(n)[j]"
    let (z, a) = ("Z\(layer)\(n)[j]", "A\(layer)\(n)[j]")
    let product =
      switch homework.activations[layer - 1] {
      case .sigmoid: "\(back) * \(a) * (1 - \(a))"
      case .tanh: "\(back) * (1 - \(a) ** 2)"
      case .relu: "(\(back) if \(z) > 0 else 0.0)"
      case .none: back
      }
    return "[\(product) for j in range(\(homework.widths[layer]))]"
  }

  var claimLines: [String] {
    derivatives.compactMap { name, numbers, formula in
      let isClaimed = isClaimed[name] == true
      switch writing {
      case .formulas:
        guard let mistake, mistake.name == name else { return "\(written(name)) = \(formula)" }
        return (mistake.lines + ["\(written(name)) = \(mistake.formula)"]).joined(separator: "\n")
      case .numbers:
        return isClaimed ? "\(written(name)) = \(numbers.text(\.description))" : nil
      case .rounded(let digits):
        return isClaimed ? "\(written(name)) = \(numbers.text { Self.rounded($0, digits) })" : nil
      case .roundedThenFormulas(let digits):
        return name == "Z\(homework.layers)"
          ? "\(written(name)) = \(numbers.text { Self.rounded($0, digits) })"
          : "\(written(name)) = \(formula)"
      }
    }
  }

  // MARK: Spelling

  /// What the derivative by a variable is called; a helper's name claims nothing.
  func written(_ name: String) -> String {
    guard isClaimed[name] == true else { return "g\(name)" }
    return switch naming {
    case .d: "d\(name)"
    case .suffix: "\(name)_grad"
    case .prefix: "grad_\(name)"
    case .quotient: "dloss_d\(name)"
    }
  }

  var n: String { isSingle ? "" : "[n]" }

  func input(_ layer: Int) -> String { layer == 1 ? "X" : "A\(layer - 1)" }

  func eachSample(_ row: String) -> String {
    isSingle ? row : "[\(row) for n in range(\(homework.batch))]"
  }

  func overBatch(_ term: String) -> String {
    isSingle ? term : "sum(\(term) for n in range(\(homework.batch)))"
  }

  func perSample(_ rows: [[Double]]) -> Numbers {
    isSingle ? Numbers(rows[0]) : Numbers(rows)
  }

  /// A number with its zeros at the end kept: 0.500, not 0.5.
  static func rounded(_ number: Double, _ digits: Int) -> String {
    String(format: "%#.\(digits)g", number)
  }
}
