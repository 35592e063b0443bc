import ArrayGrad
import Foundation
import GradNumbers
import GradTraining

/// Networks of the array engine on images: an epoch of a dense one, steps of convolutional ones.
///
/// Peers/compare.py times the same work in NumPy and PyTorch.
enum Training {
  /// One epoch of 784-300-10: sigmoid, softmax with cross-entropy, SGD 0.03, batch 50, in order.
  static func measureEpoch(_ setting: Setting) throws -> [Measurement] {
    let blueprint = try Blueprint(
      input: [784],
      layers: [.linear(outputs: 300), .activation(.sigmoid), .linear(outputs: 10)],
      loss: .crossEntropy)
    let data = try images(setting, count: 55_000, shape: [784])
    let run = try Run(blueprint, data, batch: 50, rule: .sgd, rate: 0.03, setting)
    try run.steps(200)
    let before = Resources.now
    var times: [Double] = []
    for _ in 0..<setting.repeats {
      times.append(try seconds { try run.steps(data.count / 50) })
    }
    return [
      Measurement(name: "mlp epoch", unit: "s", repeats: times),
      Measurement(
        name: "mlp page faults per epoch", unit: "",
        repeats: [Double(Resources.now.faults - before.faults) / Double(setting.repeats)]),
      Measurement(
        name: "mlp peak memory", unit: "MB", repeats: [Double(Resources.now.peak) / 1e6]),
    ]
  }

  /// One Adam step at batch 128 of each CNN of 112,970 parameters.
  static func measureSteps(_ setting: Setting) throws -> [Measurement] {
    let networks = [("shallow", [96, 128], true), ("deep", [40, 16, 64, 56, 64, 56], false)]
    let data = try images(setting, count: 512, shape: [1, 28, 28])
    return try networks.map { name, widths, poolsEach in
      var layers: [Blueprint.Layer] = []
      for (index, width) in widths.enumerated() {
        layers += [.convolution(.init(channels: width)), .activation(.relu)]
        if poolsEach || index % 2 == 1 { layers.append(.maxPool(.init(size: 2))) }
      }
      layers += [.globalAveragePool, .linear(outputs: 10)]
      let blueprint = try Blueprint(
        input: [1, 28, 28], layers: layers, loss: .crossEntropy, initializer: .heNormal)
      precondition(blueprint.parameterCount == 112_970)
      let run = try Run(blueprint, data, batch: 128, rule: .adam, rate: 1e-3, setting)
      try run.steps(2)
      let times = try (0..<setting.repeats).map { _ in
        try seconds { try run.steps(4) } / 4 * 1e3
      }
      return Measurement(name: "cnn \(name) step", unit: "ms", repeats: times)
    }
  }

  /// Images and classes: MNIST's first ones, or random numbers.
  private static func images(_ setting: Setting, count: Int, shape: [Int]) throws -> DataSet {
    var bytes: [UInt8]
    var classes: [Int]
    if let folder = setting.mnist {
      bytes = try file("\(folder)/train-images-idx3-ubyte", skipping: 16, count: count * 784)
      classes = try file("\(folder)/train-labels-idx1-ubyte", skipping: 8, count: count).map(
        Int.init)
    } else {
      var generator = SplitMix64(seed: 1)
      bytes = (0..<count * 784).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      classes = (0..<count).map { _ in generator.integer(below: 10) }
    }
    return try DataSet(
      sampleShape: shape, values: .bytes(bytes[...]), targets: .classes(classes[...], count: 10),
      normalization: .bytes)
  }

  /// The numbers of an IDX file, or of one compressed by gzip; the header is taken on trust.
  private static func file(_ path: String, skipping header: Int, count: Int) throws -> [UInt8] {
    let data: Data
    if FileManager.default.fileExists(atPath: path) {
      data = try Data(contentsOf: URL(filePath: path))
    } else {
      let gzip = Process()
      gzip.executableURL = URL(filePath: "/usr/bin/env")
      gzip.arguments = ["gzip", "-dc", path + ".gz"]
      let pipe = Pipe()
      gzip.standardOutput = pipe
      try gzip.run()
      data = try pipe.fileHandleForReading.readToEnd() ?? Data()
      gzip.waitUntilExit()
    }
    guard data.count >= header + count else {
      throw CocoaError(.fileReadCorruptFile, userInfo: [NSFilePathErrorKey: path])
    }
    return [UInt8](data.dropFirst(header).prefix(count))
  }

  /// A network that learns, batch after batch in the order of the data.
  private final class Run {
    private let network: Network<Float>
    private var optimizer: Optimizer<Float>
    private let data: DataSet
    private let batch: Int
    private let rate: Double
    private var samples = Batch<Float>()
    private let rows: [Int]
    private var next = 0

    init(
      _ blueprint: Blueprint, _ data: DataSet, batch: Int, rule: OptimizerRule, rate: Double,
      _ setting: Setting
    ) throws {
      let kernels = try Kernels(level: setting.level, threads: setting.threads)
      network = Network(
        blueprint, parameters: blueprint.initialParameters(seed: 0), capacity: batch,
        kernels: kernels)
      optimizer = Optimizer(rule, for: blueprint)
      rows = Array(0..<data.count)
      (self.data, self.batch, self.rate) = (data, batch, rate)
    }

    func steps(_ count: Int) throws {
      for _ in 0..<count {
        data.fill(&samples, rows: rows[next..<next + batch])
        next = next + 2 * batch <= data.count ? next + batch : 0
        let loss = try network.lossAndGradient(of: samples)
        precondition(loss.isFinite, "the loss is \(loss)")
        network.update(by: &optimizer, rate: rate)
      }
    }
  }
}
