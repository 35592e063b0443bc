internal import GradWorkbench

/// What the common options say.
struct Settings {
  let of: String?
  let leaves: [String]
  let json: Bool
  let color: Bool
  private let points: Int
  let seed: UInt64
  private let hints: Bool
  private let suggest: Bool
  private let seconds: Double?
  private let nodes: Int?
  private let depth: Int?
  private let memory: Int?

  init(_ arguments: Arguments) throws(UsageError) {
    of = arguments["of"]
    if of == "" { throw .badValue(option: "of", value: "", wanted: "the name of the loss") }
    leaves = try arguments.names("leaves")
    json = arguments.has("json")
    switch try arguments.choice("color", of: ["auto", "always", "never"]) {
    case "always": color = true
    case "never": color = false
    default:
      // no-color.org: any value that is not empty.
      color =
        System.isTerminal(System.standardOutput)
        && (System.environment("NO_COLOR") ?? "").isEmpty && System.environment("TERM") != "dumb"
    }
    points = try arguments.number("points") ?? 20
    seed = try arguments.number("seed") ?? 0
    hints = arguments.has("hints")
    suggest = arguments.has("suggest")
    seconds = try arguments.seconds("seconds")
    nodes = try arguments.count("nodes")
    depth = try arguments.count("depth")
    memory = try arguments.size("memory")
  }

  /// How worksheets are checked, under these limits where no others were asked for.
  func checks(_ limits: Limits) -> CheckOptions {
    CheckOptions(
      limits: self.limits(limits), leaves: leaves, of: of, points: points, seed: seed,
      hints: hints, suggest: suggest)
  }

  /// Limits with those in their places that were asked for.
  func limits(_ limits: Limits) -> Limits {
    var limits = limits
    if let seconds { limits.seconds = seconds }
    if let nodes { limits.nodes = nodes }
    if let depth { limits.depth = depth }
    if let memory { limits.memory = memory }
    return limits
  }
}
