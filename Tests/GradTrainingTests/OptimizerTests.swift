import GradTraining
import Testing

@Suite("Optimizers")
struct OptimizerTests {
  /// Where PyTorch 2.15.0 ends in float64, by References/optimizers.py.
  ///
  /// The rate changes from step to step, so that a rate inside of the momentum would show.
  static let references: [(OptimizerRule, [Double])] = [
    // SGD(p, lr=1)
    (.sgd, [0.9395253765295059, -1.3738496972348848, 0.5349896073813134]),
    // SGD(p, lr=1, momentum=0.9)
    (
      .heavyBall(momentum: 0.9), [0.8229003980534235, -0.6058846549831595, 0.5788132689983236]
    ),
    // SGD(p, lr=1, momentum=0.9, nesterov=True)
    (
      .nesterov(momentum: 0.9), [0.7863842219242269, -0.5707317074980717, 0.5785298727970909]
    ),
    // Adam(p, lr=1)
    (.adam, [0.9689909912305494, -1.9690027130628076, 0.5309668716879922]),
    // Adam(p, lr=1, betas=(0.8, 0.95), eps=1e-3)
    (
      .adam(beta1: 0.8, beta2: 0.95, epsilon: 1e-3),
      [0.9690176844777717, -1.9690201899704647, 0.5309157626647095]
    ),
    // AdamW(p, lr=1, weight_decay=0.1)
    (
      .adamW(beta1: 0.9, beta2: 0.999, epsilon: 1e-8, decay: 0.1),
      [0.9659344712504998, -1.9628519047832544, 0.5293708651076329]
    ),
    // RMSprop(p, lr=1, alpha=0.99)
    (
      .rmsProp(beta: 0.99, epsilon: 1e-8),
      [0.8005049160671825, -1.8031478267340226, 0.6864762659722059]
    ),
  ]

  static func gradient(_ p: [Double]) -> [Double] {
    [2 * p[0], 4 * p[1] * p[1] * p[1], p[0] * p[1] + p[2]]
  }

  @Test("Twelve steps end where PyTorch's end", arguments: references)
  func pyTorch(_ rule: OptimizerRule, _ expected: [Double]) {
    var optimizer = Optimizer<Double>(rule, count: 3, decayed: [0..<3])
    var p = [1.0, -2.0, 0.5]
    for t in 0..<12 {
      optimizer.update(&p, gradient: Self.gradient(p), rate: 0.01 / Double(1 + t))
    }
    #expect(optimizer.steps == 12)
    // Some ten roundings a step, of numbers up to 32 · 0.01: 12 · 10 · 1.1e-16 is 1.3e-14.
    for (a, b) in zip(p, expected) { #expect(abs(a - b) < 2e-14, "\(a), where \(b) is right") }
  }

  @Test("Floats take the same steps in seven digits", arguments: references)
  func floats(_ rule: OptimizerRule, _ expected: [Double]) {
    var optimizer = Optimizer<Float>(rule, count: 3, decayed: [0..<3])
    var p: [Float] = [1, -2, 0.5]
    for t in 0..<12 {
      optimizer.update(
        &p, gradient: Self.gradient(p.map(Double.init)).map { Float($0) },
        rate: 0.01 / Double(1 + t))
    }
    // As above with 6e-8 for a rounding: 12 · 10 · 6e-8 is 7e-6.
    for (a, b) in zip(p, expected) { #expect(abs(Double(a) - b) < 1e-5) }
  }

  @Test("Adam's first step is the rate in each coordinate, by the bias correction")
  func firstStep() {
    // m̂ = g and √ŝ = |g|: the step is rate · g / (|g| + ε), off by 1e-8 / 3 for g = 3.
    var optimizer = Optimizer<Double>(.adam, count: 3)
    var p = [0.0, 0, 0]
    optimizer.update(&p, gradient: [3, -1e5, 0], rate: 0.5)
    #expect(abs(p[0] + 0.5) < 1e-8)
    #expect(abs(p[1] - 0.5) < 1e-8)
    #expect(p[2] == 0)
  }

  @Test("Weights decay under AdamW, biases do not, and without a gradient nothing else moves")
  func decay() throws {
    let blueprint = try Blueprint(text: "2-3-2")
    let rule = OptimizerRule.adamW(beta1: 0.9, beta2: 0.999, epsilon: 1e-8, decay: 0.5)
    var optimizer = Optimizer<Double>(rule, for: blueprint)
    var p = [Double](repeating: 1, count: 17)
    optimizer.update(&p, gradient: [Double](repeating: 0, count: 17), rate: 0.5)
    // 2·3 weights, 3 biases, 3·2 weights, 2 biases; a weight keeps 1 - 0.5 · 0.5 of itself.
    let weight = [Double](repeating: 0.75, count: 6)
    #expect(p == weight + [1, 1, 1] + weight + [1, 1])
  }

  @Test("A saved state goes on bit for bit", arguments: references.map(\.0))
  func restore(_ rule: OptimizerRule) throws {
    var whole = Optimizer<Float>(rule, count: 3, decayed: [1..<2])
    var p: [Float] = [1, -2, 0.5]
    func step(_ optimizer: inout Optimizer<Float>, _ p: inout [Float], _ t: Int) {
      let gradient = Self.gradient(p.map(Double.init)).map { Float($0) }
      optimizer.update(&p, gradient: gradient, rate: 0.01 / Double(1 + t))
    }
    for t in 0..<7 { step(&whole, &p, t) }
    var later = Optimizer<Float>(rule, count: 3, decayed: [1..<2])
    try later.restore(steps: whole.steps, state: whole.state.reversed())
    var q = p
    for t in 7..<20 {
      step(&whole, &p, t)
      step(&later, &q, t)
    }
    #expect(p.map(\.bitPattern) == q.map(\.bitPattern))
    #expect(whole.steps == later.steps)
  }

  @Test("The state of another rule or another network is refused")
  func refused() {
    var optimizer = Optimizer<Double>(.adam, count: 2)
    func message(_ steps: Int, _ state: [(name: String, numbers: [Double])]) -> String? {
      #expect(throws: OptimizerError.self) { try optimizer.restore(steps: steps, state: state) }?
        .message
    }
    #expect(message(-1, []) == "an optimizer cannot have made -1 steps")
    #expect(
      message(1, [("momentum", [1, 2])])
        == "the saved optimizer remembers 'momentum', this one 'mean' and 'square'; choose the "
        + "optimizer that the file was written with")
    #expect(
      message(1, [("mean", [1, 2]), ("square", [1])])
        == "the saved optimizer remembers 'square' of 1 parameters, the network has 2; choose the "
        + "blueprint that the file was written with")
    #expect(optimizer.steps == 0)
  }

  @Test("A gradient of another size stops with both sizes")
  func misuse() async {
    await #expect(processExitsWith: .failure) {
      var optimizer = Optimizer<Double>(.sgd, count: 2)
      var p = [1.0, 2]
      optimizer.update(&p, gradient: [1], rate: 0.1)
    }
  }
}
