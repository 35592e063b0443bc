internal import ArrayGrad

/// Why a training cannot begin or go on, in words, and how the program ends then.
struct TrainProblem: Error {
  let message: String
  let hint: String
  var status = ExitStatus.usage

  /// What standard error gets.
  var report: String { "gradual: \(message)\nhint: \(hint)\n" }

  /// The most bytes that a network may take: what the machine has, if it says so.
  static var memoryLimit: Int { System.memory ?? Trainer<Float>.usualMemoryLimit }
}

extension TrainProblem {
  /// What a training says; too little memory is a limit, and no wrong usage.
  init(_ error: TrainingError) {
    if case .memory = error {
      self.init(message: error.message, hint: error.hint, status: .limit)
    } else {
      self.init(message: error.message, hint: error.hint)
    }
  }
}
