import ArrayGrad
import GradTestSupport
import GradTraining
import GradWorkbench
import Testing

/// The two engines held against each other on networks that nobody thought of.
///
/// The loss and every derivative, by parameters and by inputs, within 1e-12 of the magnitude of its terms
/// (`Agreement.bound`, with its argument).
@Suite("Both engines agree on random networks")
struct AgreementTests {
  @Test("In doubles: the loss and all derivatives")
  func doubles() throws {
    var worst = Worst()
    for seed in Sweep.seeds {
      let random = RandomBlueprint(seed: seed)
      worst.take(try random.agreement(Double.self).gradients(), of: random)
    }
    worst.report("doubles", unit: Agreement<Double>.unit)
  }

  @Test("In floats: the loss and all derivatives")
  func floats() throws {
    var worst = Worst()
    for seed in Sweep.seeds {
      let random = RandomBlueprint(seed: seed)
      worst.take(try random.agreement(Float.self).gradients(), of: random)
    }
    worst.report("floats", unit: Agreement<Float>.unit)
  }

  @Test("With every kind of vector instructions, on one thread and on two")
  func kernels() throws {
    for level in Kernels.Level.allCases where level.isAvailable {
      for threads in 1...2 {
        let kernels = try Kernels(level: level, threads: threads)
        var worst = Worst()
        for seed in Sweep.seeds.prefix(100) {
          let random = RandomBlueprint(seed: seed)
          let what = "\(level.name), \(threads) threads"
          worst.take(
            try random.agreement(Double.self, kernels: kernels).gradients(), of: random, what)
          worst.take(
            try random.agreement(Float.self, kernels: kernels).gradients(), of: random,
            what + ", floats")
        }
      }
    }
  }
}
