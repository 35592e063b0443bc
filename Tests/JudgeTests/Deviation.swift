/// The largest distances from references, in units of rounding of the largest term.
///
/// A unit is 2^-53 of the term: a correctly rounded number is at most one from the truth. What the
/// reference itself lost when it was rounded to a double counts against the judged number.
struct Deviation {
  private(set) var worst = 0.0
  private(set) var place = ""

  mutating func add(
    _ number: Double, _ reference: Double, term: Double, at place: @autoclosure () -> String
  ) {
    // A reference below the normal doubles has fewer digits than a unit counts.
    let unit = max(term.magnitude, reference.magnitude, .leastNormalMagnitude) * 0x1p-53
    let distance = (number - reference).magnitude / unit
    if number == reference || distance <= worst { return }
    worst = distance.isNaN ? .infinity : distance
    self.place = "\(place()): \(number) for \(reference)"
  }
}
