import GradExplain

/// A formula with a mistake in it, in the place of a claim's.
struct VectorizedMistake {
  let claim: String
  let formula: String
  /// Names of which one must stand among the first two.
  let names: [Mistake]
  var verdict = Verdict.wrong
  /// Lines before it.
  var before = ""

  init(
    _ claim: String, _ formula: String, _ names: Mistake..., verdict: Verdict = .wrong,
    before: String = ""
  ) {
    self.claim = claim
    self.formula = formula
    self.names = names
    self.verdict = verdict
    self.before = before
  }
}

extension Vectorized {
  /// The catalogue as it can be made in the pass of report 004.
  func mistakes(_ activation: Activation) -> [VectorizedMistake] {
    let (d, h, k) = (sizes["D"] ?? 0, sizes["H"] ?? 0, sizes["K"] ?? 0)
    let other = "R = np.zeros((B, \(k)))\n"
    var all = [
      // The loss and its scores.
      VectorizedMistake("dZ2", "A2 / B", .targetNotSubtracted),
      VectorizedMistake(
        "dZ2", "(A2 - R) / B", .wrongClass,
        before: other + "R[np.arange(B), (Y + 1) % \(k)] = 1"),
      VectorizedMistake("dZ2", "(A2 - R) / B", .wrongClass, before: other + "R[:, 0] = 1"),
      VectorizedMistake("dZ2", "(\(k) * A2 - 1) / B", .lossOverAllClasses),
      VectorizedMistake("dZ2", "-T * (1 - A2) / B", .softmaxDiagonalOnly),
      VectorizedMistake(
        "dZ2", "(T * (A2 - 1) + (1 - T) * -A2) / B", .softmaxOffDiagonalSign),
      VectorizedMistake("dZ2", "(A2 - T) / B / np.log(10)", .logBaseTen),
      VectorizedMistake("dZ2", "A2 - T", .sumForMean),
      VectorizedMistake("dZ2", "(T - A2) / B", .signFlipped, .descentDirection),
      // Activations.
      VectorizedMistake(
        "dZ1", "dA1 * 1", activation == .relu ? .reluMaskMissing : .activationDerivativeMissing),
      VectorizedMistake("dZ1", "dA1 * A1", .activationForDerivative),
      // Weights.
      VectorizedMistake("dW2", "np.ones((\(h), B)) @ dZ2", .inputMissing),
      VectorizedMistake("dW1", "np.ones((\(d), B)) @ dZ1", .inputMissing),
      VectorizedMistake("dW2", "Z1.T @ dZ2", .preactivationForActivation),
      VectorizedMistake(
        "dA1", "dZ2 @ (W2 - lr * dW2).T", .weightsUpdatedTooEarly, before: "lr = 0.3"),
      VectorizedMistake(
        "dW2", "dZ2.T @ A1", .outerProductOrder, verdict: h == k ? .wrong : .shape),
      VectorizedMistake(
        "dW1", "dZ1.T @ X", .outerProductOrder, verdict: d == h ? .wrong : .shape),
      VectorizedMistake("dW1", "X[-1:].T @ dZ1[-1:]", .lastWriteWins),
    ]
    if h == k { all.append(VectorizedMistake("dA1", "dZ2 @ W2", .weightsTransposed)) }
    switch activation {
    case .sigmoid:
      all += [
        VectorizedMistake("dZ1", "dA1 * Z1 * (1 - Z1)", .activationDerivativeWithoutOutput),
        VectorizedMistake(
          "dZ1", "dA1 * S * (1 - S)", .activationDerivativeOfOutput,
          before: "S = 1 / (1 + np.exp(-A1))"),
      ]
    case .tanh:
      all += [
        VectorizedMistake("dZ1", "dA1 * (1 - Z1 ** 2)", .activationDerivativeWithoutOutput),
        VectorizedMistake(
          "dZ1", "dA1 * (1 - np.tanh(A1) ** 2)", .activationDerivativeOfOutput),
      ]
    case .relu: all.append(VectorizedMistake("dZ1", "dA1 * (Z1 <= 0)", .reluMaskInverted))
    }
    // The rows of dZ2 add up to 0, and so do all of its numbers.
    all += biases("b2", "dZ2", k, isRow: true, total: .biasGradientZero)
    all += biases("b1", "dZ1", h, isRow: true, total: nil)
    return all + factors("W2", "A1.T @ dZ2") + factors("W1", "X.T @ dZ1")
  }

  /// The catalogue as it can be made in the pass of report 003.
  var mistakes: [VectorizedMistake] {
    let widths = ["D", "H", "M", "K"].map { sizes[$0] ?? 0 }
    var all = [
      VectorizedMistake("dF", "F / B", .targetNotSubtracted),
      VectorizedMistake("dF", "F - Y", .sumForMean),
      VectorizedMistake("dF", "2 * (F - Y) / B", .factorTwo),
      VectorizedMistake("dF", "(F - Y) / (2 * B)", .factorHalf),
      VectorizedMistake("dF", "(Y - F) / B", .signFlipped, .descentDirection),
      VectorizedMistake("dW1", "Z1.T @ dZ2", .preactivationForActivation),
      VectorizedMistake("dW2", "Z2.T @ dF", .preactivationForActivation),
      VectorizedMistake(
        "dA1", "dZ2 @ (W1 - lr * dW1).T", .weightsUpdatedTooEarly, before: "lr = 0.3"),
    ]
    for layer in [1, 2] {
      all += [
        VectorizedMistake("dZ\(layer)", "dA\(layer) * 1", .reluMaskMissing),
        VectorizedMistake("dZ\(layer)", "dA\(layer) * (Z\(layer) <= 0)", .reluMaskInverted),
        VectorizedMistake("dZ\(layer)", "dA\(layer) * A\(layer)", .activationForDerivative),
      ]
    }
    let layers = [
      ("0", "X", "dZ1", "dX"), ("1", "A1", "dZ2", "dA1"), ("2", "A2", "dF", "dA2"),
    ]
    for (place, (layer, input, delta, back)) in layers.enumerated() {
      let (rows, columns) = (widths[place], widths[place + 1])
      all += [
        VectorizedMistake(
          "dW\(layer)", "\(delta).T @ \(input)", .outerProductOrder,
          verdict: rows == columns ? .wrong : .shape),
        VectorizedMistake("dW\(layer)", "np.ones((\(rows), B)) @ \(delta)", .inputMissing),
        VectorizedMistake("dW\(layer)", "\(input)[-1:].T @ \(delta)[-1:]", .lastWriteWins),
      ]
      if rows == columns {
        all.append(VectorizedMistake(back, "\(delta) @ W\(layer)", .weightsTransposed))
      }
      all += factors("W\(layer)", "\(input).T @ \(delta)")
      all += biases("b\(layer)", delta, columns, isRow: false, total: nil)
    }
    return all
  }

  /// One factor on all of a claim, and limits.
  private func factors(_ name: String, _ formula: String) -> [VectorizedMistake] {
    [
      VectorizedMistake("d\(name)", "\(formula) / B", .meanForSum),
      VectorizedMistake("d\(name)", "B * (\(formula))", .sumForMean),
      VectorizedMistake("d\(name)", "-(\(formula))", .signFlipped),
      VectorizedMistake(
        "d\(name)", "lr * (\(formula))", .learningRateIncluded, before: "lr = 0.03"),
      VectorizedMistake("d\(name)", "np.clip(\(formula), -0.01, 0.01)", .clippedByValue),
      VectorizedMistake(
        "d\(name)", "G * min(1, 0.01 / np.linalg.norm(G))", .clippedByNorm,
        before: "G = \(formula)"),
    ]
  }

  /// Sums over too much, over too little and over the wrong axis.
  private func biases(
    _ name: String, _ delta: String, _ width: Int, isRow: Bool, total: Mistake?
  ) -> [VectorizedMistake] {
    let (keep, shape) = isRow ? (", keepdims=True", "(1, \(width))") : ("", "\(width)")
    let batch = forward.first { $0.hasPrefix("B = ") }.flatMap { Int($0.dropFirst(4)) }
    // A column of sums is no row, whatever its length.
    let isHidden = !isRow && batch == width
    return [
      VectorizedMistake("d\(name)", "np.zeros(\(shape))", .biasGradientZero),
      VectorizedMistake(
        "d\(name)", "np.sum(\(delta)\(keep))", .biasSummedOverEverything, verdict: .shape),
      VectorizedMistake(
        "d\(name)", "np.sum(\(delta)) * np.ones(\(shape))", .biasSummedOverEverything,
        total ?? .biasSummedOverEverything),
      VectorizedMistake(
        "d\(name)", "np.sum(\(delta), axis=1\(keep))", .biasSummedOverWrongAxis,
        total ?? .biasSummedOverWrongAxis, verdict: isHidden ? .wrong : .shape),
      VectorizedMistake("d\(name)", "1 * \(delta)", .biasNotSummed, verdict: .shape),
      VectorizedMistake("d\(name)", "\(delta)[\(isRow ? ":1" : "0")]", .biasNotSummed),
      VectorizedMistake("d\(name)", "\(delta)[\(isRow ? "-1:" : "-1")]", .biasNotSummed),
      VectorizedMistake("d\(name)", "np.mean(\(delta), axis=0\(keep))", .meanForSum),
    ]
  }
}
