import ScalarGrad

/// What a student would have got by each mistake of the catalogue, made once in a claim's segment.
///
/// A mistake may have several forms (the first of several contributions is kept, or the last), and
/// each is a guess of its own. A guess is made wherever the mistake could be made, also where it would
/// change nothing: whether it shows is what an exercise is asked.
struct Guesses {
  /// A mistake and the numbers that it makes.
  struct Guess {
    let mistake: Mistake
    let numbers: [Double]
  }

  let scene: Scene
  let segment: Segment
  /// Where each number of the claim stands.
  let indices: [[Int]]
  /// What the student should have, by the claims nearer the loss.
  let right: [Double]
  /// What the student has; where the numbers are only asked for by what they might be, the right ones.
  let claimed: [Double]
  /// What each of the student's numbers stands for, by the digits that it has.
  let ranges: [ClosedRange<Double>]
  /// What is claimed for weights, for steps that were taken too early.
  let gradients: [UInt32: Double]
  /// Whether the claim is a derivative of the loss, and not of a list.
  let isOfLoss: Bool

  private(set) var all: [Guess] = []

  init(
    scene: Scene, segment: Segment, indices: [[Int]], claimed: [ClaimedEntry]?,
    gradients: [UInt32: Double], isOfLoss: Bool
  ) {
    self.scene = scene
    self.segment = segment
    self.indices = indices
    right = segment.predict()
    let numbers = claimed?.map(\.number) ?? right
    self.claimed = numbers
    ranges = numbers.indices.map { place in
      if let digits = claimed?[place].digits, digits.lower <= digits.upper {
        return digits.lower...digits.upper
      }
      let number = numbers[place].isFinite ? numbers[place] : 0
      let slack = 1e-10 * abs(number) + .leastNormalMagnitude
      return number - slack...number + slack
    }
    self.gradients = gradients
    self.isOfLoss = isOfLoss
    addFactors()
    addActivations()
    addSoftmax()
    if isOfLoss {
      addScores()
      addPickedRows()
      addTargets()
      addEarlyUpdates()
      addContributions()
      addBiases()
    }
    addWeights()
    addTransposes()
  }

  mutating func add(_ mistake: Mistake, _ numbers: [Double]) {
    guard numbers.count == right.count else { return }
    all.append(Guess(mistake: mistake, numbers: numbers))
  }

  mutating func add(_ mistake: Mistake, _ variant: Segment.Variant) {
    add(mistake, segment.predict(variant))
  }

  /// The claim's nodes, once each.
  var targets: Set<UInt32> { Set(segment.targets) }

  /// The variable that the claim's nodes are the entries of, by the place among the variables.
  var home: Int? {
    guard let first = segment.targets.first, let home = scene.homes[first]?.variable,
      segment.targets.allSatisfy({ scene.homes[$0]?.variable == home })
    else { return nil }
    return home
  }
}
