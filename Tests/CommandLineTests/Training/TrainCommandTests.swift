import Foundation
import Testing

@testable import gradual

@Suite("gradual train")
struct TrainCommandTests {
  /// A training that takes a tenth of a second.
  private static let small = [
    "train", "2-8-2:tanh", "--data", "moons:60", "--batch", "7", "--epochs", "3", "--rate", "0.02",
    "--kernels", "portable",
  ]

  private func train(
    _ sandbox: borrowing Sandbox, _ words: String..., plain: Bool = false
  ) throws -> Sandbox.Result {
    try sandbox.finish(try sandbox.start((plain ? ["train"] : Self.small) + words))
  }

  @Test("A row for each epoch, and what was trained above them")
  func table() throws {
    let sandbox = try Sandbox()
    let result = try train(sandbox)
    #expect(result.error == "")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    // 2·8 + 8 + 8·2 + 2 numbers; a fifth of 60 samples is 12.
    #expect(lines[0] == "2-8-2:tanh: 42 parameters")
    #expect(
      lines[1]
        == "moons:60,noise=0.1: 60 samples to learn from, 12 for validation, 12 for the test")
    #expect(lines[2] == "adam(0.9,0.999,1e-08), rate 0.02, batches of 7")
    #expect(lines[3].hasPrefix("seed 1, Float, portable, "))
    #expect(
      lines[5]
        == "    epoch train loss  accuracy val. loss  accuracy test loss  accuracy gradient")
    // A terminal of 80 columns wraps nothing of it.
    #expect(lines[5...9].allSatisfy { $0.count == 79 })
    #expect(lines[7...9].map { $0.split(separator: " ").first } == ["1", "2", "3"])
    #expect(result.output.contains("\nLoss of 2-8-2:tanh on moons:60,noise=0.1\n"))
    #expect(result.output.contains("\nAccuracy of 2-8-2:tanh on moons:60,noise=0.1\n"))
  }

  @Test("The line of --json, and the same numbers in the files")
  func json() throws {
    let sandbox = try Sandbox()
    let result = try train(sandbox, "--json", "--out", "a/b", "--log-every", "10")
    #expect(result.error == "")
    #expect(result.output.filter { $0 == "\n" }.count == 1)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let fields = try #require(object as? [String: Any])
    for name in [
      "train_loss", "train_accuracy", "validation_loss", "validation_accuracy", "test_accuracy",
      "seconds",
    ] {
      #expect(fields[name] is Double, "\(name)")
    }
    #expect(fields["epochs"] as? Int == 3)
    #expect(fields["seed"] as? Int == 1)

    let folder = sandbox.folder.appending(path: "a/b")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() == [
        "accuracy.svg", "checkpoint.safetensors", "history.csv", "history.json", "loss.svg",
        "steps.csv",
      ])
    let rows = try sandbox.read("a/b/history.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.count == 4)
    let last = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[3]))
    for name in ["train_loss", "train_accuracy", "validation_loss", "test_accuracy"] {
      // Their texts, since Foundation reads JSON's numbers with an error in the last bits.
      #expect(result.output.contains("\"\(name)\": \(last[name] ?? "none"),"), "\(name)")
    }
    // 60 samples in batches of 7 are 9 steps, three epochs 27.
    #expect(last["steps"] == "27")
    let steps = try sandbox.read("a/b/steps.csv").split(separator: "\n")
    #expect(steps.map { $0.prefix { $0 != "," } } == ["step", "10", "20"])
    let history = try JSONSerialization.jsonObject(with: sandbox.bytes("a/b/history.json"))
    let epochs = (history as? [String: Any])?["epochs"] as? [[String: Any]]
    #expect(epochs?.count == 3)
    #expect(epochs?[2]["train_loss"] as? Double == fields["train_loss"] as? Double)
    #expect(fields["train_loss"] is Double)
    let settings = (history as? [String: Any])?["settings"] as? [String: String]
    #expect(settings?["blueprint"] == "2-8-2:tanh")
    for name in ["loss", "accuracy"] {
      #expect(try sandbox.read("a/b/\(name).svg").hasPrefix("<svg "))
    }
  }

  @Test("The same seed gives the same files, on any number of threads; another seed gives others")
  func seeds() throws {
    let sandbox = try Sandbox()
    for (folder, threads) in [("a", "1"), ("b", "2"), ("c", "4")] {
      #expect(try train(sandbox, "--out", folder, "--threads", threads).status == 0)
      for name in ["checkpoint.safetensors", "history.csv", "history.json", "loss.svg"] {
        #expect(try sandbox.bytes("\(folder)/\(name)") == sandbox.bytes("a/\(name)"), "\(name)")
      }
    }
    #expect(try train(sandbox, "--out", "d", "--seed", "2").status == 0)
    #expect(try sandbox.bytes("d/history.csv") != sandbox.bytes("a/history.csv"))
    #expect(try train(sandbox, "--out", "e", "--double").status == 0)
    #expect(try sandbox.bytes("e/history.csv") != sandbox.bytes("a/history.csv"))
    #expect(try train(sandbox, "--out", "f", "--no-shuffle").status == 0)
    #expect(try sandbox.bytes("f/history.csv") != sandbox.bytes("a/history.csv"))
  }

  @Test("Several seeds: a folder for each, means and deviations over them")
  func repeats() throws {
    let sandbox = try Sandbox()
    let result = try train(sandbox, "--repeat", "3", "--seed", "5", "--out", "r", "--json")
    #expect(result.error == "")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let fields = try #require(object as? [String: Any])
    let repeats = try #require(fields["repeats"] as? [String: Any])
    let each = try #require(repeats["each"] as? [[String: Any]])
    #expect(each.map { $0["seed"] as? Int } == [5, 6, 7])
    let losses = each.compactMap { $0["test_loss"] as? Double }
    let mean = losses.reduce(0, +) / 3
    let squares = losses.map { ($0 - mean) * ($0 - mean) }
    let deviation = (squares.reduce(0, +) / 2).squareRoot()
    // Two ways to add three numbers differ in their last digits.
    #expect(abs((fields["test_loss"] as? Double ?? 0) - mean) < 1e-14)
    #expect(abs((repeats["test_loss_deviation"] as? Double ?? 0) - deviation) < 1e-14)

    // A training alone from the same seed is the same training.
    #expect(try train(sandbox, "--seed", "6", "--out", "alone").status == 0)
    #expect(try sandbox.bytes("r/seed-6/history.csv") == sandbox.bytes("alone/history.csv"))
    #expect(try sandbox.read("r/history.csv").hasPrefix("epoch,runs,train_loss_mean,"))
    #expect(try sandbox.read("r/loss.svg").contains("fill-opacity"))

    // Extended by a seed and an epoch, it is what it would have been.
    let longer = try sandbox.gradual(
      "train", "--resume", "r", "--repeat", "4", "--epochs", "4", "--json")
    #expect(longer.error == "")
    #expect(
      try train(sandbox, "--seed", "5", "--repeat", "4", "--epochs", "4", "--out", "whole").status
        == 0)
    #expect(try sandbox.bytes("r/history.csv") == sandbox.bytes("whole/history.csv"))
    #expect(
      try sandbox.bytes("r/seed-7/history.csv") == sandbox.bytes("whole/seed-7/history.csv"))
  }

  @Test("Without a word, digits are drawn and a small network learns them; targets may be numbers")
  func defaults() throws {
    let sandbox = try Sandbox()
    let digits = try train(
      sandbox, "--data", "digits:20", "--epochs", "1", "--out", "d", plain: true)
    #expect(digits.error == "")
    #expect(digits.output.hasPrefix("784-100-10:relu: 79,510 parameters\n"))
    // One epoch is no curve.
    #expect(!digits.output.contains("Loss of"))
    let numbers = try train(
      sandbox, "--data", "sinc:20", "--epochs", "2", "--out", "s", "--json", plain: true)
    #expect(numbers.output.contains(#""train_accuracy": null"#))
    #expect(numbers.output.contains(#""test_accuracy": null"#))
    #expect(try sandbox.read("s/history.csv").contains(",,"))
    #expect(throws: (any Error).self) { try sandbox.bytes("s/accuracy.svg") }
  }

  @Test("A training that diverges ends with 1, and what is saved is the last good state")
  func divergence() throws {
    let sandbox = try Sandbox()
    let words = ["--data", "moons:60", "--out", "d", "--json", "2-8-2:relu,loss=mse"]
    let result = try sandbox.finish(
      sandbox.start(["train", "--optimizer", "sgd", "--rate", "1e6"] + words))
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.error.hasPrefix("gradual: the training diverged: the loss is "))
    #expect(
      result.error.hasSuffix(
        "\nhint: try a smaller learning rate, or clip the gradient; 'd' holds the last good state\n"
      ))
    // The state before the first step, which anybody can go on from.
    #expect(try sandbox.gradual("train", "--resume", "d", "--json").status == 1)
  }

  @Test("Another training's folder is not written over without being told")
  func folders() throws {
    let sandbox = try Sandbox()
    #expect(try train(sandbox, "--out", "a", "--repeat", "2", "--log-every", "2").status == 0)
    let before = try sandbox.bytes("a/seed-1/checkpoint.safetensors")
    let refused = try train(sandbox, "--out", "a")
    #expect(
      refused
        == Sandbox.Result(
          error: """
            gradual: 'a' holds a training already: accuracy.svg
            hint: --resume a goes on with it, --force replaces it

            """, status: 2))
    #expect(try sandbox.bytes("a/seed-1/checkpoint.safetensors") == before)
    try sandbox.write("a/notes.txt", "mine")
    try sandbox.write("a/checkpoint.safetensors.77.tmp", "left by a crash")
    #expect(try train(sandbox, "--out", "a", "--force").status == 0)
    // Files of the old training are gone, others are not.
    let folder = sandbox.folder.appending(path: "a")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() == [
        "accuracy.svg", "checkpoint.safetensors", "history.csv", "history.json", "loss.svg",
        "notes.txt", "seed-1", "seed-2",
      ])
    #expect(throws: (any Error).self) { try sandbox.bytes("a/seed-1/checkpoint.safetensors") }
  }
}
