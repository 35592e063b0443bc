extension DataSpec {
  /// The most samples that are made here.
  public static let mostSamples = 1_000_000
  /// The most noise: points of size 1 are lost in less, and much more leaves the range of numbers.
  public static let mostNoise = 1e6

  /// The data set as a text reads it back: `digits:20000`, `synth:v2`, `moons:500,noise=0.1`,
  /// `mnist:DIR,scale=standard`, ….
  public var text: String {
    var text: String
    switch source {
    case .digits(let count): text = "digits:\(count)"
    case .synth(let version): text = "synth:\(version.rawValue)"
    case .moons(let count, let noise): text = "moons:\(count),noise=\(noise)"
    case .spirals(let count, let arms, let noise):
      text = "spirals:\(count),arms=\(arms),noise=\(noise)"
    case .sinc(let count): text = "sinc:\(count)"
    case .mnist(let folder): text = "mnist:\(folder)"
    case .csv(let file): text = "csv:\(file)"
    }
    if let normalization { text += ",scale=\(normalization.rawValue)" }
    if hasShuffledTargets { text += ",labels=random" }
    return text
  }

  /// Reads the name of a data set, behind a ':' how many training samples or where they are, and
  /// options.
  ///
  ///     digits, digits:20000      drawn here, 10,000 unless a number is given
  ///     synth, synth:v2           60,000 points of published homework
  ///     moons:500,noise=0.2       two half circles
  ///     spirals:900,arms=3        arms of a spiral, with noise= too
  ///     sinc:1000                 sin(5πx) / (5πx)
  ///     mnist:DIR                 the four files of MNIST in a folder
  ///     csv:FILE                  a file of numbers
  ///
  /// All of them have the options `scale=` with a rule of `Normalization.Rule`, and
  /// `labels=random`. Folders and files may have any name: options are read from the end.
  public init(text: String) throws(TextError) {
    var words = try DataWords(text)
    source = try Self.source(&words)
    if let scale = words.take("scale") {
      guard let rule = Normalization.Rule(rawValue: scale) else {
        let known = Normalization.Rule.allCases.map(\.rawValue)
        throw .unknown(scale, "is no normalization", among: known)
      }
      normalization = rule
    } else {
      normalization = nil
    }
    let labels = words.take("labels")
    guard labels == nil || labels == "random" else {
      throw TextError(labels ?? "", "says nothing of labels", hint: "write labels=random")
    }
    hasShuffledTargets = labels != nil
    try words.finish()
  }

  private static func source(_ words: inout DataWords) throws(TextError) -> Source {
    switch words.name {
    case "digits": return .digits(count: try words.count(10_000))
    case "moons":
      return .moons(count: try words.count(1000), noise: try words.noise(0.1))
    case "spirals":
      let arms = words.take("arms")
      guard let number = Int(arms ?? "3"), (2...1000).contains(number) else {
        throw TextError(arms ?? "", "is no number of arms", hint: "write 2 or more, as arms=3")
      }
      return .spirals(
        count: try words.count(900), arms: number, noise: try words.noise(0.2))
    case "sinc": return .sinc(count: try words.count(1000))
    case "synth":
      let version = words.operand ?? "v1"
      guard let found = DataSplit.SynthVersion(rawValue: version) else {
        throw TextError(version, "is no version of synth", hint: "there are v1 and v2")
      }
      return .synth(found)
    case "mnist": return .mnist(folder: try words.path("mnist:DIR"))
    case "csv": return .csv(file: try words.path("csv:FILE"))
    default:
      throw .unknown(
        words.name, "is no data set",
        among: ["digits", "synth", "moons", "spirals", "sinc", "mnist", "csv"])
    }
  }
}

/// The parts of a data set's text.
private struct DataWords {
  let name: String
  /// What stands behind the ':'.
  let operand: String?
  private var options: [String: String] = [:]
  private static let keys = ["scale", "labels", "noise", "arms"]

  init(_ text: String) throws(TextError) {
    var head = text[...]
    while let comma = head.lastIndex(of: ",") {
      let part = head[head.index(after: comma)...]
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let key = String(halves[0])
      guard halves.count == 2, Self.keys.contains(key) else {
        // A comma may belong to the name of a file.
        if head.hasPrefix("mnist:") || head.hasPrefix("csv:") { break }
        throw .unknown(key, "is no option of data", among: Self.keys)
      }
      guard options.updateValue(String(halves[1]), forKey: key) == nil else {
        throw TextError(part, "is given twice", hint: "give \(key) once")
      }
      head = head[..<comma]
    }
    let halves = head.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    name = halves[0].lowercased()
    operand = halves.count > 1 ? String(halves[1]) : nil
  }

  mutating func take(_ key: String) -> String? { options.removeValue(forKey: key) }

  func count(_ usual: Int) throws(TextError) -> Int {
    guard let operand else { return usual }
    guard let count = Int(operand), count > 0 else {
      throw TextError(operand, "is no number of samples", hint: "write \(name) or \(name):\(usual)")
    }
    guard count <= DataSpec.mostSamples else {
      throw TextError(
        operand, "is too many samples", hint: "\(DataSpec.mostSamples) is the most that are made")
    }
    return count
  }

  mutating func noise(_ usual: Double) throws(TextError) -> Double {
    guard let word = take("noise") else { return usual }
    guard let noise = NamedNumbers.number(word), noise >= 0 else {
      throw TextError(word, "is no noise", hint: "write a number of 0 or more, as noise=0.1")
    }
    guard noise <= DataSpec.mostNoise else {
      throw TextError(
        word, "is too much noise", hint: "\(DataSpec.mostNoise) is the most, and 0.1 is usual")
    }
    return noise
  }

  func path(_ usage: String) throws(TextError) -> String {
    guard let operand, !operand.isEmpty else {
      throw TextError(name, "lacks its place", hint: "write \(usage)")
    }
    return operand
  }

  /// Refuses options that nobody took.
  func finish() throws(TextError) {
    guard let left = options.keys.sorted().first else { return }
    throw TextError(
      left, "is no option of \(name)",
      hint: left == "noise" ? "moons and spirals have it" : "spirals has it")
  }
}
