/// Finds claims that were clipped, each by itself or several together.
struct Clipping {
  let surroundings: Surroundings
  /// What was found, by the place of the claim.
  private(set) var found: [Int: Set<Mistake>] = [:]

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// Looks at claims beside what they should be.
  mutating func search(_ comparisons: [(place: Int, comparison: Comparison)]) {
    searchValues(comparisons)
    searchNorms(comparisons)
  }

  /// A limit that shows in one number of each of several claims shows in several numbers.
  private mutating func searchValues(_ comparisons: [(place: Int, comparison: Comparison)]) {
    var open: [(place: Int, comparison: Comparison, limit: ClosedRange<Double>)] = []
    for (place, comparison) in comparisons {
      guard let clipping = ValueClipping(comparison) else { continue }
      if clipping.isEvident(surroundings.limits) {
        found[place, default: []].insert(.clippedByValue)
      }
      if let limit = clipping.magnitude { open.append((place, comparison, limit)) }
    }
    for first in open where found[first.place]?.contains(.clippedByValue) != true {
      let alike = open.filter { $0.limit.overlaps(first.limit) }
      guard alike.count > 1, let clipping = ValueClipping(Comparison(alike.map(\.comparison))),
        clipping.isEvident(surroundings.limits)
      else { continue }
      for claim in alike { found[claim.place, default: []].insert(.clippedByValue) }
    }
  }

  /// The norm may be that of one array, or of all that were scaled down by the same factor.
  private mutating func searchNorms(_ comparisons: [(place: Int, comparison: Comparison)]) {
    func isEvident(_ clipping: NormClipping) -> Bool {
      clipping.isEvident(limits: surroundings.limits, numbers: surroundings.numbers)
    }
    var open: [(place: Int, comparison: Comparison, clipping: NormClipping)] = []
    for (place, comparison) in comparisons {
      guard let clipping = NormClipping(comparison) else { continue }
      if isEvident(clipping) { found[place, default: []].insert(.clippedByNorm) }
      open.append((place, comparison, clipping))
    }
    for first in open where found[first.place]?.contains(.clippedByNorm) != true {
      let alike = open.filter { $0.clipping.meets(first.clipping) }
      guard alike.count > 1, let clipping = NormClipping(Comparison(alike.map(\.comparison))),
        isEvident(clipping)
      else { continue }
      for claim in alike { found[claim.place, default: []].insert(.clippedByNorm) }
    }
  }
}
