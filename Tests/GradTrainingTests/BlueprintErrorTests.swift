import GradNumbers
import GradTraining
import Testing

@Suite("Texts that are no blueprint")
struct BlueprintErrorTests {
  static func message(_ text: String) -> String {
    do {
      return "read as \(try Blueprint(text: text))"
    } catch {
      return error.message
    }
  }

  @Test(
    "Each says which part, why, and what would do",
    arguments: [
      ("784-300-10:sigmod", "'sigmod' is no function of a layer; did you mean sigmoid?"),
      ("784-300-sigmod-10", "'sigmod' is no layer; did you mean sigmoid?"),
      ("1x28x28-con8-gap-10", "'con8' is no layer; did you mean conv8?"),
      ("shalowcnn", "'shalowcnn' is no network; did you mean shallowcnn?"),
      (
        "shallowcnn(8)",
        "'shallowcnn(8)' does not fit the network shallowcnn; 2 sizes of 1 or more stand in its "
          + "parentheses, as in shallowcnn(96,128)"
      ),
      ("deepcnn(8,8)", "'deepcnn(8,8)' does not fit the network deepcnn; write deepcnn alone"),
      ("784-300-10,ini=zeros", "'ini' is no option; did you mean init?"),
      (
        "784-300-10,init=he",
        "'he' is no way to start weights; known are glorot-uniform, "
          + "glorot-normal, he-uniform, he-normal, positive-uniform, zeros, normal(0.05), "
          + "uniform(0.05)"
      ),
      (
        "784-300-10,init=glorot-unform",
        "'glorot-unform' is no way to start weights; did you mean glorot-uniform?"
      ),
      (
        "784-300-10,init=normal",
        "'normal' lacks its standard deviation; write a number of 0 or more in parentheses, as in "
          + "normal(0.05)"
      ),
      (
        "784-300-10,init=uniform(nan)",
        "'uniform(nan)' lacks its bound; write a number of 0 or more in parentheses, as in "
          + "uniform(0.05)"
      ),
      (
        "784-300-10,loss=logloss",
        "'logloss' is no loss; known are cross-entropy, nll, bce, hinge, mse"
      ),
      ("784-300-10,loss=mse,loss=mse", "'loss=mse' gives loss twice; give it once"),
      (
        "784-300-10,sigmoid",
        "'sigmoid' is no option; options are init=…, loss=… and reduce=…; the function stands "
          + "behind a ':'"
      ),
      ("784-300-10,reduce=max", "'max' is no way to reduce losses; known are mean, sum"),
      ("784--10", "'-' has nothing on one side; sizes and layers stand between single '-'"),
      ("784-300-", "'-' has nothing on one side; sizes and layers stand between single '-'"),
      ("784-0-10", "'0' is a size of 0; sizes are 1 or more"),
      ("784-3.5-10", "'3.5' is no size; sizes are whole numbers"),
      ("28x28-10", "'28x28' lacks the number of channels; grey images are 1x28x28"),
      ("1x28x28-conv-10", "'conv' lacks its size; write it as in conv96, conv8k5s2p0"),
      ("1x28x28-conv8k0-10", "'conv8k0' has a kernel of 0; it is 1 or more"),
      ("1x28x28-conv8s0-10", "'conv8s0' has a stride of 0; it is 1 or more"),
      ("1x28x28-conv0-10", "'conv0' has a size of 0; sizes are 1 or more"),
      ("1x28x28-pool0-10", "'pool0' has a size of 0; sizes are 1 or more"),
      (
        "784-10:loss=mse",
        "'loss=mse' is no function of a layer; options stand behind a comma: 784-10,loss=mse"
      ),
      (
        "1x28x28-10-conv8",
        "layer 2 (conv8: convolution 3x3 to 8 channels, stride 1, padding 1) cannot take shape "
          + "[10]: it takes images: channels, height, width"
      ),
      (
        "1x28x28-conv8-4:softmax",
        "layer 1 (conv8: softmax) cannot take shape [8, 28, 28]: it takes one row: flatten the "
          + "images first"
      ),
      (
        "1x28x28-pool2p1-10",
        "'pool2p1' has something behind its size that cannot be read; write it as in pool2, pool3s2"
      ),
      (
        "1x4x4-pool5-10",
        "layer 1 (pool5: max-pooling 5x5, stride 5) cannot take shape [1, 4, 4]: the window is larger "
          + "than the image"
      ),
      (
        "784-conv8-10",
        "layer 1 (conv8: convolution 3x3 to 8 channels, stride 1, padding 1) cannot take shape "
          + "[784]: it takes images: channels, height, width"
      ),
      (
        "1x8x8-conv8",
        "the loss cross-entropy cannot judge outputs of shape [8, 8, 8]: it takes one row: flatten "
          + "the images first"
      ),
      (
        "784-10,loss=hinge",
        "the loss hinge cannot judge outputs of shape [10]: it takes one output for two classes"
      ),
      ("1x8x8-gap", "a network without a layer that has weights learns nothing"),
    ])
  func messages(_ text: String, _ message: String) {
    #expect(Self.message(text) == message)
  }

  @Test("Sizes that no machine holds are refused before they are multiplied")
  func tooLarge() {
    #expect(
      Self.message("999999999-999999999")
        == "the input of shape [999999999] has more than 100000000 numbers; choose smaller sizes")
    #expect(
      Self.message("99999999-99999999")
        == "layer 1 (99999999: linear to 99999999) would have more than 100000000 weights; choose smaller "
        + "sizes")
    #expect(
      Self.message("9999-9999-9999")
        == "layer 2 (9999: linear to 9999) would make it more than 100000000 parameters in all; choose "
        + "smaller sizes")
    #expect(
      Self.message("1x999999999x999999999-gap-2").hasPrefix("the input of shape [1, 999999999"))
    #expect(
      Self.message("9999999999999999999999-2")
        == "'9999999999999999999999' is too large a size; no machine holds that many")
    #expect(Self.message("1x999x999-conv999k1-gap-2").contains("would answer [999, 999, 999]"))
    for size in ["k999999999", "s999999999", "p999999999"] {
      #expect(Self.message("1x9x9-conv1\(size)-2").contains("has the size 999999999 above 1000000"))
    }
    // Zeros around the image count, and those that a stride puts between the places of a gradient.
    #expect(
      Self.message("1x28x28-conv8k3s1000000p1000000-gap-10").contains(
        "would make its images [1, 2000028, 2000028] with its padding, more than 100000000 numbers")
    )
    #expect(
      Self.message("1x28x28-conv8p20000s20000-gap-10").contains(
        "would make its images [1, 40028, 40028] with its padding"))
    #expect(
      Self.message("1x5000x5000-conv1000k1s100-gap-10").contains(
        "would spread its gradient to [1000, 4901, 4901] by its stride, more than 100000000"))
    #expect(throws: BlueprintError.self) {
      try Blueprint(input: [2], layers: [.linear(outputs: .max)], loss: .crossEntropy)
    }
    #expect(throws: BlueprintError.self) {
      try Blueprint(
        input: [.max, .max, .max], layers: [.globalAveragePool], loss: .crossEntropy)
    }
  }

  @Test("An empty text, and one size alone, name an example")
  func empty() {
    #expect(Self.message(" ").hasPrefix("'' is no blueprint; sizes are joined by '-'"))
    #expect(Self.message("784").hasPrefix("'784' is an input without layers; sizes are joined"))
    #expect(Self.message("hello").contains("is neither the input's size nor a network"))
  }

  @Test("Any bytes in any order are read or refused, and nothing else")
  func noise() {
    var generator = SplitMix64(seed: 11)
    let letters = Array("0123456789-:,x()=.convpolgatskerulif 9")
    for _ in 0..<5_000 {
      let text = String(
        (0..<generator.integer(below: 24)).map { _ in
          letters[generator.integer(below: letters.count)]
        })
      _ = Self.message(text)
    }
  }
}
