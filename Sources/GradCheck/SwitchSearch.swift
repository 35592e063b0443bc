/// Finds the nearest place on either side of a point where a switch changes.
struct SwitchSearch {
  /// A change of a switch: which, and at what step along the line.
  struct Change {
    let name: String
    let step: Double
  }

  /// Switches that are at their kink, and leave it along this line.
  private(set) var here: [String] = []
  /// The nearest changes.
  private(set) var before: Change?, after: Change?

  /// The steps at which switches are looked at, from the nearest on.
  ///
  /// Between two of them a switch may change and change back unseen.
  private static let steps = (0...9).map { place in
    Double(sign: .plus, exponent: 2 * place - 20, significand: 1)
  }
  /// A change at less than this step is as good as here: a margin that should be 0, but for rounding.
  static let nearest = 0x1p-50
  /// What is still at its kink at this step stays there for a while.
  ///
  /// Smaller steps may be lost in the rounding of a margin.
  private static let leaving = 0x1p-40

  /// Searches along a line.
  ///
  /// - Parameter given: The switches at a step; their names and number are the same everywhere.
  /// - Throws: ``CheckError`` where their number changes, and what `given` throws.
  init(_ given: (Double) throws -> [Switch]) throws {
    let center = try given(0)
    if center.isEmpty { return }
    func margins(_ step: Double) throws -> [Switch] {
      let now = try given(step)
      if now.count == center.count { return now }
      throw CheckError.switches(count: now.count, expected: center.count)
    }
    var here: Set<Int> = []
    before = try SwitchSearch.nearestChange(towards: -1, center, margins, &here)
    after = try SwitchSearch.nearestChange(towards: 1, center, margins, &here)
    self.here = here.sorted().map { center[$0].name }
  }

  private static func nearestChange(
    towards sign: Double, _ center: [Switch], _ margins: (Double) throws -> [Switch],
    _ here: inout Set<Int>
  ) rethrows -> Change? {
    // A switch at its kink counts by the side that it goes to at once. One that stays at its kink for
    // a while, as that of an abs of a relu that is off, changes where it leaves it.
    var sides = center.map(\.margin)
    if sides.contains(0) {
      let now = try margins(sign * leaving)
      for index in sides.indices where sides[index] == 0 {
        sides[index] = now[index].margin
        if sides[index] != 0 { here.insert(index) }
      }
    }
    // What counts as at its kink here is not looked for again at the same step.
    var isCounted: Set<Int> = []
    func changed(_ now: [Switch]) -> [Int] {
      sides.indices.filter { !isCounted.contains($0) && isChange(sides[$0], now[$0].margin) }
    }
    var low = (step: 0.0, margins: center)
    for step in steps {
      let now = try margins(sign * step)
      isCounted = []
      while !changed(now).isEmpty {
        let (at, index) = try narrow(low: low, high: (step, now), sign, changed, margins)
        if at > nearest { return Change(name: center[index].name, step: at) }
        // It counts as changed from now on; beyond it there may be others.
        here.insert(index)
        isCounted.insert(index)
        sides[index] = now[index].margin
      }
      low = (step, now)
    }
    return nil
  }

  private static func isChange(_ a: Double, _ b: Double) -> Bool {
    a > 0 ? b <= 0 : a < 0 ? b >= 0 : b != 0
  }

  /// The step at which the first switch changes, to a part in 2^40 or to the last digit.
  private static func narrow(
    low: (step: Double, margins: [Switch]), high: (step: Double, margins: [Switch]), _ sign: Double,
    _ changed: ([Switch]) -> [Int], _ margins: (Double) throws -> [Switch]
  ) rethrows -> (step: Double, index: Int) {
    var (low, high) = (low, high)
    var isLinear = true
    while high.step - low.step > 0x1p-40 * high.step && high.step > 0x1p-60 {
      var middle = low.step + (high.step - low.step) / 2
      if isLinear {
        // Where margins are straight lines, this finds the first of them at once.
        let crossings = changed(high.margins).map { index in
          let (a, b) = (low.margins[index].margin, high.margins[index].margin)
          return low.step + (high.step - low.step) * (a / (a - b))
        }
        let guess = (crossings.min() ?? middle) * (1 + 0x1p-42)
        if guess > low.step && guess < high.step { middle = guess } else { isLinear = false }
      }
      let now = try margins(sign * middle)
      if changed(now).isEmpty {
        low = (middle, now)
        isLinear = false
      } else {
        let gain = (high.step - middle) / (high.step - low.step)
        high = (middle, now)
        // The change is just below the guess, if the guess was right.
        let below = middle * (1 - 0x1p-41)
        if isLinear && below > low.step {
          let now = try margins(sign * below)
          if changed(now).isEmpty { low = (below, now) } else { high = (below, now) }
        }
        if gain < 0.25 { isLinear = false }
      }
    }
    return (high.step, changed(high.margins).first ?? 0)
  }
}
