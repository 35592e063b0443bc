import Testing

@testable import gradual

@Suite("Words of gradual train")
struct TrainUsageTests {
  @Test(
    "Wrong words, and what is said of them",
    arguments: [
      (
        ["--rate", "abc"], "'--rate': 'abc' is no schedule",
        "known are step, exponential, cosine, warmup"
      ),
      (["--rate", "-1"], "'--rate': '-1' has the rate -1.0", "rates are 0 or more"),
      (["--optimizer", "addam"], "'--optimizer': 'addam' is no optimizer", "did you mean adam?"),
      (["--data", "moos"], "'--data': 'moos' is no data set", "did you mean moons?"),
      (
        ["--batch", "0"], "'0' is no value for '--batch': wanted is a whole number above 0",
        "'gradual help train' lists its options"
      ),
      (
        ["--epochs", "x"], "'x' is no value for '--epochs': wanted is a whole number above 0",
        "'gradual help train' lists its options"
      ),
      (
        ["--batch", "9223372036854775807"],
        "'9223372036854775807' is no value for '--batch': wanted is a whole number from 1 to "
          + "1000000000",
        "'gradual help train' lists its options"
      ),
      (
        // One more than a word of the machine holds.
        ["--epochs", "9223372036854775808"],
        "'9223372036854775808' is no value for '--epochs': wanted is a whole number from 1 to "
          + "1000000",
        "'gradual help train' lists its options"
      ),
      (
        ["--repeat", "10001"],
        "'10001' is no value for '--repeat': wanted is a whole number from 1 to 10000",
        "'gradual help train' lists its options"
      ),
      (
        ["--threads", "257"],
        "'257' is no value for '--threads': wanted is a whole number from 1 to 256",
        "'gradual help train' lists its options"
      ),
      (
        ["--optimizer", "adam(0.9,0.999,0)"],
        "'--optimizer': 'adam(0.9,0.999,0)' has the epsilon 0.0",
        "it keeps 0/0 away, so it is above 0: from 1.1754944e-38 on"
      ),
      (
        ["--clip-norm", "0"], "'0' is no value for '--clip-norm': wanted is a number above 0",
        "'gradual help train' lists its options"
      ),
      (
        ["--kernels", "mmx"],
        "'mmx' is no value for '--kernels': wanted is portable, avx2, avx512",
        "'gradual help train' lists its options"
      ),
      (
        ["--clip-norm", "1", "--clip-value", "1"],
        "'--clip-norm' and '--clip-value' exclude each other",
        "leave one of them out"
      ),
      (
        ["--shuffle", "--no-shuffle"], "'--shuffle' and '--no-shuffle' exclude each other",
        "leave one of them out"
      ),
      (
        ["--checkpoint-every", "3"], "'--checkpoint-every' does nothing without '--out'",
        "give '--out' too, or leave it out"
      ),
      (
        ["--seed", "18446744073709551615", "--repeat", "2"],
        "'18446744073709551615' is no value for '--seed': wanted is at most 18446744073709551614 "
          + "with --repeat 2",
        "'gradual help train' lists its options"
      ),
      (
        ["2-3:loss=mse"],
        "no blueprint: 'loss=mse' is no function of a layer; options stand "
          + "behind a comma: 2-3,loss=mse",
        "'gradual help blueprint' shows how networks are written"
      ),
      (["--force"], "'--force' does nothing without '--out'", "give '--out' too, or leave it out"),
      (
        ["2-2", "3-3"], "'train' takes one blueprint; '3-3' is one too many",
        "'gradual help train' says more"
      ),
    ])
  func usage(_ words: [String], _ message: String, _ hint: String) throws {
    let sandbox = try Sandbox()
    let result = try sandbox.finish(try sandbox.start(["train"] + words))
    #expect(result == Sandbox.Result(error: "gradual: \(message)\nhint: \(hint)\n", status: 2))
  }

  /// A thousand samples of 100,000 · 28 · 28 numbers each, three times over: 0.9 TB.
  @Test("A network that no machine holds with its batch is refused before it is made")
  func memory() throws {
    let sandbox = try Sandbox()
    let result = try sandbox.finish(
      try sandbox.start([
        "train", "1x28x28-conv100000-gap-10", "--data", "digits:1000", "--batch", "1000",
      ]))
    #expect(result.status == 4 && result.output == "")
    #expect(result.error.hasPrefix("gradual: the network would take "))
    #expect(
      result.error.hasSuffix(
        "hint: take a smaller batch, or a network with fewer channels or units\n"))
  }

  @Test("--batch is a number here and a word of its own in run, wherever the command stands")
  func batch() throws {
    #expect(try Arguments(["train", "--batch", "7"])["batch"] == "7")
    #expect(try Arguments(["--batch", "7", "train"])["batch"] == "7")
    #expect(try Arguments(["run", "--batch"]).has("batch"))
    #expect(try Arguments(["--batch"]).has("batch"))
    #expect(throws: UsageError.self) { try Arguments(["train", "--batch"]) }
  }

  @Test("Numbers as tables show them")
  func numbers() {
    let texts: [(Double, String)] = [
      (0, "0"), (1, "1.000"), (2.30258, "2.303"), (0.03125, "0.0313"), (12.3456, "12.35"),
      (123.456, "123.5"), (1234.5, "1235"), (-0.5, "-0.5000"), (1.25e-5, "1.25e-5"),
      (9.999e-5, "1.00e-4"), (1.5e9, "1.50e9"), (.infinity, "inf"), (-1e-7, "-1.00e-7"),
    ]
    for (number, text) in texts { #expect(TrainNumber.short(number) == text) }
    #expect(TrainNumber.short(.nan) == "nan" && TrainNumber.short(-.nan) == "nan")
    #expect(TrainNumber.fixed(-0.001, 2) == "0.00")
    #expect(TrainNumber.fixed(2.5, 0) == "3")
    #expect(TrainNumber.percent(0.98125) == "98.13 %")
    #expect(TrainNumber.percent(1) == "100.00 %")
    #expect(TrainNumber.grouped(7) == "7")
    #expect(TrainNumber.grouped(123456) == "123,456")
    #expect(TrainNumber.grouped(1_000_000) == "1,000,000")
    #expect(TrainNumber.time(1.234) == "1.2 s")
    #expect(TrainNumber.time(60.2) == "61 s")
    #expect(TrainNumber.time(121) == "3 min")
    #expect(TrainNumber.time(9000) == "2.5 h")
    // More than any count of minutes holds: 1e300 / 3600.
    #expect(TrainNumber.time(1e300).hasSuffix("e+296 h"))
  }

  @Test("Counts as large as they may be make one step of each epoch, and no sum overflows")
  func largestCounts() throws {
    let sandbox = try Sandbox()
    func train(_ words: String) throws -> Sandbox.Result {
      try sandbox.shell(
        "$GRADUAL train 2-4-2 --data moons:40 --epochs 2 --kernels portable --json \(words)")
    }
    #expect(try train("--batch 40 --out a").status == 0)
    #expect(
      try train("--batch 1000000000 --log-every 9223372036854775807 --out b").status == 0)
    #expect(
      try train("--batch 40 --checkpoint-every 9223372036854775807 --out c").status == 0)
    for folder in ["b", "c"] {
      #expect(try sandbox.bytes("\(folder)/history.csv") == sandbox.bytes("a/history.csv"))
    }
  }

  @Test("The line of progress")
  func progress() {
    var state = TrainProgress.State(
      epoch: 2, epochs: 5, share: 0.459, loss: 0.31237, accuracy: 0.9125, speed: 18_400,
      secondsLeft: 12.3, unit: "images")
    #expect(
      TrainProgress.text(state)
        == "epoch 2 of 5 ████░░░░░░ 45 %  loss 0.3124  accuracy 91.25 %  18,400 images/s  13 s left"
    )
    state.loss = nil
    state.accuracy = nil
    state.speed = nil
    state.secondsLeft = nil
    state.share = 0
    #expect(TrainProgress.text(state) == "epoch 2 of 5 ░░░░░░░░░░ 0 %")
  }
}
