import GradNumbers

extension DataSet {
  /// Arms of a spiral that turn once around the middle, in random order: one class for each arm.
  ///
  /// Arm k at the radius r, evenly in (0, 1], stands at the angle 2π·(k / arms + r), shifted by
  /// normal noise.
  public static func spirals(
    count: Int, arms: Int = 3, noise: Double = 0.2, seed: UInt64
  ) -> DataSet {
    precondition(
      count >= 0 && arms > 0 && noise >= 0 && noise <= DataSpec.mostNoise,
      "\(count) points on \(arms) arms with noise \(noise)")
    var generator = SplitMix64(seed: seed)
    var samples: [(x: Double, y: Double, arm: Int)] = []
    let perArm = (count + arms - 1) / arms
    for index in 0..<count {
      let (place, arm) = (index / arms, index % arms)
      let radius = Double(place + 1) / Double(perArm)
      let turn = Double(arm) / Double(arms) + radius
      let angle = 2 * Double.pi * turn + generator.normal(deviation: noise)
      samples.append((radius * Double.cos(angle), radius * Double.sin(angle), arm))
    }
    generator.shuffle(&samples)
    return DataSet(
      made: [2], values: .numbers(samples.flatMap { [$0.x, $0.y] }[...]),
      targets: .classes(samples.map(\.arm)[...], count: arms))
  }
}
