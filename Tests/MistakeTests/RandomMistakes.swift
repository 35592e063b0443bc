import GradExplain

// Mistakes that can be made in a homework that was drawn at random.

/// One mistake, and what would be written.
struct RandomMistake {
  let mistake: Mistake
  /// What the wrong derivative is by.
  let name: String
  let lines: [String]
  let formula: String
  /// Names that mean the same here.
  var same: Set<Mistake> = []

  init(
    _ mistake: Mistake, _ name: String, _ formula: String, lines: [String] = [],
    same: Set<Mistake> = []
  ) {
    self.mistake = mistake
    self.name = name
    self.formula = formula
    self.lines = lines
    self.same = same.union([mistake])
  }
}

extension HomeworkText {
  /// All mistakes that can be made at a claim.
  var possibleMistakes: [RandomMistake] {
    let layers = homework.layers
    var found = atScores
    for layer in 1...layers {
      if layer < layers { found += atActivation(layer) }
      found += atParameters(layer) + onTheWayBack(layer)
    }
    for (name, _, formula) in derivatives {
      found.append(
        RandomMistake(
          .signFlipped, name, scaled(name, by: "-1"), lines: ["right_\(name) = \(formula)"],
          same: [.descentDirection]))
    }
    // Two names of the same Values are two claims of the same numbers, and neither is the first.
    let twins = (1..<layers).filter { homework.activations[$0 - 1] == .none }
      .flatMap { ["Z\($0)", "A\($0)"] }
    return found.filter { isClaimed[$0.name] == true && !twins.contains($0.name) }
  }

  /// A factor on the right numbers, which a line before has computed.
  private func scaled(_ name: String, by factor: String) -> String {
    let isList = name.hasPrefix("b") || (isSingle && !name.hasPrefix("W"))
    return isList
      ? "[\(factor) * v for v in right_\(name)]"
      : "[[\(factor) * v for v in row] for row in right_\(name)]"
  }

  private func right(_ name: String) -> [String] {
    derivatives.filter { $0.name == name }.map { "right_\(name) = \($0.formula)" }
  }

  // MARK: Places

  private var atScores: [RandomMistake] {
    let layers = homework.layers
    let name = "Z\(layers)"
    let width = homework.widths[layers]
    let scale = homework.isMean ? " / \(homework.batch)" : ""
    var found: [RandomMistake] = []
    func add(_ mistake: Mistake, _ entry: String) {
      found.append(RandomMistake(mistake, name, eachSample("[\(entry) for k in range(\(width))]")))
    }
    func add(_ mistake: Mistake, factor: String) {
      found.append(
        RandomMistake(mistake, name, scaled(name, by: factor), lines: right(name)))
    }
    switch homework.loss {
    case .crossEntropy:
      // With one class the derivative is always 0.
      if width > 1 {
        add(.targetNotSubtracted, "P\(n)[k]\(scale)")
        add(.wrongClass, "(P\(n)[k] - (1 if k == (c\(n) + 1) % \(width) else 0))\(scale)")
        add(.lossOverAllClasses, "(\(width) * P\(n)[k] - 1)\(scale)")
      }
      // Where the derivative by P is right, the logarithm is behind it.
      if isClaimed["P"] != true { add(.logBaseTen, factor: "(1 / math.log(10))") }
    case .squares(let isHalved):
      add(.targetNotSubtracted, "\(isHalved ? "" : "2 * ")Z\(layers)\(n)[k]\(scale)")
      add(isHalved ? .factorTwo : .factorHalf, factor: isHalved ? "2" : "0.5")
    }
    if homework.batch > 2 {
      add(
        homework.isMean ? .sumForMean : .meanForSum,
        factor: homework.isMean ? "\(homework.batch)" : "(1 / \(homework.batch))")
    }
    return found
  }

  private func atActivation(_ layer: Int) -> [RandomMistake] {
    let name = "Z\(layer)"
    let width = homework.widths[layer]
    let back = "\(written("A\(layer)"))\(n)[j]"
    let (z, a) = ("Z\(layer)\(n)[j]", "A\(layer)\(n)[j]")
    var found: [RandomMistake] = []
    func add(_ mistake: Mistake, _ entry: String, same: Set<Mistake> = []) {
      found.append(
        RandomMistake(
          mistake, name, eachSample("[\(entry) for j in range(\(width))]"), same: same))
    }
    switch homework.activations[layer - 1] {
    case .sigmoid:
      add(.activationDerivativeMissing, back)
      add(.activationDerivativeOfOutput, "\(back) * sigmoid(\(a)) * (1 - sigmoid(\(a)))")
      add(.activationDerivativeWithoutOutput, "\(back) * \(z) * (1 - \(z))")
      add(.activationForDerivative, "\(back) * \(a)")
    case .tanh:
      add(.activationDerivativeMissing, back)
      add(.activationDerivativeOfOutput, "\(back) * (1 - math.tanh(\(a)) ** 2)")
      add(.activationDerivativeWithoutOutput, "\(back) * (1 - \(z) ** 2)")
      add(.activationForDerivative, "\(back) * \(a)")
    case .relu:
      add(.reluMaskMissing, back, same: [.activationDerivativeMissing])
      add(.reluMaskInverted, "(0.0 if \(z) > 0 else \(back))")
      add(.activationForDerivative, "\(back) * \(a)")
    case .none: break
    }
    return found
  }

  private func atParameters(_ layer: Int) -> [RandomMistake] {
    let (wide, narrow) = (homework.widths[layer - 1], homework.widths[layer])
    let delta = written("Z\(layer)")
    var found: [RandomMistake] = []
    func addW(_ mistake: Mistake, _ entry: String) {
      found.append(
        RandomMistake(
          mistake, "W\(layer)",
          "[[\(entry) for j in range(\(narrow))] for i in range(\(wide))]"))
    }
    func addB(_ mistake: Mistake, _ entry: String, same: Set<Mistake> = []) {
      found.append(
        RandomMistake(
          mistake, "b\(layer)", "[\(entry) for j in range(\(narrow))]", same: same))
    }
    let a = "\(input(layer))\(n)"
    addW(.inputMissing, overBatch("\(delta)\(n)[j]"))
    if layer > 1, homework.activations[layer - 2] != .none {
      addW(
        .preactivationForActivation, overBatch("Z\(layer - 1)\(n)[i] * \(delta)\(n)[j]"))
    }
    if wide == narrow && wide > 1 {
      addW(.outerProductOrder, overBatch("\(a)[j] * \(delta)\(n)[i]"))
    }
    addB(.biasGradientZero, "0.0")
    if narrow > 1 {
      // A softmax's deltas always add up to 0.
      var same: Set<Mistake> = []
      if layer == homework.layers, case .crossEntropy = homework.loss {
        same = [.biasGradientZero]
      }
      addB(.biasSummedOverEverything, overBatch("sum(\(delta)\(n))"), same: same)
    }
    if homework.batch > 1 {
      let last = homework.batch - 1
      addW(.lastWriteWins, "\(input(layer))[\(last)][i] * \(delta)[\(last)][j]")
      addB(.biasNotSummed, "\(delta)[0][j]")
    }
    found.append(
      RandomMistake(
        .learningRateIncluded, "W\(layer)", scaled("W\(layer)", by: "eta"),
        lines: ["eta = 0.07"] + right("W\(layer)")))
    return found
  }

  private func onTheWayBack(_ layer: Int) -> [RandomMistake] {
    let name = layer == 1 ? "X" : "A\(layer - 1)"
    let (wide, narrow) = (homework.widths[layer - 1], homework.widths[layer])
    let delta = "\(written("Z\(layer)"))\(n)"
    var found: [RandomMistake] = []
    func add(_ mistake: Mistake, _ entry: String, lines: [String] = []) {
      found.append(
        RandomMistake(
          mistake, name, eachSample("[\(entry) for i in range(\(wide))]"), lines: lines))
    }
    if narrow > 1 {
      add(.lastWriteWins, "W\(layer)[i][\(narrow - 1)] * \(delta)[\(narrow - 1)]")
      if wide == narrow {
        add(.weightsTransposed, "sum(W\(layer)[j][i] * \(delta)[j] for j in range(\(narrow)))")
      }
    }
    if narrow > 2 { add(.onePathOnly, "W\(layer)[i][1] * \(delta)[1]") }
    if layer > 1 {
      let gradient = written("W\(layer)")
      add(
        .weightsUpdatedTooEarly, "sum(new[i][j] * \(delta)[j] for j in range(\(narrow)))",
        lines: [
          "lr = 0.2",
          "new = [[W\(layer)[i][j] - lr * \(gradient)[i][j] for j in range(\(narrow))] "
            + "for i in range(\(wide))]",
        ])
    }
    return found
  }
}
