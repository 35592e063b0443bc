import GradExplain

/// A walk through the passes of a loss, one step at a time.
struct StepWalk {
  /// A place on the way.
  private enum Place {
    case forward(Int)
    case backward(node: Int, contribution: Int)
  }

  private let steps: Steps
  private let places: [Place]
  /// How many steps were shown; the last of them is where the walk is.
  private var shown = 0

  /// Goes through the backward pass, and before it, if asked to, through the forward pass.
  init(_ steps: Steps, forward: Bool) {
    self.steps = steps
    var places: [Place] = forward ? steps.forward.indices.map { .forward($0) } : []
    for (node, step) in steps.backward.enumerated() {
      places += step.contributions.indices.map { .backward(node: node, contribution: $0) }
    }
    self.places = places
  }

  /// What is said before the first step.
  var introduction: String {
    switch places.count {
    case 0:
      "\(steps.loss) = \(steps.value) is a number from outside: there is nothing to go through"
    // It is shown at once, and nobody is asked where to go.
    case 1: "1 step:"
    default:
      "\(places.count) steps: Enter goes on, b back, a number there, all to the end, q leaves"
    }
  }

  /// Where it is, as a prompt.
  var prompt: String { "[\(shown)/\(places.count)] " }

  /// Whether the last step was shown.
  var isAtEnd: Bool { shown >= places.count }

  /// The next step; nothing at the end.
  mutating func next() -> String {
    guard !isAtEnd else { return "" }
    shown += 1
    return text(at: shown - 1)
  }

  /// Takes what was typed.
  ///
  /// - Returns: What there is to read, and whether the walk goes on.
  mutating func take(_ entry: String) -> (text: String, goesOn: Bool) {
    switch entry {
    case "", "n": return (next(), !isAtEnd)
    case "q", "quit", "exit", "%quit": return ("", false)
    case "b", "back":
      guard shown > 1 else { return ("this is the first step\n", true) }
      shown -= 1
      return (text(at: shown - 1), true)
    case "all", "a":
      var text = ""
      while !isAtEnd { text += next() }
      return (text, false)
    default:
      if let number = Int(entry) {
        guard (1...places.count).contains(number) else {
          return ("there are steps 1 to \(places.count)\n", true)
        }
        shown = number
        return (text(at: shown - 1), !isAtEnd)
      }
      return (
        "Enter goes on, b back, a number there, all to the end, q leaves\n", true
      )
    }
  }

  private func text(at place: Int) -> String {
    var lines: [String] = []
    switch places[place] {
    case .forward(let index):
      if index == 0 { lines += [steps.forwardHeading, ""] }
      let step = steps.forward[index]
      lines.append("  " + step.place.padded(behind: 3) + step.text)
    case .backward(let node, let contribution):
      if node == 0, contribution == 0 { lines += [steps.backwardHeading, ""] }
      let (step, part) = (steps.backward[node], steps.backward[node].contributions[contribution])
      lines.append("  " + step.place.padded(behind: 3) + step.text)
      lines += [part.worked, part.product, part.addition].map { "    " + $0 }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension String {
  /// The text with spaces behind it, unless it is empty.
  func padded(behind count: Int) -> String {
    isEmpty ? "" : self + String(repeating: " ", count: count)
  }
}
