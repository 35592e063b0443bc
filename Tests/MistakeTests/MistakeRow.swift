import GradExplain

/// A homework in which one mistake was made: every later number is computed from the student's own.
struct MistakeRow: Sendable {
  let exercise: Exercise
  let mistake: Mistake
  let changes: [Statement]
  /// The claims at which the mistake was made.
  let roots: [String]
  /// What the checker says about them.
  let verdict: Verdict
  /// Claims that are no roots by themselves and may be called wrong all the same: where the claims between
  /// are left out, nobody can say at which of several the mistake was made.
  let also: Set<String>
  /// Names that mean the same here.
  let same: Set<Mistake>

  /// - Parameters:
  ///   - mistake: Its name.
  ///   - exercise: Where it was made.
  ///   - changes: The statements that were written instead, one a line.
  ///   - roots: Where the mistake shows; by default the claims among the statements.
  ///   - verdict: What the checker says there.
  ///   - also: Claims that may be called wrong as well.
  ///   - same: Names that mean the same here.
  init(
    _ mistake: Mistake, _ exercise: Exercise, _ changes: String, roots: [String]? = nil,
    verdict: Verdict = .wrong, also: Set<String> = [], same: Set<Mistake> = []
  ) {
    self.mistake = mistake
    self.exercise = exercise
    self.changes = Statement.all(in: changes)
    self.roots = roots ?? self.changes.filter(\.isClaim).map(\.name)
    self.verdict = verdict
    self.also = also
    self.same = same.union([mistake])
  }

  var worksheet: String { exercise.worksheet(with: changes) }

  /// What a list of misses calls it.
  var title: String {
    "\(mistake.rawValue) at \(roots.joined(separator: ", ")) in \(exercise.name)"
  }

  /// The rows of one mistake in several exercises that are written alike.
  static func each(
    _ exercises: [Exercise], _ mistake: Mistake, _ changes: String, roots: [String]? = nil,
    same: Set<Mistake> = []
  ) -> [MistakeRow] {
    exercises.map { MistakeRow(mistake, $0, changes, roots: roots, same: same) }
  }
}

enum Rows {
  static let all =
    softmax + activations + relus + weights + orders + biases + paths + kernels + means + factors
    + signs + clipping + rows
}
