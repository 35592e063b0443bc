import GradNumbers
import ScalarGrad

// Gradients that came back through weights after these had been updated.
extension Guesses {
  mutating func addEarlyUpdates() {
    guard let unit = early(rate: 1) else { return }
    let rates = scene.surroundings.learningRates.filter { $0 > 0 }
    for rate in rates {
      if let variant = early(rate: rate) { add(.weightsUpdatedTooEarly, variant) }
    }
    guard rates.isEmpty, claimed.count > 1 else {
      // One number fits any rate.
      return
    }
    // Through one layer the numbers change in proportion to the rate, which two of them determine.
    let step = zip(segment.predict(unit), right).map { $0 - $1 }
    guard let rate = rate(of: step), rate.isFinite else { return }
    if rate > 0, let variant = early(rate: rate) {
      add(.weightsUpdatedTooEarly, variant)
    } else if rate == 0 {
      // Nothing to fit, as for right numbers: what a rate of one half would make of them.
      if let variant = early(rate: 0.5) { add(.weightsUpdatedTooEarly, variant) }
    }
  }

  /// The rate that the claimed numbers agree on, within the digits that they have.
  ///
  /// - Parameter step: By how much each number changes at a rate of 1.
  /// - Returns: The rate, 0 for the right numbers; nil where no rate makes these.
  private func rate(of step: [Double]) -> Double? {
    var (lower, upper) = (-Double.infinity, Double.infinity)
    for (place, change) in step.enumerated() where change != 0 {
      let range = wanted.range(at: place)
      let bounds = [range.lowerBound, range.upperBound].map {
        ($0 - right[place]) / change
      }
      lower = max(lower, min(bounds[0], bounds[1]))
      upper = min(upper, max(bounds[0], bounds[1]))
    }
    guard lower <= upper, lower.isFinite else { return nil }
    // Right numbers leave 0 within.
    return lower <= 0 && upper >= 0 ? 0 : (lower + upper) / 2
  }

  /// The way back through weights less a rate times their gradients.
  private func early(rate: Double) -> Segment.Variant? {
    variant { product in
      guard let weight = product.partner, scene.tape.isLeaf(weight),
        !scene.tape.isLeaf(product.factor), scene.homes.variable(of: weight) != nil
      else { return nil }
      let gradient = gradients[weight] ?? scene.truth[Int(weight)]
      return product.partnerValue - rate * gradient
    }
  }
}
