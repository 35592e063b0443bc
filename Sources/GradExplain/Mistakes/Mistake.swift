/// The catalogue of mistakes: what students get wrong, under the names that reports use.
///
/// The order is from the special to the general; where several fit, they are listed in this order.
public enum Mistake: String, Hashable, Sendable, CaseIterable {
  // Softmax and cross-entropy.
  case wrongClass = "wrong-class"
  case targetNotSubtracted = "target-not-subtracted"
  case lossOverAllClasses = "loss-over-all-classes"
  case lossPicksRows = "loss-picks-rows"
  case softmaxDiagonalOnly = "softmax-diagonal-only"
  case softmaxOffDiagonalSign = "softmax-off-diagonal-sign"

  // Activations.
  case activationDerivativeMissing = "activation-derivative-missing"
  case activationDerivativeOfOutput = "activation-derivative-of-output"
  case activationDerivativeWithoutOutput = "activation-derivative-without-output"
  case activationForDerivative = "activation-for-derivative"
  case reluMaskMissing = "relu-mask-missing"
  case reluMaskInverted = "relu-mask-inverted"
  case reluOneAtZero = "relu-one-at-zero"

  // Weights and inputs.
  case weightsUpdatedTooEarly = "weights-updated-too-early"
  case kernelNotFlipped = "kernel-not-flipped"
  case kernelFlipped = "kernel-flipped"
  case outerProductOrder = "outer-product-order"
  case weightsTransposed = "weights-transposed"
  case inputMissing = "input-missing"
  case preactivationForActivation = "preactivation-for-activation"

  // Biases and sums.
  case biasGradientZero = "bias-gradient-zero"
  case biasSummedOverEverything = "bias-summed-over-everything"
  case biasSummedOverWrongAxis = "bias-summed-over-wrong-axis"
  case biasNotSummed = "bias-not-summed"
  case lastWriteWins = "last-write-wins"
  case onePathOnly = "one-path-only"

  // Cut down to a limit.
  case clippedByValue = "clipped-by-value"
  case clippedByNorm = "clipped-by-norm"

  // One factor on everything.
  case learningRateIncluded = "learning-rate-included"
  case logBaseTen = "log-base-ten"
  case factorHalf = "factor-half"
  case factorTwo = "factor-two"
  case sumForMean = "sum-for-mean"
  case meanForSum = "mean-for-sum"
  case descentDirection = "descent-direction"
  case signFlipped = "sign-flipped"

  /// What was done and what to do instead, for the student.
  public var sentence: String {
    switch self {
    case .wrongClass:
      "the 1 is subtracted at another class: p - 1 belongs at the index of the target, and p everywhere "
        + "else. Is a label that counts from 1, or is no index at all, used as one?"
    case .targetNotSubtracted: "you left the target out: it is prediction - target, as in p - t"
    case .lossOverAllClasses:
      "you derived -sum(log p) over all classes, which gives K*p - 1: the loss has only the target's "
        + "logarithm"
    case .lossPicksRows:
      "you derived the logarithms of p[n, Y[n]], one of each sample, but the loss takes whole rows, "
        + "p[Y]: write p[np.arange(len(Y)), Y] in the loss"
    case .softmaxDiagonalOnly:
      "you kept only the diagonal of the softmax's Jacobian: each probability depends on every "
        + "score, dp_i/do_j = -p_i*p_j for i != j"
    case .softmaxOffDiagonalSign:
      "off its diagonal the softmax's Jacobian is negative: dp_i/do_j = -p_i*p_j, and "
        + "p_i*(1 - p_i) on it"
    case .activationDerivativeMissing:
      "you passed the gradient through the activation unchanged: multiply by its derivative, which "
        + "is a*(1 - a) for a sigmoid and 1 - a**2 for a tanh"
    case .activationDerivativeOfOutput:
      "you took the activation's derivative at its output: s'(z) belongs there, not s'(a)"
    case .activationDerivativeWithoutOutput:
      "you wrote z for a in the activation's derivative: a*(1 - a) and 1 - a**2 are made of the "
        + "output a"
    case .activationForDerivative:
      "you multiplied by the activation itself instead of by its derivative"
    case .reluMaskMissing:
      "you passed the gradient through relu unchanged: it is 0 where z is not positive"
    case .reluMaskInverted: "your mask is the wrong way round: relu passes on where z > 0"
    case .reluOneAtZero:
      "you take 1 as the slope of relu at 0, where most take 0; both are accepted"
    case .weightsUpdatedTooEarly:
      "you went back through weights that were already updated: take all derivatives first, then "
        + "update"
    case .kernelNotFlipped:
      "the kernel is the wrong way round: an input reaches the outputs in the opposite order to "
        + "that in which an output sees its inputs"
    case .kernelFlipped:
      "the kernel is the wrong way round: the forward pass has flipped it already"
    case .outerProductOrder:
      "the two factors of the outer product have changed places: dW[i][j] = input[i] * delta[j]"
    case .weightsTransposed:
      "rows and columns of the weights are mixed up: the way back uses the transpose of the way "
        + "forward"
    case .inputMissing:
      "you left out the factor that the weight is multiplied by: dW = input * delta"
    case .preactivationForActivation:
      "you used z where the layer's output a belongs: the weight is multiplied by a"
    case .biasGradientZero:
      "the derivative by a bias is not 0: a bias is added, so it gets the whole delta"
    case .biasSummedOverEverything:
      "you summed over everything: a bias gets the sum over the batch, each unit its own"
    case .biasSummedOverWrongAxis:
      "you summed over the units, which gives one number for each sample: a bias gets the sum over the "
        + "samples"
    case .biasNotSummed:
      "this is what comes from one place only: sum over the whole batch, and over all units that "
        + "share it"
    case .lastWriteWins:
      "one contribution has overwritten the others: a value that is used several times gets their "
        + "sum, += and not ="
    case .onePathOnly:
      "you followed one path only: add the contributions of all places where the value is used"
    case .clippedByValue:
      "your numbers are cut off at a limit: what was clipped is no derivative any more, so clip a copy "
        + "for the update"
    case .clippedByNorm:
      "all of it is scaled down to the norm that is allowed: what was clipped is no derivative any "
        + "more, so clip a copy for the update"
    case .sumForMean: "you summed where the loss takes the mean: divide by the number of samples"
    case .meanForSum:
      "you divided by the number of samples once too often: the loss is a sum, or its mean is in the "
        + "deltas already"
    case .learningRateIncluded:
      "the learning rate is in it: it belongs to the update, not to the derivative"
    case .logBaseTen: "you took log as the logarithm to base ten: here it is the natural one"
    case .factorHalf:
      "this is half of the right number: is there a 2 from a square, or a 1/2 too many?"
    case .factorTwo:
      "this is twice the right number: is there a 1/2 in the loss that takes the 2 away?"
    case .descentDirection:
      "all of your derivatives have the opposite sign: the minus belongs to the update"
    case .signFlipped: "the sign is wrong"
    }
  }

  /// Where to look, without the answer.
  public var hint: String {
    switch self {
    case .wrongClass, .targetNotSubtracted:
      "look at the target: where does it enter, and at which place?"
    case .lossOverAllClasses: "how many logarithms does the loss have?"
    case .lossPicksRows: "which numbers of p does the loss take, and how many of each sample?"
    case .softmaxDiagonalOnly: "which probabilities change when one score changes?"
    case .softmaxOffDiagonalSign:
      "how does one probability react when the score of another one grows?"
    case .activationDerivativeMissing:
      "what does the activation do to a small change of its input?"
    case .activationDerivativeOfOutput, .activationDerivativeWithoutOutput:
      "check what you put into the activation's derivative"
    case .activationForDerivative: "how fast does the activation change here, and how large is it?"
    case .reluMaskMissing, .reluMaskInverted:
      "what does relu do to a small change of each of its inputs?"
    case .reluOneAtZero: "what is the slope of relu at exactly 0?"
    case .weightsUpdatedTooEarly: "which weights did the forward pass use?"
    case .kernelNotFlipped, .kernelFlipped:
      "write one output and one input index by hand: which kernel entry connects them?"
    case .outerProductOrder, .weightsTransposed:
      "take one weight: which two units does it connect, and in which direction?"
    case .inputMissing, .preactivationForActivation:
      "what does this weight multiply in the forward pass?"
    case .biasGradientZero: "how does the loss change when the bias does?"
    case .biasSummedOverEverything, .biasSummedOverWrongAxis, .biasNotSummed:
      "which samples and units does this bias act on?"
    case .lastWriteWins, .onePathOnly: "how often is this value used?"
    case .clippedByValue, .clippedByNorm: "does the loss know of any limit?"
    case .sumForMean, .meanForSum: "does the loss add the samples, or average them?"
    case .learningRateIncluded: "does the loss know the learning rate?"
    case .logBaseTen: "which base do exp and log have in the forward pass?"
    case .factorHalf, .factorTwo: "follow the constant factors: is each of them there once?"
    case .descentDirection, .signFlipped: "follow the signs: does the loss grow or fall?"
    }
  }
}
