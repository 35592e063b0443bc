/// What the name of a dict or a list says about what is in it: `grads`, `dparams`, `nabla_w` hold
/// derivatives by what `params` and `weights` hold in the same places.
struct GradientWords {
  /// What the derivatives are by, as far as the name says it: `w` of `nabla_w`.
  private let rest: [String]
  private let number: String

  /// Reads a name; nil where it says nothing of derivatives.
  init?(_ name: String) {
    var words = GradientWords.words(of: name)
    let count = words.count
    words.removeAll(where: GradientWords.gradients.contains)
    if words.count == count, let first = words.first, first.hasPrefix("d"), first.count > 1,
      GradientWords.meanings[String(first.dropFirst())] != nil
    {
      words[0] = String(first.dropFirst())
    } else if words.count == count {
      guard words.count > 1, words[0] == "d" else { return nil }
      words.removeFirst()
    }
    if !words.allSatisfy({ !GradientWords.others.contains($0) }) { return nil }
    rest = words.filter { $0 != "delta" && $0 != "all" && $0 != "of" }
    number = GradientWords.number(of: name)
  }

  /// Whether a dict holds something else under the keys of derivatives: the averages of an optimizer,
  /// difference quotients.
  static func isOther(_ name: String) -> Bool {
    words(of: name).contains(where: others.contains)
  }

  /// How well the name of a dict or list fits as that of what the derivatives are by: the greater the
  /// better; nil where it does not.
  func fit(_ name: String) -> Int? {
    if GradientWords(name) != nil || GradientWords.isOther(name) { return nil }
    let words = GradientWords.words(of: name)
    let isSame = GradientWords.number(of: name) == number
    if rest.isEmpty {
      let isUsual = words.contains { GradientWords.meanings[$0] != nil }
      return (isUsual ? 4 : 0) + (isSame ? 1 : 0)
    }
    if rest == words { return 8 + (isSame ? 1 : 0) }
    guard rest.count == 1, words.count == 1, let meaning = GradientWords.meanings[rest[0]],
      meaning == GradientWords.meanings[words[0]]
    else { return nil }
    return 6 + (isSame ? 1 : 0)
  }

  private static let gradients: Set = [
    "grad", "grads", "gradient", "gradients", "nabla", "derivative", "derivatives", "derivs",
  ]
  private static let others: Set = [
    "v", "s", "m", "velocity", "velocities", "momentum", "momenta", "adam", "rms", "rmsprop",
    "num", "numeric", "numerical", "approx", "approximate", "expected", "check", "mask",
  ]
  /// Names that parameters go by, and which of them mean the same.
  private static let meanings: [String: String] = [
    "w": "weights", "ws": "weights", "weight": "weights", "weights": "weights",
    "b": "biases", "bs": "biases", "bias": "biases", "biases": "biases",
    "param": "parameters", "params": "parameters", "parameter": "parameters",
    "parameters": "parameters", "theta": "parameters", "thetas": "parameters",
    "model": "parameters",
  ]

  /// `delta_nabla_w2` as delta, nabla, w.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    func end() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    var wasLower = false
    for character in name {
      if !character.isLetter {
        end()
        wasLower = false
        continue
      }
      if character.isUppercase, wasLower { end() }
      wasLower = character.isLowercase
      word += character.lowercased()
    }
    end()
    return words
  }

  private static func number(of name: String) -> String { name.filter(\.isNumber) }
}
