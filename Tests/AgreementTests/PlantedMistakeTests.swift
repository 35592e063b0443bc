import ArrayGrad
import GradNumbers
import GradTestSupport
import GradTraining
import GradWorkbench
import Testing

/// The comparison must be able to fail: mistakes put into the array engine's answers, small and classic.
@Suite("Mistakes planted into one engine are found")
struct PlantedMistakeTests {
  private typealias Answers = Agreement<Double>.ArrayAnswers

  /// 1e-9 of the magnitude of its terms is a thousand times what is allowed; 1e-13 is a tenth.
  @Test("One number of a gradient, wrong in the ninth digit")
  func oneNumber() throws {
    var random = SplitMix64(seed: 1)
    for seed in Sweep.seeds.prefix(200) {
      let network = RandomBlueprint(seed: seed)
      let agreement = try network.agreement(Double.self)
      let answers = try agreement.arrayAnswers()
      let right = try agreement.compare(answers)
      let sizes = right.dropFirst().dropLast().flatMap(\.sizes)
      let place = random.integer(below: sizes.count)
      // Behind a dead unit there is no term, and only nothing is near enough to 0.
      for (part, agrees) in [(1e-9, false), (1e-13, true)] {
        var spoiled = answers
        spoiled.gradient[place] += part * sizes[place]
        let found = try agreement.compare(spoiled).allSatisfy(\.agrees)
        #expect(found == agrees, "\(part) at \(place), \(network.summary)")
      }
    }
  }

  /// What students get wrong, done to right answers: each is found in every network that it changes.
  @Test(
    "Classic mistakes",
    arguments: [
      "divided by the batch twice", "a bias left out", "one sample left out", "the wrong sign",
      "weights transposed", "the gradient of the step before",
    ])
  func classics(_ mistake: String) throws {
    var changed = 0
    for seed in Sweep.seeds.prefix(200) {
      let network = RandomBlueprint(seed: seed)
      let agreement = try network.agreement(Double.self)
      let answers = try agreement.arrayAnswers()
      guard let spoiled = try Self.spoil(answers, by: mistake, network) else { continue }
      let distance = zip(answers.gradient, spoiled.gradient).map { ($0 - $1).magnitude }.max() ?? 0
      // A network whose gradient is 0, or hardly changes, hides a mistake from everybody.
      guard distance > 1e-6 else { continue }
      changed += 1
      let agrees = try agreement.compare(spoiled).allSatisfy(\.agrees)
      #expect(!agrees, "\(network.summary)")
    }
    #expect(changed > 40, "only \(changed) networks show the mistake")
  }

  private static func spoil(
    _ answers: Answers, by mistake: String, _ network: RandomBlueprint
  ) throws -> Answers? {
    var spoiled = answers
    let blueprint = network.blueprint
    let batch = network.batch
    switch mistake {
    case "divided by the batch twice":
      spoiled.gradient = answers.gradient.map { $0 / Double(batch.count) }
    case "a bias left out":
      for parameter in blueprint.parameters.prefix(2) where parameter.isBias {
        for place in parameter.range { spoiled.gradient[place] = 0 }
      }
    case "one sample left out":
      guard batch.count > 1 else { return nil }
      var less = batch
      less.count -= 1
      less.inputs.removeLast(blueprint.input.reduce(1, *))
      if !less.classes.isEmpty { less.classes.removeLast() }
      if !less.numbers.isEmpty { less.numbers.removeLast(blueprint.output[0]) }
      let rest = try Agreement<Double>(blueprint, parameters: network.parameters, batch: less)
      spoiled.gradient = try rest.arrayAnswers().gradient
    case "the wrong sign": spoiled.gradient = answers.gradient.map { -$0 }
    case "weights transposed":
      guard let first = blueprint.parameters.first, first.shape.count == 2 else { return nil }
      let (rows, columns) = (first.shape[0], first.shape[1])
      for row in 0..<rows {
        for column in 0..<columns {
          // What a matrix of the other orientation holds at the same place of the list.
          spoiled.gradient[row * columns + column] =
            answers.gradient[
              (row * columns + column) % rows * columns + (row * columns + column) / rows]
        }
      }
    default:
      let moved = zip(network.parameters, answers.gradient).map { $0 + 0.01 * $1 }
      let before = try Agreement<Double>(blueprint, parameters: moved, batch: batch)
      spoiled.gradient = try before.arrayAnswers().gradient
    }
    return spoiled
  }

  /// A gradient that is too large by 1e-4 of itself: a step is 0.02 times 0.01 at least, and 1e-10 is allowed.
  ///
  /// Not in each step: Adam and RMSProp divide a gradient by its own size, so that a factor would hide.
  @Test("A gradient that is wrong in every second step", arguments: StepTests.rules)
  func everySecondStep(_ rule: OptimizerRule) throws {
    var changed = 0
    for seed in Sweep.seeds.prefix(20) {
      let network = RandomBlueprint(seed: seed)
      let agreement = try network.agreement(Double.self)
      let largest = try agreement.arrayAnswers().gradient.map(\.magnitude).max() ?? 0
      guard largest > 1e-2 else { continue }
      changed += 1
      let tables = try agreement.parameters(after: 20, of: rule, rate: 0.02) { step, gradient in
        guard step % 2 == 0 else { return }
        for place in 0..<gradient.count { gradient[place] *= 1 + 1e-4 }
      }
      let agrees = tables.allSatisfy(\.agrees)
      #expect(!agrees, "\(rule), \(network.summary)")
    }
    #expect(changed >= 10, "only \(changed) networks have a gradient to spoil")
  }
}
