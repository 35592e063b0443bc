/// A benchmark by name: the figures of so many repeats.
struct Benchmark: Sendable {
  let name: String
  let repeats: Int
  let run: @Sendable (Int) -> [Measurement]
}

/// All benchmarks, in the order in which they are printed.
///
/// A new one, such as of whole networks, is a line here.
let benchmarks = [
  Benchmark(name: "moons", repeats: 300) { Moons.measure(repeats: $0) },
  Benchmark(name: "chain6", repeats: 7) {
    Chain.measure(name: "chain of 10^6", nodes: 1_000_000, repeats: $0)
  },
  Benchmark(name: "chain7", repeats: 5) {
    Chain.measure(name: "chain of 10^7", nodes: 10_000_000, repeats: $0)
  },
  Benchmark(name: "growth", repeats: 5) { Chain.growth(repeats: $0) },
  Benchmark(name: "hessian", repeats: 5) { Curvature.measure(repeats: $0) },
  Benchmark(name: "worksheets", repeats: 5) { repeats in
    ["moons", "arithmetic"].flatMap { Worksheets.measure($0, repeats: repeats) }
  },
  Benchmark(name: "checks", repeats: 5) { Worksheets.measureChecks(repeats: $0) },
  Benchmark(name: "submissions", repeats: 5) { Submissions.measure(repeats: $0) },
  Benchmark(name: "chain8", repeats: 1) {
    Chain.measure(name: "chain of 10^8", nodes: 100_000_000, repeats: $0)
  },
]

/// The benchmarks that are left out unless asked for by name: the chain of 10^8 needs 5 GB.
let onlyByName: Set = ["chain8"]
