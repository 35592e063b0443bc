import GradNumbers

/// What each number of some claims is worth.
///
/// Away from kinks a number is held against the derivative, alone. At a kink there is no derivative,
/// and a number that could be somebody's convention may still contradict the number next to it: of
/// maximum(a, b) at a tie, either may get all, but not both. So numbers that differ from the engine's
/// convention are accepted where one of these holds:
///
/// - One choice of the usual conventions, the same for all kinks of a kind, gives all of the numbers
///   (see ``Kinks/conventions``).
/// - Each lies between the left and the right derivative by its node alone, and together they stay
///   between the left and the right derivative along several directions that move all of the nodes.
///
/// Numbers that are wrong by themselves are no part of either: they have been found already.
struct Grades {
  /// The grade of one number, the worst last.
  enum Grade: Int {
    /// The derivative, but for rounding.
    case plain
    /// What rounds to the digits that were written.
    case rounded
    /// A fair answer at a kink.
    case kink
    /// Wrong, but what follows from a mistake nearer the loss.
    case follows
    /// Neither of the first two; kinks have not been looked for.
    case open
    case wrong

    /// Whether there is nothing to mend.
    var isAccepted: Bool { self == .plain || self == .rounded || self == .kink }
  }

  private(set) var all: [Grade] = []
  private let entries: [ClaimedEntry]
  private let expected: [Magnitude]

  /// Grades numbers as if there were no kink.
  init(_ entries: [ClaimedEntry], _ judge: Judge) {
    self.entries = entries
    expected = entries.map { judge.expected($0.node) }
    all = zip(entries, expected).map { entry, expected in
      Grades.match(entry, expected) ?? .open
    }
  }

  var hasOpen: Bool { all.contains(.open) }

  private static func match(_ entry: ClaimedEntry, _ derivative: Magnitude) -> Grade? {
    if Rounding.isWithin(entry.number, of: derivative) { return .plain }
    let slack = Rounding.tolerance(of: derivative)
    return entry.digits?.contains(derivative.value, tolerance: slack) == true ? .rounded : nil
  }

  /// Settles the numbers that are still open.
  ///
  /// - Parameter kinks: What is known about kinks; nil where there are none.
  mutating func settle(_ kinks: Kinks?) {
    defer { for place in all.indices where all[place] == .open { all[place] = .wrong } }
    guard var kinks else { return }
    let open = all.indices.filter { all[$0] == .open }
    // Those that lie between the derivatives on both sides, and those that a convention gives.
    var between: Set<Int> = []
    var fair: Set<Int> = []
    for place in open {
      let (entry, node) = (entries[place], entries[place].node)
      if isBetween([node: 1], entry.number, 0, &kinks) { between.insert(place) }
      if between.contains(place) || kinks.conventions.contains(where: { follows(place, $0) }) {
        fair.insert(place)
      }
    }
    let sound = all.indices.filter { all[$0] != .open }
    let together = sound + fair
    if kinks.conventions.contains(where: { convention in
      together.allSatisfy { follows($0, convention) }
    }) {
      for place in fair { all[place] = .kink }
    } else if agree(sound + between.sorted(), &kinks) {
      for place in between { all[place] = .kink }
    }
  }

  private func follows(_ place: Int, _ convention: [UInt32: Magnitude]) -> Bool {
    Grades.match(entries[place], convention[entries[place].node] ?? 0) != nil
  }

  /// Whether numbers stay, as a whole, between the derivatives on both sides.
  ///
  /// The directions are fixed, so that a report is the same each time: all nodes alike, and others in
  /// which each node moves by an amount and to a side of its own. In most of these only a half, a
  /// quarter or an eighth of the nodes move: what two numbers contradict each other by would else
  /// hide in the freedom that all the others have.
  private func agree(_ places: [Int], _ kinks: inout Kinks) -> Bool {
    var state: UInt64 = 0x9e37_79b9_7f4a_7c15
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
    for turn in 0..<25 {
      var direction: [UInt32: Double] = [:]
      var (claimed, slack) = (0.0, 0.0)
      for place in places {
        let amount = turn == 0 ? 1 : Double(Int64(bitPattern: next()) >> 40) * 0x1p-23
        if turn > 0, (next() >> 40) & ((1 << UInt64(turn % 4)) - 1) != 0 { continue }
        // What was written with few digits stands for the derivative itself.
        let number = all[place] == .rounded ? expected[place].value : entries[place].number
        direction[entries[place].node, default: 0] += amount
        claimed += amount * number
        slack += abs(amount) * (Rounding.tolerance(of: expected[place]) + 1e-12 * abs(number))
      }
      if !direction.isEmpty, !isBetween(direction, claimed, slack, &kinks) { return false }
    }
    return true
  }

  /// Whether a number lies between the derivatives along a direction, on both sides.
  private func isBetween(
    _ direction: [UInt32: Double], _ number: Double, _ slack: Double, _ kinks: inout Kinks
  ) -> Bool {
    guard let right = kinks.slope(along: direction),
      let left = kinks.slope(along: direction.mapValues { -$0 })
    else { return false }
    let slack = slack + max(Rounding.tolerance(of: right), Rounding.tolerance(of: left))
    return min(right.value, -left.value) - slack <= number
      && number <= max(right.value, -left.value) + slack
  }
}
