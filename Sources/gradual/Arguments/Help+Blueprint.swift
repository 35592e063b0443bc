internal import GradTraining

extension Help {
  /// What is said of how networks are written: the topic `blueprint`.
  static var blueprint: String {
    let width = 2 + (BlueprintName.all.map(\.name.count).max() ?? 0)
    let names = BlueprintName.all.map { name in
      "  " + name.name + String(repeating: " ", count: width - name.name.count)
        + wrapped(name.summary, behind: 2 + width) + "\n"
    }
    return blueprintGrammar + names.joined() + blueprintJSON
  }

  private static let blueprintGrammar = """
    A BLUEPRINT says what a network is made of, in a line or in a JSON file.

      784-300-10:sigmoid                  784 numbers, 300 sigmoid units, 10 outputs
      1x28x28-conv8-pool2-10              images of 28 x 28, a convolution
      2-16-16-2:tanh,init=he-normal       options stand behind commas

    First comes the shape of a sample: a number of features, or channels x height x
    width. Items follow, joined by '-':

      300           a dense layer with 300 outputs; images are flattened for it
      conv8         a convolution to 8 channels: kernel 3 x 3, stride 1, size kept
      conv8k5s2p0   the same with kernel 5 x 5, stride 2, padding 0, if given
      pool2         the largest number of each window of 2 x 2; in pool3s2 the
                    windows are 2 apart
      avgpool2      the mean of each window; avgpool3s2 too
      gap           the mean over all places of an image
      flatten       images to rows
      relu, ...     a function in place of the usual one; linear is none

    The function behind the ':' (relu) follows each convolution, and each dense
    layer but the last. Functions:
    \(wrapped(Activation.allCases.map(\.rawValue).joined(separator: ", ") + ".", behind: 0))

    Options, each behind a comma:

      loss=    cross-entropy, of outputs without a softmax (two outputs or more)
               nll, of probabilities; a softmax is put at the end
               bce, hinge, for two classes and one output
               mse (one output)
      reduce=  mean or sum over the samples of a batch (mean)
      init=    glorot-uniform, glorot-normal, he-uniform, he-normal,
               positive-uniform, zeros, normal(0.05), uniform(0.05)
               (glorot-uniform); biases start at 0

    Names stand for whole networks:


    """

  private static let blueprintJSON = """

    As JSON, in a file whose name ends in .json, with every layer written out:

      {"input": [1, 28, 28],
       "layers": [{"layer": "convolution", "channels": 8, "kernel": 3,
                   "stride": 1, "padding": 1},
                  {"layer": "relu"}, {"layer": "max-pool", "size": 2},
                  {"layer": "flatten"}, {"layer": "linear", "outputs": 10}],
       "loss": "cross-entropy", "reduce": "mean", "init": "glorot-uniform"}

    Other layers are average-pool, with a size and a stride as max-pool;
    global-average-pool; and the functions by their names. kernel, stride, padding
    and all behind the layers may be left out. A training saved by --out DIR has it
    in its checkpoint, as the text 'blueprint-json'.

    """
}
