public import GradExplain

/// What is known about one claimed derivative.
public struct ClaimReport: Sendable {
  /// The variable that holds the claim.
  public var name: String
  /// What the derivative is by: one name, or for a local derivative two, the upper one first.
  public var of: [String]
  /// The verdict.
  public var verdict: Verdict
  /// Whether the mistake was made here, and does not follow from one nearer the loss.
  public var root: Bool
  /// Where a convention was accepted, which one.
  public var note: Note?
  /// Whether the derivative's terms cancel so far that the claim cannot be told apart from it.
  var isLost = false
  /// Whether a wrong number was written with one digit, which is too few to count as rounded.
  var hasOneDigit = false
  /// For the note `relative`: to how many digits the numbers were compared.
  var relativeDigits: Int?
  /// The numbers in which a mistake was made, as the trials at other points need them.
  var missed: [Judgement.Missed] = []
  /// Where the judged numbers stand among all numbers of the claim; empty where all were judged.
  var places: [Int] = []
  /// The places that were not judged, since what the derivative is by holds a plain number there.
  var plain: [[Int]] = []
  /// The largest of the derivatives by magnitude.
  var largest = 0.0
  /// The entry that is furthest off; nil where there is nothing to compare.
  public var worst: Worst?
  /// How many of the claim's numbers are wrong, and how many there are.
  public var count: (wrong: Int, all: Int)
  /// For the wrong shape: the claim's and that of what it is the derivative by.
  public var shapes: (yours: String, expected: String)?
  /// Whether the claim is one of NumPy's arrays, whose places and shapes are written as NumPy does.
  public var isArray = false
  /// For a wrong shape: what would make the right one of it; nil where nothing simple would.
  public var fit: ShapeFit?
  /// For a wrong number of an array: the sum that it should be, in symbols and in numbers.
  public var sum: String?
  /// The names of the mistakes that make these numbers, most specific first.
  public var mistakes: [String] = []
  /// How the formula did at other points; nil for a claim that does not change with the leaves.
  public var points: Points?
  /// How the formula did at other batch sizes; nil where there is no batch, or it was not tried.
  public var batch: BatchTrials?
  /// For `here only`: leaves at which the formula fails, and what it gives there, in words.
  public var counterexample: String?
  /// For `follows`: the claim in which the mistake was made.
  public var source: String?
  /// Whether the loss went on without it, by a relu in plain Python.
  var isOff = false
  /// Whether what the derivative is by has made a step since, and is judged as it was before.
  var hasStepped = false
  /// Whether the claim is wrong and holds nothing that later claims could follow from.
  public var isUninformative = false
}

/// At how many other batch sizes a formula was tried, and at how many of them it held.
public struct BatchTrials: Hashable, Sendable {
  /// The size of the worksheet's own batch.
  public var size: Int
  /// How many others were tried.
  public var tried: Int
  /// At how many of them the claim held.
  public var held: Int

  /// Counts sizes.
  public init(size: Int, tried: Int, held: Int) {
    self.size = size
    self.tried = tried
    self.held = held
  }
}

/// A claim that could not be judged.
public struct Unmatched: Hashable, Sendable {
  /// The variable that holds the claim.
  public var name: String
  /// Why not, such as `there is no Q`.
  public var reason: String
  /// Whether it should be mended: it is named like a claim that could be judged, and holds no
  /// numbers.
  public var isFault = false
  /// Whether a key asks for it and it is not there.
  public var isMissing = false
  /// What a missing derivative is by, where the key says it.
  public var of: [String] = []
}

/// A mistake that would leave every claimed number unchanged.
public struct Invisible: Hashable, Sendable {
  /// The name of the mistake.
  public var mistake: String
  /// Where it would be made.
  public var of: String

  /// Describes a pair.
  public init(mistake: String, of: String) {
    self.mistake = mistake
    self.of = of
  }
}

/// What `check(loss)` found.
public struct CheckReport: Sendable {
  /// What the loss is called.
  public var loss: String
  /// Whether that is a name, and not words for a loss that has none.
  var hasLossName = true
  /// Whether a claim is right by a convention only.
  var hasConventions = false
  /// The line that asked for the check, or that computed the loss where nothing asked; 0 if none is
  /// known.
  public var line: Int
  /// The value of the loss.
  public var value: Double
  /// The claims that were judged, in the order in which the worksheet binds them.
  public var claims: [ClaimReport]
  /// The claims that could not be judged.
  public var unmatched: [Unmatched]
  /// What stands in dicts and lists and says again what a claim says.
  var repeated: [String] = []
  /// The claims from the loss on: the nearest first.
  var fromLoss: [String] = []
  /// The wrong claim that is nearest to the loss; nil where none is wrong.
  public var first: String? {
    let wrong = Set(claims.filter { $0.verdict == .wrong }.map(\.name))
    return fromLoss.first(where: wrong.contains)
  }
  /// The mistakes that this exercise would not show.
  public var invisible: [Invisible] = []
  /// Whether the report tells where to look only, and no answer.
  public var hintsOnly = false
  /// Where it was asked for: numbers that show more mistakes than those of the exercise, in words.
  public var suggestion: String?
  /// Whether such numbers were looked for.
  var wasSearched = false
  /// Where the shape of an array is wrong: the statements of the derivation with their shapes.
  public var shapes: [String] = []
  /// What else a student should know, one sentence each.
  public var notes: [String] = []

  /// Whether there was a claim, and every one is right or rounded.
  public var isRight: Bool {
    !claims.isEmpty && claims.allSatisfy(\.verdict.isAccepted)
      && !unmatched.contains(where: \.isFault)
  }
}
