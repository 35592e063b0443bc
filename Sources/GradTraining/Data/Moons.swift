import GradNumbers

extension DataSet {
  /// Two half circles that reach into each other, in random order: two classes that no line parts.
  ///
  /// Class 0 stands on (cos t, sin t), class 1 on (1 - cos t, 1/2 - sin t), t evenly from 0 to π,
  /// as in scikit-learn's `make_moons`; each coordinate is shifted by normal noise. The random
  /// numbers are our own.
  public static func moons(count: Int, noise: Double = 0.1, seed: UInt64) -> DataSet {
    precondition(
      count >= 0 && noise >= 0 && noise <= DataSpec.mostNoise,
      "\(count) moons with noise \(noise)")
    var generator = SplitMix64(seed: seed)
    let outer = count / 2
    var samples: [(x: Double, y: Double, label: Int)] = []
    for index in 0..<count {
      let label = index < outer ? 0 : 1
      let (place, size) = label == 0 ? (index, outer) : (index - outer, count - outer)
      let t = size > 1 ? Double.pi * Double(place) / Double(size - 1) : 0
      let (x, y) = (Double.cos(t), Double.sin(t))
      samples.append(label == 0 ? (x, y, 0) : (1 - x, 0.5 - y, 1))
    }
    generator.shuffle(&samples)
    let numbers = samples.flatMap { sample in
      [
        sample.x + generator.normal(deviation: noise),
        sample.y + generator.normal(deviation: noise),
      ]
    }
    return DataSet(
      made: [2], values: .numbers(numbers[...]),
      targets: .classes(samples.map(\.label)[...], count: 2))
  }
}
