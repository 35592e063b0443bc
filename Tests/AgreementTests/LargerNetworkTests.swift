import ArrayGrad
import GradTraining
import GradWorkbench
import Testing

/// Random networks are small, so that there can be many; these have sums and rows that fill more than a tile of
/// the vector kernels and more than a panel, none of them a multiple of it.
@Suite("Both engines agree on larger networks")
struct LargerNetworkTests {
  @Test(
    "With every kind of vector instructions, on one thread and on two",
    arguments: [
      ("100-70-33:gelu", 33), ("3x17x19-conv20-pool2-conv9k5s2p2-10:tanh", 3),
      ("1x28x28-conv8-pool2-conv16-avgpool3s2-10:silu,loss=nll", 1),
    ])
  func levels(_ text: String, samples: Int) throws {
    try levels(Double.self, text, samples)
    try levels(Float.self, text, samples)
  }

  private func levels<Element: ArrayElement>(
    _ element: Element.Type, _ text: String, _ samples: Int
  ) throws {
    let blueprint = try Blueprint(text: text)
    func agreement(_ kernels: Kernels) throws -> Agreement<Element> {
      try Agreement<Element>(
        blueprint, parameters: blueprint.initialParameters(seed: 1),
        batch: blueprint.randomBatch(samples: samples, seed: 1), kernels: kernels)
    }
    let plain = try agreement(.standard)
    let reference = try plain.reference()
    for level in Kernels.Level.allCases where level.isAvailable {
      for threads in 1...2 {
        let answers = try agreement(Kernels(level: level, threads: threads)).arrayAnswers()
        for table in plain.compare(answers, with: reference) {
          let place = "\(table.name) of \(text), \(level.name), \(threads) threads, \(element)"
          #expect(table.agrees, "\(place): \(table.largest.map { "\($0)" } ?? "")")
        }
      }
    }
  }
}
