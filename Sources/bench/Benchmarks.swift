import ArrayGrad
import Foundation

/// How a benchmark runs.
struct Setting: Sendable {
  /// How often the work is repeated.
  var repeats = 1
  /// How many threads the array engine has.
  var threads = ProcessInfo.processInfo.activeProcessorCount
  /// Its vector instructions.
  var level = Kernels.Level.best
  /// The folder with MNIST's files.
  var mnist: String?
}

/// A benchmark by name, and how often it is repeated if nothing else is asked for.
struct Benchmark: Sendable {
  let name: String
  let repeats: Int
  let run: @Sendable (Setting) throws -> [Measurement]
}

/// All benchmarks, in the order in which they are printed.
///
/// A new one is a line here.
let benchmarks = [
  Benchmark(name: "moons", repeats: 300) { Moons.measure(repeats: $0.repeats) },
  Benchmark(name: "chain6", repeats: 7) {
    Chain.measure(name: "chain of 10^6", nodes: 1_000_000, repeats: $0.repeats)
  },
  Benchmark(name: "chain7", repeats: 5) {
    Chain.measure(name: "chain of 10^7", nodes: 10_000_000, repeats: $0.repeats)
  },
  Benchmark(name: "growth", repeats: 5) { Chain.growth(repeats: $0.repeats) },
  Benchmark(name: "matmul", repeats: 9) { try Products.measure($0) },
  Benchmark(name: "mlp", repeats: 3) { try Training.measureEpoch($0) },
  Benchmark(name: "cnn", repeats: 3) { try Training.measureSteps($0) },
  Benchmark(name: "hessian", repeats: 5) { Curvature.measure(repeats: $0.repeats) },
  Benchmark(name: "worksheets", repeats: 5) { setting in
    ["moons", "arithmetic"].flatMap { Worksheets.measure($0, repeats: setting.repeats) }
  },
  Benchmark(name: "checks", repeats: 5) { Worksheets.measureChecks(repeats: $0.repeats) },
  Benchmark(name: "submissions", repeats: 5) { Submissions.measure(repeats: $0.repeats) },
  Benchmark(name: "numpy-loop", repeats: 5) { Arrays.measureLoop(repeats: $0.repeats) },
  Benchmark(name: "array-check", repeats: 3) { Arrays.measureCheck(repeats: $0.repeats) },
  Benchmark(name: "prompt", repeats: 30) { try Prompt.measure(repeats: $0.repeats) },
  Benchmark(name: "drawings", repeats: 9) { try Drawings.measure(repeats: $0.repeats) },
  Benchmark(name: "chain8", repeats: 1) {
    Chain.measure(name: "chain of 10^8", nodes: 100_000_000, repeats: $0.repeats)
  },
]

/// The benchmarks that are left out unless asked for by name: the chain of 10^8 needs 5 GB.
let onlyByName: Set = ["chain8"]
