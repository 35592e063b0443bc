extension OptimizerRule {
  private static let names = [
    "sgd", "heavy-ball", "moving-average", "nesterov", "adam", "adamw", "rmsprop",
  ]

  /// The rule as a text reads it back: `sgd`, `heavy-ball(0.9)`, `adam(0.9,0.999,1e-08)`, ….
  public var text: String {
    switch self {
    case .sgd: "sgd"
    case .heavyBall(let momentum): "heavy-ball(\(momentum))"
    case .movingAverage(let beta): "moving-average(\(beta))"
    case .nesterov(let momentum): "nesterov(\(momentum))"
    case .adam(let beta1, let beta2, let epsilon): "adam(\(beta1),\(beta2),\(epsilon))"
    case .adamW(let beta1, let beta2, let epsilon, let decay):
      "adamw(\(beta1),\(beta2),\(epsilon),\(decay))"
    case .rmsProp(let beta, let epsilon): "rmsprop(\(beta),\(epsilon))"
    }
  }

  /// Reads what `text` writes; either all numbers are given, or none.
  ///
  /// Left out, momentum and moving averages are 0.9, Adam's numbers those of its paper with a decay
  /// of 0.01, and RMSProp's 0.99 and 1e-8. `momentum` is another name of `heavy-ball`, `ema` of
  /// `moving-average`.
  public init(text: String) throws(TextError) {
    let call = try NamedNumbers(text)
    switch call.name {
    case "sgd":
      _ = try call.filled([], hint: "sgd takes no numbers; heavy-ball(0.9) has momentum")
      self = .sgd
    case "heavy-ball", "momentum":
      self = .heavyBall(momentum: try call.filled([0.9], hint: "write heavy-ball(0.9)")[0])
    case "moving-average", "ema":
      self = .movingAverage(beta: try call.filled([0.9], hint: "write moving-average(0.9)")[0])
    case "nesterov":
      self = .nesterov(momentum: try call.filled([0.9], hint: "write nesterov(0.9)")[0])
    case "adam":
      let n = try call.filled(
        [0.9, 0.999, 1e-8], names: "beta1, beta2, epsilon", hint: "write adam(0.9,0.999,1e-8)")
      self = .adam(beta1: n[0], beta2: n[1], epsilon: n[2])
    case "adamw":
      let n = try call.filled(
        [0.9, 0.999, 1e-8, 0.01], names: "beta1, beta2, epsilon, decay",
        hint: "write adamw(0.9,0.999,1e-8,0.01)")
      self = .adamW(beta1: n[0], beta2: n[1], epsilon: n[2], decay: n[3])
    case "rmsprop":
      let n = try call.filled(
        [0.99, 1e-8], names: "beta, epsilon", hint: "write rmsprop(0.99,1e-8)")
      self = .rmsProp(beta: n[0], epsilon: n[1])
    default: throw .unknown(call.name, "is no optimizer", among: Self.names + ["momentum", "ema"])
    }
    try check(call)
  }

  private func check(_ call: NamedNumbers) throws(TextError) {
    let averages: [Double]
    var (epsilon, decay): (Double?, Double) = (nil, 0)
    switch self {
    case .sgd: averages = []
    case .heavyBall(let momentum), .nesterov(let momentum): averages = [momentum]
    case .movingAverage(let beta): averages = [beta]
    case .adam(let beta1, let beta2, let number): (averages, epsilon) = ([beta1, beta2], number)
    case .adamW(let beta1, let beta2, let number, let share):
      (averages, epsilon, decay) = ([beta1, beta2], number, share)
    case .rmsProp(let beta, let number): (averages, epsilon) = ([beta], number)
    }
    for average in averages where average < 0 || average >= 1 {
      throw call.error(
        "keeps \(average) of what was",
        "momentum and averages keep a share from 0 up to, but not, 1")
    }
    if decay < 0 { throw call.error("has the decay \(decay)", "a decay is 0 or more") }
    // Where all gradients were 0, as at a pixel that is always dark, epsilon is all that is divided by.
    if let epsilon, epsilon < Double(Float.leastNormalMagnitude) {
      throw call.error(
        "has the epsilon \(epsilon)",
        "it keeps 0/0 away, so it is above 0: from \(Float.leastNormalMagnitude) on")
    }
  }
}

extension NamedNumbers {
  /// The numbers, or the usual ones where none are given.
  ///
  /// Some of several are refused: whoever writes adamw(0.01) means the decay or the learning rate,
  /// and not the first of the numbers.
  func filled(
    _ usual: [Double], names: String = "", hint: String
  ) throws(TextError) -> [Double] {
    guard numbers.count <= usual.count else { throw error("has too many numbers", hint) }
    guard numbers.isEmpty || numbers.count == usual.count else {
      throw error("gives \(numbers.count) of its \(usual.count) numbers: \(names)", hint)
    }
    return numbers.isEmpty ? usual : numbers
  }
}
