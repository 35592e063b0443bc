import GradNumbers
import ScalarGrad

/// Tells new mistakes from numbers that follow from mistakes made nearer the loss.
///
/// One reverse sweep, in which the student's own numbers take the place of the derivatives: when the
/// turn of a claimed node comes, what has been summed there is what should follow from the claims
/// nearer the loss. The claim is compared with it, and then replaces it.
///
/// Two more things go along. Digits: a claim that was written as 0.44 stands for a range, and so does
/// all that follows from it. And a second sum to which only accepted claims contribute: a number that
/// follows from those alone is rounded, not mistaken.
///
/// A claim of nothing but zeros would make everything behind it follow for free, since 0 times anything
/// is 0. Such a claim, and every number that is not finite, is taken down as wrong and not carried on.
struct FollowThrough {
  /// All numbers from one to another: what may stand for a number that was rounded.
  struct Range {
    var lower: Double
    var upper: Double

    static func + (a: Range, b: Range) -> Range {
      Range(lower: a.lower + b.lower, upper: a.upper + b.upper)
    }

    func scaled(by factor: Double) -> Range {
      let (x, y) = (lower * factor, upper * factor)
      return Range(lower: min(x, y), upper: max(x, y))
    }

    func meets(_ other: Range, slack: Double) -> Bool {
      lower - slack <= other.upper && other.lower <= upper + slack
    }
  }

  /// The grades, with `follows` and `rounded` where the sweep found them.
  private(set) var grades: [Grades.Grade]
  /// For each number that follows from a mistake: the claim in which that was made.
  private(set) var sources: [Int?]
  /// The claims that are wrong and tell nothing about what follows.
  private(set) var uninformative: Set<Int> = []
  /// What every node passes on: the claim where there is one to go on with, else the sum.
  ///
  /// nil where the loss does not depend on the node.
  private(set) var carried: [Double?]

  /// Sweeps from the root.
  ///
  /// - Parameters:
  ///   - claims: The claims with their numbers.
  ///   - grades: What each number is by itself, in the order of the claims.
  ///   - truth: The derivative by each node.
  ///   - root: The node to derive.
  ///   - slopes: The local derivatives of all nodes that the root or a claimed node depends on.
  init(
    _ claims: [[ClaimedEntry]], _ grades: [Grades.Grade], truth: (UInt32) -> Magnitude,
    root: UInt32, slopes: SlopeTable
  ) {
    self.grades = grades
    sources = [Int?](repeating: nil, count: grades.count)
    let count = Int(root) + 1
    carried = [Double?](repeating: nil, count: count)

    // Where the numbers stand: the claim of each, and by node.
    var places: [UInt32: [Int]] = [:]
    var entries: [ClaimedEntry] = []
    var claimOf: [Int] = []
    for (claim, list) in claims.enumerated() {
      if FollowThrough.isEmpty(list, grades[entries.count..<entries.count + list.count], truth) {
        uninformative.insert(claim)
      }
      for entry in list {
        places[entry.node, default: []].append(entries.count)
        entries.append(entry)
        claimOf.append(claim)
      }
    }

    // Most nodes of a large recording have no claim, and to ask whether is slow.
    var isClaimed = [Bool](repeating: false, count: count)
    for node in places.keys where node <= root { isClaimed[Int(node)] = true }
    var sums = [Magnitude?](repeating: nil, count: count)
    var own = [Range](repeating: Range(lower: 0, upper: 0), count: count)
    var accepted = own
    var origin = [Int](repeating: -1, count: count)
    // Whether rounded claims have a part in what is accepted.
    var isRounded = [Bool](repeating: false, count: count)
    sums[Int(root)] = 1
    own[Int(root)] = Range(lower: 1, upper: 1)
    accepted[Int(root)] = own[Int(root)]
    for index in (0...root).reversed() {
      let node = Int(index)
      // What the root does not depend on has the derivative 0, and somebody may claim another.
      guard var sum = sums[node] ?? (isClaimed[node] ? 0 : nil) else { continue }
      for place in isClaimed[node] ? places[index] ?? [] : [] {
        let (entry, claim) = (entries[place], claimOf[place])
        let range =
          entry.digits.map { Range(lower: $0.lower, upper: $0.upper) }
          ?? Range(lower: entry.number, upper: entry.number)
        var carriesOn = true
        if self.grades[place].isAccepted {
          accepted[node] = range
          isRounded[node] = self.grades[place] == .rounded
        } else if isRounded[node], entry.number.isFinite,
          range.meets(accepted[node], slack: 16 * Rounding.tolerance(of: truth(index)))
        {
          self.grades[place] = .rounded
          accepted[node] = range
        } else if origin[node] >= 0, entry.number.isFinite,
          range.meets(own[node], slack: 16 * Rounding.tolerance(of: sum))
        {
          self.grades[place] = .follows
          sources[place] = origin[node]
        } else {
          carriesOn = entry.number.isFinite && !uninformative.contains(claim)
          if carriesOn { origin[node] = claim }
        }
        if carriesOn {
          sum = Magnitude(entry.number)
          own[node] = range
        }
      }
      carried[node] = sum.value
      if sums[node] == nil, sum == 0 { continue }
      for edge in slopes[index] {
        let operand = Int(edge.operand)
        let term = SlopeTable.product(sum, edge.slope)
        sums[operand] = sums[operand].map { $0 + term } ?? term
        let slope = edge.slope.value
        // Nothing passes through an infinite slope from a zero, as everywhere.
        if slope.isFinite || sum != 0 { own[operand] = own[operand] + own[node].scaled(by: slope) }
        if slope.isFinite || accepted[node].upper != 0 || accepted[node].lower != 0 {
          accepted[operand] = accepted[operand] + accepted[node].scaled(by: slope)
        }
        if isRounded[node], slope != 0 { isRounded[operand] = true }
        if origin[node] >= 0, origin[operand] < 0, slope != 0 { origin[operand] = origin[node] }
      }
    }
  }

  /// Whether a claim is wrong and says nothing: all zero, or not finite, where something is due.
  private static func isEmpty(
    _ entries: [ClaimedEntry], _ grades: ArraySlice<Grades.Grade>, _ truth: (UInt32) -> Magnitude
  ) -> Bool {
    guard grades.contains(where: { !$0.isAccepted }) else { return false }
    let size = entries.map { abs(truth($0.node).value) }.filter(\.isFinite).max() ?? 0
    return entries.allSatisfy { !$0.number.isFinite || abs($0.number) <= 1e-9 * size }
  }
}
