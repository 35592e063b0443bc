extension Blueprint {
  /// What the outputs of a network are judged by; a batch's loss is reduced as `Reduction` says.
  public enum Loss: String, CaseIterable, Hashable, Sendable {
    /// -log softmax(z)[c] of the logits z and the class c. z: (K).
    case crossEntropy = "cross-entropy"
    /// -log p[c] of probabilities p, as a softmax layer makes them. p: (K).
    case negativeLogLikelihood = "nll"
    /// -t·log sigmoid(z) - (1 - t)·log(1 - sigmoid(z)) of one logit z and a class t of 0 or 1.
    case binaryCrossEntropy = "bce"
    /// max(0, 1 - y·z) of one score z, where y is 1 for class 1 and -1 for class 0.
    case hinge
    /// The mean over the outputs of (y - t)²; classes are compared as one-hot rows.
    case squaredError = "mse"

    /// Whether the outputs can be judged by this loss.
    func check(outputs: [Int]) throws(BlueprintError) {
      guard outputs.count == 1 else {
        throw .outputs(self, outputs, "it takes one row: flatten the images first")
      }
      switch self {
      case .crossEntropy, .negativeLogLikelihood:
        if outputs[0] < 2 {
          throw .outputs(self, outputs, "it takes one output for each class, 2 or more")
        }
      case .binaryCrossEntropy, .hinge:
        if outputs[0] != 1 { throw .outputs(self, outputs, "it takes one output for two classes") }
      case .squaredError: break
      }
    }
  }

  /// How the losses of a batch's samples become one number.
  public enum Reduction: String, CaseIterable, Hashable, Sendable {
    /// Their mean: the gradient does not grow with the batch.
    case mean
    /// Their sum: the step grows with the batch, as in homework that forgets the division.
    case sum
  }
}
