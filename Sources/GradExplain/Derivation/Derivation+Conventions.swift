import ScalarGrad

// What has to be said where a slope does not follow from its formula.
extension Derivation {
  /// The conventions that shares of a derivative rest on, one line for each.
  func conventions(of shares: [Share]) -> [String] {
    var found: [String] = []
    for place in shares.lazy.flatMap(\.ways).joined() {
      if let words = convention(at: place), !found.contains(words) { found.append(words) }
    }
    return found.map { "*\($0)*" }
  }

  private func convention(at place: Formulas.Place) -> String? {
    guard let operation = formulas[place.user]?.step.operation,
      let contribution = contribution(at: place)
    else { return nil }
    let u = operation.operands.first?.value ?? 0
    let v = operation.operands.count > 1 ? operation.operands[1].value : 0
    let isFirst = place.position == 0
    if contribution.upstream == 0, !contribution.local.isFinite {
      return "Nothing passes through an infinite slope where the derivative by the result is 0."
    }
    switch operation.op {
    case .relu where u == 0: return "ReLU has a kink at 0; its slope there is taken as 0."
    case .leakyRelu where u == 0 && isFirst, .elu where u == 0 && v != 1 && isFirst:
      return "At 0 there is a kink; the slope of the side below 0 is taken."
    case .abs where u == 0: return "The magnitude has a kink at 0; its slope there is taken as 0."
    case .maximum where u == v, .minimum where u == v:
      return "Both numbers are equal, which is a kink; each is given one half."
    case .atan2 where u == 0 && v == 0, .hypot where u == 0 && v == 0:
      return "There is no derivative at the origin; it is taken as 0."
    case .power where u == 0 && (isFirst ? v == 0 : v >= 0):
      return "The formula has no value where the base is 0; the slope there is taken as 0."
    default: return nil
    }
  }
}
