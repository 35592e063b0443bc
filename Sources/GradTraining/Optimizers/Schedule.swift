import GradNumbers

/// The learning rate of each step.
///
/// A rate follows from the step, the steps of an epoch and the number of epochs alone, so that a
/// training that was interrupted goes on with the same rates.
public indirect enum Schedule: Hashable, Sendable {
  /// Always the same.
  case constant(Double)
  /// From a rate, times `factor` after every `every` epochs.
  case step(from: Double, factor: Double, every: Int)
  /// From a rate, times `factor` in each epoch, a little in every step: rate·factor^(step / steps
  /// of an epoch).
  case exponential(from: Double, factor: Double)
  /// Half a cosine from one rate to another over the whole training: to + (from - to)·(1 +
  /// cos(π·t)) / 2 with t = step / all steps.
  ///
  /// Source: I. Loshchilov, F. Hutter, ICLR 2017, equation 5, without restarts.
  case cosine(from: Double, to: Double)
  /// Linearly up to the first rate of another schedule over so many epochs, and then that schedule.
  case warmUp(epochs: Double, Schedule)

  /// The rate of a step, the first of which is step 0.
  public func rate(step: Int, stepsPerEpoch: Int, epochs: Int) -> Double {
    precondition(
      step >= 0 && stepsPerEpoch > 0 && epochs >= 0,
      "step \(step) of \(epochs) epochs of \(stepsPerEpoch) steps")
    return rate(Double(step), Double(stepsPerEpoch), all: Double(stepsPerEpoch) * Double(epochs))
  }

  private func rate(_ step: Double, _ stepsPerEpoch: Double, all: Double) -> Double {
    switch self {
    case .constant(let rate): return rate
    case .step(let from, let factor, let every):
      var rate = from
      // Beyond this many changes any factor has made 0, infinity or nothing of it.
      let changes = (step / stepsPerEpoch / Double(every)).rounded(.down)
      for _ in 0..<Int(min(changes, 100_000)) { rate *= factor }
      return rate
    case .exponential(let from, let factor):
      return from * Double.pow(factor, step / stepsPerEpoch)
    case .cosine(let from, let to):
      let share = all > 0 ? min(step / all, 1) : 0
      return to + (from - to) * (1 + Double.cos(Double.pi * share)) / 2
    case .warmUp(let epochs, let rest):
      let warm = (epochs * stepsPerEpoch).rounded(.up)
      if step < warm {
        return rest.rate(0, stepsPerEpoch, all: max(all - warm, 0)) * (step + 1) / (warm + 1)
      }
      return rest.rate(step - warm, stepsPerEpoch, all: max(all - warm, 0))
    }
  }
}

extension Schedule {
  /// The schedule as a text reads it back: `0.03`, `step(0.1,0.5,2)`, `exponential(0.1,0.9)`,
  /// `cosine(0.03..0.001)`, `warmup(0.5)+cosine(0.03..0.001)`.
  public var text: String {
    switch self {
    case .constant(let rate): "\(rate)"
    case .step(let from, let factor, let every): "step(\(from),\(factor),\(every))"
    case .exponential(let from, let factor): "exponential(\(from),\(factor))"
    case .cosine(let from, let to): "cosine(\(from)..\(to))"
    case .warmUp(let epochs, let rest): "warmup(\(epochs))+\(rest.text)"
    }
  }

  /// Reads what `text` writes.
  public init(text: String) throws(TextError) {
    let text = text.lowercased().filter { !$0.isWhitespace }
    // A '+' may also stand in a number such as 1e+3: only the one behind a parenthesis parts two
    // schedules.
    if let plus = text.firstRange(of: ")+") {
      let call = try NamedNumbers(text[..<plus.upperBound].dropLast())
      guard call.name == "warmup" else {
        throw call.error("goes before another schedule", "only warmup(1)+… does")
      }
      guard call.numbers.count == 1, (0...1_000_000).contains(call.numbers[0]) else {
        throw call.error("needs its number of epochs", "write warmup(0.5)+0.03")
      }
      let rest = try Schedule(text: String(text[plus.upperBound...]))
      if case .warmUp = rest {
        throw TextError(text, "warms up twice", hint: "write one warmup(…)+")
      }
      self = .warmUp(epochs: call.numbers[0], rest)
      return
    }
    if let rate = NamedNumbers.number(text) {
      self = .constant(rate)
    } else {
      self = try Schedule(NamedNumbers(text))
    }
    for rate in rates where rate < 0 {
      throw TextError(text, "has the rate \(rate)", hint: "rates are 0 or more")
    }
  }

  private init(_ call: NamedNumbers) throws(TextError) {
    let numbers = call.numbers
    switch call.name {
    case "step":
      guard numbers.count == 3, numbers[1] > 0, let every = Int(exactly: numbers[2]), every > 0
      else {
        throw call.error(
          "does not say how it falls", "step(0.1,0.5,2) halves the rate after every 2 epochs")
      }
      self = .step(from: numbers[0], factor: numbers[1], every: every)
    case "exponential":
      guard numbers.count == 2, numbers[1] > 0 else {
        throw call.error(
          "does not say how it falls", "exponential(0.1,0.9) keeps 9 tenths in each epoch")
      }
      self = .exponential(from: numbers[0], factor: numbers[1])
    case "cosine":
      guard numbers.count == 2 else {
        throw call.error("lacks its two rates", "write cosine(0.03..0.001)")
      }
      self = .cosine(from: numbers[0], to: numbers[1])
    case "warmup":
      throw call.error("has nothing behind it", "write warmup(0.5)+0.03")
    default:
      if call.name.first.map({ $0.isASCIIDigit || "+-.".contains($0) }) ?? true {
        throw call.error("is no learning rate", "write a number of 0 or more, such as 0.03")
      }
      throw .unknown(
        call.name, "is no schedule", among: ["step", "exponential", "cosine", "warmup"])
    }
  }

  /// Whether rates depend on the number of epochs, so that another number makes another training.
  public var followsEpochs: Bool {
    switch self {
    case .constant, .step, .exponential: false
    case .cosine: true
    case .warmUp(_, let rest): rest.followsEpochs
    }
  }

  private var rates: [Double] {
    switch self {
    case .constant(let rate): [rate]
    case .step(let from, _, _), .exponential(let from, _): [from]
    case .cosine(let from, let to): [from, to]
    case .warmUp(_, let rest): rest.rates
    }
  }
}
