import GradNumbers
import ScalarGrad

/// What a student would have got by each mistake of the catalogue, made once in a claim's segment.
///
/// A mistake may have several forms (the first of several contributions is kept, or the last), and
/// each is a guess of its own. A guess is made wherever the mistake could be made, also where it would
/// change nothing: whether it shows is what an exercise is asked. Each is held against the numbers of
/// the claim at once, since those of a large layer take megabytes.
struct Guesses {
  let scene: Scene
  let segment: Segment
  /// Where each number of the claim stands.
  let indices: [[Int]]
  /// What the student should have, by the claims nearer the loss.
  let right: [Double]
  /// What the student has; where the numbers are only asked for by what they might be, the right ones.
  let claimed: [Double]
  /// What is claimed for weights, for steps that were taken too early.
  let gradients: [UInt32: Double]
  /// Whether the claim is a derivative of the loss, and not of a list.
  let isOfLoss: Bool
  /// The claim's nodes, once each.
  let targets: Set<UInt32>
  /// What a guess must give.
  let wanted: Wanted
  /// A few of the numbers, to refute most guesses by.
  private let sample: Segment.Part?

  /// The mistakes whose guesses gave what was wanted.
  private(set) var found: Set<Mistake> = []

  /// Makes all guesses.
  ///
  /// - Parameters:
  ///   - scene: The recording.
  ///   - segment: Where the mistakes are made.
  ///   - indices: Where each number of the claim stands.
  ///   - claimed: The numbers that are to be explained; nil to look for what would not show.
  ///   - gradients: What is claimed for weights.
  ///   - isOfLoss: Whether the claim is a derivative of the loss.
  ///   - expected: The derivative by a node, with the size of its terms.
  init(
    scene: Scene, segment: Segment, indices: [[Int]], claimed: [ClaimedEntry]?,
    gradients: [UInt32: Double], isOfLoss: Bool, expected: (UInt32) -> Magnitude
  ) {
    self.scene = scene
    self.segment = segment
    self.indices = indices
    targets = Set(segment.targets)
    right = segment.predict()
    self.claimed = claimed?.map(\.number) ?? right
    wanted = Wanted(claimed, right: right, nodes: segment.targets, expected: expected)
    sample = Guesses.sample(of: segment, right, self.claimed)
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

  /// The mistakes that were found, most specific first.
  var mistakes: [Mistake] { Mistake.allCases.filter(found.contains) }

  mutating func add(_ mistake: Mistake, _ numbers: [Double]) {
    guard numbers.count == right.count, !found.contains(mistake) else { return }
    if wanted.isMet(by: numbers, right: right, asFactor: mistake.isFactor) {
      found.insert(mistake)
    }
  }

  mutating func add(_ mistake: Mistake, _ variant: Segment.Variant) {
    if found.contains(mistake) { return }
    if let sample {
      let few = segment.predict(variant, at: sample)
      guard zip(sample.numbers, few).allSatisfy({ wanted.fits($1, at: $0) }) else { return }
    }
    add(mistake, segment.predict(variant))
  }

  /// A large claim by a few of its numbers: those at even distances, and those that tell most.
  private static func sample(
    of segment: Segment, _ right: [Double], _ claimed: [Double]
  ) -> Segment.Part? {
    guard right.count >= 256, segment.roots.count == 1, right.count == segment.targets.count,
      right.count == claimed.count
    else { return nil }
    var places = Set(stride(from: 0, to: right.count, by: right.count / 16 + 1))
    // The largest, and what is furthest off.
    places.formUnion(
      [
        right.indices.max { abs(right[$0]) < abs(right[$1]) },
        right.indices.max { abs(claimed[$0] - right[$0]) < abs(claimed[$1] - right[$1]) },
      ].compactMap { $0 })
    return segment.part(places.sorted())
  }

  /// The variable that the claim's nodes are the entries of, by the place among the variables.
  var home: Int? {
    guard let first = segment.targets.first, let home = scene.homes.variable(of: first),
      segment.targets.allSatisfy({ scene.homes.variable(of: $0) == home })
    else { return nil }
    return home
  }
}
