/// Why a training cannot begin or go on, in words, and how the program ends then.
struct TrainProblem: Error {
  let message: String
  let hint: String
  var status = ExitStatus.usage

  /// What standard error gets.
  var report: String { "gradual: \(message)\nhint: \(hint)\n" }
}
